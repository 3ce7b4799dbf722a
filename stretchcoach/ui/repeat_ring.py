"""Owns the repeat ring: how long until the repeat window opens, and how much of it is left."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import painter_on

WAIT: Final = 288.0
"""Degrees that stand for the wait; the rest of the turn is the window."""
DASHES: Final = 6
DASH: Final = 6.0
STEP: Final = 12.0


@dataclass(frozen=True, slots=True)
class RepeatLook:
    """`waited` and `used` are 0 to 1 of the wait and of the window; `big` and `small` stand inside."""

    waited: float
    used: float
    big: str
    small: str


def paint_repeat(painter: QPainter, rect: QRectF, value: RepeatLook, look: Look) -> None:
    """Paint the ring into the square `rect`: 12 o'clock is the last session's end."""
    theme = look.theme
    size = min(rect.width(), rect.height())
    thick = size * 0.085
    turn = rect.adjusted(thick / 2 + 1, thick / 2 + 1, -thick / 2 - 1, -thick / 2 - 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.sunken, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawEllipse(turn)
    painter.setPen(QPen(theme.primary, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(turn, 90 * 16, round(-value.waited * WAIT * 16))
    gone = round(value.used * DASHES)
    for index in range(DASHES):
        painter.setPen(
            QPen(theme.control if index < gone else theme.primary, thick, c=Qt.PenCapStyle.FlatCap)
        )
        start = 90 - WAIT - 4 - index * STEP
        painter.drawArc(turn, round(start * 16), round(-DASH * 16))
    painter.setPen(theme.strong)
    painter.setFont(look.font(px=size * 0.24, weight=700, tabular=True))
    big = QRectF(rect.left(), rect.top() + size * 0.26, size, size * 0.3)
    painter.drawText(big, Qt.AlignmentFlag.AlignCenter, value.big)
    painter.setPen(theme.text)
    painter.setFont(look.font(px=max(look.px(Style.MICRO), size * 0.125), weight=500))
    small = QRectF(rect.left(), rect.top() + size * 0.53, size, size * 0.2)
    painter.drawText(small, Qt.AlignmentFlag.AlignCenter, value.small)


class RepeatRing(QWidget):
    """The ring as a picture; its accessible name says the same in words."""

    def __init__(self, look: Look, size: int = 104) -> None:
        super().__init__()
        self._look = look
        self._value: RepeatLook | None = None
        self._size = round(size * look.scale)
        self.setFixedSize(self._size, self._size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: RepeatLook, name: str) -> None:
        """Show `value`; `name` is for a screen reader."""
        if value != self._value:
            self._value = value
            self.update()
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the ring's size."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring once there is something to show."""
        if self._value is not None:
            paint_repeat(painter_on(self), QRectF(self.rect()), self._value, self._look)
