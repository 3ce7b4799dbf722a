"""Owns the session page: it shows one progress after another, and repaints only what changed."""

from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchcoach.core.cue import Line
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import Segment
from stretchcoach.ui.accessible import announce, teach_roles
from stretchcoach.ui.film import Film
from stretchcoach.ui.fitted_label import FittedLabel
from stretchcoach.ui.look import Look
from stretchcoach.ui.next_card import NextCard
from stretchcoach.ui.notice_bar import NoticeBar
from stretchcoach.ui.page_fade import fade_from_now
from stretchcoach.ui.phase_word import PhaseWord
from stretchcoach.ui.ring import Ring
from stretchcoach.ui.session_commands import Command, SessionCommands
from stretchcoach.ui.session_controls import SessionControls
from stretchcoach.ui.session_sizes import session_sizes
from stretchcoach.ui.session_stage import SessionStage
from stretchcoach.ui.session_top import SessionTop
from stretchcoach.ui.still import StillPicture
from stretchcoach.ui.timeline_bar import TimelineBar

LEAST: Final = QSize(640, 540)
CRAMP_LINE: Final = 5
"""px of the line along the top that marks help for a cramp."""


class Step(NamedTuple):
    """What changes with the step, and not from frame to frame."""

    segment: Segment
    state: State
    side: Side | None
    caption: Line | None
    described: str


