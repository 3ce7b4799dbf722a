"""Owns icons: strokes on a 24 grid, coloured when they are drawn and kept by size, colour and pixel ratio."""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from stretchcoach.storage.resources import find_resources


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return find_resources().assets / "icons"


@lru_cache(maxsize=512)
def _rendered(name: str, size: int, color: str, ratio: float) -> QPixmap:
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    svg = _drawing(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(name: str, size: float, color: QColor, ratio: float = 1.0) -> QPixmap:
    """Return the icon `size` px wide in opaque `color`, `ratio` device pixels to the px."""
    return _rendered(name, round(size), color.name(), ratio)


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Draw the icon in the middle of `rect`, as large as fits; a see-through colour makes it see-through."""
    size = round(min(rect.width(), rect.height()))
    ratio = painter.device().devicePixelRatioF()
    at = QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2)
    before = painter.opacity()
    painter.setOpacity(before * color.alphaF())
    painter.drawPixmap(at, icon_pixmap(name, size, color, ratio))
    painter.setOpacity(before)


def icon(name: str, color: QColor) -> QIcon:
    """Return the icon for what Qt draws itself, in the sizes that menus and trays ask for."""
    made = QIcon()
    for size in (16, 20, 22, 24, 32, 48):
        made.addPixmap(icon_pixmap(name, size, color))
    return made
