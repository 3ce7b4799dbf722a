"""Proves the routine page: what it tells, what can be chosen, and when it lets one start."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from stretchcoach.core.routine import Choices, Side, Sides, Variant
from stretchcoach.ui.cautions_sheet import CautionsSheet
from stretchcoach.ui.chip_choice import ChipChoice
from stretchcoach.ui.look import Look
from stretchcoach.ui.options_panel import OptionsPanel, choosers
from stretchcoach.ui.pain_row import PainRow
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.routine_state import StartRequest
from stretchcoach.ui.routine_words import (
    order_words,
    rounds_words,
    shown_steps,
    side_choices,
    side_index,
    steps_words,
)
from tests.ui import pages
from tests.ui.reading import button, buttons, cut_off, focused, settle, the, words

LARGE, SMALL = (1180, 800), (800, 600)
CONTRACT_RELAX = "piriformis-contract-relax"


@pytest.fixture
def page(qtbot: QtBot) -> RoutinePage:
    made = RoutinePage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.routine_state())
    made.resize(*LARGE)
    made.show()
    return made


def requests(page: RoutinePage) -> list[StartRequest]:
    told: list[StartRequest] = []
    page.start.connect(told.append)
    return told


def test_the_page_tells_title_purpose_length_and_stretch(page: RoutinePage) -> None:
    told = words(page)
    assert "Piriformis contract-relax" in told
    assert pages.bundled()[CONTRACT_RELAX].purpose in told
    assert "8 min 25 s" in told
    assert "including 4 min 30 s of stretching" in told


def test_good_for_and_not_now_stand_on_the_page_and_a_button_leads_to_the_cautions(page: RoutinePage) -> None:
    asked: list[bool] = []
    page.cautions.connect(lambda: asked.append(True))
    for size in (LARGE, SMALL):
        page.resize(*size)
        told = words(page)
        assert "Good for" in told
        assert "Not now if" in told
        button(page, "Who should ask first").click()
    assert asked == [True, True]


def test_a_routine_without_cautions_has_no_button_for_them(page: RoutinePage) -> None:
    state = pages.routine_state()
    page.show_state(replace(state, routine=replace(state.routine, cautions=())))
    assert "Who should ask first" not in buttons(page)


def test_cautions_stand_in_plain_words(page: RoutinePage) -> None:
    sheet = CautionsSheet(Look(), pages.routine_state().routine, page)
    sheet.open()
    told = words(sheet)
    for line in (
        "Do not do it if",
        "Ask first if",
        "you have, or may have, a blood clot",
        "you have knee pain or a knee replacement",
        "your joints are very flexible",
    ):
        assert line in told
    button(sheet, "Close").click()
    assert sheet.isHidden()


def test_a_caution_of_the_authors_own_stays_as_it_is(page: RoutinePage) -> None:
    routine = pages.routine_state().routine
    cautions = (("<b>tennis</b> elbow", routine.cautions[0][1]),)
    sheet = CautionsSheet(Look(), replace(routine, cautions=cautions), page)
    sheet.open()
    assert "<b>tennis</b> elbow" in words(sheet)


def test_return_starts_as_soon_as_the_page_is_shown(page: RoutinePage) -> None:
    told = requests(page)
    QTest.keyClick(focused(page), Qt.Key.Key_Return)
    assert told == [StartRequest(routine=CONTRACT_RELAX, choices=Choices(), pain_before=None)]


def test_a_start_carries_the_pain_that_was_told(page: RoutinePage) -> None:
    told = requests(page)
    page.set_pain(4)
    button(page, "Start").click()
    assert [each.pain_before for each in told] == [4]


@pytest.mark.parametrize("score", [7, 10])
def test_much_pain_keeps_the_start_back_and_says_why(page: RoutinePage, qtbot: QtBot, score: int) -> None:
    told = requests(page)
    page.set_pain(score)
    assert "Start" not in buttons(page)
    assert "your pain is 7 or more. Do not stretch now." in words(page)
    assert "For you now instead: Cramp SOS" in words(page)
    with qtbot.waitSignal(page.instead, timeout=0) as asked:
        button(page, "Open it").click()
    assert asked.args == ["cramp-sos"]
    assert not told
    with qtbot.waitSignal(page.emergency, timeout=0):
        button(page, "Emergency signs").click()


def test_a_page_that_was_small_has_all_its_parts_again_when_it_is_large(page: RoutinePage) -> None:
    purpose = pages.bundled()[CONTRACT_RELAX].purpose
    for size, told in ((SMALL, False), (LARGE, True), (SMALL, False), (LARGE, True)):
        page.resize(*size)
        assert (purpose in words(page)) is told


def test_taking_the_score_back_lets_one_start_again(page: RoutinePage) -> None:
    page.set_pain(8)
    button(page, "Clear").click()
    assert "Start" in buttons(page)
    assert "do not stretch now" not in words(page)


def test_six_is_not_yet_too_much(page: RoutinePage) -> None:
    page.set_pain(6)
    assert button(page, "Start").isEnabled()


def test_a_walk_may_begin_with_much_pain(page: RoutinePage) -> None:
    page.show_state(replace(pages.routine_state(), in_pain=None))
    page.set_pain(9)
    assert button(page, "Start").isEnabled()


def test_another_routine_begins_without_a_score(page: RoutinePage) -> None:
    page.set_pain(8)
    page.show_state(pages.routine_state("figure-four-seated"))
    assert the(PainRow, page).score is None
    assert button(page, "Start").isEnabled()


def test_the_same_routine_keeps_the_score_when_choices_change(page: RoutinePage) -> None:
    page.set_pain(3)
    page.show_state(pages.routine_state(choices=Choices(first_side=Side.LEFT)))
    assert the(PainRow, page).score == 3


def test_digits_and_delete_work_on_the_score(page: RoutinePage) -> None:
    row = the(PainRow, page)
    row.set_score(1)
    QTest.keyClick(focused(page), Qt.Key.Key_5)
    assert row.score == 5
    QTest.keyClick(focused(page), Qt.Key.Key_Delete)
    assert row.score is None


def chosen_after(page: RoutinePage, press: str) -> Choices:
    told: list[Choices] = []
    page.choices_changed.connect(told.append)
    button(the(OptionsPanel, page), press).click()
    assert len(told) == 1
    return told[0]


def test_an_option_tells_the_new_choices(page: RoutinePage) -> None:
    assert chosen_after(page, "4").options == {"rounds": 4}


def test_a_duration_is_told_as_one(page: RoutinePage) -> None:
    assert chosen_after(page, "20 s").options == {"hold": timedelta(seconds=20)}


def test_one_side_is_told_with_its_side(page: RoutinePage) -> None:
    choices = chosen_after(page, "Left only")
    assert (choices.first_side, choices.one_side) == (Side.LEFT, True)


def test_the_position_is_told_by_name(page: RoutinePage) -> None:
    assert chosen_after(page, "Sitting against a wall").variant == "sitting"


def test_showing_other_choices_tells_of_no_change(page: RoutinePage) -> None:
    told: list[Choices] = []
    page.choices_changed.connect(told.append)
    choices = Choices(first_side=Side.LEFT, one_side=True, options={"rounds": 4}, variant="sitting")
    page.show_state(pages.routine_state(choices=choices))
    assert not told
    checked = {each.text() for each in page.findChildren(QAbstractButton) if each.isChecked()}
    assert {"Left only", "4", "Sitting against a wall"} <= checked


def test_the_steps_follow_the_choices(page: RoutinePage) -> None:
    assert "one side shown · 31 in all" in words(page)
    assert "Right, then left" in words(page)
    page.show_state(pages.routine_state(choices=Choices(first_side=Side.LEFT, one_side=True)))
    assert "Left side" in words(page)
    assert "one side shown" not in words(page)


@pytest.mark.parametrize(
    ("sides", "labels"),
    [
        (Sides.NONE, []),
        (Sides.ONE, ["Right side", "Left side"]),
        (Sides.WORST_FIRST, ["Right first", "Left first", "Right only", "Left only"]),
        (Sides.RIGHT_FIRST, ["Both sides", "Right only", "Left only"]),
        (Sides.LEFT_FIRST, ["Both sides", "Right only", "Left only"]),
    ],
)
def test_only_sides_that_make_sense_are_offered(sides: Sides, labels: list[str]) -> None:
    routine = replace(pages.bundled()[CONTRACT_RELAX], sides=sides)
    offered = side_choices(routine)
    assert [each.label for each in offered] == labels
    for index, each in enumerate(offered):
        assert side_index(offered, each.put_into(Choices())) == index


def test_a_routine_without_choices_shows_no_options(qtbot: QtBot) -> None:
    routine = replace(pages.bundled()[CONTRACT_RELAX], sides=Sides.NONE, options=(), variants=())
    panel = OptionsPanel(Look())
    qtbot.addWidget(panel)
    panel.show_options(routine, Choices(), remembered=False)
    assert not list(choosers(routine))
    assert panel.isHidden()


def test_long_words_become_chips_that_wrap(page: RoutinePage) -> None:
    page.show_state(pages.routine_state("seated-spinal-twist"))
    settle()
    chips = [buttons(choice) for choice in page.findChildren(ChipChoice)]
    assert {"On a chair", "On a chair, thigh crossed (stronger)", "On the floor, one leg crossed"} in chips
    assert not cut_off(page)
    assert chosen_after(page, "On the floor, one leg crossed").variant == "floor"


def test_a_single_variant_is_no_choice() -> None:
    routine = replace(pages.bundled()[CONTRACT_RELAX], variants=(Variant("lying", "On your back"),))
    assert "Version" not in [chooser.label for chooser in choosers(routine)]


def test_one_side_and_one_round_stand_for_all() -> None:
    timeline = pages.timeline_of(CONTRACT_RELAX)
    steps = shown_steps(timeline)
    assert len(steps) == 9
    assert {step.side for step in steps} == {None, Side.RIGHT}
    assert rounds_words(timeline) == "Rounds 2 and 3 follow the same pattern."
    assert steps_words(timeline) == "one side shown · 31 in all"
    assert order_words(timeline) == "Right, then left"


@pytest.mark.parametrize("remembered", [True, False])
def test_the_page_says_whether_the_choices_are_those_of_last_time(
    page: RoutinePage, remembered: bool
) -> None:
    page.show_state(replace(pages.routine_state(), remembered=remembered))
    assert ("as last time" in words(page)) is remembered


def test_home_and_emergency_signs_are_one_press_away(page: RoutinePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back, timeout=0):
        button(page, "Home").click()
    [signs] = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.accessibleName() == "Emergency signs" and not each.text()
    ]
    with qtbot.waitSignal(page.emergency, timeout=0):
        signs.click()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [LARGE, SMALL])
@pytest.mark.parametrize("name", [CONTRACT_RELAX, "seated-spinal-twist"])
def test_nothing_is_cut_off_at_the_right(
    qtbot: QtBot, scale: float, size: tuple[int, int], name: str
) -> None:
    made = RoutinePage(Look(scale=scale, reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.routine_state(name))
    made.resize(*size)
    made.show()
    settle()
    assert made.width() <= size[0]
    assert not cut_off(made)


def test_the_start_stays_in_sight_on_a_small_page(page: RoutinePage) -> None:
    page.resize(*SMALL)
    settle()
    start = button(page, "Start")
    assert page.rect().contains(start.mapTo(page, start.rect().bottomRight()))
    assert {"Start", "Who should ask first", "Home"} <= buttons(page)


def test_the_focus_stays_on_the_start_where_the_window_becomes_another_size(page: RoutinePage) -> None:
    for size in (SMALL, LARGE):
        page.resize(*size)
        settle()
        assert focused(page) is button(page, "Start")
