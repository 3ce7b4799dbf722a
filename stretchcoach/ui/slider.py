"""Owns the slider: a painted knob on a bar that is filled from the usual value, or from where it begins."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle

from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded

KNOB: Final = 10
"""px; half the knob."""
SETTLED: Final = 250
"""Milliseconds without another key press after which the value counts as chosen."""


class Slider(QSlider):
    """Chooses a figure; `chosen(int)` tells it when hand or keys have come to rest.

    The bar is filled from `origin` on, which has a mark where it is not the beginning. The wheel scrolls the
    page instead, so that nothing is changed in passing.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, values: range, *, page: int = 0, origin: int | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._origin = values.start if origin is None else origin
        self.setRange(values.start, values[-1])
        self.setSingleStep(values.step)
        self.setPageStep(page or values.step * 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._told = self.value()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLED)
        self._rest.timeout.connect(self._settle)
        self.valueChanged.connect(lambda _: self._rest.start())

    def put(self, value: int) -> None:
        """Show `value` without telling; while the user is moving the knob, their value stays."""
        if self._rest.isActive() or self.isSliderDown():
            return
        self._told = value
        self.setValue(value)
        self._rest.stop()

    def sizeHint(self) -> QSize:
        """Return room for the knob, and for a finger."""
        return QSize(round(200 * self._look.scale), 40)

    def minimumSizeHint(self) -> QSize:
        """Return the least length on which figures can be told apart."""
        return QSize(120, 40)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the knob jump to where the bar is pressed, and go on from there."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self.setSliderPosition(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the knob follow."""
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Take the value."""
        self.setSliderDown(False)
        self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the value before the user does something else."""
        super().focusOutEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the value before the page is gone."""
        super().hideEvent(event)
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bar, filling, mark and knob."""
        theme, on = self._look.theme, self.isEnabled()
        painter = painter_on(self)
        y, x, origin = self.height() / 2, self._x_of(self.value()), self._x_of(self._origin)
        ink = theme.primary if on else theme.line
        rounded(painter, QRectF(KNOB, y - 2, self.width() - 2 * KNOB, 4), 2, theme.sunken)
        rounded(painter, QRectF(min(x, origin), y - 2, abs(x - origin), 4), 2, ink)
        if self._origin != self.minimum():
            rounded(painter, QRectF(origin - 1, y - 7, 2, 14), 1, theme.control if on else theme.line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        painter.drawEllipse(QPointF(x, y), KNOB, KNOB)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, y), KNOB - 2, KNOB - 2)
        if self.hasFocus():
            knob = QRectF(x - KNOB - 3, y - KNOB - 3, 2 * KNOB + 6, 2 * KNOB + 6)
            focus_ring(painter, knob, KNOB + 2, theme.focus)

    def _settle(self) -> None:
        """Tell the value, once."""
        if self.isSliderDown():
            return
        self._rest.stop()
        if self.value() != self._told:
            self._told = self.value()
            self.chosen.emit(self._told)

    def _span(self) -> int:
        return self.width() - 2 * KNOB - 6

    def _x_of(self, value: int) -> float:
        at = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), value, self._span())
        return KNOB + 3 + at

    def _value_at(self, x: float) -> int:
        value = QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), round(x) - KNOB - 3, self._span()
        )
        steps = round((value - self.minimum()) / self.singleStep())
        return self.minimum() + steps * self.singleStep()
