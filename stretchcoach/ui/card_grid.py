"""Owns the grid of routine cards and the way through it with the arrow keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from stretchcoach.ui.fit import Fit
from stretchcoach.ui.home_state import CardView
from stretchcoach.ui.look import Look
from stretchcoach.ui.routine_card import RoutineCard

COLUMNS: Final = {Fit.SMALL: 3, Fit.MEDIUM: 4, Fit.LARGE: 5}
HEIGHTS: Final = {Fit.SMALL: 176, Fit.MEDIUM: 212, Fit.LARGE: 262}
"""px at text scale 1."""
WIDE_TEXT: Final = 1.25
"""From this text scale on a card needs the room of one column more."""


class CardGrid(QWidget):
    """Cards in columns; `opened` carries the id of the routine."""

    opened = Signal(str)
    reached = Signal(object)
    """The card that an arrow key led to, to be scrolled into sight."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._cards: list[RoutineCard] = []
        self._made = dict[CardView, RoutineCard]()
        self._columns = COLUMNS[Fit.MEDIUM]
        self._height = HEIGHTS[Fit.MEDIUM]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_cards(self, wanted: Sequence[CardView], among: Sequence[CardView]) -> None:
        """Show the `wanted` of the cards there are, in their order.

        All of them are made once, in the order in which Tab goes through them, and keep the focus.
        """
        before = self._made
        self._made = {card: before.pop(card) if card in before else self._new(card) for card in among}
        for gone in before.values():
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._cards = [self._made[card] for card in wanted]
        self._lay_out()

    def set_fit(self, fit: Fit) -> None:
        """Use the columns and heights of `fit`."""
        self._columns = COLUMNS[fit] - (1 if self._look.scale >= WIDE_TEXT else 0)
        self._height = round(HEIGHTS[fit] * max(1.0, self._look.scale * 0.9))
        self._grid.setSpacing(12 if fit is Fit.SMALL else 16)
        self._lay_out()

    @property
    def cards(self) -> Sequence[RoutineCard]:
        """The cards that are shown, in reading order."""
        return self._cards

    def _new(self, card: CardView) -> RoutineCard:
        made = RoutineCard(self._look, card)
        made.clicked.connect(lambda: self.opened.emit(card.id))
        made.walked.connect(lambda key: self._walk(made, key))
        return made

    def _lay_out(self) -> None:
        """Put the cards in their places, all at once: Qt would place all anew for each that is shown.

        The grid is as high as they need before they are painted, or hundreds would be seen in a heap.
        """
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._grid.setEnabled(False)
        shown = set(self._cards)
        for card in self._made.values():
            if card not in shown:
                card.hide()
        for index, card in enumerate(self._cards):
            card.setFixedHeight(self._height)
            self._grid.addWidget(card, index // self._columns, index % self._columns)
            card.show()
            self._grid.setColumnStretch(index % self._columns, 1)
        self._grid.setEnabled(True)
        rows = -(-len(self._cards) // self._columns)
        self.setMinimumHeight(max(0, rows * (self._height + self._grid.spacing()) - self._grid.spacing()))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def _walk(self, origin: RoutineCard, key: Qt.Key) -> None:
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }[key]
        index = self._cards.index(origin) + step
        if 0 <= index < len(self._cards):
            self._cards[index].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(self._cards[index])
