"""Owns the measurement of listing a large shelf: 1,000 routine files, first and later starts.

Run it with `python -m benchmarks.library_bench [files] [runs]`, on a machine with nothing else to do. The
goal is 1 s by the clock for the first start and 150 ms for each later one.
"""

import gc
import os
import re
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Final

import yaml

from stretchcoach.core.compiler import outline_of
from stretchcoach.storage.in_language import InLanguage
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library
from stretchcoach.storage.poses import load_catalogue
from stretchcoach.storage.resources import find_resources

FILES: Final = 1_000
RUNS: Final = 5
TITLE: Final = re.compile("^title: .*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of generated routine files."""

    folder: Path

    def list(self) -> int:
        """Look at the folder, as the least that any loading must do."""
        return sum(path.stat().st_size for path in self.folder.iterdir())

    def read(self) -> int:
        """Read the bytes of every file."""
        return sum(len(path.read_bytes()) for path in self.folder.iterdir())

    def events(self) -> int:
        """Parse every file with the fastest parser there is, and build nothing."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return sum(1 for path in self.folder.iterdir() for _ in yaml.parse(path.read_bytes(), Loader=loader))

    def start_first(self) -> int:
        """List the shelf as the first start does: every file is read, every routine gets its outline."""
        self.index_file.unlink(missing_ok=True)
        return self._listed(Index(self.index_file))

    def start_again(self) -> int:
        """List the shelf as every later start does."""
        return self._listed(Index(self.index_file))

    def keep(self) -> None:
        """Write the index, as is done when the window is painted."""
        self.index_file.unlink(missing_ok=True)
        index = Index(self.index_file)
        self._listed(index)
        index.keep()

    @property
    def index_file(self) -> Path:
        """Where the index is kept."""
        return self.folder.parent / "routines.index"

    def _listed(self, index: Index) -> int:
        reader = InLanguage()
        read, ahead = partial(index.read_in, reader), partial(index.ahead, reader)
        shelf = Library((self.folder,), POSES, read, ahead).load()
        for each in shelf.routines:
            index.outline(each.routine, each.path, partial(outline_of, each.routine))
        return len(shelf.routines)

    def load(self) -> int:
        """Load the shelf, with every check and every problem."""
        return len(Library((self.folder,), POSES).load().routines)


POSES: Final = load_catalogue(find_resources().assets).names


def generate(folder: Path, files: int) -> Shelf:
    """Write `files` routines: the bundled ones over and over, none like the other."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(find_resources().routines.glob("*.yaml"))]
    originals = [text for text in texts if "- use: " not in text]  # each file stands by itself
    for number in range(files):
        text = TITLE.sub(f"title: Routine number {number}", originals[number % len(originals)], count=1)
        (folder / f"routine-{number:04}.yaml").write_text(text, encoding="utf-8")
    return Shelf(folder)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds that something takes: by the clock, of this process, and of those it has started."""

    wall: float
    own: float
    others: float


def cost(work: Callable[[], int], runs: int) -> Cost:
    """Return the medians of what `work` costs."""

    def once() -> Cost:
        gc.collect()
        gc.disable()  # as it is until the window is painted
        before, began = os.times(), perf_counter()
        work()
        wall, after = perf_counter() - began, os.times()
        gc.enable()
        own = after.user + after.system - before.user - before.system
        children = after.children_user + after.children_system
        return Cost(wall, own, children - before.children_user - before.children_system)

    costs = [once() for _ in range(runs)]
    return Cost(*(median(getattr(each, name) for each in costs) for name in ("wall", "own", "others")))


def peak(work: Callable[[], int]) -> float:
    """Return the most memory that `work` holds at once, in MiB."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()


def main(files: int = FILES, runs: int = RUNS) -> None:
    """Measure in turn and print."""
    with TemporaryDirectory() as home:
        folder = Path(home) / "routines"
        folder.mkdir()
        shelf = generate(folder, files)
        sleep(2)  # the index trusts no file that was changed a moment ago
        loaded = shelf.load()
        assert loaded == files, f"Only {loaded} of {files} files could be loaded."
        works = {
            "list": shelf.list,
            "read bytes": shelf.read,
            "YAML events": shelf.events,
            "load": shelf.load,
            "first start": shelf.start_first,
        }
        costs = {name: cost(work, runs) for name, work in works.items()}
        shelf.keep()
        costs["later start"] = cost(shelf.start_again, runs)
        print(f"{files} files, {shelf.list() / files:.0f} bytes each, median of {runs} runs")
        for name, each in costs.items():
            share = each.own / files * 1e6
            print(f"{name:>12}: {each.wall:6.3f} s, CPU {each.own:6.3f} s, {share:5.0f} us a file", end="")
            print(f", and {each.others:.3f} s in a second process" if each.others else "")
        print(f"{'load':>12}: {peak(shelf.load):.1f} MiB at most, traced")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
