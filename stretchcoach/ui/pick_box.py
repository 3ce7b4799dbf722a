"""Owns the pick box: one choice out of a list too long to be shown at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

RADIUS: Final = 10.0
MOST_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be picked: the value that is told, and the words that are shown."""

    value: str
    words: str


class PickBox(QComboBox):
    """Shows one entry, opens a list of all; `picked(str)` tells the value. Letters go to an entry."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str, *, width: int = 260) -> None:
        super().__init__()
        self._look = look
        self._width = round(width * look.scale)
        self.setAccessibleName(name)
        self.setFont(look.font())
        self.view().setFont(look.font())
        self.setMaxVisibleItems(MOST_SHOWN)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell)

    def show_entries(self, entries: Sequence[Entry], value: str) -> None:
        """Offer `entries`, with the one of that value picked; nothing is told, and an open list stays."""
        if self.view().isVisible():
            return
        with QSignalBlocker(self):
            if [entry.words for entry in entries] != [self.itemText(i) for i in range(self.count())]:
                self.clear()
                self.addItems([entry.words for entry in entries])
            for index, entry in enumerate(entries):
                self.setItemData(index, entry.value)
            self.setCurrentIndex(self.findData(value))
        self.setToolTip(self.currentText())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the same width for any list."""
        return QSize(self._width, 40)

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which a choice is recognised."""
        return QSize(round(140 * self._look.scale), 40)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, so that nothing is changed in passing."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the words and the sign that there are more."""
        theme = self._look.theme
        painter = painter_on(self)
        on = self.isEnabled()
        hovered = on and self.underMouse()
        rounded(
            painter,
            within(self, 0.5),
            RADIUS,
            theme.sunken if hovered else theme.surface,
            theme.control if on else theme.line,
        )
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), RADIUS, theme.focus)
        ink = theme.strong if on else theme.disabled
        mark = QRectF(self.width() - 32, self.height() / 2 - 9, 18, 18)
        draw_icon(painter, "down", mark, theme.text if on else theme.disabled)
        painter.setFont(self.font())
        painter.setPen(ink)
        room = QRectF(13, 0, mark.left() - 19, self.height())
        words = QFontMetricsF(painter.font()).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _tell(self, index: int) -> None:
        self.setToolTip(self.currentText())
        self.picked.emit(str(self.itemData(index)))
