"""Owns a small world in which a reminder lives: a machine that sleeps, dies and lies about the time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from stretchcoach.core.free_times import FreeTimes
from stretchcoach.core.pause import PauseLength, pause_end, pause_left
from stretchcoach.core.presence import UNKNOWN, Presence, pausing, taken
from stretchcoach.core.reminder import AGAIN_AFTER, LAST_CALL, SNOOZES, Answered, Missed, Phase, Reminder, arm
from stretchcoach.core.reminder_rule import Sight
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat
from tests.fakes import FakeCalendar
from tests.reminder_events import NIGHT, ZONES, Event, known_now, some_hours
from tests.reminder_program import Disk, Program, PureProgram
from tests.zones import in_zone

MINUTE: Final = timedelta(minutes=1)
SECOND: Final = timedelta(seconds=1)
LOOK: Final = 2 * MINUTE
"""The program looks four times as often; what holds here holds there."""


@dataclass
class World:
    """One session's reminder and all that happens around it; `real` is the true time since the session."""

    calendar: FakeCalendar = field(default_factory=FakeCalendar)
    disk: Disk = field(default_factory=Disk)
    make: Callable[["World"], Program] = PureProgram
    repeat: Repeat = DEFAULT_REPEAT
    real: timedelta = timedelta()
    program: Program | None = None
    """What runs, None while nothing does."""
    here: Presence = field(default_factory=lambda: Presence(idle=timedelta()))
    zone: str = "UTC"
    hours: FreeTimes = field(default_factory=lambda: FreeTimes(quiet=NIGHT))
    on: bool = True
    paused_until: datetime | None = None
    in_session: bool = False
    shown: list[timedelta] = field(default_factory=list)
    told: list[timedelta] = field(default_factory=list)
    """When it was told that the window went by."""
    snoozes: int = 0
    answered: bool = False
    forgotten: bool = False
    """Whether its window closed while the user wanted no reminders."""
    seen: Reminder | None = None
    """What the program held at the last look."""
    comes: bool = False
    """Whether the reminder came at this look."""
    anew: bool = False
    """Whether the program was started since it came."""
    vanished: bool = False
    """Whether it was on the screen, unanswered, when the program was killed; then it is to come again."""
    losses: int = 0
    """How often the program was killed while the disk had not taken what it knew."""

    def begin(self) -> None:
        self.program = self.make(self)
        self.program.take(arm("one", "One", self.repeat, self.calendar.moment()))
        self.seen = self.program.reminder

    def do(self, event: Event) -> None:
        what, minutes = event
        span = abs(minutes) * MINUTE
        match what:
            case "work" | "rest" | "away":
                self.pass_time(what, span)
            case "edge":
                self.go_to_edge(minutes)
            case "sleep" | "days":
                self.sleep(span if what == "sleep" else span * 24)
            case "kill":
                self.kill()
            case "start":
                self.start()
            case "restart":
                self.kill()
                self.start()
            case "reboot" if not self.clock_lies:
                self.reboot(span)
            case "set" if self.lie_can_be_seen:
                self.calendar.set_wall(minutes * MINUTE)
            case "answer":
                self.answer(minutes)
            case _:
                self.change(what, minutes)
        self.look()

    def change(self, what: str, number: int) -> None:
        on = number % 3 == 0
        match what:
            case "lock" | "screen" | "call" | "silence":
                self.here = known_now(self.here, what, on=on)
            case "unknown":
                self.here = UNKNOWN
            case "session":
                self.in_session = on
            case "disk":
                self.disk.full = on
            case "zone":
                self.zone = ZONES[number % len(ZONES)]
            case "hours":
                self.hours = some_hours(self.local().date(), number)
            case "pause" | "until":
                length = PauseLength.HOUR if what == "pause" else PauseLength.TOMORROW
                self.on, self.paused_until = not (on and what == "until"), pause_end(length, self.local())
            case "resume":
                self.on, self.paused_until = True, None
            case _:
                pass  # a clock that was set, or a start after it, of which nothing could tell

    @property
    def clock_lies(self) -> bool:
        """Whether a clock was set since the reminder on the disk was counted from; then nothing reboots.

        Across boots there is only the clock on the wall, and nothing on the machine can tell that it lies.
        """
        kept, now = self.disk.reminder, self.calendar.moment()
        same_boot = kept is not None and kept.anchor.boot_id == now.boot_id
        return kept is not None and same_boot and kept.rebased(now) is not kept

    @property
    def lie_can_be_seen(self) -> bool:
        """Whether what is on the disk is counted from a moment of this boot."""
        kept = self.disk.reminder
        return kept is None or kept.anchor.boot_id == self.calendar.boot_id

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

    def go_to_edge(self, number: int) -> None:
        """Let time pass to a second before or after something changes by itself, in one of three ways."""
        latest = self.repeat.after + (self.repeat.until - self.repeat.after) * 3 / 4
        edges = (self.repeat.after, latest, self.repeat.until - LAST_CALL, self.repeat.until)
        span = edges[number % 4] + (number % 3 - 1) * SECOND - self.real
        if span > timedelta():
            match number % 5:
                case 0:
                    self.sleep(span)
                case 1 if not self.clock_lies:
                    self.reboot(span)
                case _:
                    self.pass_time("work", span)

    def sleep(self, span: timedelta) -> None:
        self.calendar.pass_time(span)
        self.real += span

    def reboot(self, off_for: timedelta) -> None:
        self.kill()
        self.calendar.reboot(off_for=off_for)
        self.real += off_for

    def kill(self) -> None:
        if self.program is not None:
            lost = self.program.reminder != self.disk.reminder
            assert self.disk.full or not lost
            self.losses += lost
            self.program.close()
            kept = self.disk.reminder
            self.vanished = kept is not None and kept.on_screen and not kept.repeated
        self.program = None

    def start(self) -> None:
        if self.program is None:
            self.program, self.anew = self.make(self), True
            self.program.begin(self.calendar.moment())

    def look(self) -> None:
        """Let the program look, and see what it shows, tells and forgets."""
        if (program := self.program) is None:
            return
        program.look(self.calendar.moment())
        before, after = self.seen, program.reminder
        self.seen = after
        if self.comes:
            self.check_that_it_may_come()
            self.comes = self.anew = self.vanished = False
            self.shown.append(self.real)
        if before is not None and not isinstance(before.state, Missed):
            if after is None:
                self.forgotten = not isinstance(before.state, Answered)
                assert not self.forgotten or not self.on or self.losses
            elif isinstance(after.state, Missed):
                self.told.append(self.real)
        self.check_that_nothing_is_held_back()

    def come(self) -> None:
        """Put the reminder on the screen."""
        assert not self.comes
        self.comes = True

    def check_that_it_may_come(self) -> None:
        """See that it comes neither too often nor when it was not wanted, by this world's own clocks."""
        assert not self.shown or self.snoozes or self.anew or self.real - self.shown[-1] >= AGAIN_AFTER
        assert self.on
        assert not self.in_session
        wall = self.calendar.date.astimezone(ZoneInfo(self.zone))
        assert self.hours.quiet is None or NIGHT.end <= wall.time() < NIGHT.begin
        assert not any(each.first <= wall.date() <= each.last for each in self.hours.days_off)

    def answer(self, choice: int) -> None:
        """Let the user answer what is on the screen: put it off, or deal with it."""
        now, program = self.calendar.moment(), self.program
        if program is None or program.reminder is None or not program.reminder.on_screen:
            return
        if program.reminder.phase(now) is Phase.MISSED:
            return
        if choice % 4 == 3:
            program.answer(now)
            self.answered = True
            return
        by = SNOOZES[choice % 4]
        cut = program.snooze(now, by)
        again = program.reminder
        assert again is not None
        if again.phase(now) is Phase.ANSWERED:
            self.answered = True
            assert cut
            return
        wait = again.to_go(now)
        self.snoozes += 1
        assert timedelta() < wait <= by
        assert self.real + wait < self.repeat.until
        assert cut == (wait < by)

    def local(self) -> datetime:
        return in_zone(self.zone, self.calendar.date)

    @property
    def times(self) -> FreeTimes:
        """When the user may be reminded."""
        paused = bool(pause_left(self.paused_until, self.calendar.date))
        return replace(self.hours, on=self.on, paused=paused)

    def sight(self) -> Sight:
        """Return what the program can see, apart from where the user is."""
        return Sight(local=self.local(), times=self.times, in_session=self.in_session)

    def check_that_nothing_is_held_back(self) -> None:
        """Within its window, unseen and unanswered, only a reason keeps it back; the second time as well."""
        kept = None if self.program is None else self.program.reminder
        begin, end = self.repeat.after, self.repeat.until
        reason = self.times.closed(self.local()) or taken(self.here) or self.in_session
        assert reason or not self.vanished or not begin <= self.real < end
        if kept is None or (self.shown and (kept.repeated or not kept.on_screen)):
            return
        if self.shown:
            latest = begin + (end - begin) * 3 / 4
            begin, end = max(latest, self.shown[-1] + AGAIN_AFTER), end - LAST_CALL
        if not begin <= self.real < end:
            return
        at_work = self.real < begin + (end - begin) * 3 / 4 and not pausing(self.here, None)
        assert reason or at_work

    def end(self) -> None:
        """Start the program if need be, let the window close, and see that nothing was lost or came twice."""
        self.disk.full = False
        self.start()
        self.look()
        while self.real <= self.repeat.until:
            self.pass_time("work", 10 * MINUTE)
        self.do(("restart", 0))
        assert all(self.repeat.after <= at < self.repeat.until for at in self.shown)
        assert all(at >= self.repeat.until for at in self.told)
        assert len(self.shown) <= 2 + self.snoozes + 2 * self.losses
        assert len(self.told) <= 1 + self.losses
        if not self.losses:
            assert len(self.told) == (not self.answered and not self.forgotten)


def live(
    begin: datetime,
    events: Sequence[Event],
    repeat: Repeat = DEFAULT_REPEAT,
    make: Callable[[World], Program] = PureProgram,
) -> World:
    """Let all of `events` happen, and check that the reminder did what it has to."""
    world = World(calendar=FakeCalendar(date=begin), repeat=repeat, make=make)
    world.begin()
    for event in events:
        world.do(event)
    world.end()
    world.kill()
    return world
