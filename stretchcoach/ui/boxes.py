"""Owns how widgets are put into rows and columns."""

from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

Item: TypeAlias = QWidget | QLayout | int | None
"""A widget, a layout, px of space, or None for a spring."""
Margins: TypeAlias = tuple[int, int, int, int]
"""px: left, top, right, bottom."""
NO_MARGINS: Final[Margins] = (0, 0, 0, 0)
UNBOUND: Final = 16777215
"""Qt's own word for a size without a limit."""

Box = TypeVar("Box", bound=QBoxLayout)


def row(*items: Item, spacing: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Return `items` side by side."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def column(*items: Item, spacing: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Return `items` one below the other."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def boxed(layout: QLayout, widget: QWidget | None = None) -> QWidget:
    """Return a widget, a bare one where none is given, with `layout` in it."""
    box = widget or QWidget()
    box.setLayout(layout)
    return box


def wide(widget: QWidget) -> QWidget:
    """Return `widget`, made to take all the width it can get."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    return widget


def show_if(widget: QWidget, *, shown: bool) -> None:
    """Show or hide `widget`; one without a parent waits for it, for alone it would be a window."""
    if shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(shown)


def empty(layout: QLayout) -> None:
    """Take everything out of `layout` and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
            inner.deleteLater()


def focused_in(widget: QWidget) -> QWidget | None:
    """Return the part of `widget` that has the focus, None where that is elsewhere."""
    held = widget.window().focusWidget()
    return next((each for each in widget.findChildren(QWidget) if each is held), None)


def put_in_place(new: QWidget, old: QWidget, layout: QLayout, held: QWidget | None) -> QWidget:
    """Put `new` where `old` is and let `old` go; `held` has the focus again, which it loses on the way."""
    layout.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
    if held is not None:
        held.setFocus(Qt.FocusReason.OtherFocusReason)
    return new


def _filled(box: Box, items: tuple[Item, ...], spacing: int, margins: Margins) -> Box:
    box.setSpacing(spacing)
    box.setContentsMargins(*margins)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)
    return box
