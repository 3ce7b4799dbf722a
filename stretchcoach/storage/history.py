"""Owns the history: the sessions, cramps and drinks that were, in a SQLite database of the user's."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stretchcoach.storage.aside import Now, local_now
from stretchcoach.storage.history_database import HistoryDatabase
from stretchcoach.storage.history_rows import from_row, to_row, utc_text

if TYPE_CHECKING:
    from stretchcoach.core.cramp import Cramp
    from stretchcoach.core.session import SessionRecord


class SqliteHistory:
    """A `History`, a `CrampLog` and a `DrinkLog` in one file; any thread may call.

    Reading raises a `StretchCoachError` when it cannot, saving one that says why it cannot.
    """

    def __init__(self, path: Path, now: Now = local_now) -> None:
        self._database = HistoryDatabase(path, now)

    @property
    def notice(self) -> str | None:
        """One plain sentence on what was wrong with the file, None while all is well."""
        return self._database.notice

    def save(self, record: "SessionRecord") -> None:
        """Keep `record`; the same id replaces."""
        self._database.keep("session", to_row(record), "This session")

    def recent(self, most: int) -> "Sequence[SessionRecord]":
        """Return the newest sessions, newest first."""
        query = "SELECT * FROM session ORDER BY ended DESC, id LIMIT ?"
        return self._database.rows(query, max(0, most), from_row)

    def since(self, date: datetime) -> "Sequence[SessionRecord]":
        """Return the sessions that ended at `date` or later, oldest first."""
        query = "SELECT * FROM session WHERE ended >= ? ORDER BY ended, id"
        return self._database.rows(query, utc_text(date), from_row)

    def save_cramp(self, cramp: "Cramp") -> None:
        """Keep `cramp`; the same id replaces."""
        from stretchcoach.storage.event_rows import cramp_row  # noqa: PLC0415 - loaded with the first one

        self._database.keep("cramp", cramp_row(cramp), "This cramp")

    def cramps_since(self, date: datetime) -> "Sequence[Cramp]":
        """Return the cramps at `date` or later, oldest first."""
        from stretchcoach.storage.event_rows import cramp_of  # noqa: PLC0415 - loaded with the first one

        query = "SELECT * FROM cramp WHERE at >= ? ORDER BY at, id"
        return self._database.rows(query, utc_text(date), cramp_of)

    def save_drink(self, at: datetime) -> None:
        """Keep that the user had a drink."""
        from stretchcoach.storage.event_rows import drink_row  # noqa: PLC0415 - loaded with the first one

        self._database.keep("drink", drink_row(at), "This drink")

    def drinks_since(self, date: datetime) -> Sequence[datetime]:
        """Return the drinks at `date` or later, oldest first."""
        from stretchcoach.storage.event_rows import drink_of  # noqa: PLC0415 - loaded with the first one

        query = "SELECT * FROM drink WHERE at >= ? ORDER BY at, id"
        return self._database.rows(query, utc_text(date), drink_of)
