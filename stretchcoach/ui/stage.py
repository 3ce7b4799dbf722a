"""Owns the stage: the figure on soft ground, composed once per change and size, then only copied."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_stage import (
    DIMMED,
    StageLook,
    fitted,
    paint_before,
    paint_behind,
    paint_stage,
    picture_room,
)
from stretchcoach.ui.shapes import painter_on
from stretchcoach.ui.still import StillPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible

    from stretchcoach.ui.film import Film

SETTLED: Final = 150
"""Milliseconds after which a size is taken to stay."""


def load_picture(path: Path | None, mirrored: bool) -> QPixmap | None:
    """Read a picture; None where there is none or it cannot be read."""
    picture = QPixmap(str(path)) if path is not None else QPixmap()
    if picture.isNull():
        return None
    return picture.transformed(QTransform.fromScale(-1, 1)) if mirrored else picture


class Stage(QWidget):
    """A picture of the pose, with a badge and a caption where they are given."""

    room_changed = Signal()
    """There is another size for the figure, and it stays for a moment."""

    def __init__(self, look: Look, *, radius: float = 24, inset: StillPicture | None = None) -> None:
        super().__init__()
        self._look = look
        self._path: Path | None = None
        self._mirrored = False
        self._value = StageLook(None, None, "", "", dimmed=False, radius=radius)
        self._composed: QPixmap | None = None
        self._front: QPixmap | None = None
        self._film: Film | None = None
        self._number = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self.room_changed)
        self.setMinimumSize(120, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_inset(inset)

    @property
    def room(self) -> tuple[int, int]:
        """The pixels of the screen that the figure may fill, across and down."""
        room, ratio = picture_room(QRectF(self.rect()), self._value), self.devicePixelRatioF()
        return max(1, int(room.width() * ratio)), max(1, int(room.height() * ratio))

    def show_still(self, path: Path | None, mirrored: bool = False) -> None:
        """Show the picture at `path`, or a neutral drawing where there is none."""
        if (path, mirrored) != (self._path, self._mirrored):
            self._path, self._mirrored = path, mirrored
            self._show(picture=load_picture(path, mirrored))

    def show_film(self, film: "Film | None", number: int = 0) -> None:
        """Show a frame of a film in place of the picture; None shows the picture again."""
        if film is not self._film:
            self._film, self._number = film, number
            self._composed = None
            self.update()
        elif film is not None and number != self._number:
            self._number = number
            self.update(self.frame_at(film).toAlignedRect())

    def show_inset(self, still: StillPicture | None) -> None:
        """Show a small second picture in the corner, where the stage is wide enough."""
        self._show(inset=load_picture(still.path, still.mirrored) if still is not None else None)

    def set_badge(self, text: str) -> None:
        """Show words in the top left corner; none hide it."""
        self._show(badge=text)

    def set_caption(self, text: str) -> None:
        """Show words at the bottom; none hide them."""
        self._show(caption=text)

    def keep_caption_room(self, kept: bool) -> None:
        """Leave room for captions always, so that the figure stays where it is as they come and go."""
        self._show(caption_room=kept)
        self._measure()

    def set_dimmed(self, dimmed: bool) -> None:
        """Let the figure step back, as in a pause."""
        self._show(dimmed=dimmed)

    def set_size_factor(self, size: float) -> None:
        """Scale badge and caption."""
        self._show(size=size)

    @property
    def accessible_role(self) -> "QAccessible.Role":
        """What this is to a screen reader."""
        from PySide6.QtGui import QAccessible  # noqa: PLC0415 - takes 10 ms, and only screen readers ask

        return QAccessible.Role.Graphic

    def accessible_value(self) -> str:
        """Return the words in the picture."""
        return self._value.caption

    def sizeHint(self) -> QSize:
        """Return the shape most pictures have."""
        return QSize(480, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of the new room once it stays."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of the room."""
        super().showEvent(event)
        self.room_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell of nothing: nobody looks."""
        super().hideEvent(event)
        self._settling.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the composed stage, and the frame of a film between what is behind it and before it."""
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._composed is None or self._composed.size() != wanted:
            self._compose(wanted, ratio)
        painter = painter_on(self)
        self._paint(painter, event.rect(), ratio)

    def as_seen(self) -> QPixmap:
        """Return a picture of what is seen now."""
        ratio = self.devicePixelRatioF()
        seen, painter = _canvas(self.size() * ratio, ratio)
        self._paint(painter, self.rect(), ratio)
        painter.end()
        return seen

    def _paint(self, painter: QPainter, part: QRect, ratio: float) -> None:
        """Copy a part of what was composed."""
        film, behind = self._film, self._composed or QPixmap()
        if film is None or self._front is None:
            painter.drawPixmap(0, 0, behind)
            return
        _copy(painter, behind, part, ratio)
        painter.setOpacity(DIMMED if self._value.dimmed else 1.0)
        at, frame = self.frame_at(film), film.frame(self._number)
        if film.box.size() == (at.size() * ratio).toSize():
            frame.setDevicePixelRatio(ratio)
            painter.drawImage(at.topLeft(), frame)
        else:
            painter.drawImage(at, frame)
        painter.setOpacity(1.0)
        _copy(painter, self._front, part, ratio)

    def frame_at(self, film: "Film") -> QRectF:
        """Return where the frames of a film are, in the stage's own coordinates."""
        ratio = self.devicePixelRatioF()
        whole = fitted(film.size, picture_room(QRectF(self.rect()), self._value), ratio)
        factor = whole.width() / film.size.width()
        box = film.box
        return QRectF(
            whole.left() + box.left() * factor,
            whole.top() + box.top() * factor,
            box.width() * factor,
            box.height() * factor,
        )

    def _measure(self) -> None:
        """Tell of the room in a moment, if it does not change again till then."""
        if self.isVisible():
            self._settling.start()

    def _show(self, **changed: Any) -> None:
        value = replace(self._value, **changed)
        if value != self._value:
            self._value = value
            self._composed = None
            self.update()

    def _compose(self, size: QSize, ratio: float) -> None:
        rect, film = QRectF(self.rect()), self._film
        if film is None:
            self._front = None
            self._composed, painter = _canvas(size, ratio)
            paint_stage(painter, rect, self._value, self._look)
        else:
            self._composed, painter = _canvas(size, ratio)
            ground = replace(self._value, picture=QPixmap.fromImage(film.ground))
            paint_behind(painter, rect, ground, self._look)
            painter.end()
            self._front, painter = _canvas(size, ratio)
            paint_before(painter, rect, self._value, self._look)
        painter.end()


def _canvas(size: QSize, ratio: float) -> tuple[QPixmap, QPainter]:
    """Return a clear picture and a painter on it."""
    canvas = QPixmap(size)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return canvas, painter


def _copy(painter: QPainter, picture: QPixmap, part: QRect, ratio: float) -> None:
    """Copy a part of a picture to where it is."""
    source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
    painter.drawPixmap(QRectF(part), picture, source)
