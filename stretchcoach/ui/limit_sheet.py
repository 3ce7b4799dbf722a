"""Owns the question before a start that comes too soon or once too often: wait, do another, or go on."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import column
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.safety_state import LimitView
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug

WIDTH = 620
"""px at text scale 1."""


class LimitSheet(Sheet):
    """Tells why, and from when on; leaving it starts nothing."""

    remind = Signal()
    instead = Signal(str)
    """The id of the routine to open in its place."""
    anyway = Signal()

    def __init__(self, look: Look, view: LimitView, over: QWidget) -> None:
        heading = QCoreApplication.translate("LimitSheet", "Give it a little more time")
        super().__init__(look, heading, over, width=round(WIDTH * max(1.0, look.scale)))
        told = [Label(look, view.routine, Style.BODYB, "strong", wrap=True)]
        told.append(Label(look, view.reason, Style.LEAD, wrap=True))
        if view.reminded is not None:
            told.append(Label(look, view.reminded, Style.LEAD, wrap=True))
        offers = column(*told, spacing=10)
        for button in self._offers(look, view):
            offers.addWidget(button)
        self.body.addWidget(Snug(offers))
        away = Button(look, self.tr("Not now"), None, "secondary", 48)
        away.clicked.connect(self.dismiss)
        self.buttons.addWidget(away)
        self.buttons.addStretch(1)
        if not view.firm:
            on = Button(look, self.tr("Start all the same"), None, "ghost", 48)
            on.clicked.connect(self._go_on)
            self.buttons.addWidget(on)

    def _offers(self, look: Look, view: LimitView) -> list[Button]:
        found = list[Button]()
        if view.remind_at is not None:
            label = self.tr("Remind me at {time}").format(time=f"{view.remind_at:%H:%M}")
            remind = Button(look, label, "bell", "primary", 48)
            remind.clicked.connect(self._remind)
            found.append(remind)
        if view.instead is not None:
            other = view.instead
            label = self.tr("Open {title}").format(title=other.title)
            kind = "secondary" if found else "primary"
            button = Button(look, label, "chev", kind, 48)
            button.clicked.connect(lambda: self._take(other.routine))
            found.append(button)
        return found

    def _remind(self) -> None:
        self.dismiss()
        self.remind.emit()

    def _take(self, routine: str) -> None:
        self.dismiss()
        self.instead.emit(routine)

    def _go_on(self) -> None:
        self.dismiss()
        self.anyway.emit()
