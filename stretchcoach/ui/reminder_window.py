"""Owns the small window that says it is time to repeat; it never takes the focus and never hurries."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.emphasis import EmphasisLabel
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.repeat_words import time_of_day
from stretchcoach.ui.shapes import painter_on, rounded
from stretchcoach.ui.stage import Stage

SIZE: Final = QSize(640, 252)
"""px at text scale 1, without the shadow."""
SHADOW: Final = 12
EDGE: Final = 24
"""px between the card and the edge of the screen's free area."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderView:
    """What is due: the routine, and until when; the date is in the user's zone."""

    title: str
    open_until: datetime
    still: Path | None = None
    mirrored: bool = False


class ReminderWindow(QWidget):
    """Stays until it is answered; `answered` carries a `RepeatAnswer`."""

    answered = Signal(object)

    def __init__(self, look: Look) -> None:
        flags = Qt.WindowType
        super().__init__(None, flags.Tool | flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Time to repeat?"))
        self.setAccessibleName(self.tr("Time to repeat?"))
        self._stage = Stage(look, radius=16)
        self._stage.setFixedWidth(round(196 * look.scale))
        self._title = Label(look, "", Style.BODY, "muted")
        self._until = EmphasisLabel(look, "", Style.LEAD, color=look.theme.text)
        self._buttons = {
            RepeatAnswer.START: Button(
                look, self.tr("Start"), "play", "primary", 52, px=look.px(Style.TITLE) * 0.9, padding=26
            ),
            RepeatAnswer.SNOOZE: Button(look, self.tr("In 15 min"), "snooze", "secondary", 52, padding=14),
            RepeatAnswer.SKIP: Button(look, self.tr("Skip today's repeat"), None, "ghost", 40, padding=10),
        }
        for answer, button in self._buttons.items():
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
        words = column(
            Label(
                look, self.tr("Time to repeat?"), px=look.px(Style.BODY) * 26 / 14, weight=700, tone="strong"
            ),
            self._title,
            self._until,
            None,
            row(self._buttons[RepeatAnswer.START], self._buttons[RepeatAnswer.SNOOZE], None, spacing=10),
            row(None, self._buttons[RepeatAnswer.SKIP]),
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
        text = self.tr("Your window is open until *{time}*.").format(time=time_of_day(view.open_until))
        self._until.set_marked(text)
        wanted = (SIZE * self._look.scale).expandedTo(self.minimumSizeHint()) + QSize(2 * SHADOW, 2 * SHADOW)
        self.resize(wanted)
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.setGeometry(corner(screen.availableGeometry(), wanted))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key answer but on a button; Esc leaves the reminder where it is."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay when someone else closes the window: it goes once it is answered."""
        if event.spontaneous():
            event.ignore()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the soft shadow and the card."""
        theme = self._look.theme
        painter = painter_on(self)
        card = self.rect().adjusted(SHADOW, SHADOW - 2, -SHADOW, -SHADOW - 2)
        self._shade(painter, card)
        rounded(painter, card.toRectF(), 22, theme.surface, theme.line)

    def _shade(self, painter: QPainter, card: QRect) -> None:
        color = self._look.theme.scrim
        color = type(color)(color.red(), color.green(), color.blue(), 10 if self._look.theme.dark else 3)
        for spread in range(10, 0, -1):
            shade = card.toRectF().adjusted(-spread, 4 - spread, spread, 4 + spread)
            rounded(painter, shade, 22 + spread, color)

    def _answer(self, answer: RepeatAnswer) -> None:
        self.hide()
        self.answered.emit(answer)


def corner(free: QRect, size: QSize) -> QRect:
    """Return where a window of `size`, shadow included, stands: bottom right of the free area."""
    inset = EDGE - SHADOW
    place = QRect(free.topLeft(), size)
    place.moveBottomRight(free.bottomRight())
    place.translate(-inset, -inset)
    return place
