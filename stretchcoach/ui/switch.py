"""Owns the switch: a check box that looks like a switch, with a check mark when it is on."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox

from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded


class Switch(QCheckBox):
    """A switch without words of its own: `name` is what a screen reader says. `toggled(bool)` tells."""

    def __init__(self, look: Look, name: str, *, on: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return room for 44 by 24 px, the focus ring and a thumb."""
        return QSize(52, 40)

    def hitButton(self, _at: QPoint) -> bool:
        """Let the whole area be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint track, knob and check mark."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        track = QRectF(4, self.height() / 2 - 12, 44, 24)
        edge = theme.primary if on else theme.control
        if not self.isEnabled():
            edge = theme.line
        rounded(painter, track, 12, edge if on else theme.surface, edge, width=2)
        x = track.right() - 12 if on else track.left() + 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.on_primary if on else edge)
        painter.drawEllipse(QPointF(x, track.center().y()), 8, 8)
        if on:
            draw_icon(painter, "check", QRectF(x - 6, track.center().y() - 6, 12, 12), edge)
        if self.hasFocus():
            focus_ring(painter, track.adjusted(-4, -4, 4, 4), 15, theme.focus)
