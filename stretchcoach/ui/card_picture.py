"""Owns a still picture that is scaled once per size and then only copied."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform


class CardPicture:
    """A picture, mirrored for the left side where asked; nothing is drawn where there is none."""

    def __init__(self, path: Path | None, *, mirrored: bool = False) -> None:
        self._path = path
        self._mirrored = mirrored
        self._full: QPixmap | None = None
        self._scaled = QPixmap()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the picture in the middle of `rect`, as large as fits."""
        if self._path is None:
            return
        if self._full is None:
            self._full = QPixmap(str(self._path))
            if self._mirrored:
                self._full = self._full.transformed(QTransform.fromScale(-1, 1))
        if self._full.isNull():
            return
        ratio = painter.device().devicePixelRatioF()
        wanted = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        fitted = self._full.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        if self._scaled.size() != fitted:
            self._scaled = self._full.scaled(
                fitted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._scaled.setDevicePixelRatio(ratio)
        shown = self._scaled.deviceIndependentSize()
        at = QPointF(rect.center().x() - shown.width() / 2, rect.center().y() - shown.height() / 2)
        painter.drawPixmap(at, self._scaled)
