"""Owns the part of a page that scrolls: its bar lies in the page's margin, so that nothing moves aside."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QScrollBar, QWidget

from stretchcoach.ui.snug import Snug

BAR: Final = 10
"""px; the width that the style sheet gives the bar."""


class PageScroll(QScrollArea):
    """Shows `content`; `gutter` px stay free on the right, with or without a bar."""

    def __init__(self, content: QLayout, gutter: int = 20) -> None:
        super().__init__()
        self._content = content
        self._gutter = gutter
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        ground = QWidget()  # Qt's own are as good, but PySide6 takes 20 ms to find out what they are
        self.setViewport(ground)
        self.setVerticalScrollBar(self._bar)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(Snug(content))
        ground.setAutoFillBackground(False)
        self._bar.rangeChanged.connect(lambda *_: self._make_room())
        self._make_room()

    def set_gutter(self, gutter: int) -> None:
        """Keep another width free on the right."""
        self._gutter = gutter
        self._make_room()

    def _make_room(self) -> None:
        bar = BAR if self._bar.maximum() > 0 else 0
        margins = self._content.contentsMargins()
        margins.setRight(max(0, self._gutter - bar))
        self._content.setContentsMargins(margins)
