"""Owns the chip: a small pill to switch on and off, or, tinted, a piece of information."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

ICON: Final = 18
SIDE: Final = 14
"""px between the edge and what is inside."""


class Chip(QAbstractButton):
    """A pill that is on or off; `toggled(bool)` tells."""

    def __init__(
        self, look: Look, text: str, *, on: bool = False, icon: str | None = None, height: int = 34
    ) -> None:
        super().__init__()
        self._look, self._icon, self._height = look, icon, height
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size for the whole text."""
        icon = ICON + 2 if self._drawn_icon() else 0
        width = QFontMetricsF(self._words()).horizontalAdvance(self.text()) + 2 * SIDE + icon
        return QSize(round(width), self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        edge = theme.primary if on else theme.control
        if not self.isEnabled():
            edge = theme.line
        resting = theme.sunken if self.underMouse() else theme.surface
        body = theme.soft if on else resting
        rounded(painter, within(self, 0.75), self._height / 2 - 1, body, edge, width=1.5 if on else 1)
        words = theme.on_soft if on else theme.text
        words = words if self.isEnabled() else theme.disabled
        left = float(SIDE)
        icon = self._drawn_icon()
        if icon:
            draw_icon(painter, icon, QRectF(left - 3, self._height / 2 - ICON / 2, ICON, ICON), words)
            left += ICON + 2
        painter.setPen(words)
        painter.setFont(self._words())
        painter.drawText(
            QRectF(left, 0, self.width() - left, self._height), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), self._height / 2 - 1.5, theme.focus)

    def _drawn_icon(self) -> str | None:
        return self._icon or ("check" if self.isChecked() else None)

    def _words(self) -> QFont:
        return self._look.font(Style.CAPTION, weight=600 if self.isChecked() else 500)


class Tag(QWidget):
    """A tinted pill without an edge: information, nothing to press."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        icon: str | None = None,
        fill: QColor | None = None,
        ink: QColor | None = None,
        edge: QColor | None = None,
        height: int = 34,
    ) -> None:
        super().__init__()
        self._look, self._text, self._icon, self._height = look, text, icon, height
        self._fill = fill if fill is not None else look.theme.sunken
        self._ink = ink if ink is not None else look.theme.text
        self._edge = edge
        self.setAccessibleName(text)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size for the whole text."""
        icon = ICON + 2 if self._icon else 0
        width = QFontMetricsF(self._words()).horizontalAdvance(self._text) + 2 * SIDE + icon
        return QSize(round(width), self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = painter_on(self)
        rounded(painter, within(self, 0.5), self._height / 2 - 0.5, self._fill, self._edge)
        left = float(SIDE)
        if self._icon:
            draw_icon(
                painter, self._icon, QRectF(left - 3, self._height / 2 - ICON / 2, ICON, ICON), self._ink
            )
            left += ICON + 2
        painter.setPen(self._ink)
        painter.setFont(self._words())
        painter.drawText(
            QRectF(left, 0, self.width() - left, self._height), Qt.AlignmentFlag.AlignVCenter, self._text
        )

    def _words(self) -> QFont:
        return self._look.font(Style.CAPTION, weight=500)
