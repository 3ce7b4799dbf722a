"""Owns the small window in the corner of the screen: it never takes the focus, and stays until answered."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchcoach.desktop.compositor import shows_through
from stretchcoach.ui.look import Look
from stretchcoach.ui.shapes import painter_on, rounded

SHADOW: Final = 12
RADIUS: Final = 22
EDGE: Final = 24
"""px between the card and the edge of the screen's free area."""


class CornerWindow(QWidget):
    """A card with a soft shadow above all other windows."""

    def __init__(self, look: Look, title: str) -> None:
        flags = Qt.WindowType
        super().__init__(None, flags.Tool | flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # not a button: on Wayland the compositor may give the keys to a new window

    def show_in_corner(self, size: QSize) -> None:
        """Show the card, of `size` px at text scale 1, while the user goes on with whatever has the focus."""
        wanted = (size * self._look.scale).expandedTo(self.minimumSizeHint()) + QSize(2 * SHADOW, 2 * SHADOW)
        self.setFixedSize(wanted)  # else a tiling compositor fills the screen with it
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.setGeometry(corner(screen.availableGeometry(), wanted))
        if not shows_through():
            self._cut_to_card()
        self.show()

    def _cut_to_card(self) -> None:
        """Leave the shadow away where it would be a black frame."""
        path = QPainterPath()
        path.addRoundedRect(self._card().toRectF().adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)
        self.setMask(path.toFillPolygon().toPolygon())

    def _card(self) -> QRect:
        return self.rect().adjusted(SHADOW, SHADOW - 2, -SHADOW, -SHADOW - 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key answer but on a button; Esc leaves the window where it is."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay when someone else closes the window: it goes once it is answered."""
        if event.spontaneous():
            event.ignore()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the soft shadow and the card."""
        theme = self._look.theme
        painter = painter_on(self)
        card = self._card()
        if self.mask().isEmpty():
            self._shade(painter, card)
        else:
            painter.fillRect(self.rect(), theme.line)
        rounded(painter, card.toRectF(), RADIUS, theme.surface, theme.line)

    def _shade(self, painter: QPainter, card: QRect) -> None:
        color = self._look.theme.scrim
        color = type(color)(color.red(), color.green(), color.blue(), 10 if self._look.theme.dark else 3)
        for spread in range(10, 0, -1):
            shade = card.toRectF().adjusted(-spread, 4 - spread, spread, 4 + spread)
            rounded(painter, shade, RADIUS + spread, color)


def corner(free: QRect, size: QSize) -> QRect:
    """Return where a window of `size`, shadow included, stands: bottom right of the free area."""
    inset = EDGE - SHADOW
    place = QRect(free.topLeft(), size)
    place.moveBottomRight(free.bottomRight())
    place.translate(-inset, -inset)
    return place
