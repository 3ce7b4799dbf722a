"""Owns the shadow on the floor: softer and fainter, the higher above it a part of the figure is."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import exp, hypot, radians, sin
from typing import Final, NamedTuple, assert_never

import numpy as np

from stretchcoach.core.posing import Vector
from stretchcoach.figure.body import BODY, Flesh
from stretchcoach.figure.pixels.arrays import Floats, blur
from stretchcoach.figure.pixels.field import Box
from stretchcoach.figure.pixels.ink import Point, cover, grid, to_convex
from stretchcoach.figure.quaternions import rotate
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solids import Box as Block
from stretchcoach.figure.solids import Cone, Slab, Solid, Sphere
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import add, scale
from stretchcoach.figure.view import Size, View

COARSE: Final = 4
"""The shadow is drawn for blocks of so many pixels."""
FLATTEST: Final = 0.13
"""The sine of the least pitch: a shadow seen from the side still has some depth."""
FALLS: Final = (0.10, -0.04)
"""How far along x and z a shadow falls for each metre of height."""
LEAST: Final = 0.13
FADES: Final = 7.5
"""How quickly the shadow of the body fades with its height (per metre)."""
RESTS: Final = 0.03
"""Below this height (metres) a part touches the floor as far as its shadow is concerned."""
SOFTNESS: Final = 0.022
PROP_LEAST: Final = 0.10
PROP_MOST: Final = 0.85
PROP_FADES: Final = 4.5
HIGH_BOX: Final = 0.3
UNDER_HIGH_BOX: Final = 70 / 255
UPRIGHT: Final = 0.1
FOOTPRINT: Final = 1.4
HEAD: Final = (Bone.HEAD, (0.0, 0.1, 0.0), 0.1)
LIMBS: Final = frozenset({Flesh.THIGH, Flesh.SHANK, Flesh.FOOT, Flesh.UPPER_ARM, Flesh.FOREARM, Flesh.HAND})
TORSO_WIDER: Final = 1.2


class _Foot(NamedTuple):
    """The shadow of a sphere: a circle, once the floor is seen from above; pixels, height in metres."""

    x: float
    y: float
    radius: float
    height: float


def floor_shadow(solved: Solved, solids: Iterable[Solid], view: View, size: Size) -> Floats:
    """Return how dark the floor is, 0 to 1, for every block of `COARSE` x `COARSE` pixels of a picture."""
    width, height = -(-size[0] // COARSE), -(-size[1] // COARSE)
    flat = max(FLATTEST, sin(radians(view.pitch)))
    result = np.zeros((height, width), np.float32)
    for chain in _chains(solved, view, flat):
        for a, b in pairwise(chain):
            middle = max(0.0, (a.height + b.height) / 2 - RESTS)
            wider = 1 + 0.25 * min(1.0, middle)
            _swept(result, a, b, wider, LEAST + (1 - LEAST) * exp(-middle * FADES), flat=flat)
    for solid in solids:
        underside, outline = _footprint(solid)
        corners = [view.project((x, 0.0, z)) for x, z in outline]
        strength = PROP_LEAST + (PROP_MOST - PROP_LEAST) * exp(-max(0.0, underside) * PROP_FADES)
        if isinstance(solid, Block) and underside >= HIGH_BOX:
            strength = UNDER_HIGH_BOX
        _polygon(result, [Point(seen.x / COARSE, seen.y / COARSE) for seen in corners], strength)
    soft = max(1, int(view.scale * SOFTNESS / COARSE))
    return blur(blur(result, soft), soft)


def _chains(solved: Solved, view: View, flat: float) -> Iterator[list[_Foot]]:
    def foot(bone: Bone, at: Vector, radius: float) -> _Foot:
        x, y, z = solved.point(bone, at)
        seen = view.project((x + y * FALLS[0], 0.0, z + y * FALLS[1]))
        return _Foot(seen.x / COARSE, seen.y / COARSE / flat, radius * seen.scale / COARSE, y)

    for chain in BODY:
        if chain.flesh in LIMBS:
            yield [foot(ring.bone, ring.at, ring.radius) for ring in chain.rings]
        elif chain.flesh is Flesh.TORSO:
            yield [foot(ring.bone, ring.at, ring.radius * TORSO_WIDER) for ring in chain.rings[::2]]
    yield [foot(*HEAD)] * 2


def _swept(result: Floats, a: _Foot, b: _Foot, wider: float, strength: float, *, flat: float) -> None:
    """Darken a circle that is swept from a to b while its radius changes, seen at a slant."""
    ra, rb = a.radius * wider, b.radius * wider
    box = Box(
        int(min(a.x - ra, b.x - rb)),
        int(min(a.y - ra, b.y - rb) * flat),
        int(max(a.x + ra, b.x + rb)) + 2,
        int(max(a.y + ra, b.y + rb) * flat) + 2,
    ).inside(Box(0, 0, result.shape[1], result.shape[0]))
    if box.is_empty:
        return
    x, y = grid(box)
    x, y = x - np.float32(a.x), y * np.float32(1 / flat) - np.float32(a.y)
    dx, dy = b.x - a.x, b.y - a.y
    square = dx * dx + dy * dy
    if square > 1e-6:  # noqa: PLR2004 - pixels
        along: Floats = x * np.float32(dx / square) + y * np.float32(dy / square)
        np.maximum(along, 0, out=along)
        np.minimum(along, 1, out=along)
        distance = np.hypot(x - along * np.float32(dx), y - along * np.float32(dy))
        along *= np.float32(rb - ra)
        distance -= along
    else:
        distance = np.hypot(x, y)
    np.subtract(np.float32(ra + 0.5), distance, out=distance)
    np.maximum(distance, 0, out=distance)
    np.minimum(distance, 1, out=distance)
    distance *= np.float32(strength)
    own = result[box.slices]
    np.maximum(own, distance, out=own)


def _polygon(result: Floats, corners: list[Point], strength: float) -> None:
    box = Box(
        int(min(corner.x for corner in corners)) - 1,
        int(min(corner.y for corner in corners)) - 1,
        int(max(corner.x for corner in corners)) + 2,
        int(max(corner.y for corner in corners)) + 2,
    ).inside(Box(0, 0, result.shape[1], result.shape[0]))
    if not box.is_empty:
        own = result[box.slices]
        np.maximum(own, cover(to_convex(box, corners)) * np.float32(strength), out=own)


def _footprint(solid: Solid) -> tuple[float, list[tuple[float, float]]]:
    """Return how high the underside of a solid is (metres), and its outline on the floor (x, z)."""
    match solid:
        case Block():
            x = scale(rotate(solid.orientation, (1.0, 0.0, 0.0)), solid.half[0])
            z = scale(rotate(solid.orientation, (0.0, 0.0, 1.0)), solid.half[2])
            corners = [
                add(solid.middle, add(scale(x, i), scale(z, j)))
                for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))
            ]
            return solid.middle[1] - solid.half[1], [(corner[0], corner[2]) for corner in corners]
        case Cone():
            return _cone_footprint(solid)
        case Slab():
            ends = ((solid.start, 1), (solid.end, 1), (solid.end, -1), (solid.start, -1))
            points = [add(end, scale(solid.axis, sign * solid.half)) for end, sign in ends]
            low = min(solid.start[1], solid.end[1]) - solid.thick
            return low, [(point[0], point[2]) for point in points]
        case Sphere():
            return solid.middle[1] - solid.radius, _square(solid.middle, solid.radius)
        case _:
            assert_never(solid)


def _cone_footprint(cone: Cone) -> tuple[float, list[tuple[float, float]]]:
    (ax, ay, az), (bx, by, bz) = cone.start, cone.end
    low = min(ay - cone.start_radius, by - cone.end_radius)
    length = hypot(bx - ax, bz - az)
    if length < UPRIGHT:
        return low, _square(cone.end, cone.end_radius * FOOTPRINT)
    nx, nz = -(bz - az) / length * cone.start_radius, (bx - ax) / length * cone.start_radius
    return low, [(ax + nx, az + nz), (bx + nx, bz + nz), (bx - nx, bz - nz), (ax - nx, az - nz)]


def _square(middle: Vector, half: float) -> list[tuple[float, float]]:
    return [(middle[0] + i * half, middle[2] + j * half) for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
