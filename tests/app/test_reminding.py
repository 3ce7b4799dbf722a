from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.app.reminding import Reminding
from stretchcoach.core.reminder import Phase, Reminder, arm
from stretchcoach.core.routine import DEFAULT_REPEAT
from tests.fakes import FakeCalendar, MemoryReminderStore

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


class Desk:
    """A program that is started, killed and started again around one stored reminder."""

    def __init__(self) -> None:
        self.calendar = FakeCalendar()
        self.store = MemoryReminderStore()
        self.busy = False
        self.shown: list[Reminder] = []

    def start(self) -> tuple[Reminding, Reminder | None]:
        reminding = Reminding(self.store, self.calendar, lambda: not self.busy)
        reminding.presented.connect(self.shown.append)
        return reminding, reminding.begin()

    def arm(self, reminding: Reminding) -> None:
        reminding.take(arm("one", "One", DEFAULT_REPEAT, self.calendar.moment()))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    del qtbot
    return Desk()


def test_a_reminder_is_presented_when_its_window_opens_and_stored_as_shown(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.calendar.pass_time(4 * HOUR - MINUTE)
    reminding.check()
    assert desk.shown == []
    desk.calendar.pass_time(MINUTE)
    reminding.check()
    assert [each.title for each in desk.shown] == ["One"]
    assert desk.store.reminder is not None
    assert desk.store.reminder.phase(desk.calendar.moment()) is Phase.SHOWN


def test_nothing_is_presented_while_the_user_is_in_a_session(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.busy = True
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    assert desk.shown == []
    desk.busy = False
    reminding.check()
    assert len(desk.shown) == 1


def test_unanswered_through_a_crash_it_is_presented_again(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    desk.calendar.reboot(off_for=10 * MINUTE)
    _, missed = desk.start()
    assert missed is None
    assert len(desk.shown) == 2
    assert desk.shown[-1].times_shown == 1


def test_due_while_the_machine_was_off_it_is_presented_at_the_start(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.calendar.reboot(off_for=4.5 * HOUR)
    desk.start()
    assert len(desk.shown) == 1


def test_a_window_missed_while_off_is_told_once_and_forgotten(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.calendar.reboot(off_for=9 * HOUR)
    _, missed = desk.start()
    assert missed is not None
    assert missed.title == "One"
    assert (desk.shown, desk.store.reminder) == ([], None)
    assert desk.start()[1] is None


def test_snoozed_and_skipped_it_leaves_the_screen(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.calendar.pass_time(4 * HOUR)
    reminding.check()
    withdrawn: list[bool] = []
    reminding.withdrawn.connect(lambda: withdrawn.append(True))
    reminding.snooze()
    desk.calendar.pass_time(15 * MINUTE)
    reminding.check()
    assert len(desk.shown) == 2
    reminding.drop()
    assert desk.store.reminder is None
    assert len(withdrawn) == 2
    desk.calendar.pass_time(HOUR)
    reminding.check()
    assert len(desk.shown) == 2


def test_a_clock_that_was_set_is_noticed_and_the_anchor_stored_anew(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    desk.calendar.pass_time(HOUR)
    desk.calendar.set_wall(7 * HOUR)
    reminding.check()
    assert desk.store.reminder is not None
    assert desk.store.reminder.passed == HOUR
    assert desk.store.reminder.to_go(desk.calendar.moment()) == 3 * HOUR
    assert desk.shown == []


class FullDisk(MemoryReminderStore):
    """A store that keeps nothing new."""

    def write(self, reminder: Reminder | None) -> None:
        del reminder


def test_a_reminder_that_could_not_be_stored_stays_when_the_folder_is_looked_at(desk: Desk) -> None:
    desk.store = FullDisk()
    reminding, _ = desk.start()
    desk.arm(reminding)
    reminding.reread()
    assert reminding.reminder is not None


def test_what_another_program_has_stored_or_forgotten_is_taken_over(desk: Desk) -> None:
    reminding, _ = desk.start()
    desk.arm(reminding)
    other = arm("two", "Two", DEFAULT_REPEAT, desk.calendar.moment())
    desk.store.reminder = other
    reminding.reread()
    assert reminding.reminder == other
    desk.store.reminder = None
    reminding.reread()
    assert reminding.reminder is None
