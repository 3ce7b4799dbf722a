"""Owns the short cross-fade of the figure where no film leads from what was seen to what comes."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from stretchcoach.core.progress import Progress
from stretchcoach.ports.figures import Motion
from stretchcoach.ui.film import Film

if TYPE_CHECKING:
    from stretchcoach.core.routine import Side

DURATION: Final = 320
"""ms."""


class ChangeOver(QObject):
    """Runs from 1, all of it what was seen, to 0; with reduced motion it never does."""

    moved = Signal()

    def __init__(self, parent: QObject, *, steady: bool) -> None:
        super().__init__(parent)
        self._steady = steady
        self._seen: tuple[str | None, Side | None] | None = None
        self._run = QVariantAnimation(self)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.setDuration(DURATION)
        self._run.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._run.valueChanged.connect(self.moved)
        self._run.finished.connect(self.moved)

    @property
    def strength(self) -> float:
        """How much of what was seen before still is, 0 to 1."""
        running = self._run.state() is QVariantAnimation.State.Running
        return float(self._run.currentValue()) if running else 0.0

    def cuts(self, progress: Progress, film: Film | None) -> bool:
        """Take what is seen from now on, and return whether it comes from nowhere and should fade in."""
        if film is None:
            seen = (progress.segment.pose, progress.side)
        else:
            seen = (film.order.drawing.pose, film.order.drawing.side)
        before, self._seen = self._seen, seen
        led = film is not None and film.order.motion is Motion.TRANSITION
        return before is not None and seen != before and not led and not self._steady

    def start(self) -> None:
        """Begin anew."""
        self._run.stop()
        self._run.start()

    def stop(self) -> None:
        """End at once: nobody looks."""
        self._run.stop()
