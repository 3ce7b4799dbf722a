"""Owns the shape of the history's database, and the steps that bring an older one up to it."""

import sqlite3
from typing import Final

from stretchcoach.core.errors import StretchCoachError

MIGRATIONS: Final = (
    (
        """
        CREATE TABLE IF NOT EXISTS session (
            id TEXT PRIMARY KEY NOT NULL,
            routine TEXT NOT NULL,
            title TEXT NOT NULL,
            began TEXT NOT NULL,            -- ISO 8601, UTC
            began_offset INTEGER NOT NULL,  -- seconds east of UTC, so that the time of day stays known
            ended TEXT NOT NULL,
            ended_offset INTEGER NOT NULL,
            planned_ms INTEGER NOT NULL,
            done_ms INTEGER NOT NULL,
            stretch_left_ms INTEGER NOT NULL,
            stretch_right_ms INTEGER NOT NULL,
            stretch_both_ms INTEGER NOT NULL,
            choices TEXT NOT NULL,          -- JSON
            stop_reason TEXT NOT NULL,
            pain_before INTEGER,            -- 0 to 10
            pain_after INTEGER,
            feelings TEXT NOT NULL,         -- JSON
            note TEXT NOT NULL
        )
        """,
        "CREATE INDEX IF NOT EXISTS session_ended ON session (ended)",
    ),
    (
        """
        CREATE TABLE IF NOT EXISTS cramp (
            id TEXT PRIMARY KEY NOT NULL,
            at TEXT NOT NULL,               -- ISO 8601, UTC
            at_offset INTEGER NOT NULL,     -- seconds east of UTC
            side TEXT,
            strength INTEGER,               -- 0 to 10
            minutes INTEGER,
            during TEXT,
            eased_by TEXT,
            sos INTEGER NOT NULL            -- 1 where the routine for a cramp was used
        )
        """,
        "CREATE INDEX IF NOT EXISTS cramp_at ON cramp (at)",
        """
        CREATE TABLE IF NOT EXISTS drink (
            id TEXT PRIMARY KEY NOT NULL,
            at TEXT NOT NULL,
            at_offset INTEGER NOT NULL
        )
        """,
    ),
)
"""Step n brings a database from version n to n + 1; a step that was released is never changed."""
VERSION: Final = len(MIGRATIONS)


class NewerHistoryError(StretchCoachError):
    """The database was made by a later version of the program."""


def migrate(database: sqlite3.Connection) -> None:
    """Bring `database` (in autocommit mode) up to `VERSION`, each step whole or not at all.

    Raises a `NewerHistoryError` where it is beyond that, and leaves it alone.
    """
    while (version := version_of(database)) != VERSION:
        if version > VERSION:
            raise NewerHistoryError(
                "The history was written by a newer StretchCoach, so this one leaves it alone. "
                "Install the newer version again to see it and to keep sessions in it."
            )
        database.execute("BEGIN IMMEDIATE")
        try:
            if version_of(database) == version:  # another process may have been faster
                for statement in MIGRATIONS[version]:
                    database.execute(statement)
                database.execute(f"PRAGMA user_version = {version + 1}")
            database.execute("COMMIT")
        except sqlite3.Error:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise


def version_of(database: sqlite3.Connection) -> int:
    """Return how many steps have been taken on `database`."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)
