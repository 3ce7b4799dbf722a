"""Owns a still picture that is scaled once per size and then only copied."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

SIZES: Final = tuple(part / 20 for part in range(20, 9, -1))
"""How large a picture may be beside what lies on it, as parts of its full size, the largest first."""
CLEAR: Final = 6
"""px between a badge and the figure."""
ROWS: Final = QSize(32, 32)
"""The grid on which it is looked up where a picture is see-through."""
SEEN: Final = 24
"""Of 255; what is less opaque is a shadow."""


class CardPicture:
    """A picture, mirrored for the left side where asked; nothing is drawn where there is none.

    Where it is large enough, `small` is drawn in place of the one at `path`, which takes long to read.
    """

    def __init__(self, path: Path | None, small: Path | None = None, *, mirrored: bool = False) -> None:
        self._paths = [path for path in (small, path) if path is not None]
        self._mirrored = mirrored
        self._source = QPixmap()
        self._scaled = QPixmap()
        self._edge: Sequence[float] = ()
        """For each row of the grid where the figure begins, 0 at the left to 1 at the right."""

    def draw(self, painter: QPainter, rect: QRectF, badge: QRectF | None = None) -> None:
        """Draw the picture in the middle of `rect`, as large as fits, clear of a badge at its top left."""
        ratio = painter.device().devicePixelRatioF()
        fitted = self._fitted((rect.size() * ratio).toSize())
        if self._source.isNull():
            return
        if badge is not None and not badge.isEmpty():
            rect = self._beside(badge, rect)
            fitted = self._fitted((rect.size() * ratio).toSize())
        if self._scaled.size() != fitted:
            self._scaled = self._source.scaled(
                fitted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._scaled.setDevicePixelRatio(ratio)
        shown = self._scaled.deviceIndependentSize()
        at = QPointF(rect.center().x() - shown.width() / 2, rect.center().y() - shown.height() / 2)
        painter.drawPixmap(at, self._scaled)

    def _beside(self, badge: QRectF, rect: QRectF) -> QRectF:
        """Return where in `rect` the picture is largest with no part of the figure under `badge`."""
        self._edge = self._edge or _left_edge(self._source.toImage())
        full = self._source.size().toSizeF().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
        for part in SIZES:
            size = full * part
            middle, right = rect.center().x() - size.width() / 2, rect.right() - size.width()
            for left in (middle, (middle + right) / 2, right):
                place = QRectF(QPointF(left, rect.bottom() - size.height()), size)
                if not self._hidden(place, badge):
                    return place
        return rect.adjusted(0, badge.bottom() - rect.top(), 0, 0)

    def _hidden(self, place: QRectF, badge: QRectF) -> bool:
        """Whether `badge` would lie on the figure, were the picture at `place`."""
        rows = round((badge.bottom() - place.top()) / place.height() * len(self._edge))
        begins = min(self._edge[: max(0, rows)], default=1.0)
        return place.left() + begins * place.width() < badge.right() + CLEAR

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


def _left_edge(picture: QImage) -> Sequence[float]:
    """Return for each row of the grid, from the top, where the first part begins that is not see-through."""
    small = picture.scaled(
        ROWS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    alpha = small.convertToFormat(QImage.Format.Format_Alpha8)
    opaque, width = bytes(alpha.constBits()), alpha.bytesPerLine()
    lines = [opaque[start : start + ROWS.width()] for start in range(0, width * ROWS.height(), width)]
    return [
        next((at for at, there in enumerate(line) if there > SEEN), ROWS.width()) / ROWS.width()
        for line in lines
    ]
