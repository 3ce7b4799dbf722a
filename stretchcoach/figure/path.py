"""Owns the way through several poses: one motion whose corners are rounded: nothing stops or jerks."""

from collections.abc import Sequence
from typing import Final

from stretchcoach.figure.between import between
from stretchcoach.figure.solved import Solved

CORNER: Final = 0.3
"""How far before and after a pose in between the corner begins and ends, in parts of the way to the next."""


def along(stops: Sequence[Solved], t: float) -> Solved:
    """Return the figure a part `t` of the way from the first stop to the last, through those between."""
    ways = len(stops) - 1
    place = t * ways
    corner = round(place)
    if not 0 < corner < ways or abs(place - corner) >= CORNER:
        return _at(stops, place)
    u = (place - corner + CORNER) / (2 * CORNER)
    before, at, after = _at(stops, corner - CORNER), stops[corner], _at(stops, corner + CORNER)
    return between(between(before, at, u), between(at, after, u), u)


def _at(stops: Sequence[Solved], place: float) -> Solved:
    """Return the figure on straight ways between the stops."""
    leg = min(len(stops) - 2, max(0, int(place)))
    return between(stops[leg], stops[leg + 1], place - leg)
