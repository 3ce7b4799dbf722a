"""Owns the offer to repeat after a session: the window, the reason, and the quiet reminder."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from stretchcoach.ui.after_state import AfterState, RepeatOffer
from stretchcoach.ui.after_words import repeat_limits, repeat_reason
from stretchcoach.ui.boxes import column, empty, row
from stretchcoach.ui.emphasis import EmphasisLabel
from stretchcoach.ui.fit import Fit
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.repeat_panel import SHORT
from stretchcoach.ui.repeat_ring import RepeatLook, RepeatRing
from stretchcoach.ui.repeat_words import between_words, to_go_digits
from stretchcoach.ui.switch import Switch


class RepeatOfferPanel(Panel):
    """A card, or a strip where space is short."""

    def __init__(self, look: Look, state: AfterState, offer: RepeatOffer) -> None:
        super().__init__(look)
        self._look = look
        self._offer = offer
        self._reason = repeat_reason(state)
        self._remind = offer.remind
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def remind(self) -> bool:
        """Whether a reminder is wanted."""
        return self._remind

    def set_fit(self, fit: Fit) -> None:
        """Be a strip in the small arrangement, a card in the others."""
        empty(self._layout)
        self._layout.addLayout(self._strip() if fit is Fit.SMALL else self._card())

    def _card(self) -> QBoxLayout:
        look, offer = self._look, self._offer
        between = between_words(offer.opens, offer.closes, offer.now)
        window = Label(
            look,
            between,
            px=look.px(Style.BODY) * (1.93 if len(between) <= SHORT else 1.29),
            wrap=len(between) > SHORT,
            weight=700,
            tone="strong",
            tabular=True,
        )
        told = column(None, spacing=4)
        if self._reason:
            told.addWidget(Label(look, self._reason, Style.LEADB, "strong", wrap=True))
        told.addWidget(Label(look, repeat_limits(offer), wrap=True))
        told.addStretch(1)
        beside = row(self._ring(104), spacing=16)
        beside.addLayout(told, 1)
        label = Label(look, self.tr("Remind me quietly"), tone="strong", wrap=True)
        switch = row(label, None, self._switch(label.text()))
        heading = Label(look, self.tr("Repeat between"), Style.LEAD)
        return column(heading, window, 6, beside, None, switch, spacing=6, margins=(22, 18, 18, 14))

    def _strip(self) -> QBoxLayout:
        look, offer = self._look, self._offer
        text = self.tr("Repeat between *{window}*").format(
            window=between_words(offer.opens, offer.closes, offer.now)
        )
        told = column(None, EmphasisLabel(look, text, Style.LEAD, color=look.theme.strong), spacing=2)
        reason = " ".join(part for part in (self._reason, repeat_limits(offer)) if part)
        told.addWidget(Label(look, reason, wrap=True))
        told.addStretch(1)
        line = row(self._ring(72), spacing=14, margins=(22, 8, 18, 8))
        line.addLayout(told, 1)
        label = Label(look, self.tr("Remind me"), tone="strong")
        line.addWidget(label)
        line.addWidget(self._switch(self.tr("Remind me quietly")))
        return line

    def _ring(self, size: int) -> RepeatRing:
        ring = RepeatRing(self._look, size)
        digits = to_go_digits(self._offer.wait)
        name = self.tr("Repeat between {window}").format(
            window=between_words(self._offer.opens, self._offer.closes, self._offer.now)
        )
        ring.show_value(RepeatLook(0, 0, digits, self.tr("hours")), name)
        return ring

    def _switch(self, name: str) -> Switch:
        switch = Switch(self._look, name, on=self._remind)
        switch.toggled.connect(self._set_remind)
        return switch

    def _set_remind(self, on: bool) -> None:
        self._remind = on
