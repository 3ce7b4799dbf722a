"""Owns what a folder of routines looks like from outside, to see cheaply that a file in it was changed."""

import os
from pathlib import Path
from typing import TypeAlias

FolderStamp: TypeAlias = frozenset[tuple[str, int, int]]
"""Each file's path, its bytes, and the nanosecond in which it was changed."""


def folder_stamp(folder: Path, language: str) -> FolderStamp:
    """Return what the routines in `folder`, their pictures and their texts in a language look like.

    Of what cannot be seen there is nothing.
    """
    return _stamp(folder) | _stamp(folder / "poses") | _stamp(folder / language)


def _stamp(folder: Path) -> FolderStamp:
    try:
        with os.scandir(folder) as entries:
            return frozenset(map(_seen, entries))
    except OSError:
        return frozenset()


def _seen(entry: os.DirEntry[str]) -> tuple[str, int, int]:
    try:
        status = entry.stat()
    except OSError:
        return entry.path, 0, 0
    return entry.path, status.st_size, status.st_mtime_ns
