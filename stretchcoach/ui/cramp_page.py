"""Owns the short page after a cramp: where, how strong, how long, and what eased it."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stretchcoach.core.cramp import WILL_NOT_LET_GO, Activity, CrampSide, Relief
from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.cramp_state import CrampAnswers, CrampState
from stretchcoach.ui.fit import Fit, fit_of
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.one_of import OneOf
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.pain_row import PainRow
from stretchcoach.ui.pain_scale import Band
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.tab_order import tab_through

WIDEST: Final = 820
"""px at text scale 1."""
MEDIUM: Final = QSize(1000, 700)
MINUTE: Final = timedelta(minutes=1)


class CrampPage(QWidget):
    """The page after the routine for a cramp; nothing has to be answered, the cramp is kept either way."""

    saved = Signal(object)
    """The `CrampAnswers`."""
    again = Signal(object)
    """It still grips: the routine once more. Carries the `CrampAnswers` so far."""
    emergency = Signal()

    def __init__(self, look: Look, state: CrampState) -> None:
        super().__init__()
        self._look = look
        self._fit: Fit | None = None
        said = CrampAnswers(side=state.side) if state.said is None else state.said
        self._side = OneOf(look, self.tr("Which side?"), self._sides(), said.side)
        strengths = {
            Band.FINE: self.tr("Mild"),
            Band.EASE_OFF: self.tr("Medium"),
            Band.STOP: self.tr("Strong"),
        }
        self._strength = PainRow(look, self.tr("How strong was it, 0 to 10?"), strengths)
        self._strength.set_score(said.strength)
        self._lasted = OneOf(look, self.tr("How long did it last?"), self._lengths(), said.lasted)
        self._eased = OneOf(look, self.tr("What eased it?"), self._reliefs(), said.eased_by)
        self._during = OneOf(look, self.tr("What were you doing?"), self._activities(), said.during)
        self._leave = Button(look, self.tr("Leave without answering"), None, "ghost", 52)
        self._leave.clicked.connect(lambda: self.saved.emit(CrampAnswers(side=state.side)))
        self._again = Button(look, self.tr("Still gripping: again"), "refresh", "sos_soft", 52)
        self._again.clicked.connect(lambda: self.again.emit(self.answers()))
        self._save = Button(
            look, self.tr("Save"), "check", "primary", 56, px=look.px(Style.TITLE), padding=52
        )
        self._save.clicked.connect(lambda: self.saved.emit(self.answers()))
        self._lay_out(state)

    def answers(self) -> CrampAnswers:
        """Return what was said so far."""
        return CrampAnswers(
            side=self._side.chosen,
            strength=self._strength.score,
            lasted=self._lasted.chosen,
            eased_by=self._eased.chosen,
            during=self._during.chosen,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first question."""
        super().showEvent(event)
        if not event.spontaneous():
            self._side.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins that fit."""
        super().resizeEvent(event)
        fit = fit_of(event.size(), self._look.scale, medium=MEDIUM)
        if fit is not self._fit:
            self._fit = fit
            small = fit is Fit.SMALL
            self._page.setContentsMargins(*((20, 12, 0, 8) if small else (36, 24, 8, 18)))
            self._page.setSpacing(10 if small else 16)

    def _lay_out(self, state: CrampState) -> None:
        look = self._look
        px = look.px(Style.BODY) * 28 / 14
        title = Label(look, self.tr("Has it let go?"), px=px, weight=700, tone="strong", wrap=True)
        told = self.tr("It is noted. A few words help you to see a pattern; they stay on this computer.")
        questions = column(
            self._side,
            self._strength,
            self._lasted,
            self._eased,
            self._during,
            spacing=16,
            margins=(24, 18, 24, 18),
        )
        card = Panel(look)
        card.setLayout(questions)
        parts = column(card, self._help(state), None, spacing=12, margins=(0, 0, 0, 12))
        buttons = row(self._leave, None, self._save, spacing=12, margins=(0, 0, 24, 0))
        head = row(spacing=12, margins=(0, 0, 24, 0))
        head.addWidget(title, 1)
        head.addWidget(self._again)
        self._page = column(head, Label(look, told, Style.LEAD, wrap=True))
        self._page.addWidget(PageScroll(parts, gutter=24), 1)
        self._page.addLayout(buttons)
        content = boxed(self._page)
        content.setMaximumWidth(round(WIDEST * look.scale))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(content, 1000)
        outer.addStretch(1)
        asked = (self._side, self._strength, self._lasted, self._eased, self._during)
        tab_through(self._again, *asked, self._signs, self._leave, self._save)

    def _help(self, state: CrampState) -> QWidget:
        look, theme = self._look, self._look.theme
        words = self.tr(
            "A cramp that lasts {minutes} minutes needs a look the same day. So does a hot, swollen leg, "
            "numbness, or severe pain after a fall."
        ).format(minutes=WILL_NOT_LET_GO // MINUTE)
        if state.advice is not None:
            log = self.tr(
                "Your log shows {day} cramps in 24 hours and {week} in 7 days that needed help. "
                "That alone is a reason to see a doctor or a physiotherapist this week: no diagnosis."
            )
            words = f"{log.format(day=state.advice.in_a_day, week=state.advice.in_a_week)} {words}"
        box = Panel(look, fill=theme.info_soft, line=theme.info_soft, radius=12)
        self._signs = Button(look, self.tr("Emergency signs"), None, "dangerline", 44)
        self._signs.clicked.connect(self.emergency)
        line = row(Icon("info", 22, theme.info), spacing=12, margins=(16, 10, 10, 10))
        line.addWidget(Label(look, words, tone="strong", wrap=True), 1)
        line.addWidget(self._signs)
        box.setLayout(line)
        return box

    def _sides(self) -> dict[CrampSide, str]:
        return {
            CrampSide.LEFT: self.tr("Left"),
            CrampSide.RIGHT: self.tr("Right"),
            CrampSide.BOTH: self.tr("Both"),
        }

    def _lengths(self) -> dict[timedelta, str]:
        few = {MINUTE * count: self.tr("{minutes} min").format(minutes=count) for count in (1, 2, 3, 5)}
        return {**few, WILL_NOT_LET_GO: self.tr("10 min or more")}

    def _reliefs(self) -> dict[Relief, str]:
        return {
            Relief.STRETCH: self.tr("Stretching"),
            Relief.RUB: self.tr("Rubbing"),
            Relief.WALK: self.tr("Walking"),
            Relief.HEAT: self.tr("Heat"),
            Relief.COLD: self.tr("Cold"),
            Relief.NOTHING: self.tr("Nothing"),
        }

    def _activities(self) -> dict[Activity, str]:
        return {
            Activity.SITTING: self.tr("Sitting"),
            Activity.STANDING: self.tr("Standing"),
            Activity.WALKING: self.tr("Walking about"),
            Activity.EXERCISE: self.tr("Exercise"),
            Activity.SLEEP: self.tr("Sleeping"),
            Activity.OTHER: self.tr("Something else"),
        }
