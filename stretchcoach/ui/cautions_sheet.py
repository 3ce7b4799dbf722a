"""Owns the sheet that says who must not do a routine, and who should ask first."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from stretchcoach.core.routine import Routine
from stretchcoach.ui.boxes import column
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug
from stretchcoach.ui.uses_panel import CautionsPanel

WIDTH = 640
"""px at text scale 1."""


class CautionsSheet(Sheet):
    """All cautions of a routine in plain words."""

    def __init__(self, look: Look, routine: Routine, over: QWidget) -> None:
        heading = QCoreApplication.translate("CautionsSheet", "Who should ask first")
        super().__init__(look, heading, over, width=round(WIDTH * max(1.0, look.scale)))
        panel = CautionsPanel(look)
        panel.show_routine(routine)
        title = Label(look, routine.title, Style.LEAD, "muted", wrap=True)
        self.body.addWidget(Snug(column(title, panel, spacing=12)))
        close = Button(look, self.tr("Close"), None, "primary", 48)
        close.clicked.connect(self.dismiss)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)
