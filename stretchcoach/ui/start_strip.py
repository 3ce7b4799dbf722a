"""Owns the end of the routine page: how long it takes, and the start, or what is offered in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import length
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.safety_state import Instead, SafetyView


class StartStrip(QWidget):
    """Length, stretch time and Start; `started` and `emergency` tell what was pressed."""

    started = Signal()
    emergency = Signal()
    instead = Signal(str)
    """The id of the routine that is offered in place of the start."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._length = Label(
            look, "", px=look.px(Style.BODY) * 24 / 14, weight=600, tone="strong", tabular=True
        )
        self._stretch = Label(look, "", Style.CAPTION, "muted")
        self._start = Button(
            look, self.tr("Start"), "play", "primary", 56, px=look.px(Style.TITLE), padding=44
        )
        self._start.clicked.connect(self.started)
        self._why = Label(look, "", tone="danger", wrap=True)
        signs = Button(look, self.tr("Emergency signs"), "emergency", "dangerline", 40, padding=12)
        signs.clicked.connect(self.emergency)
        line = row(spacing=10)
        line.addWidget(self._why, 1)
        line.addWidget(signs, 0, Qt.AlignmentFlag.AlignVCenter)
        self._signs = signs
        self._refusal = boxed(line)
        self._refusal.hide()
        self._other: Instead | None = None
        self._told = boxed(column(None, self._length, self._stretch, None, spacing=0))
        self._for_you = Label(look, "", Style.LEAD, "strong", wrap=True)
        self._open = Button(
            look, self.tr("Open it"), "chev", "primary", 56, px=look.px(Style.TITLE), padding=36
        )
        self._open.clicked.connect(self._ask_for_other)
        line = row(spacing=14)
        line.addWidget(self._told)
        line.addWidget(self._for_you, 1)
        line.addStretch(0)
        line.addWidget(self._start, 0, Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._open, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(column(self._refusal, line, spacing=6))
        self.hold_back(None)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show how long it takes and how much of it is stretch."""
        self._length.setText(length(timeline.duration))
        stretch = timeline.stretch()
        self._stretch.setText(
            self.tr("including {span} of stretching").format(span=length(stretch)) if stretch else ""
        )
        show_if(self._stretch, shown=bool(stretch))

    def hold_back(self, view: SafetyView | None) -> None:
        """Offer what is to be done instead of the start, or say that there is nothing; None lets it go."""
        self._other = None if view is None else view.instead
        nothing = view is not None and view.instead is None
        why = self.tr("None of your routines is for you now.") if nothing else None
        self._start.refuse(why)
        self._why.setText(why or "")
        show_if(self._refusal, shown=nothing)
        show_if(self._signs, shown=view is not None and not view.signs)  # else they are beside the reason
        if self._other is not None:
            told = self.tr("For you now instead: {title}")
            self._for_you.setText(told.format(title=self._other.title))
        show_if(self._for_you, shown=self._other is not None)
        show_if(self._open, shown=self._other is not None)
        show_if(self._told, shown=self._other is None)
        show_if(self._start, shown=self._other is None)

    def take_focus(self) -> None:
        """Let Return start, or open what is offered instead."""
        button = self._start if self._other is None else self._open
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_other(self) -> None:
        if self._other is not None:
            self.instead.emit(self._other.routine)
