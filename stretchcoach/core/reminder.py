"""Owns the reminder: "again in 4 to 5 hours", told from clocks that sleep, stop and are set."""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final, TypeAlias, assert_never

from stretchcoach.core.routine import Repeat
from stretchcoach.core.value import dataclass

ZERO = timedelta()
SNOOZE: Final = timedelta(minutes=15)
"""How long "In 15 min" puts a reminder off."""
SNOOZES: Final = (timedelta(minutes=10), SNOOZE, timedelta(minutes=30))
"""How long a reminder can be put off."""
LAST_CALL: Final = timedelta(minutes=2)
"""What was put off to the end of the window comes this long before it."""
AT_THE_LATEST: Final = 0.75
"""The part of the window after which no pause in the user's work is waited for."""
REMEMBERED: Final = timedelta(hours=12)
"""How long a missed reminder is told, unless the user says that it is known."""
AGAIN_AFTER: Final = timedelta(minutes=10)
"""How long a message is left alone before it comes again."""
SET_CLOCK: Final = timedelta(seconds=2)
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


@dataclass(frozen=True, slots=True)
class Armed:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Shown:
    """It is on the screen, unanswered, since then, a span since the end of the session."""

    at: timedelta


@dataclass(frozen=True, slots=True)
class Snoozed:
    """The user put it off until then, a span since the end of the session."""

    until: timedelta


@dataclass(frozen=True, slots=True)
class Answered:
    """The user has dealt with it; it only tells when the window is."""


@dataclass(frozen=True, slots=True)
class Missed:
    """Its window has closed unanswered, and that has been told since then, a span since the session."""

    since: timedelta


State: TypeAlias = Armed | Shown | Snoozed | Answered | Missed


@unique
class Phase(StrEnum):
    """Where a reminder stands at one moment."""

    ARMED = "armed"
    """The window has not opened."""
    DUE = "due"
    """To be shown as soon as the user can be spoken to."""
    SHOWN = "shown"
    SNOOZED = "snoozed"
    ANSWERED = "answered"
    MISSED = "missed"
    """The window has closed unanswered."""
    OVER = "over"
    """Nothing is left to tell."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the time since a session."""

    begin: timedelta
    end: timedelta

    @property
    def late(self) -> timedelta:
        """From when on no pause in the user's work is waited for."""
        return self.begin + AT_THE_LATEST * (self.end - self.begin)


