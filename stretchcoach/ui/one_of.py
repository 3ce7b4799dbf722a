"""Owns the question with chips of which one is on, or none."""

from collections.abc import Mapping
from typing import Final, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from stretchcoach.ui.boxes import column
from stretchcoach.ui.chip import Chip
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style

T = TypeVar("T")

QUESTION: Final = 17 / 14
"""The size of a question among others, as a factor of the base size."""


class OneOf(QWidget, Generic[T]):
    """A question and its answers; another press on the one that is on takes it back."""

    def __init__(self, look: Look, question: str, answers: Mapping[T, str], chosen: T | None = None) -> None:
        super().__init__()
        self._chips = {value: Chip(look, words, height=40) for value, words in answers.items()}
        flow = Flow(list(self._chips.values()))
        flow.setAccessibleName(question)
        px = look.px(Style.BODY) * QUESTION
        asked = Label(look, question, px=px, weight=600, tone="strong", wrap=True)
        self.setLayout(column(asked, flow, spacing=8))
        for value, chip in self._chips.items():
            chip.setChecked(value == chosen)
            chip.toggled.connect(lambda on, value=value: self._leave_only(value) if on else None)

    @property
    def chosen(self) -> T | None:
        """The answer, None where none is given."""
        return next((value for value, chip in self._chips.items() if chip.isChecked()), None)

    def take_focus(self) -> None:
        """Put the focus on the answer that is on, else on the first."""
        chips = sorted(self._chips.values(), key=lambda chip: not chip.isChecked())
        chips[0].setFocus()

    def _leave_only(self, value: T) -> None:
        for other, chip in self._chips.items():
            if other != value:
                chip.setChecked(False)
