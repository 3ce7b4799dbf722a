"""Owns sound as numbers: mono samples from -1 to 1, trimmed, levelled, resampled, and as 16-bit WAV files."""

import math
import sys
import wave
from array import array
from collections.abc import Sequence
from itertools import repeat
from operator import mul
from pathlib import Path
from typing import BinaryIO, Final

RATE: Final = 48_000
"""Samples per second of everything that is played."""
FULL_SCALE: Final = 32_767
SAMPLE_BYTES: Final = 2
TAPS: Final = 12
"""How far the resampling filter reaches to each side, in samples of what it reads."""
PASSBAND: Final = 0.95
"""Where the filter begins to close, as a part of the lower rate's band."""


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


def peak(samples: Sequence[float]) -> float:
    """Return the greatest amplitude."""
    return max(map(abs, samples), default=0.0)


def loudness(samples: Sequence[float], rate: int) -> float:
    """Return the root mean square of those 20 ms that are not pauses, 0 for silence."""
    block = max(1, rate // 50)
    powers = [
        sum(map(mul, part, part)) / len(part)
        for part in (samples[at : at + block] for at in range(0, len(samples), block))
    ]
    gate = max(powers, default=0.0) * amplitude(-25) ** 2
    loud = [power for power in powers if power >= gate]
    return math.sqrt(sum(loud) / len(loud)) if loud else 0.0


def trimmed(samples: Sequence[float], rate: int, *, threshold: float, tail: float) -> list[float]:
    """Return what is over `threshold` (an amplitude) with 2 ms before and `tail` seconds after it, faded."""
    first = next((i for i, value in enumerate(samples) if abs(value) > threshold), None)
    if first is None:
        return []
    last = next(i for i in range(len(samples) - 1, -1, -1) if abs(samples[i]) > threshold)
    fade = max(1, rate // 500)
    kept = list(samples[max(0, first - fade) : last + 1 + round(tail * rate)])
    for i in range(min(fade, len(kept))):
        kept[i] *= i / fade
        kept[-1 - i] *= i / fade
    return kept


def levelled(samples: Sequence[float], rate: int, *, level: float, ceiling: float) -> list[float]:
    """Return the samples as loud as `level` (an RMS), with peaks bent so that none passes `ceiling`."""
    now = loudness(samples, rate)
    if now == 0:
        return list(samples)
    gain, knee = level / now, ceiling * 0.7
    room = ceiling - knee
    return [
        louder
        if abs(louder := value * gain) <= knee
        else math.copysign(knee + room * math.tanh((abs(louder) - knee) / room), louder)
        for value in samples
    ]


def resampled(samples: Sequence[float], rate: int, new_rate: int = RATE) -> list[float]:
    """Return the samples at another rate, through a windowed sinc filter with taps for each phase."""
    if rate == new_rate:
        return list(samples)
    divisor = math.gcd(rate, new_rate)
    up, down = new_rate // divisor, rate // divisor
    narrow = min(1.0, new_rate / rate)
    reach = math.ceil(TAPS / narrow)
    phases = [_filter(phase / up, narrow * PASSBAND, reach) for phase in range(up)]
    padded = [*repeat(0.0, reach), *samples, *repeat(0.0, reach + 1)]
    width = 2 * reach
    out: list[float] = []
    for index in range(len(samples) * up // down):
        at, phase = divmod(index * down, up)
        out.append(sum(map(mul, padded[at + 1 : at + 1 + width], phases[phase])))
    return out


def _filter(offset: float, cutoff: float, reach: int) -> list[float]:
    """Return the taps for a sample that lies `offset` after one that was read."""
    taps = []
    for tap in range(1 - reach, reach + 1):
        distance = tap - offset
        turn = math.pi * cutoff * distance
        window = 0.5 + 0.5 * math.cos(math.pi * distance / reach) if abs(distance) < reach else 0.0
        taps.append((math.sin(turn) / turn if turn else 1.0) * window)
    whole = sum(taps)
    return [tap / whole for tap in taps]
