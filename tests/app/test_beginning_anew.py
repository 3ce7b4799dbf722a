"""Proves when the program in the tray begins anew, and that the next run goes on where the one before was."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchcoach import __version__
from stretchcoach.app import renewing
from stretchcoach.app.handover import Handover, begin_anew, taken_over
from stretchcoach.app.nudging import WorkSoFar
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.nudge_rules import BreakRules
from stretchcoach.core.presence import Presence
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT, Choices, Side
from stretchcoach.core.session import StopReason
from stretchcoach.desktop.single_instance import HANDED_OVER
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.ui.after_page import AfterPage
from stretchcoach.ui.cramp_page import CrampPage
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.routine_state import StartRequest
from tests.app.house import House, closed_to_the_tray, open_house
from tests.ui.reading import buttons

SEATED = "figure-four-seated"
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
WORKS, FAILS = ("/bin/sh", "-c", "exit 0"), ("/bin/sh", "-c", "exit 1")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there it begins anew")


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    house = open_house(tmp_path)
    yield house
    house.application.close()


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


def test_a_window_that_is_opened_in_the_last_moment_is_left_open(
    house: House, away: Away, qtbot: QtBot, tmp_path: Path
) -> None:
    waits = tmp_path / "waits"
    os.mkfifo(waits)
    held = os.open(waits, os.O_RDWR)
    away.trial(("/bin/sh", "-c", f"read line < '{waits}'; exit 0"))
    away.close()
    qtbot.waitUntil(lambda: away.renewing.looks > 0, timeout=3000)
    house.application.show()
    os.write(held, b"end well\n")
    os.close(held)
    qtbot.waitUntil(lambda: not away.renewing.planned, timeout=3000)
    assert away.times == 0


def test_a_program_that_would_not_start_any_more_stays(away: Away, qtbot: QtBot) -> None:
    away.trial(FAILS)
    away.close()
    qtbot.waitUntil(lambda: away.renewing.looks > 0 and not away.renewing.planned, timeout=3000)
    assert away.times == 0


@pytest.mark.parametrize("thing", ["reminder", "break", "clipboard", "disk"])
def test_it_stays_where_something_would_be_missed(
    house: House, away: Away, thing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks, application = house.application.desks, house.application
    match thing:
        case "reminder":
            reminder = arm(SEATED, "Figure four", DEFAULT_REPEAT, house.calendar.moment())
            application.reminding.take(reminder)
            house.calendar.pass_time(4 * HOUR)
            house.presence.known = Presence(locked=True)  # it waits until the user is back
            application.reminding.check()
        case "break":
            house.outside.notifier.able = True
            application.current.change(replace(application.current.settings, breaks=BreakRules(on=True)))
            for _ in range(92):
                house.calendar.pass_time(timedelta(seconds=30))
                house.presence.known = Presence(idle=timedelta(seconds=10))
                desks.nudging.look()
            assert desks.nudging.offers
        case "clipboard":
            monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)  # something was copied
        case _:
            application.current.change(replace(application.current.settings, captions=False))
            refuse(house)
    away.close()
    assert away.waits()


def refuse(house: House) -> None:
    """Let the disk refuse something."""

    def full() -> None:
        raise StretchCoachError("The disk is full.")

    house.application.current._background.do(full)
    house.settle()
    QApplication.processEvents()


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
    work(house, 40 * MINUTE, house.application.desks.nudging.look)
    again = next_run(house, monkeypatch)
    again.outside.notifier.able = True
    work(again, 6 * MINUTE, again.application.desks.nudging.look)
    assert again.outside.notifier.shown is not None
    again.application.close()


def work(house: House, span: timedelta, look: Callable[[], None]) -> None:
    house.presence.known = Presence(idle=timedelta(seconds=10))
    for _ in range(span // timedelta(seconds=30)):
        house.calendar.pass_time(timedelta(seconds=30))
        look()


def test_what_the_home_page_has_to_say_is_said_in_the_next_run(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.application.current.tell("Something")
    again = next_run(house, monkeypatch)
    assert again.application.current.notice == "Something"
    again.application.close()


@pytest.mark.parametrize("version", ["0.0.1", __version__])
def test_what_another_version_left_is_not_taken_over(version: str) -> None:
    left = os.memfd_create("left")
    os.write(left, b"\x80\x05cstretchcoach.app.handover\nGone\n.")
    reader, writer = socket.socketpair()
    with reader, writer:
        env = {HANDED_OVER: f"{left} {writer.fileno()} {version}"}
        assert taken_over(env) == (None, writer.fileno())


def test_most_starts_take_nothing_over() -> None:
    assert taken_over({}) is None


def test_what_a_run_leaves_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Handover(work=WorkSoFar())
    assert handed_on(kept, monkeypatch) == kept
