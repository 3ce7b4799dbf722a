"""Owns the language of the terminal: the one that was asked for, else the user's own."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.system_language import system_languages
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.settings import SettingsFile
from stretchcoach.storage.words import Languages, WordsReading

LANGUAGE: Final = "--language"
"""The option, as it is typed."""


def open_languages(language: str | None, read: Callable[[Path], WordsReading]) -> Languages:
    """Return the languages with their messages; `language` is spoken, None is what the user has set.

    Raises a `StretchCoachError` where there are no words in that language.
    """
    resources, paths = find_resources(), user_paths()
    folders = (resources.languages, paths.languages)

    @cache
    def with_its_messages(file: Path) -> WordsReading:
        from stretchcoach.storage.messages_yaml import with_messages  # noqa: PLC0415 - English has none

        reading = read(file)
        return replace(reading, book=with_messages(reading.book, folders))

    wanted = (language,) if language else (SettingsFile(paths.settings).read().language, *system_languages())
    languages = Languages(folders, with_its_messages, wanted)
    if language and not languages.knows(language):
        names = ", ".join(code for code, _ in languages.names())
        raise StretchCoachError(f'There is no language "{language}". Known: {names}.')
    return languages


def users_words() -> Phrasebook:
    """Return the words of the user's own language; English where the program is not whole."""
    return _words_of((None,))


def words_for(arguments: Sequence[str]) -> Phrasebook:
    """Return the words of the language that a command line asks for, the user's own where that is none.

    It may be one that cannot be understood: help and mistakes have to be told all the same.
    """
    asked = None
    for argument, behind in pairwise((*arguments, "")):  # the parser, too, takes the last
        if argument == LANGUAGE:
            asked = behind
        elif argument.startswith(f"{LANGUAGE}="):
            asked = argument.partition("=")[2]
    return _words_of((asked, None) if asked else (None,))


def _words_of(languages: Iterable[str | None]) -> Phrasebook:
    """Return the words of the first language that there is; None is what the user has set."""
    from stretchcoach.storage.words_yaml import read_words  # noqa: PLC0415 - takes YAML along

    for language in languages:
        with suppress(StretchCoachError):
            return open_languages(language, read_words).chosen
    return ENGLISH
