"""Owns the small window that says it is time to repeat; it never takes the focus and never hurries."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Signal

from stretchcoach.core.reminder import SNOOZE
from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.corner_window import SHADOW, CornerWindow
from stretchcoach.ui.emphasis import EmphasisLabel
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.repeat_words import time_words
from stretchcoach.ui.stage import Stage

SIZE: Final = QSize(640, 252)
"""px at text scale 1, without the shadow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderView:
    """What is due: the routine, and until when; the date is in the user's zone."""

    title: str
    open_until: datetime
    now: datetime
    still: Path | None = None
    mirrored: bool = False
    seated: str = ""
    """How long it takes on a chair, in words; empty where it cannot be done there."""
    snooze: timedelta | None = SNOOZE
    """How long it can be put off, None where the window closes before that."""


class ReminderWindow(CornerWindow):
    """Stays until it is answered; `answered` carries a `RepeatAnswer`, `seated` asks for the chair."""

    answered = Signal(object)
    seated = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Time to repeat?"))
        self._stage = Stage(look, radius=16)
        self._stage.setFixedWidth(round(196 * look.scale))
        self._title = Label(look, "", Style.BODY, "muted", wrap=True)
        self._until = EmphasisLabel(look, "", Style.LEAD, color=look.theme.text)
        self._buttons = {
            RepeatAnswer.START: Button(
                look, self.tr("Start"), "play", "primary", 52, px=look.px(Style.TITLE) * 0.9, padding=26
            ),
            RepeatAnswer.SNOOZE: Button(look, "", "snooze", "ghost", 40, padding=10),
            RepeatAnswer.SKIP: Button(look, self.tr("Skip today's repeat"), None, "ghost", 40, padding=10),
        }
        for answer, button in self._buttons.items():
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
        self._seated = Button(look, "", "seat", "secondary", 52, padding=14)
        self._seated.clicked.connect(self._sit)
        words = column(
            Label(
                look, self.tr("Time to repeat?"), px=look.px(Style.BODY) * 26 / 14, weight=700, tone="strong"
            ),
            self._title,
            self._until,
            None,
            row(self._buttons[RepeatAnswer.START], self._seated, None, spacing=10),
            row(self._buttons[RepeatAnswer.SNOOZE], None, self._buttons[RepeatAnswer.SKIP]),
            spacing=6,
        )
        margin = SHADOW + 20
        line = row(self._stage, spacing=20, margins=(margin, margin, margin, margin - 8))
        line.addWidget(boxed(words), 1)
        self.setLayout(line)

    def show_reminder(self, view: ReminderView) -> None:
        """Say what is due, in the corner, while the user goes on with whatever has the focus."""
        self._stage.show_still(view.still, view.mirrored)
        self._title.setText(view.title)
        text = self.tr("Your window is open until *{time}*.").format(
            time=time_words(view.open_until, view.now)
        )
        self._until.set_marked(text)
        self._seated.setText(self.tr("Seated, {length}").format(length=view.seated))
        self._seated.setVisible(bool(view.seated))
        snooze = self._buttons[RepeatAnswer.SNOOZE]
        snooze.setVisible(view.snooze is not None)
        if view.snooze is not None:
            minutes = view.snooze // timedelta(minutes=1)
            snooze.setText(self.tr("In {minutes} min").format(minutes=minutes))
        self.show_in_corner(SIZE)

    def _sit(self) -> None:
        self.hide()
        self.seated.emit()

    def _answer(self, answer: RepeatAnswer) -> None:
        self.hide()
        self.answered.emit(answer)
