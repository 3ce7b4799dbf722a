"""Owns the colours of a picture in light and in dark, as red, green and blue from 0 to 255."""

from dataclasses import dataclass
from typing import Final

from stretchcoach.figure.solids import Stuff
from stretchcoach.figure.styles import Rgb


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """All colours and strengths of one theme."""

    name: str
    top: Rgb
    pants: Rgb
    skin: Rgb
    hair: Rgb
    stuffs: dict[Stuff, Rgb]
    mat: Rgb
    glow: Rgb
    accent: Rgb
    """Arrows."""
    halo: Rgb
    """The edge around an arrow."""
    line: Rgb
    """Outlines, and the shade between parts of the body."""
    shadow: Rgb
    floor: Rgb
    """What the floor throws back."""
    rim: Rgb | None
    """A light from behind that keeps dark clothes readable on a dark ground."""
    occlusion: float
    shadow_strength: float


_PROP_LIGHT: Final[dict[Stuff, Rgb]] = {
    Stuff.SEAT: (236, 222, 203),
    Stuff.FRAME: (206, 184, 160),
    Stuff.FOAM: (236, 222, 203),
    Stuff.FOAM_CORE: (206, 184, 160),
    Stuff.WOOD: (222, 198, 166),
    Stuff.SOFT: (238, 236, 244),
    Stuff.SOFT_SECOND: (201, 211, 226),
    Stuff.CLOTH: (246, 244, 240),
    Stuff.HEAT: (222, 84, 66),
    Stuff.COLD: (84, 150, 222),
    Stuff.BALL: (240, 176, 70),
    Stuff.STRAP: (196, 92, 74),
}
_PROP_DARK: Final[dict[Stuff, Rgb]] = {
    Stuff.SEAT: (120, 112, 116),
    Stuff.FRAME: (96, 90, 98),
    Stuff.FOAM: (120, 112, 116),
    Stuff.FOAM_CORE: (96, 90, 98),
    Stuff.WOOD: (120, 104, 92),
    Stuff.SOFT: (150, 154, 176),
    Stuff.SOFT_SECOND: (104, 114, 142),
    Stuff.CLOTH: (176, 178, 190),
    Stuff.HEAT: (226, 92, 74),
    Stuff.COLD: (92, 156, 226),
    Stuff.BALL: (232, 168, 66),
    Stuff.STRAP: (226, 128, 104),
}
LIGHT: Final = Colours(
    name="light",
    top=(72, 187, 178),
    pants=(88, 100, 176),
    skin=(226, 168, 136),
    hair=(74, 52, 50),
    stuffs=_PROP_LIGHT,
    mat=(214, 224, 232),
    glow=(255, 104, 72),
    accent=(240, 96, 64),
    halo=(255, 255, 255),
    line=(34, 32, 70),
    shadow=(60, 62, 90),
    floor=(255, 240, 220),
    rim=None,
    occlusion=0.55,
    shadow_strength=0.42,
)
DARK: Final = Colours(
    name="dark",
    top=(70, 194, 184),
    pants=(112, 124, 206),
    skin=(220, 160, 128),
    hair=(96, 70, 66),
    stuffs=_PROP_DARK,
    mat=(56, 66, 92),
    glow=(255, 112, 76),
    accent=(255, 138, 96),
    halo=(20, 22, 34),
    line=(12, 12, 34),
    shadow=(0, 0, 0),
    floor=(120, 130, 190),
    rim=(190, 215, 255),
    occlusion=0.60,
    shadow_strength=0.62,
)


def colours(*, dark: bool) -> Colours:
    """Return the colours of a theme."""
    return DARK if dark else LIGHT
