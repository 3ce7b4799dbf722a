"""Owns the words by which a routine is described: its use, its strength, its position, its cautions."""

from enum import StrEnum, unique
from typing import Final

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
