"""Owns the height field: for each pixel how near the nearest surface is, its normal and what it is."""

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from stretchcoach.figure.pixels.arrays import Bytes, Flags, Floats
from stretchcoach.figure.pixels.surfaces import Surface

FAR: Final = -4000.0
"""The depth of nothing in pixels; much farther and float32 would lose the near ones."""
NEARER: Final = 0.06
"""By how many pixels a surface must be nearer to win; equal ones keep the first."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the picture in pixels; `right` and `bottom` are just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def shape(self) -> tuple[int, int]:
        """Return height and width."""
        return self.bottom - self.top, self.right - self.left

    def inside(self, other: "Box") -> "Box":
        """Return the part that both have; it may be empty."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is no pixel in it."""
        return self.left >= self.right or self.top >= self.bottom

    @property
    def slices(self) -> tuple[slice, slice]:
        """Return what cuts it out of an array of the whole picture."""
        return slice(self.top, self.bottom), slice(self.left, self.right)


class Scratch:
    """Arrays that are used again and again, so that no memory is asked for while drawing."""

    __slots__ = ("_room", "_rows")

    def __init__(self) -> None:
        self._rows: list[Floats] = []
        self._room = 0

    def take(self, shape: tuple[int, int], count: int) -> list[Floats]:
        """Return `count` arrays of a shape with anything in them, good until the next call."""
        size = shape[0] * shape[1]
        if size > self._room:
            self._room = size * 5 // 4
            self._rows.clear()
        while len(self._rows) < count:
            self._rows.append(np.empty(self._room, np.float32))
        return [row[:size].reshape(shape) for row in self._rows[:count]]


class Patch(NamedTuple):
    """A surface on a box of pixels: depth, normal (right, down), where it is, and an array to work with."""

    z: Floats
    nx: Floats
    ny: Floats
    inside: Flags
    spare: Floats


class HeightField:
    """The nearest surface at each pixel of a picture of `width` x `height`.

    `z` is the depth in pixels, `nx` and `ny` are the normal's parts to the right and down, `ids` the numbers
    of `Surface`; where nothing is drawn z is `FAR` and the normal is anything.
    """

    def __init__(self, width: int, height: int, scratch: Scratch | None = None) -> None:
        self.width, self.height = width, height
        self.z: Floats = np.full((height, width), FAR, np.float32)
        self.nx: Floats = np.zeros((height, width), np.float32)
        self.ny: Floats = np.zeros((height, width), np.float32)
        self.ids: Bytes = np.zeros((height, width), np.uint8)
        self.xs: Floats = np.arange(width, dtype=np.float32) + np.float32(0.5)
        self.ys: Floats = (np.arange(height, dtype=np.float32) + np.float32(0.5))[:, None]
        self.scratch = scratch or Scratch()
        self._left, self._top, self._right, self._bottom = width, height, 0, 0

    @property
    def drawn(self) -> Box:
        """Return the part that anything was drawn into."""
        return Box(self._left, self._top, self._right, self._bottom)

    def box(self, left: float, top: float, right: float, bottom: float) -> Box | None:
        """Return the pixels that a thing of this extent may touch, None where it is outside."""
        box = Box(
            max(0, int(left) - 1),
            max(0, int(top) - 1),
            min(self.width, int(right) + 2),
            min(self.height, int(bottom) + 2),
        )
        if box.is_empty:
            return None
        self._left, self._top = min(self._left, box.left), min(self._top, box.top)
        self._right, self._bottom = max(self._right, box.right), max(self._bottom, box.bottom)
        return box

    def commit(self, box: Box, patch: Patch, surface: Surface, soft: float = 0.0) -> None:
        """Let a surface be seen where it is nearest, or run into what is there over `soft` pixels of depth.

        The arrays of the patch are spent.
        """
        at = box.slices
        z, nx, ny, inside, share = patch
        heights, own_nx, own_ny, ids = self.z[at], self.nx[at], self.ny[at], self.ids[at]
        if not soft:
            np.logical_and(inside, z > heights + np.float32(NEARER), out=inside)
            np.copyto(heights, z, where=inside)
            np.copyto(own_nx, nx, where=inside)
            np.copyto(own_ny, ny, where=inside)
            np.copyto(ids, np.uint8(surface), where=inside)
            return
        z -= heights
        np.multiply(z, np.float32(0.5 / soft), out=share)
        share += np.float32(0.5)
        np.maximum(share, 0, out=share)
        np.minimum(share, 1, out=share)
        share *= inside
        nx -= own_nx
        nx *= share
        own_nx += nx
        ny -= own_ny
        ny *= share
        own_ny += ny
        np.copyto(ids, np.uint8(surface), where=share > np.float32(0.5))
        np.multiply(share, np.float32(-soft), out=nx)
        nx += np.float32(soft)
        nx += z
        nx *= share
        heights += nx
