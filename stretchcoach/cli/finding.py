"""Owns how the command line comes by routines: from the library by id, or from a file by path."""

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from stretchcoach.cli.language import open_languages
from stretchcoach.cli.orders import ChoiceWords
from stretchcoach.core.choices import read_option
from stretchcoach.core.errors import StretchCoachError, did_you_mean
from stretchcoach.core.routine import Choices, OptionValue, Routine, Side
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.in_language import InLanguage, reader_in
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import SUFFIXES, Library
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.poses import load_catalogue, names_beside
from stretchcoach.storage.problem import Problem, RoutineFileError, Severity
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.words import Languages
from stretchcoach.storage.words_yaml import read_words


@dataclass(frozen=True, slots=True)
class Sources:
    """The library and the poses its routines may use."""

    library: Library
    poses: frozenset[str]
    languages: Languages
    reader: InLanguage
    index: Index | None = None
    """What is known of the files from the last time, where many are to be read."""

    def read(self, path: Path) -> Reading:
        """Return what is in a file; raises an `UnreadableFileError` where there is nothing to read."""
        poses = self.poses | names_beside(path.parent)
        return self.reader(path, poses=poses, find=self.library.find)

    @property
    def originals(self) -> Library:
        """The same routines as they stand in their files."""
        return Library(self.reader.folders, self.poses, self.reader.read)

    @property
    def words(self) -> Phrasebook:
        """The words of the terminal, whatever it coaches in."""
        return self.languages.chosen

    def words_of(self, routine: Routine) -> Phrasebook:
        """Return the words of the language in which a routine is coached."""
        return self.languages.book(routine.language)


def open_shelf(language: str | None = None) -> Sources:
    """Return the same for the whole shelf: only files that have changed since the last time are read."""
    resources, paths = find_resources(), user_paths()
    index = Index(paths.index)
    languages = open_languages(language, index.words)
    folders = (resources.routines, paths.routines)
    poses = index.catalogue(resources.assets).names | names_beside(paths.routines)
    reader = reader_in(languages, folders)
    library = Library(folders, poses, partial(index.read_in, reader), partial(index.ahead, reader))
    return Sources(library, poses, languages, reader, index)


def open_sources(language: str | None = None) -> Sources:
    """Return the bundled routines with the user's own, in `language`; None is what the user has set.

    Raises a `StretchCoachError` where there are no words in that language.
    """
    resources, paths = find_resources(), user_paths()
    languages = open_languages(language, read_words)
    folders = (resources.routines, paths.routines)
    poses = load_catalogue(resources.assets).names | names_beside(paths.routines)
    reader = reader_in(languages, folders)
    return Sources(Library(folders, poses, reader), poses, languages, reader)


def find_routine(word: str, sources: Sources) -> Routine:
    """Return the routine called `word`, or the one in the file of that name.

    Raises a `StretchCoachError`: with all that is wrong in the file, or with the nearest name.
    """
    if is_path(word):
        reading = sources.read(Path(word))
        if reading.routine is None:
            raise RoutineFileError(_errors(reading.problems))
        return reading.routine
    routine = sources.library.find(word)
    if routine is not None:
        return routine
    shelf = sources.library.load()
    faults = [problem for problem in _errors(shelf.problems) if Path(problem.file).stem == word]
    if faults:
        raise RoutineFileError(faults)
    hint = did_you_mean(word, (shelved.routine.id for shelved in shelf.routines))
    raise StretchCoachError(f'There is no routine "{word}". {hint}')


def settle(routine: Routine, words: ChoiceWords) -> Choices:
    """Return the choices for `routine`; raises a `ChoiceError` for what it does not offer."""
    options: dict[str, OptionValue] = dict(read_option(routine, setting) for setting in words.settings)
    return Choices(
        first_side=words.side or Side.RIGHT,
        one_side=words.one_side,
        options=options or None,
        variant=words.variant,
    )


def is_path(word: str) -> bool:
    """Return whether `word` names a file, not a routine of the library."""
    separators = {os.sep, os.altsep} - {None}
    return (
        any(separator in word for separator in separators if separator)
        or Path(word).suffix.lower() in SUFFIXES
    )


def _errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]
