"""Owns the card that says what comes next, and how long it lasts."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.core.progress import Progress
from stretchcoach.phrasebook import length
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import painter_on, rounded, within

HEIGHT: Final = 52
TILE: Final = 36
LEFT: Final = 54
"""px where the words begin, at size 1."""


class NextCard(QWidget):
    """One line on the next step; at the last step it says that the end is near."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._size = 1.0
        self._icon, self._words, self._length = "check", "", ""
        self._ink, self._tint = look.theme.strong, look.theme.canvas
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_size_factor(1.0)

    def set_size_factor(self, size: float) -> None:
        """Scale the card."""
        self._size = size
        self.setFixedHeight(round(HEIGHT * size))

    def show_progress(self, progress: Progress) -> None:
        """Show the step after the one that is on."""
        coming = progress.next
        if coming is None:
            self._icon, self._words, self._length = "check", self.tr("That was the last step"), ""
            self._ink, self._tint = self._look.theme.strong, self._look.theme.canvas
        else:
            phase = self._look.theme.phase(coming.kind)
            self._icon, self._ink, self._tint = phase.icon, phase.ink, phase.tint
            self._length = length(coming.duration)
            self._words = self._look.words.phase(coming.kind)
            if coming.side is not None and coming.side is not progress.segment.side:
                self._words = f"{self._words} · {self._look.words.side_title(coming.side)}"
        said = ", ".join(part for part in (self._words, self._length) if part)
        self.setAccessibleName(self.tr("Next: {step}").format(step=said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        look, size = self._look, self._size
        painter = painter_on(self)
        rect = within(self, 0.5)
        rounded(painter, rect, 14 * size, look.theme.surface, look.theme.line)
        tile = QRectF(8 * size, 8 * size, TILE * size, TILE * size)
        rounded(painter, tile, 10 * size, self._tint)
        inset = 7 * size
        draw_icon(painter, self._icon, tile.adjusted(inset, inset, -inset, -inset), self._ink)
        painter.setFont(look.font(px=16 * size, weight=600, tabular=True))
        metrics = QFontMetricsF(painter.font())
        used = metrics.horizontalAdvance(self._length)
        painter.setPen(look.theme.text)
        painter.drawText(
            rect.adjusted(0, 0, -14 * size, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self._length,
        )
        painter.setFont(look.font(px=16 * size, weight=600))
        painter.setPen(look.theme.strong)
        room = rect.width() - LEFT * size - used - 28 * size
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(LEFT * size, 41 * size), shown)
        painter.setFont(look.font(px=12 * size, weight=500))
        painter.setPen(look.theme.text)
        painter.drawText(QPointF(LEFT * size, 22 * size), self.tr("Next"))
