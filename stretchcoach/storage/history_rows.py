"""Owns how a session record lies in a row of the history, and how a row is read with suspicion."""

import json
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from typing import Final, TypeAlias

from stretchcoach.core.routine import Choices
from stretchcoach.core.session import Feeling, SessionRecord, StopReason
from stretchcoach.storage.json_file import BrokenFileError
from stretchcoach.storage.json_values import (
    LONGEST,
    choices_fields,
    choices_of,
    date_of,
    date_text,
    pain_of,
    text_of,
)

Cell: TypeAlias = str | int | None
MILLISECOND: Final = timedelta(milliseconds=1)
REASONS: Final = {reason.value: reason for reason in StopReason}
FEELINGS: Final = {feeling.value: feeling for feeling in Feeling}


def to_row(record: SessionRecord) -> dict[str, Cell]:
    """Return the cells of a row by column; spans are rounded to milliseconds."""
    return {
        "id": _text(record.id),
        "routine": _text(record.routine),
        "title": _text(record.title),
        "began": utc_text(record.began),
        "began_offset": offset_of(record.began),
        "ended": utc_text(record.ended),
        "ended_offset": offset_of(record.ended),
        "planned_ms": round(record.planned / MILLISECOND),
        "done_ms": round(record.done / MILLISECOND),
        "stretch_left_ms": round(record.stretch_left / MILLISECOND),
        "stretch_right_ms": round(record.stretch_right / MILLISECOND),
        "stretch_both_ms": round(record.stretch_both / MILLISECOND),
        "choices": json.dumps(choices_fields(record.choices)),
        "stop_reason": record.stop_reason.value,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "feelings": json.dumps([feeling.value for feeling in record.feelings]),
        "note": _text(record.note),
    }


def from_row(row: sqlite3.Row) -> SessionRecord | None:
    """Return the record in `row`; what a later version knows and this one does not is left out.

    A row that says nothing sensible, as after a fault of the disk, is None.
    """
    cells: dict[str, object] = dict(row)
    try:
        return SessionRecord(
            id=text_of(cells.get("id")),
            routine=text_of(cells.get("routine")),
            title=text_of(cells.get("title")),
            began=date_in(cells.get("began"), cells.get("began_offset")),
            ended=date_in(cells.get("ended"), cells.get("ended_offset")),
            planned=_span(cells.get("planned_ms")),
            done=_span(cells.get("done_ms")),
            stretch_left=_span(cells.get("stretch_left_ms")),
            stretch_right=_span(cells.get("stretch_right_ms")),
            stretch_both=_span(cells.get("stretch_both_ms")),
            choices=_choices(cells.get("choices")),
            stop_reason=REASONS.get(text_of(cells.get("stop_reason")), StopReason.OTHER),
            pain_before=pain_of(cells.get("pain_before")),
            pain_after=pain_of(cells.get("pain_after")),
            feelings=_feelings(cells.get("feelings")),
            note=text_of(cells.get("note")),
        )
    except BrokenFileError:
        return None


def utc_text(date: datetime) -> str:
    """Return a date as UTC in ISO 8601, always of one length, so that text order is time order."""
    return date_text(date.astimezone(UTC))


def _text(text: str) -> str:
    """Return text that UTF-8 can carry: half a character becomes a question mark."""
    return text.encode(errors="replace").decode()


def offset_of(date: datetime) -> int:
    """Return how many seconds east of UTC the zone of `date` is."""
    return round((date.utcoffset() or timedelta()).total_seconds())


def date_in(text: object, offset: object) -> datetime:
    """Return the date written in two cells. Raises a `BrokenFileError`."""
    if not isinstance(offset, int):
        raise BrokenFileError
    try:
        return date_of(text).astimezone(timezone(timedelta(seconds=offset)))
    except (ValueError, OverflowError) as error:
        raise BrokenFileError from error


def _span(milliseconds: object) -> timedelta:
    if not isinstance(milliseconds, int) or not 0 <= milliseconds <= LONGEST * 1000:
        raise BrokenFileError
    return milliseconds * MILLISECOND


def _choices(text: object) -> Choices:
    """Return the choices; they matter little enough for a row to be worth keeping without them."""
    try:
        return choices_of(json.loads(text_of(text)))
    except (ValueError, RecursionError, BrokenFileError):
        return Choices()


def _feelings(text: object) -> tuple[Feeling, ...]:
    try:
        words = json.loads(text_of(text))
    except (ValueError, RecursionError, BrokenFileError):
        return ()
    known = (FEELINGS.get(word) for word in words if isinstance(word, str)) if isinstance(words, list) else ()
    return tuple(feeling for feeling in known if feeling is not None)
