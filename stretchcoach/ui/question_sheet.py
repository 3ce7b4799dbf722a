"""Owns the question before a routine: whether any of what would change it is true of the user."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.condition import Condition
from stretchcoach.core.routine import Routine
from stretchcoach.ui.boxes import column
from stretchcoach.ui.button import Button
from stretchcoach.ui.chip import Chip
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.profile_words import questions
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug

WIDTH = 800
"""px at text scale 1."""


class QuestionSheet(Sheet):
    """Asks once about the conditions that would block or change a routine.

    `answered` carries yes or no for each; leaving the sheet answers nothing, and nothing begins.
    """

    answered = Signal(object)

    def __init__(self, look: Look, routine: Routine, asked: Sequence[Condition], over: QWidget) -> None:
        heading = QCoreApplication.translate("QuestionSheet", "Does any of this apply to you?")
        super().__init__(look, heading, over, width=round(WIDTH * max(1.0, look.scale)))
        words = {each.code: each.words for each in questions()}
        self.chips = {code: Chip(look, words[code], height=40) for code in asked}
        why = self.tr(
            "Before “{title}” we ask this once. Tick what applies. Your answers stay on this computer."
        )
        told = Label(look, why.format(title=routine.title), Style.LEAD, wrap=True)
        self.body.addWidget(Snug(column(told, Flow(list(self.chips.values())), spacing=14)))
        self.go_on = Button(look, self.tr("None of these"), "check", "primary", 56, px=look.px(Style.LEAD))
        self.go_on.clicked.connect(self._answer)
        later = Button(look, self.tr("Not now"), None, "secondary", 56, px=look.px(Style.LEAD))
        later.clicked.connect(self.dismiss)
        for chip in self.chips.values():
            chip.toggled.connect(self._name_button)
        self.buttons.addWidget(later)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.go_on)

    def _name_button(self) -> None:
        ticked = any(chip.isChecked() for chip in self.chips.values())
        self.go_on.setText(self.tr("Go on") if ticked else self.tr("None of these"))
        self.go_on.updateGeometry()

    def _answer(self) -> None:
        given = {code: chip.isChecked() for code, chip in self.chips.items()}
        self.dismiss()
        self.answered.emit(given)
