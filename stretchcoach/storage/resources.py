"""Owns the way to what ships with the program: the bundled routines and the assets."""

from pathlib import Path
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.value import dataclass

PACKAGE: Final = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Resources:
    """Two folders, both there and not to be written to."""

    routines: Path
    assets: Path

    @property
    def languages(self) -> Path:
        """The folder with the words of each language, and the window's texts."""
        return self.assets / "languages"


def find_resources(package: Path = PACKAGE) -> Resources:
    """Return what ships with `package`: inside it where it is installed, beside it in a checkout.

    Raises a `StretchCoachError` where neither is there.
    """
    for folder in (package / "_data", package.parent):
        found = Resources(folder / "routines", folder / "assets")
        if found.routines.is_dir() and found.assets.is_dir():
            return found
    raise StretchCoachError(
        "The routines and pictures that belong to StretchCoach are missing: neither "
        f"{package / '_data'} nor {package.parent} has the folders routines and assets. "
        "Install StretchCoach again."
    )
