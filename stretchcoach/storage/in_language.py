"""Owns the reading of routine files in one language: each file, and the texts for it where there are any."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import Final

from stretchcoach.core.routine import Routine
from stretchcoach.core.translation import translated
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
    """

    book: Phrasebook = ENGLISH
    folders: tuple[Path, ...] = ()
    read: ReadRoutine = field(default=read_file)

    def __call__(
        self, path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]
    ) -> Reading:
        """Return the routine in `path` with its texts in the language, and all problems of all files."""
        reading = self.read(path, poses=poses, find=find)
        if reading.routine is None or reading.routine.language == self.book.language:
            return reading
        return self._with_texts(reading, reading.routine, path)

    def texts_of(self, path: Path) -> Iterator[Path]:
        """Give the files that may hold texts for the routine in `path`, the best last."""
        folders = self.folders if path.parent in self.folders else (path.parent,)
        for folder in folders:
            if self.book is not ENGLISH or folder is not folders[0]:  # bundled routines are in English
                yield folder / self.book.language / (path.stem + SUFFIX)

    def _with_texts(self, reading: Reading, routine: Routine, path: Path) -> Reading:
        files = [file for file in self.texts_of(path) if file.is_file()]
        if not files:
            return reading
        from stretchcoach.storage.routine_texts import missing, read_texts  # noqa: PLC0415 - takes YAML along

        texts, problems = dict[str, str](), list(reading.problems)
        for file in files:
            found = read_texts(file, routine, self.book, known=texts.keys())
            texts |= found.texts
            if self._is_meant(file, path):
                problems += found.problems
        if not self._is_meant(files[-1], path):
            problems += missing(routine, texts.keys(), self.book, path)
        made = translated(routine, texts, self.book.language) if texts else routine
        return Reading(made, tuple(sorted(problems)))

    def _is_meant(self, texts: Path, routine: Path) -> bool:
        """Whether a file of texts is for this routine, not for the one whose place this one takes."""
        if routine.parent not in self.folders:
            return True
        return self.folders.index(texts.parent.parent) >= self.folders.index(routine.parent)
