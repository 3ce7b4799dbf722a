"""Owns the glow of muscles: light on the surface around their places, and a faint halo before it."""

from typing import Final, NamedTuple

import numpy as np

from stretchcoach.core.scenery import Muscle
from stretchcoach.figure.glow import Spot
from stretchcoach.figure.pixels.arrays import Floats
from stretchcoach.figure.pixels.field import Box, HeightField
from stretchcoach.figure.pixels.surfaces import Surface, leg, table
from stretchcoach.figure.solved import Solved
from stretchcoach.figure.view import Seen, View

TRUNK: Final = frozenset({Muscle.SPINE, Muscle.LOW_BACK, Muscle.OBLIQUES, Muscle.ABDOMEN})
BRIGHTER: Final = 1.25
FULL: Final = 0.92
HALO: Final = 60 / 255
HALO_BEHIND: Final = 26 / 255
"""The halo's strength, and that of one whose muscle is hidden."""
HALO_WIDTH: Final = 1.9
HIDDEN_FROM: Final = 1.3
"""Radii that something is nearer than a spot by which it hides it."""
SHOULDER: Final = 0.38
"""The halo's strength halfway out."""


class Light(NamedTuple):
    """A soft round light before the picture: pixels, and its strength in the middle."""

    x: float
    y: float
    radius: float
    strength: float


def surface_glow(
    field: HeightField, at: Box, solved: Solved, view: View, spots: tuple[Spot, ...]
) -> Floats | None:
    """Return how much of the glow's colour each pixel of `at` takes, 0 to 1; None where nothing glows."""
    result: Floats | None = None
    for spot in spots:
        seen = view.project(solved.point(spot.bone, spot.at))
        radius = spot.radius * seen.scale
        reach = 2 * radius
        box = Box(
            int(seen.x - reach), int(seen.y - reach), int(seen.x + reach) + 1, int(seen.y + reach) + 1
        ).inside(at)
        if box.is_empty or not spot.strength:
            continue
        if result is None:
            result = np.zeros(at.shape, np.float32)
        x = field.xs[box.left : box.right] - np.float32(seen.x)
        y = field.ys[box.top : box.bottom] - np.float32(seen.y)
        z = field.z[box.slices] - np.float32(seen.depth)
        z *= z
        z += x * x
        z += y * y
        z *= np.float32(-1 / (radius * radius))
        np.maximum(z, np.float32(-80), out=z)
        np.exp(z, out=z)
        z *= table(_may_glow(spot)).take(field.ids[box.slices])
        z *= np.float32(BRIGHTER * spot.strength)
        own = result[box.top - at.top : box.bottom - at.top, box.left - at.left : box.right - at.left]
        np.maximum(own, z, out=own)
    if result is not None:
        np.minimum(result, 1, out=result)
        result *= np.float32(FULL)
    return result


def halos(field: HeightField, solved: Solved, view: View, spots: tuple[Spot, ...]) -> list[Light]:
    """Return a faint light before the strongest muscle on each side, fainter where it is hidden."""
    if not spots:
        return []
    strongest = max(spot.strength for spot in spots)
    lights = []
    for side in dict.fromkeys(spot.side for spot in spots):
        own = [spot for spot in spots if spot.side is side and spot.strength == strongest]
        for spot in own[:1]:
            seen = view.project(solved.point(spot.bone, spot.at))
            radius = spot.radius * seen.scale
            strength = HALO_BEHIND if _is_hidden(field, seen, radius) else HALO
            lights.append(Light(seen.x, seen.y, radius * HALO_WIDTH, strength * spot.strength))
    return lights


def paint_light(height: int, width: int, light: Light) -> Floats:
    """Return how much of a light each pixel of a picture takes, 0 to 1."""
    x = (np.arange(width, dtype=np.float32) + np.float32(0.5 - light.x)) * np.float32(1 / light.radius)
    y = (np.arange(height, dtype=np.float32) + np.float32(0.5 - light.y)) * np.float32(1 / light.radius)
    out = np.sqrt(np.add(x * x, (y * y)[:, None]))
    strength = np.interp(out, (0, 0.5, 1), (1, SHOULDER, 0)).astype(np.float32)
    strength *= np.float32(light.strength)
    return strength


def _may_glow(spot: Spot) -> frozenset[Surface]:
    if spot.muscle in TRUNK:
        return frozenset({Surface.TOP, Surface.PANTS})
    return frozenset({Surface.PANTS, leg(spot.side)})


def _is_hidden(field: HeightField, seen: Seen, radius: float) -> bool:
    x, y = int(seen.x), int(seen.y)
    if not (0 <= x < field.width and 0 <= y < field.height):
        return False
    return bool(field.z[y, x] > seen.depth + radius * HIDDEN_FROM)
