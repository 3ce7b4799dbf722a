"""Proves the window: places, rail, sheets, keys, and that only the program decides when it closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.keys_sheet import KeysSheet
from stretchcoach.ui.look import Look
from stretchcoach.ui.page_fade import PageFade
from stretchcoach.ui.place import Place
from stretchcoach.ui.rail import Rail
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.theme import DARK
from stretchcoach.ui.window import Window
from tests.ui import pages
from tests.ui.reading import button, buttons, settle, the, words


def window_with_pages(qtbot: QtBot, look: Look) -> Window:
    made = Window(look)
    qtbot.addWidget(made)
    for place in Place:
        made.add(place, QLabel(place))
    made.go(Place.HOME)
    made.show()
    return made


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return window_with_pages(qtbot, Look(reduced_motion=True))


def asked(window: Window) -> list[Place]:
    told: list[Place] = []
    window.asked.connect(told.append)
    return told


def told(window: Window) -> list[str]:
    names: list[str] = []
    for name in ("emergency", "search", "back", "closing"):
        getattr(window, name).connect(lambda name=name: names.append(name))
    return names


@pytest.mark.parametrize("place", list(Place))
def test_the_rail_is_away_where_one_should_not_wander_off(window: Window, place: Place) -> None:
    window.go(place)
    assert window.place is place
    assert place in words(window)
    assert the(Rail, window).isVisibleTo(window) is (place not in {Place.SESSION, Place.AFTER})


def test_the_rail_holds_only_what_exists(window: Window) -> None:
    assert buttons(the(Rail, window)) == {"Home", "Settings", "Emergency\nsigns"}


def test_the_rail_asks_and_lets_the_program_go(window: Window) -> None:
    wishes = asked(window)
    button(window, "Settings").click()
    assert wishes == [Place.SETTINGS]
    assert window.place is Place.HOME
    assert not button(window, "Settings").isChecked()


@pytest.mark.parametrize(
    ("place", "marked"), [(Place.HOME, "Home"), (Place.ROUTINE, "Home"), (Place.SETTINGS, "Settings")]
)
def test_the_rail_marks_where_one_is(window: Window, place: Place, marked: str) -> None:
    window.go(place)
    assert [each for each in ("Home", "Settings") if button(window, each).isChecked()] == [marked]


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_1, Place.HOME), (Qt.Key.Key_2, Place.SETTINGS), (Qt.Key.Key_Comma, Place.SETTINGS)],
)
def test_keys_ask_for_a_place(window: Window, key: Qt.Key, place: Place) -> None:
    wishes = asked(window)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert wishes == [place]


def test_keys_lead_nowhere_in_a_session(window: Window) -> None:
    window.go(Place.SESSION)
    wishes, names = asked(window), told(window)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Comma, Qt.Key.Key_K):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Slash)
    assert not wishes
    assert not names


def test_search_has_two_keys(window: Window) -> None:
    names = told(window)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Slash)
    assert names == ["search", "search"]


def test_a_slash_can_be_typed(qtbot: QtBot) -> None:
    window = Window(Look(reduced_motion=True))
    qtbot.addWidget(window)
    page = HomePage(Look(reduced_motion=True))
    page.show_state(pages.home_state())
    window.add(Place.HOME, page)
    window.go(Place.HOME)
    window.show()
    names = told(window)
    page.search()
    QTest.keyClick(the(QLineEdit, page), Qt.Key.Key_Slash)
    assert the(QLineEdit, page).text() == "/"
    assert not names


def test_esc_goes_back_when_nothing_lies_on_top(window: Window) -> None:
    names = told(window)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert names == ["back"]


def test_the_emergency_signs_are_on_the_rail(window: Window) -> None:
    names = told(window)
    button(window, "Emergency\nsigns").click()
    assert names == ["emergency"]


def test_f1_lists_the_keys_and_esc_puts_the_list_away(window: Window) -> None:
    names = told(window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert isinstance(window.sheet, KeysSheet)
    assert "Pause or go on" in words(window.sheet)
    QTest.keyClick(window.sheet, Qt.Key.Key_Escape)
    settle()
    assert window.sheet is None
    assert not names


def test_keys_do_not_reach_the_page_under_a_sheet(window: Window) -> None:
    window.open(Sheet(Look(), "Something", window))
    names, wishes = told(window), asked(window)
    for key in (Qt.Key.Key_2, Qt.Key.Key_K):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert not names
    assert not wishes
    assert len(window.findChildren(Sheet)) == 1


def test_closing_asks_and_changes_nothing(window: Window) -> None:
    names = told(window)
    window.close()
    assert names == ["closing"]
    assert window.isVisible()


def test_leaving_closes_without_asking(window: Window) -> None:
    names = told(window)
    window.leave()
    assert not names
    assert not window.isVisible()


def test_pages_fade_unless_motion_is_reduced(qtbot: QtBot, window: Window) -> None:
    moving = window_with_pages(qtbot, Look(DARK))
    for each, fades in ((moving, 1), (window, 0)):
        each.go(Place.SETTINGS)
        assert len(each.findChildren(PageFade)) == fades


def test_the_window_is_found_where_it_was(qtbot: QtBot, window: Window) -> None:
    window.resize(900, 640)
    other = Window(Look())
    qtbot.addWidget(other)
    other.restore(window.place_words())
    assert other.size() == window.size()


@pytest.mark.parametrize("nonsense", ["", "ñandú", "AAAA", "{}"])
def test_nonsense_leaves_the_window_as_it_is(qtbot: QtBot, nonsense: str) -> None:
    window = Window(Look())
    qtbot.addWidget(window)
    before = window.size()
    window.restore(nonsense)
    assert window.size() == before


def test_the_window_is_never_smaller_than_its_pages_need(window: Window) -> None:
    assert (window.minimumWidth(), window.minimumHeight()) == (900, 600)


def test_every_button_of_the_rail_has_a_name_without_a_break(window: Window) -> None:
    names = {
        each.accessibleName() for each in the(Rail, window).findChildren(QWidget) if each.accessibleName()
    }
    assert names == {"Home", "Settings", "Emergency signs"}


def test_the_first_window_leaves_room_for_its_title_on_a_low_screen(window: Window) -> None:
    assert window.screen().size().height() == 800
    assert window.height() == 752