WAITING: Final = frozenset({Phase.ARMED, Phase.SNOOZED})
"""Where a reminder waits for its time."""
CALLING: Final = frozenset({Phase.DUE, Phase.SHOWN})
"""Where it is time."""


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
    state: State = Armed()
    repeated: bool = False
    """Whether it has come a second time without being asked to; it never does so twice."""

    def elapsed(self, now: Moment) -> timedelta:
        """Return the time since the session ended."""
        return self.passed + now.since(self.anchor)

    @property
    def due_at(self) -> timedelta:
        """When it is to be shown at the earliest."""
        return self.state.until if isinstance(self.state, Snoozed) else self.opens

    def to_go(self, now: Moment) -> timedelta:
        """Return the time until it is to be shown, zero once it is due."""
        return max(ZERO, self.due_at - self.elapsed(now))

    def phase(self, now: Moment) -> Phase:
        """Return where it stands."""
        elapsed = self.elapsed(now)
        closed = elapsed >= self.closes
        match self.state:
            case Answered():
                return Phase.OVER if closed else Phase.ANSWERED
            case Missed(since):
                return Phase.OVER if elapsed >= since + REMEMBERED else Phase.MISSED
            case Armed() | Snoozed() | Shown() if closed:
                return Phase.MISSED
            case Shown():
                again = self._again
                return Phase.DUE if again is not None and again.begin <= elapsed < again.end else Phase.SHOWN
            case Armed():
                return Phase.DUE if elapsed >= self.opens else Phase.ARMED
            case Snoozed(until):
                return Phase.DUE if elapsed >= until else Phase.SNOOZED
            case _:
                assert_never(self.state)

    def until_change(self, now: Moment) -> timedelta | None:
        """Return the time until its phase changes, zero where a miss is to be told, None once it is over."""
        elapsed = self.elapsed(now)
        match self.phase(now):
            case Phase.ARMED | Phase.SNOOZED:
                return min(self.due_at, self.closes) - elapsed
            case Phase.SHOWN | Phase.DUE | Phase.ANSWERED:
                again = self._again
                changes = (self.closes,) if again is None else (again.begin, again.end, self.closes)
                return min(each for each in changes if each > elapsed) - elapsed
            case Phase.MISSED:
                return self.state.since + REMEMBERED - elapsed if isinstance(self.state, Missed) else ZERO
            case Phase.OVER:
                return None

    def hurries(self, now: Moment) -> bool:
        """Return whether no pause in the user's work is waited for: late in the window, and once put off."""
        span = self._again or Span(self.opens, self.closes)
        return isinstance(self.state, Snoozed) or self.elapsed(now) >= span.late

    def window(self, now: Moment) -> tuple[datetime, datetime]:
        """Return when the window opens and closes by today's wall clock (UTC)."""
        ended = now.wall - self.elapsed(now)
        return ended + self.opens, ended + self.closes

    @property
    def on_screen(self) -> bool:
        """Whether it was shown and nobody has answered."""
        return isinstance(self.state, Shown)

    @property
    def _again(self) -> "Span | None":
        """When an unanswered message may come once more: late in the window, and well after the first."""
        if self.repeated or not isinstance(self.state, Shown):
            return None
        begin = max(Span(self.opens, self.closes).late, self.state.at + AGAIN_AFTER)
        end = self.closes - LAST_CALL
        return Span(begin, end) if begin < end else None

    def shown(self, now: Moment) -> "Reminder":
        """Return it after it was put on the screen."""
        repeated = self.repeated or isinstance(self.state, Shown)
        return replace(self, state=Shown(self.elapsed(now)), repeated=repeated)

    def answered(self) -> "Reminder":
        """Return it after the user dealt with it."""
        return replace(self, state=Answered())

    def missed(self, now: Moment) -> "Reminder":
        """Return it after the user was told that its window has closed."""
        return replace(self, state=Missed(self.elapsed(now)))

    def taken_up(self, now: Moment) -> "Reminder":
        """Return it after a start of the program: what was on the screen comes again, if it has not yet."""
        if isinstance(self.state, Shown) and not self.repeated:
            return replace(self, state=Snoozed(self.elapsed(now)), repeated=True).rebased(now)
        return self.rebased(now)

    def rebased(self, now: Moment) -> "Reminder":
        """Return it counted from `now` where a clock was set or the machine was restarted, else itself."""
        by_wall, by_boot = now.wall - self.anchor.wall, now.boot - self.anchor.boot
        if now.boot_id == self.anchor.boot_id and abs(by_wall - by_boot) <= SET_CLOCK:
            return self
        return replace(self, anchor=now, passed=self.elapsed(now))


@dataclass(frozen=True, slots=True)
class PutOff:
    """A reminder that was put off; `until` is by the wall clock (UTC).

    `cut` tells that it comes sooner than it was asked for, because the window closes. With None it does not
    come again: the window is as good as closed.
    """

    reminder: Reminder
    until: datetime | None
    cut: bool


def put_off(reminder: Reminder, now: Moment, by: timedelta = SNOOZE) -> PutOff:
    """Return `reminder` put off by `by`, never beyond its window; what is cut short is told."""
    elapsed = reminder.elapsed(now)
    last = reminder.closes - LAST_CALL
    if last <= elapsed:
        return PutOff(reminder.answered(), None, cut=True)
    until = min(elapsed + by, last)
    return PutOff(
        replace(reminder, state=Snoozed(until)), now.wall + (until - elapsed), cut=until < elapsed + by
    )


def window_of(repeat: Repeat, wished: Repeat | None) -> Repeat:
    """Return the window of a routine, later where the user wishes; never sooner than the routine allows."""
    if wished is None:
        return repeat
    after = max(repeat.after, wished.after)
    until = max(repeat.until, wished.until, after + (repeat.until - repeat.after))
    return replace(repeat, after=after, until=until)


def arm(routine: str, title: str, repeat: Repeat, ended: Moment) -> Reminder:
    """Return the reminder for a session that ended at `ended`."""
    return Reminder(
        routine=routine, title=title, anchor=ended, passed=ZERO, opens=repeat.after, closes=repeat.until
    )
