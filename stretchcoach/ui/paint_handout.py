"""Owns the painting of a printed page: title, steps with pictures, and when to stop; always on one page."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from stretchcoach.core.routine import Routine
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook, length
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.routine_words import order_words, rounds_words
from stretchcoach.ui.shapes import rounded
from stretchcoach.ui.theme import LIGHT

translate = QCoreApplication.translate

DOTS_PER_INCH: Final = 144
"""Units of the page: all sizes here are in them."""
TITLE: Final = 40
BODY: Final = 19
SMALLEST: Final = 11
"""Sizes of type; the steps' shrinks until all fits."""
GAP: Final = 18
LINE_GAP: Final = 6
PICTURE_PART: Final = 0.46
"""The part of a step's width that its picture has."""
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
FEW: Final = 6
"""So many steps go in two columns, more in three."""


@dataclass(frozen=True, slots=True)
class HandoutStep:
    """One step and its picture; the picture may be empty."""

    segment: Segment
    picture: QImage


@dataclass(frozen=True, slots=True)
class HandoutView:
    """What is on the page."""

    routine: Routine
    timeline: Timeline
    steps: tuple[HandoutStep, ...]
    words: Phrasebook = ENGLISH


def paint_handout(painter: QPainter, rect: QRectF, view: HandoutView) -> None:
    """Paint the whole page into `rect`."""
    look = Look(LIGHT, base=BODY, words=view.words)
    top = _head(painter, rect, view, look)
    bottom = _foot(painter, rect, view, look)
    columns = 2 if len(view.steps) <= FEW else 3
    rows = -(-len(view.steps) // columns)
    wide = (rect.width() - GAP * (columns - 1)) / columns
    high = (bottom - top - GAP * (rows - 1)) / rows
    high = min(high, wide * 1.15)
    for place, step in enumerate(view.steps):
        x = rect.left() + place % columns * (wide + GAP)
        y = top + place // columns * (high + GAP)
        _step(painter, QRectF(x, y, wide, high), place + 1, step, look)


def _head(painter: QPainter, rect: QRectF, view: HandoutView, look: Look) -> float:
    """Paint title, purpose and what it asks for; return where the steps begin."""
    routine, theme = view.routine, look.theme
    y = rect.top()
    told = (
        length(view.timeline.duration),
        look.words.position(routine.position),
        look.words.level(routine.level),
        order_words(view.timeline),
        rounds_words(view.timeline).rstrip("."),
        ", ".join(routine.equipment),
    )
    for text, px, weight, colour in (
        (routine.title, TITLE, 700, theme.strong),
        (routine.purpose, BODY, 400, theme.text),
        (" · ".join(part for part in told if part), BODY, 600, theme.primary),
    ):
        y += (
            _words(
                painter,
                QRectF(rect.left(), y, rect.width(), rect.height()),
                text,
                look.font(px=px, weight=weight),
                colour,
            )
            + 6
        )
    return y + GAP


def _foot(painter: QPainter, rect: QRectF, view: HandoutView, look: Look) -> float:
    """Paint when not to do it and when to stop; return where the steps must end."""
    theme, routine = look.theme, view.routine
    lines = [translate("Handout", "Stop at sharp pain, tingling or numbness. Stretching is not treatment.")]
    if routine.not_for:
        lines.insert(
            0, translate("Handout", "Not now if: {reasons}").format(reasons=" ".join(routine.not_for))
        )
    if routine.good_for:
        lines.insert(
            0, translate("Handout", "Good for: {reasons}").format(reasons=" ".join(routine.good_for))
        )
    font = look.font(px=BODY - 2)
    heights = [_height(font, line, rect.width()) + 4 for line in lines]
    y = rect.bottom() - sum(heights)
    painter.setPen(theme.line)
    painter.drawLine(QPointF(rect.left(), y - 8), QPointF(rect.right(), y - 8))
    end = y - 8 - GAP
    for line, high in zip(lines, heights, strict=True):
        _words(painter, QRectF(rect.left(), y, rect.width(), high), line, font, theme.text)
        y += high
    return end


def _step(painter: QPainter, rect: QRectF, number: int, step: HandoutStep, look: Look) -> None:
    theme, segment = look.theme, step.segment
    phase = theme.phase(segment.kind)
    rounded(painter, rect, 14, theme.surface, theme.line, width=1.5)
    inside = rect.adjusted(14, 12, -14, -12)
    tile = QRectF(inside.left(), inside.top(), 34, 34)
    rounded(painter, tile, 9, phase.tint)
    draw_icon(painter, phase.icon, tile.adjusted(7, 7, -7, -7), phase.ink)
    lasts = length(segment.duration)
    if segment.reps is not None:
        lasts = translate("Handout", "{count} times").format(count=segment.reps.count)
    bold = look.font(px=BODY, weight=650)
    line = QRectF(tile.right() + 10, tile.top(), inside.right() - tile.right() - 10, tile.height())
    painter.setFont(bold)
    painter.setPen(theme.strong)
    centre = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, centre | Qt.AlignmentFlag.AlignRight, lasts)
    room = line.width() - QFontMetricsF(bold).horizontalAdvance(lasts) - 10
    word = f"{number}  {look.words.phase(segment.kind)}"
    painter.setPen(phase.ink)
    shown = QFontMetricsF(bold).elidedText(word, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, centre | Qt.AlignmentFlag.AlignLeft, shown)
    words = look.words.fill(segment.show) if segment.show is not None else ""
    body = QRectF(inside.left(), tile.bottom() + 8, inside.width(), inside.bottom() - tile.bottom() - 8)
    if not step.picture.isNull():
        high = body.height() * (PICTURE_PART + 0.12) if words else body.height()
        shape = step.picture.size()
        factor = min(body.width() / shape.width(), high / shape.height())
        wide, tall = shape.width() * factor, shape.height() * factor
        at = QRectF(body.center().x() - wide / 2, body.top(), wide, tall)
        painter.drawImage(at, step.picture)
        body.setTop(at.bottom() + 4)
    _fitted(painter, body, words, look)


def _fitted(painter: QPainter, rect: QRectF, words: str, look: Look) -> None:
    """Write words as large as they fit, and cut off what does not fit at the smallest size."""
    for px in range(BODY - 1, SMALLEST - 1, -1):
        font = look.font(px=px)
        if px == SMALLEST or _height(font, words, rect.width()) <= rect.height():
            painter.save()
            painter.setClipRect(rect)
            _words(painter, rect, words, font, look.theme.text)
            painter.restore()
            return


def _words(painter: QPainter, rect: QRectF, words: str, font: QFont, colour: QColor) -> float:
    """Write words into a box, and return how high they are."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, WRAPPED, words)
    return _height(font, words, rect.width())


def _height(font: QFont, words: str, width: float) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e5), WRAPPED, words).height()
