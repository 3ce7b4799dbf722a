"""Owns the amount: a slider with its figure in words beside it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.ui.boxes import row
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.slider import Slider

WIDEST: Final = "\N{MINUS SIGN}500 ms"
"""The longest figure there is: with its room kept for all, sliders stand in one line."""
ROOM: Final = 4
"""px more than it takes."""


class Amount(QWidget):
    """A figure out of `values`, told in words as it moves; `chosen(int)` tells when it has come to rest."""

    chosen = Signal(int)

    def __init__(
        self, look: Look, name: str, values: range, words: Callable[[int], str], *, origin: int | None = None
    ) -> None:
        super().__init__()
        self._name, self._words = name, words
        self._slider = Slider(look, values, origin=origin)
        self._slider.setAccessibleName(name)
        self._told = Label(look, "", Style.BODY, "strong", tabular=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._told.setMinimumWidth(round(QFontMetricsF(self._told.font()).horizontalAdvance(WIDEST)) + ROOM)
        self.setAccessibleName(name)
        self.setFocusProxy(self._slider)
        self.setLayout(row(self._slider, self._told, spacing=10))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slider.valueChanged.connect(self._tell)
        self._slider.chosen.connect(self.chosen)
        self._tell(self._slider.value())

    @property
    def slider(self) -> Slider:
        """The slider."""
        return self._slider

    @property
    def told(self) -> str:
        """The figure in words."""
        return self._told.text()

    def put(self, value: int) -> None:
        """Show `value` without telling of a change."""
        self._slider.put(value)

    def _tell(self, value: int) -> None:
        self._told.setText(self._words(value))
        self._slider.setAccessibleDescription(self._words(value))
