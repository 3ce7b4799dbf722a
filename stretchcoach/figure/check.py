"""Owns what looks wrong in a solved pose: joints past their ends, flesh below the floor, contacts missed."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from math import sqrt
from typing import Final, TypeAlias

from stretchcoach.core.posing import Bend
from stretchcoach.core.routine import Side
from stretchcoach.figure.body import BODY, Chain, Flesh, Ring
from stretchcoach.figure.joints import (
    JOINTS,
    LOWER_SPINE,
    NECK_LEAST,
    NECK_MOST,
    SPINE_LEAST,
    SPINE_MOST,
    angles_of,
    bend_of,
)
from stretchcoach.figure.quaternions import rotate
from stretchcoach.figure.skeleton import Bone
from stretchcoach.figure.solved import Miss, Solved

FLOOR_SOFTNESS: Final = 0.005
"""Metres that flesh may be below the floor: skin and mat give way."""
SLACK: Final = 0.5
"""Degrees past a limit that are not worth a word."""


@dataclass(frozen=True, slots=True)
class PastLimit:
    """A joint, spine or neck is bent further than it goes; `degrees` is the angle it has."""

    joint: str
    side: Side | None
    degrees: float


@dataclass(frozen=True, slots=True)
class BelowFloor:
    """A part of the body is below the floor, by so many metres."""

    flesh: Flesh
    side: Side | None
    metres: float


BENDS: Final = ((Bone.LUMBAR, SPINE_LEAST, SPINE_MOST), (Bone.NECK, NECK_LEAST, NECK_MOST))
Flaw: TypeAlias = PastLimit | BelowFloor | Miss


def flaws(solved: Solved) -> tuple[Flaw, ...]:
    """Return what looks wrong in a solved pose."""
    return (*past_limits(solved), *below_floor(solved), *solved.misses)


def past_limits(solved: Solved) -> Iterator[PastLimit]:
    """Yield the joints that are past their limits."""
    for side in Side:
        angles = angles_of(solved, side)
        for joint in JOINTS:
            degrees = getattr(angles, joint.name)
            if not joint.least - SLACK <= degrees <= joint.most + SLACK:
                yield PastLimit(joint.name, side, degrees)
    for bone, least, most in BENDS:
        bend = bend_of(solved.joints[bone], LOWER_SPINE)
        for field in fields(Bend):
            low, degrees, high = (getattr(each, field.name) for each in (least, bend, most))
            if not low - SLACK <= degrees <= high + SLACK:
                name = "spine" if bone is Bone.LUMBAR else "neck"
                yield PastLimit(f"{name}_{field.name}", None, degrees)


def below_floor(solved: Solved) -> Iterator[BelowFloor]:
    """Yield the chains of the body that are below the floor further than it is soft."""
    for chain in BODY:
        depth = -min(lowest_of(ring, chain, solved) for ring in chain.rings)
        if depth > FLOOR_SOFTNESS:
            yield BelowFloor(chain.flesh, chain.side, depth)


def lowest_of(ring: Ring, chain: Chain, solved: Solved) -> float:
    """Return the height in metres of the lowest place of a sphere, squashed as its chain is."""
    height = solved.point(ring.bone, ring.at)[1]
    sideways = rotate(solved.orientations[ring.bone], (1.0, 0.0, 0.0))[1]
    wider = 1 / (chain.squash * chain.squash) - 1
    return height - ring.radius * sqrt(1 + wider * sideways * sideways)
