"""Owns the small window for a short message with buttons, where the desktop shows no messages."""

from typing import Final

from PySide6.QtCore import QSize, Signal

from stretchcoach.ports.desktop import Notice
from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.corner_window import SHADOW, CornerWindow
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style

SIZE: Final = QSize(440, 150)
"""px at text scale 1, without the shadow."""


class NudgeWindow(CornerWindow):
    """Title, words and the buttons of `notice`; `pressed` carries the key of one."""

    pressed = Signal(str)

    def __init__(self, look: Look, notice: Notice) -> None:
        super().__init__(look, notice.title)
        title = Label(look, notice.title, px=look.px(Style.BODY) * 20 / 14, weight=700, tone="strong")
        line = row(spacing=8)
        for index, action in enumerate(notice.actions):
            button = Button(look, action.label, None, "secondary" if index else "primary", 44, padding=18)
            button.clicked.connect(lambda _=False, key=action.key: self._press(key))
            line.addWidget(button)
        line.addStretch(1)
        margin = SHADOW + 20
        words = Label(look, notice.body, wrap=True)
        self.setLayout(column(title, words, None, line, spacing=8, margins=(margin, margin, margin, margin)))

    def show_nudge(self) -> None:
        """Show it in the corner."""
        self.show_in_corner(SIZE)

    def _press(self, key: str) -> None:
        self.hide()
        self.pressed.emit(key)
