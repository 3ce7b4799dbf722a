"""Owns the note before a session: what speaks about it, what to change, and what to do instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchcoach.core.labels import Severity
from stretchcoach.ui.boxes import column, empty, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.safety_state import SafetyView


class SafetyNote(QWidget):
    """A coloured panel with icon, heading and reasons; `instead` carries the id of the other routine."""

    instead = Signal(str)
    emergency = Signal()
    better = Signal()
    """The soreness is gone that makes it shorter."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: SafetyView | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_view(self, view: SafetyView | None) -> None:
        """Show `view`; None hides the note."""
        if view == self._view:
            return
        self._view = view
        empty(self._layout)
        if view is not None:
            self._layout.addWidget(self._panel(view))
        show_if(self, shown=view is not None)

    def _panel(self, view: SafetyView) -> Panel:
        look, theme = self._look, self._look.theme
        fill, ink, icon = {
            Severity.BLOCK: (theme.danger_soft, theme.danger, "ban"),
            Severity.MODIFY: (theme.warn_soft, theme.warn, "shield"),
            Severity.CAUTION: (theme.warn_soft, theme.warn, "info"),
            None: (theme.info_soft, theme.info, "clock"),
        }[view.severity]
        heading = Label(look, view.heading, Style.BODYB, wrap=True)
        heading.set_ink(ink)
        words = column(heading, spacing=3)
        for line in view.lines:
            words.addWidget(Label(look, line, tone="strong", wrap=True))
        buttons = [*self._open(view), *self._signs(view), *self._better(view)]
        if buttons:
            words.addLayout(row(*buttons, None, spacing=8))
        whole = row(column(Icon(icon, 20, ink), None), spacing=10, margins=(14, 10, 14, 10))
        whole.addLayout(words, 1)
        panel = Panel(look, fill=fill, line=ink, radius=12)
        panel.setLayout(whole)
        panel.setAccessibleName(" ".join((view.heading, *view.lines)))
        return panel

    def _open(self, view: SafetyView) -> list[QWidget]:
        if view.instead is None or view.blocked:  # what is blocked has it in place of its start
            return []
        other = view.instead
        label = self.tr("Open {title}").format(title=other.title)
        button = Button(self._look, label, "chev", "secondary", 40, padding=14)
        button.clicked.connect(lambda: self.instead.emit(other.routine))
        return [button]

    def _signs(self, view: SafetyView) -> list[QWidget]:
        if not view.signs:
            return []
        button = Button(self._look, self.tr("Emergency signs"), "emergency", "dangerline", 40, padding=12)
        button.clicked.connect(self.emergency)
        return [button]

    def _better(self, view: SafetyView) -> list[QWidget]:
        if not view.eased:
            return []
        button = Button(self._look, self.tr("Not sore any more"), None, "secondary", 40, padding=14)
        button.clicked.connect(self.better)
        return [button]
