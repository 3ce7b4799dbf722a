"""Proves that the home page, shown anew each minute, takes nothing out of the user's hands."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.look import Look
from stretchcoach.ui.repeat_panel import RepeatPanel
from tests.ui import pages
from tests.ui.reading import button, focused, settle, the, words


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    made = HomePage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.home_state())
    made.resize(1180, 800)
    made.show()
    return made


@pytest.mark.parametrize("name", ["Start", "Look at the steps"])
def test_the_focus_stays_on_the_button_when_the_hero_changes(page: HomePage, name: str) -> None:
    button(page, name).setFocus()
    page.show_state(pages.home_state("due"))
    settle()
    assert focused(page) is button(page, name)


@pytest.mark.parametrize(("before", "after"), [((800, 600), (1180, 800)), ((1180, 800), (800, 600))])
def test_the_focus_stays_on_start_when_the_window_takes_another_size(
    page: HomePage, before: tuple[int, int], after: tuple[int, int]
) -> None:
    page.resize(*before)
    button(page, "Start").setFocus()
    page.resize(*after)
    settle()
    assert focused(page) is button(page, "Start")


def test_a_new_hero_takes_no_focus_that_is_elsewhere(page: HomePage) -> None:
    page.search()
    before = focused(page)
    page.show_state(pages.home_state("due"))
    settle()
    assert focused(page) is before


def test_the_menu_of_the_repeat_stays_open_while_a_minute_goes_by(page: HomePage) -> None:
    panel, state = the(RepeatPanel, page), pages.home_state()
    assert state.repeat is not None
    assert state.repeat.last_ended is not None
    menu = panel.menu
    menu.popup(page.mapToGlobal(QPoint(10, 10)))
    later = replace(state.repeat, last_ended=state.repeat.last_ended + timedelta(minutes=1))
    page.show_state(replace(state, repeat=later))
    settle()
    assert panel.menu is menu
    assert menu.isVisible()
    menu.close()
    settle()
    assert panel.menu is not menu
    assert "Last session 10:11" in words(panel)
