"""Owns the language of the terminal: the one that was asked for, else the user's own."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.system_language import system_languages
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.settings import SettingsFile
from stretchcoach.storage.words import Languages, WordsReading


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
    from stretchcoach.storage.words_yaml import read_words  # noqa: PLC0415 - takes YAML along

    try:
        return open_languages(None, read_words).chosen
    except StretchCoachError:
        return ENGLISH
