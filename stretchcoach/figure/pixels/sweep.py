"""Owns swept spheres: a sphere, and a sphere that moves on a line while its radius changes.

All in pixels of the picture. The surface of a swept sphere is the upper envelope of all its spheres, in
closed form: at a pixel, `along` is the part of the way at which its sphere is the one that is seen.
"""

from itertools import pairwise
from math import sqrt
from typing import Final, NamedTuple

import numpy as np

from stretchcoach.figure.pixels.arrays import Flags, Floats
from stretchcoach.figure.pixels.field import Box, HeightField, Patch
from stretchcoach.figure.pixels.surfaces import Surface

STEEP: Final = 0.03
"""Below this part of its length a swept sphere points so much at the viewer that one sees its ends alone."""
SHORT: Final = 0.5
"""Square of a length in pixels below which there is no way to speak of."""
WORTH_BENDING: Final = 0.03
ARRAYS: Final = 6


class Ball(NamedTuple):
    """A sphere on the picture: its middle, its depth and its radius in pixels."""

    x: float
    y: float
    depth: float
    radius: float


class Bend(NamedTuple):
    """How the normals lean along the way at start and end, so that shading runs on over a ring."""

    start: float = 0.0
    end: float = 0.0


STRAIGHT: Final = Bend()


def slopes(balls: list[Ball]) -> list[Bend]:
    """Return for each pair of neighbours how its normals must lean to meet those of its neighbours."""
    narrowing = []
    for a, b in pairwise(balls):
        length = sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2 + (b.depth - a.depth) ** 2)
        narrowing.append((a.radius - b.radius) / length if length > 1e-6 else 0.0)  # noqa: PLR2004 - px
    bends = []
    for number, own in enumerate(narrowing):
        before = narrowing[number - 1] if number else own
        after = narrowing[number + 1] if number + 1 < len(narrowing) else own
        bends.append(Bend((before - own) / 2, (after - own) / 2))
    return bends


def draw_sphere(field: HeightField, ball: Ball, surface: Surface, soft: float = 0.0) -> None:
    """Draw a sphere into the field."""
    cx, cy, cz, r = ball
    box = field.box(cx - r, cy - r, cx + r, cy + r)
    if box is None:
        return
    x = (field.xs[box.left : box.right] - np.float32(cx)) * np.float32(1 / r)
    y = (field.ys[box.top : box.bottom] - np.float32(cy)) * np.float32(1 / r)
    z, nx, ny, spare = field.scratch.take(box.shape, 4)
    np.subtract(np.float32(1) - x * x, y * y, out=z)
    inside = z > 0
    np.maximum(z, 0, out=z)
    np.sqrt(z, out=z)
    z *= np.float32(r)
    z += np.float32(cz)
    nx[:] = x
    ny[:] = y
    field.commit(box, Patch(z, nx, ny, inside, spare), surface, soft)


def draw_ends(field: HeightField, a: Ball, b: Ball, surface: Surface, soft: float = 0.0) -> None:
    """Draw a swept sphere that points at the viewer: the farther end, then the nearer one."""
    for ball in sorted((a, b), key=lambda end: end.depth + end.radius):
        draw_sphere(field, ball, surface, soft)


def draw_swept(
    field: HeightField,
    a: Ball,
    b: Ball,
    surface: Surface,
    *,
    bend: Bend = STRAIGHT,
    soft: float = 0.0,
    flat: bool = False,
) -> None:
    """Draw a sphere that is swept from a to b; `flat` cuts both ends off square."""
    dx, dy, dz, dr = b.x - a.x, b.y - a.y, b.depth - a.depth, b.radius - a.radius
    square = dx * dx + dy * dy
    narrowed = square - dr * dr
    if narrowed < STEEP * square or square < SHORT:
        draw_ends(field, a, b, surface, soft)
        return
    box = _extent(field, a, b)
    if box is None:
        return
    x = field.xs[box.left : box.right] - np.float32(a.x)
    y = field.ys[box.top : box.bottom] - np.float32(a.y)
    along, near, gap, root, nx, ny = field.scratch.take(box.shape, ARRAYS)
    np.add(x * np.float32(dx), y * np.float32(dy) + np.float32(a.radius * dr), out=along)
    np.subtract(np.float32(a.radius * a.radius) - x * x, y * y, out=gap)
    inside = envelope(along, near, gap, root, narrowed, dz, flat=flat)
    np.multiply(along, np.float32(-dx), out=nx)
    nx += x
    np.multiply(along, np.float32(-dy), out=ny)
    ny += y
    np.multiply(along, np.float32(dr), out=root)
    root += np.float32(a.radius)
    nx /= root
    ny /= root
    if abs(bend.start) + abs(bend.end) > WORTH_BENDING:
        length = sqrt(square + dz * dz)
        np.multiply(along, np.float32(bend.end - bend.start), out=root)
        root += np.float32(bend.start)
        np.multiply(root, np.float32(dx / length), out=gap)
        nx += gap
        root *= np.float32(dy / length)
        ny += root
    along *= np.float32(dz)
    near += along
    near += np.float32(a.depth)
    field.commit(box, Patch(near, nx, ny, inside, gap), surface, soft)


def envelope(  # noqa: PLR0917 - four arrays to work with and two numbers
    along: Floats, near: Floats, gap: Floats, root: Floats, narrowed: float, dz: float, *, flat: bool = False
) -> Flags:
    """Find the sphere of a swept one that is seen at each pixel, and return where there is any.

    On entry `along` is the way to a pixel times the way of the sweep (a's and b's radii counted in), and
    `gap` the square of a's radius less that of the pixel's distance. On return `along` is the part of the
    sweep's way, from 0 to 1, and `near` how much nearer the surface is than the sphere's middle.
    """
    np.multiply(gap, np.float32(narrowed), out=root)
    np.multiply(along, along, out=near)
    root += near
    np.maximum(root, 0, out=root)
    np.sqrt(root, out=root)
    root *= np.float32(dz / sqrt(narrowed + dz * dz))
    np.add(along, along, out=near)
    along += root
    along *= np.float32(1 / narrowed)
    within = (along >= 0) & (along <= 1) if flat else None
    np.maximum(along, 0, out=along)
    np.minimum(along, 1, out=along)
    np.multiply(along, np.float32(narrowed), out=root)
    near -= root
    near *= along
    near += gap
    inside = near > 0
    if within is not None:
        inside &= within
    np.maximum(near, 0, out=near)
    np.sqrt(near, out=near)
    return inside


def _extent(field: HeightField, a: Ball, b: Ball) -> Box | None:
    return field.box(
        min(a.x - a.radius, b.x - b.radius),
        min(a.y - a.radius, b.y - b.radius),
        max(a.x + a.radius, b.x + b.radius),
        max(a.y + a.radius, b.y + b.radius),
    )
