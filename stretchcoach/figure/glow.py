"""Owns where the muscles that glow lie under the skin (metres, right side)."""

from dataclasses import dataclass
from typing import Final

from stretchcoach.core.posing import Part, Vector
from stretchcoach.core.routine import Side
from stretchcoach.core.scenery import Glow, Muscle
from stretchcoach.figure.skeleton import Bone, bone_of
from stretchcoach.figure.vectors import mirror


@dataclass(frozen=True, slots=True)
class Spot:
    """Where it glows: a middle in the frame of a bone, the radius at which it has faded, and the strength."""

    muscle: Muscle
    side: Side
    bone: Bone
    at: Vector
    radius: float
    strength: float


_Places = tuple[tuple[Part, Vector, float], ...]

PLACES: Final[dict[Muscle, _Places]] = {
    Muscle.PIRIFORMIS: (
        (Part.PELVIS, (-0.085, 0.0, -0.10), 0.085),
        (Part.PELVIS, (-0.14, -0.02, -0.03), 0.07),
    ),
    Muscle.GLUTE: ((Part.PELVIS, (-0.082, -0.04, -0.11), 0.10),),
    Muscle.GLUTE_UPPER: ((Part.PELVIS, (-0.105, 0.035, -0.085), 0.085),),
    Muscle.GLUTE_MED: ((Part.PELVIS, (-0.135, 0.045, -0.02), 0.085),),
    Muscle.ROTATORS: ((Part.PELVIS, (-0.12, -0.02, -0.06), 0.08),),
    Muscle.HAMSTRING: (
        (Part.THIGH, (0.0, -0.14, -0.07), 0.08),
        (Part.THIGH, (0.0, -0.26, -0.06), 0.07),
    ),
    Muscle.HIP_FLEXOR: (
        (Part.THIGH, (0.0, 0.02, 0.085), 0.075),
        (Part.THIGH, (0.0, -0.09, 0.08), 0.07),
    ),
    Muscle.FRONT_HIP: ((Part.THIGH, (0.0, 0.02, 0.085), 0.07),),
    Muscle.QUADS: (
        (Part.THIGH, (0.0, -0.14, 0.08), 0.08),
        (Part.THIGH, (0.0, -0.26, 0.07), 0.07),
    ),
    Muscle.ADDUCTORS: ((Part.THIGH, (0.06, -0.10, 0.01), 0.075),),
    Muscle.CALF: (
        (Part.SHANK, (0.0, -0.11, -0.05), 0.07),
        (Part.SHANK, (0.0, -0.20, -0.045), 0.055),
    ),
    Muscle.SPINE: (
        (Part.LUMBAR, (0.0, 0.03, -0.09), 0.08),
        (Part.CHEST, (0.0, 0.05, -0.1), 0.09),
    ),
    Muscle.LOW_BACK: ((Part.LUMBAR, (0.0, 0.0, -0.09), 0.085),),
    Muscle.OBLIQUES: ((Part.LUMBAR, (-0.12, 0.04, 0.0), 0.09),),
    Muscle.ABDOMEN: (
        (Part.LUMBAR, (0.0, 0.0, 0.09), 0.085),
        (Part.PELVIS, (0.0, 0.06, 0.10), 0.07),
    ),
}


def _on(side: Side, at: Vector) -> Vector:
    return at if side is Side.RIGHT else mirror(at)


def spots(glow: Glow, working: Side) -> tuple[Spot, ...]:
    """Return where it glows, on the working side or on both."""
    sides = tuple(Side) if glow.both_sides else (working,)
    return tuple(
        Spot(muscle, side, bone_of(part, side), _on(side, at), radius, strength)
        for side in sides
        for muscle, strength in glow.muscles
        for part, at, radius in PLACES[muscle]
    )
