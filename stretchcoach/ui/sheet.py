"""Owns the sheet: a modal box over the window, above a scrim, that Esc closes."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.scroll_edge import ScrollEdge
from stretchcoach.ui.shapes import painter_on

MARGIN: Final = 24
SPACE: Final = 16


class Sheet(QWidget):
    """A child of the window that covers it; put content into `body`. `closed` tells when it is gone."""

    closed = Signal()

    def __init__(self, look: Look, heading: str, over: QWidget, *, width: int = 640) -> None:
        super().__init__(over)
        self._look, self._over = look, over
        self._open = False
        self._focus_before: QWidget | None = over.window().focusWidget()
        self.setAccessibleName(heading)
        self._panel = Panel(look, radius=20)
        self._panel.setParent(self)
        self._panel.setMaximumWidth(width)
        self._heading = Label(look, heading, Style.HEAD, "strong", wrap=True)
        self._heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ScrollEdge(look, scroll)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.setSpacing(SPACE)
        inside.addWidget(self._heading)
        inside.addWidget(scroll, 1)
        inside.addLayout(self.buttons)
        self._parts = (content, self._panel)
        for watched in (over, *self._parts):
            watched.installEventFilter(self)

    def open(self) -> None:
        """Cover the window, and put the focus on the heading, where Return does nothing."""
        self._open = True
        self._cover()
        self.show()
        self.raise_()
        self._heading.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Uncover the window, give the focus back, and let go of everything; the second time does nothing."""
        if not self._open:
            return
        self._over.removeEventFilter(self)
        self._open = False
        before = self._focus_before
        back_to = before if before is not None and isValid(before) else self._over
        back_to.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what the sheet covers, and as high as what is in it."""
        grown = watched is self._over and event.type() == QEvent.Type.Resize
        filled = watched in self._parts and event.type() == QEvent.Type.LayoutRequest
        if grown or (filled and self._open):
            self._cover()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; no other key reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the sheet while it is open."""
        if not self._open:
            return super().focusNextPrevChild(forward)
        order = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        ]
        now = self.window().focusWidget()
        at = order.index(now) if now in order else -1
        order[(at + (1 if forward else -1)) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep presses from the page below."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scrim."""
        painter_on(self).fillRect(self.rect(), self._look.theme.scrim)

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())
        width = min(self._panel.maximumWidth(), self.width() - 2 * MARGIN)
        inner = width - 2 * MARGIN
        wanted = (
            self.body.heightForWidth(inner)
            if self.body.hasHeightForWidth()
            else self.body.sizeHint().height()
        )
        chrome = (
            self._heading.heightForWidth(inner) + self.buttons.sizeHint().height() + 2 * MARGIN + 2 * SPACE
        )
        height = min(chrome + wanted + 2, self.height() - 2 * MARGIN)
        self._panel.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
