"""Owns `stretchcoach check`: every problem of every file, one to a line, and a summary."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from stretchcoach.cli.as_json import Fields, print_json
from stretchcoach.cli.checking import problems_of
from stretchcoach.cli.finding import open_sources
from stretchcoach.cli.hearing import Hearing
from stretchcoach.cli.orders import Check
from stretchcoach.cli.printable import printable
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.storage.problem import Problem, Severity

CLEAN: Final = 0
WITH_ERRORS: Final = 1
UNREADABLE: Final = 2


def check(order: Check) -> int:
    """Print what is wrong with the files; return 0 where nothing is worse than a warning."""
    sources, hearing = open_sources(), Hearing(with_voice=order.with_voice)
    words = sources.words
    problems, unreadable = list[Problem](), list[str]()
    for file in dict.fromkeys(order.files):
        try:
            problems += problems_of(Path(file), sources, hearing)
        except StretchCoachError as error:
            unreadable.append(words.message(str(error)))
    problems.sort()
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if order.as_json:
        print_json(
            {
                "files": len(set(order.files)),
                "errors": errors,
                "warnings": warnings,
                "lengths": hearing.lengths and hearing.lengths.value,
                "unreadable": list(unreadable),
                "problems": [problem_json(problem) for problem in problems],
            }
        )
    else:
        _print_lines(problems, unreadable, words)
        if hearing.lengths is not None and hearing.lengths.told is not None:
            print(words.text(hearing.lengths.told), file=sys.stderr)
        print(summary(len(set(order.files)), errors, warnings, len(unreadable), words))
    if unreadable:
        return UNREADABLE
    return WITH_ERRORS if errors else CLEAN


def summary(files: int, errors: int, warnings: int, unreadable: int, words: Phrasebook = ENGLISH) -> str:
    """Return the last line: "2 files checked: 1 error, 3 warnings."."""
    found = [
        words.text(one) if number == 1 else words.told(more, number=number)
        for number, one, more in (
            (errors, "1 error", "{number} errors"),
            (warnings, "1 warning", "{number} warnings"),
            (unreadable, "1 file not readable", "{number} files not readable"),
        )
        if number
    ]
    checked = "1 file checked: {found}." if files == 1 else "{number} files checked: {found}."
    return words.told(checked, number=files, found=", ".join(found) or words.text("all is well"))


def problem_json(problem: Problem) -> Fields:
    """Return a problem for programs."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "what": problem.what,
        "hint": problem.hint,
    }


def _print_lines(problems: Iterable[Problem], unreadable: Iterable[str], words: Phrasebook) -> None:
    for problem in problems:
        print(printable(problem.told(words)))
    for message in unreadable:
        print(printable(message), file=sys.stderr)
