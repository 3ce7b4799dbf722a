"""Owns the places of the window, so that pages are spoken of by name."""

from enum import StrEnum, unique
from typing import Final


@unique
class Place(StrEnum):
    """A page of the window."""

    HOME = "home"
    ROUTINE = "routine"
    SESSION = "session"
    AFTER = "after"
    SETTINGS = "settings"


WITH_RAIL: Final = frozenset({Place.HOME, Place.ROUTINE, Place.SETTINGS})
"""Where one may wander off; a session and its end leave nothing to press by mistake."""
