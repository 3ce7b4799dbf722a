"""Owns the change from one picture to the next: the old one fades over the new one."""

from typing import Final

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

DURATION: Final = 160
"""ms from one page to the next."""
PHASE: Final = 180
"""ms from one phase of a session to the next."""


class PageFade(QWidget):
    """Lies over `over`, shows `picture` ever fainter, and goes; presses pass through it."""

    def __init__(self, picture: QPixmap, over: QWidget, duration: int = DURATION) -> None:
        super().__init__(over)
        self._picture = picture
        self._strength = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self._run = QVariantAnimation(self)
        self._run.setStartValue(1.0)
        self._run.setEndValue(0.0)
        self._run.setDuration(duration)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(self._fade)
        self._run.finished.connect(self.deleteLater)
        self._run.start()
        self.show()
        self.raise_()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the old page as faint as it is now."""
        painter = QPainter(self)
        painter.setOpacity(self._strength)
        painter.drawPixmap(0, 0, self._picture)

    def _fade(self, strength: float) -> None:
        self._strength = strength
        self.update()


def fade_from_now(widget: QWidget, ground: QColor) -> None:
    """Let what `widget` shows now, on its `ground`, fade over what it shows next."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground)
    widget.render(picture, renderFlags=QWidget.RenderFlag(0))
    PageFade(picture, widget, PHASE)
