"""Owns how tests read a page and find what can be pressed on it."""

from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)


def settle() -> None:
    """Let layouts take effect, new widgets appear and old ones go."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def words(widget: QWidget) -> str:
    """Return all words that stand on `widget`, a label a line."""
    settle()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> QAbstractButton:
    """Return the one button in sight that says `text`."""
    settle()
    found = [each for each in widget.findChildren(QAbstractButton) if each.text() == text]
    shown = [each for each in found if each.isVisibleTo(widget)]
    assert len(shown) == 1, f"{text}: {len(shown)} in sight of {len(found)}"
    return shown[0]


def buttons(widget: QWidget) -> set[str]:
    """Return what the buttons in sight say."""
    settle()
    return {each.text() for each in widget.findChildren(QAbstractButton) if each.isVisibleTo(widget)}


def the(kind: type[W], widget: QWidget) -> W:
    """Return the first part of `widget` of that kind."""
    found = widget.findChild(kind)
    assert isinstance(found, kind)
    return found


def focused(widget: QWidget) -> QWidget:
    """Return what has the focus."""
    found = widget.window().focusWidget()
    assert found is not None
    return found


def cut_off(widget: QWidget) -> list[str]:
    """Return the buttons in sight that reach over the right edge of `widget`."""
    settle()
    return [
        each.text() or each.accessibleName()
        for each in widget.findChildren(QAbstractButton)
        if each.isVisibleTo(widget)
        and not isinstance(each.parentWidget(), QLineEdit)
        and each.mapTo(widget, each.rect().topRight()).x() > widget.width()
    ]
