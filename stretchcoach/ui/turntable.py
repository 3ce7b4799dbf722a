"""Owns the turntable: a stage whose figure is seen from all around, by dragging or with the arrow keys."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

from stretchcoach.ui.film import Film
from stretchcoach.ui.look import Look
from stretchcoach.ui.plain_tip import set_plain_tip
from stretchcoach.ui.shapes import focus_ring, painter_on, within
from stretchcoach.ui.stage import Stage

ROUND: Final = 600
"""px of dragging for one whole turn."""
STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Turntable(Stage):
    """A stage that turns; `turned` asks for the pictures from all around, which `show_round` gives it."""

    turned = Signal()

    def __init__(self, look: Look, *, radius: float = 24) -> None:
        super().__init__(look, radius=radius)
        self._radius = radius
        self._round: Film | None = None
        self._angle = 0.0
        """How far it is turned, in whole turns."""
        self._grabbed: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        set_plain_tip(self, self.tr("Drag, or use the arrow keys, to look from another side."))

    def show_round(self, film: Film | None) -> None:
        """Take the pictures from all around; None puts the figure back as it is usually seen."""
        if film is None:
            self._angle = 0.0
        self._round = film
        self._show_angle()

    def turn(self, by: float) -> None:
        """Turn the figure by a part of a whole turn."""
        self._angle = (self._angle + by) % 1.0
        if self._round is None:
            self.turned.emit()
        self._show_angle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the figure."""
        self._grabbed = (event.position().x(), self._angle)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn the figure with the pointer."""
        if self._grabbed is not None:
            start, angle = self._grabbed
            self.turn(angle + (start - event.position().x()) / ROUND - self._angle)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._show_angle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with the arrows; Home puts the figure back."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.turn(STEPS[key] / self._steps())
        elif key == Qt.Key.Key_Home:
            self.turn(-self._angle)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the stage, and the ring that tells of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            focus_ring(painter_on(self), within(self, 0.5), self._radius, self._look.theme.focus)

    def _steps(self) -> int:
        return 36 if self._round is None else self._round.count

    def _show_angle(self) -> None:
        film = self._round
        wanted = 0 if film is None else round(self._angle * film.count) % film.count
        number = None if film is None else film.nearest(wanted)
        if film is None or number is None or (wanted == 0 and self._grabbed is None):
            self.show_film(None)
        else:
            self.show_film(film, number)
