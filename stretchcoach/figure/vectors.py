"""Owns the arithmetic of vectors in space: plain tuples of three floats."""

from math import sqrt
from typing import Final

from stretchcoach.core.posing import Vector

ZERO: Final[Vector] = (0.0, 0.0, 0.0)
NOTHING: Final = 1e-9
"""A length below this has no direction."""
ALONG: Final = 1e-4
"""The sine of an angle below which one direction is as good as another."""


def add(a: Vector, b: Vector) -> Vector:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """Return a - b, the way from b to a."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, factor: float) -> Vector:
    """Return a times a number."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def dot(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product: right-handed, x cross y is z."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """Return the length."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vector, b: Vector) -> float:
    """Return the length of the way from a to b."""
    return length(subtract(a, b))


def unit(a: Vector) -> Vector:
    """Return the direction of a with length 1, or zero where a has none."""
    size = length(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > NOTHING else ZERO


def mix(a: Vector, b: Vector, t: float) -> Vector:
    """Return the point a part `t` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def across(a: Vector, normal: Vector) -> Vector:
    """Return the part of a that is at right angles to `normal`, which has length 1."""
    return subtract(a, scale(normal, dot(a, normal)))


def sideways(a: Vector, normal: Vector) -> Vector:
    """Return the direction of a at right angles to `normal`, or any such where a points along it."""
    side = across(unit(a), normal)
    if length(side) < ALONG:
        side = cross(normal, (1.0, 0.0, 0.0))
    return unit(side) if length(side) > ALONG else (0.0, 0.0, 1.0)


def mirror(a: Vector) -> Vector:
    """Return a as a mirror across the middle of the body shows it."""
    return (-a[0], a[1], a[2])
