"""Owns what is said around a terminal session: what speaks against it, how long it was, when again."""

from datetime import datetime, timedelta
from typing import Final

from stretchcoach.cli.printable import printable
from stretchcoach.core.limits import EnoughToday, Limit, TooSoon
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.routine import Side
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.timeline import ZERO
from stretchcoach.phrasebook import Phrasebook, length, put

STOPPED: Final = "Stopped: {title}, {done} of {planned}."
SOON: Final = timedelta(hours=12)
"""So near nobody takes a time for that of another day."""


def limit_words(limit: Limit | None, words: Phrasebook, now: datetime) -> str | None:
    """Return what speaks against a session at `now`, None where nothing does."""
    match limit:
        case TooSoon(until):
            return put(
                words.text("This is early: better again from {time} on."),
                time=_from(until.astimezone(now.tzinfo), now),
            )
        case EnoughToday(times):
            return put(words.text("Done {times} times today; that is enough for one day."), times=times)
        case None:
            return None


def outcome_words(
    record: SessionRecord,
    reminder: Reminder | None,
    now: Moment,
    words: Phrasebook,
    *,
    rehearsal: bool = False,
) -> list[str]:
    """Return how the session was, in a few lines."""
    ended = "Finished: {title}, {done} of {planned}." if record.finished else STOPPED
    title, done, planned = printable(record.title), length(record.done), length(record.planned)
    lines = [put(words.text(ended), title=title, done=done, planned=planned)]
    left, right = (words.side(side) for side in Side)
    both = words.text("both")
    sides = [(left, record.stretch_left), (right, record.stretch_right), (both, record.stretch_both)]
    stretched = ", ".join(f"{side} {length(time)}" for side, time in sides if time > ZERO)
    if stretched:
        lines.append(put(words.text("Stretched: {sides}."), sides=stretched))
    if reminder is not None:
        opens, closes = (_from(date.astimezone(), now.wall) for date in reminder.window(now))
        again = words.text("Again between {opens} and {closes}. `stretchcoach --background` reminds you.")
        lines.append(put(again, opens=opens, closes=closes))
    if rehearsal:
        lines.append(words.text("This was a rehearsal: nothing was recorded."))
    return lines


def _from(until: datetime, now: datetime) -> str:
    """Return a date of the user's zone as a time, with its day where that might be taken for today."""
    near = until - now < SOON or until.date() == now.astimezone(until.tzinfo).date()
    return f"{until:%H:%M}" if near else f"{until:%Y-%m-%d %H:%M}"
