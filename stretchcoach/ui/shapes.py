"""Owns the few shapes that many painters draw: rounded boxes, focus rings, centred words."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

FOCUS_WIDTH: Final = 3.0
"""px; thick enough to be seen, and never the only sign."""


def painter_on(widget: QWidget) -> QPainter:
    """Return a painter with smooth edges and pictures."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    line: QColor | None = None,
    *,
    width: float = 1.0,
) -> None:
    """Draw a box with round corners; None leaves out the body or the edge."""
    painter.setPen(QPen(line, width) if line is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(fill) if fill is not None else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(rect, radius, radius)


def within(widget: QWidget, inset: float) -> QRectF:
    """Return the widget's rectangle, smaller by `inset` on each edge, so that strokes stay inside."""
    return QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, color: QColor) -> None:
    """Draw the focus ring along the inside of `rect`."""
    half = FOCUS_WIDTH / 2
    rounded(painter, rect.adjusted(half, half, -half, -half), radius, None, color, width=FOCUS_WIDTH)


def centred(painter: QPainter, text: str, x: float, y: float) -> None:
    """Draw `text` in the painter's font, its width centred on `x` and its capitals on `y`."""
    metrics = QFontMetricsF(painter.font())
    painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, y + metrics.capHeight() / 2), text)
