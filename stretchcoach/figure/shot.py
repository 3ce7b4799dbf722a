"""Owns the shot: all that is on one picture, and how one shot turns into another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from stretchcoach.core.posing import Vector
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import (
    Arrow,
    AutoMat,
    Axis,
    Family,
    Glow,
    Mat,
    Muscle,
    Pack,
    PosedScene,
    Prop,
    Strap,
    Wall,
)
from stretchcoach.figure.between import between, ease
from stretchcoach.figure.body import BODY, TORSO_SQUASH
from stretchcoach.figure.quaternions import rotate
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solids import Box, Cone, Slab, Solid, Sphere, solids
from stretchcoach.figure.solve import solve
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import add, scale
from stretchcoach.figure.view import Size, View, fit

WORKING: Final = Side.RIGHT
"""Poses are drawn for this side; the other one is seen in a mirror."""
NEAR_FLOOR: Final = 0.30
"""What of the body is lower than this (metres) is to have the mat under it."""
MAT_BORDER: Final = 0.07
LEAST_MAT: Final = 0.60
MAT_THICKNESS: Final = 0.012
HAIR: Final = (Bone.HEAD, (0.0, 0.222, -0.084), 0.042)
"""Room for what hair may stand off, the same for all styles so that they share a view."""
SEEN_OF_WALL: Final = 0.7
ARROWS_GONE: Final = 0.2
ARROWS_COME: Final = 0.75
"""The parts of a transition at which old arrows have faded and new ones begin to show."""
HALFWAY: Final = 0.5
UNLIT: Final = Glow()


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture before it is drawn; strengths go from 0 to 1."""

    solved: Solved
    view: View
    size: Size
    props: tuple[Prop, ...] = ()
    walls: tuple[Wall, ...] = ()
    mat: Mat | None = None
    glow: Glow = UNLIT
    arrows: tuple[Arrow, ...] = ()
    arrow_strength: float = 1.0
    other_leg: float = 0.0
    """How much the leg that is not being stretched steps back."""
    beat: float = 0.35
    """The part of a press' pulse that is over."""
    breath: float = 0.0
    """How full the lungs are."""


