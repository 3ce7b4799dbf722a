"""Owns what became of a routine file that was read."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol

from stretchcoach.core.routine import Routine
from stretchcoach.core.value import dataclass
from stretchcoach.storage.problem import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file: the routine, None if there is an error, and all problems sorted by place."""

    routine: Routine | None
    problems: tuple[Problem, ...]


class ReadRoutine(Protocol):
    """What reads one file. Raises a `StretchCoachError` where it cannot be read at all."""

    def __call__(
        self, path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]
    ) -> Reading:
        """Return the routine in `path` and all its problems; `find` finds the routines it uses."""


def read_file(
    path: Path,
    *,
    poses: Collection[str],
    find: Callable[[str], Routine | None],
    forms: Callable[[str], Collection[str]] | None = None,
) -> Reading:
    """Read a file, whatever is known of it; `forms` tells for a language how sides may be named in braces."""
    from stretchcoach.storage.routine_scope import no_forms  # noqa: PLC0415 - as below
    from stretchcoach.storage.routine_yaml import read_routine  # noqa: PLC0415 - takes 60 ms to load

    return read_routine(path, poses=poses, find=find, forms=forms or no_forms)
