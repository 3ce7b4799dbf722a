"""Owns floor mode: the whole screen, read from the floor, turned by R to suit the way one lies."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTransform,
)

from stretchcoach.core.cue import Line
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Side
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.ui.accessible import announce
from stretchcoach.ui.change_over import ChangeOver
from stretchcoach.ui.film import Film
from stretchcoach.ui.floor_bar import FloorBar
from stretchcoach.ui.floor_figure import FloorFigure
from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_floor import FloorLook, FloorPlan, paint_floor
from stretchcoach.ui.paint_stage import DIMMED
from stretchcoach.ui.paint_timeline import PLAYHEAD, Block, Row, lay_out, paint_playhead, playhead_at
from stretchcoach.ui.ring import ring_words
from stretchcoach.ui.ring_layers import RingLayers, changed_part
from stretchcoach.ui.ring_look import RingLook, ring_look
from stretchcoach.ui.session_commands import Command, SessionCommands
from stretchcoach.ui.shapes import painter_on
from stretchcoach.ui.still import StillPicture

TURNS: Final = (0, 90, 270)
"""Degrees clockwise, in the order of presses on R."""


class Step(NamedTuple):
    """What changes with the step, and not from frame to frame."""

    timeline: Timeline
    segment: Segment
    state: State
    side: Side | None
    caption: Line | None


class FloorPage(SessionCommands):
    """One painted widget: what stands still is painted once per step, the ring and the playhead over it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._turn = 0
        self._step: Step | None = None
        self._ring: RingLook | None = None
        self._layers = RingLayers(look)
        self._figure = FloorFigure()
        self._fade = ChangeOver(self, steady=look.reduced_motion)
        self._fade.moved.connect(self._update_figure)
        self._ground: QPixmap | None = None
        self._words = ring_words()
        self._blocks: tuple[Block, ...] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._bar = FloorBar(look, self)
        for button, command in (
            (self._bar.main, Command.PAUSE_OR_RESUME),
            (self._bar.skip, Command.SKIP),
            (self._bar.stop, Command.STOP),
            (self._bar.leave, Command.FLOOR),
        ):
            button.clicked.connect(lambda _checked=False, asked=command: self.obey(asked))

    @property
    def room(self) -> tuple[int, int]:
        """The pixels of the screen that the figure may fill, across and down as it is seen."""
        box, ratio = self._plan().figure, self.devicePixelRatioF()
        return max(1, int(box.width() * ratio)), max(1, int(box.height() * ratio))

    def show_progress(
        self,
        progress: Progress,
        still: StillPicture | None = None,
        film: Film | None = None,
        frame: int = 0,
    ) -> None:
        """Show one instant; `still` is the picture of its pose, `frame` that of a film in its place."""
        before = self._progress
        self._progress = progress
        self._show_figure(progress, still, film, frame)
        step = Step(progress.timeline, progress.segment, progress.state, progress.side, progress.caption)
        ring = ring_look(progress, self._words, steady=self._look.reduced_motion)
        if before is None or self._step is None or step != self._step:
            self._show_step(step)
            self._ring = ring
            return
        if ring != self._ring and self._ring is not None:
            square = self._plan().ring
            self._update(changed_part(square, self._ring, ring) or square)
        self._ring = ring
        old, new = self._strip(before), self._strip(progress)
        if old != new:
            self._update(old)
            self._update(new)

    def set_captions(self, on: bool) -> None:
        """Show what is said as words, or not."""
        super().set_captions(on)
        self._forget()

    def rotate(self) -> None:
        """Turn the picture: 90 degrees clockwise, then 270, then upright again."""
        self._turn = TURNS[(TURNS.index(self._turn) + 1) % len(TURNS)]
        self._forget()

    def escape(self) -> None:
        """Leave floor mode."""
        self.floor_mode.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, and hide the pointer until it moves."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the buttons away."""
        super().hideEvent(event)
        self._bar.hide()
        self._fade.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave floor mode, so that the session is shown by its page again."""
        super().closeEvent(event)
        self.floor_mode.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer and the buttons for a moment."""
        super().mouseMoveEvent(event)
        self._bar.show_for_a_moment()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on, wherever the screen is touched."""
        event.accept()
        self.obey(Command.PAUSE_OR_RESUME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew."""
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what stands still, and paint ring and playhead where they are asked for."""
        painter = painter_on(self)
        progress, ring = self._progress, self._ring
        if progress is None or ring is None:
            painter.fillRect(event.rect(), self._look.theme.canvas)
            return
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground = self._drawn(progress, ratio)
        painter.drawPixmap(0, 0, self._ground)
        painter.setTransform(self._transform(), combine=True)
        plan = self._plan()
        if event.region().intersects(self._mapped(plan.figure)):
            opacity = DIMMED if progress.state is State.PAUSED else 1.0
            self._figure.paint(painter, plan.figure, opacity, self._fade.strength)
        if event.region().intersects(self._mapped(plan.ring)):
            back, _ = self._transform().inverted()
            self._layers.paint(painter, plan.ring, ring, back.mapRect(QRectF(event.rect())))
        if event.region().intersects(self._mapped(self._strip(progress))):
            place = plan.timeline
            tint = self._look.theme.phase(progress.segment.kind).tint
            row = Row(place.top(), place.height())
            paint_playhead(painter, self._playhead(progress), row, self._look, tint)

    def _show_figure(
        self, progress: Progress, still: StillPicture | None, film: Film | None, frame: int
    ) -> None:
        """Show the figure as it is now; where no film leads to it, it fades in."""
        box, ratio = self._plan().figure, self.devicePixelRatioF()
        if self._fade.cuts(progress, film) and self.isVisible():
            self._figure.keep_before(box, ratio)
            self._fade.start()
        if self._figure.show(still, film, frame):
            self._update(box)
        elif film is not None and self._figure.moved:
            self._update(self._figure.frame_at(box, film, ratio))

    def _update_figure(self) -> None:
        self._update(self._plan().figure)

    def _show_step(self, step: Step) -> None:
        is_new = self._step is None or self._step.segment.index != step.segment.index
        self._step = step
        self._bar.show_state(step.state)
        words = [
            self._look.words.phase(step.segment.kind),
            self._look.words.where(step.side, step.segment.round),
        ]
        said = ". ".join(part for part in words if part)
        self.setAccessibleName(said)
        if is_new and not self._voice:
            announce(self, said)
        self._forget()

    def _plan(self) -> FloorPlan:
        wide, high = self.width(), self.height()
        return FloorPlan(high, wide) if self._turn else FloorPlan(wide, high)

    def _transform(self) -> QTransform:
        turn = QTransform()
        if self._turn:
            turn.translate(
                self.width() if self._turn == TURNS[1] else 0, 0 if self._turn == TURNS[1] else self.height()
            )
            turn.rotate(self._turn)
        return turn

    def _mapped(self, rect: QRectF) -> QRect:
        return self._transform().mapRect(rect).toAlignedRect()

    def _update(self, rect: QRectF) -> None:
        self.update(self._mapped(rect))

    def _playhead(self, progress: Progress) -> float:
        """Return where the playhead stands, to half a px."""
        place = self._plan().timeline
        x = playhead_at(self._laid_out(progress), progress.position)
        return place.left() + round(x * 2) / 2

    def _laid_out(self, progress: Progress) -> tuple[Block, ...]:
        if self._blocks is None:
            self._blocks = lay_out(progress.timeline, self._plan().timeline.width())
        return self._blocks

    def _strip(self, progress: Progress) -> QRectF:
        place = self._plan().timeline
        x = self._playhead(progress)
        return QRectF(x - PLAYHEAD, place.top() - 9, 2 * PLAYHEAD, place.height() + 18)

    def _forget(self) -> None:
        self._ground = None
        self._blocks = None
        self.update()

    def _drawn(self, progress: Progress, ratio: float) -> QPixmap:
        ground = QPixmap(QSize(round(self.width() * ratio), round(self.height() * ratio)))
        ground.setDevicePixelRatio(ratio)
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(self._transform(), combine=True)
        paint_floor(painter, self._plan(), self._floor(progress), self._look)
        painter.end()
        return ground

    def _floor(self, progress: Progress) -> FloorLook:
        segment = progress.segment
        paused = progress.state is State.PAUSED
        word = self._look.words.phase(segment.kind)
        place = self._look.words.where(progress.side, segment.round)
        line = progress.caption if self._captions and not paused else None
        return FloorLook(
            kind=segment.kind,
            word=self.tr("Paused") if paused else word,
            where=" · ".join(part for part in (word if paused else "", place) if part),
            caption=self._look.words.fill(line) if line is not None else "",
            hint=self._hint(progress.state),
            paused=paused,
            blocks=self._laid_out(progress),
            current=segment.index,
        )

    def _hint(self, state: State) -> str:
        """Return what the keys do now."""
        if state is State.MOVING:
            return self.tr("Space pause   → skip   R rotate   Esc leave")
        return self.tr("Space go on   → skip   R rotate   Esc leave")
