"""Owns what there is to check about a file: routines with their texts, texts, words of a language, poses."""

from pathlib import Path
from typing import Final

from stretchcoach.cli.finding import Sources
from stretchcoach.core.routine import Routine
from stretchcoach.storage.in_language import SUFFIX
from stretchcoach.storage.pose_yaml import holds_poses, read_poses
from stretchcoach.storage.poses import names_beside
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.reading import Reading, read_file
from stretchcoach.storage.routine_texts import read_texts
from stretchcoach.storage.words import CODE
from stretchcoach.storage.words_yaml import read_words

WORDS: Final = "languages"
"""The name of a folder with files of words."""


def problems_of(path: Path, sources: Sources) -> tuple[Problem, ...]:
    """Return all that is wrong with a file; raises an `UnreadableFileError` where there is none to read."""
    if holds_poses(path):
        return read_poses(path).problems
    folder = path.absolute().parent
    if folder.name == WORDS and CODE.fullmatch(path.stem):
        return read_words(path).problems
    routine = _routine_of(path, sources) if CODE.fullmatch(folder.name) else None
    if routine is not None:
        return read_texts(path, routine, sources.languages.book(folder.name)).problems
    reading = _read(path, sources)
    if reading.routine is None:
        return reading.problems
    found = list(reading.problems)
    for texts in sorted(path.parent.glob(f"*/{path.stem}{SUFFIX}")):
        if CODE.fullmatch(texts.parent.name):
            book = sources.languages.book(texts.parent.name)
            found += read_texts(texts, reading.routine, book).problems
    return tuple(found)


def _routine_of(texts: Path, sources: Sources) -> Routine | None:
    """Return the routine that a file of texts belongs to, None where there is none."""
    above = texts.absolute().parent.parent
    beside = above / texts.name
    if beside.is_file():
        return _read(beside, sources).routine
    of_the_library = above in sources.reader.folders
    return sources.originals.find(texts.stem) if of_the_library else None


def _read(path: Path, sources: Sources) -> Reading:
    """Return a routine as it stands in its file."""
    poses = sources.poses | names_beside(path.parent)
    return read_file(path, poses=poses, find=sources.originals.find, forms=sources.languages.forms)
