"""Owns the label: words from anywhere shown as plain text, in a tone of the theme."""

from enum import StrEnum, unique

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import painter_on, within
from stretchcoach.ui.theme import Theme


@unique
class Tone(StrEnum):
    """How loud words are; `muted` never in a session."""

    STRONG = "strong"
    TEXT = "text"
    MUTED = "muted"
    PRIMARY = "primary"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    INFO = "info"

    def color(self, theme: Theme) -> QColor:
        """Return the tone's colour."""
        color: QColor = getattr(theme, self.value)
        return color


class Label(QLabel):
    """Plain text; what looks like markup is shown as it is written."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        style: Style | str = Style.BODY,
        tone: Tone | str = Tone.TEXT,
        *,
        wrap: bool = False,
        px: float | None = None,
        weight: int | None = None,
        tabular: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(style, px=px, weight=weight, tabular=tabular))
        self.setText(text)
        self.set_tone(tone)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_tone(self, tone: Tone | str) -> None:
        """Show the words in another tone."""
        self.set_ink(Tone(tone).color(self._look.theme))

    def set_ink(self, color: QColor) -> None:
        """Show the words in a colour that is no tone, such as a phase's ink."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.setPalette(palette)


class Icon(QWidget):
    """An icon among words; decoration, so a screen reader passes it by."""

    def __init__(self, name: str, size: int, color: QColor) -> None:
        super().__init__()
        self._name, self._color = name, color
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        draw_icon(painter_on(self), self._name, within(self, 0), self._color)
