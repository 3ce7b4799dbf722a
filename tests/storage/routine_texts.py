"""Owns short ways to write routine files in tests, and to read what is wrong with them."""

from typing import Final

from stretchcoach.core.routine import Routine
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.routine_scope import Find, none_found
from stretchcoach.storage.routine_yaml import read_routine_text

POSES: Final = frozenset({"hook-lying", "sit-tall", "ktos-supine.hold"})
HEAD: Final = {
    "format": "1",
    "title": "A test",
    "purpose": "Try things.",
    "category": "relief",
    "level": "gentle",
    "position": "lying",
    "sides": "worst first",
}
STEPS: Final = "- prepare: 20s\n  say: Sit."


def routine_text(steps: str = STEPS, **head: str | None) -> str:
    """Return a file: 7 lines of head and those of `head` (None leaves one out), then `steps`, unindented."""
    lines = HEAD | {key.replace("_", " "): value for key, value in head.items()}
    top = "".join(f"{key}: {value}\n" for key, value in lines.items() if value is not None)
    return f"{top}steps:\n" + "".join(f"  {line}\n" for line in steps.splitlines())


def read(text: str | bytes, name: str = "x.yaml", find: Find = none_found) -> Reading:
    """Return the reading of a file called `name`."""
    return read_routine_text(text, name=name, poses=POSES, find=find)


def problems(text: str | bytes, name: str = "x.yaml", find: Find = none_found) -> list[str]:
    """Return all problems without the name of the file."""
    return [str(problem).removeprefix(f"{name}:") for problem in read(text, name, find).problems]


def sound(text: str, find: Find = none_found, name: str = "x.yaml") -> Routine:
    """Return the routine in a file without errors."""
    reading = read(text, name, find)
    assert reading.routine is not None, "\n".join(str(problem) for problem in reading.problems)
    return reading.routine
