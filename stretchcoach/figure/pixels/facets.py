"""Owns flat faces: polygons and discs, in pixels of the picture."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from stretchcoach.core.posing import Vector
from stretchcoach.figure.pixels.field import HeightField, Patch
from stretchcoach.figure.pixels.surfaces import Surface
from stretchcoach.figure.pixels.sweep import Ball
from stretchcoach.figure.vectors import cross, scale, subtract, unit

EDGE_ON: Final = 0.025
"""The depth part of a normal below which a face is seen from its edge only."""


def draw_polygon(field: HeightField, corners: Sequence[Vector], surface: Surface) -> None:
    """Draw a flat convex polygon with these corners (x, y, depth)."""
    normal = unit(cross(subtract(corners[1], corners[0]), subtract(corners[2], corners[0])))
    if normal[2] < 0:
        normal = scale(normal, -1)
    if normal[2] < EDGE_ON:
        return
    xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
    box = field.box(min(xs), min(ys), max(xs), max(ys))
    if box is None:
        return
    x, y = field.xs[box.left : box.right], field.ys[box.top : box.bottom]
    round_trip = [*corners, corners[0]]
    area = sum(p[0] * q[1] - q[0] * p[1] for p, q in pairwise(round_trip))
    turn = 1 if area > 0 else -1
    z, nx, ny, spare = field.scratch.take(box.shape, 4)
    inside = np.ones(box.shape, np.bool_)
    for p, q in pairwise(round_trip):
        np.add(x * np.float32(-turn * (q[1] - p[1])), y * np.float32(turn * (q[0] - p[0])), out=spare)
        inside &= spare >= np.float32(turn * ((q[0] - p[0]) * p[1] - (q[1] - p[1]) * p[0]))
    px, py, pz = corners[0]
    level = (pz * normal[2] + px * normal[0] + py * normal[1]) / normal[2]
    slope_x, slope_y = normal[0] / normal[2], normal[1] / normal[2]
    np.subtract(np.float32(level) - x * np.float32(slope_x), y * np.float32(slope_y), out=z)
    nx.fill(normal[0])
    ny.fill(normal[1])
    field.commit(box, Patch(z, nx, ny, inside, spare), surface)


def draw_disc(field: HeightField, middle: Ball, normal: Vector, surface: Surface) -> None:
    """Draw a flat disc; `normal` is a direction on the picture, either way round."""
    if normal[2] < 0:
        normal = scale(normal, -1)
    if normal[2] < EDGE_ON:
        return
    cx, cy, cz, r = middle
    box = field.box(cx - r, cy - r, cx + r, cy + r)
    if box is None:
        return
    x = field.xs[box.left : box.right] - np.float32(cx)
    y = field.ys[box.top : box.bottom] - np.float32(cy)
    z, nx, ny, spare = field.scratch.take(box.shape, 4)
    np.subtract(x * np.float32(-normal[0] / normal[2]), y * np.float32(normal[1] / normal[2]), out=z)
    np.multiply(z, z, out=spare)
    spare += x * x
    spare += y * y
    inside = spare < np.float32(r * r)
    z += np.float32(cz)
    nx.fill(normal[0])
    ny.fill(normal[1])
    field.commit(box, Patch(z, nx, ny, inside, spare), surface)
