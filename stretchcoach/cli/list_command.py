"""Owns `stretchcoach list`: every routine there is, in a table or as JSON."""

import sys
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from stretchcoach.cli.as_json import print_json, routine_json
from stretchcoach.cli.check_command import problem_json
from stretchcoach.cli.finding import open_shelf
from stretchcoach.cli.orders import ListRoutines
from stretchcoach.cli.printable import printable
from stretchcoach.core.compiler import compile_routine, outline_of
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import Routine
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import Phrasebook, clock
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library, Shelf, Shelved

WIDE: Final = 100
"""Columns from which on there is room for everything."""


def list_routines(order: ListRoutines) -> int:
    """Print the shelf; files with errors are named on stderr and change nothing else."""
    sources = open_shelf(order.language)
    shelf = load_shelf(sources.library)
    if order.as_json:
        print_json(
            {
                "routines": [
                    {
                        **routine_json(shelved.routine, default_timeline(shelved.routine)),
                        "file": str(shelved.path),
                        "bundled": shelved.bundled,
                    }
                    for shelved in shelf.routines
                ],
                "problems": [problem_json(problem) for problem in shelf.problems],
            }
        )
        return 0
    words = sources.words
    print_table(shelf, words, numbered=False, index=sources.index)
    if sources.index is not None:
        sources.index.keep()
    if shelf.problems:
        files = len({problem.file for problem in shelf.problems})
        one = "1 file has problems: `stretchcoach check FILE` explains them."
        more = "{number} files have problems: `stretchcoach check FILE` explains them."
        print(words.text(one) if files == 1 else words.told(more, number=files), file=sys.stderr)
        for name in sorted({problem.file for problem in shelf.problems}):
            print(f"  {printable(name)}", file=sys.stderr)
    return 0


def load_shelf(library: Library) -> Shelf:
    """Return all routines, ordered by what is typed to play them."""
    shelf = library.load()
    return replace(shelf, routines=tuple(sorted(shelf.routines, key=lambda shelved: shelved.routine.id)))


def print_table(shelf: Shelf, words: Phrasebook, *, numbered: bool, index: Index | None = None) -> None:
    """Print the routines, with numbers to choose by where asked for; `index` may know their lengths."""
    from rich.console import Console  # noqa: PLC0415 - loads slowly, and JSON needs none
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    if numbered:
        table.add_column("", justify="right", no_wrap=True)
    table.add_column(words.text("Routine"), no_wrap=True)
    table.add_column(words.text("Time"), justify="right", no_wrap=True)
    table.add_column(words.text("Title"), ratio=1)
    table.add_column(words.text("Level"), no_wrap=True)
    console = Console(highlight=False)
    with_position = console.width >= WIDE
    if with_position:
        table.add_column(words.text("Position"), no_wrap=True)
    for number, shelved in enumerate(shelf.routines, 1):
        routine = shelved.routine
        lasts = _length(shelved, index)
        table.add_row(
            *([Text(str(number))] if numbered else []),
            Text(printable(routine.id), style="bold"),
            Text("-" if lasts is None else clock(lasts)),
            Text(printable(routine.title)),
            Text(words.level(routine.level)),
            *([Text(words.position(routine.position))] if with_position else []),
        )
    console.print(table)


def _length(shelved: Shelved, index: Index | None) -> timedelta | None:
    """Return how long a routine takes as it is, None where it has no timeline."""
    try:
        if index is None:
            return compile_routine(shelved.routine).duration
        made = partial(outline_of, shelved.routine)
        return index.outline(shelved.routine, shelved.path, made).length
    except StretchCoachError:
        return None


def default_timeline(routine: Routine) -> Timeline | None:
    """Return the timeline of the routine as it is, None where it has none."""
    try:
        return compile_routine(routine)
    except StretchCoachError:
        return None
