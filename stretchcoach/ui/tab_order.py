"""Owns the way of the Tab key: through the parts of a page as one reads them."""

from collections.abc import Iterator
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through `parts` in this order, and within each as it was built."""
    stops = chain.from_iterable(_stops(part) for part in parts)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    for widget in (part, *part.findChildren(QWidget)):
        own = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(widget, QRadioButton)
        reached = own and widget.focusProxy() is None
        if reached and widget.window() is part.window():
            yield widget
