"""Owns what a routine is good for, when to leave it, and who should ask first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from stretchcoach.core.condition import Condition
from stretchcoach.core.labels import Severity
from stretchcoach.core.routine import Routine
from stretchcoach.ui.boxes import boxed, column, empty, row
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.safety_reasons import because


class UsesPanel(QWidget):
    """Good for and not now if, side by side or one below the other."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._routine: Routine | None = None
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._pair.setContentsMargins(0, 0, 0, 0)

    def show_routine(self, routine: Routine) -> None:
        """Show what `routine` says of itself."""
        if routine == self._routine:
            return
        self._routine = routine
        empty(self._pair)
        theme = self._look.theme
        if routine.good_for:
            self._pair.addWidget(
                block(self._look, "check", self.tr("Good for"), routine.good_for, theme.ok), 1
            )
        if routine.not_for:
            self._pair.addWidget(
                block(self._look, "x", self.tr("Not now if"), routine.not_for, theme.danger), 1
            )

    def set_stacked(self, stacked: bool) -> None:
        """Put the blocks below each other where space is narrow."""
        direction = QBoxLayout.Direction
        self._pair.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._pair.setSpacing(8 if stacked else 24)


class CautionsPanel(QWidget):
    """Who must not do the routine and who should ask first, in plain words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._routine: Routine | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)

    def show_routine(self, routine: Routine) -> None:
        """Show the cautions of `routine`; nothing where it has none."""
        if routine == self._routine:
            return
        self._routine = routine
        empty(self._layout)
        theme = self._look.theme
        never = [told(code) for code, severity in routine.cautions if severity is Severity.BLOCK]
        ask = [told(code) for code, severity in routine.cautions if severity is not Severity.BLOCK]
        if never:
            heading = self.tr("Do not do it if")
            self._layout.addWidget(block(self._look, "ban", heading, never, theme.danger))
        if ask:
            heading = self.tr("Ask first if")
            self._layout.addWidget(block(self._look, "info", heading, ask, theme.warn))


def told(code: str) -> str:
    """Return what a caution means in plain words; a code of the author's own stays as it is."""
    return because(Condition(code)) if code in frozenset(Condition) else code


def block(look: Look, icon: str, heading: str, lines: Sequence[str], color: QColor) -> QWidget:
    """Return an icon beside a heading and its lines."""
    words = column(Label(look, heading, Style.BODYB, "strong"), spacing=2)
    for line in lines:
        told = row(spacing=8)
        if len(lines) > 1:
            told.addWidget(Label(look, "·"), 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(Label(look, line, wrap=True), 1)
        words.addLayout(told)
    words.addStretch(1)
    whole = row(column(Icon(icon, 20, color), None), spacing=10)
    whole.addLayout(words, 1)
    return boxed(whole)
