"""Owns the index: what was read from routine files, so that a file that is as it was is not parsed again.

It lies in the cache and may be deleted at any time. One that is damaged, or from another version of the
program, is no index.
"""

import json
import os
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeAlias
from zlib import crc32

from stretchcoach import __version__
from stretchcoach.core import cue, labels, outline, routine, timeline
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.outline import Outline
from stretchcoach.core.routine import Routine
from stretchcoach.core.value import dataclass
from stretchcoach.storage import poses as pose_values
from stretchcoach.storage import problem, reading
from stretchcoach.storage.atomic import write_atomically
from stretchcoach.storage.frozen_rows import BrokenRowsError, FrozenRows
from stretchcoach.storage.poses import Pose, PoseCatalogue, catalogue_file, load_catalogue
from stretchcoach.storage.reading import Reading, ReadRoutine, read_file
from stretchcoach.storage.resources import PACKAGE

Stamp: TypeAlias = tuple[int, int]
"""What a file looks like from outside: its bytes, and the nanosecond in which it was changed."""

READERS: Final = (PACKAGE / "core", PACKAGE / "storage")
"""The modules that decide what a file says: where they have changed, all is read anew."""
FRESH: Final = 2_000_000_000
"""Nanoseconds; a file changed so recently may change once more and look the same."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a file said, what it was told of the routines it uses, and the outline once it was needed."""

    stamp: Stamp
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
        self._read = read
        self._rows = FrozenRows(labels, routine, cue, timeline, outline, problem, reading, pose_values)
        self._header = f"{__version__} {crc32(f'{self._rows.shape} {_readers()}'.encode())}"
        self._names: tuple[str, ...] = ()
        self._entries = dict[str, _Entry]()
        self._poses: _Poses | None = None
        self._news = False
        self._take_up()

    def read(self, path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]) -> Reading:
        """Return the routine in `path` and all its problems, as `ReadRoutine` does."""
        self._know(tuple(sorted(poses)))
        stamp, entry = _stamp(path), self._entries.get(str(path))
        if entry is not None and entry.stamp == stamp and _is_told_the_same(entry, find):
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

        found = self._read(path, poses=poses, find=watched)
        if stamp is not None and not failed:
            self._entries[str(path)] = _Entry(stamp, found, tuple(uses.items()))
            self._news = True
        return found

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

    def keep(self) -> None:
        """Write what is new; where the disk refuses, the next start takes longer and that is all."""
        if not self._news:
            return
        self._news = False
        entries = tuple(
            (path, entry.stamp, entry.reading, entry.uses, entry.outline)
            for path, entry in self._entries.copy().items()
            if Path(path).exists()
        )
        poses = self._poses and (self._poses.path, self._poses.stamp, self._poses.poses)
        try:
            body = json.dumps(self._rows.written((self._names, entries, poses))).encode()
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
                self._names, entries, poses = value
                self._entries = {path: _Entry(*rest) for path, *rest in entries}
                self._poses = poses and _Poses(*poses)
        except (OSError, BrokenRowsError, ValueError, TypeError):
            self._entries.clear()

    def _know(self, names: tuple[str, ...]) -> None:
        """Forget what was read with other poses."""
        if names != self._names:
            self._names = names
            self._entries.clear()


def _is_told_the_same(entry: _Entry, find: Callable[[str], Routine | None]) -> bool:
    """Whether the routines that a file uses are what they were."""
    try:
        return all(find(name) == known for name, known in entry.uses)
    except StretchCoachError:
        return False


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
    return sorted((file.name, _stamp(file)) for file in files)


def _head(header: str, body: bytes) -> bytes:
    return f"{header} {crc32(body)}\n".encode()
