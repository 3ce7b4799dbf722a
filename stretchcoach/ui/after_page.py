"""Owns the page after a session: what was done, how it feels now, and when to repeat."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchcoach.core.session import StopReason
from stretchcoach.ui.after_form import AfterForm
from stretchcoach.ui.after_state import AfterAnswers, AfterState
from stretchcoach.ui.after_words import headline, next_time, subline
from stretchcoach.ui.ask_bar import AskBar
from stretchcoach.ui.boxes import boxed, column, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.fit import Fit, fit_of
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.repeat_offer import RepeatOfferPanel
from stretchcoach.ui.stage import Stage
from stretchcoach.ui.tab_order import tab_through

MEDIUM: Final = QSize(1220, 740)
RIGHT: Final = 310
"""px at text scale 1."""
SECOND_THOUGHTS: Final = 8000
"""ms in which an early stop can be taken back here; later the home page offers the same."""


class AfterPage(QWidget):
    """The page after one session; nothing has to be answered."""

    saved = Signal(object)
    """The `AfterAnswers`; without a word from the user, too, for the session is kept either way."""
    carry_on = Signal()
    emergency = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: AfterState | None = None
        self._fit: Fit | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._layout.addWidget(self._body)
        self._undo = AskBar(look, "refresh", accept=self.tr("Carry on"))
        self._undo.accepted.connect(self.carry_on)
        self._second_thoughts = QTimer(self)
        self._second_thoughts.setSingleShot(True)
        self._second_thoughts.setInterval(SECOND_THOUGHTS)
        self._second_thoughts.timeout.connect(self._undo.hide)

    def show_state(self, state: AfterState) -> None:
        """Show a session that has just ended, with all questions open."""
        look = self._look
        self._state = state
        self._form = AfterForm(look, state)
        self._form.changed.connect(self._note_next_time)
        self._form.emergency.connect(self.emergency)
        self._offer = RepeatOfferPanel(look, state, state.repeat) if state.repeat is not None else None
        self._stage = Stage(look, radius=20)
        self._stage.show_still(state.still, state.mirrored)
        self._advice = Label(look, "", wrap=True)
        self._note_next_time()
        self._make_buttons()
        self._arrange()
        early = state.can_carry_on and not state.record.finished
        self._undo.tell(self.tr("Stopped too soon?") if early else None)
        if early:
            self._second_thoughts.start()
        else:
            self._second_thoughts.stop()

    def answers(self) -> AfterAnswers:
        """Return what was said so far."""
        return self._form.answers(remind=self._offer.remind if self._offer is not None else False)

    def set_pain(self, score: int | None) -> None:
        """Choose a pain score; None changes nothing."""
        if score is not None:
            self._form.choose_pain(score)

    def showEvent(self, event: QShowEvent) -> None:
        """Let a digit answer the first question."""
        super().showEvent(event)
        if self._state is not None and not event.spontaneous():
            self._form.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the arrangement that fits."""
        super().resizeEvent(event)
        fit = fit_of(event.size(), self._look.scale, medium=MEDIUM)
        if fit is not self._fit:
            self._fit = fit
            self._arrange()

    def _make_buttons(self) -> None:
        look = self._look
        self._leave = Button(look, self.tr("Leave without answering"), None, "ghost", 52)
        self._leave.setAccessibleDescription(self.tr("The session is kept, without answers."))
        self._leave.set_hint(self.tr("The session is kept, without answers."))
        self._leave.clicked.connect(self._say_nothing)
        self._save = Button(
            look, self.tr("Save"), "check", "primary", 56, px=look.px(Style.TITLE), padding=52
        )
        self._save.clicked.connect(lambda: self.saved.emit(self.answers()))

    def _say_nothing(self) -> None:
        if self._state is None:
            return
        record = self._state.record
        self.saved.emit(
            AfterAnswers(
                pain_before=record.pain_before,
                pain_after=None,
                feelings=(),
                stop_reason=StopReason.FINISHED if record.finished else StopReason.OTHER,
                note="",
                remind=self._offer.remind if self._offer is not None else False,
            )
        )

    def _note_next_time(self) -> None:
        self._advice.setText(next_time(self.answers()))

    def _arrange(self) -> None:
        if self._state is None or self._fit is None:
            return
        if self._offer is not None:
            self._offer.set_fit(self._fit)
        body = self._small() if self._fit is Fit.SMALL else self._medium()
        self._layout.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        form = self._form
        offer = () if self._offer is None else (self._offer,)
        early = (self._undo, form.pain, form.why, form.felt, form.help)
        late = (*offer, form.done, form.note) if self._fit is Fit.SMALL else (form.done, form.note, *offer)
        tab_through(*early, *late, self._leave, self._save)

    def _head(self, state: AfterState, *, small: bool) -> QVBoxLayout:
        look = self._look
        px = look.px(Style.BODY) * (24 if small else 30) / 14
        title = Label(look, headline(state), px=px, weight=700, tone="strong", wrap=True)
        return column(
            title, Label(look, subline(state), Style.BODY if small else Style.LEAD, wrap=True), spacing=6
        )

    def _medium(self) -> QWidget:
        state, form = self._state, self._form
        right_width = round(RIGHT * self._look.scale)
        self._stage.setFixedSize(right_width, 164)
        head = row(spacing=20)
        words = column(None, spacing=12)
        if state is not None:
            words.addLayout(self._head(state, small=False))
        words.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        head.addLayout(words, 1)
        head.addWidget(self._stage)
        questions = column(form.pain, form.why, form.felt, form.help, form.done, form.note, None, spacing=16)
        card = Panel(self._look)
        inside = column(margins=(28, 16, 8, 12))
        inside.addWidget(PageScroll(questions, gutter=20))
        card.setLayout(inside)
        right = column(spacing=14)
        if self._offer is not None:
            right.addWidget(self._offer, 1)
        right.addWidget(self._advice_card())
        if self._offer is None:
            right.addStretch(1)
        side = boxed(right)
        side.setFixedWidth(right_width)
        middle = row(spacing=20)
        middle.addWidget(card, 1)
        middle.addWidget(side)
        page = column(head, spacing=14, margins=(36, 20, 36, 18))
        page.addLayout(middle, 1)
        page.addLayout(row(self._leave, None, self._save, spacing=12))
        return boxed(page)

    def _small(self) -> QWidget:
        form, state = self._form, self._state
        self._stage.hide()
        parts = column(spacing=10, margins=(0, 0, 0, 12))
        parts.addWidget(self._undo)
        for boxes in ((form.pain,), (form.why, form.felt, form.help)):
            panel = Panel(self._look)
            panel.setLayout(column(*boxes, spacing=10, margins=(22, 12, 22, 10)))
            parts.addWidget(panel)
        if self._offer is not None:
            parts.addWidget(self._offer)
        more = Panel(self._look)
        more.setLayout(column(form.done, form.note, spacing=12, margins=(22, 12, 22, 12)))
        parts.addWidget(more)
        parts.addWidget(self._advice_card())
        parts.addStretch(1)
        page = column(spacing=8)
        if state is not None:
            page.addWidget(boxed(column(self._head(state, small=True), margins=(24, 14, 24, 0))))
        page.addWidget(boxed(column(PageScroll(parts, gutter=24), margins=(24, 0, 0, 0))), 1)
        foot = Panel(self._look, radius=0)
        foot.setLayout(row(self._leave, None, self._save, spacing=10, margins=(20, 8, 20, 8)))
        page.addWidget(foot)
        return boxed(page)

    def _advice_card(self) -> Panel:
        look, theme = self._look, self._look.theme
        card = Panel(look, fill=theme.info_soft, line=theme.info_soft)
        heading = Label(look, self.tr("A note for next time"), Style.BODYB, "info")
        card.setLayout(
            column(
                row(Icon("info", 20, theme.info), heading, None),
                self._advice,
                spacing=6,
                margins=(20, 14, 20, 14),
            )
        )
        return card
