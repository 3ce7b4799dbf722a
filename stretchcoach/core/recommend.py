"""Owns what to offer first: a routine that limits and profile allow now and here, and why it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.labels import Category, Level, Spot
from stretchcoach.core.limits import limit_of
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.routine import Routine
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.value import dataclass

ANY_HOUR: Final = frozenset({Category.MOBILITY, Category.BREAK})
"""What fits at any time; a warm-up, a bedtime routine or a set of squats has a time of its own."""


@unique
class Why(StrEnum):
    """Why a routine is offered."""

    WINDOW_OPEN = "window open"
    UNTIL_THEN = "until then"
    AGAIN = "again"
    MEANWHILE = "meanwhile"
    """The last one has to rest, or is not for the user now."""
    BEGIN = "begin"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One routine to offer, by id."""

    routine: str
    why: Why
    since: timedelta | None = None
    """Time since the end of the last session, None without one; of the one to repeat in its window."""


def recommend(
    routines: Sequence[Routine],
    records: Sequence[SessionRecord],
    reminder: Reminder | None,
    moment: Moment,
    now: datetime,
    *,
    blocked: Collection[str] = (),
    spot: Spot | None = None,
) -> Recommendation | None:
    """Return what to offer at `now`, None with no routine; `records` are recent sessions, newest first.

    `blocked` are ids of routines that are not for the user; `spot` is where the user wants to be, heeded
    as long as anything can be offered there.
    """
    known = {routine.id: routine for routine in routines if routine.id not in blocked}
    every = {routine.id: routine for routine in routines}
    free = [routine for routine in known.values() if limit_of(routine, records, every, now) is None]
    here = [routine for routine in free if spot is None or spot.has(routine.position)]
    found = _recommend(known, here or free, records, reminder, moment)
    if found is None or found.since is not None or not records:
        return found
    return replace(found, since=max(timedelta(), now - records[0].ended))


def _recommend(
    known: Mapping[str, Routine],
    allowed: Sequence[Routine],
    records: Sequence[SessionRecord],
    reminder: Reminder | None,
    moment: Moment,
) -> Recommendation | None:
    planned = known.get(reminder.routine) if reminder is not None else None
    if reminder is not None and planned is not None:
        elapsed = reminder.elapsed(moment)
        if reminder.opens <= elapsed < reminder.closes and planned in allowed:
            return Recommendation(planned.id, Why.WINDOW_OPEN, elapsed)
        if elapsed < reminder.opens:
            gentle = _gentlest(allowed, beside=planned)
            return Recommendation(gentle.id, Why.UNTIL_THEN) if gentle else None
    last = next((known[record.routine] for record in records if record.routine in known), None)
    if last is not None and last in allowed:
        return Recommendation(last.id, Why.AGAIN)
    if last is None:
        first = _first(allowed, known)
        return Recommendation(first.id, Why.BEGIN) if first else None
    gentle = _gentlest(allowed, beside=last)
    return Recommendation(gentle.id, Why.MEANWHILE) if gentle else None


def _gentlest(allowed: Sequence[Routine], beside: Routine) -> Routine | None:
    """Return a gentle routine that is not relief, best in the position the user knows and for any hour."""
    gentle = [r for r in allowed if r.level is Level.GENTLE and r.category is not Category.RELIEF]
    return min(
        gentle, key=lambda r: (r.position is not beside.position, r.category not in ANY_HOUR), default=None
    )


def _first(allowed: Sequence[Routine], known: Mapping[str, Routine]) -> Routine | None:
    """Return a gentle relief routine to begin with, else any gentle one, else any.

    Relief that names no window of its own is for the moment a cramp grips, not to begin with.
    """
    gentle = [r for r in allowed if r.level is Level.GENTLE]
    relief = [r for r in gentle if r.category is Category.RELIEF and r.repeat is not None]
    return next(iter((*relief, *gentle, *known.values())), None)
