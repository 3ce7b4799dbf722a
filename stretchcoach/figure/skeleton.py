"""Owns the skeleton: the bones, which hangs on which, and how far from it, in metres.

At rest the figure stands with the arms down and the palms to the thighs; then every bone's frame is that of
the world. It is 1.70 m tall.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, unique
from typing import Final

from stretchcoach.core.posing import BoneName, Part, Vector
from stretchcoach.core.routine import Side
from stretchcoach.figure.vectors import ZERO, mirror

THIGH: Final = 0.415
SHANK: Final = 0.405
UPPER_ARM: Final = 0.285
FOREARM: Final = 0.245
PALM: Final = 0.085
"""From the wrist to the middle of the palm."""
SOLE: Final = 0.07
"""From the ankle down to the sole."""
ANKLE_TO_BALL: Final = 0.125
"""From the ankle forward to where the toes bend."""


@unique
class Bone(IntEnum):
    """The bones; one comes after the one it hangs on, and a number is its place in all tables."""

    PELVIS = 0
    LUMBAR = 1
    CHEST = 2
    NECK = 3
    HEAD = 4
    LEFT_COLLAR = 5
    LEFT_UPPER_ARM = 6
    LEFT_FOREARM = 7
    LEFT_HAND = 8
    LEFT_FINGERS = 9
    LEFT_THIGH = 10
    LEFT_SHANK = 11
    LEFT_FOOT = 12
    LEFT_TOES = 13
    RIGHT_COLLAR = 14
    RIGHT_UPPER_ARM = 15
    RIGHT_FOREARM = 16
    RIGHT_HAND = 17
    RIGHT_FINGERS = 18
    RIGHT_THIGH = 19
    RIGHT_SHANK = 20
    RIGHT_FOOT = 21
    RIGHT_TOES = 22


@dataclass(frozen=True, slots=True)
class Link:
    """How a bone hangs on another: its origin in the frame of that one, for the left side."""

    parent: Part | None
    offset: Vector


LINKS: Final[dict[Part, Link]] = {
    Part.PELVIS: Link(None, ZERO),
    Part.LUMBAR: Link(Part.PELVIS, (0.0, 0.095, -0.005)),
    Part.CHEST: Link(Part.LUMBAR, (0.0, 0.130, 0.0)),
    Part.NECK: Link(Part.CHEST, (0.0, 0.250, -0.012)),
    Part.HEAD: Link(Part.NECK, (0.0, 0.085, 0.012)),
    Part.COLLAR: Link(Part.CHEST, (0.030, 0.205, -0.005)),
    Part.UPPER_ARM: Link(Part.COLLAR, (0.142, -0.005, 0.0)),
    Part.FOREARM: Link(Part.UPPER_ARM, (0.0, -UPPER_ARM, 0.0)),
    Part.HAND: Link(Part.FOREARM, (0.0, -FOREARM, 0.0)),
    Part.FINGERS: Link(Part.HAND, (-0.003, -0.068, 0.004)),
    Part.THIGH: Link(Part.PELVIS, (0.088, 0.0, 0.0)),
    Part.SHANK: Link(Part.THIGH, (0.0, -THIGH, 0.0)),
    Part.FOOT: Link(Part.SHANK, (0.0, -SHANK, 0.0)),
    Part.TOES: Link(Part.FOOT, (0.0, -0.052, ANKLE_TO_BALL)),
}


def part_of(bone: Bone) -> Part:
    """Return what a bone is, without its side."""
    return Part(bone.name.removeprefix("LEFT_").removeprefix("RIGHT_").replace("_", " ").lower())


def side_of(bone: Bone) -> Side | None:
    """Return the side of a paired bone."""
    word = bone.name.partition("_")[0].lower()
    return Side(word) if word in set(Side) else None


def bone_of(part: Part, side: Side | None = None) -> Bone:
    """Return the bone that is `part`, on `side` where it is paired."""
    return _BY_NAME[part, side if part.is_paired else None]


def named(name: BoneName) -> Bone:
    """Return the bone with a name."""
    return _BY_NAME[name.part, name.side]


@dataclass(frozen=True, slots=True)
class Limbs:
    """The paired bones of one side."""

    side: Side
    sign: float
    """The sign of x on this side: 1 left, -1 right."""
    collar: Bone
    upper_arm: Bone
    forearm: Bone
    hand: Bone
    fingers: Bone
    thigh: Bone
    shank: Bone
    foot: Bone
    toes: Bone


_BY_NAME: Final = {(part_of(bone), side_of(bone)): bone for bone in Bone}


def _limbs(side: Side, sign: float) -> Limbs:
    paired = {part.name.lower(): bone_of(part, side) for part in Part if part.is_paired}
    return Limbs(side=side, sign=sign, **paired)


LEFT: Final = _limbs(Side.LEFT, 1.0)
RIGHT: Final = _limbs(Side.RIGHT, -1.0)
BOTH: Final = (LEFT, RIGHT)


def limbs_of(side: Side) -> Limbs:
    """Return the paired bones of a side."""
    return LEFT if side is Side.LEFT else RIGHT


def on_side(offset: Vector, side: Side | None) -> Vector:
    """Return an offset that is given for the left side as it is on `side`."""
    return mirror(offset) if side is Side.RIGHT else offset


def _parent(bone: Bone) -> Bone:
    parent = LINKS[part_of(bone)].parent
    return bone if parent is None else bone_of(parent, side_of(bone))


def _descendants(bone: Bone) -> Iterator[Bone]:
    found = {bone}
    for other in Bone:
        if other is not bone and PARENTS[other] in found:
            found.add(other)
            yield other


PARENTS: Final[tuple[Bone, ...]] = tuple(_parent(bone) for bone in Bone)
"""What each bone hangs on; the pelvis hangs on nothing and stands for itself."""
OFFSETS: Final[tuple[Vector, ...]] = tuple(on_side(LINKS[part_of(b)].offset, side_of(b)) for b in Bone)
DESCENDANTS: Final[tuple[tuple[Bone, ...], ...]] = tuple(tuple(_descendants(bone)) for bone in Bone)
OTHER_SIDE: Final[tuple[Bone, ...]] = tuple(
    bone if (side := side_of(bone)) is None else bone_of(part_of(bone), side.other) for bone in Bone
)
