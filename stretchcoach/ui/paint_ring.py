"""Owns the painting of the ring: face, track, patterned arc, knob, ticks, number."""

from math import cos, pi, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from stretchcoach.ui.look import Look
from stretchcoach.ui.ring_look import RingLook
from stretchcoach.ui.shapes import centred
from stretchcoach.ui.theme import Pattern

THICK: Final = 0.066
THINNEST, THICKEST = 10.0, 30.0
LAST_THICK: Final = 1.3
ROOM: Final = 6.0
"""px around the ring for the knob."""
KNOB: Final = 0.62
STRIPE_STEP: Final = 5
MARK_STEP: Final = 10
"""Degrees between the marks of a pattern."""
LEAST_WORDS: Final = 12.0
SHORT: Final = 2
LONG: Final = 5
"""Signs in a number, from which it is drawn smaller."""


class Turn:
    """The measures of a ring in a square: centre, radius of its middle line, thickness."""

    def __init__(self, rect: QRectF, value: RingLook) -> None:
        self.size = min(rect.width(), rect.height())
        self.centre = rect.center()
        thick = max(THINNEST, min(THICKEST, self.size * THICK))
        self.thick = thick * (LAST_THICK if value.last else 1)
        self.radius = self.size / 2 - self.thick / 2 - ROOM
        self.inner, self.outer = self.radius - self.thick / 2, self.radius + self.thick / 2

    def at(self, part: float, radius: float) -> QPointF:
        """Return the point at `part` of the turn, clockwise from 12 o'clock."""
        angle = 2 * pi * part
        return QPointF(self.centre.x() + radius * sin(angle), self.centre.y() - radius * cos(angle))

    def band(self, inner: float, outer: float) -> QPainterPath:
        """Return the shape between two radii."""
        path = QPainterPath()
        path.addEllipse(self.centre, outer, outer)
        path.addEllipse(self.centre, inner, inner)
        return path

    @property
    def number(self) -> QRectF:
        """The box of the number and of what is under it."""
        wide, high = 0.84 * self.inner, 0.32 * self.size
        return QRectF(self.centre.x() - wide, self.centre.y() - high, 2 * wide, 2 * high)

    def knob(self, value: RingLook) -> QRectF:
        """Return the box of the knob with its halo."""
        reach = KNOB * self.thick + 2
        middle = self.at(value.used, self.radius)
        return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)


def paint_ring(painter: QPainter, rect: QRectF, value: RingLook, look: Look) -> None:
    """Paint a whole ring into the middle of `rect`."""
    turn = Turn(rect, value)
    paint_ground(painter, turn, value, look)
    painter.save()
    painter.setClipPath(left_over(turn, value))
    paint_arc(painter, turn, value, look)
    painter.restore()
    paint_knob(painter, turn, value, look)
    paint_number(painter, turn, value, look)


def left_over(turn: Turn, value: RingLook) -> QPainterPath:
    """Return the wedge of the time that is left: from the knob clockwise to 12 o'clock."""
    reach = turn.outer + 2
    box = QRectF(turn.centre.x() - reach, turn.centre.y() - reach, 2 * reach, 2 * reach)
    wedge = QPainterPath(turn.centre)
    wedge.arcTo(box, 90, 360 * (1 - value.used))
    wedge.closeSubpath()
    return wedge


