"""Owns the routine page: what a routine is, how the user wants it today, and the start."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchcoach.core.condition import MUCH_PAIN
from stretchcoach.core.timeline import Timeline
from stretchcoach.ui.accessible import teach_roles
from stretchcoach.ui.ask_bar import AskBar, BarTone
from stretchcoach.ui.boxes import UNBOUND, boxed, column, empty, focused_in, put_in_place, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.chip import Tag
from stretchcoach.ui.fit import Fit, fit_of
from stretchcoach.ui.flow import Flow
from stretchcoach.ui.label import Label
from stretchcoach.ui.legend import Legend
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.options_panel import OptionsPanel
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.pain_row import PainRow
from stretchcoach.ui.panel import Panel
from stretchcoach.ui.routine_card import LEVEL_ICONS, POSITION_ICONS
from stretchcoach.ui.routine_room import crowded
from stretchcoach.ui.routine_state import RoutineState, StartRequest
from stretchcoach.ui.safety_note import SafetyNote
from stretchcoach.ui.saving_bar import SavingBar
from stretchcoach.ui.saving_state import Saving, SavingState
from stretchcoach.ui.start_strip import StartStrip
from stretchcoach.ui.steps_list import StepsList
from stretchcoach.ui.still import StillPicture
from stretchcoach.ui.tab_order import tab_through
from stretchcoach.ui.timeline_bar import TimelineBar
from stretchcoach.ui.turntable import Turntable
from stretchcoach.ui.uses_panel import UsesPanel

MEDIUM: Final = QSize(1120, 740)
STAGE: Final = QSize(318, 214)
"""px in the small arrangement."""
RIGHT: Final = 440
TITLE: Final = 36
"""px at text scale 1; the title of the options is left out in the small arrangement."""


class RoutinePage(QWidget):
    """The page of one routine; while it is shown anew, Return starts."""

    choices_changed = Signal(object)
    start = Signal(object)
    """A `StartRequest`."""
    back = Signal()
    emergency = Signal()
    instead = Signal(str)
    """The id of the routine that is offered in place of this one."""
    about = Signal()
    """Where the figures come from is to be told."""
    cautions = Signal()
    """Who should ask first is to be told."""
    sore = Signal(bool)
    """Whether soreness has lasted."""
    save_sound = Signal()
    cancel_saving = Signal()
    put_saving_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        teach_roles()
        self._look = look
        self._state: RoutineState | None = None
        self._fit: Fit | None = None
        self._title = Label(look, tone="strong", wrap=True)
        self._purpose = Label(look, "", Style.LEAD, wrap=True)
        self._tags = row()
        self._tagged = boxed(self._tags)
        self._stage = Turntable(look, radius=20)
        self._uses = UsesPanel(look)
        self._ask = Button(look, self.tr("Who should ask first"), "shield", "ghost", 40, padding=6)
        self._about = Button(look, self.tr("About this routine"), "info", "ghost", 40, padding=6)
        self._about.clicked.connect(self.about)
        self._bar: TimelineBar | None = None
        self._legend = Legend(look)
        self._options = OptionsPanel(look)
        self._steps = StepsList(look)
        self._pain = PainRow(look, self.tr("Pain now? (optional)"))
        self._strip = StartStrip(look)
        self._note = SafetyNote(look)
        self._sore = AskBar(look, "info", accept=self.tr("Yes"), decline=self.tr("No"), tone=BarTone.QUIET)
        self._sore.accepted.connect(lambda: self.sore.emit(True))
        self._sore.declined.connect(lambda: self.sore.emit(False))
        self._note.better.connect(lambda: self.sore.emit(False))
        self._back = Button(look, self.tr("Home"), "chev_l", "ghost", 40, padding=6)
        self._signs = Button(look, "", "emergency", "ghost", 40)
        self._signs.setAccessibleName(self.tr("Emergency signs"))
        self._signs.set_hint(self.tr("Emergency signs"))
        self._save = Button(look, self.tr("Save as sound"), "export", "ghost", 40, padding=6)
        self._save.set_hint(self.tr("Save the whole session as a sound file, to take away"))
        self._saving = SavingBar(look)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._layout.addWidget(self._body, 1)
        self._layout.addWidget(self._saving)
        self._options.changed.connect(self.choices_changed)
        self._pain.changed.connect(lambda _: self._judge_pain())
        self._strip.started.connect(self._ask_for_start)
        self._strip.emergency.connect(self.emergency)
        self._strip.instead.connect(self.instead)
        self._note.instead.connect(self.instead)
        self._note.emergency.connect(self.emergency)
        self._signs.clicked.connect(self.emergency)
        self._ask.clicked.connect(self.cautions)
        self._back.clicked.connect(self.back)
        self._save.clicked.connect(self.save_sound)
        self._saving.cancelled.connect(self.cancel_saving)
        self._saving.put_away.connect(self.put_saving_away)

    @property
    def stage(self) -> Turntable:
        """Where the figure is."""
        return self._stage

    def show_state(self, state: RoutineState) -> None:
        """Show `state`; another routine starts without a pain score."""
        before, self._state = self._state, state
        routine = state.routine
        if before is None or before.routine.id != routine.id:
            self._pain.set_score(None)
        self._title.setText(routine.title)
        self._stage.setAccessibleName(routine.title)
        self._purpose.setText(routine.purpose)
        self._show_tags(state)
        self._stage.show_still(state.still, state.mirrored)
        inset = StillPicture(state.inset, state.inset_mirrored) if state.inset is not None else None
        self._stage.show_inset(inset)
        self._uses.show_routine(routine)
        show_if(self._ask, shown=bool(routine.cautions))
        self._options.show_options(state.offered or routine, state.choices, remembered=state.remembered)
        self._legend.show_timeline(state.timeline)
        self._steps.show_timeline(state.timeline, state.words)
        self._strip.show_timeline(state.timeline)
        self._show_bar(state.timeline)
        self._sore.tell(state.sore)
        self._judge_pain()
        if self._pain.score is None:  # else nothing moves under the pointer
            self._refit()

    def show_saving(self, state: SavingState) -> None:
        """Tell how far the sound file is; one is made at a time."""
        under_way = self.tr("One file at a time.") if isinstance(state, Saving) else None
        self._save.refuse(under_way)
        self._saving.show_state(state)

    def set_pain(self, score: int | None) -> None:
        """Choose a pain score, or none."""
        self._pain.set_score(score)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Return start."""
        super().showEvent(event)
        if not event.spontaneous():
            self._strip.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the arrangement that fits."""
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        look, small = self._look, self._fit is Fit.SMALL
        fit, width = fit_of(self.size(), look.scale, medium=MEDIUM), round(RIGHT * look.scale)
        room = self.height() - (round(TITLE * look.scale) if small else 0)
        parts = (self._options, self._note, self._strip)
        if crowded(parts, width, room, look.scale):
            fit = Fit.SMALL
        if fit is not self._fit:
            self._fit = fit
            self._arrange()

    def _arrange(self) -> None:
        if self._bar is None or self._fit is None:
            return
        small, held = self._fit is Fit.SMALL, focused_in(self)
        self._uses.set_stacked(small)
        self._options.set_titled(not small)
        show_if(self._purpose, shown=not small)
        px = self._look.px(Style.BODY) * (23 if small else 30) / 14
        self._title.setFont(self._look.font(px=px, weight=700))
        if self._state is not None:
            self._show_tags(self._state)
        body = self._small(self._bar) if small else self._medium(self._bar)
        self._body = put_in_place(body, self._body, self._layout, held)
        low = (self._signs, self._sore, self._note, self._stage, self._ask, self._about, self._save)
        high = (self._save, self._signs, self._stage, self._sore, self._bar, self._ask, self._about)
        last = (self._options, self._pain, self._bar) if small else (self._options, self._note, self._pain)
        tab_through(self._back, *(low if small else high), *last, self._strip, self._saving)

    def _medium(self, bar: TimelineBar) -> QWidget:
        left = column(spacing=12)
        left.addWidget(self._stage, 1)
        left.addWidget(self._sore)
        left.addWidget(self._uses)
        left.addWidget(bar)
        left.addWidget(self._legend)
        left.addLayout(row(self._ask, self._about, None))
        steps = Panel(self._look)
        head = boxed(column(self._steps.head, margins=(0, 0, 14, 0)))
        inside = column(head, spacing=4, margins=(18, 12, 4, 8))
        inside.addWidget(PageScroll(column(self._steps), gutter=14), 1)
        steps.setLayout(inside)
        right = column(self._options, spacing=12)
        right.addWidget(steps, 1)
        right.addWidget(self._note)
        right.addWidget(self._pain)
        right.addWidget(self._strip)
        side = boxed(right)
        side.setFixedWidth(round(RIGHT * self._look.scale))
        halves = row(spacing=24)
        halves.addLayout(left, 1)
        halves.addWidget(side)
        self._stage.setMinimumSize(120, 220)
        self._stage.setMaximumSize(UNBOUND, UNBOUND)
        page = column(
            row(self._back, None, self._save, self._tagged, self._signs),
            column(self._title, self._purpose, spacing=2),
            margins=(28, 12, 28, 16),
        )
        page.addLayout(halves, 1)
        return boxed(page)

    def _small(self, bar: TimelineBar) -> QWidget:
        self._stage.setFixedSize(STAGE)
        beside = column(self._uses, None)
        about = row(spacing=18)
        about.addWidget(self._stage, 0, Qt.AlignmentFlag.AlignTop)
        about.addLayout(beside, 1)
        scrolled = column(
            self._sore,
            self._note,
            about,
            Flow((self._ask, self._about, self._save)),
            self._options,
            self._pain,
            bar,
            self._legend,
            self._steps.head,
            self._steps,
        )
        scrolled.setContentsMargins(0, 0, 0, 14)
        scroll = PageScroll(scrolled)
        foot = Panel(self._look, radius=0)
        foot.setLayout(column(self._strip, margins=(20, 8, 20, 8)))
        head = row(self._back, self._title, self._tagged, self._signs, margins=(16, 8, 20, 0))
        head.setStretchFactor(self._title, 1)
        page = column(boxed(head), self._purpose, spacing=6)  # hidden, and kept from going with the old body
        middle = column(margins=(20, 0, 0, 0))
        middle.addWidget(scroll)
        page.addLayout(middle, 1)
        page.addWidget(foot)
        return boxed(page)

    def _show_bar(self, timeline: Timeline) -> None:
        if self._bar is None:
            self._bar = TimelineBar(self._look, timeline, height=24)
            self._arrange()
        else:
            self._bar.set_timeline(timeline)

    def _show_tags(self, state: RoutineState) -> None:
        empty(self._tags)
        routine = state.routine
        told = [(self._look.words.level(routine.level), LEVEL_ICONS[routine.level])]
        if routine.equipment and self._fit is Fit.MEDIUM:
            told.append((" · ".join(routine.equipment), POSITION_ICONS[routine.position]))
        for words, icon in told:
            self._tags.addWidget(Tag(self._look, words, icon=icon))

    def _judge_pain(self) -> None:
        """Tell what speaks about it; offer another where it is not for the user now."""
        state, score = self._state, self._pain.score
        if state is None:
            return
        much = score is not None and score >= MUCH_PAIN and state.in_pain is not None
        view = state.in_pain if much else state.safety
        self._note.show_view(view)
        self._strip.hold_back(view if view is not None and view.blocked else None)

    def _ask_for_start(self) -> None:
        if self._state is not None:
            self.start.emit(
                StartRequest(
                    routine=self._state.routine.id,
                    choices=self._state.choices,
                    pain_before=self._pain.score,
                )
            )
