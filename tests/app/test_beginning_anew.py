"""Proves when the program in the tray begins anew, and that the next run goes on where the one before was."""

import os
import pickle
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchcoach import __version__
from stretchcoach.app import renewing
from stretchcoach.app.handover import Handover, begin_anew, taken_over
from stretchcoach.app.nudging import Nudge, WorkSoFar
from stretchcoach.app.tray_desk import TrayDesk
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.nudge_rules import BreakRules
from stretchcoach.core.presence import Presence
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT, Choices, Side
from stretchcoach.core.session import StopReason
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.desktop.instance_client import ACTIVATION
from stretchcoach.desktop.single_instance import HANDED_OVER
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import SettingsFile
from stretchcoach.ui.after_page import AfterPage
from stretchcoach.ui.cramp_page import CrampPage
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.routine_state import StartRequest
from stretchcoach.ui.saving_state import Saving
from tests.app.house import House, closed_to_the_tray, open_house
from tests.ui.reading import buttons

SEATED = "figure-four-seated"
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
WORKS, FAILS = ("/bin/sh", "-c", "exit 0"), ("/bin/sh", "-c", "exit 1")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there it begins anew")


class Away:
    """A window in the tray for so long that the program may begin anew; `times` it wanted to."""

    def __init__(self, house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
        self.times = 0
        self._house, self._monkeypatch, self._qtbot = house, monkeypatch, qtbot
        monkeypatch.setattr(renewing, "RENEW_AFTER", 0)
        self.trial(WORKS)
        self.renewing.due.connect(self._count)

    def trial(self, command: tuple[str, ...]) -> None:
        self._monkeypatch.setattr(renewing, "own_command", lambda: command)

    def close(self) -> None:
        closed_to_the_tray(self._house, self._monkeypatch, self._qtbot)

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: self.times == 1, timeout=3000)

    def waits(self) -> bool:
        """Return whether it has looked, and will look again."""
        self._qtbot.waitUntil(lambda: self.renewing.looks > 0, timeout=3000)
        return self.times == 0 and self.renewing.waits

    @property
    def renewing(self) -> renewing.Renewing:
        return self._house.application.desks.renewing

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def away(house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Away:
    return Away(house, monkeypatch, qtbot)


def play(house: House, routine: str = SEATED) -> None:
    home, page = house.page(Place.HOME), house.page(Place.ROUTINE)
    assert isinstance(home, HomePage)
    assert isinstance(page, RoutinePage)
    home.open_routine.emit(routine)
    page.start.emit(StartRequest(routine=routine, choices=Choices(first_side=Side.LEFT), pain_before=None))
    house.begin_session()


def handed_on(kept: Handover, monkeypatch: pytest.MonkeyPatch) -> Handover:
    """Return what the next run gets, read from what it is started with."""
    started: list[tuple[str, tuple[str, ...], dict[str, str]]] = []
    monkeypatch.setattr(os, "execve", lambda path, command, env: started.append((path, command, env)))
    monkeypatch.setenv(ACTIVATION, "of a command long ago")
    reader, writer = socket.socketpair()
    with reader, writer:
        begin_anew(kept, writer.fileno())
        ((path, command, env),) = started
        assert command[0] == path
        assert command[-1] == "--background"
        taken = taken_over(env)
        assert taken is not None
        assert taken[1] == writer.fileno()
        assert not os.get_inheritable(taken[1])
        assert HANDED_OVER not in env
        assert ACTIVATION not in env
    assert taken[0] is not None
    return taken[0]


def next_run(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """Return the program after it began anew."""
    kept = house.application.kept
    house.application.close()
    return open_house(house.home, house.clock, house.calendar, kept=handed_on(kept, monkeypatch))


def test_some_time_after_the_window_was_closed_it_begins_anew(away: Away) -> None:
    assert not away.renewing.planned
    away.close()
    away.wait()


def test_it_stays_while_its_window_is_open(house: House, away: Away, qtbot: QtBot) -> None:
    house.application.show()
    away.renewing.plan()
    qtbot.waitUntil(lambda: away.renewing.looks > 0, timeout=3000)
    assert not away.renewing.planned
    assert away.times == 0


@pytest.mark.parametrize("happens", ["a window", "a reminder"])
def test_what_comes_in_the_last_moment_is_left_in_peace(
    house: House, away: Away, qtbot: QtBot, tmp_path: Path, happens: str
) -> None:
    waits = tmp_path / "waits"
    os.mkfifo(waits)
    held = os.open(waits, os.O_RDWR)
    away.trial(("/bin/sh", "-c", f"read line < '{waits}'; exit 0"))
    away.close()
    qtbot.waitUntil(lambda: away.renewing.looks > 0, timeout=3000)
    house.application.show() if happens == "a window" else due(house)
    os.write(held, b"end well\n")
    os.close(held)
    qtbot.waitUntil(lambda: away.renewing.waits or not away.renewing.planned, timeout=3000)
    assert away.times == 0
    assert away.renewing.waits is (happens != "a window")


def test_a_program_that_would_not_start_any_more_stays(away: Away, qtbot: QtBot) -> None:
    away.trial(FAILS)
    away.close()
    qtbot.waitUntil(lambda: away.renewing.looks > 0 and not away.renewing.planned, timeout=3000)
    assert away.times == 0


def test_where_something_would_be_missed_it_looks_again_later(house: House, away: Away) -> None:
    due(house)
    away.close()
    assert away.waits()


def due(house: House) -> None:
    """Let a reminder be due, and wait until the user is back."""
    reminder = arm(SEATED, "Figure four", DEFAULT_REPEAT, house.calendar.moment())
    house.application.reminding.take(reminder)
    house.calendar.pass_time(4 * HOUR)
    house.presence.known = Presence(locked=True)
    house.application.reminding.check()


def offer_a_break(house: House) -> None:
    current = house.application.current
    house.outside.notifier.able = True
    current.change(replace(current.settings, breaks=BreakRules(on=True)))
    work(house, 46 * MINUTE)


def refuse_a_reminder(house: House) -> None:
    with patch.object(ReminderFile, "write"):
        reminder = arm(SEATED, "Figure four", DEFAULT_REPEAT, house.calendar.moment())
        house.application.reminding.take(reminder)


def refuse_settings(house: House) -> None:
    current = house.application.current
    with patch.object(SettingsFile, "write", side_effect=StretchCoachError("The disk is full.")):
        current.change(replace(current.settings, captions=not current.settings.captions))
        house.settle()
    QApplication.processEvents()


def save_as_sound(house: House) -> None:
    page = house.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    house.application.desks.routine.saving(page).state = Saving("a file")


@pytest.mark.parametrize(
    "thing", [None, play, due, offer_a_break, refuse_a_reminder, refuse_settings, save_as_sound]
)
def test_it_begins_anew_only_where_nothing_is_under_way(
    house: House, monkeypatch: pytest.MonkeyPatch, thing: Callable[[House], None] | None
) -> None:
    monkeypatch.setattr(TrayDesk, "has_tray", property(lambda _: True))
    if thing is not None:
        thing(house)
    assert house.application.desks.may_begin_anew() is (thing is None)


def test_without_a_tray_it_stays(house: House) -> None:
    assert not house.application.desks.may_begin_anew()


def test_what_was_copied_from_it_is_not_taken_from_the_user(
    away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    away.close()
    assert away.waits()


def test_a_small_window_of_its_own_makes_it_begin_anew_too(house: House) -> None:
    desks = house.application.desks
    desks.nudging.offered.emit(Nudge.BREAK)
    assert not desks.renewing.waits
    desks.nudging.skip()
    desks.nudges.withdraw()
    assert desks.renewing.waits
    desks.renewing.close()
    due(house)
    reminder = house.application.reminding.reminder
    assert reminder is not None
    desks.reminders.present(reminder)
    house.application.desks.reminders.withdraw()
    assert desks.renewing.waits
    house.application.close()
    assert not desks.renewing.planned


def test_a_session_that_was_closed_is_told_about_in_the_next_run(
    house: House, away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(house)
    house.pass_time(60)
    house.application.desks.session.stop()
    page = house.page(Place.AFTER)
    assert isinstance(page, AfterPage)
    assert "Carry on" in buttons(page)
    page.set_pain(4)
    said = page.answers()
    away.close()
    away.wait()
    again = next_run(house, monkeypatch)
    assert again.at(Place.AFTER)
    page = again.page(Place.AFTER)
    assert isinstance(page, AfterPage)
    assert page.answers() == said
    assert "Carry on" not in buttons(page)
    page.saved.emit(replace(said, stop_reason=StopReason.TIRED))
    assert again.at(Place.HOME)
    again.settle()
    (record,) = SqliteHistory(house.home / "data" / "history.sqlite3").recent(5)
    assert (record.pain_after, record.stop_reason) == (4, StopReason.TIRED)
    again.application.close()


def test_a_cramp_is_told_about_in_the_next_run(
    house: House, away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.application.desks.starting.cramp_now()
    house.begin_session()
    house.pass_time(125)
    page = house.page(Place.AFTER)
    assert isinstance(page, CrampPage)
    away.close()
    away.wait()
    again = next_run(house, monkeypatch)
    page = again.page(Place.AFTER)
    assert isinstance(page, CrampPage)
    page.saved.emit(replace(page.answers(), strength=6))
    again.settle()
    since = house.calendar.now() - HOUR
    (cramp,) = SqliteHistory(house.home / "data" / "history.sqlite3").cramps_since(since)
    assert cramp.strength == 6
    again.application.close()


def test_who_went_home_from_a_session_that_is_over_finds_home_in_the_next_run(
    house: House, away: Away, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(house)
    house.pass_time(60)
    house.application.desks.session.stop()
    assert house.application.shell is not None
    house.application.shell.go(Place.HOME)
    away.close()
    away.wait()
    again = next_run(house, monkeypatch)
    assert again.at(Place.HOME)
    again.application.close()


def test_a_session_that_a_crash_broke_off_is_still_on_offer_in_the_next_run(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(house)
    house.pass_time(60)
    crashed = house.started_again()
    page = crashed.page(Place.HOME)
    assert isinstance(page, HomePage)
    assert "Carry on" in buttons(page)
    again = next_run(crashed, monkeypatch)
    page = again.page(Place.HOME)
    assert isinstance(page, HomePage)
    assert "Carry on" in buttons(page)
    again.application.close()


def test_the_time_at_work_goes_on_in_the_next_run(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    current = house.application.current
    current.change(replace(current.settings, breaks=BreakRules(on=True)))
    work(house, 40 * MINUTE)
    again = next_run(house, monkeypatch)
    again.outside.notifier.able = True
    work(again, 6 * MINUTE)
    assert again.outside.notifier.shown is not None
    again.application.close()


def work(house: House, span: timedelta) -> None:
    house.presence.known = Presence(idle=timedelta(seconds=10))
    for _ in range(span // timedelta(seconds=30)):
        house.calendar.pass_time(timedelta(seconds=30))
        house.application.desks.nudging.look()


def test_what_the_home_page_has_to_say_is_said_in_the_next_run(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.application.current.tell("Something")
    again = next_run(house, monkeypatch)
    assert again.application.current.notice == "Something"
    again.application.close()


GONE = b"\x80\x05cstretchcoach.app.handover\nGone\n."
"""The pickle of a class that is not there."""


@pytest.mark.parametrize(
    ("version", "pickled"),
    [("0.0.1", pickle.dumps(Handover(work=WorkSoFar()))), (__version__, GONE)],
)
def test_what_another_version_left_is_not_taken_over(version: str, pickled: bytes) -> None:
    left = os.memfd_create("left")
    os.write(left, pickled)
    reader, writer = socket.socketpair()
    with reader, writer:
        env = {HANDED_OVER: f"{left} {writer.fileno()} {version}"}
        assert taken_over(env) == (None, writer.fileno())


def test_most_starts_take_nothing_over() -> None:
    assert taken_over({}) is None


def test_dates_of_real_clocks_are_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Handover(work=WorkSoFar(asked=SystemCalendar().now()))
    assert handed_on(kept, monkeypatch) == kept
