"""Owns the bar at the foot of the routine page while a session is saved as sound, and how that ended."""

from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy

from stretchcoach.ui.boxes import show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.fitted_label import CutLabel
from stretchcoach.ui.look import Look
from stretchcoach.ui.notice_words import notice_words
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.saving_state import NotSaved, Saved, Saving, SavingState
from stretchcoach.ui.shapes import painter_on, rounded, within

WHOLE: Final = 100
WIDTH: Final = 220
THICK: Final = 8


class Progress(QProgressBar):
    """A thin bar that fills from the left."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setRange(0, WHOLE)
        self.setTextVisible(False)
        self.setFixedSize(WIDTH, THICK)
        self.setAccessibleName(self.tr("How much is saved"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the way, and as much of it as is done."""
        painter, theme = painter_on(self), self._look.theme
        way = within(self, 0.5)
        rounded(painter, way, THICK / 2, theme.sunken, theme.line)
        way.setWidth(way.width() * self.value() / WHOLE)
        if self.value():
            rounded(painter, way, THICK / 2, theme.primary)


class SavingBar(Panel):
    """Hidden until something is saved; `cancelled` and `put_away` tell what was pressed."""

    cancelled = Signal()
    put_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius=10)
        self._words = CutLabel(look, "")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = Progress(look)
        self._cancel = Button(look, self.tr("Cancel"), "x", "ghost", 40)
        self._cancel.clicked.connect(self.cancelled)
        self._away = Button(look, self.tr("Close"), "x", "ghost", 40)
        self._away.clicked.connect(self.put_away)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 2, 4, 2)
        line.setSpacing(14)
        line.addWidget(self._words, 1)
        for part in (self._progress, self._cancel, self._away):
            line.addWidget(part)
        self.hide()

    def show_state(self, state: SavingState) -> None:
        """Tell how far it is or how it ended; None hides the bar."""
        match state:
            case None:
                words = ""
            case Saving(name, done):
                words = self.tr("Saving {name} …").format(name=name)
                self._progress.setValue(int(done * WHOLE))
            case Saved(name, remark):
                saved = self.tr("Saved as {name}.").format(name=name)
                words = f"{saved} {remark}".rstrip()
            case NotSaved(sentence):
                words = notice_words(sentence)
            case _:
                assert_never(state)
        self._words.setText(words)
        self.setAccessibleName(words)
        under_way = isinstance(state, Saving)
        show_if(self._progress, shown=under_way)
        show_if(self._cancel, shown=under_way)
        show_if(self._away, shown=not under_way)
        show_if(self, shown=state is not None)
