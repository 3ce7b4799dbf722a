"""Owns the legend of the timeline: the phases that occur, each as pattern and word."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from stretchcoach.core.routine import Kind
from stretchcoach.core.timeline import Timeline
from stretchcoach.ui.boxes import empty
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.paint_phase import fill_pattern
from stretchcoach.ui.shapes import painter_on

SWATCH = QSize(24, 14)


class LegendEntry(QWidget):
    """One phase."""

    def __init__(self, look: Look, kind: Kind) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self.setAccessibleName(look.words.phase(kind))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size for swatch and word."""
        metrics = QFontMetricsF(self._look.font(Style.CAPTION))
        word = metrics.horizontalAdvance(self._look.words.phase(self._kind))
        return QSize(round(SWATCH.width() + 8 + word + 4), round(max(SWATCH.height(), metrics.height()) + 2))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw swatch and word."""
        painter = painter_on(self)
        middle = self.height() / 2
        swatch = QRectF(1, middle - SWATCH.height() / 2, SWATCH.width(), SWATCH.height())
        fill_pattern(painter, swatch, self._kind, self._look)
        painter.setFont(self._look.font(Style.CAPTION))
        painter.setPen(self._look.theme.text)
        metrics = QFontMetricsF(painter.font())
        painter.drawText(
            round(swatch.right() + 7),
            round(middle + metrics.capHeight() / 2),
            self._look.words.phase(self._kind),
        )


class Legend(QWidget):
    """The phases of one timeline, in the order they first occur."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kinds: tuple[Kind, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the phases that occur in `timeline`."""
        kinds = in_order(segment.kind for segment in timeline.segments)
        if kinds != self._kinds:
            self._kinds = kinds
            empty(self._layout)
            self._layout.addWidget(Flow([LegendEntry(self._look, kind) for kind in kinds], gap=12))


def in_order(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """Return each of `kinds` once, as first met."""
    return tuple(dict.fromkeys(kinds))
