"""Owns the terminal in place of the window: a routine is chosen by its number, and coached."""

import sys
from typing import Final

from stretchcoach.cli.finding import open_sources
from stretchcoach.cli.list_command import load_shelf, print_table
from stretchcoach.cli.play_command import play_routine
from stretchcoach.core.routine import Choices, Routine, Side, Sides

SIDES: Final = {"": Side.RIGHT, "r": Side.RIGHT, "right": Side.RIGHT, "l": Side.LEFT, "left": Side.LEFT}
HOW_TO_PLAY: Final = "Coach one with `stretchcoach play ROUTINE`, such as `stretchcoach play {}`."


def choose_and_play() -> int:
    """Print the routines; where somebody can answer, ask which one and coach it. Return the exit code."""
    sources = open_sources()
    shelf = load_shelf(sources.library)
    asking = interactive()
    print_table(shelf, sources.languages.chosen, numbered=asking)
    routines = [shelved.routine for shelved in shelf.routines]
    if not routines:
        return 0
    if not asking:
        print(HOW_TO_PLAY.format(routines[0].id))
        return 0
    routine = _ask_routine(routines)
    if routine is None:
        return 0
    return play_routine(routine, Choices(first_side=_ask_side(routine)), sources)


def interactive() -> bool:
    """Return whether somebody sees questions and can answer them."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _ask_routine(routines: list[Routine]) -> Routine | None:
    """Return the routine whose number is typed, None on an empty answer."""
    while True:
        answer = _ask(f"\nWhich one? 1 to {len(routines)}, Enter for none: ")
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(routines):
            return routines[int(answer) - 1]
        print(f'"{answer}" is no number from 1 to {len(routines)}.')


def _ask_side(routine: Routine) -> Side:
    """Return the side to begin with, asked for where it makes a difference."""
    if routine.sides not in {Sides.WORST_FIRST, Sides.ONE}:
        return Side.RIGHT
    while True:
        answer = _ask("Which side is worse? r for right, l for left, Enter for right: ").lower()
        if answer in SIDES:
            return SIDES[answer]


def _ask(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        print()
        return ""
