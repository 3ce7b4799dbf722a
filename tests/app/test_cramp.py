"""Proves "Cramp now" from the press to the log."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from stretchcoach.core.cramp import Cramp, CrampSide, Relief
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.routine import Choices, Side
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.ui.cramp_page import CrampPage
from stretchcoach.ui.cramp_state import CrampAnswers
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_state import StartRequest
from stretchcoach.ui.window import Window
from tests.app.house import House, closed_to_the_tray


def window(house: House) -> Window:
    assert house.application.shell is not None
    return house.application.shell.window


def press_for_help(house: House) -> None:
    home = house.page(Place.HOME)
    assert isinstance(home, HomePage)
    home.cramp.emit()


def cramps(house: House) -> list[Cramp]:
    house.settle()
    history = SqliteHistory(house.home / "data" / "history.sqlite3")
    return list(history.cramps_since(house.calendar.now() - timedelta(days=1)))


def play_to_the_end(house: House) -> CrampPage:
    house.begin_session()
    house.pass_time(121)
    assert house.at(Place.AFTER)
    page = house.page(Place.AFTER)
    assert isinstance(page, CrampPage)
    return page


def button(page: CrampPage, name: str) -> QAbstractButton:
    """Return what is called `name`, first by what it is to who cannot see."""
    return next(
        each for each in page.findChildren(QAbstractButton) if name in {each.accessibleName(), each.text()}
    )


def test_one_press_starts_the_routine_and_nothing_is_asked_before(house: House) -> None:
    press_for_help(house)
    playing = house.application.desks.session.playing
    assert playing is not None
    assert (playing.shelved.routine.id, playing.sitting.pain_before) == (CRAMP, None)
    assert house.at(Place.SESSION)


def test_the_key_does_the_same_on_every_page_but_in_a_session(house: House) -> None:
    shell = house.application.shell
    assert shell is not None
    shell.go(Place.SETTINGS)
    QTest.keyClick(window(house), Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    first = house.application.desks.session.playing
    assert first is not None
    QTest.keyClick(window(house), Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert house.application.desks.session.playing is first


def test_the_cramp_is_kept_at_once_and_what_is_said_is_added(house: House) -> None:
    began = house.calendar.now()
    press_for_help(house)
    page = play_to_the_end(house)
    [noted] = cramps(house)
    assert (noted.at, noted.sos, noted.strength) == (began, True, None)
    page.saved.emit(CrampAnswers(side=CrampSide.LEFT, strength=8, eased_by=Relief.RUB))
    assert house.at(Place.HOME)
    [told] = cramps(house)
    assert (told.id, told.side, told.strength, told.eased_by) == (noted.id, CrampSide.LEFT, 8, Relief.RUB)


def test_the_next_time_the_side_is_the_last_one(house: House) -> None:
    press_for_help(house)
    play_to_the_end(house).saved.emit(CrampAnswers(side=CrampSide.LEFT))
    press_for_help(house)
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.sitting.choices == Choices(first_side=Side.LEFT)
    assert play_to_the_end(house).answers().side is CrampSide.LEFT


def test_still_gripping_it_starts_once_more_and_counts_as_another(house: House) -> None:
    press_for_help(house)
    page = play_to_the_end(house)
    page.again.emit(page.answers())
    assert house.at(Place.SESSION)
    play_to_the_end(house)
    assert len(cramps(house)) == 2


def test_what_was_told_of_a_cramp_stays_in_other_colours_and_in_a_window_that_was_closed(
    house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    press_for_help(house)
    page = play_to_the_end(house)
    shell = house.application.shell
    assert shell is not None
    for name in ("Left", "6", "Heat"):
        button(page, name).click()
    said = page.answers()
    assert said == CrampAnswers(side=CrampSide.LEFT, strength=6, eased_by=Relief.HEAT)
    shell.remake(replace(shell.look, scale=1.15))
    other = house.page(Place.AFTER)
    assert isinstance(other, CrampPage)
    assert other.answers() == said
    button(other, "Heat").click()
    closed_to_the_tray(house, monkeypatch, qtbot)
    assert not isValid(other)
    house.application.show()
    assert house.at(Place.AFTER)
    last = house.page(Place.AFTER)
    assert isinstance(last, CrampPage)
    assert last.answers() == replace(said, eased_by=None)


def test_a_cramp_takes_no_reminder_away(house: House) -> None:
    request = StartRequest(routine="piriformis-contract-relax", choices=Choices())
    house.application.desks.starting.start(request)
    house.begin_session()
    house.pass_time(600)
    before = house.application.reminding.reminder
    assert before is not None
    press_for_help(house)
    play_to_the_end(house).saved.emit(CrampAnswers())
    assert house.application.reminding.reminder == before
