"""Proves the page after a cramp: nothing must be answered, and every answer can be taken back."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.core.cramp import Activity, CrampAdvice, CrampSide, Relief
from stretchcoach.ui.cramp_page import CrampPage
from stretchcoach.ui.cramp_state import CrampAnswers, CrampState
from stretchcoach.ui.look import Look
from tests.ui.reading import button, cut_off, focused, settle, words


def made(
    qtbot: QtBot, state: CrampState, *, scale: float = 1.0, size: tuple[int, int] = (900, 600)
) -> CrampPage:
    page = CrampPage(Look(scale=scale, reduced_motion=True), state)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> CrampPage:
    return made(qtbot, CrampState(side=CrampSide.LEFT), size=(1280, 800))


def test_it_knows_the_side_and_asks_nothing_that_must_be_answered(page: CrampPage) -> None:
    told: list[CrampAnswers] = []
    page.saved.connect(told.append)
    button(page, "Save").click()
    button(page, "Leave without answering").click()
    assert told == [CrampAnswers(side=CrampSide.LEFT)] * 2


def test_everything_that_was_pressed_is_told(page: CrampPage) -> None:
    told: list[CrampAnswers] = []
    page.saved.connect(told.append)
    for text in ("Right", "8", "3 min", "Rubbing", "Sitting", "Save"):
        button(page, text).click()
    assert told == [
        CrampAnswers(
            side=CrampSide.RIGHT,
            strength=8,
            lasted=timedelta(minutes=3),
            eased_by=Relief.RUB,
            during=Activity.SITTING,
        )
    ]


def test_one_answer_takes_the_place_of_another_and_can_be_taken_back(page: CrampPage) -> None:
    button(page, "Heat").click()
    button(page, "Cold").click()
    assert page.answers().eased_by is Relief.COLD
    button(page, "Cold").click()
    assert page.answers().eased_by is None


def test_while_it_still_grips_the_routine_can_be_asked_for_again(page: CrampPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.again, timeout=0):
        button(page, "Still gripping: again").click()
    with qtbot.waitSignal(page.emergency, timeout=0):
        button(page, "Emergency signs").click()


def test_a_strong_cramp_is_strong_and_no_order_to_stop(page: CrampPage) -> None:
    button(page, "9").click()
    assert "Strong" in words(page)
    assert "Stop and rest" not in words(page)


def test_many_cramps_are_told_with_their_numbers_and_whom_to_see(qtbot: QtBot) -> None:
    page = made(qtbot, CrampState(advice=CrampAdvice(3, 4)), size=(1280, 1000))
    [told] = [each for each in words(page).splitlines() if "Your log shows" in each]
    assert told.startswith("Your log shows 3 cramps in 24 hours and 4 in 7 days")
    assert "doctor or a physiotherapist" in told


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_nothing_is_cut_off(qtbot: QtBot, scale: float, size: tuple[int, int]) -> None:
    page = made(qtbot, CrampState(advice=CrampAdvice(3, 4)), scale=scale, size=size)
    settle()
    assert page.width() <= size[0]
    assert not cut_off(page)


def test_the_keyboard_begins_at_the_side(page: CrampPage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    assert focused(page) is button(page, "Left")
