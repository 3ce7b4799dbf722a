"""Owns the settings of the program's start, and of what it does to other programs."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.storage.settings import Settings
from stretchcoach.ui.boxes import boxed, column, show_if
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.notice_words import notice_words
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.switch import Switch


class StartSettings(QWidget):
    """The cards of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)
    login = Signal(bool)
    """Whether the program is to start when the user logs in."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._settings = Settings()
        self._login = Switch(look, self.tr("Start at login"))
        self._trouble = Label(look, "", tone="warn", wrap=True)
        self._players = Switch(look, self.tr("Pause music and films"))
        self._login.toggled.connect(self.login)
        self._players.toggled.connect(self._put_players)
        login = self.tr("Without a window, so that no reminder is lost after a restart.")
        players = self.tr("Other programs' players stand still while you stretch, and go on after it.")
        start = boxed(column(setting(look, self.tr("Start at login"), login, self._login), self._trouble))
        around = setting(look, self.tr("Pause music and films"), players, self._players)
        self.setLayout(
            column(
                group(look, self.tr("Start-up"), start),
                group(look, self.tr("During a session"), around),
                spacing=14,
            )
        )

    def show_state(self, state: SettingsState) -> None:
        """Show what is set, without telling of a change."""
        self._settings = state.settings
        with QSignalBlocker(self._login), QSignalBlocker(self._players):
            self._login.setChecked(state.starts_at_login)
            self._players.setChecked(state.settings.pause_players)
        self._trouble.setText(notice_words(state.login_trouble or ""))
        show_if(self._trouble, shown=state.login_trouble is not None)

    def _put_players(self, on: bool) -> None:
        self._settings = replace(self._settings, pause_players=on)
        self.changed.emit(self._settings)
