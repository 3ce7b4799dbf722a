"""Owns panels: boxes that group what belongs together, and cards that are one large button."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.look import Look
from stretchcoach.ui.pressable import Pressable
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

RADIUS: Final = 16.0


class Panel(QWidget):
    """A box with round corners; `fill` and `line` default to a card's."""

    def __init__(
        self, look: Look, *, fill: QColor | None = None, line: QColor | None = None, radius: float = RADIUS
    ) -> None:
        super().__init__()
        self._fill = fill if fill is not None else look.theme.surface
        self._line = line if line is not None else look.theme.line
        self._radius = radius

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        rounded(painter_on(self), within(self, 0.5), self._radius, self._fill, self._line)


class Card(Pressable):
    """A panel that is one button; what lies in its layout lets the pointer through. `clicked` tells."""

    def __init__(self, look: Look, name: str, *, radius: float = RADIUS) -> None:
        super().__init__()
        self._look, self._radius = look, radius
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return what the layout asks for."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, its edge stronger under the pointer, and the focus ring inside."""
        theme = self._look.theme
        painter = painter_on(self)
        edge = theme.control if self._hovered else theme.line
        rounded(painter, within(self, 0.5), self._radius, theme.surface, edge)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), self._radius - 1, theme.focus)
