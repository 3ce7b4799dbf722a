"""Owns work that must not hold up the window: it runs on one thread, in the order it was given."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from stretchcoach.core.errors import StretchCoachError

IDLE_MS: Final = 3000
"""How long its thread stays with nothing to do: what waits holds no memory, and does not wake up for it."""


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None], failed: Callable[[str], None]) -> None:
        super().__init__()
        self._work = work
        self._failed = failed

    def run(self) -> None:
        try:
            self._work()
        except StretchCoachError as error:
            self._failed(str(error))


class Background(QObject):
    """Does one piece of work after the other; `failed` carries the sentence for the user."""

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(IDLE_MS)
        self.failed.connect(self._note)
        self.faultless = True
        """Whether all that was given could be done so far, as far as the event loop has heard."""

    def do(self, work: Callable[[], None]) -> None:
        """Do `work` when all that was given before is done."""
        self._pool.start(_Job(work, self.failed.emit))

    def finish(self) -> None:
        """Wait until everything is done: the program is about to end."""
        self._pool.waitForDone()

    def _note(self) -> None:
        self.faultless = False
