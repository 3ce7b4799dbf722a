"""Owns which languages there are: the files of their words, bundled and the user's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.problem import Problem

CODE: Final = re.compile("[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?")
"""A language, or one country's: "de", "pt-BR"."""
SUFFIX: Final = ".yaml"


@dataclass(frozen=True, slots=True)
class WordsReading:
    """What became of a file of words: what it lacks or has wrong is English, and all problems say so."""

    book: Phrasebook
    problems: tuple[Problem, ...]


def words_file(folders: Sequence[Path], language: str) -> Path | None:
    """Return the file with the words of `language`, the user's before the bundled; None without one."""
    if not CODE.fullmatch(language):
        return None
    files = (folder / (language + SUFFIX) for folder in reversed(folders))
    return next((file for file in files if file.is_file()), None)


def languages_in(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the codes of all languages that have words, English among them, in the order of the alphabet."""
    files = (file for folder in folders for file in folder.glob("*" + SUFFIX))
    return tuple(sorted({ENGLISH.language, *(file.stem for file in files if CODE.fullmatch(file.stem))}))
