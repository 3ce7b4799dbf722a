"""Owns the choice of how the figure looks: small pictures to press."""

from collections.abc import Mapping
from functools import partial
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
        self._look, self._shown = look, dict[FigureStyle, Path]()
        nothing = partial(_draw_portrait, look, CardPicture(None))
        self._cards = {style: PictureCard(look, name, nothing, 150, 110) for style, name in names.items()}
        self._offer(self._cards.items())
        self.setAccessibleName(self.tr("Figure"))

    def show_pictures(self, pictures: Mapping[FigureStyle, Path]) -> None:
        """Show the pictures that are there."""
        for style, path in pictures.items():
            if self._shown.get(style) != path:
                self._shown[style] = path
                self._cards[style].show_picture(partial(_draw_portrait, self._look, CardPicture(path)))


def _draw_portrait(look: Look, portrait: CardPicture, painter: QPainter, room: QRectF) -> None:
    """Draw a portrait on the stage's ground."""
    rounded(painter, room, 10, look.theme.stage_out)
    portrait.draw(painter, room.adjusted(4, 6, -4, -2))
