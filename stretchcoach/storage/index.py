"""Owns the index: what was read from routine files, so that a file that is as it was is not parsed again.

It lies in the cache and may be deleted at any time. One that is damaged, or from another version of the
program, is no index.
"""

import json
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from zlib import crc32

from stretchcoach import __version__, phrasebook
from stretchcoach.core import cue, labels, outline, routine, timeline
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.outline import Outline
from stretchcoach.core.routine import Routine
from stretchcoach.core.value import dataclass
from stretchcoach.storage import poses as pose_values
from stretchcoach.storage import problem, reading, words
from stretchcoach.storage.atomic import write_atomically
from stretchcoach.storage.frozen_rows import BrokenRowsError, FrozenRows
from stretchcoach.storage.in_language import InLanguage
from stretchcoach.storage.poses import Pose, PoseCatalogue, catalogue_file, load_catalogue
from stretchcoach.storage.reading import Reading, ReadRoutine, read_file
from stretchcoach.storage.resources import PACKAGE
from stretchcoach.storage.words import WordsReading

if TYPE_CHECKING:
    from stretchcoach.storage.ahead import Ahead

Stamp: TypeAlias = tuple[int, int]
"""What a file looks like from outside: its bytes, and the nanosecond in which it was changed."""

READERS: Final = (PACKAGE / "core", PACKAGE / "storage")
"""The modules that decide what a file says: where they have changed, all is read anew."""
MISSING: Final[Stamp] = (-1, -1)
MANY: Final = 200
"""New files from which on a second process is worth the 0.1 s that it takes to begin."""
FRESH: Final = 2_000_000_000
"""Nanoseconds; a file changed so recently may change once more and look the same."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a file said, what it was told of the routines it uses, and the outline once it was needed."""

    stamps: tuple[Stamp, ...]
    """Its own, then those of its texts."""
    reading: Reading
    uses: tuple[tuple[str, Routine | None], ...]
    outline: Outline | None = None


@dataclass(frozen=True, slots=True)
class _Poses:
    """What the list of poses said."""

    path: str
    stamp: Stamp
    poses: tuple[tuple[str, Pose], ...]


