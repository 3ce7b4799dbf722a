"""Owns labels for words of any length: one shrinks to its room, one is cut and has a tooltip."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.plain_tip import set_plain_tip

SMALLEST: Final = 12.0
"""px; no words are smaller."""


class FittedLabel(QLabel):
    """Wrapped words in a box of fixed height: the font shrinks until all of them are seen."""

    def __init__(self, look: Look, *, weight: int, lines: int) -> None:
        super().__init__()
        self._look, self._weight, self._lines = look, weight, lines
        self._px = look.px(Style.BODY)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(lines > 1)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.theme.strong)
        self.setPalette(palette)

    def show_words(self, text: str) -> None:
        """Show other words."""
        if text != self.text():
            self.setText(text)
            self._fit()

    def set_px(self, px: float, height: int | None = None) -> None:
        """Use a font of at most `px`, in a box of `height` px; None is the height of the lines."""
        self._px = px
        font = self._look.font(px=px, weight=self._weight)
        self.setFixedHeight(height or ceil(QFontMetricsF(font).lineSpacing() * self._lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Let the column decide the width."""
        return QSize(0, self.minimumHeight())

    def _fit(self) -> None:
        px = self._px
        while px > SMALLEST and not self._fits(px):
            px -= 1
        self.setFont(self._look.font(px=px, weight=self._weight))
        set_plain_tip(self, "" if self._fits(px) else self.text())

    def _fits(self, px: float) -> bool:
        metrics = QFontMetricsF(self._look.font(px=px, weight=self._weight))
        if self._lines == 1:
            return metrics.horizontalAdvance(self.text()) <= self.width()
        room = QRectF(0, 0, self.width(), 10_000)
        used = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return used.height() <= self.height() and used.width() <= self.width()


class CutLabel(QLabel):
    """One line that is cut at its end where space is short; the tooltip then says all of it."""

    def __init__(self, look: Look, text: str = "", style: Style | str = Style.BODY) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(style))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), look.theme.strong)
        self.setPalette(palette)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(60, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return room for all words."""
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(ceil(wide), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetricsF(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell all in the tooltip where the words are cut."""
        super().resizeEvent(event)
        whole = QFontMetricsF(self.font()).horizontalAdvance(self.text()) <= self.width()
        set_plain_tip(self, "" if whole else self.text())
