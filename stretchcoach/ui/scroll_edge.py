"""Owns the shade at the edges of what scrolls, which tells that there is more above or below."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import painter_on

DEPTH: Final = 14.0
"""px of the shade."""


class ScrollEdge(QWidget):
    """Lies over `area` and lets every press through; nothing is drawn where all can be seen."""

    def __init__(self, look: Look, area: QScrollArea) -> None:
        super().__init__(area)
        self._look, self._area = look, area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.update)
        bar.rangeChanged.connect(self.update)
        area.viewport().installEventFilter(self)

    @property
    def above(self) -> bool:
        """Whether there is more above."""
        return self._area.verticalScrollBar().value() > 0

    @property
    def below(self) -> bool:
        """Whether there is more below."""
        bar = self._area.verticalScrollBar()
        return bar.value() < bar.maximum()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is seen."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.viewport().geometry())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line and a shade where something is cut."""
        theme, width, height = self._look.theme, float(self.width()), float(self.height())
        painter = painter_on(self)
        shade, clear = QColor(theme.sunken), QColor(theme.sunken)
        clear.setAlpha(0)
        for cut, edge, inwards in ((self.above, 0.0, 1), (self.below, height, -1)):
            if not cut:
                continue
            fade = QLinearGradient(QPointF(0, edge), QPointF(0, edge + inwards * DEPTH))
            fade.setColorAt(0, shade)
            fade.setColorAt(1, clear)
            painter.fillRect(QRectF(0, min(edge, edge + inwards * DEPTH), width, DEPTH), fade)
            painter.fillRect(QRectF(0, min(edge, edge + inwards), width, 1), theme.line)
