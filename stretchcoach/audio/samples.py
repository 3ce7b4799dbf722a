"""Owns sound as it is stored: mono samples of one rate, as 16-bit numbers and as WAV files."""

import math
import sys
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

RATE: Final = 48_000
"""Samples per second of everything that is played."""
FULL_SCALE: Final = 32_767
SAMPLE_BYTES: Final = 2


class BadSoundError(Exception):
    """A file or a list of samples is not a sound that can be played."""


def amplitude(decibels: float) -> float:
    """Return the amplitude of a level in dBFS."""
    return float(10 ** (decibels / 20))


def decibels(level: float) -> float:
    """Return the level in dBFS of an amplitude; silence is -120."""
    return 20 * math.log10(max(level, 1e-6))


def read_wav(source: Path | BinaryIO) -> tuple[list[float], int]:
    """Return the samples of a 16-bit WAV file, its channels averaged, and its rate.

    Raises `BadSoundError` where it is none, OSError where it cannot be read.
    """
    try:
        with wave.open(str(source) if isinstance(source, Path) else source, "rb") as file:
            if file.getsampwidth() != SAMPLE_BYTES:
                raise BadSoundError("not 16 bits to a sample")
            channels, rate = file.getnchannels(), file.getframerate()
            data = from_pcm(file.readframes(file.getnframes()))
    except (wave.Error, EOFError, RuntimeError) as error:
        raise BadSoundError(str(error) or "cut short") from error
    if channels == 1:
        return data, rate
    return [
        sum(frame) / channels for frame in zip(*(data[i::channels] for i in range(channels)), strict=False)
    ], rate


def write_wav(target: BinaryIO, pcm: bytes) -> None:
    """Write mono samples of `RATE` as a WAV file; raises OSError."""
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(RATE)
        file.writeframes(pcm)


def read_clip(path: Path) -> bytes:
    """Return the samples of a file that `write_wav` wrote; raises `BadSoundError` or OSError."""
    try:
        with wave.open(str(path), "rb") as file:
            shape = file.getnchannels(), file.getsampwidth(), file.getframerate()
            expected = file.getnframes() * SAMPLE_BYTES
            pcm = file.readframes(file.getnframes())
    except (wave.Error, EOFError, RuntimeError) as error:
        raise BadSoundError(str(error) or "cut short") from error
    if shape != (1, SAMPLE_BYTES, RATE) or len(pcm) != expected or not pcm:
        raise BadSoundError("not a clip of this program")
    return pcm


def from_pcm(pcm: bytes) -> list[float]:
    """Return little-endian 16-bit samples as numbers."""
    data = array("h", pcm[: len(pcm) // SAMPLE_BYTES * SAMPLE_BYTES])
    if sys.byteorder == "big":
        data.byteswap()
    return [value / FULL_SCALE for value in data]


def to_pcm(samples: Sequence[float]) -> bytes:
    """Return samples as little-endian 16-bit numbers, clipped at full scale."""
    data = array("h", [max(-FULL_SCALE, min(FULL_SCALE, round(value * FULL_SCALE))) for value in samples])
    if sys.byteorder == "big":
        data.byteswap()
    return data.tobytes()
