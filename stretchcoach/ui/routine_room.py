"""Owns whether the right half of the routine page has room for its options and for what is told there."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QWidget

REST: Final = 374
"""px at text scale 1 above, below and between: the heads, some steps and the pain row."""


def crowded(parts: Iterable[QWidget], width: int, page: int, scale: float) -> bool:
    """Return whether `parts`, in a column `width` px wide, are too high for a page of `page` px."""
    needed = sum(_height(part, width) for part in parts if not part.isHidden())
    return needed > page - REST * scale


def _height(part: QWidget, width: int) -> int:
    high = part.heightForWidth(width)
    return high if high > 0 else part.sizeHint().height()
