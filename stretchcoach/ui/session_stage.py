"""Owns the stage of a session: what each moment shows, faded in where no film leads to it."""

from PySide6.QtGui import QHideEvent, QPaintEvent, QPixmap

from stretchcoach.core.progress import Progress
from stretchcoach.ui.change_over import ChangeOver
from stretchcoach.ui.film import Film
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import painter_on
from stretchcoach.ui.stage import Stage
from stretchcoach.ui.still import StillPicture


class SessionStage(Stage):
    """A stage that is told of every moment."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._before: QPixmap | None = None
        self._fade = ChangeOver(self, steady=look.reduced_motion)
        self._fade.moved.connect(self.update)

    def show_moment(
        self, progress: Progress, still: StillPicture | None, film: Film | None, number: int
    ) -> None:
        """Show one instant; where no film leads to it, it fades in."""
        if self._fade.cuts(progress, film) and self.isVisible():
            self._before = self.as_seen()
            self._fade.start()
        self.show_still(still.path if still else None, still.mirrored if still else False)
        self.show_film(film, number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen, and over it what was seen, ever fainter."""
        super().paintEvent(event)
        strength = self._fade.strength
        if not strength:
            self._before = None
        elif self._before is not None:
            painter = painter_on(self)
            painter.setOpacity(strength)
            painter.drawPixmap(0, 0, self._before)

    def hideEvent(self, event: QHideEvent) -> None:
        """Fade nothing in: nobody looks."""
        super().hideEvent(event)
        self._fade.stop()
