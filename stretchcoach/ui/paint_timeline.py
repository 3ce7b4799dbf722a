"""Owns how a timeline is laid along a bar, and its painting: blocks, brackets and playhead."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import ZERO, Segment, Timeline
from stretchcoach.core.value import dataclass
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.paint_phase import fill_pattern

MANY: Final = 60
"""From more segments on, equal neighbours are drawn as one."""
NARROWEST: Final = 2.0
WIDE_FROM: Final = 420.0
"""px; from this width on the gap between blocks is two px."""
DONE: Final = 0.38
NOT_DONE: Final = 0.3
GROWN: Final = 4.0
"""px by which the current block is higher, above and below."""
PLAYHEAD: Final = 8.0
"""px from the middle of the playhead to its outermost part."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of segments drawn as one box, `first` to `last` by index."""

    first: int
    last: int
    kind: Kind
    side: Side | None
    start: timedelta
    duration: timedelta
    reps: int
    left: float = 0.0
    width: float = 0.0

    @property
    def end(self) -> timedelta:
        """The first position after the block."""
        return self.start + self.duration


class Row(NamedTuple):
    """Where the blocks lie from top to bottom, in px."""

    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Bracket:
    """The blocks of one side in a row."""

    side: Side
    left: float
    right: float


def lay_out(timeline: Timeline, width: float) -> tuple[Block, ...]:
    """Spread the timeline over `width` px: as wide as it is long, but never narrower than two px."""
    blocks = [_block([segment]) for segment in timeline.segments]
    if len(blocks) > MANY:
        runs = groupby(timeline.segments, key=lambda segment: (segment.kind, segment.side))
        blocks = [_block(list(run)) for _, run in runs]
    gap = 2.0 if width > WIDE_FROM else 1.0
    room = width - 2 - gap * (len(blocks) - 1)
    widths = _widths([block.duration for block in blocks], room)
    placed, left = [], 1.0
    for block, wide in zip(blocks, widths, strict=True):
        placed.append(replace(block, left=left, width=wide))
        left += wide + gap
    return tuple(placed)


def brackets(blocks: Sequence[Block]) -> tuple[Bracket, ...]:
    """Return where each side is worked; steps without a side between two of the same do not part them."""
    found: list[Bracket] = []
    for block in blocks:
        if block.side is None:
            continue
        right = block.left + block.width
        if found and found[-1].side is block.side:
            found[-1] = replace(found[-1], right=right)
        else:
            found.append(Bracket(block.side, block.left, right))
    return tuple(found)


def playhead_at(blocks: Sequence[Block], position: timedelta) -> float:
    """Return where `position` lies along the bar, in px."""
    for block in blocks:
        if position < block.end:
            return block.left + block.width * (max(ZERO, position - block.start) / block.duration)
    return blocks[-1].left + blocks[-1].width


def paint_blocks(
    painter: QPainter, blocks: Sequence[Block], row: Row, look: Look, *, current: int | None
) -> None:
    """Paint the blocks; those before the segment `current` are done, None leaves all as they are to come."""
    for block in blocks:
        rect = QRectF(block.left, row.top, block.width, row.height)
        if current is not None and block.last < current:
            painter.setOpacity(DONE)
        elif current is not None and block.first <= current:
            rect.adjust(0, -GROWN, 0, GROWN)
        fill_pattern(painter, rect, block.kind, look, radius=min(4.0, block.width / 2), reps=block.reps)
        painter.setOpacity(1.0)


def paint_spent(
    painter: QPainter,
    blocks: Sequence[Block],
    spent: Sequence[timedelta],
    row: Row,
    look: Look,
) -> None:
    """Paint what was done in full and the rest faint; `spent` is the time spent in each segment."""
    for block in blocks:
        rect = QRectF(block.left, row.top, block.width, row.height)
        radius = min(4.0, block.width / 2)
        painter.setOpacity(NOT_DONE)
        fill_pattern(painter, rect, block.kind, look, radius=radius, reps=block.reps)
        painter.setOpacity(1.0)
        part = min(1.0, sum(spent[block.first : block.last + 1], ZERO) / block.duration)
        if part:
            painter.save()
            painter.setClipRect(rect.adjusted(0, 0, -rect.width() * (1 - part), 0))
            fill_pattern(painter, rect, block.kind, look, radius=radius, reps=block.reps)
            painter.restore()


def paint_brackets(painter: QPainter, blocks: Sequence[Block], height: float, look: Look) -> None:
    """Paint the names of the sides over their blocks, in a strip `height` px high from the top."""
    painter.setFont(look.font(Style.MICRO, weight=600))
    metrics = QFontMetricsF(painter.font())
    line = height - 5
    for bracket in brackets(blocks):
        words = look.words.side_title(bracket.side)
        wide = metrics.horizontalAdvance(words) + 14
        middle = (bracket.left + bracket.right) / 2
        left, right = bracket.left + 1, bracket.right - 1
        painter.setPen(QPen(look.theme.text, 1.4))
        painter.drawLine(QPointF(left, line), QPointF(left, line + 3))
        painter.drawLine(QPointF(right, line), QPointF(right, line + 3))
        if wide + 8 > right - left:
            painter.drawLine(QPointF(left, line), QPointF(right, line))
            continue
        painter.drawLine(QPointF(left, line), QPointF(middle - wide / 2, line))
        painter.drawLine(QPointF(middle + wide / 2, line), QPointF(right, line))
        painter.drawText(QPointF(middle - wide / 2 + 7, line - 3.5 + metrics.capHeight() / 2), words)


def paint_playhead(painter: QPainter, x: float, row: Row, look: Look, ground: QColor) -> None:
    """Paint the playhead at `x`, over the blocks, with a halo in the colour of the ground."""
    strong = look.theme.strong
    painter.fillRect(QRectF(x - 3, row.top - 7, 6, row.height + 14), ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong)
    painter.drawRoundedRect(QRectF(x - 1.5, row.top - 6.5, 3, row.height + 13), 1.5, 1.5)
    painter.drawPolygon(
        QPolygonF([QPointF(x - 6, row.top - 8), QPointF(x + 6, row.top - 8), QPointF(x, row.top - 1)])
    )


def _block(run: Sequence[Segment]) -> Block:
    first, last = run[0], run[-1]
    alternates = first.reps is not None and first.reps.alternate
    reps = sum(segment.reps.count for segment in run if segment.reps is not None)
    side = None if alternates else first.side
    return Block(first.index, last.index, first.kind, side, first.start, last.end - first.start, reps)


def _widths(durations: Sequence[timedelta], room: float) -> list[float]:
    """Share out `room` by length; what would be too narrow gets its least width from the others."""
    narrow: set[int] = set()
    while True:
        free = room - NARROWEST * len(narrow)
        total = sum((d for i, d in enumerate(durations) if i not in narrow), ZERO)
        widths = [
            NARROWEST if index in narrow or not total else max(0.0, free * (duration / total))
            for index, duration in enumerate(durations)
        ]
        more = {index for index, wide in enumerate(widths) if wide < NARROWEST} - narrow
        if not more:
            return widths
        narrow |= more
