"""Owns how the sheets over the window are made; it is loaded with the first of them."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from stretchcoach.core.routine import Routine
from stretchcoach.storage.problem import Problem
from stretchcoach.ui.cautions_sheet import CautionsSheet
from stretchcoach.ui.emergency_sheet import EmergencySheet
from stretchcoach.ui.look import Look
from stretchcoach.ui.problems_sheet import ProblemsSheet
from stretchcoach.ui.quit_sheet import QuitSheet
from stretchcoach.ui.sheet import Sheet

MakeSheet: TypeAlias = Callable[[Look, QWidget], Sheet]
"""Makes a sheet over a widget."""


def emergency_signs(number: str) -> MakeSheet:
    """Return what makes the sheet of the emergency signs; `number` is the one to call."""
    return lambda look, over: EmergencySheet(look, number, over)


def cautions(routine: Routine) -> MakeSheet:
    """Return what makes the sheet that tells who should ask first."""
    return lambda look, over: CautionsSheet(look, routine, over)


def file_problems(problems: Sequence[Problem]) -> MakeSheet:
    """Return what makes the sheet of what is wrong in routine files."""
    return lambda look, over: ProblemsSheet(look, problems, over)


def quit_question(leave: Callable[[], None]) -> MakeSheet:
    """Return what makes the question whether to `leave` with a reminder still to come."""

    def make(look: Look, over: QWidget) -> QuitSheet:
        sheet = QuitSheet(look, over)
        sheet.minimise.connect(over.showMinimized)
        sheet.quit.connect(leave)
        return sheet

    return make
