"""Owns a still picture that is scaled once per size and then only copied."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform


class CardPicture:
    """A picture, mirrored for the left side where asked; nothing is drawn where there is none.

    Where it is large enough, `small` is drawn in place of the one at `path`, which takes long to read.
    """

    def __init__(self, path: Path | None, small: Path | None = None, *, mirrored: bool = False) -> None:
        self._paths = [path for path in (small, path) if path is not None]
        self._mirrored = mirrored
        self._source = QPixmap()
        self._scaled = QPixmap()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the picture in the middle of `rect`, as large as fits."""
        ratio = painter.device().devicePixelRatioF()
        wanted = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        fitted = self._fitted(wanted)
        if self._source.isNull():
            return
        if self._scaled.size() != fitted:
            self._scaled = self._source.scaled(
                fitted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._scaled.setDevicePixelRatio(ratio)
        shown = self._scaled.deviceIndependentSize()
        at = QPointF(rect.center().x() - shown.width() / 2, rect.center().y() - shown.height() / 2)
        painter.drawPixmap(at, self._scaled)

    def _fitted(self, wanted: QSize) -> QSize:
        """Return the size in which the picture fits into `wanted`, having read one that is large enough."""
        fitted = self._source.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        while self._paths and fitted.width() > self._source.width():
            self._source = self._read(self._paths.pop(0))
            fitted = self._source.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        return fitted

    def _read(self, path: Path) -> QPixmap:
        picture = QPixmap(str(path))
        return picture.transformed(QTransform.fromScale(-1, 1)) if self._mirrored else picture
