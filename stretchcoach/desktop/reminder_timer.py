"""Owns the timer that watches over an armed reminder: it asks how long is left, and wakes seldom."""

from collections.abc import Callable
from datetime import timedelta
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FARTHEST: Final = timedelta(seconds=60)
"""How long it sleeps at most: the clock may be set, and the machine may sleep, while the timer counts."""
AGAIN: Final = timedelta(seconds=30)
"""How long it sleeps at most while something is due, and waits for its moment."""
NEAREST: Final = timedelta(seconds=1)
"""A very coarse timer knows whole seconds only, and may fire early."""


class ReminderTimer(QObject):
    """Emits `due` when nothing is left to go, and again each half minute until it is told otherwise."""

    due = Signal()
    looked = Signal()
    """It has asked, for whatever reason."""

    def __init__(self, to_go: Callable[[], timedelta | None], parent: QObject | None = None) -> None:
        """`to_go` returns the time left, zero or less when due, None when nothing is armed."""
        super().__init__(parent)
        self._to_go = to_go
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.check)

    @property
    def watching(self) -> bool:
        """Whether it will ask again by itself."""
        return self._timer.isActive()

    def check(self) -> None:
        """Ask now; call this when a reminder was armed, changed or dropped, and after the machine slept."""
        self._sleep(FARTHEST)  # whatever goes wrong below, it looks again
        left = self._to_go()
        if left is not None and left <= timedelta():
            self.due.emit()
            left = self._to_go()
            if left is not None and left <= timedelta():
                left = AGAIN
        self._sleep(left)
        self.looked.emit()

    def _sleep(self, left: timedelta | None) -> None:
        if left is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(min(max(left, NEAREST), FARTHEST) / timedelta(milliseconds=1)))
