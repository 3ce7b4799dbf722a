"""Owns what there is to check about a file: routines with their texts, texts, words and messages, poses."""

from pathlib import Path
from typing import Final

from stretchcoach.cli.finding import Sources
from stretchcoach.cli.hearing import Hearing
from stretchcoach.core.routine import Routine
from stretchcoach.core.translation import translated
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.in_language import SUFFIX
from stretchcoach.storage.messages_yaml import holds_messages, messages_problems
from stretchcoach.storage.pose_yaml import holds_poses, read_poses
from stretchcoach.storage.poses import names_beside
from stretchcoach.storage.problem import Problem, Severity
from stretchcoach.storage.reading import Reading, read_file
from stretchcoach.storage.routine_texts import read_texts
from stretchcoach.storage.words import CODE
from stretchcoach.storage.words_yaml import read_words

WORDS: Final = "languages"
"""The name of a folder with files of words."""


def problems_of(path: Path, sources: Sources, hearing: Hearing) -> tuple[Problem, ...]:
    """Return all that is wrong with a file; raises an `UnreadableFileError` where there is none to read.

    What is free of errors is heard out, too.
    """
    if holds_poses(path):
        return read_poses(path).problems
    folder = path.absolute().parent
    if folder.name == WORDS and holds_messages(path):
        return messages_problems(path, sources.languages.folders)
    if folder.name == WORDS and CODE.fullmatch(path.stem):
        return read_words(path).problems
    routine = _routine_of(path, sources) if CODE.fullmatch(folder.name) else None
    if routine is not None:
        return _of_texts(path, routine, sources.languages.book(folder.name), hearing)
    reading = _read(path, sources)
    if reading.routine is None:
        return reading.problems
    found = list(hearing.routine(reading.routine, reading.problems, path, sources.words_of(reading.routine)))
    for texts in sorted(path.parent.glob(f"*/{path.stem}{SUFFIX}")):
        if CODE.fullmatch(texts.parent.name):
            book = sources.languages.book(texts.parent.name)
            found += _of_texts(texts, reading.routine, book, hearing)
    return tuple(found)


def _of_texts(path: Path, routine: Routine, book: Phrasebook, hearing: Hearing) -> tuple[Problem, ...]:
    reading = read_texts(path, routine, book)
    if any(problem.severity is Severity.ERROR for problem in reading.problems) or not reading.texts:
        return reading.problems
    return hearing.texts(translated(routine, reading.texts, book.language), reading.problems, path, book)


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
