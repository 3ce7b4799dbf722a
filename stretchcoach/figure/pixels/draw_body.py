"""Owns how the body gets into the height field: every chain of spheres, in the order in which they melt."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from stretchcoach.core.posing import Vector
from stretchcoach.core.routine import Side
from stretchcoach.figure.body import BODY, HEAD_SQUASH, Chain, Flesh
from stretchcoach.figure.pixels.field import HeightField
from stretchcoach.figure.pixels.squashed import draw_squashed
from stretchcoach.figure.pixels.surfaces import Surface, of_side
from stretchcoach.figure.pixels.sweep import Ball, draw_sphere, draw_swept, slopes
from stretchcoach.figure.quaternions import rotate, slerp
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.styles import EARS, EYES, MOUTH, NOSE, Sphere, Style, thickness
from stretchcoach.figure.view import View

PANTS_CONES: Final = 2
"""So many cones of the torso, from below, are dressed in the pants."""
SLEEVE_CONES: Final = 2
BREATHING: Final = (5, 6)
"""The rings of the torso that widen with the breath."""
BREATH: Final = 0.05
"""By what part they do."""

SOFT: Final[dict[Flesh, tuple[float, ...]]] = {
    Flesh.TORSO: (0.004,) * 7,
    Flesh.GLUTE: (0.045,),
    Flesh.THIGH: (0.032, 0.0022, 0.0018, 0.0015),
    Flesh.SHANK: (0.0015, 0.0015, 0.0015, 0.0012),
    Flesh.FOOT: (0.006, 0.004, 0.004),
    Flesh.FOOT_INNER: (0.010,),
    Flesh.FOOT_OUTER: (0.010,),
    Flesh.UPPER_ARM: (0.028, 0.0015, 0.0012),
    Flesh.FOREARM: (0.0012, 0.0012, 0.001),
    Flesh.HAND: (0.006, 0.004, 0.002, 0.002),
    Flesh.FINGERS: (0.006, 0.006, 0.0015, 0.0015),
    Flesh.THUMB: (0.010, 0.002),
    Flesh.TRAPEZIUS: (0.03, 0.03),
    Flesh.PEC: (0.035,),
    Flesh.NECK: (0.008, 0.008),
    Flesh.SKULL: (0.005, 0.005),
}
"""Metres of depth over which each cone runs into what was drawn before it."""
SOFT_HAIR: Final = 0.006
SOFT_NOSE: Final = 0.012
ORDER: Final = (Flesh.TORSO, Flesh.GLUTE)
LAST: Final = (Flesh.NECK, Flesh.SKULL)
TRUNK: Final = {
    Flesh.GLUTE: Surface.PANTS,
    Flesh.TRAPEZIUS: Surface.TOP,
    Flesh.PEC: Surface.TOP,
    Flesh.NECK: Surface.NECK,
    Flesh.SKULL: Surface.FACE,
}
LIMBS: Final = {
    Flesh.THIGH: "leg",
    Flesh.SHANK: "leg",
    Flesh.FOOT: "foot",
    Flesh.FOOT_INNER: "foot",
    Flesh.FOOT_OUTER: "foot",
    Flesh.UPPER_ARM: "sleeve",
    Flesh.FOREARM: "arm",
    Flesh.HAND: "hand",
    Flesh.FINGERS: "hand",
    Flesh.THUMB: "hand",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A chain as it is drawn: its rings as spheres, then a surface and a softness for each cone."""

    spheres: tuple[Sphere, ...]
    surfaces: tuple[Surface, ...]
    soft: tuple[float, ...]
    squash: float


@dataclass(frozen=True, slots=True)
class Dressed:
    """A body in a style: its parts in the order in which they are drawn; hair is the last."""

    style: Style
    parts: tuple[Part, ...]


