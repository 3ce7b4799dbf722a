"""Owns how far things reach on a picture, told before they are drawn."""

from collections.abc import Iterable
from math import ceil, floor
from typing import Final

from stretchcoach.core.posing import Vector
from stretchcoach.core.scenery import TurnArrow
from stretchcoach.figure.pixels.field import Box
from stretchcoach.figure.shot import Shot, body_extent
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.vectors import add, scale, unit
from stretchcoach.figure.view import View

BORDER: Final = 12
"""Pixels around a thing's extent in which its outline and softness still lie."""
SOFT: Final = 0.08
"""Metres around the figure in which its shadow and glow fade."""
ARROW: Final = 0.13
"""Metres around an arrow's line in which its head and rings lie."""
FARTHEST: Final = 1.25
"""How far a pressing arrow gets, by its length."""
TURN: Final = 0.45
"""Metres around the chest in which an arc of turning lies."""


def around(view: View, spheres: Iterable[tuple[Vector, float]], border: float = BORDER) -> Box:
    """Return the pixels that spheres (middle, radius in metres) reach, with a border."""
    left = top = float("inf")
    right = bottom = float("-inf")
    for middle, radius in spheres:
        seen = view.project(middle)
        reach = radius * seen.scale + border
        left, right = min(left, seen.x - reach), max(right, seen.x + reach)
        top, bottom = min(top, seen.y - reach), max(bottom, seen.y + reach)
    return Box(floor(left), floor(top), ceil(right), ceil(bottom))


def arrows_of(shot: Shot) -> list[tuple[Vector, float]]:
    """Return spheres around the arrows of a shot."""
    spheres = list[tuple[Vector, float]]()
    for arrow in shot.arrows:
        if isinstance(arrow, TurnArrow):
            spheres.append((shot.solved.point(Bone.CHEST, (0.0, 0.13, 0.0)), TURN))
        else:
            start = shot.solved.landmark(arrow.start)
            end = add(start, scale(unit(arrow.direction), arrow.gap + arrow.length * FARTHEST))
            spheres += [(start, ARROW), (end, ARROW)]
    return spheres


def figure_of(shot: Shot) -> list[tuple[Vector, float]]:
    """Return spheres around the figure of a shot, its shadow, glow and arrows."""
    body = [(middle, radius + SOFT) for middle, radius in body_extent(shot.solved)]
    return [*body, *(((x, 0.0, z), radius) for (x, _, z), radius in body), *arrows_of(shot)]
