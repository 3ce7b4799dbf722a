"""Owns when the collector of what holds itself runs: in the window's thread alone, when nothing waits there.

By itself it runs in whatever thread makes the next object. A timer of Qt that dies in another thread than its
own stays in Qt's list of timers, and the process crashes when it is next due.
"""

import gc
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject

YOUNG: Final = 2000
"""Objects made and not let go since the last time, from which on the young ones are looked through."""
ROUNDS: Final = 10
"""Times after which all are looked through; the standard library's own number."""


class Collector(QObject):
    """Runs the collector in the thread it is made in, in place of Python; it never wakes the program up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self.collect_if_due)

    def collect_if_due(self) -> None:
        """Collect, where enough was made since the last time."""
        young, _, rounds = gc.get_count()
        if young >= YOUNG:
            gc.collect(2 if rounds >= ROUNDS else 1)