class Index:
    """Reads routine files and the list of poses, each only where it is not known from the last time."""

    def __init__(self, file: Path, read: ReadRoutine = read_file) -> None:
        self._file = file
        self._usual = InLanguage(read=read)
        self._rows = FrozenRows(
            labels, routine, cue, timeline, outline, problem, reading, pose_values, phrasebook, words
        )
        self._header = f"{__version__} {crc32(f'{self._rows.shape} {_readers()}'.encode())}"
        self._names: tuple[str, ...] = ()
        self._told: tuple[InLanguage, Collection[str]] | None = None
        """For what `_names` were made."""
        self._ahead: Ahead | None = None
        self._entries = dict[str, _Entry]()
        self._poses: _Poses | None = None
        self._words = dict[str, tuple[Stamp, WordsReading]]()
        self._news = False
        self._take_up()

    def read(self, path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]) -> Reading:
        """Return the routine in `path` as it stands there and all its problems, as `ReadRoutine` does."""
        return self.read_in(self._usual, path, poses=poses, find=find)

    def read_in(
        self,
        language: InLanguage,
        path: Path,
        *,
        poses: Collection[str],
        find: Callable[[str], Routine | None],
    ) -> Reading:
        """Return the routine in `path` in a language, and all problems of it and its texts."""
        self._know(language, poses)
        stamps, entry = _stamps((path, *language.texts_of(path))), self._entries.get(str(path))
        if entry is not None and entry.stamps == stamps and _is_told_the_same(entry, find):
            return entry.reading
        uses: dict[str, Routine | None] = {}
        failed = False

        def watched(name: str) -> Routine | None:
            nonlocal failed
            try:
                uses[name] = find(name)
            except StretchCoachError:
                failed = True
                raise
            return uses[name]

        found = self._reader(language)(path, poses=poses, find=watched)
        if stamps is not None and not failed:
            self._entries[str(path)] = _Entry(stamps, found, tuple(uses.items()))
            self._news = True
        return found

    @contextmanager
    def ahead(self, language: InLanguage, paths: Sequence[Path], poses: Collection[str]) -> Iterator[None]:
        """Have many new files read by a second process as well, until all are read."""
        self._know(language, poses)
        new = [path for path in paths if str(path) not in self._entries]
        if len(new) < MANY:
            yield
            return
        from stretchcoach.storage.ahead import Ahead, has_room  # noqa: PLC0415 - hardly any start needs it

        if not has_room():
            yield
            return
        book = language.book
        try:
            with Ahead(new, poses, book.language, book.own_side | book.other_side) as self._ahead:
                yield
        finally:
            self._ahead = None

    def outline(self, shown: Routine, path: Path, make: Callable[[], Outline]) -> Outline:
        """Return the outline of a routine that was read from `path`, made where it is not known."""
        entry = self._entries.get(str(path))
        if entry is None or entry.reading.routine is not shown:
            return make()
        if entry.outline is not None:
            return entry.outline
        made = make()
        self._entries[str(path)] = replace(entry, outline=made)
        self._news = True
        return made

    def catalogue(self, assets: Path) -> PoseCatalogue:
        """Return the poses. Raises a `CatalogueError`."""
        path = catalogue_file(assets)
        stamp, known = _stamp(path), self._poses
        if known is not None and (known.path, known.stamp) == (str(path), stamp):
            return PoseCatalogue(dict(known.poses), assets / "stills")
        found = load_catalogue(assets)
        if stamp is not None:
            self._poses = _Poses(str(path), stamp, tuple(found.poses.items()))
            self._news = True
        return found

    def words(self, path: Path) -> WordsReading:
        """Return the words in a language's file."""
        stamp, known = _stamp(path), self._words.get(str(path))
        if known is not None and known[0] == stamp:
            return known[1]
        from stretchcoach.storage.words_yaml import read_words  # noqa: PLC0415 - takes YAML along

        found = read_words(path)
        if stamp is not None:
            self._words[str(path)] = (stamp, found)
            self._news = True
        return found

    def keep(self) -> None:
        """Write what is new; where the disk refuses, the next start takes longer and that is all."""
        if not self._news:
            return
        self._news = False
        entries = tuple(
            (path, entry.stamps, entry.reading, entry.uses, entry.outline)
            for path, entry in self._entries.copy().items()
            if Path(path).exists()
        )
        poses = self._poses and (self._poses.path, self._poses.stamp, self._poses.poses)
        words = tuple((path, *known) for path, known in self._words.items() if Path(path).exists())
        try:
            body = json.dumps(self._rows.written((self._names, entries, poses, words))).encode()
        except TypeError:
            return
        with suppress(StretchCoachError):
            write_atomically(self._file, _head(self._header, body) + body, synced=False)

    def _take_up(self) -> None:
        """Take over what the last run kept, if this version kept it and it is whole."""
        try:
            head, _, body = self._file.read_bytes().partition(b"\n")
            if head + b"\n" == _head(self._header, body):
                value: Any = self._rows.read(json.loads(body))
                self._names, entries, poses, words = value
                self._entries = {path: _Entry(*rest) for path, *rest in entries}
                self._poses = poses and _Poses(*poses)
                self._words = {path: (stamp, words) for path, stamp, words in words}
        except (OSError, BrokenRowsError, ValueError, TypeError):
            self._entries.clear()

    def _reader(self, language: InLanguage) -> InLanguage:
        """Return what reads a file, with the second process where there is one."""
        ahead = self._ahead
        if ahead is None:
            return language

        def read(path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]) -> Reading:
            return ahead.take(path) or language.read(path, poses=poses, find=find)

        return replace(language, read=read)

    def _know(self, language: InLanguage, poses: Collection[str]) -> None:
        """Forget what was read with other poses, or in another language."""
        if self._told is not None and self._told[0] is language and self._told[1] is poses:
            return
        self._told = (language, poses)
        names = (language.book.language, *sum(language.book.sides, ()), *sorted(poses))
        if names != self._names:
            self._names = names
            self._entries.clear()


def _is_told_the_same(entry: _Entry, find: Callable[[str], Routine | None]) -> bool:
    """Whether the routines that a file uses are what they were."""
    try:
        return all(find(name) == known for name, known in entry.uses)
    except StretchCoachError:
        return False


def _stamps(paths: Iterable[Path]) -> tuple[Stamp, ...] | None:
    """Return what files look like that may be missing, None where one may still be changing."""
    stamps = list[Stamp]()
    for path in paths:
        stamp = _stamp(path)
        if stamp is None and path.exists():
            return None
        stamps.append(stamp or MISSING)
    return tuple(stamps)


def _stamp(path: "Path | os.DirEntry[str]") -> Stamp | None:
    """Return what a file looks like, None where it may still be changing."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if abs(time.time_ns() - found.st_mtime_ns) > FRESH else None


def _readers() -> list[tuple[str, Stamp | None]]:
    """Return what the modules look like that read routine files."""
    files = (file for folder in READERS for file in os.scandir(folder) if file.name.endswith(".py"))
    return sorted(((file.name, _stamp(file)) for file in files), key=repr)  # some have no stamp, and one name


def _head(header: str, body: bytes) -> bytes:
    return f"{header} {crc32(body)}\n".encode()