def paint_ground(painter: QPainter, turn: Turn, value: RingLook, look: Look) -> None:
    """Paint what lies under the arc: the face, the track and the ticks."""
    theme = look.theme
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.phase(value.kind).tint if value.last else theme.surface)
    painter.drawEllipse(turn.centre, turn.radius, turn.radius)
    painter.fillPath(turn.band(turn.inner, turn.outer), theme.sunken)
    painter.setPen(QPen(theme.control, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for tick in value.ticks:
        painter.drawLine(turn.at(tick, turn.inner - 5), turn.at(tick, turn.inner - 12))
    _paint_borders(painter, turn, value, look)


def paint_arc(painter: QPainter, turn: Turn, value: RingLook, look: Look) -> None:
    """Paint the full turn in the phase's colour and pattern; a clip leaves what is left of it."""
    phase = look.theme.phase(value.kind)
    band = turn.band(turn.inner, turn.outer)
    if value.paused:
        painter.fillPath(band, look.theme.control)
    else:
        painter.fillPath(band, phase.fill)
        if phase.pattern.is_hollow:
            painter.fillPath(turn.band(turn.inner + 3, turn.outer - 3), phase.tint)
            start = QRectF(turn.centre.x() - 3, turn.centre.y() - turn.outer, 3, turn.thick)
            painter.fillRect(start, phase.fill)
        mark = phase.fill if phase.pattern.is_hollow else look.theme.stripe
        _paint_marks(painter, turn, phase.pattern, mark)
    _paint_borders(painter, turn, value, look)


def paint_knob(painter: QPainter, turn: Turn, value: RingLook, look: Look) -> None:
    """Paint the knob where the time that is left begins."""
    theme = look.theme
    middle = turn.at(value.used, turn.radius)
    radius = KNOB * turn.thick
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.surface)
    painter.drawEllipse(middle, radius + 2, radius + 2)
    painter.setBrush(theme.control if value.paused else theme.phase(value.kind).ink)
    painter.drawEllipse(middle, radius - 2, radius - 2)


def paint_number(painter: QPainter, turn: Turn, value: RingLook, look: Look) -> None:
    """Paint the number and the words, or the three dots, under it."""
    size, x, y = turn.size, turn.centre.x(), turn.centre.y()
    painter.setPen(look.theme.strong)
    room = turn.number.width()
    factor = 0.5 if len(value.number) <= SHORT else 0.27 if len(value.number) <= LONG else 0.2
    painter.setFont(look.font(px=size * factor * value.swell, weight=700, tabular=True))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(value.number)
    if wide > room:
        painter.setFont(look.font(px=size * factor * value.swell * room / wide, weight=700, tabular=True))
    centred(painter, value.number, x, y - size * 0.05)
    under = y + size * 0.255
    if value.last:
        ink = look.theme.phase(value.kind).ink
        for index in range(3):
            painter.setPen(QPen(ink, 3))
            painter.setBrush(ink if index < value.last else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x + (index - 1) * size * 0.085, under), size * 0.024, size * 0.024)
        return
    px, weight = (max(15.0, size * 0.062), 650) if value.paused else (max(14.0, size * 0.058), 500)
    painter.setFont(look.font(px=px, weight=weight))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(value.words)
    if wide > room * 0.86:
        painter.setFont(look.font(px=max(LEAST_WORDS, px * room * 0.86 / wide), weight=weight))
    painter.setPen(look.theme.strong if value.paused else look.theme.text)
    centred(painter, value.words, x, under)


def _paint_borders(painter: QPainter, turn: Turn, value: RingLook, look: Look) -> None:
    painter.setPen(QPen(look.theme.surface, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for border in value.borders:
        painter.drawLine(turn.at(border, turn.inner - 1), turn.at(border, turn.outer + 1))


def _paint_marks(painter: QPainter, turn: Turn, pattern: Pattern, color: QColor) -> None:
    width = max(3.0, min(5.0, turn.size * 0.0105))
    cap = Qt.PenCapStyle.RoundCap
    if pattern is Pattern.STRIPES:
        width, cap = width * 1.33, Qt.PenCapStyle.FlatCap
    elif pattern is Pattern.WAVE:
        width = max(2.0, width * 0.6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin))
    if pattern is Pattern.LINES:
        for radius in (turn.radius - turn.thick / 5, turn.radius + turn.thick / 5):
            painter.drawEllipse(turn.centre, radius, radius)
    elif pattern is Pattern.DOTS:
        painter.drawPoints([turn.at(part, turn.radius) for part in _parts(MARK_STEP)])
    else:
        for line in _mark_lines(turn, pattern):
            painter.drawPolyline(QPolygonF(line))


def _mark_lines(turn: Turn, pattern: Pattern) -> list[list[QPointF]]:
    """Return the strokes of a pattern around the whole turn."""
    middle = turn.radius
    if pattern is Pattern.STRIPES:
        lean = 3.2 / 360
        ends = (turn.inner + 1, turn.outer - 1)
        return [[turn.at(part, ends[0]), turn.at(part + lean, ends[1])] for part in _parts(STRIPE_STEP)]
    if pattern is Pattern.CHEVRONS:
        lean, arm = 2.4 / 360, turn.thick * 0.27
        return [
            [
                turn.at(part - lean, middle - arm),
                turn.at(part + lean, middle),
                turn.at(part - lean, middle + arm),
            ]
            for part in _parts(MARK_STEP)
        ]
    if pattern is Pattern.DASHES:
        return [[turn.at(part, middle), turn.at(part + 4 / 360, middle)] for part in _parts(MARK_STEP)]
    if pattern is Pattern.WAVE:
        swing = turn.thick * 0.16
        return [[turn.at(d / 360, middle + swing * sin(radians(36 * d))) for d in range(361)]]
    return []


def _parts(step: int) -> list[float]:
    """Return the places of marks `step` degrees apart, as parts of the turn, none at 12 o'clock."""
    return [(degrees + step / 2) / 360 for degrees in range(0, 360, step)]