class SessionPage(SessionCommands):
    """Word, side and ring large; everything else smaller."""

    def __init__(self, look: Look, title: str, *, cramp: bool = False) -> None:
        """`cramp` marks the page as help for a cramp."""
        super().__init__()
        teach_roles()
        self._cramp = cramp
        self._look = look
        self._ground = look.theme.canvas
        self._shown: Step | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(title)
        self._top = SessionTop(look, title)
        self._notice = NoticeBar(look)
        self._stage = SessionStage(look)
        self._word = PhaseWord(look)
        self._where = FittedLabel(look, weight=600, lines=1)
        self._ring = Ring(look)
        self._instruction = FittedLabel(look, weight=450, lines=3)
        self._next = NextCard(look)
        self._timeline: TimelineBar | None = None
        self._controls = SessionControls(look)
        self._column = QWidget()
        self._lay_out()
        self._connect()

    @property
    def stage(self) -> SessionStage:
        """Where the figure is."""
        return self._stage

    def show_progress(
        self,
        progress: Progress,
        still: StillPicture | None = None,
        film: Film | None = None,
        frame: int = 0,
    ) -> None:
        """Show one instant; `still` is the picture of its pose, `frame` that of a film in its place."""
        if self._shown is not None and self._shown.segment.kind is not progress.segment.kind:
            self._fade()
        self._progress = progress
        self._ring.show_progress(progress)
        self._top.show_progress(progress)
        self._bar(progress).set_position(progress.position)
        self._stage.show_moment(progress, still, film, frame)
        described = still.description if still else ""
        step = Step(progress.segment, progress.state, progress.side, progress.caption, described)
        if step != self._shown:
            is_new = self._shown is None or self._shown.segment.index != progress.segment.index
            self._shown = step
            self._show_step(progress, described)
            if is_new and not self._voice:
                self._say_phase(progress)

    def show_notice(self, text: str) -> None:
        """Say in one quiet line what does not work; nothing hides it."""
        self._notice.show_text(text)

    def show_inset(self, still: StillPicture | None) -> None:
        """Show a small second picture, such as the view from behind."""
        self._stage.show_inset(still)

    def set_voice(self, on: bool) -> None:
        """Show whether the voice is on."""
        super().set_voice(on)
        self._top.show_voice(on)

    def set_captions(self, on: bool) -> None:
        """Show what is said as words, or not."""
        super().set_captions(on)
        self._stage.keep_caption_room(on)
        self._show_caption()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the small arrangement works, whatever the size now."""
        return LEAST

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give everything the measures for this size."""
        super().resizeEvent(event)
        sizes = session_sizes(self.width(), self.height())
        self._page.setContentsMargins(*sizes.margins)
        self._page.setSpacing(sizes.gap)
        self._middle.setSpacing(sizes.middle_gap)
        self._right.setSpacing(sizes.column_gap)
        self._column.setFixedWidth(sizes.column)
        self._top.set_px(sizes.top)
        self._word.set_px(sizes.word)
        self._where.set_px(sizes.where)
        self._ring.set_most(sizes.ring)
        self._instruction.set_px(sizes.instruction, sizes.instruction_height)
        self._next.set_size_factor(sizes.next)
        self._stage.set_size_factor(sizes.stage)
        self._controls.resize_to(sizes)
        if self._timeline is not None:
            self._timeline.set_bar_height(sizes.timeline)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ground)
        if self._cramp:
            painter.fillRect(0, 0, self.width(), CRAMP_LINE, self._look.theme.sos)

    def _lay_out(self) -> None:
        self._right = QVBoxLayout(self._column)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self._word)
        self._right.addWidget(self._where)
        self._right.addWidget(self._ring, 1)
        self._right.addWidget(self._instruction)
        self._right.addWidget(self._next)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._stage, 1)
        self._middle.addWidget(self._column)
        self._page = QVBoxLayout(self)
        self._page.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._page.addWidget(self._top)
        self._page.addWidget(self._notice)
        self._page.addLayout(self._middle, 1)
        self._page.addWidget(self._controls)

    def _connect(self) -> None:
        for button, command in (
            (self._controls.back, Command.BACK),
            (self._controls.main, Command.PAUSE_OR_RESUME),
            (self._controls.skip, Command.SKIP),
            (self._controls.extend, Command.EXTEND),
            (self._controls.stop, Command.STOP),
            (self._top.voice, Command.VOICE),
            (self._top.emergency, Command.EMERGENCY),
            (self._top.floor, Command.FLOOR),
        ):
            button.clicked.connect(lambda _checked=False, asked=command: self.obey(asked))

    def _bar(self, progress: Progress) -> TimelineBar:
        """Return the timeline bar, made when the first timeline is known."""
        if self._timeline is None:
            high = session_sizes(self.width(), self.height()).timeline
            self._timeline = TimelineBar(self._look, progress.timeline, height=high)
            self._page.insertWidget(self._page.indexOf(self._controls), self._timeline)
            self._timeline.show()
        self._timeline.set_timeline(progress.timeline)
        return self._timeline

    def _fade(self) -> None:
        """Let word and ring of one phase pass into those of the next."""
        if self.isVisible() and not self._look.reduced_motion:
            for part in (self._word, self._ring):
                fade_from_now(part, self._ground)

    def _show_step(self, progress: Progress, described: str) -> None:
        segment = progress.segment
        paused = progress.state is State.PAUSED
        word = self._look.words.phase(segment.kind)
        place = self._look.words.where(progress.side, segment.round)
        self._word.show_word(segment.kind, self.tr("Paused") if paused else word, paused=paused)
        self._where.show_words(" · ".join(part for part in (word, place) if part) if paused else place)
        self._ring.setAccessibleName(", ".join(part for part in (word, place) if part))
        instruction = self._look.words.fill(segment.show) if segment.show is not None else ""
        self._instruction.show_words(instruction)
        self._stage.set_badge(self._look.words.side_title(progress.side) if progress.side is not None else "")
        self._stage.set_dimmed(paused)
        self._stage.setAccessibleName(". ".join(part for part in (described, instruction) if part))
        self._next.show_progress(progress)
        self._controls.show_progress(progress, extendable=self.can_extend())
        self._show_caption()
        pressing = segment.kind is Kind.CONTRACT and not paused
        self._set_ground(pressing, segment.kind)

    def _show_caption(self) -> None:
        shown = self._shown
        self._stage.keep_caption_room(self._captions)
        wanted = self._captions and self.state is not State.PAUSED
        line = shown.caption if shown is not None and wanted else None
        self._stage.set_caption(self._look.words.fill(line) if line is not None else "")

    def _say_phase(self, progress: Progress) -> None:
        place = self._look.words.where(progress.side, progress.segment.round)
        announce(
            self, ". ".join(part for part in (self._look.words.phase(progress.segment.kind), place) if part)
        )

    def _set_ground(self, tinted: bool, kind: Kind) -> None:
        theme = self._look.theme
        ground = theme.phase(kind).tint if tinted else theme.canvas
        if ground != self._ground:
            self._ground = ground
            self.update()
        if self._timeline is not None:
            self._timeline.set_ground(ground)
