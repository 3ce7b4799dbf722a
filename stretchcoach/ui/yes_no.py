"""Owns the answer to a yes or no question, neither of them chosen at first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stretchcoach.ui.look import Look
from stretchcoach.ui.segmented import Choice
from stretchcoach.ui.shapes import painter_on, rounded, within

HEIGHT = 36


class YesNo(QWidget):
    """No and Yes side by side; `answered` tells which was pressed."""

    answered = Signal(bool)

    def __init__(self, look: Look, question: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(0)
        for index, word in enumerate((self.tr("No"), self.tr("Yes"))):
            choice = Choice(look, word, HEIGHT)
            choice.setAccessibleName(f"{question}: {word}")
            self._group.addButton(choice, index)
            layout.addWidget(choice)
        self._group.idClicked.connect(lambda index: self.answered.emit(index == 1))
        self.setFixedSize(self.sizeHint())

    def show_answer(self, yes: bool | None) -> None:
        """Show an answer, or that there is none."""
        if yes is not None:
            self._group.button(int(yes)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        theme = self._look.theme
        rounded(painter_on(self), within(self, 0.5), 10, theme.surface, theme.control)
