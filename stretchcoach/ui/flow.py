"""Owns rows that wrap: widgets side by side as long as they fit, then on the next line."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Holds `items`; with `spread` each line reaches from edge to edge."""

    def __init__(self, items: Sequence[QWidget], *, gap: int = 8, spread: bool = False) -> None:
        super().__init__()
        self._items = tuple(items)
        self._gap = gap
        self._spread = spread
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for item in self._items:
            item.setParent(self)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width` px."""
        lines = [max(_size(item, width).height() for item in line) for line in self._lines(width)]
        return sum(lines) + self._gap * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of a single line."""
        shown = [item.sizeHint() for item in self._items if not item.isHidden()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest item."""
        shown = [item for item in self._items if not item.isHidden()]
        return QSize(max((_least(item) for item in shown), default=0), 0)

    def event(self, event: QEvent) -> bool:
        """Place the items anew when one has changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the items in the new width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            sizes = [_size(item, self.width()) for item in line]
            height = max(size.height() for size in sizes)
            free = self.width() - sum(size.width() for size in sizes)
            gap, widen = float(self._gap), 0
            if self._spread and len(line) > 1:
                gap = free / (len(line) - 1)
            elif self._spread:
                widen = max(0, free)
            left = 0.0
            for item, size in zip(line, sizes, strict=True):
                width = size.width() + widen
                item.setGeometry(round(left), top + (height - size.height()) // 2, width, size.height())
                left += width + gap
            top += height + self._gap

    def _lines(self, width: int) -> Iterator[list[QWidget]]:
        line: list[QWidget] = []
        used = 0
        for item in self._items:
            if item.isHidden():
                continue
            wanted = item.sizeHint().width()
            if line and used + self._gap + wanted > width:
                yield line
                line, used = [], 0
            used += wanted + (self._gap if line else 0)
            line.append(item)
        if line:
            yield line


def _least(item: QWidget) -> int:
    """Return the least width of `item`: that of its parts where it wraps itself."""
    return (item.minimumSizeHint() if item.hasHeightForWidth() else item.sizeHint()).width()


def _size(item: QWidget, most: int) -> QSize:
    """Return the size of `item`, no wider than `most` px."""
    wanted = item.sizeHint()
    width = min(wanted.width(), most)
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else wanted.height())
