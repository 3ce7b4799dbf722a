"""Owns a small world in which a reminder lives: a machine that sleeps, dies and lies about the time."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta, timezone
from typing import Final

from stretchcoach.core.free_times import FreeTimes, Hours
from stretchcoach.core.presence import UNKNOWN, Presence, pausing, taken
from stretchcoach.core.reminder import AGAIN_AFTER, LAST_CALL, SNOOZES, Phase, Reminder, arm, put_off
from stretchcoach.core.reminder_rule import Forget, Show, Sight, TellMissed, decide
from stretchcoach.core.routine import DEFAULT_REPEAT
from tests.fakes import FakeCalendar

MINUTE: Final = timedelta(minutes=1)
LOOK: Final = 2 * MINUTE
"""The program looks four times as often; what holds here holds there."""
OPENS, CLOSES = DEFAULT_REPEAT.after, DEFAULT_REPEAT.until
LATEST: Final = OPENS + (CLOSES - OPENS) * 3 / 4
NIGHT: Final = FreeTimes(quiet=Hours(time(22), time(7)))
KINDS: Final = (
    *("work", "rest", "away", "sleep", "kill", "start", "reboot", "set", "zone", "answer"),
    *("work", "rest", "start", "answer", "answer"),
    *("lock", "screen", "call", "silence", "unknown", "pause"),
)
"""What can happen; each comes with a number of minutes that some of them use."""
Event = tuple[str, int]


@dataclass
class World:
    """One session's reminder and all that happens around it; `real` is the true time since the session."""

    calendar: FakeCalendar = field(default_factory=FakeCalendar)
    real: timedelta = timedelta()
    kept: Reminder | None = None
    """What is on the disk."""
    running: bool = True
    here: Presence = field(default_factory=lambda: Presence(idle=timedelta()))
    before: Presence | None = None
    zone: timezone = field(default_factory=lambda: timezone(timedelta()))
    times: FreeTimes = NIGHT
    lied: bool = False
    """Whether a clock was set while the program did not run.

    A reboot between that and the next start is left out of this world: across boots there is only the clock
    on the wall, and nothing on the machine can tell that it lies.
    """
    rebooted: bool = False
    """Whether the machine was restarted since the program last ran."""
    shown: list[timedelta] = field(default_factory=list)
    told: list[timedelta] = field(default_factory=list)
    """When it was told that the window went by."""
    snoozes: int = 0
    answered: bool = False

    def begin(self) -> None:
        self.kept = arm("one", "One", DEFAULT_REPEAT, self.calendar.moment())

    def do(self, event: Event) -> None:
        what, minutes = event
        span = abs(minutes) * MINUTE
        match what:
            case "work" | "rest" | "away":
                self.pass_time(what, span)
            case "sleep":
                self.calendar.pass_time(span)
                self.real += span
                self.look()
            case "kill":
                self.running = False
            case "start":
                self.start()
            case "reboot" if not self.lied:
                self.running, self.rebooted = False, True
                self.calendar.reboot(off_for=span)
                self.real += span
            case "set" if self.running or not self.rebooted:
                self.calendar.set_wall(minutes * MINUTE)
                self.lied = not self.running
                self.look()
            case "zone":
                self.zone = timezone(timedelta(hours=minutes % 27 - 12))
            case "answer":
                self.answer(minutes)
            case _:
                self.change(what, on=minutes % 3 == 0)
        self.look()

    def change(self, what: str, on: bool) -> None:
        here = self.here
        match what:
            case "lock":
                self.here = replace(here, locked=on)
            case "screen":
                self.here = replace(here, full_screen=on)
            case "call":
                self.here = replace(here, in_call=on)
            case "silence":
                self.here = replace(here, do_not_disturb=on)
            case "unknown":
                self.here = UNKNOWN
            case _:
                self.times = replace(self.times, paused=on)

    def pass_time(self, what: str, span: timedelta) -> None:
        """Let time pass awake, with a look every two minutes."""
        idle = {"work": timedelta(), "rest": timedelta(seconds=30), "away": timedelta()}[what]
        while span > timedelta():
            part = min(LOOK, span)
            span -= part
            self.calendar.pass_time(part)
            self.real += part
            idle += part if what == "away" else timedelta()
            if self.here != UNKNOWN:
                self.here = replace(self.here, idle=idle)
            self.look()

    def start(self) -> None:
        if self.running:
            return
        self.running, self.lied, self.rebooted, self.before = True, False, False, None
        if self.kept is not None:
            self.kept = self.kept.taken_up(self.calendar.moment())

    def look(self) -> None:
        """Do what the program does at each look."""
        if not self.running or self.kept is None:
            return
        now = self.calendar.moment()
        self.kept = self.kept.rebased(now)
        sight = Sight(local=self.local(), times=self.times, presence=self.here, before=self.before)
        self.before = self.here if self.kept.phase(now) is Phase.DUE else None
        match decide(self.kept, now, sight):
            case Show():
                assert not self.kept.on_screen or self.real - self.shown[-1] >= AGAIN_AFTER
                self.kept = self.kept.shown(now)
                self.shown.append(self.real)
            case TellMissed():
                self.kept = self.kept.missed(now)
                self.told.append(self.real)
            case Forget():
                self.kept = None
            case _:
                pass
        self.check_that_nothing_is_held_back()

    def answer(self, choice: int) -> None:
        """Let the user answer what is on the screen: put it off, or deal with it."""
        now = self.calendar.moment()
        if not self.running or self.kept is None or not self.kept.on_screen:
            return
        if self.kept.phase(now) is Phase.MISSED:
            return
        if choice % 4 == 3:
            self.kept, self.answered = self.kept.answered(), True
            return
        by = SNOOZES[choice % 4]
        off = put_off(self.kept, now, by)
        self.kept = off.reminder
        if off.until is None:
            self.answered = True
            assert off.cut
            return
        wait = off.until - now.wall
        self.snoozes += 1
        assert timedelta() < wait <= by
        assert self.real + wait < CLOSES
        assert off.cut == (wait < by)

    def local(self) -> datetime:
        return self.calendar.date.astimezone(self.zone)

    def check_that_nothing_is_held_back(self) -> None:
        """Within its window, unseen and unanswered, only a reason keeps it back; the second time as well."""
        begin, end = OPENS, CLOSES
        if self.kept is None or (self.shown and (self.kept.repeated or not self.kept.on_screen)):
            return
        if self.shown:
            begin, end = max(LATEST, self.shown[-1] + AGAIN_AFTER), CLOSES - LAST_CALL
        if not begin <= self.real < end:
            return
        reason = self.times.closed(self.local()) or taken(self.here)
        at_work = self.real < begin + (end - begin) * 3 / 4 and not pausing(self.here, None)
        assert reason is not None or at_work

    def end(self) -> None:
        """Start the program if need be, let the window close, and see that nothing was lost or came twice."""
        self.start()
        self.look()
        while self.real <= CLOSES:
            self.pass_time("work", 10 * MINUTE)
        self.do(("kill", 0))
        self.do(("start", 0))
        assert all(OPENS <= at < CLOSES for at in self.shown)
        assert len(self.shown) <= 2 + self.snoozes
        assert len(self.told) == (0 if self.answered else 1)
        assert all(at >= CLOSES for at in self.told)


def live(begin: datetime, events: Sequence[Event]) -> World:
    """Let all of `events` happen, and check that the reminder did what it has to."""
    world = World(calendar=FakeCalendar(date=begin))
    world.begin()
    for event in events:
        world.do(event)
    world.end()
    return world
