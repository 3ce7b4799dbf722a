"""Owns which routine cards are shown: the chips and the search field above the grid."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum, unique
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from stretchcoach.core.labels import Category, Position, Spot
from stretchcoach.ui.button import Button
from stretchcoach.ui.chip import Chip
from stretchcoach.ui.fit import Fit
from stretchcoach.ui.home_state import CardView
from stretchcoach.ui.icons import icon
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style

SHORT: Final = timedelta(minutes=5)
"""The chip "Under 5 min"."""
GAP: Final = 8
"""px between the parts of the row."""


@unique
class Facet(StrEnum):
    """What a chip is about."""

    ALL = "all"
    PURPOSE = "purpose"
    SPOT = "spot"
    TIME = "time"


@unique
class Filter(StrEnum):
    """The chips, in their order."""

    ALL = "all"
    RELIEF = "relief"
    DESK = "desk"
    STRENGTH = "strength"
    SHORT = "short"
    FLOOR = "floor"
    CHAIR = "chair"
    STANDING = "standing"
    LYING = "lying"
    SPORT = "sport"
    CARE = "care"

    @property
    def facet(self) -> "Facet":
        """What the chip is about; of each facet one chip may be on."""
        if self is Filter.ALL:
            return Facet.ALL
        if self is Filter.SHORT:
            return Facet.TIME
        return Facet.SPOT if self in SPOTS or self is Filter.LYING else Facet.PURPOSE

    def lets(self, card: CardView) -> bool:
        """Tell whether `card` belongs to this chip."""
        if self in CATEGORIES:
            return card.category in CATEGORIES[self]
        match self:
            case Filter.DESK:
                return card.category is Category.BREAK or card.position is Position.CHAIR
            case Filter.LYING:
                return card.position in {Position.LYING, Position.SIDE_LYING}
            case Filter.SHORT:
                return card.length < SHORT
            case _:
                return self not in SPOTS or SPOTS[self].has(card.position)


CATEGORIES: Final = {
    Filter.RELIEF: {Category.RELIEF},
    Filter.STRENGTH: {Category.STRENGTH},
    Filter.SPORT: {Category.WARM_UP, Category.COOL_DOWN},
    Filter.CARE: {Category.SELF_CARE},
}
SPOTS: Final = {Filter.FLOOR: Spot.FLOOR, Filter.CHAIR: Spot.CHAIR, Filter.STANDING: Spot.STANDING}


def matches(card: CardView, words: str) -> bool:
    """Tell whether every word that was typed stands in title, purpose or targets."""
    text = " ".join((card.title, card.purpose, *card.targets)).casefold()
    return all(word in text for word in words.casefold().split())


class CardFilter(QWidget):
    """Chips and a search field; `changed` tells that another set of cards is wanted.

    Chips of different facets go together: on a chair, and under five minutes.
    """

    changed = Signal()
    spot_chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        words = {
            Filter.ALL: self.tr("All"),
            Filter.RELIEF: self.tr("Relief"),
            Filter.DESK: self.tr("At the desk"),
            Filter.STRENGTH: self.tr("Strength"),
            Filter.SHORT: self.tr("Under 5 min"),
            Filter.FLOOR: self.tr("On the floor"),
            Filter.CHAIR: self.tr("On a chair"),
            Filter.STANDING: self.tr("Standing"),
            Filter.LYING: self.tr("Lying"),
            Filter.SPORT: self.tr("Before and after sport"),
            Filter.CARE: self.tr("Self-care"),
        }
        self._title = Label(look, self.tr("All routines"), Style.TITLE, "strong")
        self._chips = {each: Chip(look, words[each], on=each is Filter.ALL, height=40) for each in Filter}
        self._offered: tuple[Filter, ...] = tuple(Filter)
        self._fit = Fit.MEDIUM
        self._number = 0
        self._more = Button(look, self.tr("More"), "down", "ghost", 40, padding=12)
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        self._field = QLineEdit()
        self._field.setFont(look.font())
        self._field.setMinimumHeight(40)
        self._field.setAccessibleName(self.tr("Search routines"))
        self._field.addAction(icon("search", look.theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._field.textChanged.connect(self._typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        for each, chip in self._chips.items():
            chip.clicked.connect(lambda on, each=each: self._chosen(each, on=on))
            layout.addWidget(chip)
        layout.addWidget(self._more)
        layout.addStretch(1)
        layout.addWidget(self._field)

    def offer(self, cards: Sequence[CardView]) -> None:
        """Offer only the chips that let some of `cards` through."""
        self._offered = tuple(each for each in Filter if any(each.lets(card) for card in cards))
        self._number = len(cards)
        self._arrange()

    def set_fit(self, fit: Fit) -> None:
        """Fold the last chips into a menu where space is short."""
        self._fit = fit
        self._arrange()

    def wanted(self, cards: Sequence[CardView]) -> tuple[CardView, ...]:
        """Return those of `cards` that chip and search let through."""
        chosen, words = self.chosen, self._field.text()
        return tuple(
            card for card in cards if all(chip.lets(card) for chip in chosen) and matches(card, words)
        )

    @property
    def chosen(self) -> frozenset[Filter]:
        """The chips that are on, none for all routines."""
        return frozenset(
            each for each, chip in self._chips.items() if chip.isChecked() and each is not Filter.ALL
        )

    @property
    def spot(self) -> Spot | None:
        """Where the user wants to be, None for anywhere."""
        return next((spot for each, spot in SPOTS.items() if each in self.chosen), None)

    @property
    def words(self) -> str:
        """What was typed."""
        return self._field.text().strip()

    def choose(self, chip: Filter) -> None:
        """Turn a chip on, and off those that say another thing of the same facet."""
        self._chosen(chip, on=True)

    def clear(self) -> None:
        """Show everything again."""
        self._field.clear()
        self.choose(Filter.ALL)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which all but one chip are in the menu."""
        return QSize(320, self._field.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _typed(self, words: str) -> None:
        if words:
            self._field.setClearButtonEnabled(True)  # not before: its picture alone takes 5 ms
        self.changed.emit()

    def _chosen(self, chosen: Filter, *, on: bool) -> None:
        before = self.spot
        for each, chip in self._chips.items():
            apart = each.facet is chosen.facet or Filter.ALL in {each, chosen}
            if each is chosen:
                chip.setChecked(on)
            elif on and apart:
                chip.setChecked(False)
        self._chips[Filter.ALL].setChecked(not self.chosen)
        self._arrange()
        self.changed.emit()
        if self.spot is not before:
            self.spot_chosen.emit()

    def _in_sight(self, *, small: bool) -> list[Filter]:
        """Return the chips that fit beside title, menu and field; those that are on are always there."""
        field = self._field.minimumWidth() + GAP
        room = self.width() - field - (0 if small else self._title.sizeHint().width() + GAP)
        widths = {each: self._chips[each].sizeHint().width() + GAP for each in self._offered}
        if sum(widths.values()) <= room:
            return list(self._offered)
        on = self.chosen or {Filter.ALL}
        room -= self._more.sizeHint().width() + GAP + sum(widths.get(each, 0) for each in on)
        in_sight = []
        for each in self._offered:
            room -= 0 if each in on else widths[each]
            if each in on or room >= 0:
                in_sight.append(each)
        return in_sight

    def _arrange(self) -> None:
        small = self._fit is Fit.SMALL
        self._field.setFixedWidth(round((150 if small else 230) * max(1.0, self._look.scale)))
        in_sight = self._in_sight(small=small)
        for each, chip in self._chips.items():
            chip.setVisible(each in in_sight)
        self._menu.clear()
        for each in self._offered:
            if each not in in_sight:
                action = QAction(self._chips[each].text(), self._menu)
                action.triggered.connect(lambda _=False, each=each: self.choose(each))
                self._menu.addAction(action)
        self._more.setVisible(not self._menu.isEmpty())
        self._title.setVisible(not small)
        long = self.tr("Search {number} routines").format(number=self._number)
        self._field.setPlaceholderText(self.tr("Search") if small else long)
