"""Owns what a screen reader finds in the timeline bar: one part for each block, where the block is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


class TimelinePart(QWidget):
    """One block in words; it draws nothing and lets the mouse through."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def accessible_role(self) -> QAccessible.Role:
        """What it is."""
        return QAccessible.Role.ListItem

    def accessible_value(self) -> str:
        """Return nothing: its name says it all."""
        return ""


class TimelineParts:
    """The parts of one bar. Without a reader there are none."""

    def __init__(self, bar: QWidget) -> None:
        self._bar = bar
        self._parts = list[TimelinePart]()

    def show(self, blocks: Sequence[tuple[str, QRect]]) -> None:
        """Say what each block is, and where; the parts stay, so that a reader keeps its place."""
        parts = self._parts
        while len(parts) < len(blocks):
            parts.append(TimelinePart(self._bar))
        for part, (words, place) in zip(parts, blocks, strict=False):
            part.setAccessibleName(words)
            part.setGeometry(place)
            part.show()
        for part in parts[len(blocks) :]:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        del parts[len(blocks) :]
