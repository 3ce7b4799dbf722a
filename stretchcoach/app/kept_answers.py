"""Owns what was answered on a page, for the one that takes its place in other colours or a new window."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive

A = TypeVar("A")


class KeptAnswers(Generic[A]):
    """Knows the answers about one thing, as long as one page after the other asks for them."""

    def __init__(self) -> None:
        self._about: object = None
        self._page: QWidget | None = None
        self._read: Callable[[], A] | None = None
        self._said: A | None = None

    def follow(self, about: object, page: QWidget, read: Callable[[], A]) -> None:
        """Let `read` tell the answers on `page` from now on."""
        self._said = self.about(about)
        self._about, self._page, self._read = about, page, read

    def take_over(self, about: object, said: A | None) -> None:
        """Take up what the run before this one was told."""
        self._about, self._said = about, said

    def about(self, thing: object) -> A | None:
        """Return what was said about `thing` so far, None where nobody was asked yet."""
        if self._about is not thing:
            return None
        self.keep()
        return self._said

    def keep(self) -> None:
        """Take over what the page holds: it may go."""
        if self._read is not None and alive(self._page) is not None:
            self._said = self._read()

    def let_go(self) -> None:
        """Keep the answers, and nothing of the page."""
        self.keep()
        self._page = self._read = None
