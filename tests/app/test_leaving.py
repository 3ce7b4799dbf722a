"""Proves the ways out of a session that nobody plans: closed windows, and a last page left unanswered."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from stretchcoach.core.progress import State
from stretchcoach.core.reminder import Phase
from stretchcoach.core.routine import Choices, Side
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.ui.floor_page import FloorPage
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.routine_state import StartRequest
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.window import Window
from tests.app.house import House, closed_to_the_tray
from tests.ui.reading import words

RELIEF = "piriformis-contract-relax"
LENGTH = 505
HOUR = timedelta(hours=1)


def play(house: House) -> SessionPage:
    home, page = house.page(Place.HOME), house.page(Place.ROUTINE)
    assert isinstance(home, HomePage)
    assert isinstance(page, RoutinePage)
    home.open_routine.emit(RELIEF)
    page.start.emit(StartRequest(routine=RELIEF, choices=Choices(first_side=Side.LEFT), pain_before=None))
    house.begin_session()
    session = house.page(Place.SESSION)
    assert isinstance(session, SessionPage)
    return session


def the_window(house: House) -> Window:
    assert house.application.shell is not None
    return house.application.shell.window


def floor_pages() -> list[FloorPage]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, FloorPage) and each.isVisible()
    ]


def test_floor_mode_closed_by_the_desktop_gives_the_session_back_to_its_page(house: House) -> None:
    session = play(house)
    session.floor_mode.emit()
    (floor,) = floor_pages()
    floor.close()
    assert not floor_pages()
    playing = house.application.desks.session.playing
    assert playing is not None
    playing.flow.pause_or_resume()
    assert session.state is State.PAUSED
    session.floor_mode.emit()
    assert len(floor_pages()) == 1


def test_who_leaves_the_last_page_unanswered_is_reminded_all_the_same(house: House) -> None:
    play(house)
    house.pass_time(LENGTH)
    assert house.at(Place.AFTER)
    house.calendar.pass_time(4 * HOUR)
    reminding = house.application.reminding
    reminding.check()
    assert reminding.reminder is not None
    assert reminding.reminder.phase(house.calendar.moment()) is Phase.SHOWN


def test_the_reminder_leads_from_an_unanswered_last_page_to_the_next_session(house: House) -> None:
    play(house)
    house.pass_time(LENGTH)
    house.calendar.pass_time(4 * HOUR)
    house.application.reminding.check()
    house.application.desks.tray.answered.emit(RepeatAnswer.START)
    assert house.at(Place.ROUTINE)
    play(house)
    assert house.at(Place.SESSION)
    house.pass_time(LENGTH)
    house.settle()
    assert len(SqliteHistory(house.home / "data" / "history.sqlite3").recent(5)) == 2


def test_a_full_window_that_was_put_away_comes_back_full(house: House) -> None:
    window = the_window(house)
    window.showMaximized()
    window.showMinimized()
    house.application.show()
    assert window.isMaximized()
    assert not window.isMinimized()


def test_a_window_in_the_tray_lets_its_pages_go_and_opens_at_home(
    house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    home = house.page(Place.HOME)
    house.application.desks.routine.open(house.application.current.shelf.routines[0])
    routine, settings = house.page(Place.ROUTINE), house.page(Place.SETTINGS)
    assert house.application.shell is not None
    house.application.shell.go(Place.SETTINGS)
    closed_to_the_tray(house, monkeypatch, qtbot)
    assert not any(isValid(page) for page in (home, routine, settings))
    house.application.current.tell("Something new")  # nobody misses the pages
    house.application.show()
    assert house.at(Place.HOME)
    assert the_window(house).isVisible()
    assert "Something new" in words(the_window(house))
