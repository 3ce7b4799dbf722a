"""Owns the rule of the reminder: at each look, whether it is shown, waits, was missed or is forgotten."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from typing import TypeAlias

from stretchcoach.core.free_times import Closed, FreeTimes
from stretchcoach.core.limits import EnoughToday, Limit
from stretchcoach.core.presence import UNKNOWN, Presence, Taken, pausing, taken
from stretchcoach.core.reminder import Missed, Moment, Phase, Reminder


@unique
class Busy(StrEnum):
    """Why a reminder that is due waits although the user is there."""

    IN_SESSION = "in a session"
    TOO_SOON = "too soon"
    """Another session has stretched the same muscle meanwhile."""
    AT_WORK = "at work"
    """The next pause in the user's work is waited for."""


WaitsFor: TypeAlias = Closed | Taken | Busy


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What can be seen at one look, besides the clocks."""

    local: datetime
    """The date in the user's zone."""
    times: FreeTimes
    presence: Presence = UNKNOWN
    before: Presence | None = None
    """What was known of the user at the look before, None at the first."""
    in_session: bool = False
    limit: Limit | None = None
    """What speaks against the routine itself."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not now; `why` is None where its time has not come."""

    why: WaitsFor | None = None


@dataclass(frozen=True, slots=True)
class Show:
    """Put it on the screen now."""


@dataclass(frozen=True, slots=True)
class Stay:
    """Leave all as it is."""


@dataclass(frozen=True, slots=True)
class TellMissed:
    """Its window has just closed unanswered: take it off the screen, and tell once."""


@dataclass(frozen=True, slots=True)
class Forget:
    """It is over."""


Step: TypeAlias = Wait | Show | Stay | TellMissed | Forget


def decide(reminder: Reminder, now: Moment, sight: Sight) -> Step:
    """Return what is to be done with `reminder` at this look."""
    match reminder.phase(now):
        case Phase.ARMED | Phase.SNOOZED:
            return Wait()
        case Phase.DUE:
            return _due(reminder, now, sight)
        case Phase.SHOWN | Phase.ANSWERED:
            return Stay()
        case Phase.MISSED if sight.times.on:
            return Stay() if isinstance(reminder.state, Missed) else TellMissed()
        case Phase.MISSED | Phase.OVER:
            return Forget()


def _due(reminder: Reminder, now: Moment, sight: Sight) -> Step:
    """Show it or wait; where the day has had as many sessions as it may, nothing is left to remind of."""
    if isinstance(sight.limit, EnoughToday):
        return Forget()
    why = waits_for(reminder, now, sight)
    return Show() if why is None else Wait(why)


def waits_for(reminder: Reminder, now: Moment, sight: Sight) -> WaitsFor | None:
    """Return what a due reminder waits for, None where it is to be shown now."""
    if sight.in_session:
        return Busy.IN_SESSION
    closed = sight.times.closed(sight.local)
    if closed is not None:
        return closed
    if sight.limit is not None:
        return Busy.TOO_SOON
    busy = taken(sight.presence)
    if busy is not None:
        return busy
    if reminder.hurries(now) or pausing(sight.presence, sight.before):
        return None
    return Busy.AT_WORK
