"""Owns a box that is exactly as high as its words need at the width it gets."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget


class Snug(QWidget):
    """Holds a layout of wrapped words; without it a scroll area keeps room for lines that are not there."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self._layout = layout
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width where words wrap."""
        least = self._layout.minimumSize()
        return QSize(least.width(), 0) if self._layout.hasHeightForWidth() else least
