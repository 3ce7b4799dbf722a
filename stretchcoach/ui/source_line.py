"""Owns the picture of one line of a file with the faulty part underlined."""

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchcoach.storage.problem import Problem, Severity
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import painter_on, rounded, within

NUMBER_ROOM: Final = 48
"""px on the left for the line's number."""
WAVE: Final = 4
"""px from one turn of the underline to the next."""


class SourceLine(QWidget):
    """The line as written; a long one begins near the fault."""

    def __init__(self, look: Look, problem: Problem) -> None:
        super().__init__()
        self._look = look
        self._problem = problem
        self._line = "".join(letter if letter.isprintable() else " " for letter in problem.source)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(look.px(Style.CAPTION)))
        self.setFont(font)
        self.setAccessibleName(
            self.tr("Line {number}: {text}").format(number=problem.line, text=self._line.strip())
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of one line with room for the underline."""
        return QSize(300, round(QFontMetricsF(self.font()).height() + 14))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw number, line and underline."""
        theme = self._look.theme
        painter = painter_on(self)
        rounded(painter, within(self, 0), 6, theme.sunken)
        painter.setClipRect(self.rect())
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        base = self.height() / 2 + metrics.capHeight() / 2 - 1
        painter.setPen(theme.muted)
        painter.drawText(QPointF(10, base), str(self._problem.line))
        start, line = self._cut(metrics)
        painter.setPen(theme.strong)
        painter.drawText(QPointF(NUMBER_ROOM, base), line)
        left = NUMBER_ROOM + metrics.horizontalAdvance(line[:start])
        right = max(left + 3 * WAVE, NUMBER_ROOM + metrics.horizontalAdvance(line.rstrip()))
        wave = QPainterPath(QPointF(left, base + 5))
        turn = 1
        x = left
        while x < min(right, self.width() - 8):
            wave.quadTo(x + WAVE / 2, base + 5 + 3 * turn, x + WAVE, base + 5)
            x += WAVE
            turn = -turn
        error = self._problem.severity is Severity.ERROR
        painter.strokePath(wave, QPen(theme.danger if error else theme.warn, 1.6))

    def _cut(self, metrics: QFontMetricsF) -> tuple[int, str]:
        """Return where the fault begins in the part of the line that is drawn, and that part."""
        column = min(max(0, self._problem.column - 1), len(self._line))
        fits = int((self.width() - NUMBER_ROOM - 8) / max(1.0, metrics.averageCharWidth()))
        if column < max(8, fits - 12):
            return column, self._line
        return 9, "…" + self._line[column - 8 :]
