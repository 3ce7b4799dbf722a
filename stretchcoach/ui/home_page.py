"""Owns the home page: what fits now, when to repeat, and all routines."""

from typing import Final, assert_never

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from stretchcoach.core.labels import Spot
from stretchcoach.phrasebook import clock
from stretchcoach.ui.ask_bar import AskBar, BarTone
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.card_filter import CardFilter
from stretchcoach.ui.card_grid import CardGrid
from stretchcoach.ui.empty_note import EmptyNote
from stretchcoach.ui.fit import Fit, fit_of
from stretchcoach.ui.hero_panel import HeroPanel
from stretchcoach.ui.home_state import DayPart, HomeState, RepeatAnswer
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.repeat_panel import RepeatPanel
from stretchcoach.ui.repeat_words import window_words
from stretchcoach.ui.tab_order import tab_through

MEDIUM: Final = QSize(1000, 620)
LARGE: Final = 1700
BAR: Final = 62
"""px that a bar takes, its gap included."""
TOP: Final = 48
"""px; the height of the greeting's row."""
WIDEST: Final = 1840
"""px; on a wider window the content stays in the middle."""


class HomePage(QWidget):
    """The home page; every signal but those without a value carries a routine's id or an answer."""

    start = Signal(str)
    open_routine = Signal(str)
    remind_change = Signal(object)
    """A `RepeatAnswer`."""
    carry_on = Signal()
    dismiss = Signal()
    show_problems = Signal()
    spot_chosen = Signal()
    """The user wants to be somewhere else."""
    cramp = Signal()
    sore = Signal(bool)
    """Whether soreness has lasted."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: HomeState | None = None
        self._fit: Fit | None = None
        self._greeting = Label(look, "", Style.HEAD, "strong")
        self._greeting.setMinimumHeight(TOP)
        self._cramp = Button(look, self.tr("Cramp now"), "bolt", "sos", 48, padding=26)
        self._cramp.set_hint(self.tr("Starts the two-minute routine at once (Ctrl+.)"))
        self._unfinished = AskBar(look, "refresh", accept=self.tr("Carry on"), decline=self.tr("Not now"))
        self._missed = AskBar(look, "bell", accept=self.tr("Look at it"), decline=self.tr("Not now"))
        self._notice = AskBar(look, "info", tone=BarTone.WARN)
        self._sore: AskBar | None = None
        self._problems = AskBar(look, "file", accept=self.tr("Show"), tone=BarTone.QUIET)
        self._hero = HeroPanel(look)
        self._repeat = RepeatPanel(look)
        self._filter = CardFilter(look)
        self._grid = CardGrid(look)
        self._none = EmptyNote(look, "search", self.tr("Clear filters"))
        self._connect()
        self._lay_out()

    def show_state(self, state: HomeState) -> None:
        """Show `state`; search, chips and focus stay as they are."""
        self._state = state
        self._greeting.setText(self._greeting_of(state.day_part))
        show_if(self._cramp, shown=state.cramp)
        self._notice.tell(state.notice)
        self._unfinished.tell(self._unfinished_words(state))
        self._missed.tell(self._missed_words(state))
        self._ask_whether_sore(state.sore)
        self._problems.tell(self._problem_words(state.problem_files))
        self._hero.setVisible(state.hero is not None)
        if state.hero is not None:
            self._hero.show_hero(state.hero)
        self._repeat.show_repeat(state.repeat)
        self._filter.offer(state.cards)
        self._show_cards()
        if self._fit is not None:
            self._refit()

    @property
    def spot(self) -> Spot | None:
        """Where the user wants to be, None for anywhere."""
        return self._filter.spot

    def search(self) -> None:
        """Put the cursor into the search field."""
        self._filter.search()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Return start what fits now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._hero.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the arrangement that fits."""
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        """Take the arrangement in which the cards can still be seen below the bars."""
        every = (self._notice, self._unfinished, self._missed, self._sore, self._problems)
        bars = sum(bar is not None and not bar.isHidden() for bar in every)
        least = QSize(MEDIUM.width(), MEDIUM.height() + bars * BAR)
        self._arrange(fit_of(self.size(), self._look.scale, medium=least, large=LARGE))

    def _connect(self) -> None:
        self._cramp.clicked.connect(self.cramp)
        self._hero.started.connect(self.start)
        self._hero.opened.connect(self.open_routine)
        self._grid.opened.connect(self.open_routine)
        self._repeat.answered.connect(self.remind_change)
        self._unfinished.accepted.connect(self.carry_on)
        self._unfinished.declined.connect(self.dismiss)
        self._missed.accepted.connect(lambda: self.remind_change.emit(RepeatAnswer.START))
        self._missed.declined.connect(lambda: self.remind_change.emit(RepeatAnswer.SKIP))
        self._problems.accepted.connect(self.show_problems)
        self._filter.changed.connect(self._show_cards)
        self._filter.spot_chosen.connect(self.spot_chosen)
        self._none.pressed.connect(self._filter.clear)

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._hero, 1)
        self._row.addWidget(self._repeat)
        self._inside = column(
            row(self._greeting, None, self._cramp),
            self._notice,
            self._unfinished,
            self._missed,
            self._row,
            self._filter,
            self._problems,
        )
        self._top = boxed(self._inside)
        self._below = column(self._grid, self._none, None)
        self._scroll = PageScroll(self._below)
        self._page = column(self._scroll)
        content = boxed(self._page)
        content.setMaximumWidth(WIDEST)
        outer = row(spacing=0)
        outer.addStretch(1)
        outer.addWidget(content, 1000)
        outer.addStretch(1)
        self.setLayout(outer)
        self._grid.reached.connect(self._scroll.ensureWidgetVisible)

    def _arrange(self, fit: Fit) -> None:
        """Keep greeting, hero and chips in sight where there is room; else let all of the page scroll."""
        if fit is self._fit:
            return
        self._fit = fit
        small = fit is Fit.SMALL
        margin = 20 if small else 28
        for part in (self._hero, self._repeat, self._filter, self._grid):
            part.set_fit(fit)
        held = self.window().focusWidget()
        focused = next((each for each in self.findChildren(QWidget) if each is held), None)
        self._row.setSpacing(10 if small else 16)
        self._row.setDirection(
            QBoxLayout.Direction.BottomToTop if small else QBoxLayout.Direction.LeftToRight
        )
        (self._below if small else self._page).insertWidget(0, self._top)
        self._inside.setSpacing(10 if small else 14)
        self._inside.setContentsMargins(0, 12 if small else 20, 0 if small else margin, 0 if small else 4)
        self._page.setContentsMargins(margin, 0, 0, 0)
        self._page.setSpacing(14)
        self._page.setStretchFactor(self._scroll, 1)
        px = self._look.px(Style.HEAD) * (24 / 28 if small else 1)
        self._greeting.setFont(self._look.font(Style.HEAD, px=px))
        self._greeting.setMinimumHeight(0 if small else TOP)
        self._below.setSpacing(12)
        self._below.setContentsMargins(0, 0, 0, margin)
        self._scroll.set_gutter(margin)
        self._order_tabs()
        if focused is not None:  # what gets another parent loses it
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        if self._fit is None:
            return
        small = self._fit is Fit.SMALL
        hero = (self._repeat, self._hero) if small else (self._hero, self._repeat)
        bars = tuple(bar for bar in (self._unfinished, self._missed, self._sore) if bar is not None)
        tab_through(self._cramp, *bars, *hero, self._filter, self._problems, *self._grid.cards, self._none)

    def _ask_whether_sore(self, question: str | None) -> None:
        """Ask, in a bar that is made with the first question: on most days there is none."""
        if self._sore is None:
            if question is None:
                return
            self._sore = AskBar(
                self._look, "info", accept=self.tr("Yes"), decline=self.tr("No"), tone=BarTone.QUIET
            )
            self._sore.accepted.connect(lambda: self.sore.emit(True))
            self._sore.declined.connect(lambda: self.sore.emit(False))
            self._inside.insertWidget(self._inside.indexOf(self._missed) + 1, self._sore)
        self._sore.tell(question)

    def _show_cards(self) -> None:
        if self._state is None:
            return
        cards = self._filter.wanted(self._state.cards)
        self._grid.show_cards(cards, self._state.cards)
        self._order_tabs()
        self._grid.setVisible(bool(cards))
        self._none.setVisible(not cards)
        self._none.tell(*self._nothing_found())

    def _nothing_found(self) -> tuple[str, str]:
        if not self._filter.words:
            return self.tr("There is no routine here"), self.tr("Clear the filters to see all there are.")
        title = self.tr("No routine matches “{words}”").format(words=self._filter.words)
        return title, self.tr("Try a shorter word, or clear the filters.")

    def _greeting_of(self, part: DayPart) -> str:
        match part:
            case DayPart.MORNING:
                return self.tr("Good morning")
            case DayPart.AFTERNOON:
                return self.tr("Good afternoon")
            case DayPart.EVENING:
                return self.tr("Good evening")
            case DayPart.NIGHT:
                return self.tr("Hello")
            case _:
                assert_never(part)

    def _unfinished_words(self, state: HomeState) -> str | None:
        if state.unfinished is None:
            return None
        at = clock(state.unfinished.position)
        told = self.tr("You stopped {title} at {time}. Carry on?")
        return told.format(title=state.unfinished.title, time=at)

    def _missed_words(self, state: HomeState) -> str | None:
        if state.missed is None:
            return None
        missed = state.missed
        told = self.tr("The time to repeat {title}, {opens} to {closes}, went by. It is still fine to do it.")
        opens, closes = window_words(missed.opens, missed.closes, missed.now)
        return told.format(title=missed.title, opens=opens, closes=closes)

    def _problem_words(self, files: int) -> str | None:
        if not files:
            return None
        if files == 1:
            return self.tr("1 file has problems.")
        return self.tr("{number} files have problems.").format(number=files)
