"""Owns which languages there are, and the words of each: bundled ones, and the user's."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from stretchcoach.core.language import chosen_language, same_language
from stretchcoach.core.value import dataclass
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.problem import Problem

CODE: Final = re.compile("[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?")
"""A language, or one country's: "de", "pt-BR"."""
SUFFIX: Final = ".yaml"
COMPILED: Final = ".qm"


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


class Languages:
    """The languages with words in `folders`; `read` reads a file, the first known of `wanted` is spoken."""

    def __init__(
        self, folders: Sequence[Path], read: Callable[[Path], WordsReading], wanted: Iterable[str] = ()
    ) -> None:
        self.folders = tuple(folders)
        """Where they come from, the user's last."""
        self._read = read
        self.chosen = self._book(chosen_language(wanted, self.knows, ENGLISH.language))
        """The words of the language of the program."""

    def book(self, language: str) -> Phrasebook:
        """Return the words for what is in `language`; "" is the program's own.

        A language without words is still itself, as a voice must know; its phases are named in English.
        """
        if not language or same_language(language, self.chosen.language):
            return self.chosen
        return self._book(language)

    @property
    def texts(self) -> str:
        """The file with the window's texts in the language of the program; "" for English, or without one."""
        return self.texts_of(self.chosen)

    def texts_of(self, book: Phrasebook) -> str:
        """Return the file with the window's texts in the language of `book`."""
        files = (folder / (book.language + COMPILED) for folder in reversed(self.folders))
        found = (str(file) for file in files if file.is_file())
        return "" if book.language == ENGLISH.language else next(found, "")

    def forms(self, language: str) -> Collection[str]:
        """Return what may stand in braces for a side in what is in `language`."""
        book = self.book(language)
        return book.own_side | book.other_side

    def knows(self, language: str) -> bool:
        """Return whether there are words in a language."""
        return language == ENGLISH.language or words_file(self.folders, language) is not None

    def names(self) -> tuple[tuple[str, str], ...]:
        """Return code and name of each language that the program can speak, in the order of their codes."""
        return tuple((code, self._book(code).name) for code in languages_in(self.folders))

    def _book(self, language: str) -> Phrasebook:
        if language == ENGLISH.language:
            return ENGLISH
        file = words_file(self.folders, language)
        return replace(ENGLISH, language=language) if file is None else self._read(file).book
