"""Owns the routine card: one button with a picture, a title and what the routine asks for."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QRadialGradient,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from stretchcoach.core.labels import Level, Position
from stretchcoach.phrasebook import length, rough_length
from stretchcoach.ui.card_picture import CardPicture
from stretchcoach.ui.home_state import CardView
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.plain_tip import set_plain_tip
from stretchcoach.ui.pressable import ARROWS, ENTER
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

POSITION_ICONS: Final = {
    Position.LYING: "lying",
    Position.SITTING: "seat",
    Position.CHAIR: "seat",
    Position.KNEELING: "stand",
    Position.SIDE_LYING: "side",
    Position.STANDING: "stand",
}
LEVEL_ICONS: Final = {Level.GENTLE: "level1", Level.STANDARD: "level2", Level.STRONG: "level3"}
RADIUS: Final = 16
ICON: Final = 21
"""px that a sign takes before its word."""
LEAST_GAP: Final = 4.0
"""px between a word and the next sign."""


class RoutineCard(QAbstractButton):
    """A card; `walked` asks for the neighbour in the direction of an arrow key."""

    walked = Signal(object)

    def __init__(self, look: Look, card: CardView) -> None:
        super().__init__()
        self.card = card
        self._look = look
        self._picture = CardPicture(card.still, card.small, mirrored=card.mirrored)
        self._meta = (
            ("clock", rough_length(card.length)),
            (POSITION_ICONS[card.position], look.words.position(card.position)),
            (LEVEL_ICONS[card.level], look.words.level(card.level)),
        )
        words = [length(card.length), self._meta[1][1].lower(), self._meta[2][1].lower()]
        self.setAccessibleName(", ".join([card.title, *words, *([card.badge] if card.badge else [])]))
        self.setAccessibleDescription(" ".join(filter(None, (card.note, card.purpose))))
        set_plain_tip(self, "\n".join(filter(None, (card.title, card.note))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of a card in the middle arrangement."""
        return QSize(232, 212)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the title can still be told."""
        return QSize(180, 160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Return as with Space; ask for the neighbour with an arrow."""
        key = Qt.Key(event.key())
        if key in ENTER:
            self.click()
        elif key in ARROWS:
            self.walked.emit(key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the picture above, the words below, and the edge that tells hover and focus."""
        theme = self._look.theme
        painter = painter_on(self)
        rect = within(self, 0.5)
        shape = QPainterPath()
        shape.addRoundedRect(rect, RADIUS, RADIUS)
        painter.fillPath(shape, theme.surface)
        words_height = self._words_height()
        stage = QRectF(rect.left(), rect.top(), rect.width(), rect.height() - words_height)
        painter.save()
        painter.setClipPath(shape)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            stage.topLeft(), _glow(stage.size().toSize(), theme.stage_in, theme.stage_out, ratio)
        )
        painter.restore()
        painter.setFont(self._look.font(Style.MICRO, weight=600))
        pill = self._badge_box(QFontMetricsF(painter.font()))
        self._picture.draw(painter, stage.adjusted(8, 4, -8, -3), pill)
        painter.setPen(theme.line)
        painter.drawLine(stage.bottomLeft(), stage.bottomRight())
        rounded(painter, rect, RADIUS, None, theme.control if self.underMouse() else theme.line)
        self._draw_words(painter, QRectF(rect.left(), stage.bottom(), rect.width(), words_height))
        if self.card.badge:
            self._draw_badge(painter, self.card.badge, pill)
        if self.hasFocus():
            focus_ring(painter, rect, RADIUS - 1, theme.focus)

    def _words_height(self) -> float:
        return 72 * self._look.base * self._look.scale / 14

    def _draw_words(self, painter: QPainter, rect: QRectF) -> None:
        look, theme = self._look, self._look.theme
        painter.setFont(look.font(Style.BODYB, px=look.px(Style.BODYB) * 15 / 14))
        painter.setPen(theme.strong)
        line = QRectF(
            rect.left() + 14, rect.top() + rect.height() * 0.12, rect.width() - 28, rect.height() * 0.36
        )
        title = QFontMetricsF(painter.font()).elidedText(
            self.card.title, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(look.font(Style.CAPTION))
        metrics = QFontMetricsF(painter.font())
        line = QRectF(line.left(), rect.top() + rect.height() * 0.48, line.width(), rect.height() * 0.36)
        told = self._told(metrics, line.width())
        words = sum(_width(metrics, each) for each in told)
        gap = max(LEAST_GAP, min(12.0, (line.width() - words) / (len(told) - 1)))
        left = line.left() - (1 if told[0][0] else 0)  # signs have a margin of their own
        for name, word in told:
            if name:
                draw_icon(painter, name, QRectF(left, line.center().y() - 9, 18, 18), theme.muted)
                left += ICON
            room = max(0.0, line.right() - left)
            painter.setPen(theme.text)
            painter.drawText(
                QRectF(left, line.top(), room, line.height()),
                Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(word, Qt.TextElideMode.ElideRight, room),
            )
            left += metrics.horizontalAdvance(word) + gap

    def _told(self, metrics: QFontMetricsF, room: float) -> Sequence[tuple[str, str]]:
        """Return length, position and level, as far as there is room; the clock goes before the level.

        A span of time tells itself without its sign, the bars of a level tell nothing without their word.
        """
        bare = (("", self._meta[0][1]), *self._meta[1:])
        for told in (self._meta, bare):
            wide = sum(_width(metrics, each) for each in told)
            if wide + (len(told) - 1) * LEAST_GAP <= room:
                return told
        return self._meta[:-1]

    def _badge_box(self, metrics: QFontMetricsF) -> QRectF:
        """Return where the badge lies, an empty box where there is none."""
        if not self.card.badge:
            return QRectF()
        return QRectF(10, 10, metrics.horizontalAdvance(self.card.badge) + 42, metrics.height() + 12)

    def _draw_badge(self, painter: QPainter, badge: str, pill: QRectF) -> None:
        theme, blocked = self._look.theme, self.card.blocked
        fill, ink = (theme.danger_soft, theme.danger) if blocked else (theme.warn_soft, theme.warn)
        painter.setFont(self._look.font(Style.MICRO, weight=600))
        rounded(painter, pill, pill.height() / 2, fill, ink)
        icon = "ban" if blocked else "info"
        draw_icon(painter, icon, QRectF(pill.left() + 8, pill.center().y() - 8, 16, 16), ink)
        painter.setPen(ink)
        painter.drawText(pill.adjusted(29, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, badge)


def _width(metrics: QFontMetricsF, told: tuple[str, str]) -> float:
    """Return the width in px of a sign with its word."""
    return metrics.horizontalAdvance(told[1]) + (ICON if told[0] else 0)


def _glow(size: QSize, inside: QColor, outside: QColor, ratio: float) -> QPixmap:
    """Return the light behind a picture; cards of one size share it."""
    return _drawn_glow(size.width(), size.height(), inside.name(), outside.name(), ratio)


@lru_cache(maxsize=8)
def _drawn_glow(width: int, height: int, inside: str, outside: str, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(width + 1, height + 1) * ratio)
    picture.setDevicePixelRatio(ratio)
    glow = QRadialGradient(QPointF(width / 2, height * 0.55), width * 0.6)
    glow.setColorAt(0, QColor(inside))
    glow.setColorAt(1, QColor(outside))
    painter = QPainter(picture)
    painter.fillRect(QRectF(0, 0, width + 1, height + 1), glow)
    painter.end()
    return picture
