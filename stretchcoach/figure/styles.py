"""Owns the styles of the figure that one can choose: hair, build, skin and clothes."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.posing import Vector
from stretchcoach.figure.body import Flesh
from stretchcoach.figure.skeleton import Bone

Rgb: TypeAlias = tuple[int, int, int]
Sphere: TypeAlias = tuple[Bone, Vector, float]
"""A middle in the frame of a bone, and a radius in metres."""


@dataclass(frozen=True, slots=True)
class Hair:
    """A cap, swept and squashed like the head, and single spheres on it."""

    cap: tuple[Sphere, ...] = ()
    locks: tuple[Sphere, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """How the figure looks; None leaves a colour to the theme."""

    hair: Hair
    face: bool = True
    """Whether there are eyes, ears and a mouth; without them only the nose tells where it looks."""
    ears: bool = True
    """Whether the ears are seen, where there is a face."""
    build: float = 1.0
    """Thickness of limbs and torso, 1 is slender."""
    torso: float = 1.0
    """More of the torso alone."""
    skin: Rgb | None = None
    hair_colour: Rgb | None = None
    top: Rgb | None = None
    pants: Rgb | None = None


def _head(*spheres: tuple[Vector, float]) -> tuple[Sphere, ...]:
    return tuple((Bone.HEAD, at, radius) for at, radius in spheres)


_CAP: Final = _head(
    ((0.0, 0.142, -0.020), 0.1015), ((0.0, 0.098, -0.040), 0.087), ((0.0, 0.046, -0.050), 0.058)
)
_CROPPED: Final = _head(((0.0, 0.150, -0.014), 0.1035), ((0.0, 0.110, -0.034), 0.092))
_TUFTS: Final = _head(((0.03, 0.222, 0.030), 0.036), ((-0.025, 0.228, 0.020), 0.034))
_BUN: Final = Hair(_CAP, _head(((0.0, 0.226, -0.088), 0.042)))
_SHORT: Final = Hair(_CROPPED, _TUFTS)
_AFRO: Final = Hair(_head(((0.0, 0.172, -0.046), 0.126), ((0.0, 0.105, -0.070), 0.104)))
_SCARF: Final = Hair(
    (
        *_head(((0.0, 0.140, -0.022), 0.108), ((0.0, 0.085, -0.036), 0.101), ((0.0, 0.015, -0.030), 0.080)),
        (Bone.NECK, (0.0, 0.0, -0.004), 0.074),
    )
)
_PONYTAIL: Final = Hair(
    _CAP,
    _head(
        ((0.0, 0.190, -0.118), 0.034),
        ((0.0, 0.150, -0.150), 0.032),
        ((0.0, 0.105, -0.165), 0.030),
        ((0.0, 0.06, -0.168), 0.025),
    ),
)

EYES: Final = _head(((0.0300, 0.099, 0.0842), 0.0112), ((-0.0300, 0.099, 0.0842), 0.0112))
EARS: Final = _head(((0.079, 0.090, -0.006), 0.018), ((-0.079, 0.090, -0.006), 0.018))
NOSE: Final = _head(((0.0, 0.076, 0.0970), 0.0125))
MOUTH: Final = _head(
    ((0.0165, 0.0490, 0.0872), 0.0044),
    ((0.0, 0.0455, 0.0912), 0.0048),
    ((-0.0165, 0.0490, 0.0872), 0.0044),
)

STYLES: Final[dict[FigureStyle, Style]] = {
    FigureStyle.BUN: Style(_BUN),
    FigureStyle.SHORT: Style(
        _SHORT,
        build=1.10,
        torso=1.05,
        skin=(240, 196, 164),
        hair_colour=(150, 104, 66),
        top=(240, 150, 90),
        pants=(70, 92, 120),
    ),
    FigureStyle.AFRO: Style(
        _AFRO,
        build=1.03,
        skin=(126, 82, 60),
        hair_colour=(44, 34, 34),
        top=(245, 190, 80),
        pants=(96, 84, 160),
    ),
    FigureStyle.SCARF: Style(
        _SCARF,
        ears=False,
        skin=(208, 150, 114),
        hair_colour=(92, 120, 170),
        top=(110, 150, 200),
        pants=(60, 70, 110),
    ),
    FigureStyle.PONYTAIL: Style(
        _PONYTAIL,
        build=1.26,
        torso=1.08,
        skin=(232, 178, 150),
        hair_colour=(60, 44, 46),
        top=(200, 100, 140),
        pants=(74, 78, 120),
    ),
    FigureStyle.GREY: Style(
        _SHORT,
        build=1.14,
        torso=1.10,
        skin=(222, 168, 140),
        hair_colour=(186, 186, 190),
        top=(122, 156, 112),
        pants=(104, 98, 108),
    ),
    FigureStyle.BALD: Style(
        Hair(),
        build=1.12,
        torso=1.06,
        skin=(164, 110, 80),
        top=(208, 92, 84),
        pants=(62, 84, 108),
    ),
    FigureStyle.MANNEQUIN: Style(
        Hair(),
        face=False,
        skin=(206, 212, 226),
        hair_colour=(206, 212, 226),
        top=(188, 197, 216),
        pants=(168, 180, 206),
    ),
}

_THICKER: Final[dict[Flesh, float]] = {
    Flesh.THIGH: 1.0,
    Flesh.UPPER_ARM: 1.0,
    Flesh.GLUTE: 0.8,
    Flesh.SHANK: 0.6,
    Flesh.FOREARM: 0.6,
    Flesh.FOOT: 0.15,
    Flesh.FOOT_INNER: 0.15,
    Flesh.FOOT_OUTER: 0.15,
    Flesh.HAND: 0.15,
    Flesh.FINGERS: 0.15,
    Flesh.THUMB: 0.15,
}
"""What part of a stronger build each part of the body takes."""


def thickness(style: Style, flesh: Flesh) -> float:
    """Return by what the radii of a part of the body are multiplied."""
    if flesh is Flesh.TORSO:
        return style.build * style.torso
    return 1 + (style.build - 1) * _THICKER.get(flesh, 0.0)
