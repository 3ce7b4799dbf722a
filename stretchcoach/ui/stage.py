"""Owns the stage: the figure on soft ground, composed once per change and size, then only copied."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_stage import StageLook, paint_stage
from stretchcoach.ui.shapes import painter_on
from stretchcoach.ui.still import StillPicture

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible


def load_picture(path: Path | None, mirrored: bool) -> QPixmap | None:
    """Read a picture; None where there is none or it cannot be read."""
    picture = QPixmap(str(path)) if path is not None else QPixmap()
    if picture.isNull():
        return None
    return picture.transformed(QTransform.fromScale(-1, 1)) if mirrored else picture


class Stage(QWidget):
    """A picture of the pose, with a badge and a caption where they are given."""

    def __init__(self, look: Look, *, radius: float = 24, inset: StillPicture | None = None) -> None:
        super().__init__()
        self._look = look
        self._path: Path | None = None
        self._mirrored = False
        self._value = StageLook(None, None, "", "", dimmed=False, radius=radius)
        self._composed: QPixmap | None = None
        self.setMinimumSize(120, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_inset(inset)

    def show_still(self, path: Path | None, mirrored: bool = False) -> None:
        """Show the picture at `path`, or a neutral drawing where there is none."""
        if (path, mirrored) != (self._path, self._mirrored):
            self._path, self._mirrored = path, mirrored
            self._show(picture=load_picture(path, mirrored))

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
        """Leave the place of a caption free, whether or not there is one just now."""
        self._show(caption_room=kept)

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the composed stage."""
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._composed is None or self._composed.size() != wanted:
            self._composed = self._compose(wanted, ratio)
        painter_on(self).drawPixmap(0, 0, self._composed)

    def _show(self, **changed: Any) -> None:
        value = replace(self._value, **changed)
        if value != self._value:
            self._value = value
            self._composed = None
            self.update()

    def _compose(self, size: QSize, ratio: float) -> QPixmap:
        composed = QPixmap(size)
        composed.setDevicePixelRatio(ratio)
        composed.fill(Qt.GlobalColor.transparent)
        painter = QPainter(composed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_stage(painter, QRectF(self.rect()), self._value, self._look)
        painter.end()
        return composed
