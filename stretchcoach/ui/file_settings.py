"""Owns what the settings tell about files: the user's own routines, and where things are kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import boxed, column, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState


class FileSettings(QWidget):
    """The cards of this category."""

    open_folder = Signal()
    """The folder of the user's own routines is to be opened."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._own = Label(look, wrap=True)
        self._kept = Label(look, wrap=True)
        for told in (self._own, self._kept):
            told.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        opens = Button(look, self.tr("Open the folder"), "folder", "secondary", 44)
        opens.clicked.connect(self.open_folder)
        hint = self.tr("Text files ending in .yaml in this folder join the list.")
        own = boxed(column(setting(look, self.tr("Your own routines"), hint, opens), self._own, spacing=8))
        self._where = group(look, self.tr("Where things are kept"), self._kept)
        self.setLayout(column(group(look, self.tr("Routine files"), own), self._where, spacing=14))

    def show_state(self, state: SettingsState) -> None:
        """Tell where things are."""
        self._own.setText(str(state.own_routines))
        self._kept.setText("\n".join(f"{name}: {path}" for name, path in state.kept))
        show_if(self._where, shown=bool(state.kept))
