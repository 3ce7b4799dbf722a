"""Owns the settings of safety: the emergency number, and what the user tells about the body."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from stretchcoach.storage.settings import Settings
from stretchcoach.ui.boxes import boxed, column, show_if
from stretchcoach.ui.boxes import row as in_a_row
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.profile_questions import ProfileQuestions
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState

NUMBER: Final = QRegularExpression("[0-9+*#][0-9+*# ()/-]{0,19}")
"""What can be dialled."""


class SafetySettings(QWidget):
    """The cards of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)
    told = Signal(object)
    """The `Profile` with one answer changed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._settings = Settings()
        self._number = QLineEdit()
        self._number.setFont(look.font())
        self._number.setFixedSize(round(160 * look.scale), 44)
        self._number.setValidator(QRegularExpressionValidator(NUMBER, self))
        self._number.editingFinished.connect(self._take_number)
        hint = self.tr("Shown with the emergency signs. 112 in Europe, 999 in the UK, 911 in the USA.")
        row = setting(look, self.tr("Emergency number"), hint, self._number)
        self._questions = ProfileQuestions(look)
        self._questions.changed.connect(self.told)
        stays = self.tr(
            "Your answers stay on this computer. They only decide which routines are offered to you, and how."
        )
        words = Label(look, stays, tone="muted", wrap=True)
        asked = boxed(column(words, self._questions, spacing=8))
        self._sum = Label(look, "", tone="strong", wrap=True)
        sum_up = Panel(look, fill=look.theme.info_soft, line=look.theme.info_soft, radius=12)
        line = in_a_row(Icon("shield", 20, look.theme.info), spacing=10, margins=(16, 10, 16, 10))
        line.addWidget(self._sum, 1)
        sum_up.setLayout(line)
        self._sum_up = sum_up
        self.setLayout(
            column(
                group(look, self.tr("Safety"), row),
                sum_up,
                group(look, self.tr("Anything we should know?"), asked),
                spacing=14,
            )
        )

    def show_state(self, state: SettingsState) -> None:
        """Show what is set, without telling of a change; what is being typed stays."""
        self._settings = state.settings
        if state.now is not None:
            self._questions.show_profile(state.profile, state.now)
        held, of = state.held_back
        told = self.tr("Your answers change or hold back {held} of {of} routines.")
        self._sum.setText(told.format(held=held, of=of))
        show_if(self._sum_up, shown=held > 0)
        if not self._number.hasFocus():
            with QSignalBlocker(self._number):
                self._number.setText(state.settings.emergency_number)

    def _take_number(self) -> None:
        number = self._number.text().strip()
        if not number:
            self._number.setText(self._settings.emergency_number)
        elif number != self._settings.emergency_number:
            self._settings = replace(self._settings, emergency_number=number)
            self.changed.emit(self._settings)
