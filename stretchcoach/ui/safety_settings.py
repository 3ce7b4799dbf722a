"""Owns the setting of the emergency number."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from stretchcoach.storage.settings import Settings
from stretchcoach.ui.boxes import column
from stretchcoach.ui.look import Look
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState

NUMBER: Final = QRegularExpression("[0-9+*#][0-9+*# ()/-]{0,19}")
"""What can be dialled."""


class SafetySettings(QWidget):
    """The card of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)

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
        self.setLayout(column(group(look, self.tr("Safety"), row)))

    def show_state(self, state: SettingsState) -> None:
        """Show what is set, without telling of a change; what is being typed stays."""
        self._settings = state.settings
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
