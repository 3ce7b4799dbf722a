"""Owns the sheet that lists the keys."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.snug import Snug

WIDTH = 600
"""px at text scale 1."""


class KeysSheet(Sheet):
    """What each key does, in the window and in a session."""

    def __init__(self, look: Look, over: QWidget) -> None:
        heading = QCoreApplication.translate("KeysSheet", "Keys")
        super().__init__(look, heading, over, width=round(WIDTH * look.scale))
        self._entries = column(spacing=8, margins=(0, 0, 14, 0))
        self._list(
            self.tr("Everywhere"),
            (
                (self.tr("Ctrl+1, Ctrl+2"), self.tr("Home, settings")),
                (self.tr("Ctrl+."), self.tr("Cramp now")),
                (self.tr("Ctrl+K or /"), self.tr("Search routines")),
                (self.tr("Ctrl+,"), self.tr("Settings")),
                (self.tr("Arrow keys"), self.tr("Move among cards, choices and scores")),
                (self.tr("0 to 9"), self.tr("Type a pain score; 1 and then 0 is ten")),
                (self.tr("Esc"), self.tr("Close what lies on top, or go back")),
                (self.tr("F1"), self.tr("This list")),
            ),
        )
        self._list(
            self.tr("In a session"),
            (
                (self.tr("Space"), self.tr("Pause or go on")),
                (self.tr("Right or N"), self.tr("Skip this step")),
                (self.tr("Left or P"), self.tr("Back; twice for the step before")),
                (self.tr("+"), self.tr("10 seconds more")),
                (self.tr("S or End"), self.tr("I’m done")),
                (self.tr("F"), self.tr("Floor mode; R turns it")),
                (self.tr("M, C"), self.tr("Voice, captions")),
                (self.tr("E"), self.tr("Emergency signs")),
            ),
        )
        self.body.addWidget(Snug(self._entries))
        close = Button(look, self.tr("Close"), None, "primary", 48)
        close.clicked.connect(self.dismiss)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)

    def _list(self, heading: str, keys: tuple[tuple[str, str], ...]) -> None:
        if self._entries.count():
            self._entries.addSpacing(8)
        self._entries.addWidget(Label(self._look, heading, Style.LEADB, "strong"))
        for key, meaning in keys:
            name = Label(self._look, key, Style.BODYB, "strong")
            name.setMinimumWidth(round(160 * self._look.scale))
            line = row(name, spacing=12)
            line.addWidget(Label(self._look, meaning, wrap=True), 1)
            self._entries.addLayout(line)
