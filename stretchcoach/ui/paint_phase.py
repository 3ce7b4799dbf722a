"""Owns the body of a phase: a box that differs by pattern as well as by colour."""

from math import ceil
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from stretchcoach.core.routine import Kind
from stretchcoach.ui.look import Look
from stretchcoach.ui.theme import Pattern, PhaseLook

STRIPE_STEP: Final = 7.0
CHEVRON_STEP: Final = 9.0
DOT_STEP: Final = 6.0
WAVE_LENGTH: Final = 12.0
LINE_STEP: Final = 5.0
DASH_STEP: Final = 10.0
NARROWEST_TICK: Final = 3.0
"""px; repetitions that would stand closer are drawn at this distance."""


def fill_pattern(
    painter: QPainter, rect: QRectF, kind: Kind, look: Look, *, radius: float = 4, reps: int = 0
) -> None:
    """Paint the body of a phase; `reps` is the number of parts a body of repetitions is cut into."""
    phase = look.theme.phase(kind)
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    if phase.pattern.is_hollow:
        _hollow(painter, rect, phase, radius)
    else:
        painter.fillPath(outline, phase.fill)
        _marks(painter, rect, phase.pattern, look, reps)
    painter.restore()


def _hollow(painter: QPainter, rect: QRectF, phase: PhaseLook, radius: float) -> None:
    painter.fillRect(rect, phase.tint)
    middle = rect.center().y()
    if phase.pattern is Pattern.DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(phase.fill)
        for x in _steps(rect.left() + 5, rect.right() - 3, DOT_STEP):
            painter.drawEllipse(QPointF(x, middle), 1.6, 1.6)
    elif phase.pattern is Pattern.HOLLOW:
        third = rect.height() * 0.36
        painter.fillRect(QRectF(rect.left(), rect.bottom() - third, rect.width(), third), phase.fill)
    else:
        wave = QPainterPath(QPointF(rect.left(), middle))
        for x in _steps(rect.left(), rect.right(), WAVE_LENGTH):
            wave.quadTo(x + WAVE_LENGTH / 4, middle - 5, x + WAVE_LENGTH / 2, middle)
            wave.quadTo(x + WAVE_LENGTH * 3 / 4, middle + 5, x + WAVE_LENGTH, middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(phase.fill, 1.6))
        painter.drawPath(wave)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(phase.fill, 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), max(0.0, radius - 1), max(0.0, radius - 1))


def _marks(painter: QPainter, rect: QRectF, pattern: Pattern, look: Look, reps: int) -> None:
    painter.setPen(QPen(look.theme.stripe, 2.6 if pattern is Pattern.STRIPES else 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if pattern is Pattern.CHEVRONS:
        middle = rect.center().y()
        arm = min(6.0, rect.height() * 0.24)
        for x in _steps(rect.left() + 4, rect.right() + 4, CHEVRON_STEP):
            tip = QPointF(x + arm * 0.8, middle)
            painter.drawPolyline([QPointF(x, middle - arm), tip, QPointF(x, middle + arm)])
    else:
        painter.drawLines(_lines(rect, pattern, reps))


def _lines(rect: QRectF, pattern: Pattern, reps: int) -> list[QLineF]:
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    if pattern is Pattern.STRIPES:
        high = rect.height()
        return [QLineF(x, bottom, x + high, top) for x in _steps(left - high, right, STRIPE_STEP)]
    if pattern is Pattern.TICKS:
        step = max(NARROWEST_TICK, rect.width() / reps) if reps else STRIPE_STEP
        return [QLineF(x, top, x, bottom) for x in _steps(left + step, right - 1, step)]
    if pattern is Pattern.LINES:
        return [QLineF(left, y, right, y) for y in _steps(top + LINE_STEP, bottom, LINE_STEP)]
    if pattern is Pattern.DASHES:
        y = rect.center().y()
        return [QLineF(x, y, x + DASH_STEP / 2, y) for x in _steps(left + 3, right, DASH_STEP)]
    return []


def _steps(start: float, stop: float, step: float) -> list[float]:
    return [start + index * step for index in range(max(0, ceil((stop - start) / step)))]
