"""Owns how often a routine may be done: the time between two sessions, and the most in a day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

from stretchcoach.core.labels import Category
from stretchcoach.core.routine import DEFAULT_REPEAT, STRETCHING, Routine, Side, walk
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.value import dataclass
from stretchcoach.core.zone import at

DAY_BEGINS: Final = timedelta(hours=4)
"""A night's cramp belongs to the day before (content specification 4.6)."""
DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
RELIEF_A_DAY: Final = 3
"""Sessions of relief a day for one side, whichever routine (content specification, 3.3)."""
STRETCHES_A_DAY: Final = 2
"""Of any other stretch, where its file names no number (content specification, 3.3)."""
DESK_A_DAY: Final = 6
DESK_GAP: Final = timedelta(minutes=45)
"""Of a stretch for desk breaks, and the time between two (content specification, 3.3)."""
BY_THE_DAY: Final = timedelta(hours=12)
"""From this window on a routine is limited by the day, not by hours: "once a day" may be early or late."""
ROLLER: Final = "glute-roller-release"
HEAT_COLD: Final = "heat-cold-timer"
OF_THEIR_OWN: Final = {ROLLER: 1, HEAT_COLD: 4}
"""Sessions a day of what is no stretch, and has a number all the same (content specification, 3.3)."""
HEAT_COLD_GAP: Final = timedelta(hours=2)
"""From one cycle of heat or cold to the next (content specification, 3.3)."""
COUNTS_AS: Final = {"butt-cramp-relief-session": "piriformis-contract-relax"}
"""What may be repeated in the window after a routine that is for once a day (content, 2.19)."""
BOTH: Final = frozenset(Side)


@dataclass(frozen=True, slots=True)
class TooSoon:
    """The last session was too short a time ago."""

    until: datetime
    firm: bool = True
    """Whether nobody may go on all the same: the specification's own limit, not one routine's advice."""


@dataclass(frozen=True, slots=True)
class EnoughToday:
    """As many sessions as a day allows were done."""

    times: int
    until: datetime
    """When it is free again."""
    firm: bool = True
    """As with `TooSoon`."""


Limit: TypeAlias = TooSoon | EnoughToday


def day_of(when: datetime) -> date:
    """Return the day a session belongs to, in the zone of `when`."""
    return (when - DAY_BEGINS).date()


def limit_of(
    routine: Routine,
    records: Iterable[SessionRecord],
    known: Mapping[str, Routine],
    now: datetime,
    sides: Collection[Side] = BOTH,
) -> Limit | None:
    """Return what speaks against working `sides` with `routine` now, None where nothing does.

    Relief routines pull the same muscle, so they share one window and one number a day for each side
    (content specification 2.3 and 3.3). A session that was broken off counts as soon as anything was
    stretched. Each strength routine may come once on a day of strength, and the day after is off for all of
    them: each is for two or three days a week, which one a day for all would not leave room for.

    What the specification allows in 3.3 is firm; where a routine's own file is stricter, that is advice.
    """
    if routine.repeat is None:
        return None
    counted = [record for record in records if record.counts]
    own = [record for record in counted if record.routine == routine.id]
    same = own
    if is_relief(routine):
        others = (record for record in counted if _is_other_relief(routine, record, known))
        same = [record for record in (*own, *others) if _worked(record, sides)]
        done = max((_today(same, now, side) for side in sides), default=0)
        if done >= RELIEF_A_DAY:
            return EnoughToday(done, _tomorrow(routine, same, now))
        done = max((_today(own, now, side) for side in sides), default=0)
    else:
        done = _today(own, now)
    most, bound = most_a_day(routine), _bound(routine)
    if most is not None and done >= most:
        return EnoughToday(done, _tomorrow(routine, same, now), firm=bound is not None and done >= bound)
    if routine.category is Category.STRENGTH:
        earlier = [record for record in counted if _is_strength(routine, record, known)]
        same = [record for record in earlier if not _is_today(record, now)]
    last = _last(same, now)
    until = None if last is None else _free_from(routine, last, now)
    if last is None or until is None or until <= now:
        return None
    return TooSoon(until, firm=now < _firm_until(routine, last, now))


