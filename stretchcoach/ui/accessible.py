"""Owns what painted widgets are to a screen reader, and what it is told while no voice speaks."""

from functools import cache
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@runtime_checkable
class Described(Protocol):
    """A painted widget that knows what it is and, when asked, what it shows just now."""

    @property
    def accessible_role(self) -> QAccessible.Role:
        """What it is."""

    def accessible_value(self) -> str:
        """Return what is shown just now; nothing is told without being asked for."""


@runtime_checkable
class InParts(Described, Protocol):
    """A painted widget that stands for several things, each of which can be found in it."""

    def make_parts(self) -> None:
        """Make a child for each of them: a reader is about to look."""


class _Interface(QAccessibleWidget):
    """Answers for a widget with its own role and value."""

    def __init__(self, widget: QWidget, described: Described) -> None:
        super().__init__(widget, described.accessible_role)
        self._described = described

    def text(self, kind: QAccessible.Text) -> str:
        """Return the value as it is at this moment, and all else as Qt knows it."""
        return self._described.accessible_value() if kind is QAccessible.Text.Value else super().text(kind)


def _interface(_key: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not isinstance(thing, Described):
        return None
    if isinstance(thing, InParts):
        thing.make_parts()
    return _Interface(thing, thing)


@cache
def teach_roles() -> None:
    """Let Qt ask described widgets what they are; Qt keeps one list of such answers per process."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text` once; nothing happens where none runs."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
