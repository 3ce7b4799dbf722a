"""Owns the choice of colours: three small pictures of the window to press."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from stretchcoach.storage.settings import Theme as ThemeSetting
from stretchcoach.ui.look import Look
from stretchcoach.ui.picture_choice import PictureCard, PictureChoice
from stretchcoach.ui.shapes import rounded
from stretchcoach.ui.theme import DARK, LIGHT, Theme

SHOWN: Final = {
    ThemeSetting.SYSTEM: (LIGHT, DARK),
    ThemeSetting.LIGHT: (LIGHT,),
    ThemeSetting.DARK: (DARK,),
}


class ThemeChoice(PictureChoice):
    """The three choices."""

    def __init__(self, look: Look) -> None:
        super().__init__(columns=3)
        names = {
            ThemeSetting.SYSTEM: self.tr("Like the system"),
            ThemeSetting.LIGHT: self.tr("Light"),
            ThemeSetting.DARK: self.tr("Dark"),
        }
        self._offer(
            (theme, PictureCard(look, name, partial(_draw_themes, look, SHOWN[theme]), 82, 140))
            for theme, name in names.items()
        )
        self.setAccessibleName(self.tr("Theme"))


def _draw_themes(look: Look, themes: Sequence[Theme], painter: QPainter, room: QRectF) -> None:
    """Draw the window in each of `themes`, side by side."""
    clip = QPainterPath()
    clip.addRoundedRect(room, 10, 10)
    painter.save()
    painter.setClipPath(clip)
    width = room.width() / len(themes)
    for index, shown in enumerate(themes):
        _draw_window(painter, QRectF(room.left() + index * width, room.top(), width, room.height()), shown)
    painter.restore()
    rounded(painter, room, 10, None, look.theme.line)


def _draw_window(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw a window in small: ground, card, a line of words, a button."""
    painter.fillRect(rect, theme.canvas)
    card = QRectF(rect.left() + 16, rect.top() + 16, 90, 52)
    rounded(painter, card, 6, theme.surface)
    rounded(painter, QRectF(card.left() + 10, card.top() + 10, 60, 7), 3.5, theme.strong)
    rounded(painter, QRectF(card.left() + 10, card.top() + 31, 40, 12), 4, theme.primary)
