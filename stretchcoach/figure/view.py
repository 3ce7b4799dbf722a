"""Owns the view: how the world gets onto the picture, through a camera that looks at the figure.

On the picture x goes right and y down, in pixels; depth goes toward the viewer, in pixels too.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import cos, radians, sin
from typing import Final, NamedTuple

from stretchcoach.core.posing import Vector
from stretchcoach.figure.vectors import cross, dot, scale

DISTANCE: Final = 7.0
"""How far the camera is from the world's origin in metres: it makes near things a little larger."""
NEAREST: Final = 0.5
"""What is nearer to the camera than this (metres), or behind it, is drawn as if it were here."""
Size = tuple[int, int]
"""Width and height of a picture in pixels."""


class Seen(NamedTuple):
    """A point of the world on the picture."""

    x: float
    y: float
    depth: float
    scale: float
    """Pixels per metre there."""


@dataclass(frozen=True, slots=True)
class View:
    """Where one looks from (degrees), and how large: `scale` is px per metre at the world's origin (x, y).

    `flipped` shows the world in a mirror across x = 0 of the picture; light stays where it is.
    """

    yaw: float
    pitch: float
    scale: float
    x: float
    y: float
    flipped: bool = False
    right: Vector = field(init=False, compare=False)
    up: Vector = field(init=False, compare=False)
    front: Vector = field(init=False, compare=False)
    """The picture's axes in the world: to the right, upward, toward the viewer."""

    def __post_init__(self) -> None:
        yaw, pitch = radians(self.yaw), radians(self.pitch)
        right = (cos(yaw), 0.0, -sin(yaw))
        front = (sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch))
        object.__setattr__(self, "right", scale(right, -1.0) if self.flipped else right)
        object.__setattr__(self, "up", cross(front, right))
        object.__setattr__(self, "front", front)

    def project(self, point: Vector) -> Seen:
        """Return where a point of the world is on the picture."""
        # the products are written out: this is asked for every sphere of every frame
        x, y, z = point
        rx, ry, rz = self.right
        ux, uy, uz = self.up
        fx, fy, fz = self.front
        depth = x * fx + y * fy + z * fz
        size = self.scale * DISTANCE / max(NEAREST, DISTANCE - depth)
        return Seen(
            self.x + (x * rx + y * ry + z * rz) * size,
            self.y - (x * ux + y * uy + z * uz) * size,
            depth * self.scale,
            size,
        )

    def direction(self, way: Vector) -> Vector:
        """Return a direction of the world as x (right), y (down) and depth of the picture."""
        return (dot(way, self.right), -dot(way, self.up), dot(way, self.front))

    def enlarged(self, factor: float) -> "View":
        """Return the same view for a picture that is `factor` times as large."""
        return View(self.yaw, self.pitch, self.scale * factor, self.x * factor, self.y * factor, self.flipped)

    def toward(self, other: "View", t: float) -> "View":
        """Return the view a part `t` of the way to another of the same side."""
        if other == self:
            return self

        def mixed(own: float, others: float) -> float:
            return own + (others - own) * t

        return View(
            mixed(self.yaw, other.yaw),
            mixed(self.pitch, other.pitch),
            mixed(self.scale, other.scale),
            mixed(self.x, other.x),
            mixed(self.y, other.y),
            self.flipped,
        )


def fit(
    spheres: Iterable[tuple[Vector, float]],
    size: Size,
    angles: tuple[float, float],
    margin: float,
    *,
    flipped: bool = False,
) -> View:
    """Return the view from `angles` (yaw, pitch) in which all `spheres` (middle, radius) fill a picture.

    `margin` is the empty border as a part of the picture's size.
    """
    yaw, pitch = angles
    unscaled = View(yaw, pitch, 1.0, 0.0, 0.0, flipped)
    left = top = float("inf")
    right = bottom = float("-inf")
    for middle, radius in spheres:
        spot = unscaled.project(middle)
        r = radius * spot.scale
        left, right = min(left, spot.x - r), max(right, spot.x + r)
        top, bottom = min(top, spot.y - r), max(bottom, spot.y + r)
    width, height = size
    room = 1 - 2 * margin
    zoom = min(width * room / (right - left), height * room / (bottom - top))
    x = width / 2 - (left + right) / 2 * zoom
    return View(yaw, pitch, zoom, x, height / 2 - (top + bottom) / 2 * zoom, flipped)
