"""Owns the choice of how the figure looks: small pictures to press."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.ui.card_picture import CardPicture
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within

COLUMNS: Final = 4
PICTURE: Final = 150
"""px of the picture's height."""


class StyleCard(QRadioButton):
    """One style, as a picture with its name below."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(name)
        self._look = look
        self._picture = CardPicture(None)
        self._path: Path | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, path: Path | None) -> None:
        """Show a picture once it is there."""
        if path != self._path:
            self._path, self._picture = path, CardPicture(path)
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of picture and name."""
        return QSize(150, PICTURE + 14 + round(self._look.px(Style.BODY) * 2.2))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that holds the name."""
        return QSize(110, self.sizeHint().height())

    def hitButton(self, _at: object) -> bool:
        """Let the whole card be pressed."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the picture, the name and the check mark."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        edge = theme.primary if on else theme.control if self.underMouse() else theme.line
        rounded(painter, within(self, 0.75), 14, theme.surface, edge, width=1.5 if on else 1)
        room = QRectF(10, 10, self.width() - 20, PICTURE)
        rounded(painter, room, 10, theme.stage_out)
        self._picture.draw(painter, room.adjusted(4, 6, -4, -2))
        painter.setFont(self._look.font(Style.BODY, weight=600 if on else 400))
        painter.setPen(theme.strong)
        name = QRectF(12, room.bottom() + 2, self.width() - 24, self.height() - room.bottom() - 6)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if on:
            mark = QRectF(name.right() - 18, name.center().y() - 9, 18, 18)
            draw_icon(painter, "check", mark, theme.primary)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 14, theme.focus)


class StyleChoice(QWidget):
    """All styles; `changed` carries the one that was pressed."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        names = {
            FigureStyle.BUN: self.tr("Bun"),
            FigureStyle.SHORT: self.tr("Short hair"),
            FigureStyle.AFRO: self.tr("Afro"),
            FigureStyle.SCARF: self.tr("Scarf"),
            FigureStyle.PONYTAIL: self.tr("Ponytail"),
            FigureStyle.GREY: self.tr("Grey hair"),
            FigureStyle.BALD: self.tr("Bald"),
            FigureStyle.MANNEQUIN: self.tr("Mannequin"),
        }
        self._cards = {style: StyleCard(look, name) for style, name in names.items()}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for place, (style, card) in enumerate(self._cards.items()):
            self._group.addButton(card)
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
            card.toggled.connect(lambda on, style=style: self.changed.emit(style) if on else None)
        self.setAccessibleName(self.tr("Figure"))

    def choose(self, style: FigureStyle) -> None:
        """Choose a card."""
        self._cards[style].setChecked(True)

    def show_pictures(self, pictures: Mapping[FigureStyle, Path]) -> None:
        """Show the pictures that are there."""
        for style, card in self._cards.items():
            card.show_picture(pictures.get(style))
