"""Proves the emergency signs: the full wording, the user's own number, and no accidental answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.ui.emergency_sheet import EmergencySheet
from stretchcoach.ui.emergency_words import Urgency, all_signs
from stretchcoach.ui.emphasis import EmphasisLabel
from stretchcoach.ui.look import Look
from tests.ui.reading import button, buttons, focused, settle, words

FULL = {
    Urgency.NOW: (
        "numbness or tingling in the saddle area",
        "inner thighs, genitals, or around the back passage; toilet paper feels different",
        "Trouble starting to pee",
        "cannot stop it, leaking, or no feeling when peeing",
        "no control or no feeling",
        "of your bowels",
        "new problems with erection or sexual feeling",
        "Pain, numbness or weakness in both legs",
        "a leg that suddenly goes weak",
        "serious accident or fall",
        "you cannot stand on the leg",
        "Chest pain, sudden breathlessness, or coughing blood",
        "possible clot",
        "Sudden, severe pain",
        "you have never had before and that does not ease within minutes",
        "tearing feeling in tummy or back",
        "bleeding, fluid loss, regular painful contractions, baby moving less, bad headache, faintness",
    ),
    Urgency.SAME_DAY: (
        "One leg swollen, warm, red or very tender",
        "in the calf or thigh, especially after surgery, travel, pregnancy, illness or hormones",
        "Fever, chills or feeling very unwell",
        "a wound or infection nearby",
        "A cramp that will not let go after 10 minutes",
        "New or growing weakness or numbness",
        "a foot that drops or slaps when you walk",
        "cancer",
        "unexplained weight loss",
        "worse at night and not eased by any position",
        "Long-term steroids or osteoporosis with sudden new back pain",
    ),
    Urgency.THIS_WEEK: (
        "Tingling or numbness in the leg that keeps coming back, or pain going below the knee",
        "Cramps that wake you",
        "when you walk and stop when you rest",
        "more frequent or stronger",
        "no better after 3 weeks",
        "statin, water tablet or other medicine",
        "Pregnant with persistent or severe buttock cramps",
        "Pain that keeps you from work, sleep or normal life",
    ),
}


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def sheet(over: QWidget) -> EmergencySheet:
    made = EmergencySheet(Look(), "999", over)
    made.open()
    return made


@pytest.mark.parametrize("urgency", list(Urgency))
def test_the_wording_is_complete(urgency: Urgency) -> None:
    [signs] = [each for each in all_signs("112") if each.urgency is urgency]
    text = "\n".join(signs.lines).replace("*", "")
    for part in FULL[urgency]:
        assert part in text, part


@pytest.mark.parametrize("number", ["112", "999", "911", "{0} *"])
def test_the_number_is_the_users_own(number: str) -> None:
    assert all_signs(number)[0].heading == f"Call {number} or go to A&E now. Do not stretch."


def test_all_signs_stand_on_the_sheet(sheet: EmergencySheet) -> None:
    told = words(sheet)
    for signs in all_signs("999"):
        assert signs.heading in told
        for line in signs.lines:
            assert line.replace("*", "") in told


def test_return_does_nothing_when_the_sheet_appears(sheet: EmergencySheet) -> None:
    assert isinstance(focused(sheet), QLabel)
    before = words(sheet)
    QTest.keyClick(focused(sheet), Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert words(sheet) == before


@pytest.mark.parametrize("how", ["Esc", "None of these"])
def test_the_sheet_can_be_put_away(sheet: EmergencySheet, qtbot: QtBot, how: str) -> None:
    with qtbot.waitSignal(sheet.closed, timeout=0):
        if how == "Esc":
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
        else:
            button(sheet, how).click()


def test_who_has_one_is_told_whom_to_call(sheet: EmergencySheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.has_one, timeout=0):
        button(sheet, "I have one of these").click()
    told = words(sheet)
    assert "Call 999 or go to A&E now. Do not stretch." in told
    assert "Get help the same day" in told
    assert "Do not stretch today." in told
    assert buttons(sheet) == {"Close"}
    assert isinstance(focused(sheet), QLabel)
    with qtbot.waitSignal(sheet.closed, timeout=0):
        button(sheet, "Close").click()


def test_the_buttons_stay_in_sight_in_the_smallest_window(sheet: EmergencySheet, over: QWidget) -> None:
    settle()
    for each in sheet.findChildren(QAbstractButton):
        assert over.rect().contains(each.mapTo(over, each.rect().bottomRight()))


def test_marked_words_stand_out_and_the_marks_do_not_show(qtbot: QtBot) -> None:
    plain, marked = EmphasisLabel(Look(), "One leg swollen"), EmphasisLabel(Look(), "*One leg* swollen")
    for label in (plain, marked):
        qtbot.addWidget(label)
        label.resize(300, 30)
    assert marked.text() == plain.text()
    assert marked.grab().toImage() != plain.grab().toImage()


def test_a_narrow_paragraph_is_higher(qtbot: QtBot) -> None:
    label = EmphasisLabel(Look(), "*Trouble* " + "starting to pee, leaking, or no feeling " * 4)
    qtbot.addWidget(label)
    assert label.heightForWidth(160) > 2 * label.heightForWidth(800)
