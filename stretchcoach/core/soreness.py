"""Owns soreness that outlasts a day: when to ask about it, and what it means until it is gone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from stretchcoach.core.condition import Circumstance, Facts
from stretchcoach.core.limits import day_of
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.stop_rules import LASTING, after_soreness
from stretchcoach.core.value import dataclass

FORGOTTEN: Final = timedelta(days=7)
"""How long an answer holds where nobody is asked again; the source names no end ("next time")."""
LASTED: Final = timedelta(hours=LASTING)


@dataclass(frozen=True, slots=True)
class Sore:
    """What the user's answers mean at a moment."""

    shorter: bool = False
    """Whether holds are shorter and rounds fewer."""
    rest_until: datetime | None = None
    """Until then muscles rest, None where they need not."""


@dataclass(frozen=True, slots=True)
class SoreQuestion:
    """Whether the user is still sore is to be asked."""

    since: datetime | None
    """The end of the session that it would be from, None where it was told before."""


def soreness(told: Sequence[datetime], now: datetime) -> Sore:
    """Return what holds at `now`; `told` are the days on which it was there, oldest first, since it was gone.

    Two such days call for a rest of 48 h, counted from the second (content specification, 3.3).
    """
    fresh = [date for date in told if now - date < FORGOTTEN]
    rule = after_soreness(len(fresh))
    until = fresh[-1] + timedelta(hours=rule.rest_hours) if rule.rest_hours else None
    return Sore(rule.shorter_hold > 0, until if until is not None and until > now else None)


def with_soreness(facts: Facts, told: Sequence[datetime], now: datetime) -> Facts:
    """Return the facts with what `told`, as `soreness` takes it, means at `now`."""
    sore = soreness(told, now)
    found = [Circumstance.SORE] if sore.shorter else []
    found += [Circumstance.SORE_AGAIN] if sore.rest_until is not None else []
    return replace(facts, circumstances=facts.circumstances.union(found), rest_until=sore.rest_until)


def sore_question(
    told: Sequence[datetime],
    asked: datetime | None,
    records: Iterable[SessionRecord],
    strains: Callable[[str], bool],
    now: datetime,
) -> SoreQuestion | None:
    """Return what to ask at `now`, at most once a day and never while muscles rest.

    It is asked about the last session that ended a day ago or more and `strains` (asked by its routine's
    id), and as long as the answer was yes.
    """
    if asked is not None and day_of(asked.astimezone(now.tzinfo)) == day_of(now):
        return None
    sore = soreness(told, now)
    if sore.rest_until is not None:
        return None
    since = max(
        (
            each.ended
            for each in records
            if each.counts and now - each.ended >= LASTED and strains(each.routine)
        ),
        default=None,
    )
    return SoreQuestion(since) if since is not None or sore.shorter else None
