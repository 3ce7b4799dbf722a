"""Owns the pictures that were drawn before: files in the user's cache, named after all they depend on."""

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from stretchcoach.ports.figures import Drawing
from stretchcoach.storage.atomic import NotSavedError, write_atomically

MOST_BYTES: Final = 64 * 1024 * 1024
KEPT_OF_FULL: Final = 0.75
"""How much is kept once it was too much, so that not every new picture must throw one out."""
ROUNDED: Final = 16
"""A room of nearly the same size gets the same picture."""
SUFFIX: Final = ".png"
POSES: Final = "poses"
"""The folder beside a routine in which poses of the user's own lie."""


class PictureCache:
    """Pictures by what they show; `edition` tells of the renderer and of the pose files.

    Whatever goes wrong on the disk, a picture is merely not there.
    """

    def __init__(self, folder: Path, edition: str, most: int = MOST_BYTES) -> None:
        self._folder = folder
        self._edition = edition
        self._most = most

    def find(self, drawing: Drawing) -> Path | None:
        """Return the picture if it is there, and note that it is still in use."""
        path = self.place(drawing)
        try:
            os.utime(path)
        except OSError:
            return None
        return path

    def keep(self, drawing: Drawing, picture: bytes) -> Path | None:
        """Keep a picture, and return where; None where it cannot be kept."""
        path = self.place(drawing)
        try:
            write_atomically(path, picture, what="The picture", synced=False)
        except NotSavedError:
            return None
        self._make_room(path)
        return path

    def place(self, drawing: Drawing) -> Path:
        """Return where the picture of a drawing is, or would be."""
        own = "" if drawing.folder is None else edition_of("", (drawing.folder / POSES,))
        return self._folder / f"{_digest((self._edition, own, repr(rounded(drawing))))}{SUFFIX}"

    def _make_room(self, newest: Path) -> None:
        """Throw out what was used longest ago, once there is too much."""
        found = list[tuple[float, int, str]]()
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIX):
                    with suppress(OSError):
                        about = entry.stat()
                        found.append((about.st_mtime, about.st_size, entry.path))
        total = sum(size for _, size, _ in found)
        if total <= self._most:
            return
        for _, size, path in sorted(found):
            if total <= self._most * KEPT_OF_FULL:
                return
            if path != str(newest):
                with suppress(OSError):
                    Path(path).unlink()
                    total -= size


def rounded(drawing: Drawing) -> Drawing:
    """Return a drawing for a room of whole steps, so that a few pixels make no new picture."""
    width, height = (max(ROUNDED, side // ROUNDED * ROUNDED) for side in drawing.room)
    return replace(drawing, room=(width, height))


def edition_of(version: str, folders: Iterable[Path]) -> str:
    """Return a word that changes with the renderer's version and with any pose file in the folders."""
    told = [version]
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda each: each.name):
                about = entry.stat()
                told.append(f"{entry.name} {about.st_size} {about.st_mtime_ns}")
    return _digest(told)


def _digest(parts: Iterable[str]) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
