"""Proves the reminder's small window: it says until when, waits for an answer, and takes nothing away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchcoach.ui.corner_window import EDGE, SHADOW, corner
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.look import Look
from stretchcoach.ui.reminder_window import ReminderView, ReminderWindow
from tests.ui import pages
from tests.ui.reading import button, buttons, cut_off, words

VIEW = ReminderView(
    title="Mine & <b>yours</b>", open_until=pages.at(15, 10), now=pages.at(14, 32), seated="4 min"
)


@pytest.fixture
def window(qtbot: QtBot) -> ReminderWindow:
    made = ReminderWindow(Look())
    qtbot.addWidget(made)
    made.show_reminder(VIEW)
    return made


def answers(window: ReminderWindow) -> list[RepeatAnswer]:
    told: list[RepeatAnswer] = []
    window.answered.connect(told.append)
    return told


def test_it_says_what_and_until_when(window: ReminderWindow) -> None:
    told = words(window)
    assert "Time to repeat?" in told
    assert "Your window is open until 15:10." in told
    assert "Mine & <b>yours</b>" in told


def test_the_longest_title_takes_a_second_line_and_no_more_of_the_screen(window: ReminderWindow) -> None:
    before = window.width()
    window.show_reminder(replace(VIEW, title="A stretch of mine " * 4 + "for later"))
    assert window.width() == before
    assert not cut_off(window)


def test_it_never_takes_the_focus(window: ReminderWindow) -> None:
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.windowFlags() & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


@pytest.mark.parametrize(
    ("press", "answer"),
    [
        ("Start", RepeatAnswer.START),
        ("In 15 min", RepeatAnswer.SNOOZE),
        ("Skip today's repeat", RepeatAnswer.SKIP),
    ],
)
def test_each_button_answers_once_and_the_window_goes(
    window: ReminderWindow, press: str, answer: RepeatAnswer
) -> None:
    told = answers(window)
    button(window, press).click()
    assert told == [answer]
    assert not window.isVisible()


def test_the_seated_version_is_asked_for_where_there_is_one(window: ReminderWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.seated):
        button(window, "Seated, 4 min").click()
    assert not window.isVisible()
    window.show_reminder(replace(VIEW, seated=""))
    assert buttons(window) == {"Start", "In 15 min", "Skip today's repeat"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Q, Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_who_is_typing_when_it_comes_answers_nothing(
    window: ReminderWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    told = answers(window)
    window.activateWindow()  # as a compositor may do
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    QTest.keyClick(QApplication.focusWidget() or window, key)
    assert window.isVisible()
    assert not told


def test_with_the_first_tab_a_button_has_the_keys(window: ReminderWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(window, "Start")


def test_it_has_one_size_so_that_no_compositor_makes_it_fill_the_screen(window: ReminderWindow) -> None:
    assert window.minimumSize() == window.maximumSize() == window.size()


def test_it_can_be_shown_again_with_another_hour(window: ReminderWindow) -> None:
    button(window, "In 15 min").click()
    window.show_reminder(replace(VIEW, open_until=pages.at(16, 5)))
    assert window.isVisible()
    assert "Your window is open until 16:05." in words(window)


def test_it_stands_in_the_corner_of_the_free_area() -> None:
    free = QRect(100, 30, 1000, 700)
    place = corner(free, QSize(664, 276))
    card = place.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
    assert place.size() == QSize(664, 276)
    assert (free.right() - card.right(), free.bottom() - card.bottom()) == (EDGE, EDGE)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_off(qtbot: QtBot, scale: float) -> None:
    window = ReminderWindow(Look(scale=scale))
    qtbot.addWidget(window)
    window.show_reminder(VIEW)
    assert not cut_off(window)
    assert window.width() >= 664
