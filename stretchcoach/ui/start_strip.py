"""Owns the end of the routine page: how long it takes, the start, and why it may have to wait."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import length
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style


class StartStrip(QWidget):
    """Length, stretch time and Start; `started` and `emergency` tell what was pressed."""

    started = Signal()
    emergency = Signal()

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
        self._refusal = boxed(line)
        self._refusal.hide()
        told = column(None, self._length, self._stretch, None, spacing=0)
        self.setLayout(column(self._refusal, row(told, None, self._start, spacing=14), spacing=6))

    def show_timeline(self, timeline: Timeline) -> None:
        """Show how long it takes and how much of it is stretch."""
        self._length.setText(length(timeline.duration))
        stretch = timeline.stretch()
        self._stretch.setText(
            self.tr("of it {span} of stretch").format(span=length(stretch)) if stretch else ""
        )
        show_if(self._stretch, shown=bool(stretch))

    def refuse(self, reason: str | None) -> None:
        """Keep the start back and say why; None lets it go."""
        self._start.refuse(reason)
        self._why.setText(reason or "")
        show_if(self._refusal, shown=reason is not None)

    def take_focus(self) -> None:
        """Let Return start."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)
