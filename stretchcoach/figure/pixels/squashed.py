"""Owns squashed swept spheres: torso and head, wider than deep or narrower, and flat soft things.

Space is squashed along one axis until the body is a swept sphere again; the picture's line of sight is
squashed with it. (u, v) are two axes at right angles to that line, w goes along it.
"""

from math import sqrt
from typing import Final, TypeAlias

import numpy as np

from stretchcoach.core.posing import Vector
from stretchcoach.figure.pixels.arrays import Floats
from stretchcoach.figure.pixels.field import Box, HeightField, Patch
from stretchcoach.figure.pixels.surfaces import Surface
from stretchcoach.figure.pixels.sweep import SHORT, STEEP, STRAIGHT, Ball, Bend, envelope
from stretchcoach.figure.vectors import add, cross, dot, scale, unit

ARRAYS: Final = 9
_Rows: TypeAlias = tuple[Vector, Vector, Vector]
ALONG_X: Final = 0.7


def draw_squashed(  # noqa: PLR0915 - one step of arithmetic a line, each into an array that is there already
    field: HeightField,
    a: Ball,
    b: Ball,
    surface: Surface,
    *,
    axis: Vector,
    squash: float,
    bend: Bend = STRAIGHT,
    soft: float = 0.0,
) -> None:
    """Draw a sphere that is swept from a to b and divided by `squash` along `axis` (picture, length 1)."""
    matrix = _squashing(axis, squash)
    way = (b.x - a.x, b.y - a.y, b.depth - a.depth)
    dx, dy, dz = (dot(row, way) for row in matrix)
    dr = b.radius - a.radius
    square = dx * dx + dy * dy
    narrowed = square - dr * dr
    box = _extent(field, a, b, axis, squash)
    if box is None:
        return
    (ux, uy, _), (vx, vy, _), (wx, wy, wz) = matrix
    x = field.xs[box.left : box.right] - np.float32(a.x)
    y = field.ys[box.top : box.bottom] - np.float32(a.y)
    u, v, along, near, gap, root, nx, ny, nw = field.scratch.take(box.shape, ARRAYS)
    np.add(x * np.float32(ux), y * np.float32(uy), out=u)
    np.add(x * np.float32(vx), y * np.float32(vy), out=v)
    np.multiply(u, u, out=gap)
    np.multiply(v, v, out=root)
    gap += root
    np.subtract(np.float32(a.radius * a.radius), gap, out=gap)
    if narrowed > STEEP * square and square > SHORT:
        np.multiply(u, np.float32(dx), out=along)
        np.multiply(v, np.float32(dy), out=root)
        along += root
        along += np.float32(a.radius * dr)
        inside = envelope(along, near, gap, root, narrowed, dz)
    else:
        end = 1.0 if b.radius + dz > a.radius else 0.0
        along.fill(end)
        np.subtract(u, np.float32(end * dx), out=near)
        near *= near
        np.subtract(v, np.float32(end * dy), out=root)
        root *= root
        near += root
        np.subtract(np.float32((a.radius + end * dr) ** 2), near, out=near)
        inside = near > 0
        np.maximum(near, 0, out=near)
        np.sqrt(near, out=near)
    np.multiply(along, np.float32(dr), out=root)
    root += np.float32(a.radius)
    np.multiply(along, np.float32(-dx), out=gap)
    u += gap
    u /= root
    np.multiply(along, np.float32(-dy), out=gap)
    v += gap
    v /= root
    np.divide(near, root, out=nw)
    if bend.start or bend.end:
        length = sqrt(square + dz * dz)
        np.multiply(along, np.float32(bend.end - bend.start), out=root)
        root += np.float32(bend.start)
        np.multiply(root, np.float32(dx / length), out=gap)
        u += gap
        root *= np.float32(dy / length)
        v += root
    _normals((u, v, nw), matrix, (nx, ny), root)
    along *= np.float32(dz)
    near += along
    near -= x * np.float32(wx)
    near -= y * np.float32(wy)
    near *= np.float32(1 / wz)
    near += np.float32(a.depth)
    field.commit(box, Patch(near, nx, ny, inside, gap), surface, soft)


def _normals(
    squashed: tuple[Floats, Floats, Floats], matrix: _Rows, normals: tuple[Floats, Floats], spare: Floats
) -> None:
    """Turn normals of squashed space into those of the picture; those of squashed space are spent."""
    u, v, w = squashed
    for axis, part in enumerate(normals):
        np.multiply(u, np.float32(matrix[0][axis]), out=part)
        for own, row in ((v, matrix[1]), (w, matrix[2])):
            np.multiply(own, np.float32(row[axis]), out=spare)
            np.add(part, spare, out=part)
    w *= np.float32(matrix[2][2])
    w *= w
    for part in normals:
        np.multiply(part, part, out=spare)
        w += spare
    w += np.float32(1e-9)
    np.sqrt(w, out=w)
    for part in normals:
        np.divide(part, w, out=part)


def _squashing(axis: Vector, squash: float) -> _Rows:
    """Return the rows that take a way on the picture (x, y, depth) to (u, v, w); u and v forget the depth."""
    more = squash - 1

    def squashed(way: Vector) -> Vector:
        return add(way, scale(axis, more * dot(axis, way)))

    sight = unit(squashed((0.0, 0.0, 1.0)))
    aside = (1.0, 0.0, 0.0) if abs(sight[0]) < ALONG_X else (0.0, 1.0, 0.0)
    u = unit(cross(aside, sight))
    return squashed(u), squashed(cross(sight, u)), squashed(sight)


def _extent(field: HeightField, a: Ball, b: Ball, axis: Vector, squash: float) -> Box | None:
    """Return the pixels that are touched: a squashed sphere reaches further along the axis."""
    more = 1 / (squash * squash) - 1
    wide, high = sqrt(1 + more * axis[0] ** 2), sqrt(1 + more * axis[1] ** 2)
    return field.box(
        min(a.x - wide * a.radius, b.x - wide * b.radius),
        min(a.y - high * a.radius, b.y - high * b.radius),
        max(a.x + wide * a.radius, b.x + wide * b.radius),
        max(a.y + high * a.radius, b.y + high * b.radius),
    )
