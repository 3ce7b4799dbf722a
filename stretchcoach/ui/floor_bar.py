"""Owns the four buttons that floor mode shows for a moment when the pointer moves."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stretchcoach.core.progress import State
from stretchcoach.ui.button import Button
from stretchcoach.ui.look import Look
from stretchcoach.ui.panel import Panel

SHOWN_FOR = 3_000
"""ms after the pointer last moved."""
ABOVE = 44
"""px of free space below, where the line stands that tells the keys."""


class FloorBar(Panel):
    """Pause, skip, I'm done, leave."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(look, radius=20)
        self.setParent(over)
        self._over = over
        self.main = Button(look, self.tr("Pause"), "pause", "primary", 64, px=20)
        self.skip = Button(look, self.tr("Skip"), "skip", height=64, px=17, padding=22)
        self.stop = Button(look, self.tr("I’m done"), "stop", "dangerline", 64, px=17, padding=22)
        self.leave = Button(look, self.tr("Leave floor mode"), "x", height=64, px=17, padding=22)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        for button in (self.main, self.skip, self.stop, self.leave):
            row.addWidget(button)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(SHOWN_FOR)
        self._away.timeout.connect(self._rested)
        self.hide()

    def show_state(self, state: State) -> None:
        """Name the main button after what it does now."""
        if state is State.WAITING:
            words, icon = self.tr("I’m ready"), "check"
        elif state in {State.PAUSED, State.READY}:
            words, icon = self.tr("Resume"), "play"
        else:
            words, icon = self.tr("Pause"), "pause"
        if words != self.main.text():
            self.main.setText(words)
            self.main.set_icon(icon)
            self.adjustSize()

    def show_for_a_moment(self) -> None:
        """Show the buttons at the foot of the screen until the pointer has rested."""
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - ABOVE)
        self.show()
        self.raise_()
        self._over.setCursor(Qt.CursorShape.ArrowCursor)
        self._away.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the pointer as well, and wait for it to move."""
        super().hideEvent(event)
        self._away.stop()
        self._over.setCursor(Qt.CursorShape.BlankCursor)

    def _rested(self) -> None:
        if self.underMouse():
            self._away.start()
        else:
            self.hide()
