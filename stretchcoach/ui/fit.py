"""Owns which of a page's arrangements fits the space it has."""

from enum import Enum, unique
from typing import Final

from PySide6.QtCore import QSize


@unique
class Fit(Enum):
    """A page's arrangements."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


HEIGHTS: Final = {Fit.SMALL: 196, Fit.MEDIUM: 306, Fit.LARGE: 390}
"""px at text scale 1 of the home page's hero, and of the repeat card beside it."""


def fit_of(space: QSize, scale: float, *, medium: QSize, large: int | None = None) -> Fit:
    """Return the largest arrangement that `space` holds, all in px at text scale 1.

    `medium` is the least space for the middle one, `large` the least width for the wide one.
    """
    if space.width() < medium.width() * scale or space.height() < medium.height() * scale:
        return Fit.SMALL
    return Fit.LARGE if large is not None and space.width() >= large * scale else Fit.MEDIUM
