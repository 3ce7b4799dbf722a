from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from stretchcoach.app.reminding import Reminding
from stretchcoach.core.free_times import FreeTimes
from stretchcoach.core.presence import Presence, Taken
from stretchcoach.core.reminder import Phase, Reminder, arm
from stretchcoach.core.reminder_rule import Busy, Sight
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat
from tests.app.reminding_program import AppProgram
from tests.fakes import FakeCalendar, FakePresence, MemoryReminderStore
from tests.reminder_events import KINDS, REPEATS
from tests.reminder_program import Disk
from tests.reminder_world import live

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


class Desk:
    """A program that is started, killed and started again around one stored reminder."""

    def __init__(self) -> None:
        self.calendar = FakeCalendar()
        self.store: MemoryReminderStore | Disk = MemoryReminderStore()
        self.presence = FakePresence()
        self.busy = False
        self.shown: list[Reminder] = []
        self.withdrawn = 0

    def start(self) -> Reminding:
        reminding = Reminding(self.store, self.calendar, lambda: self.presence, self.see)
        reminding.presented.connect(self.shown.append)
        reminding.withdrawn.connect(self.withdraw)
        reminding.begin()
        reminding.listen()
        return reminding

    def armed(self) -> Reminding:
        reminding = self.start()
        reminding.take(arm("one", "One", DEFAULT_REPEAT, self.calendar.moment()))
        return reminding

    def see(self, _reminder: Reminder) -> Sight:
        return Sight(local=self.calendar.now(), times=FreeTimes(), in_session=self.busy)

    def withdraw(self) -> None:
        self.withdrawn += 1

    def phase(self) -> Phase:
        assert self.store.reminder is not None
        return self.store.reminder.phase(self.calendar.moment())


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    del qtbot
    return Desk()


def test_a_reminder_is_presented_when_its_window_opens_and_stored_as_shown(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR - MINUTE)
    reminding.check()
    assert desk.shown == []
    assert not desk.presence.asked
    desk.calendar.pass_time(MINUTE)
    reminding.check()
    assert [each.title for each in desk.shown] == ["One"]
    assert desk.phase() is Phase.SHOWN


def test_nothing_is_presented_while_the_user_is_in_a_session(desk: Desk) -> None:
    reminding = desk.armed()
    desk.busy = True
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    assert desk.shown == []
    assert reminding.waiting is Busy.IN_SESSION
    desk.busy = False
    reminding.check()
    assert len(desk.shown) == 1
    assert reminding.waiting is None


def test_it_says_what_it_waits_for_and_comes_when_the_user_is_back(desk: Desk) -> None:
    reminding = desk.armed()
    told: list[object] = []
    reminding.changed.connect(lambda: told.append(reminding.waiting))
    desk.calendar.pass_time(4 * HOUR)
    for idle, locked in ((SECOND, False), (HOUR, False), (HOUR, True), (SECOND, False)):
        desk.presence.known = Presence(idle=idle, locked=locked)
        reminding.check()
    assert told == [Busy.AT_WORK, Taken.AWAY, Taken.LOCKED, None]
    assert len(desk.shown) == 1


def test_while_the_machine_falls_asleep_nothing_is_shown_to_nobody(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR)
    desk.presence.asleep = True
    reminding.check()
    assert desk.shown == []
    desk.presence.asleep = False
    reminding.check()
    assert len(desk.shown) == 1


def test_an_answer_that_comes_after_the_reminder_was_dropped_shows_nothing(desk: Desk) -> None:
    desk.presence.patient = True
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    reminding.drop()
    for tell in desk.presence.asked:
        tell(Presence())
    assert desk.shown == []
    assert desk.store.reminder is None


def test_unanswered_it_is_presented_once_more_and_told_as_missed_at_the_end(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR)
    for _ in range(59):
        reminding.check()
        desk.calendar.pass_time(MINUTE)
    assert len(desk.shown) == 2
    assert reminding.waiting is None
    desk.calendar.pass_time(MINUTE)
    reminding.check()
    assert desk.phase() is Phase.MISSED


