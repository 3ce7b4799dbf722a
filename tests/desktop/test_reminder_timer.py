"""Owns the tests of the timer that watches over an armed reminder."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from stretchcoach.desktop.reminder_timer import ReminderTimer


class Watched:
    """A reminder timer with the time to go in the test's hand; `fire` is the timer's own signal."""

    def __init__(self, left: timedelta | None) -> None:
        self.left = left
        self.asked = 0
        self.shown = 0
        self.timer = ReminderTimer(self.to_go)
        self.timer.due.connect(self.show)
        self.after_showing: timedelta | None = None

    def to_go(self) -> timedelta | None:
        self.asked += 1
        return self.left

    def show(self) -> None:
        self.shown += 1
        self.left = self.after_showing

    @property
    def qt(self) -> QTimer:
        [timer] = self.timer.findChildren(QTimer)
        return timer

    def fire(self) -> None:
        self.qt.timeout.emit()


@pytest.fixture(autouse=True)
def _loop(qapp: object) -> None:
    """Let there be an event loop for timers."""


def test_nothing_armed_wakes_nothing() -> None:
    watched = Watched(None)
    watched.timer.check()
    assert not watched.timer.watching
    assert watched.shown == 0


def test_a_far_reminder_is_looked_at_every_minute() -> None:
    watched = Watched(timedelta(hours=4))
    watched.timer.check()
    assert watched.qt.interval() == 60_000
    watched.fire()
    assert watched.qt.interval() == 60_000
    assert watched.shown == 0


def test_a_near_reminder_is_looked_at_when_it_is_due() -> None:
    watched = Watched(timedelta(seconds=12.5))
    watched.timer.check()
    assert watched.qt.interval() == 12_500


def test_a_timer_that_fires_early_shows_nothing_and_looks_again_a_second_later() -> None:
    watched = Watched(timedelta(seconds=20))
    watched.timer.check()
    watched.left = timedelta(milliseconds=3)
    watched.fire()
    assert watched.shown == 0
    assert watched.qt.interval() == 1000


def test_a_due_reminder_is_shown_once() -> None:
    watched = Watched(timedelta())
    watched.timer.check()
    assert watched.shown == 1
    assert not watched.timer.watching


def test_a_reminder_that_was_missed_in_sleep_is_shown_at_the_next_look() -> None:
    watched = Watched(timedelta(hours=4))
    watched.timer.check()
    watched.left = -timedelta(hours=1)
    watched.fire()
    assert watched.shown == 1


def test_a_snoozed_reminder_is_watched_again() -> None:
    watched = Watched(timedelta())
    watched.after_showing = timedelta(minutes=15)
    watched.timer.check()
    assert watched.timer.watching
    assert watched.shown == 1


def test_a_reminder_that_stays_due_does_not_spin() -> None:
    watched = Watched(timedelta())
    watched.after_showing = timedelta()
    watched.timer.check()
    assert watched.shown == 1
    assert watched.qt.interval() == 30_000


def test_whatever_goes_wrong_at_a_look_there_is_another() -> None:
    def fail() -> timedelta:
        raise RuntimeError

    timer = ReminderTimer(fail)
    with pytest.raises(RuntimeError):
        timer.check()
    assert timer.watching


def test_a_dropped_reminder_stops_the_timer() -> None:
    watched = Watched(timedelta(hours=4))
    watched.timer.check()
    watched.left = None
    watched.timer.check()
    assert not watched.timer.watching


def test_the_timer_itself_wakes_it(qtbot: QtBot) -> None:
    watched = Watched(timedelta(seconds=1))
    watched.timer.check()
    watched.left = timedelta()
    with qtbot.waitSignal(watched.timer.due, timeout=4000):
        pass
    assert watched.asked >= 2
