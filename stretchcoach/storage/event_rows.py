"""Owns how cramps and drinks lie in rows of the history, and how a row is read with suspicion."""

import sqlite3
from datetime import datetime, timedelta
from typing import Final

from stretchcoach.core.cramp import Activity, Cramp, CrampSide, Relief
from stretchcoach.storage.history_rows import Cell, date_in, offset_of, utc_text
from stretchcoach.storage.json_file import BrokenFileError
from stretchcoach.storage.json_values import pain_of, text_of

MINUTE: Final = timedelta(minutes=1)
MOST_MINUTES: Final = 24 * 60
SIDES: Final = {each.value: each for each in CrampSide}
ACTIVITIES: Final = {each.value: each for each in Activity}
RELIEFS: Final = {each.value: each for each in Relief}


def cramp_row(cramp: Cramp) -> dict[str, Cell]:
    """Return the cells of a row by column; None is not told."""
    return {
        "id": cramp.id,
        "at": utc_text(cramp.at),
        "at_offset": offset_of(cramp.at),
        "side": None if cramp.side is None else cramp.side.value,
        "strength": cramp.strength,
        "minutes": None if cramp.lasted is None else round(cramp.lasted / MINUTE),
        "during": None if cramp.during is None else cramp.during.value,
        "eased_by": None if cramp.eased_by is None else cramp.eased_by.value,
        "sos": int(cramp.sos),
    }


def cramp_of(row: sqlite3.Row) -> Cramp | None:
    """Return the cramp in `row`, None where it says nothing sensible.

    Words of later versions are left out.
    """
    cells: dict[str, object] = dict(row)
    try:
        return Cramp(
            id=text_of(cells.get("id")),
            at=date_in(cells.get("at"), cells.get("at_offset")),
            side=SIDES.get(str(cells.get("side"))),
            strength=pain_of(cells.get("strength")),
            lasted=_lasted(cells.get("minutes")),
            during=ACTIVITIES.get(str(cells.get("during"))),
            eased_by=RELIEFS.get(str(cells.get("eased_by"))),
            sos=cells.get("sos") == 1,
        )
    except BrokenFileError:
        return None


def drink_row(at: datetime) -> dict[str, Cell]:
    """Return the cells of a row by column; the instant itself is the id."""
    return {"id": utc_text(at), "at": utc_text(at), "at_offset": offset_of(at)}


def drink_of(row: sqlite3.Row) -> datetime | None:
    """Return when the drink in `row` was, None where it says nothing sensible."""
    cells: dict[str, object] = dict(row)
    try:
        return date_in(cells.get("at"), cells.get("at_offset"))
    except BrokenFileError:
        return None


def _lasted(minutes: object) -> timedelta | None:
    if not isinstance(minutes, int) or not 0 <= minutes <= MOST_MINUTES:
        return None
    return minutes * MINUTE
