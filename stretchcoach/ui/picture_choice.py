"""Owns the choice among pictures: cards with a name below, one of them chosen."""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from stretchcoach.ui.group_focus import go_with_choice
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

EDGE: Final = 10
"""px around the picture."""
MARK: Final = 18
Draw: TypeAlias = Callable[[QPainter, QRectF], None]
"""Draws a picture into the room that is given."""


class PictureCard(QRadioButton):
    """One choice: a picture `height` px high, and its name."""

    def __init__(self, look: Look, name: str, draw: Draw, height: int, least_width: int) -> None:
        super().__init__(name)
        self._look, self._draw = look, draw
        self._height, self._least_width = height, least_width
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, draw: Draw) -> None:
        """Show another picture."""
        self._draw = draw
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of picture and name."""
        return QSize(self._least_width + 40, self._height + 14 + round(self._look.px(Style.BODY) * 2.2))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that holds the name."""
        return QSize(self._least_width, self.sizeHint().height())

    def hitButton(self, _at: object) -> bool:
        """Let the whole card be pressed."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the picture, the name and the check mark."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        edge = theme.primary if on else theme.control if self.underMouse() else theme.line
        rounded(painter, within(self, 0.75), 14, theme.surface, edge, width=1.5 if on else 1)
        room = QRectF(EDGE, EDGE, self.width() - 2 * EDGE, self._height)
        self._draw(painter, room)
        painter.setFont(self._look.font(Style.BODY, weight=600 if on else 400))
        painter.setPen(theme.strong)
        name = QRectF(EDGE + 2, room.bottom() + 2, room.width() - 4, self.height() - room.bottom() - 6)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if on:
            mark = QRectF(name.right() - MARK, name.center().y() - MARK / 2, MARK, MARK)
            draw_icon(painter, "check", mark, theme.primary)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 14, theme.focus)


class PictureChoice(QWidget):
    """Cards in rows of `columns`; `changed` carries what the pressed one stands for."""

    changed = Signal(object)

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._group = QButtonGroup(self)
        go_with_choice(self._group)
        self._offered = dict[object, PictureCard]()

    def _offer(self, cards: Iterable[tuple[object, PictureCard]]) -> None:
        """Lay out the cards, each with what it stands for."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for place, (choice, card) in enumerate(cards):
            self._offered[choice] = card
            self._group.addButton(card)
            grid.addWidget(card, place // self._columns, place % self._columns)
            card.toggled.connect(lambda on, choice=choice: self.changed.emit(choice) if on else None)

    def choose(self, choice: object) -> None:
        """Choose the card of `choice`."""
        self._offered[choice].setChecked(True)
