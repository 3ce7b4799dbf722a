"""Owns the timeline bar: a whole session at a glance, one box per step; it is looked at, not dragged."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import length
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.paint_timeline import (
    PLAYHEAD,
    Block,
    Row,
    lay_out,
    paint_blocks,
    paint_brackets,
    paint_playhead,
    paint_spent,
    playhead_at,
)
from stretchcoach.ui.shapes import focus_ring, painter_on

if TYPE_CHECKING:
    from stretchcoach.ui.timeline_parts import TimelineParts

STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimelineBar(QWidget):
    """Draws the blocks once per step and per size; a moving playhead repaints only itself."""

    def __init__(self, look: Look, timeline: Timeline, *, height: int = 22, bands: bool = True) -> None:
        super().__init__()
        self._look, self._timeline, self._high, self._bands = look, timeline, height, bands
        self._ground = look.theme.canvas
        self._position: timedelta | None = None
        self._spent: tuple[timedelta, ...] | None = None
        self._pointed: int | None = None
        self._blocks: tuple[Block, ...] = ()
        self._picture: QPixmap | None = None
        self._parts: TimelineParts | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        self._fit()

    @property
    def accessible_role(self) -> QAccessible.Role:
        """What it is."""
        return QAccessible.Role.List

    def accessible_value(self) -> str:
        """Return the step that the session is in, nothing where there is none."""
        return "" if self._position is None else self._words_of(self._blocks[self._current_block()])

    def make_parts(self) -> None:
        """Let a screen reader find each step, a moment later: it is in the middle of its question."""
        if self._parts is None:
            from stretchcoach.ui.timeline_parts import TimelineParts  # noqa: PLC0415 - for a screen reader alone

            self._parts = TimelineParts(self)
            QTimer.singleShot(0, self, self._tell_parts)

    def set_timeline(self, timeline: Timeline) -> None:
        """Show another timeline, such as one with a step made longer."""
        if timeline is not self._timeline:
            self._timeline = timeline
            self._pointed = None
            self._name()
            self._lay_out()

    def set_position(self, position: timedelta | None) -> None:
        """Move the playhead; None takes it away."""
        before, now = self._place(self._position), self._place(position)
        step = self._current()
        had_none = self._position is None
        self._position = position
        if had_none != (position is None):
            self._fit()
        if self._current() != step:
            self._forget()
        elif before is not None and now is not None and before != now:
            self.update(self._strip(before))
            self.update(self._strip(now))

    def show_spent(self, spent: Sequence[timedelta]) -> None:
        """Show what was done: the time spent in each segment stands out, the rest is faint."""
        self._spent = tuple(spent)
        self._forget()

    def set_ground(self, color: QColor) -> None:
        """Say which colour lies behind the bar."""
        if color != self._ground:
            self._ground = color
            self.update()

    def set_bar_height(self, height: int) -> None:
        """Make the blocks `height` px high."""
        if height != self._high:
            self._high = height
            self._fit()
            self._forget()

    def words_at(self, index: int) -> str:
        """Return what a step is, as in "Press, 10 s, right, round 2"."""
        segment = self._timeline.segments[index]
        parts = [self._look.words.phase(segment.kind), length(segment.duration)]
        if segment.side is not None:
            parts.append(self._look.words.side(segment.side))
        if segment.round is not None and segment.round.of > 1:
            parts.append(self.tr("round {number}").format(number=segment.round.number))
        return ", ".join(parts)

    def sizeHint(self) -> QSize:
        """Return a comfortable width at the fixed height."""
        return QSize(480, self.height())

    def event(self, event: QEvent) -> bool:
        """Show what the step under the pointer is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = next((b for b in self._blocks if b.left <= event.x() <= b.left + b.width), None)
            if block is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._words_of(block), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from step to step, and say what each is."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        at = self._current_block() if self._pointed is None else self._pointed + step
        self._pointed = min(max(0, at), len(self._blocks) - 1)
        block = self._blocks[self._pointed]
        words = self._words_of(block)
        self.setAccessibleDescription(words)
        QToolTip.showText(self.mapToGlobal(QPoint(round(block.left), self.height())), words, self)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the blocks out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the kept picture, and the playhead over it."""
        painter = painter_on(self)
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._drawn(ratio)
        painter.drawPixmap(0, 0, self._picture)
        x = self._place(self._position)
        if x is not None:
            paint_playhead(painter, x, self._row(), self._look, self._ground)
        if self.hasFocus():
            index = self._current_block() if self._pointed is None else self._pointed
            block = self._blocks[index]
            row = self._row()
            box = QRectF(block.left - 3, row.top - 5, block.width + 6, row.height + 10)
            focus_ring(painter, box, 5, self._look.theme.focus)

    def _drawn(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._spent is not None:
            paint_spent(painter, self._blocks, self._spent, self._row(), self._look)
        else:
            paint_blocks(painter, self._blocks, self._row(), self._look, current=self._current())
        if self._bands:
            paint_brackets(painter, self._blocks, self._band_height(), self._look)
        painter.end()
        return picture

    def _words_of(self, block: Block) -> str:
        if block.first == block.last:
            return self.words_at(block.first)
        return f"{self._look.words.phase(block.kind)}, {length(block.duration)}"

    def _current(self) -> int | None:
        return None if self._position is None else self._timeline.at(self._position).index

    def _current_block(self) -> int:
        current = self._current() or 0
        return next(i for i, block in enumerate(self._blocks) if block.first <= current <= block.last)

    def _place(self, position: timedelta | None) -> float | None:
        """Return where the playhead stands, to half a px, so that it is not repainted for less."""
        if position is None or not self._blocks:
            return None
        return round(playhead_at(self._blocks, position) * 2) / 2

    def _strip(self, x: float) -> QRect:
        return QRect(round(x - PLAYHEAD), 0, round(2 * PLAYHEAD) + 1, self.height())

    def _band_height(self) -> float:
        return round(self._look.px(Style.MICRO) + 8) if self._bands else 0

    def _row(self) -> Row:
        return Row(self._band_height() + (2 if self._position is None else 7), self._high)

    def _fit(self) -> None:
        room = 4 if self._position is None else 14
        self.setFixedHeight(round(self._high + self._band_height() + room))

    def _lay_out(self) -> None:
        self._blocks = lay_out(self._timeline, self.width())
        self._tell_parts()
        self._forget()

    def _tell_parts(self) -> None:
        if self._parts is not None:
            row = self._row()
            top, high = round(row.top), round(row.height)
            self._parts.show(
                [
                    (self._words_of(block), QRect(round(block.left), top, max(1, round(block.width)), high))
                    for block in self._blocks
                ]
            )

    def _forget(self) -> None:
        self._picture = None
        self.update()

    def _name(self) -> None:
        steps = len(self._timeline.segments)
        self.setAccessibleName(
            self.tr("Timeline, {steps} steps, {length}").format(
                steps=steps, length=length(self._timeline.duration)
            )
        )
