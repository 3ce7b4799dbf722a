"""Owns the still picture as a value: which file shows a pose, and what it shows in words."""

from pathlib import Path
from typing import Final

from stretchcoach.core.value import dataclass

SMALL: Final = 300
"""px; the height of a small picture."""


@dataclass(frozen=True, slots=True)
class StillPicture:
    """The picture of a pose; it is drawn for the right side and mirrored for the left."""

    path: Path
    mirrored: bool = False
    description: str = ""
    """One sentence for those who cannot see it."""
    small: Path | None = None
    """The same `SMALL` px high, None where there is only the one."""
