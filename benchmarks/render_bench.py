"""Measures saving a session of over 15 minutes as sound: with nothing rendered before, then from the cache.

`python -m benchmarks.render_bench`. Seconds by the clock, seconds of work in this process, size,
peak, and the memory of the process at its highest.
"""

import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from stretchcoach.audio.export import export
from stretchcoach.audio.recording import Session
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.routine import Rounds
from stretchcoach.phrasebook import length
from stretchcoach.storage.library import Library
from stretchcoach.storage.poses import load_catalogue
from stretchcoach.storage.resources import find_resources

ROUTINE: Final = "piriformis-contract-relax"
TWICE: Final = 2
KIB: Final = 1024
MEGABYTE: Final = 1_000_000


def session() -> Session:
    """Return a bundled routine done twice over."""
    resources = find_resources()
    routine = Library((resources.routines,), load_catalogue(resources.assets).names).find(ROUTINE)
    assert routine is not None
    twice = replace(routine, steps=(Rounds(count=TWICE, steps=routine.steps),))
    return Session(timeline=compile_routine(twice), title=routine.title)


def measure(name: str, given: Session, target: Path, settings: AudioSettings) -> None:
    """Save it and print one line."""
    began, worked = time.perf_counter(), time.process_time()
    exported = export(given, target, settings)
    took, worked = time.perf_counter() - began, time.process_time() - worked
    assert exported is not None
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (KIB if sys.platform == "linux" else 1)
    print(
        f"{name:22} {took:6.2f} s ({worked:5.2f} s of work here)   "
        f"{target.stat().st_size / MEGABYTE:6.1f} MB   "
        f"peak {exported.peak:6.2f} dBFS   memory up to {highest / MEGABYTE:4.0f} MB"
    )


def main() -> None:
    """Measure each kind of file."""
    given = session()
    with tempfile.TemporaryDirectory() as folder:
        settings = AudioSettings(Path(folder) / "cache")
        print(f"{length(given.timeline.duration)} of sound, {len(given.timeline.segments)} steps")
        measure("wav, nothing rendered", given, Path(folder) / "a.wav", settings)
        for kind in ("wav", "flac", "ogg"):
            measure(f"{kind}, from the cache", given, Path(folder) / f"b.{kind}", settings)


if __name__ == "__main__":
    main()
