"""Owns the choice of colours: three small pictures of the window to press."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from stretchcoach.storage.settings import Theme as ThemeSetting
from stretchcoach.ui.boxes import row
from stretchcoach.ui.icons import draw_icon
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.shapes import focus_ring, painter_on, rounded, within
from stretchcoach.ui.theme import DARK, LIGHT, Theme

SHOWN: Final = {
    ThemeSetting.SYSTEM: (LIGHT, DARK),
    ThemeSetting.LIGHT: (LIGHT,),
    ThemeSetting.DARK: (DARK,),
}


class ThemeCard(QRadioButton):
    """One choice, as a picture with its name below."""

    def __init__(self, look: Look, theme: ThemeSetting, text: str) -> None:
        super().__init__(text)
        self._look = look
        self._themes = SHOWN[theme]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of picture and name."""
        return QSize(200, 96 + round(self._look.px(Style.BODY) * 2.2))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that holds the name."""
        return QSize(140, self.sizeHint().height())

    def hitButton(self, _at: object) -> bool:
        """Let the whole card be pressed."""
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the picture, the name and the check mark."""
        theme, on = self._look.theme, self.isChecked()
        painter = painter_on(self)
        edge = theme.primary if on else theme.control if self.underMouse() else theme.line
        rounded(painter, within(self, 0.75), 14, theme.surface, edge, width=1.5 if on else 1)
        picture = QRectF(10, 10, self.width() - 20, 82)
        clip = QPainterPath()
        clip.addRoundedRect(picture, 10, 10)
        painter.save()
        painter.setClipPath(clip)
        width = picture.width() / len(self._themes)
        for index, shown in enumerate(self._themes):
            _draw_window(painter, QRectF(picture.left() + index * width, 10, width, 82), shown)
        painter.restore()
        rounded(painter, picture, 10, None, theme.line)
        painter.setFont(self._look.font(Style.BODY, weight=600 if on else 400))
        painter.setPen(theme.strong)
        name = QRectF(10, 94, self.width() - 20, self.height() - 100)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if on:
            mark = QRectF(name.right() - 20, name.center().y() - 9, 18, 18)
            draw_icon(painter, "check", mark, theme.primary)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 14, theme.focus)


class ThemeChoice(QWidget):
    """The three choices; `changed` carries the one that was pressed."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        names = {
            ThemeSetting.SYSTEM: self.tr("Like the system"),
            ThemeSetting.LIGHT: self.tr("Light"),
            ThemeSetting.DARK: self.tr("Dark"),
        }
        self._cards = {theme: ThemeCard(look, theme, name) for theme, name in names.items()}
        self._group = QButtonGroup(self)
        for theme, card in self._cards.items():
            self._group.addButton(card)
            card.toggled.connect(lambda on, theme=theme: self.changed.emit(theme) if on else None)
        self.setLayout(row(*self._cards.values(), spacing=12))
        self.setAccessibleName(self.tr("Theme"))

    def choose(self, theme: ThemeSetting) -> None:
        """Choose a card."""
        self._cards[theme].setChecked(True)


def _draw_window(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw a window in small: ground, card, a line of words, a button."""
    painter.fillRect(rect, theme.canvas)
    card = QRectF(rect.left() + 16, rect.top() + 16, 90, 52)
    rounded(painter, card, 6, theme.surface)
    rounded(painter, QRectF(card.left() + 10, card.top() + 10, 60, 7), 3.5, theme.strong)
    rounded(painter, QRectF(card.left() + 10, card.top() + 31, 40, 12), 4, theme.primary)
