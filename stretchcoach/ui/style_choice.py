"""Owns the choice of how the figure looks: small pictures to press."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.ui.card_picture import CardPicture
from stretchcoach.ui.look import Look
from stretchcoach.ui.picture_choice import PictureCard, PictureChoice
from stretchcoach.ui.shapes import rounded

COLUMNS: Final = 4


class StyleCard(PictureCard):
    """One style, as a portrait once that is drawn."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, height=150, least_width=110)
        self._picture = CardPicture(None)
        self._path: Path | None = None

    def show_picture(self, path: Path | None) -> None:
        """Show a picture once it is there."""
        if path != self._path:
            self._path, self._picture = path, CardPicture(path)
            self.update()

    def draw_picture(self, painter: QPainter, room: QRectF) -> None:
        """Draw the portrait on the stage's ground."""
        rounded(painter, room, 10, self._look.theme.stage_out)
        self._picture.draw(painter, room.adjusted(4, 6, -4, -2))


class StyleChoice(PictureChoice):
    """All styles."""

    def __init__(self, look: Look) -> None:
        super().__init__(COLUMNS)
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
        self._offer(self._cards.items())
        self.setAccessibleName(self.tr("Figure"))

    def show_pictures(self, pictures: Mapping[FigureStyle, Path]) -> None:
        """Show the pictures that are there."""
        for style, card in self._cards.items():
            card.show_picture(pictures.get(style))
