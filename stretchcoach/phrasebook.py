"""Owns the words of a session: how cues, phases, sides and durations are said and written in a language."""

import re
from bisect import bisect_left
from datetime import timedelta
from typing import Final, assert_never

from stretchcoach.core.cue import Announce, Count, CountRep, Line, Say
from stretchcoach.core.labels import Level, Position
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import RoundOf
from stretchcoach.core.value import dataclass

PLACEHOLDERS: Final = frozenset(
    {"side", "Side", "other", "Other", "round", "rounds", "reps", "Reps", "length", "Length"}
)
"""What an author may write in braces, in any language."""
PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
QUOTED: Final = re.compile('"[^"]*"')
FIGURE: Final = re.compile(r"\d+\.\d+ s|\d{1,3}(?:,\d{3})+")
"""A length of sound or a large number in a message; what is to be typed into a file has no blank: `2.5s`."""


@dataclass(frozen=True, slots=True)
class Unit:
    """How a number of hours, minutes or seconds is said: in its own words where it has some."""

    usual: str
    """With {number} in it."""
    own: tuple[tuple[int, str], ...] = ()

    def said(self, count: int, number: str) -> str:
        """Return the words for `count`, whose number is `number` in words."""
        return dict(self.own).get(count) or self.usual.replace("{number}", number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """The words of one language; tuples stand in the order of their enumeration."""

    language: str
    """Its code, such as "de"; a routine that says no other is coached in it."""
    name: str
    """What its speakers call it."""
    phases: tuple[str, ...]
    levels: tuple[str, ...]
    positions: tuple[str, ...]
    side_titles: tuple[str, str]
    sides: tuple[tuple[str, str], ...]
    """Left and right in each form that sentences need; the first is {side}, and each may be written itself:
    where left works, {linke} stands for "linke" and {rechte} for "rechte", where right works it is the
    other way round."""
    round_of: str
    """With {round} and {rounds} in it."""
    numbers: tuple[str, ...]
    """From zero on, as they are said in a sentence; what is beyond is said by its digits."""
    last_one: str
    hour: Unit
    minute: Unit
    second: Unit
    no_time: str
    ampersand: str
    """What "&" is called."""
    decimal_separator: str = "."
    thousands_separator: str = ","
    texts: tuple[tuple[str, str], ...] = ()
    """What a terminal and the problems of files say, each after its English, sorted; () till needed."""

    def text(self, english: str) -> str:
        """Return the text for one in English, or for a template; that itself where nothing else is known."""
        place = bisect_left(self.texts, (english,))
        found = self.texts[place : place + 1]
        return found[0][1] if found and found[0][0] == english else english

    def told(self, template: str, **values: object) -> str:
        """Return the text for a template in English, with its places filled."""
        return put(self.text(template), **values)

    def message(self, english: str) -> str:
        """Return what was told in English by a layer without a language; as it is where it is not known.

        It is recognised by its template, and so is what stands in the places of that.
        """
        own = self.text(english)
        if own != english or not self.texts:
            return own
        if FIGURE.fullmatch(english):
            return self.figure(english)
        from stretchcoach.core.template import quoted_places, recognised  # noqa: PLC0415 - rarely needed

        found = recognised(english, (template for template, _ in self.texts))
        if found is None:
            return english
        template, values = found
        names = quoted_places(template)
        parts = {
            name: value if name in names or QUOTED.fullmatch(value) else self.message(value)
            for name, value in values.items()
        }
        return put(self.text(template), **parts)

    def figure(self, english: str) -> str:
        """Return a number with the separators of the language: "20,000" and "2.5" as "20.000" and "2,5"."""
        own = {".": self.decimal_separator, ",": self.thousands_separator}
        return "".join(own.get(sign, sign) for sign in english)

    def phase(self, kind: Kind) -> str:
        """Return what a kind of step is called."""
        return self.phases[_place(kind)]

    def level(self, level: Level) -> str:
        """Return what a strength is called."""
        return self.levels[_place(level)]

    def position(self, position: Position) -> str:
        """Return what a position is called."""
        return self.positions[_place(position)]

    def side(self, side: Side) -> str:
        """Return "left" or "right"."""
        return self.sides[0][_place(side)]

    def side_title(self, side: Side) -> str:
        """Return "Left side" or "Right side"."""
        return self.side_titles[_place(side)]

    @property
    def own_side(self) -> frozenset[str]:
        """What may stand in braces for the side that works: {side}, and the forms for left."""
        return _with_capitals("side", *(left for left, _ in self.sides))

    @property
    def other_side(self) -> frozenset[str]:
        """What may stand in braces for the side that does not work: {other}, and the forms for right."""
        return _with_capitals("other", *(right for _, right in self.sides))

    def sided(self, side: Side) -> dict[str, str]:
        """Return what each of these stands for while `side` works."""
        own, other = _place(side), _place(side.other)
        words = {"side": self.sides[0][own], "other": self.sides[0][other]}
        for form in self.sides:
            words |= {form[0]: form[own], form[1]: form[other]}
        return words | {capital(name): capital(word) for name, word in words.items()}

    def fill(self, line: Line) -> str:
        """Return the author's words with their placeholders filled; other text in braces stays as it is."""
        if "{" not in line.template:
            return line.template
        values = {} if line.side is None else self.sided(line.side)
        if line.round is not None and line.rounds is not None:
            values |= {"round": str(line.round), "rounds": str(line.rounds)}
        if line.reps is not None:
            reps = self.number(line.reps)
            values |= {"reps": reps, "Reps": capital(reps)}
        if line.length is not None:
            lasts = self.spoken_length(line.length)
            values |= {"length": lasts, "Length": capital(lasts)}
        return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), line.template)

    def spoken(self, what: Say | Announce | Count | CountRep) -> str:
        """Return what is said for a cue."""
        match what:
            case Say():
                return self.fill(what.line)
            case Announce():
                phase = self.phase(what.kind).replace("&", self.ampersand)
                return f"{phase}." if what.side is None else f"{phase}. {self.side_title(what.side)}."
            case Count():
                return capital(self.number(what.remaining))
            case CountRep():
                return self.last_one if what.last else capital(self.number(what.number))
            case _:
                assert_never(what)

    def number(self, value: int) -> str:
        """Return a whole number as a word, so that every engine says it alike; a high one as digits."""
        return self.numbers[value] if value < len(self.numbers) else str(value)

    def spoken_length(self, duration: timedelta) -> str:
        """Return a duration as it is said: "fifteen minutes", "one minute thirty seconds", "45 seconds"."""
        seconds = round(duration.total_seconds())
        counts = (
            (self.hour, seconds // 3600),
            (self.minute, seconds // 60 % 60),
            (self.second, seconds % 60),
        )
        return (
            " ".join(unit.said(count, self.number(count)) for unit, count in counts if count) or self.no_time
        )

    def where(self, side: Side | None, round_of: RoundOf | None) -> str:
        """Return "Right side · Round 1 of 3", or as much of it as there is."""
        parts = [] if side is None else [self.side_title(side)]
        if round_of is not None and round_of.of > 1:
            line = Line(self.round_of, round=round_of.number, rounds=round_of.of)
            parts.append(self.fill(line))
        return " · ".join(parts)


ENGLISH: Final = Phrasebook(
    language="en",
    name="English",
    phases=(*("Get ready", "Hold", "Press", "Relax & deepen", "Rest", "Breathe", "Move", "Repeat", "Timer"),),
    levels=("Gentle", "Standard", "Strong"),
    positions=("Lying", "Sitting", "On a chair", "Kneeling", "On your side", "Standing"),
    side_titles=("Left side", "Right side"),
    sides=(("left", "right"),),
    round_of="Round {round} of {rounds}",
    numbers=(
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
        *("nineteen", "twenty"),
    ),
    last_one="Last one.",
    hour=Unit("{number} hours", ((1, "one hour"),)),
    minute=Unit("{number} minutes", ((1, "one minute"),)),
    second=Unit("{number} seconds", ((1, "one second"),)),
    no_time="no time",
    ampersand="and",
)
"""The language of the program itself and of the bundled routines; what another lacks is said in it."""


def capital(words: str) -> str:
    """Return the words as a sentence begins with them."""
    return words[:1].upper() + words[1:]


def put(template: str, **values: object) -> str:
    """Return a text with its placeholders filled; any other text in braces stays as it is."""
    return PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), template)


def is_number(text: str) -> bool:
    """Return whether what is said is a bare number: one word that is no sentence."""
    return len(text.split()) == 1 and text[-1].isalnum()


def length(duration: timedelta) -> str:
    """Return a duration with the signs of its units, the same in all languages: "8 min 25 s", "1 h 5 min"."""
    seconds = round(duration.total_seconds())
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    if minutes:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    return f"{rest} s"


def rough_length(duration: timedelta) -> str:
    """Return a duration for a small card: whole minutes from 90 seconds on, half a minute as a whole one."""
    seconds = duration.total_seconds()
    return f"{int(seconds / 60 + 0.5)} min" if seconds >= 90 else f"{round(seconds)} s"  # noqa: PLR2004 - a card's rule


def clock(duration: timedelta) -> str:
    """Return a duration as on a stop-watch, seconds rounded up: "8:25", "1:05:00"."""
    seconds = -(-duration // timedelta(seconds=1))
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _with_capitals(*words: str) -> frozenset[str]:
    return frozenset({*words, *map(capital, words)})


def _place(word: Kind | Level | Position | Side) -> int:
    return tuple(type(word)).index(word)
