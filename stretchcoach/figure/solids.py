"""Owns what props are made of: boxes, cones, slabs and spheres in the world, in metres."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, unique
from itertools import pairwise
from typing import Final, TypeAlias, assert_never

from stretchcoach.core.posing import Part, Vector
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import (
    Ball,
    Bed,
    Chair,
    Cushion,
    Pack,
    Pillow,
    Prop,
    Roller,
    Step,
    Strap,
    Towel,
    Warmth,
    Worktop,
)
from stretchcoach.figure.quaternions import Quaternion, about_y, rotate
from stretchcoach.figure.skeleton import BOTH, bone_of, limbs_of, named, on_side
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.vectors import ZERO, add, cross, scale, subtract, unit


@unique
class Stuff(StrEnum):
    """What something is made of; the renderer gives it a colour."""

    SEAT = "seat"
    FRAME = "frame"
    FOAM = "foam"
    FOAM_CORE = "foam core"
    WOOD = "wood"
    SOFT = "soft"
    SOFT_SECOND = "soft second"
    CLOTH = "cloth"
    HEAT = "heat"
    COLD = "cold"
    BALL = "ball"
    STRAP = "strap"


@dataclass(frozen=True, slots=True)
class Box:
    """A box with rounded edges: its middle, half its size along its own axes, how it is turned."""

    middle: Vector
    half: Vector
    orientation: Quaternion
    edge: float
    stuff: Stuff


@dataclass(frozen=True, slots=True)
class Cone:
    """A sphere swept from start to end with a changing radius; `flat` ends are cut off square."""

    start: Vector
    start_radius: float
    end: Vector
    end_radius: float
    stuff: Stuff
    flat: bool = False


@dataclass(frozen=True, slots=True)
class Slab:
    """A flat soft body: a sphere of radius `thick` swept along, stretched to `half` along `axis`."""

    start: Vector
    end: Vector
    thick: float
    half: float
    axis: Vector
    stuff: Stuff


@dataclass(frozen=True, slots=True)
class Sphere:
    """A ball."""

    middle: Vector
    radius: float
    stuff: Stuff


Solid: TypeAlias = Box | Cone | Slab | Sphere

SEAT_SIZE: Final = 0.42
STRAP_RADIUS: Final = 0.0085
ROUND_THE_SOLE: Final[tuple[Vector, ...]] = (
    (-0.042, -0.030, 0.062),
    (-0.026, -0.068, 0.056),
    (0.024, -0.074, 0.052),
    (0.042, -0.046, 0.050),
)
"""Where a strap touches a left foot, from the inner side round to the outer."""
IN_THE_FIST: Final[Vector] = (-0.020, -0.080, 0.004)
LOOSE_END: Final[Vector] = (-0.02, -0.09, 0.0)


def solids(  # noqa: C901, PLR0911 - one line for each prop
    prop: Prop, solved: Solved
) -> tuple[Solid, ...]:
    """Return what a prop is made of; packs and straps follow the figure."""
    match prop:
        case Chair():
            return tuple(_chair(prop))
        case Bed():
            return tuple(_bed(prop))
        case Worktop():
            return tuple(_worktop(prop))
        case Step():
            ground = _Ground(prop.x, 0.0, prop.z, prop.turn)
            return (ground.box(ZERO, (prop.width, prop.height, prop.depth), Stuff.WOOD, 0.015),)
        case Towel():
            ground = _Ground(prop.x, prop.y, prop.z, prop.turn)
            return (ground.box(ZERO, (prop.width, prop.height, prop.depth), Stuff.FRAME),)
        case Cushion():
            ground = _Ground(prop.x, prop.y, prop.z, prop.turn)
            size = (prop.width, prop.height, prop.depth)
            return (ground.box(ZERO, size, Stuff.SOFT, prop.height / 2 - 0.002),)
        case Roller():
            ground = _Ground(prop.x, prop.radius, prop.z, prop.turn)
            ends = (-prop.length / 2, 0.0, 0.0), (prop.length / 2, 0.0, 0.0)
            return (ground.bar(*ends, (prop.radius, prop.radius), Stuff.FOAM_CORE, flat=True),)
        case Ball():
            return (Sphere(prop.at, prop.radius, Stuff.BALL),)
        case Pillow():
            return (_pillow(prop),)
        case Pack():
            return tuple(_pack(prop, solved))
        case Strap():
            return tuple(_strap(prop, solved))
        case _:
            assert_never(prop)


@dataclass(frozen=True, slots=True)
class _Ground:
    """A place on which something stands, turned about the vertical (degrees)."""

    x: float
    y: float
    z: float
    turn: float

    def point(self, at: Vector) -> Vector:
        return add(rotate(about_y(self.turn), at), (self.x, self.y, self.z))

    def box(self, foot: Vector, size: Vector, stuff: Stuff, edge: float = 0.0) -> Box:
        """Return a box that stands on `foot`."""
        half = scale(size, 0.5)
        return Box(self.point(add(foot, (0.0, half[1], 0.0))), half, about_y(self.turn), edge, stuff)

    def bar(
        self, start: Vector, end: Vector, radii: tuple[float, float], stuff: Stuff, *, flat: bool = False
    ) -> Cone:
        return Cone(self.point(start), radii[0], self.point(end), radii[1], stuff, flat)


def _chair(chair: Chair) -> Iterator[Solid]:
    ground = _Ground(chair.x, 0.0, chair.z, chair.turn)
    top, half = chair.height, SEAT_SIZE / 2
    yield ground.box((0.0, top - 0.05, 0.0), (SEAT_SIZE, 0.05, SEAT_SIZE), Stuff.SEAT)
    for side in (-1.0, 1.0):
        for end in (-1.0, 1.0):
            seat = (side * (half - 0.03), top - 0.06, end * (half - 0.03))
            floor = (side * (half - 0.01), 0.016, end * (half - 0.01))
            yield ground.bar(seat, floor, (0.018, 0.014), Stuff.FRAME)
        if chair.back:
            foot, head = (
                (side * (half - 0.03), top, 0.02 - half),
                (side * (half - 0.04), top + 0.36, -half - 0.05),
            )
            yield ground.bar(foot, head, (0.016, 0.016), Stuff.FRAME)
    if chair.back:
        yield ground.box((0.0, top + 0.26, -half - 0.045), (SEAT_SIZE - 0.02, 0.20, 0.035), Stuff.SEAT)


def _bed(bed: Bed) -> Iterator[Solid]:
    ground = _Ground(bed.x, 0.0, bed.z, bed.turn)
    yield ground.box((0.0, 0.12, 0.0), (bed.width - 0.06, 0.14, bed.depth - 0.06), Stuff.WOOD, 0.012)
    for side in (-1.0, 1.0):
        for end in (-1.0, 1.0):
            x, z = side * (bed.width / 2 - 0.09), end * (bed.depth / 2 - 0.09)
            yield ground.bar((x, 0.13, z), (x, 0.025, z), (0.028, 0.025), Stuff.WOOD)
    yield ground.box((0.0, 0.25, 0.0), (bed.width, bed.height - 0.25, bed.depth), Stuff.SOFT_SECOND, 0.05)


def _worktop(top: Worktop) -> Iterator[Solid]:
    ground = _Ground(top.x, 0.0, top.z, top.turn)
    middle, body = top.depth / 2, top.height - 0.14
    yield ground.box((0.0, top.height - 0.04, middle), (top.width, 0.04, top.depth), Stuff.WOOD, 0.008)
    yield ground.box((0.0, 0.10, middle + 0.03), (top.width - 0.04, body, top.depth - 0.08), Stuff.FRAME)
    yield ground.box((0.0, 0.0, middle + 0.05), (top.width - 0.06, 0.10, top.depth - 0.14), Stuff.FRAME)
    wide = (top.width - 0.04) / 2
    for x in (-wide / 2, wide / 2):
        for foot, high in ((0.105, body - 0.18), (body - 0.065, 0.155)):
            yield ground.box((x, foot, 0.06), (wide - 0.012, high, 0.02), Stuff.SEAT)
            y = foot + high - 0.03
            yield ground.bar((x - 0.06, y, 0.042), (x + 0.06, y, 0.042), (0.008, 0.008), Stuff.WOOD)


def _slab(middle: Vector, along: Vector, out: Vector, size: Vector, stuff: Stuff) -> Slab:
    """Return a slab of a size: length along, width across, thickness out."""
    length, width, thickness = size
    thick = thickness / 2
    way = scale(along, max(0.01, length / 2 - thick))
    axis = unit(cross(out, along))
    return Slab(subtract(middle, way), add(middle, way), thick, width / 2, axis, stuff)


def _pillow(pillow: Pillow) -> Slab:
    stuff = Stuff.SOFT_SECOND if pillow.second else Stuff.SOFT
    size = (pillow.length, pillow.width, pillow.thickness)
    return _slab(pillow.at, unit(pillow.along), unit(pillow.up), size, stuff)


def _pack(pack: Pack, solved: Solved) -> Iterator[Solid]:
    bone = named(pack.bone)
    turned = solved.orientation(bone)
    middle, along, out = (
        solved.point(bone, pack.at),
        unit(rotate(turned, pack.along)),
        unit(rotate(turned, pack.out)),
    )
    hem = 0.018
    cloth = (pack.length + 2 * hem, pack.width + 2 * hem, pack.thickness)
    yield _slab(add(middle, scale(out, -0.008)), along, out, cloth, Stuff.CLOTH)
    stuff = Stuff.HEAT if pack.kind is Warmth.HEAT else Stuff.COLD
    size = (pack.length, pack.width, pack.thickness)
    yield _slab(add(middle, scale(out, 0.006)), along, out, size, stuff)


def _strap(strap: Strap, solved: Solved) -> Iterator[Solid]:
    foot = limbs_of(strap.foot).foot
    fists = {
        limbs.side: solved.point(bone_of(Part.HAND, limbs.side), on_side(IN_THE_FIST, limbs.side))
        for limbs in BOTH
    }
    sole = [solved.point(foot, on_side(at, strap.foot)) for at in ROUND_THE_SOLE]
    way = [fists[strap.foot.other], *sole, fists[strap.foot]]
    for start, end in pairwise(way):
        yield Cone(start, STRAP_RADIUS, end, STRAP_RADIUS, Stuff.STRAP)
    for side in Side:
        end = add(fists[side], LOOSE_END)
        yield Cone(fists[side], STRAP_RADIUS, end, STRAP_RADIUS, Stuff.STRAP)
