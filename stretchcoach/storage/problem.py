"""Owns the problem: one fault in a routine file, with its place, what it is and what to do about it."""

from collections.abc import Iterable
from enum import StrEnum, unique

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.value import dataclass
from stretchcoach.phrasebook import ENGLISH, Phrasebook


@unique
class Severity(StrEnum):
    """An error keeps the routine from loading, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault; `line` and `column` count from 1, `source` is that line as written, for showing."""

    file: str
    line: int
    column: int
    severity: Severity
    what: str
    hint: str
    source: str = ""

    def __str__(self) -> str:
        return self.told(ENGLISH)

    def told(self, words: Phrasebook) -> str:
        """Return it on one line, in the language of `words`."""
        place, severity = f"{self.file}:{self.line}:{self.column}", words.text(self.severity)
        return f"{place}: {severity}: {words.message(self.what)}. {words.message(self.hint)}".rstrip()


class RoutineFileError(StretchCoachError):
    """A routine file with errors; it carries all its problems."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnreadableFileError(StretchCoachError):
    """A file that cannot be read at all: missing, forbidden, or no file."""


class UseCycleError(StretchCoachError):
    """Raised by a finder of routines when the one it looks for is being read: it would contain itself."""
