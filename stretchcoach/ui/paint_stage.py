"""Owns the painting of the stage: vignette, figure, badge, caption and the small view from behind."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPixmap, QRadialGradient

from stretchcoach.core.value import dataclass
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import rounded

DIMMED: Final = 0.45
INSET_FROM: Final = 420
"""px; on a narrower stage the view from behind is left out."""
ICON: Final = 24
CAPTION_ROOM: Final = 64
"""px at size 1 that a caption takes from the figure."""
NEARLY: Final = 1.1
"""A picture that would have to grow by less than this is left as it is."""


@dataclass(frozen=True, slots=True)
class StageLook:
    """What a stage shows; `size` is the factor for its type."""

    picture: QPixmap | None
    inset: QPixmap | None
    badge: str
    caption: str
    dimmed: bool
    radius: float
    size: float = 1.0
    caption_room: bool = False
    """Whether the place of a caption stays free without one, so that the figure keeps its size."""


def paint_stage(painter: QPainter, rect: QRectF, value: StageLook, look: Look) -> None:
    """Paint the whole stage into `rect`."""
    paint_behind(painter, rect, value, look)
    paint_before(painter, rect, value, look)


def picture_room(rect: QRectF, value: StageLook) -> QRectF:
    """Return the part of the stage that the figure may fill."""
    below = CAPTION_ROOM * value.size if value.caption or value.caption_room else 0
    return rect.adjusted(0, 4, 0, 4 - below)


def paint_behind(painter: QPainter, rect: QRectF, value: StageLook, look: Look) -> None:
    """Paint the ground and the figure."""
    outline = QPainterPath()
    outline.addRoundedRect(rect, value.radius, value.radius)
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    middle = QPointF(rect.center().x(), rect.top() + rect.height() * 0.52)
    vignette = QRadialGradient(middle, max(rect.width(), rect.height()) * 0.62)
    vignette.setColorAt(0, look.theme.stage_in)
    vignette.setColorAt(1, look.theme.stage_out)
    painter.fillPath(outline, vignette)
    room = picture_room(rect, value)
    painter.setOpacity(DIMMED if value.dimmed else 1.0)
    if value.picture is None:
        _neutral(painter, room, look)
    else:
        draw_fitted(painter, value.picture, room)
    painter.restore()


def paint_before(painter: QPainter, rect: QRectF, value: StageLook, look: Look) -> None:
    """Paint what lies over the figure."""
    if value.inset is not None and rect.width() > INSET_FROM:
        _inset(painter, rect, value.inset, look)
    if value.badge:
        _badge(painter, rect, value, look)
    if value.caption:
        _caption(painter, rect, value, look)


def draw_fitted(painter: QPainter, picture: QPixmap, room: QRectF) -> None:
    """Draw the picture as large as `room` lets it, in its middle, scaled smoothly."""
    ratio = painter.device().devicePixelRatioF()
    at = fitted(picture.size(), room, ratio)
    wanted = QSize(round(at.width() * ratio), round(at.height() * ratio))
    if wanted != picture.size():
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    picture.setDevicePixelRatio(ratio)
    painter.drawPixmap(at.topLeft(), picture)


def fitted(size: QSize, room: QRectF, ratio: float) -> QRectF:
    """Return where a picture of `size` pixels goes in a room: in its middle, on whole pixels.

    One that nearly fills it was drawn for it, and keeps its own size.
    """
    wide, high = room.width() * ratio, room.height() * ratio
    factor = min(wide / size.width(), high / size.height())
    if 1 <= factor <= NEARLY:
        factor = 1.0
    width, height = round(size.width() * factor), round(size.height() * factor)
    left = round(room.center().x() * ratio - width / 2)
    top = round(room.center().y() * ratio - height / 2)
    return QRectF(left / ratio, top / ratio, width / ratio, height / ratio)


def _neutral(painter: QPainter, room: QRectF, look: Look) -> None:
    """Draw a figure at rest where there is no picture of the pose."""
    side = min(room.width(), room.height()) * 0.5
    box = QRectF(0, 0, side, side)
    box.moveCenter(room.center())
    faint = QColor(look.theme.control)
    faint.setAlphaF(0.45)
    draw_icon(painter, "lying", box, faint)


def _inset(painter: QPainter, rect: QRectF, picture: QPixmap, look: Look) -> None:
    high = max(104.0, min(168.0, rect.height() * 0.27))
    wide = high * 0.72
    box = QRectF(rect.right() - wide - 14, rect.top() + 14, wide, high)
    rounded(painter, box, 14, look.theme.surface, look.theme.line)
    draw_fitted(painter, picture, box.adjusted(6, 6, -6, -6))


def _badge(painter: QPainter, rect: QRectF, value: StageLook, look: Look) -> None:
    painter.setFont(look.font(px=18 * value.size, weight=700))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(value.badge)
    box = QRectF(rect.left() + 16, rect.top() + 16, wide + 32 * value.size, 40 * value.size)
    rounded(painter, box, box.height() / 2, look.theme.surface, look.theme.strong, width=2)
    painter.setPen(look.theme.strong)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, value.badge)


def _caption(painter: QPainter, rect: QRectF, value: StageLook, look: Look) -> None:
    """Draw the spoken words like a film's subtitle, two lines at most."""
    painter.setFont(look.font(px=20 * value.size, weight=550))
    metrics = QFontMetricsF(painter.font())
    wrap = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    widest = rect.width() - 110
    lines = QRectF(0, 0, min(widest, metrics.horizontalAdvance(value.caption) + 4), 10 * metrics.height())
    text = value.caption
    needed = metrics.boundingRect(lines, wrap, text)
    while needed.height() > 2.5 * metrics.lineSpacing() and " " in text:
        text = text.rstrip("…").rpartition(" ")[0] + "…"
        needed = metrics.boundingRect(lines, wrap, text)
    high = max(48 * value.size, needed.height() + 20)
    wide = needed.width() + 76
    box = QRectF(rect.center().x() - wide / 2, rect.bottom() - high - 14, wide, high)
    radius = min(24 * value.size, high / 2)
    rounded(painter, box, radius, look.theme.surface, look.theme.line)
    mark = QRectF(box.left() + 18, box.center().y() - ICON / 2, ICON, ICON)
    draw_icon(painter, "voice", mark, look.theme.primary)
    painter.setPen(look.theme.strong)
    painter.drawText(box.adjusted(54, 0, -18, 0), wrap, text)
