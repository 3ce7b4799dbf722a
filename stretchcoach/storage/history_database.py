"""Owns the database of the history: opened for each use, of this version, and set aside when damaged."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.storage.aside import Now, local_now, set_aside
from stretchcoach.storage.atomic import PRIVATE_FILE, NotSavedError, reason
from stretchcoach.storage.history_rows import Cell
from stretchcoach.storage.history_schema import migrate, version_of
from stretchcoach.storage.paths import private_folder

T = TypeVar("T")
R = TypeVar("R")

PATIENCE: Final = 5.0
"""Seconds to wait for another process that is writing."""
MAGIC: Final = b"SQLite format 3\0"
SMALLEST: Final = 512
"""Bytes in the smallest page of a database."""
DAMAGED: Final = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
REASONS: Final = {
    sqlite3.SQLITE_FULL: "The disk is full.",
    sqlite3.SQLITE_READONLY: "The history can only be read.",
    sqlite3.SQLITE_CANTOPEN: "The history could not be opened.",
    sqlite3.SQLITE_PERM: "Permission is denied.",
    sqlite3.SQLITE_IOERR: "The disk has a fault.",
    sqlite3.SQLITE_BUSY: "Another program is using the history.",
    sqlite3.SQLITE_LOCKED: "Another program is using the history.",
}


class UnreadableHistoryError(StretchCoachError):
    """The history is there and cannot be read now."""


class _DamagedError(Exception):
    """The file is not a database, or is no longer a whole one."""


class HistoryDatabase:
    """Rows in a SQLite file; nothing is opened or made before it is used.

    Each call opens a connection of its own and closes it (about a millisecond), so any thread may call and
    no file stays open. Saving waits for the disk, up to a tenth of a second: call it off the GUI thread.

    The journal is a write-ahead log, so that reading never waits for writing. `synchronous` is NORMAL: a
    killed program loses nothing that was saved, and a power cut can at most take back the last row,
    never damage the file; closing the connection writes the log into the database besides, and syncs it.
    """

    def __init__(self, path: Path, now: Now = local_now) -> None:
        self._path = path
        self._now = now
        self._checked = False
        self.notice: str | None = None
        """One plain sentence on what was wrong with the file, None while all is well."""

    def keep(self, table: str, row: Mapping[str, Cell], what: str) -> None:
        """Keep `row`, which has an id; the same id replaces. `what` names it, as "This session".

        Raises a `NotSavedError` that says why it cannot.
        """
        marks = ", ".join(f":{name}" for name in row)
        news = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
        upsert = (
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks}) "  # noqa: S608 - the program's own names
            f"ON CONFLICT (id) DO UPDATE SET {news}"
        )

        def write(database: sqlite3.Connection) -> None:
            database.execute("BEGIN IMMEDIATE")
            database.execute(upsert, row)
            database.execute("COMMIT")

        try:
            private_folder(self._path.parent)
            self._begin()
            self._with_database(write)
        except OSError as error:
            raise NotSavedError(f"{what} could not be saved. {reason(error)}") from error
        except sqlite3.Error as error:
            raise NotSavedError(f"{what} could not be saved. {_why(error)}") from error

    def rows(self, query: str, value: str | int, read: Callable[[sqlite3.Row], R | None]) -> Sequence[R]:
        """Return what `read` makes of the rows that it understands, in the order of the query.

        Raises an `UnreadableHistoryError`.
        """

        def found(database: sqlite3.Connection) -> list[R | None]:
            return [read(row) for row in database.execute(query, (value,))]

        try:
            if not self._path.exists():
                return ()
            all_rows = self._with_database(found)
        except OSError as error:
            raise UnreadableHistoryError(f"The history could not be read. {reason(error)}") from error
        except sqlite3.Error as error:
            raise UnreadableHistoryError(f"The history could not be read. {_why(error)}") from error
        sound = [row for row in all_rows if row is not None]
        if len(sound) < len(all_rows):
            self.notice = "Some sessions in the history could not be read and are left out."
        return sound

    def _with_database(self, use: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `use` makes of the database; a damaged one is kept aside and a new one begun."""
        before = self._path.stat()
        try:
            with self._open() as database:
                return use(database)
        except _DamagedError:
            now = self._path.stat()
            if (now.st_dev, now.st_ino) == (before.st_dev, before.st_ino):  # no other process was faster
                self._set_aside()
            self._begin()
            with self._open() as database:
                return use(database)

    def _begin(self) -> None:
        """Make an empty file where there is none, for its user only: it tells about someone's health."""
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Give a connection in autocommit mode to a database of this version that is whole."""
        if not _looks_like_a_database(self._path):
            raise _DamagedError
        try:
            with closing(sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)) as database:
                database.row_factory = sqlite3.Row
                database.text_factory = _text
                if not self._checked and not _whole(database):
                    raise _DamagedError
                if version_of(database) == 0:
                    _log_ahead(database)
                database.execute("PRAGMA synchronous = NORMAL")
                migrate(database)
                self._checked = True
                yield database
        except UnicodeDecodeError as error:  # SQLite complains about a damaged name, and quotes it
            raise _DamagedError from error
        except sqlite3.DatabaseError as error:
            if _code(error) in DAMAGED:
                raise _DamagedError from error
            raise

    def _set_aside(self) -> None:
        aside = set_aside(self._path, self._now())
        for suffix in ("-wal", "-shm"):  # they belong to the file of that name
            with suppress(FileNotFoundError):
                self._path.with_name(self._path.name + suffix).rename(aside.with_name(aside.name + suffix))
        self._checked = False
        self.notice = (
            f"The history was damaged, so a new one was begun; the old one was kept as {aside.name}."
        )


def _text(letters: bytes) -> str:
    """Return a cell's text; a damaged letter must not hide the whole history."""
    return letters.decode(errors="replace")


def _looks_like_a_database(path: Path) -> bool:
    """Return whether the file begins as databases do, or is empty; SQLite overwrites other short ones."""
    with path.open("rb") as file:
        head = file.read(SMALLEST)
    return not head or (len(head) == SMALLEST and head.startswith(MAGIC))


def _whole(database: sqlite3.Connection) -> bool:
    """Return whether the pages of the database fit together."""
    (answer,) = database.execute("PRAGMA quick_check(1)").fetchone()
    return bool(answer == "ok" and version_of(database) >= 0)


def _log_ahead(database: sqlite3.Connection) -> None:
    """Turn the write-ahead log on, for good; where the disk cannot have one, the plain journal serves."""
    with suppress(sqlite3.OperationalError):
        database.execute("PRAGMA journal_mode = WAL")


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def _why(error: sqlite3.Error) -> str:
    return REASONS.get(_code(error), f"The database says: {error}.")
