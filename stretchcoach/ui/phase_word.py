"""Owns the phase word: an icon tile and the word itself, the largest words of the session."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.core.routine import Kind
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import painter_on, rounded

SMALLEST: Final = 26.0
TILE: Final = 0.82
"""The tile's edge, as part of the word's size."""
WORD_AT: Final = 1.22
"""Where the word begins, in tiles."""


def paint_phase_word(
    painter: QPainter,
    rect: QRectF,
    kind: Kind,
    word: str,
    look: Look,
    *,
    px: float,
    paused: bool,
    weight: int,
) -> None:
    """Paint tile and word at the left of `rect`, in its middle; they shrink from `px` until they fit."""
    theme, phase = look.theme, look.theme.phase(kind)
    ink, tint = (theme.strong, theme.canvas) if paused else (phase.ink, phase.tint)
    font = look.font(px=px, weight=weight)
    while px > SMALLEST:
        font = look.font(px=px, weight=weight)
        if QFontMetricsF(font).horizontalAdvance(word) + px * TILE * WORD_AT <= rect.width():
            break
        px -= 1
    tile, y = px * TILE, rect.center().y()
    box = QRectF(rect.left(), y - tile / 2, tile, tile)
    rounded(painter, box, tile * 0.28, ink)
    inset = tile * 0.14
    icon = "pause" if paused else phase.icon
    draw_icon(painter, icon, box.adjusted(inset, inset, -inset, -inset), tint)
    painter.setFont(font)
    painter.setPen(ink)
    baseline = y + QFontMetricsF(font).capHeight() / 2
    painter.drawText(QPointF(rect.left() + tile * WORD_AT, baseline), word)


class PhaseWord(QWidget):
    """The word of the phase that is on, or that the session is paused."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kind, self._word, self._paused, self._px = Kind.PREPARE, "", False, 72
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_word(self, kind: Kind, word: str, *, paused: bool = False) -> None:
        """Show another word."""
        if (kind, word, paused) != (self._kind, self._word, self._paused):
            self._kind, self._word, self._paused = kind, word, paused
            self.setAccessibleName(word)
            self.update()

    def set_px(self, px: int) -> None:
        """Write at most `px` large."""
        self._px = px
        self.setFixedHeight(int(px * 1.12))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tile and word."""
        paint_phase_word(
            painter_on(self),
            QRectF(self.rect()),
            self._kind,
            self._word,
            self._look,
            px=self._px,
            paused=self._paused,
            weight=750,
        )
