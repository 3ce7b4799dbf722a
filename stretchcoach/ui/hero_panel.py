"""Owns the hero: the one routine that fits this moment, ready to start."""

from pathlib import Path
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from stretchcoach.phrasebook import length
from stretchcoach.ui.boxes import boxed, column, empty, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.chip import Tag
from stretchcoach.ui.fit import HEIGHTS, Fit
from stretchcoach.ui.home_state import CardView, HeroView, Occasion
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.routine_card import LEVEL_ICONS, POSITION_ICONS
from stretchcoach.ui.stage import Stage
from stretchcoach.ui.still import SMALL
from stretchcoach.ui.timeline_bar import TimelineBar

MARGIN: Final = 16
"""px above and below the picture."""


class HeroPanel(Panel):
    """The hero; `started` and `opened` carry the id of the routine."""

    started = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._hero: HeroView | None = None
        self._fit = Fit.MEDIUM
        self._start, self._steps = Button(look), Button(look)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_hero(self, hero: HeroView) -> None:
        """Show another routine, reason or heading; the same again changes nothing."""
        if hero != self._hero:
            self._hero = hero
            self._build(hero)

    def set_fit(self, fit: Fit) -> None:
        """Use the height and the parts of `fit`."""
        self.setFixedHeight(round(HEIGHTS[fit] * max(1.0, self._look.scale)))
        if fit is not self._fit:
            self._fit = fit
            if self._hero is not None:
                self._build(self._hero)

    def take_focus(self) -> None:
        """Let Return start."""
        self._start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, hero: HeroView) -> None:
        started, stepped = self._start.hasFocus(), self._steps.hasFocus()
        empty(self._layout)
        look, small = self._look, self._fit is Fit.SMALL
        title_px = look.px(Style.HEAD) * (0.75 if small else 1.0)
        self._start = Button(
            look,
            self.tr("Start"),
            "play",
            "primary",
            48 if small else 52,
            px=look.px(Style.TITLE) * 0.9,
            padding=30,
        )
        self._start.setAccessibleName(self.tr("Start {title}").format(title=hero.card.title))
        self._start.clicked.connect(lambda: self.started.emit(hero.card.id))
        self._steps = Button(
            look,
            self.tr("Steps") if small else self.tr("Look at the steps"),
            None,
            "ghost",
            48 if small else 52,
        )
        self._steps.clicked.connect(lambda: self.opened.emit(hero.card.id))
        words = column(
            Label(look, occasion_words(hero.occasion), Style.MICRO, "primary", weight=700),
            Label(look, hero.card.title, px=title_px, weight=700, tone="strong", wrap=True),
            spacing=6 if small else 8,
            margins=(2, 4, 2, 2) if small else (4, 8, 4, 4),
        )
        if not small:
            words.addWidget(Label(look, hero.reason, Style.LEAD, wrap=True))
        words.addLayout(row(*card_tags(look, hero.card, 2 if small else 3), None))
        words.addStretch(1)
        if not small:
            words.addWidget(TimelineBar(look, hero.timeline, height=14, bands=False))
            words.addSpacing(4)
        words.addLayout(row(self._start, self._steps, *self._finder(hero, small=small), None))
        stage = Stage(look, radius=16 if small else 18)
        stage.show_still(self._picture(hero.card), hero.card.mirrored)
        margins = (18, 12, 12, 12) if small else (22, MARGIN, 16, MARGIN)
        line = row(spacing=14 if small else 20, margins=margins)
        line.addWidget(boxed(words), 6 if small else 11)
        line.addWidget(stage, 5 if small else 9)
        self._layout.addLayout(line)
        if started or stepped:
            (self._start if started else self._steps).setFocus(Qt.FocusReason.OtherFocusReason)

    def _finder(self, hero: HeroView, *, small: bool) -> list[Button]:
        """Return the way to the routine that finds the side, where the side matters."""
        if hero.finder is None:
            return []
        finder = hero.finder
        words = self.tr("Which side?") if small else self.tr("Find your side and angle")
        button = Button(self._look, words, None, "ghost", 48 if small else 52)
        button.clicked.connect(lambda: self.opened.emit(finder))
        return [button]

    def _picture(self, card: CardView) -> Path | None:
        """Return the small picture where that is high enough: the large ones take 8 ms to read."""
        height = HEIGHTS[self._fit] * max(1.0, self._look.scale) - 2 * MARGIN
        return card.small if card.small and height * self.devicePixelRatioF() <= SMALL else card.still


def card_tags(look: Look, card: CardView, most: int) -> list[Tag]:
    """Return the length, the position and the level of `card` as tags, at most `most` of them."""
    told = (
        (length(card.length), "clock"),
        (look.words.position(card.position), POSITION_ICONS[card.position]),
        (look.words.level(card.level), LEVEL_ICONS[card.level]),
    )
    return [Tag(look, word, icon=icon) for word, icon in told[:most]]


def occasion_words(occasion: Occasion) -> str:
    """Return the line over the hero's title."""
    match occasion:
        case Occasion.UNTIL_THEN:
            return QCoreApplication.translate("HeroPanel", "GOOD UNTIL THEN")
        case Occasion.WINDOW_OPEN:
            return QCoreApplication.translate("HeroPanel", "NOW · YOUR WINDOW IS OPEN")
        case Occasion.AGAIN:
            return QCoreApplication.translate("HeroPanel", "GOOD FOR NOW")
        case Occasion.BEGIN:
            return QCoreApplication.translate("HeroPanel", "A GOOD PLACE TO BEGIN")
        case _:
            assert_never(occasion)