class Set:
    """The set of a family: its poses solved, one mat, and views that hold all of them."""

    def __init__(self, family: Family) -> None:
        self.family = family
        self._solved = {name: solve(scene.pose) for name, scene in family.poses.items()}
        self._mat = self._lay_mat()
        self._extent = tuple(self._all_there_is())

    def size_within(self, room: Size) -> Size:
        """Return the largest even size of the family's shape in a room (pixels)."""
        width, height = self.family.width, self.family.height
        factor = min(room[0] / width, room[1] / height)
        return max(2, int(width * factor) // 2 * 2), max(2, int(height * factor) // 2 * 2)

    def shot(self, name: str, size: Size, side: Side | None = None) -> Shot:
        """Return the shot of a pose, the left side being the mirror of the right."""
        scene = self.family.poses[name]
        view = self.view(scene, size, side)
        return Shot(
            solved=self._solved[name],
            view=view,
            size=size,
            props=scene.props,
            walls=scene.walls,
            mat=self._mat,
            glow=scene.glow,
            arrows=scene.arrows,
            other_leg=1.0 if scene.glow.muscles and not scene.glow.both_sides else 0.0,
        )

    def view(self, scene: PosedScene, size: Size, side: Side | None = None, turn: float = 0.0) -> View:
        """Return the view of a pose's camera, turned by `turn` degrees about the vertical."""
        camera = scene.camera
        angles = (camera.yaw + turn, camera.pitch)
        return fit(self._extent, size, angles, camera.margin, flipped=side is Side.LEFT)

    def turned(self, name: str, size: Size, turn: float, side: Side | None = None) -> Shot:
        """Return the shot of a pose from another side, as large as from any side."""
        shot = self.shot(name, size, side)
        camera = self.family.poses[name].camera
        own = tuple(self._around(name))
        middle, radius = _ball_around(own)
        view = fit(
            ((middle, radius),), size, (camera.yaw + turn, camera.pitch), 0.02, flipped=shot.view.flipped
        )
        return replace(shot, view=view)

    def _around(self, name: str) -> Iterator[tuple[Vector, float]]:
        yield from body_extent(self._solved[name])
        for prop in self.family.poses[name].props:
            for solid in solids(prop, self._solved[name]):
                yield from solid_extent(solid)

    def _all_there_is(self) -> Iterator[tuple[Vector, float]]:
        seen = set[Prop]()
        for name, scene in self.family.poses.items():
            solved = self._solved[name]
            yield from body_extent(solved)
            for prop in scene.props:
                if prop not in seen and not isinstance(prop, Pack | Strap):
                    seen.add(prop)
                    for solid in solids(prop, solved):
                        yield from solid_extent(solid)
            for wall in scene.walls:
                yield from ((corner, 0.0) for corner in wall_corners(wall, SEEN_OF_WALL))
        if self._mat is not None:
            yield from ((corner, 0.0) for corner in mat_corners(self._mat, -MAT_THICKNESS))

    def _lay_mat(self) -> Mat | None:
        mat = self.family.mat
        if not isinstance(mat, AutoMat):
            return mat
        low = [
            (middle, radius * 0.8)
            for solved in self._solved.values()
            for middle, radius in body_extent(solved)
            if middle[1] < NEAR_FLOOR
        ]
        x, width = _span([(middle[0], radius) for middle, radius in low])
        z, depth = _span([(middle[2], radius) for middle, radius in low])
        return Mat(x, z, width, depth)


def shot_between(a: Shot, b: Shot, t: float) -> Shot:
    """Return the shot when a part `t` of the transition's time is over."""
    if t <= 0:
        return a
    if t >= 1:
        return b
    way = ease(t)
    nearer = a if t < HALFWAY else b
    fading = 1 - t / ARROWS_GONE if t < HALFWAY else (t - ARROWS_COME) / (1 - ARROWS_COME)
    return replace(
        nearer,
        solved=between(a.solved, b.solved, way),
        view=a.view.toward(b.view, way),
        glow=_glow_between(a.glow, b.glow, way),
        arrow_strength=max(0.0, fading),
        other_leg=a.other_leg + (b.other_leg - a.other_leg) * way,
    )


def _glow_between(a: Glow, b: Glow, t: float) -> Glow:
    """Return a glow that fades from one to the other."""
    if a.both_sides is not b.both_sides and a.muscles and b.muscles:
        nearer, strength = (a, 1 - 2 * t) if t < HALFWAY else (b, 2 * t - 1)
        return Glow(tuple((muscle, own * strength) for muscle, own in nearer.muscles), nearer.both_sides)
    strengths = dict[Muscle, float]()
    for muscles, share in ((a.muscles, 1 - t), (b.muscles, t)):
        for muscle, own in muscles:
            strengths[muscle] = strengths.get(muscle, 0.0) + own * share
    return Glow(tuple(strengths.items()), (a if a.muscles else b).both_sides)


def body_extent(solved: Solved) -> Iterator[tuple[Vector, float]]:
    """Return spheres in the world (middle, radius in metres) that hold the whole body."""
    for chain in BODY:
        widest = 1 / TORSO_SQUASH if chain.squash < 1 else 1.0
        for ring in chain.rings:
            yield solved.point(ring.bone, ring.at), ring.radius * widest
    bone, at, radius = HAIR
    yield solved.point(bone, at), radius


def wall_corners(wall: Wall, part: float = 1.0) -> tuple[Vector, Vector, Vector, Vector]:
    """Return the corners of the lower part of a wall: two on the floor, and those above them."""
    high = wall.height * part
    if wall.axis is Axis.X:
        return (
            (wall.at, 0.0, wall.start),
            (wall.at, 0.0, wall.end),
            (wall.at, high, wall.end),
            (wall.at, high, wall.start),
        )
    return (
        (wall.start, 0.0, wall.at),
        (wall.end, 0.0, wall.at),
        (wall.end, high, wall.at),
        (wall.start, high, wall.at),
    )


def mat_corners(mat: Mat, y: float) -> tuple[Vector, ...]:
    """Return the corners of a mat at a height."""
    return tuple(
        (mat.x + i * mat.width / 2, y, mat.z + j * mat.depth / 2)
        for i, j in ((1, 1), (-1, 1), (-1, -1), (1, -1))
    )


def solid_extent(solid: Solid) -> Iterator[tuple[Vector, float]]:
    """Return spheres in the world that hold a solid; a corner is a sphere of no size."""
    match solid:
        case Box():
            for i in (-1, 1):
                for j in (-1, 1):
                    for k in (-1, 1):
                        corner = (i * solid.half[0], j * solid.half[1], k * solid.half[2])
                        yield add(solid.middle, rotate(solid.orientation, corner)), 0.0
        case Cone():
            yield from ((solid.start, solid.start_radius), (solid.end, solid.end_radius))
        case Slab():
            for end in (solid.start, solid.end):
                for sign in (-1, 1):
                    yield add(end, scale(solid.axis, sign * solid.half)), 0.0
        case Sphere():
            yield solid.middle, solid.radius


def _span(extents: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle and the width of a mat below places (middle, radius) on one axis."""
    start = min(middle - radius for middle, radius in extents) - MAT_BORDER
    end = max(middle + radius for middle, radius in extents) + MAT_BORDER
    return (start + end) / 2, max(LEAST_MAT, end - start)


def _ball_around(spheres: Iterable[tuple[Vector, float]]) -> tuple[Vector, float]:
    """Return a sphere that holds all the others."""
    spheres = tuple(spheres)
    lows = [min(middle[axis] - radius for middle, radius in spheres) for axis in range(3)]
    highs = [max(middle[axis] + radius for middle, radius in spheres) for axis in range(3)]
    x, y, z = ((low + high) / 2 for low, high in zip(lows, highs, strict=True))
    reach = max(
        ((m[0] - x) ** 2 + (m[1] - y) ** 2 + (m[2] - z) ** 2) ** 0.5 + radius for m, radius in spheres
    )
    return (x, y, z), reach
