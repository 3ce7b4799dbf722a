"""Owns the words of a session: how cues, phases, sides and durations are said and written in a language."""

import re
from datetime import timedelta
from typing import Final, assert_never

from stretchcoach.core.cue import Announce, Count, CountRep, Line, Say
from stretchcoach.core.labels import Level, Position
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import RoundOf

PLACEHOLDERS: Final = frozenset(
    {"side", "Side", "other", "Other", "round", "rounds", "reps", "Reps", "length", "Length"}
)
"""What an author may write in braces."""
PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")

PHASE_WORDS: Final = {
    Kind.PREPARE: "Get ready",
    Kind.HOLD: "Hold",
    Kind.CONTRACT: "Press",
    Kind.DEEPEN: "Relax & deepen",
    Kind.REST: "Rest",
    Kind.BREATHE: "Breathe",
    Kind.MOVE: "Move",
    Kind.REPS: "Repeat",
    Kind.TIMER: "Timer",
}
LEVEL_WORDS: Final = {Level.GENTLE: "Gentle", Level.STANDARD: "Standard", Level.STRONG: "Strong"}
POSITION_WORDS: Final = {
    Position.LYING: "Lying",
    Position.SITTING: "Sitting",
    Position.CHAIR: "On a chair",
    Position.KNEELING: "Kneeling",
    Position.SIDE_LYING: "On your side",
    Position.STANDING: "Standing",
}
SIDE_NAMES: Final = {Side.LEFT: "left", Side.RIGHT: "right"}
SIDE_TITLES: Final = {Side.LEFT: "Left side", Side.RIGHT: "Right side"}
UP_TO_TEN: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TEENS: Final = ("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen")
NUMBERS: Final = (*UP_TO_TEN, *TEENS, "nineteen", "twenty")


def fill(line: Line) -> str:
    """Return the author's words with their placeholders filled; any other text in braces stays as it is."""
    values: dict[str, str] = {}
    if line.side is not None:
        side, other = SIDE_NAMES[line.side], SIDE_NAMES[line.side.other]
        values |= {"side": side, "Side": side.capitalize(), "other": other, "Other": other.capitalize()}
    if line.round is not None and line.rounds is not None:
        values |= {"round": str(line.round), "rounds": str(line.rounds)}
    if line.reps is not None:
        values |= {"reps": number(line.reps).lower(), "Reps": number(line.reps)}
    if line.length is not None:
        lasts = spoken_length(line.length)
        values |= {"length": lasts, "Length": lasts.capitalize()}
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), line.template)


def spoken(what: Say | Announce | Count | CountRep) -> str:
    """Return what is said for a cue."""
    match what:
        case Say():
            return fill(what.line)
        case Announce():
            phase = PHASE_WORDS[what.kind].replace("&", "and")
            return f"{phase}." if what.side is None else f"{phase}. {SIDE_TITLES[what.side]}."
        case Count():
            return number(what.remaining)
        case CountRep():
            return "Last one." if what.last else number(what.number)
        case _:
            assert_never(what)


def number(value: int) -> str:
    """Return a whole number as a word, so that every engine says it alike; above twenty as digits."""
    return NUMBERS[value].capitalize() if value < len(NUMBERS) else str(value)


def spoken_length(duration: timedelta) -> str:
    """Return a duration as it is said: "fifteen minutes", "one minute thirty seconds", "45 seconds"."""
    seconds = round(duration.total_seconds())
    counts = {"hour": seconds // 3600, "minute": seconds // 60 % 60, "second": seconds % 60}
    parts = [
        f"{number(count).lower()} {unit}{'' if count == 1 else 's'}"
        for unit, count in counts.items()
        if count
    ]
    return " ".join(parts) or "no time"


def where(side: Side | None, round_of: RoundOf | None) -> str:
    """Return "Right side · Round 1 of 3", or as much of it as there is."""
    parts = [] if side is None else [SIDE_TITLES[side]]
    if round_of is not None and round_of.of > 1:
        parts.append(f"Round {round_of.number} of {round_of.of}")
    return " · ".join(parts)


def length(duration: timedelta) -> str:
    """Return a duration as people write it: "8 min 25 s", "30 s", "1 h 5 min"."""
    seconds = round(duration.total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    if minutes:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    return f"{rest} s"


def rough_length(duration: timedelta) -> str:
    """Return a duration for a small card: whole minutes from 90 seconds on."""
    seconds = duration.total_seconds()
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{round(seconds)} s"  # noqa: PLR2004 - a card's rule


def clock(duration: timedelta) -> str:
    """Return a duration as on a stop-watch, seconds rounded up: "8:25", "1:05:00"."""
    seconds = -(-duration // timedelta(seconds=1))
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
