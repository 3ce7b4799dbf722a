"""Owns the shelf: every routine there is, bundled or the user's, and what was wrong with the rest."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import field
from itertools import chain
from pathlib import Path
from typing import Final, TypeAlias

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import Routine
from stretchcoach.core.value import dataclass
from stretchcoach.storage.atomic import reason
from stretchcoach.storage.poses import poses_beside
from stretchcoach.storage.problem import Problem, Severity, UseCycleError
from stretchcoach.storage.reading import ReadRoutine, read_file

SUFFIXES: Final = frozenset({".yaml", ".yml"})
ReadAhead: TypeAlias = Callable[[Sequence[Path], Collection[str]], AbstractContextManager[object]]
"""Told which files will be read soon and which poses there are, it may begin somewhere else meanwhile."""
DEEPEST: Final = 16
"""How many routines may stand inside one another; no one means more."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A routine with the file it came from."""

    routine: Routine
    path: Path
    bundled: bool
    """Whether it ships with the program."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All routines by title, and all problems of all files by place."""

    routines: tuple[Shelved, ...]
    problems: tuple[Problem, ...]

    def find(self, routine: str) -> Shelved | None:
        """Return the routine with that id, None where there is none."""
        return next((shelved for shelved in self.routines if shelved.routine.id == routine), None)


class Library:
    """Finds routines in `folders`: the bundled one first, then the user's; each call looks at the disk anew.

    `poses` are the names that ship with the program; pictures beside the user's files make more.
    A routine's id is its file's name without the ending. A later folder's file takes the place of an
    earlier one with the same id, but only if it has no errors. Files are read once per call, never written.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        poses: Collection[str],
        read: ReadRoutine = read_file,
        ahead: ReadAhead = lambda *_: nullcontext(),
    ) -> None:
        self._folders = tuple(folders)
        self._poses = poses
        self._read = read
        self._ahead = ahead

    def load(self) -> Shelf:
        """Return everything; a file or folder that cannot be read is a problem, and keeps no other away."""
        search = self._search()
        names = sorted(search.files)
        with self._ahead([search.files[name][-1].path for name in names], search.poses):
            found = [shelved for name in names if (shelved := search.shelved(name))]
        found.sort(key=lambda shelved: (shelved.routine.title.casefold(), shelved.routine.id))
        problems = chain(search.posed_wrong, *search.problems.values())
        return Shelf(tuple(found), tuple(sorted(problems)))

    def find(self, routine: str) -> Routine | None:
        """Return the routine with that id, None where there is none without errors; reads no other file."""
        shelved = self._search().shelved(routine)
        return shelved.routine if shelved else None

    def _search(self) -> "_Search":
        beside = [poses_beside(folder) for folder in self._folders[1:]]
        poses = frozenset(self._poses).union(*(each.names for each in beside))
        search = _Search(poses, self._read, [problem for each in beside for problem in each.problems])
        for number, folder in enumerate(self._folders):
            search.add(folder, bundled=number == 0)
        return search


@dataclass(frozen=True, slots=True)
class _File:
    """A file that may hold a routine."""

    path: Path
    bundled: bool


@dataclass(slots=True)
class _Search:
    """One look at the disk: the files by id, best last, and what has been read of them."""

    poses: Collection[str]
    read: ReadRoutine
    posed_wrong: Sequence[Problem]
    """What is wrong with the user's pose files."""
    files: dict[str, list[_File]] = field(default_factory=dict)
    problems: dict[Path, list[Problem]] = field(default_factory=dict)
    _done: dict[str, Shelved | None] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)
    _circles: dict[str, str] = field(default_factory=dict)
    """Routines that use themselves through others, by the one that was opened first."""

    def add(self, folder: Path, *, bundled: bool) -> None:
        """Take the routine files of `folder` into account; one that does not exist is empty."""
        try:
            paths = sorted(path for path in folder.iterdir() if _is_routine(path))
        except FileNotFoundError:
            return
        except OSError as error:
            self._note(folder, Severity.ERROR, "The folder cannot be read", reason(error))
            return
        for path in paths:
            if not _is_utf8(path.name):
                self._note(path, Severity.WARNING, "The file's name is not UTF-8 text", "Rename the file.")
                continue
            same = self.files.setdefault(path.stem, [])
            if same and same[-1].path.parent == folder:
                what = f'The file is left out, because "{same[-1].path.name}" beside it has the same name'
                self._note(path, Severity.WARNING, what, "Give one of them another name.")
            else:
                same.append(_File(path, bundled))

    def routine(self, name: str) -> Routine | None:
        """Return the routine `name` for the one that is open.

        Raises a `UseCycleError`, or a `StretchCoachError` where the chain is too long.
        """
        if name in self._open:
            self._circles[name] = " > ".join((*self._open[self._open.index(name) :], name))
            raise UseCycleError(self._circles[name])
        if len(self._open) >= DEEPEST:
            raise StretchCoachError(f"More than {DEEPEST} routines stand inside one another.")
        shelved = self.shelved(name)
        if shelved is None and self._open and (circle := self._circles.get(self._open[-1])):
            raise UseCycleError(circle)
        return shelved.routine if shelved else None

    def shelved(self, name: str) -> Shelved | None:
        """Return the best file's routine with the id `name`, None where none is without errors."""
        if name not in self._done:
            self._open.append(name)
            try:
                self._done[name] = self._best(name)
            finally:
                self._open.pop()
        return self._done[name]

    def _best(self, name: str) -> Shelved | None:
        broken: list[Path] = []
        files = self.files.get(name, ())
        for file in reversed(files):
            done = frozenset(self._done)
            routine = self._routine_in(file.path)
            if routine is not None:
                for path in broken:
                    what = "The file has errors, so the routine is used that it would take the place of"
                    self._note(path, Severity.WARNING, what, "Mend the errors, or delete the file.")
                return Shelved(routine, file.path, file.bundled)
            broken.append(file.path)
            circle = self._circles.pop(name, None)
            if circle and len(broken) < len(files):  # what failed by this file alone may do with the next
                self._forget(failed=self._done.keys() - done)
        return None

    def _forget(self, failed: Iterable[str]) -> None:
        for name in failed:
            if self._done[name] is None:
                del self._done[name]

    def _routine_in(self, path: Path) -> Routine | None:
        self.problems.pop(path, None)
        try:
            reading = self.read(path, poses=self.poses, find=self.routine)
        except StretchCoachError as error:
            self._note(path, Severity.ERROR, "The file cannot be read", str(error))
            return None
        self.problems.setdefault(path, []).extend(reading.problems)
        return reading.routine

    def _note(self, path: Path, severity: Severity, what: str, hint: str) -> None:
        name = str(path).encode(errors="replace").decode()
        self.problems.setdefault(path, []).append(Problem(name, 1, 1, severity, what, hint))


def _is_routine(path: Path) -> bool:
    """Whether the name is that of a routine; hidden files are editors' own."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def _is_utf8(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
