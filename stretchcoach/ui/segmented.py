"""Owns the segmented control: one choice out of a few words in a row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

RADIUS: Final = 10.0


class Choice(QRadioButton):
    """One word of the row; arrow keys move to the next."""

    def __init__(self, look: Look, text: str, height: int) -> None:
        super().__init__(text)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size for the word when it is chosen, its widest form."""
        width = QFontMetricsF(self._words(650)).horizontalAdvance(self.text())
        return QSize(round(width) + 30, self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, _at: QPoint) -> bool:
        """Let the whole area be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the word, in a box when it is the chosen one."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        if on:
            rounded(painter, within(self, 0.75), RADIUS - 2, theme.soft, theme.primary, width=1.5)
        elif self.underMouse() and self.isEnabled():
            rounded(painter, within(self, 0.75), RADIUS - 2, theme.sunken)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), RADIUS - 3, theme.focus)
        ink = theme.on_soft if on else theme.text
        painter.setPen(ink if self.isEnabled() else theme.disabled)
        painter.setFont(self._words(650 if on else 450))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _words(self, weight: int) -> QFont:
        return self._look.font(Style.CAPTION, weight=weight)


class Segmented(QWidget):
    """A row of words of which one is chosen; `changed(int)` tells."""

    changed = Signal(int)

    def __init__(self, look: Look, labels: Sequence[str], current: int = 0, *, height: int = 40) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for index, label in enumerate(labels):
            choice = Choice(look, label, height - 6)
            self._group.addButton(choice, index)
            row.addWidget(choice)
        self._group.button(current).setChecked(True)
        self._let_tab_reach(current)
        self._group.idToggled.connect(self._toggled)

    @property
    def current(self) -> int:
        """The index of the chosen word."""
        return self._group.checkedId()

    def choose(self, index: int) -> None:
        """Choose the word at `index`; `changed` tells when it was not chosen already."""
        self._group.button(index).setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame around the words."""
        theme = self._look.theme
        rounded(painter_on(self), within(self, 0.5), RADIUS, theme.surface, theme.control)

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self._let_tab_reach(index)
            self.changed.emit(index)

    def _let_tab_reach(self, index: int) -> None:
        """Let Tab come to the chosen word alone: from there arrow keys choose, from others they only move."""
        for choice in self._group.buttons():
            reached = self._group.id(choice) == index
            choice.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)