def most_a_day(routine: Routine) -> int | None:
    """Return how often a day `routine` may be done, None for no limit."""
    if routine.repeat is not None and routine.repeat.at_most_per_day is not None:
        return routine.repeat.at_most_per_day
    return _bound(routine)


def _bound(routine: Routine) -> int | None:
    """Return how often a day the specification itself allows it, whatever its file says."""
    if routine.id in OF_THEIR_OWN:
        return OF_THEIR_OWN[routine.id]
    if is_relief(routine):
        return RELIEF_A_DAY
    if routine.category is Category.STRENGTH:
        return 1
    if not _stretches(routine):
        return None
    return DESK_A_DAY if routine.category is Category.BREAK else STRETCHES_A_DAY


def _firm_until(routine: Routine, last: datetime, now: datetime) -> datetime:
    """Return until when after `last` the specification itself forbids it."""
    if routine.id == HEAT_COLD:
        return last + HEAT_COLD_GAP
    if is_relief(routine):
        return last + DEFAULT_REPEAT.after
    if routine.category is Category.STRENGTH:
        return _free_from(routine, last, now) or last
    return last + DESK_GAP if routine.category is Category.BREAK and _stretches(routine) else last


def _stretches(routine: Routine) -> bool:
    return any(step.kind in STRETCHING for step in walk(routine.steps))


def is_relief(routine: Routine) -> bool:
    """Return whether a routine shares the window of relief: it waits for at least four hours."""
    wide = DEFAULT_REPEAT.after
    return routine.category is Category.RELIEF and routine.repeat is not None and routine.repeat.after >= wide


def _is_other_relief(routine: Routine, record: SessionRecord, known: Mapping[str, Routine]) -> bool:
    other = known.get(record.routine)
    return other is not None and other.id != routine.id and is_relief(other)


def _is_strength(routine: Routine, record: SessionRecord, known: Mapping[str, Routine]) -> bool:
    other = known.get(record.routine)
    return record.routine == routine.id or (other is not None and other.category is Category.STRENGTH)


def _worked(record: SessionRecord, sides: Collection[Side]) -> bool:
    """Return whether a session worked one of `sides`; one that stretched nothing stands for both."""
    stretched = [side for side in Side if record.stretch(side)]
    return not stretched or any(side in sides for side in stretched)


def _today(records: Iterable[SessionRecord], now: datetime, side: Side | None = None) -> int:
    """Return how many of `records` are of today and worked `side`, either side where that is None."""
    return sum(_is_today(each, now) and (side is None or _worked(each, (side,))) for each in records)


def _is_today(record: SessionRecord, now: datetime) -> bool:
    return day_of(record.ended.astimezone(now.tzinfo)) == day_of(now)


def _last(records: Iterable[SessionRecord], now: datetime) -> datetime | None:
    return max((record.ended.astimezone(now.tzinfo) for record in records), default=None)


def _tomorrow(routine: Routine, done: Iterable[SessionRecord], now: datetime) -> datetime:
    """Return when a routine is free again that is enough for today."""
    begins, last = _begin_of(day_of(now) + DAY, now), _last(done, now)
    until = None if last is None else _free_from(routine, last, now)
    return begins if until is None else max(begins, until)


def _free_from(routine: Routine, last: datetime, now: datetime) -> datetime | None:
    """Return from when on `routine` may be done again, None where only the day counts."""
    after = DEFAULT_REPEAT.after if routine.repeat is None else routine.repeat.after
    if routine.category is Category.STRENGTH:
        return _begin_of(day_of(last) + 2 * DAY, now)
    if routine.category is Category.BREAK:
        return last + min(after, DESK_GAP)
    return None if after >= BY_THE_DAY else last + after


def _begin_of(day: date, now: datetime) -> datetime:
    return at(day, time(DAY_BEGINS // HOUR), now)
