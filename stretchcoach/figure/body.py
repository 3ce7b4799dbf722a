"""Owns the body's volume: chains of spheres in the frames of the bones, each swept to the next (metres)."""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.posing import Part, Vector
from stretchcoach.core.routine import Side
from stretchcoach.figure.skeleton import FOREARM, SHANK, THIGH, UPPER_ARM, Bone, bone_of, on_side

TORSO_SQUASH: Final = 0.69
"""Depth by width of the torso."""
HEAD_SQUASH: Final = 1.13
"""Depth by width of the head: it is narrower than deep."""


@unique
class Flesh(StrEnum):
    """What a chain is a part of; chains that exist on both sides carry a side."""

    TORSO = "torso"
    GLUTE = "glute"
    THIGH = "thigh"
    SHANK = "shank"
    FOOT = "foot"
    FOOT_INNER = "foot inner"
    FOOT_OUTER = "foot outer"
    UPPER_ARM = "upper arm"
    FOREARM = "forearm"
    HAND = "hand"
    """With ring and little finger."""
    FINGERS = "fingers"
    """Those beside the thumb, and the palm below them."""
    THUMB = "thumb"
    TRAPEZIUS = "trapezius"
    PEC = "pec"
    NECK = "neck"
    SKULL = "skull"


@dataclass(frozen=True, slots=True)
class Ring:
    """A sphere: its middle in the frame of a bone, and its radius: half the depth in a squashed chain."""

    bone: Bone
    at: Vector
    radius: float


@dataclass(frozen=True, slots=True)
class Chain:
    """Spheres swept from each to the next; one alone is a sphere.

    `squash` is depth by width: along the bone's x axis the radius is the ring's divided by it.
    """

    flesh: Flesh
    side: Side | None
    rings: tuple[Ring, ...]
    squash: float = 1.0


_Spheres = tuple[tuple[Part, Vector, float], ...]

