"""Owns the list of problems that grows while one file is read, and the places they point at."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final, NamedTuple

from stretchcoach.core.errors import did_you_mean
from stretchcoach.storage.problem import Problem, Severity

MOST_PROBLEMS: Final = 100
"""More than anyone mends at once; a hostile file must not cost time without end."""
LONGEST_QUOTE: Final = 60
LONGEST_SOURCE: Final = 200


class Mark(NamedTuple):
    """A place in a file, both from 1."""

    line: int
    column: int


START: Final = Mark(1, 1)


class TooManyProblemsError(Exception):
    """Reading is given up; `read_routine` catches this and it goes no further."""


class Findings:
    """The problems of one file so far."""

    def __init__(self, file: str, text: str = "") -> None:
        self._file = file
        self._lines = text.split("\n")
        self._problems = set[Problem]()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All of them, sorted by place."""
        return tuple(sorted(self._problems))

    @property
    def has_error(self) -> bool:
        """Whether the file cannot be a routine."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)

    def error(self, at: Mark, what: str, hint: str) -> None:
        """Note a fault that keeps the routine from loading."""
        self._add(at, Severity.ERROR, what, hint)

    def warn(self, at: Mark, what: str, hint: str) -> None:
        """Note something that is allowed but hardly meant."""
        self._add(at, Severity.WARNING, what, hint)

    def _add(self, at: Mark, severity: Severity, what: str, hint: str) -> None:
        full = len(self._problems) >= MOST_PROBLEMS
        if full:
            severity, what, hint = (
                Severity.ERROR,
                f"More than {MOST_PROBLEMS} problems",
                "Mend these first; the rest of the file was not read.",
            )
        source = self._lines[at.line - 1] if at.line <= len(self._lines) else ""
        source = source[:LONGEST_SOURCE].rstrip()
        self._problems.add(Problem(self._file, at.line, at.column, severity, what, hint, source))
        if full:
            raise TooManyProblemsError


def quote(text: str) -> str:
    """Return a text from a file for use in a message: in quotes, on one line and not too long."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text[: LONGEST_QUOTE + 1])
    return f'"{shown[:LONGEST_QUOTE]}..."' if len(shown) > LONGEST_QUOTE else f'"{shown}"'


def suggest(word: str, known: Iterable[str]) -> str:
    """Return `Did you mean "x"?`, or the known words where none is near."""
    return did_you_mean(word[:LONGEST_QUOTE], known)


def suggest_one(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return `Did you mean "x"?`, or `otherwise` where there are too many known words to list."""
    near = get_close_matches(word[:LONGEST_QUOTE], sorted(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else otherwise
