"""Proves the list of problems: place, message, source and hint as they are, and a copy for a letter."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.problem import Problem, Severity
from stretchcoach.ui.look import Look
from stretchcoach.ui.problems_sheet import ProblemsSheet, counted
from stretchcoach.ui.source_line import SourceLine
from tests.ui import pages
from tests.ui.reading import button, buttons, words


@pytest.fixture
def sheet(qtbot: QtBot) -> ProblemsSheet:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1280, 800)
    over.show()
    made = ProblemsSheet(Look(), pages.PROBLEMS, ENGLISH, over)
    made.open()
    return made


def test_every_problem_is_told_with_place_message_and_hint(sheet: ProblemsSheet) -> None:
    told = words(sheet)
    assert "2 errors and 1 warning" in told
    for part in (
        "Error",
        "evening-hips.yaml:14:13",
        '"30 sec" is not a duration',
        "Write 30s, 1m 30s or 4h.",
        "Warning",
        "morning.yml:31:12",
        "Shorten it, or give it more time.",
    ):
        assert part in told


def test_every_problem_is_told_in_the_users_language(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    german = pages.with_messages_of(pages.words_in("de"))
    told = words(ProblemsSheet(Look(), pages.PROBLEMS, german, over))
    assert '"30 sec" ist keine Dauer' in told
    assert "Schreib 30s, 1m 30s oder 4h." in told
    assert 'Meintest du "fig4-supine.hold"?' in told


def test_the_whole_path_is_told_on_request(sheet: ProblemsSheet) -> None:
    tips = [label.toolTip() for label in sheet.findChildren(QLabel) if label.toolTip()]
    assert f"<p>{pages.FOLDER}/evening-hips.yaml</p>" in tips


def test_the_source_is_drawn_as_it_is_written(sheet: ProblemsSheet) -> None:
    names = [line.accessibleName() for line in sheet.findChildren(SourceLine)]
    assert names[0] == "Line 14: - hold: 30 sec"
    assert "<b>left</b>" in names[2]


def test_the_list_can_be_copied(sheet: ProblemsSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.copied, timeout=0):
        button(sheet, "Copy the list").click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines == [str(problem) for problem in pages.PROBLEMS]
    assert lines[0].startswith(f"{pages.FOLDER}/evening-hips.yaml:14:13: error: ")
    assert "Copied" in buttons(sheet)


def test_close_closes(sheet: ProblemsSheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.closed, timeout=0):
        button(sheet, "Close").click()


def problem(severity: Severity, column: int = 1, source: str = "") -> Problem:
    return Problem("a.yaml", 1, column, severity, "What", "Hint", source)


@pytest.mark.parametrize(
    ("severities", "told"),
    [
        ((), "No problems"),
        ((Severity.ERROR,), "1 error"),
        ((Severity.WARNING,), "1 warning"),
        ((Severity.ERROR, Severity.ERROR), "2 errors"),
        ((Severity.WARNING, Severity.ERROR, Severity.WARNING), "1 error and 2 warnings"),
    ],
)
def test_errors_and_warnings_are_counted_apart(severities: tuple[Severity, ...], told: str) -> None:
    assert counted([problem(each) for each in severities]) == told


@pytest.mark.parametrize("column", [1, 5, 120, 4000])
@pytest.mark.parametrize("source", ["", "hold: 30 sec", "\tsay: \x1b[31m\x00 red", "x" * 3000])
def test_any_line_can_be_drawn(qtbot: QtBot, column: int, source: str) -> None:
    line = SourceLine(Look(), problem(Severity.ERROR, column, source))
    qtbot.addWidget(line)
    line.resize(400, 30)
    assert not line.grab().isNull()


def test_a_fault_far_to_the_right_is_in_sight(qtbot: QtBot) -> None:
    far = SourceLine(Look(), problem(Severity.ERROR, 2000, "x" * 1999 + "  fault"))
    blank = SourceLine(Look(), problem(Severity.ERROR, 2000, "x" * 1999))
    for line in (far, blank):
        qtbot.addWidget(line)
        line.resize(400, 30)
    assert far.grab().toImage() != blank.grab().toImage()


def test_an_error_and_a_warning_look_different(qtbot: QtBot) -> None:
    pictures = []
    for severity in Severity:
        line = SourceLine(Look(), problem(severity, 7, "hold: 30 sec"))
        qtbot.addWidget(line)
        line.resize(400, 30)
        pictures.append(line.grab().toImage())
    assert pictures[0] != pictures[1]
