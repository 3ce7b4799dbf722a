"""Owns the colour of each surface for each direction of its normal: one table, looked up once per pixel."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stretchcoach.figure.colours import Colours
from stretchcoach.figure.pixels.arrays import Floats, Packed
from stretchcoach.figure.pixels.field import HeightField
from stretchcoach.figure.pixels.surfaces import Surface
from stretchcoach.figure.solids import Stuff
from stretchcoach.figure.styles import Rgb, Style
from stretchcoach.figure.vectors import unit

STEPS: Final = 80
"""The table has so many steps for the normal's part to the right, and as many for that downward."""
WIDEST: Final = 1.28
"""The table's ends: smoothing over rings makes normals a little longer than 1."""
LIGHT_FROM: Final = unit((-0.40, -0.74, 0.54))
"""Where the light comes from on the picture: left, above, before it."""
BASE_AT: Final = 0.58
"""How lit a surface is that shows its own colour."""
BOUNCE: Final = 0.06
RIM: Final = 0.42
EDGE_SHADE: Final = 0.10
WARM: Final = (255, 250, 235)
COOL: Final = (20, 20, 60)
FLUSH: Final = (90, 20, 40)
EYE: Final[Rgb] = (52, 38, 44)
MOUTH_SHADE: Final = 0.72


@dataclass(frozen=True, slots=True)
class _Tone:
    """A colour, and how it goes in the shade and in the light."""

    base: Rgb
    shade: float
    light: float
    cool: Rgb = COOL


def tone_table(colours: Colours, style: Style) -> Packed:
    """Return the colours by surface, normal down and normal right, flat; alpha is full, but for nothing."""
    side = (np.arange(STEPS, dtype=np.float32) / np.float32(STEPS - 1) * 2 - 1) * np.float32(WIDEST)
    nx, ny = np.meshgrid(side, side)
    far = np.maximum(1, np.hypot(nx, ny))
    nx, ny = nx / far, ny / far
    nz = np.sqrt(np.maximum(0, 1 - nx * nx - ny * ny))
    lit = np.clip((nx * LIGHT_FROM[0] + ny * LIGHT_FROM[1] + nz * LIGHT_FROM[2] + 0.55) / 1.55, 0, 1)
    grazing = (1 - nz) ** 3
    table = np.zeros((len(Surface), STEPS, STEPS), np.uint32)
    for surface in Surface:
        if surface is not Surface.NOTHING:
            channels = _channels(_tone(surface, colours, style), lit)
            channels += np.maximum(ny, 0)[..., None] * np.array(colours.floor) * BOUNCE
            if colours.rim is None:
                channels *= (1 - EDGE_SHADE * grazing)[..., None]
            else:
                rim = grazing * RIM * np.clip(0.45 - ny, 0, 1)
                channels += (np.array(colours.rim) - channels) * rim[..., None]
            parts = np.clip(channels, 0, 255).astype(np.uint32)
            table[surface] = parts[..., 0] | parts[..., 1] << 8 | parts[..., 2] << 16 | 0xFF000000
    return table.ravel()


def look_up(field: HeightField, table: Packed, at: tuple[slice, slice]) -> Packed:
    """Return the colour of each pixel of a part of the field, nothing where nothing is."""
    factor, offset = np.float32((STEPS - 1) / 2 / WIDEST), np.float32((STEPS - 1) / 2 + 0.5)
    down = field.ny[at] * factor
    down += offset
    index = down.astype(np.int32)
    index *= STEPS
    np.multiply(field.nx[at], factor, out=down)
    down += offset
    index += down.astype(np.int32)
    index += field.ids[at].astype(np.int32) * (STEPS * STEPS)
    return table.take(index)


def _channels(tone: _Tone, lit: Floats) -> Floats:
    """Return red, green and blue for how lit a surface is: shade, own colour, light."""
    base = np.array(tone.base, np.float32)
    dark = base * tone.shade + np.array(tone.cool, np.float32) * 0.10
    bright = base + (np.array(WARM, np.float32) - base) * (tone.light - 1) * 1.35
    share = lit[..., None]
    low = dark + (base - dark) * (share / BASE_AT)
    high = base + (bright - base) * ((share - BASE_AT) / (1 - BASE_AT))
    mixed: Floats = np.where(share < BASE_AT, low, high).astype(np.float32)
    return mixed


def _tone(  # noqa: PLR0911 - one line for each kind of surface
    surface: Surface, colours: Colours, style: Style
) -> _Tone:
    skin = style.skin or colours.skin
    word = surface.name.removeprefix("LEFT_").removeprefix("RIGHT_")
    match word:
        case "TOP" | "SLEEVE":
            return _Tone(style.top or colours.top, 0.52, 1.22)
        case "PANTS" | "LEG":
            return _Tone(style.pants or colours.pants, 0.52, 1.22)
        case "NECK" | "FACE" | "EAR" | "FOOT" | "ARM" | "HAND":
            return _Tone(skin, 0.66, 1.25, FLUSH)
        case "HAIR":
            return _Tone(style.hair_colour or colours.hair, 0.60, 1.18)
        case "EYE":
            return _Tone(EYE, 0.80, 1.05)
        case "MOUTH":
            red, green, blue = (int(part * MOUTH_SHADE) for part in skin)
            return _Tone((red, green, blue), 0.80, 1.10)
        case "STRAP":
            return _Tone(colours.stuffs[Stuff.STRAP], 0.70, 1.15)
        case _:
            return _Tone(colours.stuffs[Stuff[word]], 0.73, 1.15)
