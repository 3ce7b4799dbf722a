"""Owns how the command line comes by routines: from the library by id, or from a file by path."""

import os
from dataclasses import dataclass
from pathlib import Path

from stretchcoach.cli.orders import ChoiceWords
from stretchcoach.core.choices import read_option
from stretchcoach.core.errors import StretchCoachError, did_you_mean
from stretchcoach.core.routine import Choices, OptionValue, Routine, Side
from stretchcoach.storage.library import SUFFIXES, Library
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.pose_yaml import holds_poses, read_poses
from stretchcoach.storage.poses import load_catalogue, names_beside
from stretchcoach.storage.problem import Problem, RoutineFileError, Severity
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.routine_yaml import read_routine


@dataclass(frozen=True, slots=True)
class Sources:
    """The library and the poses its routines may use."""

    library: Library
    poses: frozenset[str]

    def read(self, path: Path) -> Reading:
        """Return what is in a file; raises an `UnreadableFileError` where there is nothing to read."""
        poses = self.poses | names_beside(path.parent)
        return read_routine(path, poses=poses, find=self.library.find)

    def problems(self, path: Path) -> tuple[Problem, ...]:
        """Return all that is wrong in a file of a routine or of poses.

        Raises an `UnreadableFileError` where there is nothing to read.
        """
        if holds_poses(path):
            return read_poses(path).problems
        return self.read(path).problems


def open_sources() -> Sources:
    """Return the bundled routines with the user's own."""
    resources, own = find_resources(), user_paths().routines
    poses = load_catalogue(resources.assets).names | names_beside(own)
    return Sources(Library((resources.routines, own), poses), poses)


def find_routine(word: str, sources: Sources) -> Routine:
    """Return the routine called `word`, or the one in the file of that name.

    Raises a `StretchCoachError`: with all that is wrong in the file, or with the nearest name.
    """
    if _is_path(word):
        reading = sources.read(Path(word))
        if reading.routine is None:
            raise RoutineFileError(_errors(reading.problems))
        return reading.routine
    routine = sources.library.find(word)
    if routine is not None:
        return routine
    shelf = sources.library.load()
    faults = [problem for problem in _errors(shelf.problems) if Path(problem.file).stem == word]
    if faults:
        raise RoutineFileError(faults)
    hint = did_you_mean(word, (shelved.routine.id for shelved in shelf.routines))
    raise StretchCoachError(f'There is no routine "{word}". {hint}')


def settle(routine: Routine, words: ChoiceWords) -> Choices:
    """Return the choices for `routine`; raises a `ChoiceError` for what it does not offer."""
    options: dict[str, OptionValue] = dict(read_option(routine, setting) for setting in words.settings)
    return Choices(
        first_side=words.side or Side.RIGHT,
        one_side=words.one_side,
        options=options or None,
        variant=words.variant,
    )


def _is_path(word: str) -> bool:
    separators = {os.sep, os.altsep} - {None}
    return (
        any(separator in word for separator in separators if separator)
        or Path(word).suffix.lower() in SUFFIXES
    )


def _errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]