def test_unanswered_through_a_crash_it_is_presented_again(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    desk.calendar.reboot(off_for=10 * MINUTE)
    desk.start()
    assert len(desk.shown) == 2
    assert desk.phase() is Phase.SHOWN


def test_due_while_the_machine_was_off_it_is_presented_at_the_start(desk: Desk) -> None:
    desk.armed()
    desk.calendar.reboot(off_for=4.5 * HOUR)
    desk.start()
    assert len(desk.shown) == 1


def test_a_window_missed_while_off_is_told_until_the_user_knows_and_never_shown(desk: Desk) -> None:
    desk.armed()
    desk.calendar.reboot(off_for=9 * HOUR)
    again = desk.start()
    assert (desk.shown, desk.phase()) == ([], Phase.MISSED)
    third = desk.start()
    assert (desk.shown, desk.phase()) == ([], Phase.MISSED)
    third.drop()
    assert desk.store.reminder is None
    del again


def test_a_missed_one_is_forgotten_half_a_day_later(desk: Desk) -> None:
    desk.armed()
    desk.calendar.reboot(off_for=18 * HOUR)
    desk.start()
    desk.calendar.reboot(off_for=11 * HOUR)
    desk.start()
    assert desk.phase() is Phase.MISSED
    desk.calendar.reboot(off_for=HOUR)
    desk.start()
    assert desk.store.reminder is None


def test_with_the_window_the_reminder_leaves_the_screen(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    before = desk.withdrawn
    desk.calendar.pass_time(HOUR)
    reminding.check()
    assert desk.withdrawn == before + 1
    assert desk.phase() is Phase.MISSED


def test_snoozed_and_skipped_it_leaves_the_screen(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    before = desk.withdrawn
    assert reminding.snooze(15 * MINUTE) is None
    desk.calendar.pass_time(15 * MINUTE)
    reminding.check()
    assert len(desk.shown) == 2
    reminding.drop()
    assert desk.store.reminder is None
    assert desk.withdrawn == before + 2
    desk.calendar.pass_time(HOUR)
    reminding.check()
    assert len(desk.shown) == 2


def test_put_off_beyond_the_window_it_says_when_it_comes_or_that_it_does_not(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(4 * HOUR + 40 * MINUTE)
    reminding.check()
    told = reminding.snooze(30 * MINUTE)
    assert told == "The window closes soon, so you will be reminded at 16:58."
    desk.calendar.pass_time(18 * MINUTE)
    reminding.check()
    assert len(desk.shown) == 2
    told = reminding.snooze(10 * MINUTE)
    assert told == "The window is about to close, so you will not be reminded again."
    assert desk.phase() is Phase.ANSWERED


def test_answered_before_its_window_opens_it_still_comes(desk: Desk) -> None:
    reminding = desk.armed()
    reminding.answer()
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    assert len(desk.shown) == 1
    reminding.answer()
    reminding.check()
    assert desk.phase() is Phase.ANSWERED
    assert len(desk.shown) == 1


def test_a_clock_that_was_set_is_noticed_and_the_anchor_stored_anew(desk: Desk) -> None:
    reminding = desk.armed()
    desk.calendar.pass_time(HOUR)
    desk.calendar.set_wall(7 * HOUR)
    reminding.check()
    assert desk.store.reminder is not None
    assert desk.store.reminder.passed == HOUR
    assert desk.store.reminder.to_go(desk.calendar.moment()) == 3 * HOUR
    assert desk.shown == []


def test_what_another_program_wrote_takes_its_place(desk: Desk) -> None:
    reminding = desk.armed()
    assert desk.store.reminder is not None
    desk.store.reminder = replace(desk.store.reminder, title="Two")
    reminding.reread()
    assert reminding.reminder is not None
    assert reminding.reminder.title == "Two"


class FullDisk(MemoryReminderStore):
    """A store that keeps nothing new."""

    def write(self, reminder: Reminder | None) -> None:
        del reminder


def test_a_reminder_that_could_not_be_stored_stays_when_the_folder_is_looked_at(desk: Desk) -> None:
    desk.store = FullDisk()
    reminding = desk.armed()
    reminding.reread()
    assert reminding.reminder is not None


def test_what_the_disk_refused_is_stored_as_soon_as_it_takes_it(desk: Desk) -> None:
    disk = desk.store = Disk(full=True)
    reminding = desk.armed()
    desk.calendar.pass_time(MINUTE)
    reminding.check()
    assert disk.reminder is None
    disk.full = False
    reminding.check()
    assert disk.reminder == reminding.reminder
    disk.full = True
    reminding.drop()
    disk.full = False
    reminding.check()
    assert disk.reminder is None


def test_what_the_disk_refused_never_takes_the_place_of_what_another_program_wrote(desk: Desk) -> None:
    disk = desk.store = Disk(full=True)
    reminding = desk.armed()
    disk.full = False
    theirs = disk.reminder = arm("two", "Two", DEFAULT_REPEAT, desk.calendar.moment())
    reminding.check()
    assert disk.reminder == theirs
    reminding.reread()
    assert reminding.reminder == theirs


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.datetimes(datetime(2026, 10, 24), datetime(2026, 10, 26), timezones=st.just(UTC)),  # noqa: DTZ001 - zones come beside
    st.lists(st.tuples(st.sampled_from(KINDS), st.integers(-200, 200)), max_size=20),
    st.sampled_from(REPEATS),
)
def test_what_is_true_of_the_rule_is_true_of_the_program(
    desk: Desk, begin: datetime, events: list[tuple[str, int]], repeat: Repeat
) -> None:
    del desk
    live(begin, events, repeat, AppProgram)
