"""Owns the sheet that lists the problems of files of routines and poses: where, what, and how to mend it."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.problem import Problem, Severity
from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.plain_tip import set_plain_tip
from stretchcoach.ui.settings_rows import rule
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug
from stretchcoach.ui.source_line import SourceLine

translate = QCoreApplication.translate

WIDTH = 720
"""px at text scale 1."""


class ProblemsSheet(Sheet):
    """Every problem in full, in `words`; `copied` tells that the list is on the clipboard."""

    copied = Signal()

    def __init__(self, look: Look, problems: Sequence[Problem], words: Phrasebook, over: QWidget) -> None:
        super().__init__(look, counted(problems), over, width=round(WIDTH * max(1.0, look.scale)))
        self._look = look
        self._words = words
        self._problems = tuple(problems)
        intro = self.tr("A file with an error is left out until it is mended; all others work.")
        entries = column(Label(look, intro, wrap=True), spacing=10, margins=(0, 0, 14, 0))
        for problem in self._problems:
            entries.addWidget(rule(look))
            entries.addWidget(self._entry(problem))
        self.body.addWidget(Snug(entries))
        self._copy = Button(look, self.tr("Copy the list"), "file", "ghost", 48)
        self._copy.clicked.connect(self._copy_list)
        close = Button(look, self.tr("Close"), None, "primary", 48)
        close.clicked.connect(self.dismiss)
        self.buttons.addWidget(self._copy)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)

    def _entry(self, problem: Problem) -> QWidget:
        look, theme = self._look, self._look.theme
        error = problem.severity is Severity.ERROR
        tone = "danger" if error else "warn"
        icon = Icon("emergency" if error else "info", 18, theme.danger if error else theme.warn)
        severity = Label(
            look, self.tr("Error") if error else self.tr("Warning"), Style.CAPTION, tone, weight=700
        )
        place = f"{PurePath(problem.file).name}:{problem.line}:{problem.column}"
        where = Label(look, place, Style.CAPTION, weight=600, tabular=True)
        set_plain_tip(where, problem.file)
        entry = column(row(icon, severity, where, None), spacing=4)
        entry.addWidget(Label(look, self._words.message(problem.what), Style.BODYB, "strong", wrap=True))
        if problem.source.strip():
            entry.addWidget(SourceLine(look, problem))
        if problem.hint:
            entry.addWidget(Label(look, self._words.message(problem.hint), wrap=True))
        return boxed(entry)

    def _copy_list(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(each.told(self._words) for each in self._problems))
        self._copy.setText(self.tr("Copied"))
        self._copy.set_icon("check")
        self._copy.updateGeometry()
        self.copied.emit()


def counted(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    told = []
    if errors:
        told.append(
            translate("ProblemsSheet", "1 error")
            if errors == 1
            else translate("ProblemsSheet", "{number} errors").format(number=errors)
        )
    if warnings:
        told.append(
            translate("ProblemsSheet", "1 warning")
            if warnings == 1
            else translate("ProblemsSheet", "{number} warnings").format(number=warnings)
        )
    return (
        translate("ProblemsSheet", " and ").join(told) if told else translate("ProblemsSheet", "No problems")
    )
