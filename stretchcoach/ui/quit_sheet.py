"""Owns the question asked when the window is closed, a repeat is planned and there is no tray to wait in."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.sheet import Sheet

WIDTH = 560
"""px at text scale 1."""


class QuitSheet(Sheet):
    """Stay, minimised, and remind; or quit. Esc changes nothing."""

    minimise = Signal()
    quit = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        heading = QCoreApplication.translate("QuitSheet", "Still remind you?")
        super().__init__(look, heading, over, width=round(WIDTH * look.scale))
        told = self.tr(
            "A repeat is planned, and this desktop has no tray to wait in. "
            "Minimised, StretchCoach can remind you. Once it has quit, it reminds you when you next start it."
        )
        self.body.addWidget(Label(look, told, Style.LEAD, wrap=True))
        stay = Button(look, self.tr("Minimise"), None, "primary", 48)
        stay.clicked.connect(self._stay)
        leave = Button(look, self.tr("Quit"), None, "secondary", 48)
        leave.clicked.connect(self._leave)
        self.buttons.addWidget(leave)
        self.buttons.addStretch(1)
        self.buttons.addWidget(stay)

    def _stay(self) -> None:
        self.dismiss()
        self.minimise.emit()

    def _leave(self) -> None:
        self.dismiss()
        self.quit.emit()
