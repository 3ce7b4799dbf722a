"""Owns a choice of one among chips, for words too long to stand in a row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from stretchcoach.ui.chip import Chip
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.look import Look


class ChipChoice(QWidget):
    """Chips of which one is on; `changed(int)` tells which."""

    changed = Signal(int)

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        chips = [Chip(look, word, height=40) for word in words]
        for index, chip in enumerate(chips):
            self._group.addButton(chip, index)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Flow(chips))

    def choose(self, index: int) -> None:
        """Turn the chip at `index` on; `changed` tells when it was not on already."""
        self._group.button(index).setChecked(True)

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self.changed.emit(index)
