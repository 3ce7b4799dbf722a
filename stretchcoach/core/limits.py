"""Owns how often a routine may be done: the time between two sessions, and the most in a day."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from stretchcoach.core.labels import Category
from stretchcoach.core.routine import DEFAULT_REPEAT, Routine
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.value import dataclass

DAY_BEGINS: Final = timedelta(hours=4)
"""A night's cramp belongs to the day before (content specification 4.6)."""


@dataclass(frozen=True, slots=True)
class TooSoon:
    """The last session was too short a time ago."""

    until: datetime


@dataclass(frozen=True, slots=True)
class EnoughToday:
    """As many sessions as a day allows were done."""

    times: int


Limit: TypeAlias = TooSoon | EnoughToday


def day_of(when: datetime) -> date:
    """Return the day a session belongs to, in the zone of `when`."""
    return (when - DAY_BEGINS).date()


def limit_of(
    routine: Routine, records: Iterable[SessionRecord], known: Mapping[str, Routine], now: datetime
) -> Limit | None:
    """Return what speaks against `routine` now, None where nothing does.

    Relief routines pull the same muscle, so they share one window (content specification 2.3 and 3.3). A
    session that was broken off counts as soon as anything was stretched.
    """
    repeat = routine.repeat
    if repeat is None:
        return None
    same = [record for record in records if record.counts and _shares(routine, record, known)]
    today = [record for record in same if day_of(record.ended.astimezone(now.tzinfo)) == day_of(now)]
    if repeat.at_most_per_day is not None and len(today) >= repeat.at_most_per_day:
        return EnoughToday(len(today))
    last = max((record.ended for record in same), default=None)
    if last is not None and last + repeat.after > now:
        return TooSoon(last.astimezone(now.tzinfo) + repeat.after)
    return None


def _shares(routine: Routine, record: SessionRecord, known: Mapping[str, Routine]) -> bool:
    if record.routine == routine.id:
        return True
    other = known.get(record.routine)
    wide = DEFAULT_REPEAT.after
    return (
        other is not None
        and routine.category is other.category is Category.RELIEF
        and other.repeat is not None
        and routine.repeat is not None
        and min(routine.repeat.after, other.repeat.after) >= wide
    )
