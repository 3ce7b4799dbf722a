"""Owns the pain scale: 0 to 10 as keys with number, bar and word; nothing is chosen at first."""

from enum import StrEnum, unique
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from stretchcoach.ui.group_focus import go_with_choice
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within
from stretchcoach.ui.theme import Theme

MOST: Final = 10
FINE_TO: Final = 3
EASE_OFF_TO: Final = 5
"""The bands of the pain rules: 0-3 go on, 4-5 ease off, 6-10 stop."""
KEY: Final = 56
GAP: Final = 8
FOCUS_MARGIN: Final = 4
TOP: Final = 44
"""px above the keys for the score from before."""
BELOW: Final = 62
"""px below the keys for bars and bands."""
TEN_WITHIN: Final = 600
"""ms in which a 0 after a 1 makes a 10."""


@unique
class Band(StrEnum):
    """What a score means for the session."""

    FINE = "fine"
    EASE_OFF = "ease off"
    STOP = "stop"

    @property
    def scores(self) -> range:
        """The scores of the band."""
        ends = {
            Band.FINE: (0, FINE_TO),
            Band.EASE_OFF: (FINE_TO + 1, EASE_OFF_TO),
            Band.STOP: (EASE_OFF_TO + 1, MOST),
        }
        first, last = ends[self]
        return range(first, last + 1)

    def color(self, theme: Theme) -> QColor:
        """Return the band's colour."""
        return {Band.FINE: theme.ok, Band.EASE_OFF: theme.warn, Band.STOP: theme.danger}[self]


def band_of(score: int) -> Band:
    """Return what `score` (0 to 10) means."""
    return next(band for band in Band if score in band.scores)


class Score(QRadioButton):
    """One key of the scale."""

    def __init__(self, look: Look, score: int, name: str, parent: QWidget) -> None:
        super().__init__(str(score), parent)
        self._look, self._band = look, band_of(score)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hitButton(self, _at: QPoint) -> bool:
        """Let the whole key be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        theme = self._look.theme
        painter = painter_on(self)
        on, color = self.isChecked(), self._band.color(theme)
        rect = within(self, FOCUS_MARGIN + 0.5)
        body = color if on else theme.sunken if self.underMouse() else theme.surface
        rounded(painter, rect, 14, body, color if on else theme.control, width=2 if on else 1)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 17, theme.focus)
        painter.setFont(self._look.font(px=self._look.px(Style.BODY) * 22 / 14, weight=700, tabular=True))
        painter.setPen(theme.surface if on else theme.strong)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


class PainScale(QWidget):
    """Eleven keys; arrows move, digits type the score, and `scored(int)` tells."""

    scored = Signal(int)

    def __init__(self, look: Look, name: str, *, before: int | None = None) -> None:
        super().__init__()
        self._look, self._before = look, before
        self._one_at: int | None = None
        self._words = {
            Band.FINE: self.tr("Fine to go on"),
            Band.EASE_OFF: self.tr("Ease off"),
            Band.STOP: self.tr("Stop and rest"),
        }
        self.setAccessibleName(name)
        self.setMinimumWidth(440)
        self.setFixedHeight(self.sizeHint().height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        for score in range(MOST + 1):
            said = self.tr("{score}, {meaning}").format(
                score=score, meaning=self._words[band_of(score)].lower()
            )
            self._group.addButton(Score(look, score, said, self), score)
        self._group.idToggled.connect(self._toggled)
        go_with_choice(self._group)
        if before is not None:
            self.setAccessibleDescription(self.tr("before: {score}").format(score=before))

    @property
    def score(self) -> int | None:
        """The chosen score, None before anything is chosen."""
        chosen = self._group.checkedId()
        return chosen if chosen >= 0 else None

    def choose(self, score: int) -> None:
        """Choose `score` and put the focus on it; `scored` tells."""
        key = self._group.button(score)
        key.setChecked(True)
        key.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return room for keys, bars, bands and the mark above."""
        extra = round(self._look.px(Style.CAPTION))
        return QSize(820, (TOP if self._before is not None else FOCUS_MARGIN) + KEY + BELOW - 13 + extra)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type the score; a 1 and then soon a 0 is a 10."""
        digit = event.text()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or digit not in set("0123456789"):
            super().keyPressEvent(event)
            return
        after_one = self._one_at is not None and event.timestamp() - self._one_at <= TEN_WITHIN
        self.choose(MOST if digit == "0" and after_one else int(digit))
        self._one_at = event.timestamp() if digit == "1" else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the keys over the width."""
        super().resizeEvent(event)
        for score in range(MOST + 1):
            rect = self._key(score).adjusted(-FOCUS_MARGIN, -FOCUS_MARGIN, FOCUS_MARGIN, FOCUS_MARGIN)
            self._group.button(score).setGeometry(rect.toRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, bands and the mark of the score before; the keys paint themselves."""
        painter = painter_on(self)
        foot = self._key(0).bottom() + 28
        for score in range(MOST + 1):
            key = self._key(score)
            high = 3 + 1.9 * score
            bar = QRectF(key.left() + key.width() * 0.22, foot - high, key.width() * 0.56, high)
            rounded(painter, bar, 2, band_of(score).color(self._look.theme))
        painter.setFont(self._look.font(Style.CAPTION, weight=600))
        for band in Band:
            self._paint_band(painter, band, foot + 6)
        if self._before is not None:
            self._paint_before(painter, self._key(self._before))

    def _paint_band(self, painter: QPainter, band: Band, y: float) -> None:
        left, right = self._key(band.scores[0]).left(), self._key(band.scores[-1]).right()
        color = band.color(self._look.theme)
        painter.fillRect(QRectF(left + 2, y - 1, right - left - 4, 2), color)
        painter.setPen(color)
        high = self.height() - y - 2
        box = QRectF(left, y + 3, right - left, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._words[band])

    def _paint_before(self, painter: QPainter, key: QRectF) -> None:
        words = self.tr("before: {score}").format(score=self._before)
        middle = key.center().x()
        painter.setPen(self._look.theme.text)
        box = QRectF(middle - 80, key.top() - 36, 160, 22)
        box.moveLeft(min(max(0.0, box.left()), self.width() - box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.text)
        top = key.top() - 13
        mark = [QPointF(middle - 6, top), QPointF(middle + 6, top), QPointF(middle, top + 8)]
        painter.drawPolygon(QPolygonF(mark))

    def _key(self, score: int) -> QRectF:
        """Return the body of a key, without the room for its focus ring."""
        room = self.width() - 2 * FOCUS_MARGIN
        width = (room - GAP * MOST) / (MOST + 1)
        top = TOP if self._before is not None else FOCUS_MARGIN
        return QRectF(FOCUS_MARGIN + score * (width + GAP), top, width, KEY)

    def _toggled(self, score: int, on: bool) -> None:
        if on:
            self.scored.emit(score)
