"""Owns the arithmetic of pixel arrays: blurring, halving and enlarging.

An array of a picture has the shape (height, width); y goes down.
"""

from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
Bytes: TypeAlias = npt.NDArray[np.uint8]
Flags: TypeAlias = npt.NDArray[np.bool_]
Packed: TypeAlias = npt.NDArray[np.uint32]
"""One premultiplied pixel in one number: red in the lowest byte, then green, blue and alpha."""

EVEN: Final = np.uint32(0x00FF00FF)
HALF: Final = np.uint32(0x00020002)
WORD: Final = np.uint64(32)


def blur(values: Floats, radius: int) -> Floats:
    """Return `values` blurred with a box of 2 radius + 1 pixels each way; the border is continued."""
    size = 2 * radius + 1
    for axis in (0, 1):
        margins = [(radius + 1, radius) if own == axis else (0, 0) for own in (0, 1)]
        sums = np.cumsum(np.pad(values, margins, mode="edge"), axis=axis, dtype=np.float32)
        values = sums[size:] - sums[:-size] if axis == 0 else sums[:, size:] - sums[:, :-size]
        values *= np.float32(1 / size)
    return values


def halve(packed: Packed) -> Packed:
    """Return the picture at half its size: each pixel the mean of four. Both sides must be even."""
    result: Packed = np.zeros((packed.shape[0] // 2, packed.shape[1] // 2), np.uint32)
    for shift in (np.uint32(0), np.uint32(8)):
        rows = packed[::2] >> shift
        rows &= EVEN
        rows += (packed[1::2] >> shift) & EVEN
        # two neighbours of a row lie in one number of twice the size
        pairs = rows.view(np.uint64)
        total = (pairs + (pairs >> WORD)).astype(np.uint32)
        total += HALF
        total >>= np.uint32(2)
        total &= EVEN
        total <<= shift
        result |= total
    return result


def enlarge(values: Floats, factor: int, height: int, width: int) -> Floats:
    """Return `values` enlarged smoothly to (height, width); each stood for factor x factor pixels."""
    rows, cols = _weights(height, factor, values.shape[0]), _weights(width, factor, values.shape[1])
    low, high, share = rows
    tall = values[low] * (1 - share)[:, None]
    tall += values[high] * share[:, None]
    low, high, share = cols
    result = tall[:, low] * (1 - share)
    result += tall[:, high] * share
    return result


def _weights(size: int, factor: int, count: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], Floats]:
    """Return for each new pixel the two old ones around it, and the share of the second."""
    place = (np.arange(size, dtype=np.float32) + np.float32(0.5)) / np.float32(factor) - np.float32(0.5)
    np.clip(place, 0, count - 1, out=place)
    low = place.astype(np.intp)
    high = np.minimum(low + 1, count - 1)
    return low, high, place - low.astype(np.float32)


def unpack(packed: Packed) -> Bytes:
    """Return a picture as (height, width, 4): red, green, blue, alpha, premultiplied."""
    little = np.ascontiguousarray(packed.astype("<u4", copy=False))
    return little.view(np.uint8).reshape(*packed.shape, 4)


def pack(pixels: Bytes) -> Packed:
    """Return a picture of (height, width, 4) with one number for each pixel."""
    return np.ascontiguousarray(pixels).view("<u4").reshape(pixels.shape[:2]).astype(np.uint32, copy=False)
