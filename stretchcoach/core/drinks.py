"""Owns the reminder to drink: some drinks spread over the day, all of which count."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from stretchcoach.core.desk_break import BreakSight, may_speak
from stretchcoach.core.free_times import Hours
from stretchcoach.core.limits import day_of
from stretchcoach.core.nudge_rules import DrinkRules
from stretchcoach.core.presence import pausing
from stretchcoach.core.reminder import Moment

WAKING: Final = Hours(time(8), time(20))
"""Drinks are spread over these hours of the day."""


@dataclass(frozen=True, slots=True)
class Drunk:
    """The drinks of one day; the dates are aware."""

    times: tuple[datetime, ...] = ()

    def today(self, local: datetime) -> int:
        """Return how many there were on the day of `local`, which begins at four."""
        return sum(day_of(each.astimezone(local.tzinfo)) == day_of(local) for each in self.times)


def drink_due(
    drunk: Drunk, asked: datetime | None, now: Moment, rules: DrinkRules, sight: BreakSight
) -> bool:
    """Return whether to remind of a drink; `asked` is when that was last done.

    A date that lies ahead, as after a clock was set back, counts for nothing.
    """
    local = sight.local
    if not rules.active or not WAKING.holds(local) or drunk.today(local) >= rules.goal:
        return False
    begun = datetime.combine(local.date(), WAKING.begin, local.tzinfo)
    since = max(each for each in (begun, asked, *drunk.times) if each is not None and each <= local)
    return local - since >= rules.interval and may_speak(now, sight) and pausing(sight.presence, sight.before)
