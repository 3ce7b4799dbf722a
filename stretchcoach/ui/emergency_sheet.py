"""Owns the sheet with the emergency signs, and what it says to someone who has one of them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import boxed, column, empty, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.emergency_list import emergency_lists, urgency_look
from stretchcoach.ui.emergency_words import Signs, all_signs
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug

WIDTH = 760
"""px at text scale 1."""
BESIDE_BAR = (0, 0, 14, 0)
"""Margins that keep words clear of the scroll bar."""


class EmergencySheet(Sheet):
    """All signs in full; `has_one` tells that one fits, `has_none` that none does.

    Return does nothing until a button is chosen.
    """

    has_one = Signal()
    has_none = Signal()

    def __init__(self, look: Look, number: str, over: QWidget) -> None:
        super().__init__(
            look,
            QCoreApplication.translate("EmergencySheet", "Emergency signs"),
            over,
            width=round(WIDTH * max(1.0, look.scale)),
        )
        self._look = look
        self._signs = all_signs(number)
        question = Label(look, self.tr("Do you have any of these right now?"), Style.LEAD)
        lists = emergency_lists(look, number)
        self.body.addWidget(Snug(column(question, *lists, spacing=10, margins=BESIDE_BAR)))
        has = Button(look, self.tr("I have one of these"), "phone", "danger", 56, px=look.px(Style.LEAD))
        has.clicked.connect(self.say_whom_to_call)
        none = Button(look, self.tr("None of these"), None, "secondary", 56, px=look.px(Style.LEAD))
        none.clicked.connect(self.has_none)
        none.clicked.connect(self.dismiss)
        self.buttons.addWidget(has)
        self.buttons.addStretch(1)
        self.buttons.addWidget(none)

    def say_whom_to_call(self) -> None:
        """Replace the lists by what to do now, shortest first."""
        look = self._look
        empty(self.body)
        empty(self.buttons)
        first, *later = self._signs
        answers = [self._answer(first, self.tr("A sign from the first list:"), Style.TITLE)]
        ordinals = (self.tr("A sign from the second list:"), self.tr("A sign from the third list:"))
        for signs, which in zip(later, ordinals, strict=True):
            answers.append(self._answer(signs, which, Style.LEADB))
        rest = Label(look, self.tr("Do not stretch today."), Style.LEADB, "strong")
        self.body.addWidget(Snug(column(*answers, rest, spacing=10, margins=BESIDE_BAR)))
        close = Button(look, self.tr("Close"), None, "secondary", 56, px=look.px(Style.LEAD))
        close.clicked.connect(self.dismiss)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.has_one.emit()

    def _answer(self, signs: Signs, which: str, style: Style) -> Panel:
        fill, ink, icon, _ = urgency_look(self._look, signs.urgency)
        panel = Panel(self._look, fill=fill, line=ink)
        told = Label(self._look, signs.heading, style, wrap=True)
        told.set_ink(ink)
        words = boxed(column(Label(self._look, which, tone="strong"), told, spacing=4))
        line = row(column(Icon(icon, 26, ink), None), spacing=12, margins=(20, 14, 20, 14))
        line.addWidget(words, 1)
        panel.setLayout(line)
        return panel
