"""Owns what a body rests on: the lowest places of its parts, by which it is laid on floor, seat or roller."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stretchcoach.core.posing import Part, Vector
from stretchcoach.figure.rig import Rig
from stretchcoach.figure.skeleton import BOTH, Bone, bone_of, on_side


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


def lowest(rig: Rig, by: frozenset[Part]) -> float:
    """Return the height in metres of the lowest place of the parts `by`."""
    orientations, origins = rig.orientations, rig.origins
    found = float("inf")
    for part in by:
        for bone, (x, y, z), radius in _SPHERES[part]:
            w, i, j, k = orientations[bone]
            height = 2 * (x * (i * j + w * k) + z * (j * k - w * i)) + y * (1 - 2 * (i * i + k * k))
            found = min(found, origins[bone][1] + height - radius)
    return found


def _spheres(part: Part) -> Iterator[tuple[Bone, Vector, float]]:
    for bump in BUMPS:
        if bump.part is part:
            for limbs in BOTH:
                yield bone_of(part, limbs.side), on_side(bump.at, limbs.side), bump.radius


_SPHERES: Final = {part: tuple(_spheres(part)) for part in Part}
