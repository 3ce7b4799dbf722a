"""Owns the writing of pictures as PNG."""

import struct
import zlib
from typing import Final

import numpy as np

from stretchcoach.figure.pixels.arrays import Bytes

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
EIGHT_BITS_RGBA: Final = (8, 6, 0, 0, 0)
UP: Final = 2
"""The filter that keeps the difference from the row above."""
EFFORT: Final = 6
OPAQUE: Final = 255


def png(pixels: Bytes, effort: int = EFFORT) -> bytes:
    """Return a premultiplied picture (height, width, 4) as a PNG file; `effort` goes from 1 to 9."""
    height, width = pixels.shape[:2]
    rows = np.empty((height, 1 + width * 4), np.uint8)
    rows[:, 0] = UP
    straight = _unpremultiplied(pixels).reshape(height, width * 4)
    rows[0, 1:] = straight[0]
    np.subtract(straight[1:], straight[:-1], out=rows[1:, 1:])
    header = struct.pack(">II5B", width, height, *EIGHT_BITS_RGBA)
    body = zlib.compress(rows.tobytes(), effort)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _unpremultiplied(pixels: Bytes) -> Bytes:
    result = pixels.copy()
    alpha = pixels[..., 3]
    which = np.flatnonzero((alpha > 0) & (alpha < OPAQUE))
    flat = result.reshape(-1, 4)
    some = flat[which].astype(np.uint16)
    opacity = some[:, 3:]
    flat[which, :3] = np.minimum(OPAQUE, (some[:, :3] * OPAQUE + opacity // 2) // opacity)
    return result


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
