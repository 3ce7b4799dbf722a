"""Owns the shading of a height field: outlines, the shade in hollows, and soft edges."""

from typing import Final

import numpy as np

from stretchcoach.figure.pixels.arrays import Bytes, Flags, Floats, Packed, blur
from stretchcoach.figure.pixels.field import FAR, HeightField
from stretchcoach.figure.pixels.surfaces import SMOOTH_PROPS, Surface

EIGHTHS: Final = 8
"""Depths are compared in whole eighths of a pixel."""
EDGE: Final = 0.018
"""Metres of depth from one pixel to the next above which an outline is drawn."""
OUTLINE: Final = 0.5
COARSE: Final = 4
"""The shade in hollows is worked out for blocks of so many pixels."""
REACH: Final = 0.05
"""Metres around a place that can shade it."""
DEPTH: Final = 0.16
"""Metres below its surroundings at which a place is in full shade."""
FAR_OFF: Final = (0.12, 0.34)
"""Metres: what is nearer by the first shades a place in full, by the second hardly, as it only passes."""
FAR_SHADE: Final = 0.12
"""What is left of the shade of what is far off."""
BEHIND: Final = 10
"""How many pixels behind the farthest part of the figure the ground is taken to be, for its shade."""
OTHER_LEG: Final = 0.26
QUARTER: Final = np.uint32(0x3F3F3F3F)
HALF: Final = np.uint32(0x7F7F7F7F)


def outline(field: HeightField, at: tuple[slice, slice], scale: float) -> Floats:
    """Return how much line colour each pixel takes, 0 to 1, where something nearer begins beside it.

    `scale` is pixels per metre.
    """
    ids = field.ids[at]
    heights = np.maximum(field.z[at], np.float32(FAR))
    heights *= np.float32(EIGHTHS)
    own = heights.astype(np.int16)
    step = own.copy()
    np.maximum(step[:, 1:], own[:, :-1], out=step[:, 1:])
    np.maximum(step[:, :-1], own[:, 1:], out=step[:, :-1])
    np.maximum(step[1:], own[:-1], out=step[1:])
    np.maximum(step[:-1], own[1:], out=step[:-1])
    least = np.int16(max(EIGHTHS, int(scale * EDGE * EIGHTHS)))
    step -= own
    step -= least
    np.maximum(step, 0, out=step)
    np.minimum(step, least, out=step)
    wide = step + step
    wide[:, 1:] += step[:, :-1]
    wide[:, :-1] += step[:, 1:]
    soft = wide + wide
    soft[1:] += wide[:-1]
    soft[:-1] += wide[1:]
    full = 6 * int(least)
    np.minimum(soft, full, out=soft)
    result = soft.astype(np.float32)
    result *= np.float32(OUTLINE / full)
    result *= ids != Surface.NOTHING
    smooth = ids - np.uint8(SMOOTH_PROPS.start) < len(SMOOTH_PROPS)
    if smooth.any():
        result *= ~_within_one(smooth, ids)
    return result


def hollows(field: HeightField, at: tuple[slice, slice], scale: float, strength: float) -> Floats:
    """Return the shade of every `COARSE`-th pixel, 0 to 1: deep where its surroundings are nearer."""
    heights, figure = _coarse(field, at)
    if not figure.any():
        return np.zeros(heights.shape, np.float32)
    ground = np.float32(heights[figure].min() - BEHIND)
    filled = np.where(figure, heights, ground)
    reach = max(2, int(scale * REACH / COARSE))
    shade = blur(blur(filled, reach), max(1, reach // 2))
    shade -= filled
    shade *= np.float32(strength / (scale * DEPTH))
    np.clip(shade, 0, np.float32(strength), out=shade)
    shade *= _closeness(filled, reach + max(1, reach // 2), scale)
    shade *= figure
    return shade


def _closeness(heights: Floats, reach: int, scale: float) -> Floats:
    """Return for each place how near to it the highest of its surroundings is, `FAR_SHADE` to 1."""
    near, far = FAR_OFF
    gap = _highest(heights, reach)
    gap -= heights
    gap *= np.float32(-1 / (scale * (far - near)))
    gap += np.float32(far / (far - near))
    np.clip(gap, np.float32(FAR_SHADE), 1, out=gap)
    return gap


def _highest(heights: Floats, reach: int) -> Floats:
    """Return the highest of the places within `reach` of each, along and across."""
    result = heights.copy()
    for _ in range(2):
        done = 0
        while done < reach:
            step = min(max(1, done), reach - done)
            before = result.copy()
            np.maximum(result[step:], before[:-step], out=result[step:])
            np.maximum(result[:-step], before[step:], out=result[:-step])
            done += step
        result = result.T
    return result


def other_leg(field: HeightField, at: tuple[slice, slice], leg: Surface, strength: float) -> Floats:
    """Return the shade with which the leg that is not stretched steps back, for every `COARSE`-th pixel."""
    shade: Floats = (field.ids[at][::COARSE, ::COARSE] == leg).astype(np.float32)
    shade *= np.float32(OTHER_LEG * strength)
    return shade


def soften_edges(pixels: Packed, ids: Bytes) -> Packed:
    """Return a picture that was drawn at its own size with its hard edges softened."""
    edges = np.zeros(ids.shape, np.bool_)
    across, down = ids[:, 1:] != ids[:, :-1], ids[1:] != ids[:-1]
    edges[:, 1:] |= across
    edges[:, :-1] |= across
    edges[1:] |= down
    edges[:-1] |= down
    wider = edges.copy()
    wider[:, 1:] |= edges[:, :-1]
    wider[:, :-1] |= edges[:, 1:]
    wider[1:] |= edges[:-1]
    wider[:-1] |= edges[1:]
    return _average(_average(pixels, edges), wider)


def _average(pixels: Packed, where: Flags) -> Packed:
    """Return the picture with some pixels mixed half and half with the mean of their four neighbours."""
    width = pixels.shape[1]
    where[0] = where[-1] = False
    where[:, 0] = where[:, -1] = False
    index = np.flatnonzero(where)
    flat = pixels.ravel()
    around = np.zeros(index.shape, np.uint32)
    for neighbour in (index - 1, index + 1, index - width, index + width):
        around += (flat[neighbour] >> np.uint32(2)) & QUARTER
    result = flat.copy()
    result[index] = ((flat[index] >> np.uint32(1)) & HALF) + ((around >> np.uint32(1)) & HALF)
    return result.reshape(pixels.shape)


def _within_one(which: Flags, ids: Bytes) -> Flags:
    """Return the pixels of `which` whose four neighbours show the same surface."""
    same = which.copy()
    across, down = ids[:, 1:] == ids[:, :-1], ids[1:] == ids[:-1]
    same[:, 1:] &= across
    same[:, :-1] &= across
    same[1:] &= down
    same[:-1] &= down
    return same


def _coarse(field: HeightField, at: tuple[slice, slice]) -> tuple[Floats, Flags]:
    return field.z[at][::COARSE, ::COARSE], field.ids[at][::COARSE, ::COARSE] != Surface.NOTHING
