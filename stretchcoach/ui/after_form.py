"""Owns the questions after a session: the pain now, what was felt, why it was stopped, and a note."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from stretchcoach.core.session import Feeling, StopReason
from stretchcoach.ui.after_state import AfterAnswers, AfterState
from stretchcoach.ui.after_words import SERIOUS, dose, needs_help, stopped_at
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.chip import Chip
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.label import Icon, Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.pain_row import PainRow
from stretchcoach.ui.pain_scale import EASE_OFF_TO, PainScale
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.timeline_bar import TimelineBar

LONGEST_NOTE: Final = 200
"""Characters (content specification, 4.1)."""


class AfterForm(QObject):
    """The questions as boxes for the page to arrange; `changed` tells of every answer.

    `emergency` is emitted when the user says what may need help, and when the signs are asked for.
    """

    changed = Signal()
    emergency = Signal()

    def __init__(self, look: Look, state: AfterState) -> None:
        super().__init__()
        self._look = look
        self._state = state
        self._early = not state.record.finished
        self._scale = PainScale(look, self.tr("Pain now, 0 to 10"), before=state.record.pain_before)
        self._scale.scored.connect(self._answered)
        self._before = PainRow(look, self.tr("And before the session? (optional)"))
        show_if(self._before, shown=state.record.pain_before is None)
        self._before.changed.connect(self._answered)
        self._reasons = {
            StopReason.TIRED: self._chip(self.tr("Tired")),
            StopReason.PAIN: self._chip(self.tr("Pain went above 3")),
            StopReason.TINGLING: self._chip(self.tr("Tingling or numb")),
            StopReason.TIME: self._chip(self.tr("No time")),
            StopReason.OTHER: self._chip(self.tr("Something else")),
        }
        self._feelings = {
            Feeling.GOOD_PULL: self._chip(self.tr("A good pull")),
            Feeling.NOTHING: self._chip(self.tr("Nothing much")),
            Feeling.GROIN_PINCH: self._chip(self.tr("A pinch in the groin")),
            Feeling.TINGLING: self._chip(self.tr("Tingling or numb")),
            Feeling.DOWN_THE_LEG: self._chip(self.tr("Pain down the leg")),
            Feeling.OUTER_HIP: self._chip(self.tr("Pain on the outside of the hip")),
            Feeling.SIT_BONE: self._chip(self.tr("Pain at the sit bone")),
            Feeling.UNWELL: self._chip(self.tr("Dizzy, sick or breathless")),
        }
        self._note = QLineEdit()
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setMinimumHeight(44)
        self._note.setFont(look.font())
        self._note.setPlaceholderText(self.tr("A note for yourself (optional)"))
        self._note.setAccessibleName(self.tr("A note for yourself, up to 200 letters"))
        self.pain = self._pain_box()
        self.why = self._chips(self.tr("What made you stop?"), list(self._reasons.values()))
        self.felt = self._chips(self.tr("What did you feel? (optional)"), list(self._feelings.values()))
        self.help = self._help_box()
        self.done = self._done_box()
        stays = Label(look, self.tr("Stays on this computer."), Style.CAPTION, "muted")
        self.note = boxed(column(self._note, stays, spacing=6))
        self._repeat(state.said)
        self._connect_chips()
        self._answered()

    def answers(self, *, remind: bool) -> AfterAnswers:
        """Return what was said so far."""
        record = self._state.record
        stopped = next((each for each, chip in self._reasons.items() if chip.isChecked()), StopReason.OTHER)
        return AfterAnswers(
            pain_before=record.pain_before if record.pain_before is not None else self._before.score,
            pain_after=self._scale.score,
            feelings=tuple(each for each, chip in self._feelings.items() if chip.isChecked()),
            stop_reason=stopped if self._early else StopReason.FINISHED,
            note=self._note.text().strip(),
            remind=remind,
        )

    def choose_pain(self, score: int) -> None:
        """Answer the first question."""
        self._scale.choose(score)

    def take_focus(self) -> None:
        """Put the focus on the pain scale, so that a digit answers it."""
        keys = self._scale.findChildren(QRadioButton)
        chosen = next((key for key in keys if key.isChecked()), keys[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _repeat(self, said: AfterAnswers | None) -> None:
        """Show what was said before; "Something else" looks as if nothing was, and means the same."""
        if said is None:
            return
        if said.pain_after is not None:
            self._scale.choose(said.pain_after)
        if self._state.record.pain_before is None:
            self._before.set_score(said.pain_before)
        if said.stop_reason in self._reasons and said.stop_reason is not StopReason.OTHER:
            self._reasons[said.stop_reason].setChecked(True)
        for feeling in said.feelings:
            self._feelings[feeling].setChecked(True)
        self._note.setText(said.note)

    def _chip(self, text: str) -> Chip:
        return Chip(self._look, text, height=40)

    def _pain_box(self) -> QWidget:
        look = self._look
        px = look.px(Style.BODY) * 22 / 14
        question = Label(look, self.tr("How is the pain now?"), px=px, weight=600, tone="strong")
        return boxed(column(question, self._scale, self._before, spacing=4))

    def _chips(self, heading: str, chips: list[Chip]) -> QWidget:
        px = self._look.px(Style.BODY) * 18 / 14
        flow = Flow(chips)
        flow.setAccessibleName(heading)
        return boxed(column(Label(self._look, heading, px=px, weight=600, tone="strong"), flow, spacing=10))

    def _help_box(self) -> QWidget:
        look, theme = self._look, self._look.theme
        box = Panel(look, fill=theme.danger_soft, line=theme.danger, radius=12)
        words = Label(
            look,
            self.tr("Stop and rest. Please check whether one of the emergency signs fits."),
            tone="strong",
            wrap=True,
        )
        signs = Button(look, self.tr("Emergency signs"), None, "danger", 44)
        signs.clicked.connect(self.emergency)
        line = row(Icon("emergency", 22, theme.danger), spacing=10, margins=(16, 6, 8, 6))
        line.addWidget(words, 1)
        line.addWidget(signs)
        box.setLayout(line)
        return box

    def _done_box(self) -> QWidget:
        look = self._look
        px = look.px(Style.BODY) * 18 / 14
        bar = TimelineBar(look, self._state.timeline, height=18)
        bar.set_ground(look.theme.surface)
        bar.show_spent(self._state.spent)
        if self._early:
            bar.set_position(stopped_at(self._state))
        heading = Label(look, self.tr("What you did"), px=px, weight=600, tone="strong")
        head = Flow((heading, Label(look, dose(self._state), tabular=True)), spread=True)
        return boxed(column(head, bar, spacing=4))

    def _connect_chips(self) -> None:
        self._group = QButtonGroup(self)
        for chip in self._reasons.values():
            self._group.addButton(chip)
            chip.toggled.connect(self._answered)
        for chip in self._feelings.values():
            chip.toggled.connect(self._answered)
        alarming = [self._feelings[each] for each in SERIOUS] + [self._reasons[StopReason.TINGLING]]
        for chip in alarming:
            chip.toggled.connect(lambda on: self.emergency.emit() if on else None)

    def _answered(self) -> None:
        answers = self.answers(remind=False)
        hurt = answers.pain_after is not None and answers.pain_after > EASE_OFF_TO
        hurt = hurt or answers.stop_reason in {StopReason.PAIN, StopReason.TINGLING}
        show_if(self.why, shown=self._early)
        show_if(self.felt, shown=hurt or not self._early)
        show_if(self.help, shown=needs_help(answers))
        self.changed.emit()
