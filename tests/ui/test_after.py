"""Proves the page after a session: honest words, no question that must be answered, help where it is due."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from stretchcoach.core.labels import Category
from stretchcoach.core.session import Feeling, StopReason
from stretchcoach.ui.after_page import SECOND_THOUGHTS, AfterPage
from stretchcoach.ui.after_state import AfterAnswers
from stretchcoach.ui.after_words import dose, headline, next_time, repeat_reason, stopped_at, subline
from stretchcoach.ui.look import Look
from stretchcoach.ui.pain_row import PainRow
from stretchcoach.ui.stage import Stage
from stretchcoach.ui.switch import Switch
from tests.ui import pages
from tests.ui.reading import button, cut_off, focused, settle, the, words

LARGE, SMALL = (1280, 800), (900, 600)
NOTHING = AfterAnswers(
    pain_before=5, pain_after=None, feelings=(), stop_reason=StopReason.FINISHED, note="", remind=True
)


@pytest.fixture
def page(qtbot: QtBot) -> AfterPage:
    made = AfterPage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.after_state())
    made.resize(*LARGE)
    made.show()
    return made


def saved(page: AfterPage, press: str = "Save") -> AfterAnswers:
    told: list[AfterAnswers] = []
    page.saved.connect(told.append)
    button(page, press).click()
    assert len(told) == 1
    return told[0]


def emergencies(page: AfterPage) -> list[str]:
    told: list[str] = []
    page.emergency.connect(lambda: told.append("signs"))
    return told


def test_a_finished_session_is_told_in_minutes() -> None:
    state = pages.after_state()
    assert headline(state) == "Done. That was 8 minutes for your hips."
    assert (
        headline(replace(state, routine=replace(state.routine, targets=("Calf",))))
        == "Done. That was 8 minutes."
    )
    brief = replace(state, record=replace(state.record, done=timedelta(seconds=40)))
    assert headline(brief) == "Done. That was 1 minute for your hips."


def test_rounds_are_told_only_where_all_were_done() -> None:
    state = pages.after_state()
    assert subline(state) == "Both sides, 3 rounds each. Stand up slowly and take a few steps."
    skipped = replace(state, spent=(*state.spent[:5], timedelta(), *state.spent[6:]))
    assert subline(skipped) == "Stand up slowly and take a few steps."


def test_an_early_stop_is_told_without_reproach() -> None:
    state = pages.after_state(early=True)
    assert headline(state) == "Good that you stopped in time."
    assert subline(state) == "Stopping early counts as done. You finished 2 of 3 rounds on the right side."


def test_a_stop_before_the_first_round_counts_no_rounds() -> None:
    state = pages.after_state(early=True)
    spent = (timedelta(seconds=5), *(timedelta() for _ in state.timeline.segments[1:]))
    assert subline(replace(state, spent=spent)) == "Stopping early counts as done."
    assert stopped_at(replace(state, spent=spent)) == timedelta(seconds=5)


def test_the_dose_names_the_side_that_was_not_begun() -> None:
    assert dose(pages.after_state()) == "right 2 min 15 s of stretch · left 2 min 15 s of stretch"
    assert dose(pages.after_state(early=True)).endswith("left not started")


def test_nothing_has_to_be_answered(page: AfterPage) -> None:
    assert saved(page) == NOTHING


def test_leaving_says_nothing_but_keeps_the_session(page: AfterPage) -> None:
    page.set_pain(4)
    button(page, "A good pull").click()
    assert saved(page, "Leave without answering") == NOTHING


def test_answers_are_told_as_they_were_given(page: AfterPage) -> None:
    page.set_pain(3)
    button(page, "A good pull").click()
    button(page, "A pinch in the groin").click()
    the(QLineEdit, page).setText("  better than yesterday ")
    the(Switch, page).click()
    assert saved(page) == AfterAnswers(
        pain_before=5,
        pain_after=3,
        feelings=(Feeling.GOOD_PULL, Feeling.GROIN_PINCH),
        stop_reason=StopReason.FINISHED,
        note="better than yesterday",
        remind=False,
    )


def test_a_note_ends_at_200_letters(page: AfterPage) -> None:
    QTest.keyClicks(the(QLineEdit, page), "x" * 230)
    assert len(saved(page).note) == 200


def test_a_digit_answers_the_first_question(page: AfterPage) -> None:
    QTest.keyClick(focused(page), Qt.Key.Key_4)
    assert saved(page).pain_after == 4


def test_the_score_before_is_asked_only_where_it_is_not_known(page: AfterPage) -> None:
    assert not the(PainRow, page).isVisibleTo(page)
    page.show_state(pages.after_state(asked=False))
    settle()
    row = page.findChildren(PainRow)[-1]
    assert row.isVisibleTo(page)
    row.set_score(6)
    assert saved(page).pain_before == 6


def test_the_reason_is_asked_after_an_early_stop(page: AfterPage) -> None:
    page.show_state(pages.after_state(early=True))
    assert "What made you stop?" in words(page)
    button(page, "Tired").click()
    button(page, "No time").click()
    assert saved(page).stop_reason is StopReason.TIME


def test_an_early_stop_without_a_reason_is_another(page: AfterPage) -> None:
    page.show_state(pages.after_state(early=True))
    assert saved(page).stop_reason is StopReason.OTHER


@pytest.mark.parametrize("score", [6, 10])
def test_much_pain_shows_the_way_to_the_signs_and_asks_what_kind(page: AfterPage, score: int) -> None:
    page.show_state(pages.after_state(early=True))
    told = emergencies(page)
    assert "What did you feel?" not in words(page)
    page.set_pain(score)
    assert "Please check whether one of the emergency signs fits." in words(page)
    assert "What did you feel?" in words(page)
    assert not told
    button(page, "Emergency signs").click()
    assert told == ["signs"]


@pytest.mark.parametrize("chip", ["Tingling or numb", "Pain down the leg"])
def test_a_sign_from_the_nerve_opens_the_signs_once(page: AfterPage, chip: str) -> None:
    told = emergencies(page)
    button(page, chip).click()
    assert told == ["signs"]
    assert "Please check whether" in words(page)
    button(page, chip).click()
    assert told == ["signs"]
    assert "Please check whether" not in words(page)


def test_five_does_not_call_for_help(page: AfterPage) -> None:
    page.set_pain(5)
    assert "Please check whether" not in words(page)


def test_an_early_stop_can_be_taken_back_for_a_while(page: AfterPage, qtbot: QtBot) -> None:
    page.show_state(pages.after_state(early=True))
    with qtbot.waitSignal(page.carry_on, timeout=0):
        button(page, "Carry on").click()
    [timer] = [each for each in page.findChildren(QTimer) if each.interval() == SECOND_THOUGHTS]
    assert timer.isActive()
    timer.timeout.emit()
    assert "Stopped too soon?" not in words(page)


def test_a_finished_session_cannot_be_carried_on(page: AfterPage) -> None:
    assert "Stopped too soon?" not in words(page)


def test_the_repeat_is_offered_with_its_limits(page: AfterPage) -> None:
    told = words(page)
    assert "14:10 and 15:10" in told
    assert "Only if it still cramps." in told
    assert "At least 4 h apart, at most 3 a day." in told


def test_only_relief_is_repeated_for_cramps() -> None:
    state = pages.after_state()
    mobility = replace(state, routine=replace(state.routine, category=Category.MOBILITY))
    assert repeat_reason(state) == "Only if it still cramps."
    assert not repeat_reason(mobility)


def test_without_a_repeat_nothing_is_offered_or_reminded(page: AfterPage) -> None:
    page.show_state(replace(pages.after_state(), repeat=None))
    settle()
    assert "14:10 and 15:10" not in words(page)
    assert saved(page).remind is False


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (NOTHING, "Stand up slowly"),
        (replace(NOTHING, pain_after=4), "ease off earlier"),
        (replace(NOTHING, pain_before=1, pain_after=3), "ease off earlier"),
        (replace(NOTHING, pain_before=2, pain_after=3), "Stand up slowly"),
        (replace(NOTHING, pain_after=6), "Let the leg rest today"),
        (replace(NOTHING, stop_reason=StopReason.TIRED), "Two good rounds beat four poor ones"),
    ],
)
def test_the_note_for_next_time_follows_the_pain(answers: AfterAnswers, told: str) -> None:
    assert told in next_time(answers)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [LARGE, SMALL])
@pytest.mark.parametrize("early", [True, False])
def test_nothing_is_cut_off_at_the_right(
    qtbot: QtBot, scale: float, size: tuple[int, int], early: bool
) -> None:
    made = AfterPage(Look(scale=scale, reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(pages.after_state(early=early))
    made.resize(*size)
    made.show()
    settle()
    assert made.width() <= size[0]
    assert not cut_off(made)


def test_answers_survive_another_size(page: AfterPage) -> None:
    page.set_pain(2)
    the(QLineEdit, page).setText("kept")
    page.resize(*SMALL)
    settle()
    answers = saved(page)
    assert (answers.pain_after, answers.note) == (2, "kept")


def test_the_figure_is_back_where_a_narrow_page_becomes_wide(page: AfterPage) -> None:
    for size, shown in ((SMALL, False), (LARGE, True)):
        page.resize(*size)
        settle()
        assert the(Stage, page).isVisible() is shown
