"""Owns the terminal in place of the window: a routine is chosen by its number, and coached."""

import sys

from stretchcoach.cli.finding import open_sources
from stretchcoach.cli.list_command import load_shelf, print_table
from stretchcoach.cli.play_command import play_routine
from stretchcoach.core.routine import Choices, Routine, Side, Sides
from stretchcoach.phrasebook import Phrasebook


def choose_and_play() -> int:
    """Print the routines; where somebody can answer, ask which one and coach it. Return the exit code."""
    sources = open_sources()
    words = sources.words
    shelf = load_shelf(sources.library)
    asking = interactive()
    print_table(shelf, words, numbered=asking)
    routines = [shelved.routine for shelved in shelf.routines]
    if not routines:
        return 0
    if not asking:
        how = "Coach one with `stretchcoach play ROUTINE`, such as `stretchcoach play {routine}`."
        print(words.told(how, routine=routines[0].id))
        return 0
    routine = _ask_routine(routines, words)
    if routine is None:
        return 0
    return play_routine(routine, Choices(first_side=_ask_side(routine, words)), sources)


def interactive() -> bool:
    """Return whether somebody sees questions and can answer them."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _ask_routine(routines: list[Routine], words: Phrasebook) -> Routine | None:
    """Return the routine whose number is typed, None on an empty answer."""
    while True:
        print()
        question = words.told("Which one? 1 to {number}, Enter for none:", number=len(routines))
        answer = _ask(question)
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(routines):
            return routines[int(answer) - 1]
        wrong = '"{answer}" is no number from 1 to {number}.'
        print(words.told(wrong, answer=answer, number=len(routines)))


def _ask_side(routine: Routine, words: Phrasebook) -> Side:
    """Return the side to begin with, asked for where it makes a difference."""
    if routine.sides not in {Sides.WORST_FIRST, Sides.ONE}:
        return Side.RIGHT
    while True:
        question = "Which side is worse? r for right, l for left, Enter for right:"
        answer = _ask(words.text(question)).lower()
        sides = [side for side in Side if answer and answer in _names(side, words)]
        if not answer or sides:
            return sides[0] if sides else Side.RIGHT


def _names(side: Side, words: Phrasebook) -> frozenset[str]:
    """Return what a side may be called: its word or the first letter of it, in English too."""
    names = {side.value, words.side(side).lower()}
    return frozenset({*names, *(name[0] for name in names)})


def _ask(question: str) -> str:
    try:
        return input(f"{question} ").strip()
    except EOFError:
        print()
        return ""
