"""Owns the list of steps on the routine page: what happens, in order, with its seconds."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import Phrasebook, length
from stretchcoach.ui.boxes import boxed, empty, row, show_if
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.plain_tip import set_plain_tip
from stretchcoach.ui.routine_words import order_words, rounds_words, shown_steps, steps_words
from stretchcoach.ui.shapes import painter_on, rounded


class StepRow(QWidget):
    """One step: the phase as tile and word, what to do, how long."""

    def __init__(self, look: Look, segment: Segment, words: Phrasebook) -> None:
        super().__init__()
        self._look = look
        self._kind = segment.kind
        self._phase = look.words.phase(segment.kind)
        self._words = words.fill(segment.show) if segment.show is not None else ""
        self._length = length(segment.duration)
        if segment.reps is not None:
            self._length = self.tr("{count} times {span}").format(
                count=segment.reps.count, span=length(segment.reps.rep)
            )
        self.setAccessibleName(", ".join(part for part in (self._phase, self._length, self._words) if part))
        set_plain_tip(self, self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(280, round(50 * max(1.0, self._look.scale * self._look.base / 14)))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw tile, words and seconds."""
        look, theme = self._look, self._look.theme
        phase = theme.phase(self._kind)
        painter = painter_on(self)
        middle = self.height() / 2
        tile = QRectF(0, middle - 19, 38, 38)
        rounded(painter, tile, 10, phase.tint)
        draw_icon(painter, phase.icon, tile.adjusted(8, 8, -8, -8), phase.ink)
        painter.setFont(look.font(Style.BODY, weight=600, tabular=True))
        seconds = QFontMetricsF(painter.font()).horizontalAdvance(self._length) + 6
        painter.setPen(theme.strong)
        left, centre = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(self.width() - seconds - 2, 0, seconds, self.height()),
            Qt.AlignmentFlag.AlignRight | centre,
            self._length,
        )
        room = self.width() - 52 - seconds - 12
        painter.setFont(look.font(Style.BODYB))
        painter.setPen(phase.ink)
        high = QFontMetricsF(painter.font()).height()
        top = middle - high - 1 if self._words else middle - high / 2
        painter.drawText(QRectF(52, top, room, high), left | centre, self._phase)
        painter.setFont(look.font(Style.CAPTION))
        painter.setPen(theme.text)
        metrics = QFontMetricsF(painter.font())
        told = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(52, middle + 1, room, metrics.height()), left | centre, told)
        painter.setPen(theme.line)
        painter.drawLine(52, self.height() - 1, self.width(), self.height() - 1)


class StepsList(QWidget):
    """The steps of one side and one round, which stand for all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        px = look.px(Style.BODY) * 17 / 14
        self._count = Label(look, "", Style.CAPTION, "muted")
        self._order = Label(look, "", Style.CAPTION, "muted")
        self._rounds = Label(look, "", Style.CAPTION, "muted", wrap=True)
        self.head = boxed(
            row(
                Label(look, self.tr("Steps"), px=px, weight=600, tone="strong"),
                self._count,
                None,
                self._order,
                spacing=10,
            )
        )
        self._shown: tuple[Segment, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_timeline(self, timeline: Timeline, words: Phrasebook) -> None:
        """Show the steps of `timeline`, whose texts are in the language of `words`."""
        self._count.setText(steps_words(timeline))
        self._order.setText(order_words(timeline))
        steps = shown_steps(timeline)
        if steps == self._shown:
            return
        self._shown = steps
        self._layout.removeWidget(self._rounds)
        empty(self._layout)
        for segment in steps:
            self._layout.addWidget(StepRow(self._look, segment, words))
        self._rounds.setText(rounds_words(timeline))
        show_if(self._rounds, shown=bool(self._rounds.text()))
        self._layout.addSpacing(6)
        self._layout.addWidget(self._rounds)
        self._layout.addStretch(1)
