"""Owns the kept layers of a ring: its ground and its full arc, painted anew only when they change."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_ring import (
    Turn,
    left_over,
    paint_arc,
    paint_ground,
    paint_knob,
    paint_number,
)
from stretchcoach.ui.ring_look import RingLook


class RingLayers:
    """Paints like `paint_ring`, but copies what did not change; `frames` of one step cost a wedge each."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: tuple[RingLook, float, float] | None = None
        self._ground = QPixmap()
        self._arc = QPixmap()

    def paint(self, painter: QPainter, rect: QRectF, value: RingLook, wanted: QRectF) -> None:
        """Paint the ring into `rect`; only what lies in `wanted` is asked for."""
        ratio = painter.device().devicePixelRatioF()
        turn = Turn(rect, value)
        self._keep(value, turn.size, ratio)
        corner = QPointF(turn.centre.x() - turn.size / 2, turn.centre.y() - turn.size / 2)
        painter.drawPixmap(corner, self._ground)
        painter.save()
        painter.setClipPath(left_over(turn, value), Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(corner, self._arc)
        painter.restore()
        paint_knob(painter, turn, value, self._look)
        if wanted.intersects(turn.number):
            paint_number(painter, turn, value, self._look)

    def _keep(self, value: RingLook, size: float, ratio: float) -> None:
        still = replace(value, used=0.0, number="", words="", last=min(1, value.last), swell=1.0)
        if self._kept == (still, size, ratio):
            return
        self._kept = (still, size, ratio)
        pixels = QSize(round(size * ratio), round(size * ratio))
        box = QRectF(0, 0, size, size)
        self._ground, self._arc = QPixmap(pixels), QPixmap(pixels)
        for layer, paint in ((self._ground, paint_ground), (self._arc, paint_arc)):
            layer.setDevicePixelRatio(ratio)
            layer.fill(Qt.GlobalColor.transparent)
            painter = QPainter(layer)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter, Turn(box, value), value, self._look)
            painter.end()


def changed_part(rect: QRectF, before: RingLook, now: RingLook) -> QRectF | None:
    """Return the box in which two instants of one ring differ, None where that is all of it."""
    if replace(before, used=now.used) != now:
        return None
    turn = Turn(rect, now)
    return turn.knob(before).united(turn.knob(now)).adjusted(-1, -1, 1, 1)
