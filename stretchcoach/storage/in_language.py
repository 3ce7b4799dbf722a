"""Owns the reading of routine files in one language: each file, and the texts for it where there are any."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import Final

from stretchcoach.core.routine import Routine
from stretchcoach.core.translation import languages_of, step_texts_of, translated, with_titles
from stretchcoach.core.value import dataclass
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.reading import Reading, ReadRoutine, read_file
from stretchcoach.storage.words import Languages

SUFFIX: Final = ".yaml"


def reader_in(languages: Languages, folders: tuple[Path, ...]) -> "InLanguage":
    """Return what reads routines in the language of the program, whatever language they are written in."""
    return InLanguage(languages.chosen, folders, partial(read_file, forms=languages.forms))


@dataclass(frozen=True, slots=True)
class InLanguage:
    """Implements `ReadRoutine` for the language of `book`.

    The texts of `routines/x.yaml` stand in `routines/de/x.yaml`. Where `folders` hold routines, each may hold
    texts for those of the ones before it: a user's texts take the place of bundled ones.

    A routine is coached in one language. Where a text of its steps is missing, or it uses a routine that is
    in another language, all of its steps stay as they were written, and so does the language.
    """

    book: Phrasebook = ENGLISH
    folders: tuple[Path, ...] = ()
    read: ReadRoutine = field(default=read_file)

    def __call__(
        self, path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]
    ) -> Reading:
        """Return the routine in `path` with its texts in the language, and all problems of all files."""
        reading = self.read(path, poses=poses, find=find)
        made = self._with_texts(reading, path)
        if made.routine is None or self._is_of_one_language(made.routine):
            return made
        from stretchcoach.storage.library import Library  # noqa: PLC0415 - not where all is translated

        originals = Library(self.folders, poses, self.read)
        reading = self.read(path, poses=poses, find=originals.find)
        whole = self._with_texts(reading, path, with_steps=False)
        return whole if whole.routine is not None and self._is_of_one_language(whole.routine) else made

    def _is_of_one_language(self, routine: Routine) -> bool:
        return len({language or self.book.language for language in languages_of(routine)}) == 1

    def texts_of(self, path: Path) -> Iterator[Path]:
        """Give the files that may hold texts for the routine in `path`, the best last."""
        folders = self.folders if path.parent in self.folders else (path.parent,)
        for folder in folders:
            if self.book is not ENGLISH or folder is not folders[0]:  # bundled routines are in English
                yield folder / self.book.language / (path.stem + SUFFIX)

    def _with_texts(self, reading: Reading, path: Path, *, with_steps: bool = True) -> Reading:
        """Return a routine with the texts of its files: its steps with all of theirs, or as they are."""
        routine = reading.routine
        if routine is None or routine.language == self.book.language:
            return reading
        files = [file for file in self.texts_of(path) if file.is_file()]
        if not files:
            return reading
        from stretchcoach.storage.routine_texts import missing, read_texts  # noqa: PLC0415 - takes YAML along

        texts, problems, written_in = dict[str, str](), list(reading.problems), routine.language
        for file in files:
            found = read_texts(file, routine, self.book, known=texts.keys())
            texts |= found.texts
            written_in = written_in or found.written_in
            if self._is_meant(file, path):
                problems += found.problems
        if not self._is_meant(files[-1], path):
            problems += missing(routine, texts.keys(), self.book, path)
        if with_steps and texts.keys() >= set(step_texts_of(routine)):
            made = translated(routine, texts, self.book.language) if texts else routine
        else:
            made = replace(with_titles(routine, texts), language=written_in)
        return Reading(made, tuple(sorted(problems)))

    def _is_meant(self, texts: Path, routine: Path) -> bool:
        """Whether a file of texts is for this routine, not for the one whose place this one takes."""
        if routine.parent not in self.folders:
            return True
        return self.folders.index(texts.parent.parent) >= self.folders.index(routine.parent)
