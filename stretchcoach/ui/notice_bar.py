"""Owns the notice: one quiet line on something that does not work, which can be put away."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from stretchcoach.ui.button import Button
from stretchcoach.ui.fitted_label import CutLabel
from stretchcoach.ui.label import Icon
from stretchcoach.ui.look import Look
from stretchcoach.ui.panel import Panel


class NoticeBar(Panel):
    """Hidden until there is something to say."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius=10)
        self._words = CutLabel(look, "")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        away = Button(look, "", "x", "ghost", 40)
        away.setAccessibleName(self.tr("Put the notice away"))
        away.set_hint(self.tr("Put the notice away"))
        away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 2, 0)
        row.setSpacing(10)
        row.addWidget(Icon("info", 20, look.theme.text))
        row.addWidget(self._words, 1)
        row.addWidget(away)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say something else; nothing hides the bar."""
        if text != self._words.text():
            self._words.setText(text)
            self.setAccessibleName(text)
            self.setVisible(bool(text))
