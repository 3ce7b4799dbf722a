"""Owns the question whether a page is still there: a window made anew takes its old pages along."""

from typing import TypeVar

import shiboken6
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


def alive(page: W | None) -> W | None:
    """Return `page`, None where there is none or Qt has deleted it."""
    return page if page is not None and shiboken6.isValid(page) else None
