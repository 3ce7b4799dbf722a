"""Owns the quiet bar on a page: one plain sentence, and what can be done about it."""

from enum import Enum, unique

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from stretchcoach.ui.boxes import show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.panel import Panel


@unique
class BarTone(Enum):
    """How much a bar stands out."""

    QUIET = "quiet"
    INFO = "info"
    WARN = "warn"


class AskBar(Panel):
    """A sentence with at most two buttons: `accepted` and `declined` tell which was pressed."""

    accepted = Signal()
    declined = Signal()

    def __init__(
        self, look: Look, icon: str, *, accept: str = "", decline: str = "", tone: BarTone = BarTone.INFO
    ) -> None:
        theme = look.theme
        fill, line, ink = {
            BarTone.QUIET: (theme.canvas, theme.line, theme.text),
            BarTone.INFO: (theme.info_soft, theme.info, theme.info),
            BarTone.WARN: (theme.warn_soft, theme.warn, theme.warn),
        }[tone]
        super().__init__(look, fill=fill, line=line, radius=12)
        self._text = Label(look, "", tone="strong", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 6, 4)
        layout.setSpacing(10)
        layout.addWidget(Icon(icon, 20, ink))
        layout.addWidget(self._text, 1)
        other = "secondary" if tone is BarTone.QUIET else "ghost"  # a plain question favours no answer
        for text, kind, told in ((accept, "secondary", self.accepted), (decline, other, self.declined)):
            if text:
                button = Button(look, text, None, kind, 40, padding=14)
                button.clicked.connect(told)
                layout.addWidget(button)
        self.setMinimumHeight(48)
        self.hide()

    def tell(self, text: str | None) -> None:
        """Show `text`; None hides the bar."""
        self._text.setText(text or "")
        show_if(self, shown=text is not None)

    @property
    def text(self) -> str:
        """What is told now."""
        return self._text.text()
