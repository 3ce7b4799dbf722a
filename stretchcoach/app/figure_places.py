"""Owns where the figure's pictures are kept, the same for the window and for the worker that draws them."""

from pathlib import Path
from typing import Final

from stretchcoach.figure.process_figures import ProcessFigures
from stretchcoach.storage.picture_cache import POSES, PictureCache, edition_of

EDITION: Final = "3"
"""Changes with every change of how the figure looks: pictures drawn before are then drawn anew."""
FOLDER: Final = "figures"
WORKER: Final = "stretchcoach.app.figure_worker"


def picture_cache(cache: Path, assets: Path) -> PictureCache:
    """Return the pictures that were drawn before, with the pose files as they are now."""
    return PictureCache(cache / FOLDER, edition_of(EDITION, (assets / POSES,)))


def open_figures(cache: Path, assets: Path) -> ProcessFigures:
    """Return the figure as the window has it; its worker starts with the first question."""
    return ProcessFigures(picture_cache(cache, assets).find, (WORKER, str(cache)))
