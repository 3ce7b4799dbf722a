"""Owns how the sheets over the window are made; it is loaded with the first of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QWidget

from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.core.condition import Condition
from stretchcoach.core.routine import Routine
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.words import Languages
from stretchcoach.ui.about_sheet import AboutSheet
from stretchcoach.ui.cautions_sheet import CautionsSheet
from stretchcoach.ui.emergency_sheet import EmergencySheet
from stretchcoach.ui.limit_sheet import LimitSheet
from stretchcoach.ui.look import Look
from stretchcoach.ui.problems_sheet import ProblemsSheet
from stretchcoach.ui.question_sheet import QuestionSheet
from stretchcoach.ui.quit_sheet import QuitSheet
from stretchcoach.ui.safety_state import LimitView
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.welcome_sheet import WelcomeSheet

if TYPE_CHECKING:
    from stretchcoach.app.overlays import Overlays

MakeSheet: TypeAlias = Callable[[Look, QWidget], Sheet]
"""Makes a sheet over a widget."""


def emergency_signs(number: str, has_one: Callable[[], None], has_none: Callable[[], None]) -> MakeSheet:
    """Return what makes the sheet of the emergency signs; `number` is the one to call."""

    def make(look: Look, over: QWidget) -> EmergencySheet:
        sheet = EmergencySheet(look, number, over)
        sheet.has_one.connect(has_one)
        sheet.has_none.connect(has_none)
        return sheet

    return make


def whom_to_call(number: str, has_one: Callable[[], None]) -> MakeSheet:
    """Return what makes the sheet for someone who has one of the signs."""

    def make(look: Look, over: QWidget) -> EmergencySheet:
        sheet = EmergencySheet(look, number, over)
        sheet.has_one.connect(has_one)
        sheet.say_whom_to_call()
        return sheet

    return make


def question(
    routine: Routine, asked: Sequence[Condition], answered: Callable[[Mapping[Condition, bool]], None]
) -> MakeSheet:
    """Return what makes the sheet that asks before a routine what has to be known."""

    def make(look: Look, over: QWidget) -> QuestionSheet:
        sheet = QuestionSheet(look, routine, asked, over)
        sheet.answered.connect(answered)
        return sheet

    return make


def limit_question(
    view: LimitView,
    *,
    remind: Callable[[], None],
    instead: Callable[[str], None],
    anyway: Callable[[], None],
) -> MakeSheet:
    """Return what makes the question before a start that comes too soon, or once too often."""

    def make(look: Look, over: QWidget) -> LimitSheet:
        sheet = LimitSheet(look, view, over)
        sheet.remind.connect(remind)
        sheet.instead.connect(instead)
        sheet.anyway.connect(anyway)
        return sheet

    return make


def welcome(overlays: "Overlays", current: Current, care: Care) -> MakeSheet:
    """Return what makes the first run."""

    def make(look: Look, over: QWidget) -> WelcomeSheet:
        now = current.services.calendar.now()
        sheet = WelcomeSheet(look, current.settings.emergency_number, care.profile, now, over)
        sheet.profile_changed.connect(care.change)
        sheet.agreed.connect(care.agree)
        sheet.agreed.connect(sheet.dismiss)
        sheet.has_sign.connect(overlays.whom_to_call)
        sheet.cramp.connect(sheet.dismiss)
        sheet.cramp.connect(overlays.cramp)
        sheet.quit_asked.connect(overlays.quit_asked)
        return sheet

    return make


def cautions(routine: Routine) -> MakeSheet:
    """Return what makes the sheet that tells who should ask first."""
    return lambda look, over: CautionsSheet(look, routine, over)


def about(routine: Routine) -> MakeSheet:
    """Return what makes the sheet that tells where a routine's figures come from."""
    return lambda look, over: AboutSheet(look, routine, over)


def file_problems(problems: Sequence[Problem], languages: Languages) -> MakeSheet:
    """Return what makes the sheet of what is wrong in routine files."""
    from stretchcoach.storage.messages_yaml import with_messages  # noqa: PLC0415 - takes YAML along

    words = with_messages(languages.chosen, languages.folders)
    return lambda look, over: ProblemsSheet(look, problems, words, over)


def quit_question(leave: Callable[[], None]) -> MakeSheet:
    """Return what makes the question whether to `leave` with a reminder still to come."""

    def make(look: Look, over: QWidget) -> QuitSheet:
        sheet = QuitSheet(look, over)
        sheet.minimise.connect(over.showMinimized)
        sheet.quit.connect(leave)
        return sheet

    return make
