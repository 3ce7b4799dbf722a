"""Owns the cue: something to be heard at one position; it says what, a phrasebook says how."""

from datetime import timedelta
from enum import StrEnum, unique
from typing import TypeAlias

from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.value import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """An author's template with what its placeholders stand for."""

    template: str
    side: Side | None = None
    round: int | None = None
    rounds: int | None = None
    reps: int | None = None
    """How many repetitions its step has."""
    length: timedelta | None = None
    """How long its step lasts."""


@unique
class Role(StrEnum):
    """Why a line is said: an opening always sounds, coaching gives way."""

    OPENING = "opening"
    COACHING = "coaching"


@dataclass(frozen=True, slots=True)
class Say:
    """The author's own words."""

    line: Line
    role: Role


@dataclass(frozen=True, slots=True)
class Announce:
    """A step without words of its own: its phase and side are said."""

    kind: Kind
    side: Side | None


@dataclass(frozen=True, slots=True)
class Count:
    """Three, two, one before the end of a step."""

    remaining: int
    aloud: bool = True
    """Whether the number is said; else it is ticked."""


@dataclass(frozen=True, slots=True)
class CountRep:
    """The number of the repetition that begins; the last one is named as such."""

    number: int
    of: int

    @property
    def last(self) -> bool:
        """Whether no repetition follows."""
        return self.number == self.of


@unique
class Tone(StrEnum):
    """The sounds that are not speech."""

    CHANGE = "change"
    """A soft bell just before a step ends."""
    ENOUGH = "enough"
    """A timer has reached its least time: stopping now is fine."""
    REP = "rep"
    """A tick where a repetition is too short to count aloud."""
    READY = "ready"
    """Another position is to be taken; these five stand for a phase where no word does."""
    HOLD = "hold"
    """A stretch begins."""
    PRESS = "press"
    """An effort begins."""
    DEEPEN = "deepen"
    """The effort ends, and the stretch goes deeper."""
    REST = "rest"
    """Nothing is to be done but to breathe."""


@dataclass(frozen=True, slots=True)
class Chime:
    """A tone."""

    tone: Tone


What: TypeAlias = Say | Announce | Count | CountRep | Chime


@dataclass(frozen=True, slots=True)
class Cue:
    """`what` is to be heard at position `at` of the timeline, while `segment` (an index) is on."""

    at: timedelta
    what: What
    segment: int
    tied_to_end: bool = False
    """Whether it moves along when the segment is made longer."""
