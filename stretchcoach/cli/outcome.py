"""Owns what is said around a terminal session: what speaks against it, how long it was, when again."""

from datetime import datetime

from stretchcoach.cli.printable import printable
from stretchcoach.core.limits import EnoughToday, Limit, TooSoon
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.timeline import ZERO
from stretchcoach.phrasebook import length


def limit_words(limit: Limit | None) -> str | None:
    """Return what speaks against a session now, None where nothing does."""
    match limit:
        case TooSoon(until):
            return f"This is early: better again from {_time(until)} on."
        case EnoughToday(times):
            return f"Done {times} times today; that is enough for one day."
        case None:
            return None


def outcome_words(
    record: SessionRecord, reminder: Reminder | None, now: Moment, *, rehearsal: bool = False
) -> list[str]:
    """Return how the session was, in a few lines."""
    verb = "Finished" if record.finished else "Stopped"
    lines = [f"{verb}: {printable(record.title)}, {length(record.done)} of {length(record.planned)}."]
    sides = [("left", record.stretch_left), ("right", record.stretch_right), ("both", record.stretch_both)]
    stretched = ", ".join(f"{side} {length(time)}" for side, time in sides if time > ZERO)
    if stretched:
        lines.append(f"Stretched: {stretched}.")
    if reminder is not None:
        opens, closes = (_time(date.astimezone()) for date in reminder.window(now))
        lines.append(f"Again between {opens} and {closes}. `stretchcoach --background` reminds you.")
    if rehearsal:
        lines.append("This was a rehearsal: nothing was recorded.")
    return lines


def _time(date: datetime) -> str:
    return f"{date:%H:%M}"
