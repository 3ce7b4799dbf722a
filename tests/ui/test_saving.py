"""Proves what the routine page tells while a session is saved as sound, and how that ended."""

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.ui.look import Look
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.saving_bar import Progress, SavingBar
from stretchcoach.ui.saving_state import NotSaved, Saved, Saving
from tests.ui import pages
from tests.ui.reading import button, buttons, cut_off, settle, the, words

LARGE, SMALL = (1180, 800), (800, 600)


@pytest.fixture(params=[LARGE, SMALL], ids=["large", "small"])
def page(qtbot: QtBot, request: pytest.FixtureRequest) -> RoutinePage:
    made = RoutinePage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.routine_state())
    made.resize(*request.param)
    made.show()
    return made


def test_saving_is_one_press_and_nothing_is_told_before_it(page: RoutinePage, qtbot: QtBot) -> None:
    settle()
    assert the(SavingBar, page).isHidden()
    with qtbot.waitSignal(page.save_sound, timeout=0):
        button(page, "Save as sound").click()


def test_while_it_is_saved_the_page_tells_how_far_and_can_cancel(page: RoutinePage, qtbot: QtBot) -> None:
    page.show_saving(Saving("hips.ogg", 0.427))
    assert "Saving hips.ogg …" in words(page)
    assert the(Progress, page).value() == 42
    assert the(Progress, page).isVisibleTo(page)
    assert not button(page, "Save as sound").isEnabled()
    with qtbot.waitSignal(page.cancel_saving, timeout=0):
        button(page, "Cancel").click()
    page.grab()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (Saved("hips.ogg"), "Saved as hips.ogg."),
        (Saved("<b>.ogg", "Some lines are missing."), "Saved as <b>.ogg. Some lines are missing."),
        (NotSaved("The disk is full."), "The disk is full."),
    ],
)
def test_how_it_ended_stands_there_until_it_is_put_away(
    page: RoutinePage, qtbot: QtBot, state: Saved | NotSaved, told: str
) -> None:
    page.show_saving(Saving("hips.ogg", 0.9))
    page.show_saving(state)
    assert told in words(page).splitlines()
    assert the(SavingBar, page).accessibleName() == told
    assert "Cancel" not in buttons(page)
    assert not the(Progress, page).isVisibleTo(page)
    assert button(page, "Save as sound").isEnabled()
    with qtbot.waitSignal(page.put_saving_away, timeout=0):
        button(page, "Close").click()
    page.show_saving(None)
    settle()
    assert the(SavingBar, page).isHidden()


def test_the_start_stays_in_sight_above_the_bar(page: RoutinePage) -> None:
    page.show_saving(NotSaved("A very long sentence on what went wrong " * 6))
    settle()
    start = button(page, "Start")
    assert page.rect().contains(start.mapTo(page, start.rect().bottomRight()))
    assert not cut_off(page)
