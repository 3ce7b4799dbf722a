"""Owns the words by which a routine is described: its use, its strength, its position, its review."""

from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.value import dataclass

CRAMP: Final = "cramp-sos"
"""The routine for a cramp, by its id."""


@unique
class Category(StrEnum):
    """What a routine is for."""

    RELIEF = "relief"
    MOBILITY = "mobility"
    STRENGTH = "strength"
    SELF_CARE = "self-care"
    BREAK = "break"
    WARM_UP = "warm-up"
    COOL_DOWN = "cool-down"


@unique
class Level(StrEnum):
    """How much a routine asks of the body."""

    GENTLE = "gentle"
    STANDARD = "standard"
    STRONG = "strong"


@unique
class Position(StrEnum):
    """How the body is placed for most of the routine."""

    LYING = "lying"
    SITTING = "sitting"
    CHAIR = "chair"
    KNEELING = "kneeling"
    SIDE_LYING = "side-lying"
    STANDING = "standing"


@unique
class Spot(StrEnum):
    """Where one can do a routine."""

    FLOOR = "floor"
    CHAIR = "chair"
    STANDING = "standing"

    def has(self, position: Position) -> bool:
        """Return whether a position is taken there."""
        match self:
            case Spot.CHAIR:
                return position is Position.CHAIR
            case Spot.STANDING:
                return position is Position.STANDING
            case Spot.FLOOR:
                return position not in {Position.CHAIR, Position.STANDING}


@unique
class SideTurn(StrEnum):
    """Which of the sides a step outside "each side" belongs to, in the order they are worked."""

    FIRST = "first"
    LAST = "last"


@unique
class Severity(StrEnum):
    """What a condition of the user means for a routine."""

    BLOCK = "block"
    MODIFY = "modify"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Review:
    """Someone of the field has looked at a routine."""

    by: str
    """The name and the profession."""
    on: str
    """The day, as ISO 8601 writes it: 2026-11-03."""
