"""Owns which of a page's arrangements fits the space it has."""

from enum import Enum, unique

from PySide6.QtCore import QSize


@unique
class Fit(Enum):
    """A page's arrangements."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


def fit_of(space: QSize, scale: float, *, medium: QSize, large: int | None = None) -> Fit:
    """Return the largest arrangement that `space` holds, all in px at text scale 1.

    `medium` is the least space for the middle one, `large` the least width for the wide one.
    """
    if space.width() < medium.width() * scale or space.height() < medium.height() * scale:
        return Fit.SMALL
    return Fit.LARGE if large is not None and space.width() >= large * scale else Fit.MEDIUM
