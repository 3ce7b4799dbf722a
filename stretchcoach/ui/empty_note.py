"""Owns what stands where a list is empty: an icon, a sentence, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style


class EmptyNote(QWidget):
    """A note in the middle; `pressed` tells that its button was."""

    pressed = Signal()

    def __init__(self, look: Look, icon: str, action: str) -> None:
        super().__init__()
        self._title = Label(look, "", Style.TITLE, "strong", wrap=True)
        self._text = Label(look, "", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = Button(look, action, "x", "secondary", 44)
        button.clicked.connect(self.pressed)
        self.setLayout(
            column(
                row(None, Icon(icon, 44, look.theme.primary), None),
                self._title,
                self._text,
                6,
                row(None, button, None),
                margins=(30, 36, 30, 36),
            )
        )
        self.hide()

    def tell(self, title: str, text: str) -> None:
        """Say what is empty and what to try."""
        self._title.setText(title)
        self._text.setText(text)
