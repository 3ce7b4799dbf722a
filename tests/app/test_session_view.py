"""Proves what is drawn for a session: in floor mode for the whole screen, on the page for its stage."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.app.session_view import LOADED
from stretchcoach.core.routine import Choices, Side
from stretchcoach.ports.figures import FilmOrder
from stretchcoach.ui.floor_page import FloorPage
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.routine_state import StartRequest
from stretchcoach.ui.session_page import SessionPage
from tests.app.house import House, open_house
from tests.fakes import FakeFigures

ROUTINE = "clamshell"
FIRST_REPS = 32
"""Seconds after which the first repetitions are under way."""


@pytest.fixture
def figures() -> FakeFigures:
    return FakeFigures()


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path, figures: FakeFigures) -> Iterator[House]:
    del qtbot
    house = open_house(tmp_path, figures=figures)
    yield house
    house.application.close()


def play(house: House) -> SessionPage:
    home, page = house.page(Place.HOME), house.page(Place.ROUTINE)
    assert isinstance(home, HomePage)
    assert isinstance(page, RoutinePage)
    home.open_routine.emit(ROUTINE)
    page.start.emit(StartRequest(routine=ROUTINE, choices=Choices(first_side=Side.RIGHT), pain_before=None))
    house.begin_session()
    session = house.page(Place.SESSION)
    assert isinstance(session, SessionPage)
    return session


def rooms(figures: FakeFigures) -> set[tuple[int, int]]:
    """Return the sizes of the films that were asked for, and forget them."""
    found = {asked.drawing.room for asked in figures.asked if isinstance(asked, FilmOrder)}
    figures.asked.clear()
    return found


def test_films_are_made_for_what_shows_them_and_the_others_are_let_go(
    house: House, figures: FakeFigures
) -> None:
    session = play(house)
    house.pass_time(FIRST_REPS, step=1)
    assert rooms(figures)
    session.floor_mode.emit()
    assert figures.forgotten, "the page's films take no memory while nobody sees them"
    floor = house.application.desks.view._floor
    assert isinstance(floor, FloorPage)
    house.pass_time(1, step=0.2)
    assert rooms(figures) == {floor.room}
    assert floor.room != session.stage.room
    figures.forgotten.clear()
    floor.escape()
    assert figures.forgotten
    house.pass_time(1, step=0.2)
    assert rooms(figures) == {session.stage.room}


def test_a_session_is_loaded_while_its_routine_is_read(qtbot: QtBot, house: House) -> None:
    home = house.page(Place.HOME)
    assert isinstance(home, HomePage)
    home.open_routine.emit(ROUTINE)
    qtbot.waitUntil(lambda: set(LOADED) <= set(sys.modules), timeout=2000)
