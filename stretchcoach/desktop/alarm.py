"""Owns one timer for all that is planned to the millisecond: nothing is made or thrown away per plan."""

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import ceil

from PySide6.QtCore import QObject, QTimer


@dataclass(frozen=True, slots=True, order=True)
class _Planned:
    """Something that is to be done at an instant of the monotonic clock, in seconds."""

    at: float
    order: int
    do: Callable[[], None] = field(compare=False)
    needed: Callable[[], bool] = field(compare=False)


def _always() -> bool:
    return True


class Alarm(QObject):
    """Does what is planned, in its order; for what is not needed any more nobody wakes up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planned = list[_Planned]()
        self._order = itertools.count()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ring)

    def plan(self, milliseconds: int, do: Callable[[], None], needed: Callable[[], bool] = _always) -> None:
        """Do something once, later, unless it is not `needed` by then."""
        at = time.monotonic() + milliseconds / 1000
        heappush(self._planned, _Planned(at, next(self._order), do, needed))
        self._wind()

    def clear(self) -> None:
        """Forget everything."""
        self._planned.clear()
        self._timer.stop()

    def _wind(self) -> None:
        planned = self._planned
        while planned and not planned[0].needed():
            heappop(planned)
        if planned:
            self._timer.start(max(0, ceil((planned[0].at - time.monotonic()) * 1000)))
        else:
            self._timer.stop()

    def _ring(self) -> None:
        """Do what is due; what fails keeps nothing that comes after it from being done."""
        now = time.monotonic()
        while self._planned and self._planned[0].at <= now:
            due = heappop(self._planned)
            self._wind()
            if due.needed():
                due.do()
        self._wind()
