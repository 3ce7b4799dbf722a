"""Owns the painting of floor mode: where all lies on a wide or a tall screen, and what stands still."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from stretchcoach.core.routine import Kind
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_timeline import Block, Row, paint_blocks
from stretchcoach.ui.phase_word import paint_phase_word

DRAWN_FOR: Final = 1080
"""px of the shorter edge at which every size is as drawn."""
SMALLEST_CAPTION: Final = 0.55


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """Where everything lies on a screen of `width` by `height` px, seen upright."""

    width: float
    height: float

    @property
    def unit(self) -> float:
        """The factor for all sizes."""
        return min(self.width, self.height) / DRAWN_FOR

    @property
    def margin(self) -> float:
        """Return the px from the edge of the screen."""
        return 56 * self.unit

    @property
    def tall(self) -> bool:
        """Whether the screen is higher than wide."""
        return self.height > self.width

    @property
    def word(self) -> QRectF:
        """The box of the phase word."""
        wide = self.width - 2 * self.margin
        if not self.tall:
            wide = self.ring.left() - self.margin - 20 * self.unit
        return QRectF(self.margin, self.margin, wide, 129 * self.unit)

    @property
    def where(self) -> QPointF:
        """Where the line with side and round stands."""
        return QPointF(self.margin, self.word.bottom() + 72 * self.unit)

    @property
    def ring(self) -> QRectF:
        """The square of the ring, in whole px."""
        if self.tall:
            size = min(self.width * 0.82, self.height * 0.46)
            return QRectF(
                int((self.width - size) / 2), int(self.where.y() + 50 * self.unit), int(size), int(size)
            )
        size = min(self.height - 262 * self.unit, self.width * 0.44)
        left, top = self.width - self.margin - size, self.margin - 10 * self.unit
        return QRectF(int(left), int(top), int(size), int(size))

    @property
    def figure(self) -> QRectF:
        """The box of the figure."""
        if self.tall:
            top, wide = self.ring.bottom() + 20 * self.unit, self.width - 2 * self.margin
            return QRectF(self.margin, top, wide, self.height - self.ring.bottom() - 250 * self.unit)
        top = self.where.y() + 20 * self.unit
        wide = self.width - self.ring.width() - 3 * self.margin
        return QRectF(self.margin, top, wide, self.caption.top() - top - 4 * self.unit)

    @property
    def caption(self) -> QRectF:
        """The box of what is said."""
        top = self.height - self.margin - 140 * self.unit
        return QRectF(self.margin, top, self.width - 2 * self.margin, 84 * self.unit)

    @property
    def timeline(self) -> QRectF:
        """The box of the blocks."""
        top = self.height - self.margin - 21 * self.unit
        return QRectF(self.margin, top, self.width - 2 * self.margin, 22 * self.unit)

    @property
    def hint(self) -> QRectF:
        """The box of the keys."""
        return QRectF(self.margin, self.height - 46 * self.unit, self.width - 2 * self.margin, 34 * self.unit)


@dataclass(frozen=True, slots=True)
class FloorLook:
    """What floor mode shows until the step changes, but for the figure."""

    kind: Kind
    word: str
    where: str
    caption: str
    hint: str
    paused: bool
    blocks: tuple[Block, ...]
    current: int


def paint_floor(painter: QPainter, plan: FloorPlan, value: FloorLook, look: Look) -> None:
    """Paint the ground and all that stands still on it."""
    theme, unit = look.theme, plan.unit
    phase = theme.phase(value.kind)
    painter.fillRect(QRectF(0, 0, plan.width, plan.height), phase.tint)
    paint_phase_word(
        painter, plan.word, value.kind, value.word, look, px=150 * unit, paused=value.paused, weight=800
    )
    painter.setPen(theme.strong)
    painter.setFont(look.font(px=60 * unit, weight=650))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(value.where)
    if wide > plan.word.width():
        painter.setFont(look.font(px=60 * unit * plan.word.width() / wide, weight=650))
    painter.drawText(plan.where, value.where)
    if value.caption:
        _caption(painter, plan, value, look)
    painter.save()
    painter.translate(plan.timeline.topLeft())
    row = Row(0, plan.timeline.height())
    paint_blocks(painter, value.blocks, row, look, current=value.current)
    painter.restore()
    painter.setFont(look.font(px=max(12.0, 22 * unit), weight=500))
    painter.setPen(theme.text)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(plan.hint, right, value.hint)


def _caption(painter: QPainter, plan: FloorPlan, value: FloorLook, look: Look) -> None:
    """Draw what is said; long lines are written smaller, and then on two lines."""
    unit, box = plan.unit, plan.caption
    mark = QRectF(box.left(), box.center().y() - 28 * unit, 56 * unit, 56 * unit)
    draw_icon(painter, "voice", mark, look.theme.phase(value.kind).ink)
    room = box.adjusted(78 * unit, 0, 0, 0)
    wrap = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    px = 58 * unit
    while px > 58 * unit * SMALLEST_CAPTION:
        metrics = QFontMetricsF(look.font(px=px, weight=600))
        if metrics.boundingRect(room, wrap, value.caption).height() <= room.height():
            break
        px -= 1
    painter.setFont(look.font(px=px, weight=600))
    painter.setPen(look.theme.strong)
    painter.drawText(room, wrap, value.caption)
