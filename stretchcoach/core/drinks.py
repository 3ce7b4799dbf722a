"""Owns the reminder to drink: some drinks spread over the day, all of which count."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from stretchcoach.core.desk_break import BreakSight, may_speak
from stretchcoach.core.free_times import Hours
from stretchcoach.core.limits import day_of
from stretchcoach.core.nudge_rules import DrinkRules
from stretchcoach.core.presence import pausing
from stretchcoach.core.reminder import ZERO, Moment

WAKING: Final = Hours(time(8), time(20))
"""Drinks are spread over these hours of the day."""


@dataclass(frozen=True, slots=True)
class Drunk:
    """The drinks of one day; the dates are aware."""

    times: tuple[datetime, ...] = ()

    def today(self, local: datetime) -> int:
        """Return how many there were on the day of `local`, which begins at four."""
        return sum(day_of(each.astimezone(local.tzinfo)) == day_of(local) for each in self.times)


def until_drink(drunk: Drunk, asked: datetime | None, rules: DrinkRules, local: datetime) -> timedelta | None:
    """Return the time until a drink is due today, zero where one is; None where none is to come.

    `asked` is when one was last reminded of. A date that lies ahead, as after a clock was set back, counts
    for nothing.
    """
    if not rules.active or not WAKING.holds(local) or drunk.today(local) >= rules.goal:
        return None
    begun = datetime.combine(local.date(), WAKING.begin, local.tzinfo)
    since = max(each for each in (begun, asked, *drunk.times) if each is not None and each <= local)
    return max(ZERO, rules.interval - (local - since))


def drink_due(
    drunk: Drunk, asked: datetime | None, now: Moment, rules: DrinkRules, sight: BreakSight
) -> bool:
    """Return whether to remind of a drink now; `asked` is when that was last done."""
    left = until_drink(drunk, asked, rules, sight.local)
    return left == ZERO and may_speak(now, sight) and pausing(sight.presence, sight.before)
