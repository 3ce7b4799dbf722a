"""Owns the ring as a widget: it repaints the wedge that changed, and all of itself once a second."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.core.progress import Progress
from stretchcoach.ui.look import Look
from stretchcoach.ui.ring_layers import RingLayers, changed_part
from stretchcoach.ui.ring_look import RingLook, RingWords, ring_look
from stretchcoach.ui.shapes import painter_on

LEAST: Final = 150


def ring_words() -> RingWords:
    """Return the words under the number, in the user's language."""
    return RingWords(
        seconds=QCoreApplication.translate("Ring", "seconds"),
        paused=QCoreApplication.translate("Ring", "paused"),
        waiting=QCoreApplication.translate("Ring", "waiting for you"),
        ready=QCoreApplication.translate("Ring", "Ready?"),
        of=QCoreApplication.translate("Ring", "of {count}"),
    )


class Ring(QWidget):
    """The countdown of the step, as large as its room and `most` let it be."""

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._layers = RingLayers(look)
        self._value: RingLook | None = None
        self._seconds = 0
        self._most = LEAST
        self._words = ring_words()
        self.setMinimumSize(LEAST, LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_most(self, diameter: int) -> None:
        """Grow no larger than `diameter` px."""
        if diameter != self._most:
            self._most = diameter
            self.update()

    def show_progress(self, progress: Progress) -> None:
        """Show one instant."""
        now = ring_look(progress, self._words, steady=self._look.reduced_motion)
        before, self._value = self._value, now
        self._seconds = progress.count
        if before == now:
            return
        part = changed_part(self._square(), before, now) if before is not None else None
        if part is None:
            self.update()
        else:
            self.update(part.toAlignedRect())

    def accessible_value(self) -> str:
        """Return the time left in words."""
        if self._seconds == 1:
            return self.tr("1 second left")
        return self.tr("{count} seconds left").format(count=self._seconds)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring once there is something to show."""
        if self._value is not None:
            self._layers.paint(painter_on(self), self._square(), self._value, QRectF(event.rect()))

    def _square(self) -> QRectF:
        size = min(self.width(), self.height(), self._most)
        return QRectF((self.width() - size) // 2, (self.height() - size) // 2, size, size)