_MIDDLE: Final[dict[Flesh, _Spheres]] = {
    Flesh.TORSO: (
        (Part.PELVIS, (0.0, -0.045, -0.014), 0.080),
        (Part.PELVIS, (0.0, 0.005, -0.012), 0.113),
        (Part.PELVIS, (0.0, 0.072, -0.008), 0.101),
        (Part.LUMBAR, (0.0, 0.035, 0.0), 0.089),
        (Part.CHEST, (0.0, -0.02, 0.002), 0.089),
        (Part.CHEST, (0.0, 0.055, 0.005), 0.100),
        (Part.CHEST, (0.0, 0.13, 0.002), 0.104),
        (Part.CHEST, (0.0, 0.185, -0.006), 0.082),
    ),
    Flesh.NECK: (
        (Part.CHEST, (0.0, 0.205, -0.014), 0.060),
        (Part.NECK, (0.0, 0.03, -0.002), 0.046),
        (Part.HEAD, (0.0, 0.03, -0.004), 0.050),
    ),
    Flesh.SKULL: (
        (Part.HEAD, (0.0, 0.126, -0.006), 0.097),
        (Part.HEAD, (0.0, 0.085, 0.012), 0.084),
        (Part.HEAD, (0.0, 0.040, 0.030), 0.057),
    ),
}
_PAIRED: Final[dict[Flesh, _Spheres]] = {
    Flesh.GLUTE: ((Part.PELVIS, (0.072, -0.035, -0.050), 0.088),),
    Flesh.THIGH: (
        (Part.THIGH, (-0.004, -0.012, -0.002), 0.090),
        (Part.THIGH, (0.002, -0.12, 0.004), 0.087),
        (Part.THIGH, (-0.002, -0.25, 0.004), 0.073),
        (Part.THIGH, (-0.002, -0.37, 0.0), 0.057),
        (Part.THIGH, (0.0, -THIGH, 0.0), 0.0535),
    ),
    Flesh.SHANK: (
        (Part.SHANK, (0.0, 0.0, 0.0), 0.0535),
        (Part.SHANK, (0.002, -0.12, -0.013), 0.0545),
        (Part.SHANK, (0.002, -0.20, -0.010), 0.0485),
        (Part.SHANK, (0.0, -0.31, -0.003), 0.0365),
        (Part.SHANK, (0.0, -SHANK, 0.0), 0.033),
    ),
    Flesh.FOOT: (
        (Part.FOOT, (0.0, -0.034, -0.034), 0.035),
        (Part.FOOT, (0.0, -0.006, 0.010), 0.0365),
        (Part.FOOT, (-0.002, -0.026, 0.075), 0.034),
        (Part.TOES, (-0.008, 0.003, 0.045), 0.022),
    ),
    Flesh.FOOT_INNER: (
        (Part.FOOT, (-0.012, -0.040, 0.055), 0.030),
        (Part.TOES, (-0.023, 0.001, 0.044), 0.020),
    ),
    Flesh.FOOT_OUTER: (
        (Part.FOOT, (0.012, -0.042, 0.0), 0.028),
        (Part.TOES, (0.023, -0.002, 0.018), 0.018),
    ),
    Flesh.UPPER_ARM: (
        (Part.UPPER_ARM, (-0.004, -0.004, 0.0), 0.053),
        (Part.UPPER_ARM, (0.003, -0.07, 0.0), 0.050),
        (Part.UPPER_ARM, (0.0, -0.17, 0.003), 0.043),
        (Part.UPPER_ARM, (0.0, -UPPER_ARM, 0.0), 0.036),
    ),
    Flesh.FOREARM: (
        (Part.FOREARM, (0.0, 0.0, 0.0), 0.036),
        (Part.FOREARM, (0.002, -0.06, 0.002), 0.039),
        (Part.FOREARM, (0.0, -0.15, 0.0), 0.032),
        (Part.FOREARM, (0.0, -FOREARM, 0.0), 0.0245),
    ),
    Flesh.HAND: (
        (Part.HAND, (0.0, 0.0, 0.0), 0.0245),
        (Part.HAND, (-0.010, -0.050, -0.012), 0.021),
        (Part.FINGERS, (-0.010, -0.014, -0.017), 0.0175),
        (Part.FINGERS, (-0.012, -0.060, -0.017), 0.0135),
        (Part.FINGERS, (-0.019, -0.088, -0.015), 0.0095),
    ),
    Flesh.FINGERS: (
        (Part.HAND, (-0.006, -0.012, 0.006), 0.022),
        (Part.HAND, (-0.010, -0.050, 0.014), 0.021),
        (Part.FINGERS, (-0.010, -0.018, 0.013), 0.0180),
        (Part.FINGERS, (-0.011, -0.068, 0.011), 0.0140),
        (Part.FINGERS, (-0.018, -0.100, 0.008), 0.0100),
    ),
    Flesh.THUMB: (
        (Part.HAND, (-0.006, -0.030, 0.018), 0.020),
        (Part.HAND, (-0.016, -0.066, 0.042), 0.0140),
        (Part.HAND, (-0.019, -0.096, 0.050), 0.0105),
    ),
    Flesh.TRAPEZIUS: (
        (Part.NECK, (0.030, -0.020, -0.010), 0.040),
        (Part.COLLAR, (0.060, -0.002, -0.006), 0.050),
        (Part.UPPER_ARM, (-0.010, -0.004, 0.0), 0.052),
    ),
    Flesh.PEC: (
        (Part.CHEST, (0.060, 0.150, 0.002), 0.082),
        (Part.COLLAR, (0.105, -0.022, 0.0), 0.060),
    ),
}
_SQUASHES: Final = {Flesh.TORSO: TORSO_SQUASH, Flesh.SKULL: HEAD_SQUASH}


def _chain(flesh: Flesh, spheres: _Spheres, side: Side | None) -> Chain:
    rings = tuple(Ring(bone_of(part, side), on_side(at, side), radius) for part, at, radius in spheres)
    return Chain(flesh, side, rings, _SQUASHES.get(flesh, 1.0))


BODY: Final[tuple[Chain, ...]] = (
    *(_chain(flesh, spheres, None) for flesh, spheres in _MIDDLE.items()),
    *(_chain(flesh, spheres, side) for flesh, spheres in _PAIRED.items() for side in Side),
)
"""The whole body without hair and face: those depend on the figure's style."""
