"""Owns what the user may set of the small reminders: those of breaks, and those of drinks."""

from datetime import timedelta
from typing import Final

from stretchcoach.core.value import dataclass

INTERVALS: Final = tuple(timedelta(minutes=minutes) for minutes in (20, 30, 45, 60, 90))
"""How long one may work without a break (content specification, F46)."""
GOALS: Final = (4, 6, 8, 10)
"""Drinks a day to choose from (content specification, F44 and D7)."""
WAKING_SPAN: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakRules:
    """What the user set."""

    on: bool = False
    every: timedelta = timedelta(minutes=45)
    """One of `INTERVALS`."""
    micro: bool = True
    """Whether the short form of 45 s is offered, not the one of 5 min."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrinkRules:
    """What the user set."""

    on: bool = False
    goal: int = 8
    """One of `GOALS`."""
    fluid_limit: bool = False
    """Whether a doctor has limited how much the user may drink: then nothing reminds."""

    @property
    def active(self) -> bool:
        """Whether the user is to be reminded."""
        return self.on and not self.fluid_limit

    @property
    def interval(self) -> timedelta:
        """The time between two drinks."""
        return WAKING_SPAN / self.goal
