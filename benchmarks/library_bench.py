"""Owns the measurement of loading a large shelf: 1,000 routine files, as ratios that hold on any machine.

Run it with `python -m benchmarks.library_bench [files] [runs]`.
"""

import re
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time, sleep
from typing import Final

import yaml

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
        """Load the shelf as the first start does: everything is read, and the index is kept."""
        file = self.folder.parent / "routines.index"
        file.unlink(missing_ok=True)
        index = Index(file)
        number = len(Library((self.folder,), POSES, index.read).load().routines)
        index.keep()
        return number

    def start_again(self) -> int:
        """Load the shelf as every later start does."""
        index = Index(self.folder.parent / "routines.index")
        return len(Library((self.folder,), POSES, index.read).load().routines)

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


def cost(work: Callable[[], int], runs: int) -> float:
    """Return the median of the CPU seconds that `work` takes."""

    def once() -> float:
        before = process_time()
        work()
        return process_time() - before

    return median(once() for _ in range(runs))


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
            "later start": shelf.start_again,
        }
        costs = {name: cost(work, runs) for name, work in works.items()}
        print(f"{files} files, {shelf.list() / files:.0f} bytes each, median of {runs} runs")
        for name, seconds in costs.items():
            each, ratio = seconds / files * 1e6, costs["load"] / seconds
            print(f"{name:>12}: {seconds:6.3f} CPU s, {each:6.0f} us a file, load is {ratio:.1f} times that")
        print(f"{'load':>12}: {peak(shelf.load):.1f} MiB at most, traced")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
