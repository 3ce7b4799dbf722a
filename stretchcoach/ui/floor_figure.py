"""Owns the figure in floor mode: a still or a frame of a film in a box, upright as the painter is."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from stretchcoach.ui.film import Film
from stretchcoach.ui.paint_stage import fitted
from stretchcoach.ui.stage import load_picture
from stretchcoach.ui.still import StillPicture

SMOOTH: Final = Qt.TransformationMode.SmoothTransformation


class FloorFigure:
    """What is shown now, and what was shown before it while that fades."""

    def __init__(self) -> None:
        self._still: StillPicture | None = None
        self._film: Film | None = None
        self._number = 0
        self.moved = False
        """Whether `show` has changed the frame."""
        self._source: QPixmap | None = None
        self._scaled: QPixmap | None = None
        self._old: QPixmap | None = None

    @property
    def film(self) -> Film | None:
        """The film, None where a still is shown."""
        return self._film

    def show(self, still: StillPicture | None, film: Film | None, number: int) -> bool:
        """Take a still, or a frame of a film in its place; return whether all of it is another."""
        self.moved, self._number = number != self._number, number
        if (still, film) == (self._still, self._film):
            return False
        other = film is not self._film or film is None
        self._still, self._film = still, film
        if other:
            self._source, self._scaled = None, None
        return other

    def keep_before(self, box: QRectF, ratio: float) -> None:
        """Keep what is shown now, for `paint` to fade it."""
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        kept = QPixmap(size)
        kept.setDevicePixelRatio(ratio)
        kept.fill(Qt.GlobalColor.transparent)
        painter = QPainter(kept)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.paint(painter, QRectF(0, 0, box.width(), box.height()), 1.0, 0.0)
        painter.end()
        self._old = kept

    def paint(self, painter: QPainter, box: QRectF, opacity: float, before: float) -> None:
        """Paint it into a box; `before`, 0 to 1, is how much of what was shown before still is."""
        picture = self._picture()
        if before and self._old is not None:
            painter.setOpacity(opacity * before)
            painter.drawPixmap(box.topLeft(), self._old)
        else:
            self._old = None
        painter.setOpacity(opacity * (1 - before))
        if picture is not None:
            self._paint_fitted(painter, box, picture)
        if self._film is not None:
            painter.drawImage(self.frame_at(box, self._film, _ratio(painter)), self._film.frame(self._number))
        painter.setOpacity(1.0)

    def frame_at(self, box: QRectF, film: Film, ratio: float) -> QRectF:
        """Return where the frames of a film are."""
        whole = fitted(film.size, box, ratio)
        factor = whole.width() / film.size.width()
        part = film.box
        return QRectF(
            whole.left() + part.left() * factor,
            whole.top() + part.top() * factor,
            part.width() * factor,
            part.height() * factor,
        )

    def _picture(self) -> QPixmap | None:
        """Return what does not change from frame to frame, in its own size."""
        if self._source is None and self._film is not None:
            self._source = QPixmap.fromImage(self._film.ground)
        elif self._source is None and self._still is not None:
            self._source = load_picture(self._still.path, self._still.mirrored)
        return self._source

    def _paint_fitted(self, painter: QPainter, box: QRectF, picture: QPixmap) -> None:
        ratio = _ratio(painter)
        at = fitted(picture.size(), box, ratio)
        wanted = QSize(round(at.width() * ratio), round(at.height() * ratio))
        if self._scaled is None or self._scaled.size() != wanted:
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            self._scaled = picture if wanted == picture.size() else picture.scaled(wanted, keep, SMOOTH)
            self._scaled.setDevicePixelRatio(ratio)
        painter.drawPixmap(at.topLeft(), self._scaled)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()
