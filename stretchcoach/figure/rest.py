"""Owns what a body rests on: the lowest places of its parts, by which it is laid on floor, seat or roller."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from stretchcoach.core.posing import Part, Vector
from stretchcoach.core.routine import Side
from stretchcoach.figure.rig import Rig
from stretchcoach.figure.skeleton import Bone, on_side, part_of, side_of


@dataclass(frozen=True, slots=True)
class Bump:
    """A sphere under the skin: its middle in the bone's frame on the left side, and its radius in metres."""

    part: Part
    at: Vector
    radius: float


BUMPS: Final = (
    Bump(Part.PELVIS, (0.074, -0.035, -0.050), 0.088),
    Bump(Part.PELVIS, (0.07, 0.03, 0.0), 0.10),
    Bump(Part.CHEST, (0.08, 0.1, -0.02), 0.095),
    Bump(Part.HEAD, (0.0, 0.1, 0.0), 0.10),
    Bump(Part.UPPER_ARM, (0.0, 0.0, 0.0), 0.058),
    Bump(Part.FOREARM, (0.0, 0.0, 0.0), 0.04),
    Bump(Part.HAND, (0.0, 0.0, 0.0), 0.028),
    Bump(Part.HAND, (0.0, -0.1, 0.0), 0.025),
    Bump(Part.THIGH, (0.0, -0.02, -0.01), 0.092),
    Bump(Part.THIGH, (0.0, -0.2, 0.0), 0.078),
    Bump(Part.SHANK, (0.0, 0.0, 0.0), 0.055),
    Bump(Part.SHANK, (0.0, -0.14, -0.012), 0.056),
    Bump(Part.FOOT, (0.0, -0.036, -0.035), 0.034),
    Bump(Part.FOOT, (0.0, 0.0, 0.0), 0.034),
    Bump(Part.TOES, (0.0, 0.0, 0.0), 0.02),
    Bump(Part.TOES, (0.0, 0.0, 0.05), 0.018),
)


def lowest(rig: Rig, bones: Iterable[Bone]) -> float:
    """Return the height in metres of the lowest place of some bones."""
    found = float("inf")
    for bone in bones:
        w, i, j, k = rig.orientations[bone]
        across, along, ahead = 2 * (i * j + w * k), 1 - 2 * (i * i + k * k), 2 * (j * k - w * i)
        height = rig.origins[bone][1]
        for (x, y, z), radius in _SPHERES[bone]:
            found = min(found, height + x * across + y * along + z * ahead - radius)
    return found


def bones_of(parts: Iterable[Part]) -> tuple[Bone, ...]:
    """Return the bones of some parts, on both sides."""
    wanted = frozenset(parts)
    return tuple(bone for bone in Bone if part_of(bone) in wanted)


def _spheres(bone: Bone) -> Iterator[tuple[Vector, float]]:
    sides = set(Side) if (side := side_of(bone)) is None else {side}
    for bump in BUMPS:
        if bump.part is part_of(bone):
            for each in sides:
                yield on_side(bump.at, each), bump.radius


_SPHERES: Final = tuple(tuple(_spheres(bone)) for bone in Bone)
