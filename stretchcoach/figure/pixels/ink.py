"""Owns flat shapes with soft edges, drawn onto a picture: polygons, lines, rings.

A shape is told by its distance: for each pixel how far it is from the outline, in pixels, negative inside.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from stretchcoach.figure.pixels.arrays import Bytes, Floats
from stretchcoach.figure.pixels.field import Box
from stretchcoach.figure.styles import Rgb

FULL: Final = 255


class Point(NamedTuple):
    """A place on the picture in pixels."""

    x: float
    y: float


class Sheet:
    """A picture to draw on: (height, width, 4), red, green, blue, alpha, premultiplied."""

    def __init__(self, pixels: Bytes) -> None:
        self.pixels = pixels

    @classmethod
    def blank(cls, width: int, height: int) -> "Sheet":
        """Return a picture with nothing on it."""
        return cls(np.zeros((height, width, 4), np.uint8))

    def near(self, points: Sequence[Point], border: float) -> Box:
        """Return the pixels that are at most `border` away from the box around some points."""
        xs, ys = [point.x for point in points], [point.y for point in points]
        height, width = self.pixels.shape[:2]
        own = Box(0, 0, width, height)
        return Box(
            int(np.floor(min(xs) - border)),
            int(np.floor(min(ys) - border)),
            int(np.ceil(max(xs) + border)) + 1,
            int(np.ceil(max(ys) + border)) + 1,
        ).inside(own)

    def lay(self, box: Box, strength: Floats, colour: Rgb) -> None:
        """Lay a colour over a part of the picture, as strongly as `strength` (0 to 1) says."""
        if box.is_empty:
            return
        under = self.pixels[box.slices]
        kept = 1 - strength
        for channel, value in enumerate((*colour, FULL)):
            mixed = under[..., channel] * kept
            mixed += strength * np.float32(value)
            mixed += np.float32(0.5)
            under[..., channel] = mixed

    def lay_picture(self, box: Box, pixels: Bytes) -> None:
        """Lay a premultiplied picture over a part of this one."""
        alpha = pixels[..., 3]
        whole, own = self.pixels.view(np.uint32)[..., 0], pixels.view(np.uint32)[..., 0]
        np.copyto(whole[box.slices], own, where=alpha == FULL)
        rows, columns = np.nonzero((alpha > 0) & (alpha < FULL))
        over = pixels[rows, columns]
        mixed = self.pixels[rows + box.top, columns + box.left] * (FULL - over[:, 3:]).astype(np.uint16)
        mixed += 127
        mixed //= FULL
        mixed += over
        self.pixels[rows + box.top, columns + box.left] = np.minimum(mixed, FULL)


def grid(box: Box) -> tuple[Floats, Floats]:
    """Return x of each column and y of each row of a part of a picture, at the pixels' middles."""
    x = np.arange(box.left, box.right, dtype=np.float32) + np.float32(0.5)
    y = (np.arange(box.top, box.bottom, dtype=np.float32) + np.float32(0.5))[:, None]
    return x, y


def cover(distance: Floats) -> Floats:
    """Return how much of each pixel a shape covers, 0 to 1."""
    covered: Floats = np.clip(np.float32(0.5) - distance, 0, 1)
    return covered


def to_line(box: Box, a: Point, b: Point) -> Floats:
    """Return the distance from the line between two points."""
    x, y = grid(box)
    x, y = x - np.float32(a.x), y - np.float32(a.y)
    dx, dy = b.x - a.x, b.y - a.y
    square = max(dx * dx + dy * dy, 1e-9)
    along = (x * np.float32(dx / square)) + (y * np.float32(dy / square))
    np.clip(along, 0, 1, out=along)
    distance: Floats = np.hypot(x - along * np.float32(dx), y - along * np.float32(dy))
    return distance


def to_polyline(box: Box, points: Sequence[Point]) -> Floats:
    """Return the distance from a line through many points."""
    result = np.full(box.shape, np.inf, np.float32)
    for a, b in pairwise(points):
        np.minimum(result, to_line(box, a, b), out=result)
    return result


def to_polygon(box: Box, corners: Sequence[Point]) -> Floats:
    """Return the distance from the outline of a simple polygon, negative inside."""
    x, y = grid(box)
    inside = np.zeros(box.shape, np.bool_)
    for a, b in pairwise([*corners, corners[0]]):
        if a.y != b.y:
            crosses = (y >= min(a.y, b.y)) & (y < max(a.y, b.y))
            inside ^= crosses & (x < np.float32(a.x) + (y - np.float32(a.y)) * ((b.x - a.x) / (b.y - a.y)))
    outline = to_polyline(box, [*corners, corners[0]])
    return np.where(inside, -outline, outline)


def to_convex(box: Box, corners: Sequence[Point]) -> Floats:
    """Return the distance from the nearest side of a convex polygon, negative inside; quicker, less exact."""
    x, y = grid(box)
    round_trip = [*corners, corners[0]]
    area = sum(a.x * b.y - b.x * a.y for a, b in pairwise(round_trip))
    turn = 1.0 if area > 0 else -1.0
    result = np.full(box.shape, -np.inf, np.float32)
    for a, b in pairwise(round_trip):
        dx, dy = b.x - a.x, b.y - a.y
        length = (dx * dx + dy * dy) ** 0.5
        if length:
            nx, ny = turn * dy / length, -turn * dx / length
            side = x * np.float32(nx) + (y * np.float32(ny) - np.float32(a.x * nx + a.y * ny))
            np.maximum(result, side, out=result)
    return result
