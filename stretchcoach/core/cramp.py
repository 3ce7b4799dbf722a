"""Owns the cramp as an event: what the user tells of it, and when several call for advice."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.value import dataclass

DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)
MANY_IN_A_DAY: Final = 3
MANY_IN_A_WEEK: Final = 5
"""So many cramps that needed help are a reason to be examined (content specification, AD12)."""
WILL_NOT_LET_GO: Final = timedelta(minutes=10)
"""A cramp of this length is to be looked at the same day (content specification, SD2)."""


@unique
class CrampSide(StrEnum):
    """Where it was."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@unique
class Activity(StrEnum):
    """What the user was doing."""

    SITTING = "sitting"
    STANDING = "standing"
    WALKING = "walking"
    EXERCISE = "exercise"
    SLEEP = "sleep"
    OTHER = "other"


@unique
class Relief(StrEnum):
    """What stopped it."""

    STRETCH = "stretch"
    RUB = "rub"
    WALK = "walk"
    HEAT = "heat"
    COLD = "cold"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cramp:
    """One cramp; None is not told."""

    id: str
    at: datetime
    """An aware date."""
    side: CrampSide | None = None
    strength: int | None = None
    """A whole number 0 to 10 (NPRS)."""
    lasted: timedelta | None = None
    during: Activity | None = None
    eased_by: Relief | None = None
    sos: bool = False
    """Whether the routine for a cramp was used."""


@dataclass(frozen=True, slots=True)
class CrampAdvice:
    """What the log shows, for a word of advice."""

    in_a_day: int
    in_a_week: int


def advice_on(cramps: Iterable[Cramp], now: datetime) -> CrampAdvice | None:
    """Return the numbers where so many cramps needed help that someone should look at it, else None."""
    ages = [now - cramp.at for cramp in cramps if cramp.sos and cramp.at <= now]
    in_a_day, in_a_week = sum(age < DAY for age in ages), sum(age < WEEK for age in ages)
    many = in_a_day >= MANY_IN_A_DAY or in_a_week >= MANY_IN_A_WEEK
    return CrampAdvice(in_a_day, in_a_week) if many else None
