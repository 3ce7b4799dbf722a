"""Owns the reminder: "again in 4 to 5 hours", told from clocks that sleep, stop and are set."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.routine import Repeat

ZERO = timedelta()
SNOOZE: Final = timedelta(minutes=15)
"""How long "In 15 min" puts a reminder off."""
SECOND_TIME: Final = timedelta(minutes=30)
"""How long an unanswered reminder keeps quiet before its one repetition."""
MOST_TIMES: Final = 2
"""How often a reminder is shown in one window, snoozes left out."""
SET_CLOCK: Final = timedelta(minutes=1)
"""Two clocks further apart than this: one of them was set."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One instant by two clocks.

    `wall` is UTC and may be set by anyone; `boot` is the time since the boot called `boot_id`,
    sleep included.
    """

    wall: datetime
    boot: timedelta
    boot_id: str

    def since(self, earlier: "Moment") -> timedelta:
        """Return the time since `earlier`: exact within one boot, else by the wall clock, never negative."""
        passed = self.boot - earlier.boot if self.boot_id == earlier.boot_id else self.wall - earlier.wall
        return max(ZERO, passed)

    def earlier(self, by: timedelta) -> "Moment":
        """Return the moment `by` earlier on both clocks."""
        return Moment(self.wall - by, self.boot - by, self.boot_id)


@unique
class Phase(StrEnum):
    """Where a reminder stands."""

    WAITING = "waiting"
    """The window has not opened, or the reminder is snoozed."""
    DUE = "due"
    """To be shown now."""
    SHOWN = "shown"
    """On the screen, unanswered."""
    OVER = "over"
    """The window has closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A reminder for `routine`; all spans count from the end of its session."""

    routine: str
    title: str
    anchor: Moment
    passed: timedelta
    """Time from the end of the session to `anchor`."""
    opens: timedelta
    closes: timedelta
    quiet_until: timedelta
    """Not to be shown before."""
    times_shown: int = 0
    on_screen: bool = False

    def elapsed(self, now: Moment) -> timedelta:
        """Return the time since the session ended."""
        return self.passed + now.since(self.anchor)

    def to_go(self, now: Moment) -> timedelta:
        """Return the time until it is to be shown, zero once it is due."""
        return max(ZERO, self.quiet_until - self.elapsed(now))

    def phase(self, now: Moment) -> Phase:
        """Return where it stands."""
        elapsed = self.elapsed(now)
        if self.on_screen and elapsed < self.closes:
            again = elapsed >= self.quiet_until and self.times_shown < MOST_TIMES
            return Phase.DUE if again else Phase.SHOWN
        if elapsed >= self.closes:
            return Phase.OVER
        if elapsed < self.quiet_until or self.times_shown >= MOST_TIMES:
            return Phase.WAITING
        return Phase.DUE

    def until_change(self, now: Moment) -> timedelta | None:
        """Return the time until its phase changes by itself, zero where it is due, None once it is over."""
        elapsed = self.elapsed(now)
        match self.phase(now):
            case Phase.OVER:
                return None
            case Phase.DUE:
                return ZERO
            case Phase.WAITING | Phase.SHOWN:
                again = self.times_shown < MOST_TIMES and elapsed < self.quiet_until < self.closes
                return (self.quiet_until if again else self.closes) - elapsed

    def window(self, now: Moment) -> tuple[datetime, datetime]:
        """Return when the window opens and closes by today's wall clock (UTC)."""
        ended = now.wall - self.elapsed(now)
        return ended + self.opens, ended + self.closes

    def shown(self, now: Moment) -> "Reminder":
        """Return it after it was put on the screen."""
        quiet = self.elapsed(now) + SECOND_TIME
        return replace(self, on_screen=True, times_shown=self.times_shown + 1, quiet_until=quiet)

    def snoozed(self, now: Moment, by: timedelta = SNOOZE) -> "Reminder":
        """Return it put off; never beyond the window, and what was put off is shown again."""
        until = min(self.elapsed(now) + by, self.closes - timedelta(minutes=1))
        return replace(
            self, on_screen=False, times_shown=min(self.times_shown, MOST_TIMES - 1), quiet_until=until
        )

    def rebased(self, now: Moment) -> "Reminder":
        """Return it counted from `now` where a clock was set or the machine was restarted, else itself."""
        by_wall, by_boot = now.wall - self.anchor.wall, now.boot - self.anchor.boot
        if now.boot_id == self.anchor.boot_id and abs(by_wall - by_boot) <= SET_CLOCK:
            return self
        return replace(self, anchor=now, passed=self.elapsed(now))


def arm(routine: str, title: str, repeat: Repeat, ended: Moment) -> Reminder:
    """Return the reminder for a session that ended at `ended`."""
    return Reminder(
        routine=routine,
        title=title,
        anchor=ended,
        passed=ZERO,
        opens=repeat.after,
        closes=repeat.until,
        quiet_until=repeat.after,
    )
