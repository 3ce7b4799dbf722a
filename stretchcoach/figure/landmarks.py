"""Owns where contacts are: named places of the skin (metres, left side), and what moves with what."""

from dataclasses import dataclass
from typing import Final, assert_never

from stretchcoach.core.posing import (
    AtPoint,
    Landmark,
    OnBone,
    OnLandmark,
    Pair,
    Part,
    Reach,
    Spot,
    Target,
    Vector,
)
from stretchcoach.figure.skeleton import BOTH, Bone, Limbs, bone_of, named, on_side, part_of


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the frame of a bone."""

    part: Part
    at: Vector


PLACES: Final[dict[Spot, Place]] = {
    Spot.KNEE: Place(Part.SHANK, (0.0, 0.0, 0.055)),
    Spot.KNEE_OUTER: Place(Part.SHANK, (0.055, 0.0, 0.0)),
    Spot.KNEE_INNER: Place(Part.SHANK, (-0.055, 0.0, 0.0)),
    Spot.KNEE_BACK: Place(Part.THIGH, (0.0, -0.36, -0.065)),
    Spot.SHIN_TOP: Place(Part.SHANK, (0.0, -0.07, 0.056)),
    Spot.SHIN: Place(Part.SHANK, (0.0, -0.14, 0.052)),
    Spot.SHIN_LOW: Place(Part.SHANK, (0.0, -0.28, 0.045)),
    Spot.CALF: Place(Part.SHANK, (0.0, -0.15, -0.07)),
    Spot.ANKLE: Place(Part.FOOT, (0.0, 0.01, 0.035)),
    Spot.ANKLE_OUTER: Place(Part.FOOT, (0.04, 0.0, 0.0)),
    Spot.ANKLE_INNER: Place(Part.FOOT, (-0.065, 0.0, 0.0)),
    Spot.SOLE: Place(Part.FOOT, (0.0, -0.065, 0.07)),
    Spot.HEEL: Place(Part.FOOT, (0.0, -0.05, -0.05)),
    Spot.FOOT_TOP: Place(Part.FOOT, (0.0, -0.005, 0.08)),
    Spot.TOES: Place(Part.TOES, (0.0, 0.0, 0.05)),
    Spot.CROSS: Place(Part.THIGH, (0.030, -0.352, 0.088)),
    Spot.THIGH_TOP: Place(Part.THIGH, (0.0, -0.24, 0.08)),
    Spot.THIGH_BACK: Place(Part.THIGH, (0.0, -0.27, -0.085)),
    Spot.THIGH_OUTER: Place(Part.THIGH, (0.08, -0.24, 0.0)),
    Spot.HIP: Place(Part.THIGH, (0.09, 0.06, 0.0)),
    Spot.HIP_FRONT: Place(Part.THIGH, (0.01, 0.09, 0.1)),
    Spot.GLUTE: Place(Part.PELVIS, (0.085, -0.02, -0.14)),
    Spot.SHOULDER: Place(Part.UPPER_ARM, (0.02, 0.03, 0.05)),
    Spot.EAR: Place(Part.HEAD, (0.095, 0.10, 0.0)),
    Spot.ELBOW: Place(Part.FOREARM, (0.0, 0.0, 0.0)),
    Spot.HAND: Place(Part.HAND, (0.0, -0.08, 0.0)),
    Spot.PALM: Place(Part.HAND, (-0.026, -0.075, 0.004)),
    Spot.CHEST: Place(Part.CHEST, (0.03, 0.12, 0.12)),
    Spot.BELLY: Place(Part.LUMBAR, (0.03, 0.03, 0.12)),
}


def place_of(landmark: Landmark) -> tuple[Bone, Vector]:
    """Return the bone a landmark is on, and where in its frame."""
    place = PLACES[landmark.spot]
    return bone_of(place.part, landmark.side), on_side(place.at, landmark.side)


def anchor_of(target: Target) -> Bone | None:
    """Return the bone that a target moves with, None for the world."""
    match target:
        case OnLandmark():
            return place_of(target.landmark)[0]
        case OnBone():
            return named(target.bone)
        case AtPoint():
            return None
        case _:
            assert_never(target)


ARM: Final = frozenset({Part.COLLAR, Part.UPPER_ARM, Part.FOREARM, Part.HAND, Part.FINGERS})


def hands_in_order(reaches: Pair[Reach | None]) -> tuple[Limbs, ...]:
    """Return left and right, but a hand that lies on an arm last: that arm may still move."""
    return tuple(sorted(BOTH, key=lambda limbs: _is_on_an_arm(reaches.of(limbs.side))))


def _is_on_an_arm(reach: Reach | None) -> bool:
    anchor = None if reach is None else anchor_of(reach.target)
    return anchor is not None and part_of(anchor) in ARM
