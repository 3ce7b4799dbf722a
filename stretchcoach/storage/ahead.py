"""Owns the second process that reads a large folder from its end, while this one reads from its start."""

import os
import pickle
import subprocess
import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final, Self

from stretchcoach import child
from stretchcoach.core.value import dataclass
from stretchcoach.storage.reading import Reading

MODULE: Final = "stretchcoach.storage.ahead_worker"
WANTED: Final = "wanted"
FOUND: Final = "found"
"""The two files by which the processes speak: what is to be read, and what was read so far."""
HEAD: Final = 8
"""Bytes before each lot of readings that tell how long it is."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be read: paths in the order in which they are wanted, and what readers need to know."""

    paths: tuple[str, ...]
    poses: frozenset[str]
    language: str
    sides: frozenset[str]
    """What may stand in braces for a side in `language`."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file's reading with what the file looked like before: its bytes and when it was changed."""

    size: int
    changed: int
    reading: Reading


Lot = dict[str, Seen]


def has_room() -> bool:
    """Return whether a second process would run beside this one."""
    own = getattr(os, "sched_getaffinity", None)
    return (len(own(0)) if own is not None else os.cpu_count() or 1) > 1


class Ahead:
    """Readings that a second process has made; nothing is waited for, and without it nothing is missed."""

    def __init__(
        self, paths: Sequence[Path], poses: Collection[str], language: str, sides: Collection[str]
    ) -> None:
        self._seen: Lot = {}
        self._place: TemporaryDirectory[str] | None = None
        self._found: BinaryIO | None = None
        self.process: subprocess.Popen[bytes] | None = None
        """None where it could not be started."""
        wanted = Wanted(tuple(map(str, paths)), frozenset(poses), language, frozenset(sides))
        with suppress(OSError):
            self._start(wanted)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the process; what it has not read by now is not wanted any more."""
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
        if self._found is not None:
            self._found.close()
        if self._place is not None:
            self._place.cleanup()

    def take(self, path: Path) -> Reading | None:
        """Return what is in a file, None where that is not known or the file has changed since."""
        self._look()
        seen = self._seen.pop(str(path), None)
        if seen is None:
            return None
        try:
            status = path.stat()
        except OSError:
            return None
        return seen.reading if (status.st_size, status.st_mtime_ns) == (seen.size, seen.changed) else None

    def _start(self, wanted: Wanted) -> None:
        self._place = TemporaryDirectory(prefix="stretchcoach-", ignore_cleanup_errors=True)
        folder = Path(self._place.name)
        (folder / WANTED).write_bytes(pickle.dumps(wanted))
        (folder / FOUND).touch()
        self._found = (folder / FOUND).open("rb")
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", MODULE, str(folder)],
            stdin=subprocess.PIPE,  # its end tells the child that this process is gone
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=child.environment(),
        )

    def _look(self) -> None:
        """Take up the lots that have been written whole."""
        if self._found is None:
            return
        size, at = os.fstat(self._found.fileno()).st_size, self._found.tell()
        while size - at > HEAD:
            length = int.from_bytes(self._found.read(HEAD))
            if size - at - HEAD < length:
                self._found.seek(at)
                return
            self._seen |= pickle.loads(self._found.read(length))  # noqa: S301 - our own child wrote it
            at += HEAD + length