class _Brush:
    """Draws chains of one figure into one field."""

    def __init__(self, field: HeightField, solved: Solved, view: View) -> None:
        self._field, self._solved, self._view = field, solved, view

    def ball(self, sphere: Sphere, factor: float = 1.0) -> Ball:
        bone, at, radius = sphere
        seen = self._view.project(self._solved.point(bone, at))
        return Ball(seen.x, seen.y, seen.depth, radius * seen.scale * factor)

    def chain(self, part: Part, breath: float = 0.0) -> None:
        balls = [
            self.ball(sphere, 1 + BREATH * breath * (number in BREATHING))
            for number, sphere in enumerate(part.spheres)
        ]
        if len(balls) == 1:
            draw_sphere(self._field, balls[0], part.surfaces[0], part.soft[0] * self._view.scale)
            return
        bends = slopes(balls)
        for number, (a, b) in enumerate(pairwise(balls)):
            surface, soft = part.surfaces[number], part.soft[number] * self._view.scale
            if part.squash == 1:
                draw_swept(self._field, a, b, surface, bend=bends[number], soft=soft)
            else:
                axis = self._x_axis(part.spheres[number][0], part.spheres[number + 1][0])
                draw_squashed(
                    self._field, a, b, surface, axis=axis, squash=part.squash, bend=bends[number], soft=soft
                )

    def spheres(self, spheres: tuple[Sphere, ...], surface: Surface, soft: float = 0.0) -> None:
        for sphere in spheres:
            draw_sphere(self._field, self.ball(sphere), surface, soft * self._view.scale)

    def swept(self, spheres: tuple[Sphere, ...], surface: Surface) -> None:
        for a, b in pairwise([self.ball(sphere) for sphere in spheres]):
            draw_swept(self._field, a, b, surface)

    def _x_axis(self, a: Bone, b: Bone) -> Vector:
        """Return the x axis halfway between two bones, on the picture."""
        turned = self._solved.orientations
        return self._view.direction(rotate(slerp(turned[a], turned[b], 0.5), (1.0, 0.0, 0.0)))


def draw_body(field: HeightField, solved: Solved, view: View, dressed: Dressed, breath: float = 0.0) -> None:
    """Draw the whole figure into the field; `breath` from 0 to 1 widens the chest."""
    brush = _Brush(field, solved, view)
    for part in dressed.parts:
        brush.chain(part, breath if part.surfaces[0] is Surface.PANTS and part.squash != 1 else 0.0)
    style = dressed.style
    if style.face:
        brush.swept(MOUTH, Surface.MOUTH)
    brush.spheres(style.hair.locks, Surface.HAIR)
    if style.face and style.ears:
        brush.spheres(EARS, Surface.EAR)
    brush.spheres(NOSE, Surface.FACE, SOFT_NOSE)
    if style.face:
        brush.spheres(EYES, Surface.EYE)


def dress(style: Style) -> Dressed:
    """Return the body in a style."""
    first = [chain for flesh in ORDER for chain in BODY if chain.flesh is flesh]
    last = [chain for flesh in LAST for chain in BODY if chain.flesh is flesh]
    between = [
        chain for side in Side for chain in BODY if chain.side is side and chain.flesh not in {*ORDER, *LAST}
    ]
    parts = [_part(chain, style) for chain in (*first, *between, *last)]
    if cap := style.hair.cap:
        cones = len(cap) - 1
        parts.append(Part(cap, (Surface.HAIR,) * cones, (SOFT_HAIR,) * cones, HEAD_SQUASH))
    return Dressed(style, tuple(parts))


def _part(chain: Chain, style: Style) -> Part:
    factor = thickness(style, chain.flesh)
    spheres = tuple((ring.bone, ring.at, ring.radius * factor) for ring in chain.rings)
    return Part(spheres, _surfaces(chain), SOFT[chain.flesh], chain.squash)


def _surfaces(chain: Chain) -> tuple[Surface, ...]:
    """Return the surface of each cone of a chain."""
    cones = max(1, len(chain.rings) - 1)
    if chain.flesh is Flesh.TORSO:
        return (Surface.PANTS,) * PANTS_CONES + (Surface.TOP,) * (cones - PANTS_CONES)
    if chain.side is None or chain.flesh not in LIMBS:
        return (TRUNK[chain.flesh],) * cones
    if chain.flesh is Flesh.UPPER_ARM:
        bare = (of_side("arm", chain.side),) * (cones - SLEEVE_CONES)
        return (of_side("sleeve", chain.side),) * SLEEVE_CONES + bare
    return (of_side(LIMBS[chain.flesh], chain.side),) * cones
