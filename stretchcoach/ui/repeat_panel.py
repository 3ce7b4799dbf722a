"""Owns what the home page says about the repeat: a card where there is room, a strip where there is not."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout

from stretchcoach.ui.boxes import UNBOUND, column, empty, row, wide
from stretchcoach.ui.button import Button
from stretchcoach.ui.fit import HEIGHTS, Fit
from stretchcoach.ui.home_state import RepeatAnswer, RepeatView
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.repeat_words import (
    between_words,
    last_words,
    pain_words,
    reminder_words,
    ring_of,
    snooze_words,
    spoken_words,
    standing_words,
    time_words,
)

CARD_WIDTH = 292
"""px at text scale 1."""
SHORT: Final = len("14:10 and 15:10") + 2
"""Letters of a window in large; with days it has more."""
LATER: Final = Qt.ConnectionType(
    Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
)
"""When the menu has told what was chosen."""


class RepeatPanel(Panel):
    """The repeat window; `answered` carries a `RepeatAnswer`."""

    answered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._fit = Fit.MEDIUM
        self._repeat: RepeatView | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._change = self._change_button()
        self._build()

    def show_repeat(self, repeat: RepeatView | None) -> None:
        """Show where the repeat stands; None where nothing is planned. An open menu is not taken away."""
        if repeat != self._repeat:
            self._repeat = repeat
            if self.menu.isVisible():
                self.menu.aboutToHide.connect(self._build, LATER)
            else:
                self._build()

    def set_fit(self, fit: Fit) -> None:
        """Be a strip in the small arrangement, a card in the others."""
        if fit is not self._fit:
            self._fit = fit
            self._build()

    @property
    def menu(self) -> QMenu:
        """What can be done about the reminder."""
        return self._change.menu()

    def _build(self) -> None:
        focused = self._change.hasFocus()
        empty(self._layout)
        self._change = self._change_button()
        if self._fit is Fit.SMALL:
            self.setMinimumWidth(0)
            self.setMaximumWidth(UNBOUND)
            self.setMinimumHeight(0)
            self.setMaximumHeight(UNBOUND)
            self._layout.addLayout(self._strip(self._repeat))
        else:
            self.setFixedWidth(round(CARD_WIDTH * max(1.0, self._look.scale)))
            self.setFixedHeight(round(HEIGHTS[self._fit] * max(1.0, self._look.scale)))
            self._layout.addLayout(self._nothing() if self._repeat is None else self._card(self._repeat))
        if focused and self._repeat is not None:
            self._change.setFocus()

    def _nothing(self) -> QBoxLayout:
        look = self._look
        return column(
            Label(look, self.tr("Nothing planned."), Style.LEADB, "strong", wrap=True),
            Label(look, self._advice(), wrap=True),
            None,
            margins=(20, 18, 20, 18),
        )

    def _advice(self) -> str:
        return self.tr("After a session you can be reminded in 4 to 5 hours.")

    def _card(self, repeat: RepeatView) -> QBoxLayout:
        look = self._look
        from stretchcoach.ui.repeat_ring import RepeatRing  # noqa: PLC0415 - loaded with the first repeat

        heading = self.tr("The window has closed") if repeat.is_over else self.tr("Repeat between")
        ring = RepeatRing(look)
        ring.show_value(ring_of(repeat), spoken_words(repeat))
        between = between_words(repeat.opens, repeat.closes, repeat.now)
        window = Label(
            look,
            between,
            tone="strong",
            px=look.px(Style.BODY) * (1.93 if len(between) <= SHORT else 1.29),
            wrap=len(between) > SHORT,
            weight=700,
        )
        beside = column(None, spacing=2)
        held = repeat.comes_again or repeat.waits_for is not None
        if repeat.is_open:
            until = self.tr("Window open until {time}").format(time=time_words(repeat.closes, repeat.now))
            beside.addWidget(Label(look, self.tr("It is time"), Style.LEADB, "strong"))
            beside.addWidget(Label(look, until, wrap=True))
            last = " · ".join(part for part in (last_words(repeat), pain_words(repeat)) if part)
            below = reminder_words(repeat) if held else last
        else:
            beside.addWidget(Label(look, last_words(repeat), wrap=True))
            beside.addWidget(Label(look, pain_words(repeat), Style.LEADB, "strong"))
            below = reminder_words(repeat)
        beside.addStretch(1)
        card = column(
            Label(look, heading, Style.LEAD),
            window,
            6,
            row(ring, beside, spacing=16),
            None,
            spacing=6,
            margins=(20, 18, 20, 18),
        )
        if below:
            told = held or not repeat.is_open
            bell = [Icon("bell", 18, look.theme.text)] if told else []
            card.addLayout(row(*bell, Label(look, below, wrap=True)))
        if not repeat.is_over:
            card.addWidget(self._change)
        return card

    def _strip(self, repeat: RepeatView | None) -> QBoxLayout:
        look = self._look
        margins = (16, 4, 8, 4)
        clock = Icon("clock", 22, look.theme.primary)
        if repeat is None:
            words = f"{self.tr('Nothing planned.')} {self._advice()}"
            return row(clock, wide(Label(look, words, wrap=True)), spacing=10, margins=(16, 8, 16, 8))
        from stretchcoach.ui.emphasis import EmphasisLabel  # noqa: PLC0415 - loaded with the first repeat

        text = self.tr("Repeat between *{window}*").format(
            window=between_words(repeat.opens, repeat.closes, repeat.now)
        )
        told = EmphasisLabel(look, text, Style.LEAD, color=look.theme.strong)
        told.setAccessibleName(spoken_words(repeat))
        told.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        words = reminder_words(repeat) if repeat.comes_again else standing_words(repeat)
        standing = Label(look, words, tone="muted", tabular=True)
        return row(
            clock,
            wide(told),
            standing,
            *([] if repeat.is_over else [self._change]),
            spacing=10,
            margins=margins,
        )

    def _change_button(self) -> Button:
        look, repeat, small = self._look, self._repeat, self._fit is Fit.SMALL
        due = repeat is not None and repeat.is_open
        text = self.tr("Later today …") if due else self.tr("Change")
        button = Button(look, text, "snooze" if due else "clock", "ghost" if small else "secondary", 40)
        menu = QMenu(button)
        if repeat is not None and repeat.is_open:
            for answer, words in snooze_words(repeat):
                self._add(menu, words, answer)
        self._add(menu, self.tr("Skip this repeat"), RepeatAnswer.SKIP)
        button.setMenu(menu)
        return button

    def _add(self, menu: QMenu, text: str, answer: RepeatAnswer) -> None:
        menu.addAction(text).triggered.connect(lambda: self.answered.emit(answer))
