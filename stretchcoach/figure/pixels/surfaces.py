"""Owns the kinds of surface that a pixel can show; each has its own colour and its own outline."""

from enum import IntEnum, unique
from typing import Final

import numpy as np

from stretchcoach.core.routine import Side
from stretchcoach.figure.pixels.arrays import Flags
from stretchcoach.figure.solids import Stuff


@unique
class Surface(IntEnum):
    """What is seen at a pixel; the number is the one in a `HeightField`."""

    NOTHING = 0
    TOP = 1
    PANTS = 2
    NECK = 3
    FACE = 4
    HAIR = 5
    EAR = 6
    EYE = 7
    MOUTH = 8
    LEFT_LEG = 9
    RIGHT_LEG = 10
    LEFT_FOOT = 11
    RIGHT_FOOT = 12
    LEFT_SLEEVE = 13
    RIGHT_SLEEVE = 14
    LEFT_ARM = 15
    RIGHT_ARM = 16
    LEFT_HAND = 17
    RIGHT_HAND = 18
    SEAT = 19
    FRAME = 20
    FOAM = 21
    FOAM_CORE = 22
    WOOD = 23
    SOFT = 24
    SOFT_SECOND = 25
    CLOTH = 26
    HEAT = 27
    COLD = 28
    BALL = 29
    STRAP = 30


SMOOTH_PROPS: Final = range(Surface.SEAT, Surface.COLD + 1)
"""Props with flat faces, numbered in a row: seen at a grazing angle they must not count as one long edge."""


def leg(side: Side) -> Surface:
    """Return the leg of a side."""
    return Surface.LEFT_LEG if side is Side.LEFT else Surface.RIGHT_LEG


def of_side(part: str, side: Side) -> Surface:
    """Return the surface of a paired part: leg, foot, sleeve, arm or hand."""
    return Surface[f"{side.value}_{part}".upper()]


def of_stuff(stuff: Stuff) -> Surface:
    """Return the surface of what a prop is made of."""
    return Surface[stuff.name]


def table(surfaces: frozenset[Surface]) -> Flags:
    """Return a table that tells for each number whether it is one of `surfaces`."""
    return np.array([surface in surfaces for surface in Surface])
