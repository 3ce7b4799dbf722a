"""Owns the small pain scale before a session: eleven keys in a row, none of them chosen at first."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.group_focus import go_with_choice
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.pain_scale import MOST, Band, band_of
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

HEIGHT: Final = 40
DIGITS: Final = "0123456789"
FORGETTING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class PainKey(QRadioButton):
    """One score."""

    def __init__(self, look: Look, score: int, name: str) -> None:
        super().__init__(str(score))
        self._look = look
        self._band = band_of(score)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the least comfortable size of a target."""
        return QSize(HEIGHT, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size that still holds two digits."""
        return QSize(28, HEIGHT)

    def hitButton(self, _at: QPoint) -> bool:
        """Let the whole key be pressed."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the number over the line that tells its band."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        color = self._band.color(theme)
        box = within(self, 3.5)
        if on or self.underMouse():
            rounded(painter, box, 8, color if on else theme.sunken)
        painter.setFont(self._look.font(Style.BODY, weight=600, tabular=True))
        painter.setPen(theme.surface if on else theme.strong)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if not on:
            painter.fillRect(QRectF(box.left() + 5, box.bottom() - 2, box.width() - 10, 2), color)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 10, theme.focus)


class PainKeys(QWidget):
    """The frame around the keys; digits type the score, Delete takes it back."""

    typed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit for the score; a ten is reached with the arrow from nine."""
        if event.key() in FORGETTING:
            self.typed.emit(None)
        elif event.text() in DIGITS and event.text():
            self.typed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the frame."""
        theme = self._look.theme
        rounded(painter_on(self), within(self, 0.5), 10, theme.surface, theme.control)


class PainRow(QWidget):
    """0 to 10, or nothing; `changed` carries the score, or None where it was taken back."""

    changed = Signal(object)

    def __init__(
        self, look: Look, question: str, words: Mapping[Band, str] | None = None, px: float | None = None
    ) -> None:
        """`words` tell what the scores mean, in place of those for pain before a session.

        `px` is the size of the question among others; None is that of a question which stands alone.
        """
        super().__init__()
        self._look = look
        self._words = words or {
            Band.FINE: self.tr("Fine to go on"),
            Band.EASE_OFF: self.tr("Go easy"),
            Band.STOP: self.tr("Stop and rest"),
        }
        self._meaning = Label(look, "", Style.CAPTION, weight=600)
        self._forget = Button(look, self.tr("Clear"), None, "ghost", HEIGHT, padding=8)
        self._forget.clicked.connect(lambda: self.set_score(None))
        keys = PainKeys(look)
        keys.setAccessibleName(question)
        keys.typed.connect(self.set_score)
        self._group = QButtonGroup(self)
        line = row(spacing=0)
        for score in range(MOST + 1):
            name = self.tr("{score}, {meaning}").format(
                score=score, meaning=self._words[band_of(score)].lower()
            )
            key = PainKey(look, score, name)
            self._group.addButton(key, score)
            line.addWidget(key)
        keys.setLayout(line)
        self._group.idToggled.connect(lambda _, on: self._tell() if on else None)
        go_with_choice(self._group)
        asked = Label(look, question, weight=550 if px is None else 600, tone="strong", px=px)
        head = row(asked, None, self._meaning, self._forget)
        self.setLayout(column(head, keys, spacing=0))
        self._forget.setVisible(False)
        asked.setMinimumHeight(HEIGHT)

    @property
    def score(self) -> int | None:
        """The chosen score, None where none is."""
        chosen = self._group.checkedId()
        return chosen if chosen >= 0 else None

    def set_score(self, score: int | None) -> None:
        """Choose `score`, or none."""
        if score is not None:
            self._group.button(score).setChecked(True)
            self._group.button(score).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if (key := self._group.checkedButton()) is None:
            return
        self._group.setExclusive(False)
        key.setChecked(False)
        self._group.setExclusive(True)
        key.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        score = self.score
        self._forget.setVisible(score is not None)
        self._meaning.setText("" if score is None else self._words[band_of(score)])
        if score is not None:
            self._meaning.set_ink(band_of(score).color(self._look.theme))
        self.changed.emit(score)
