"""Owns what an engine's sound goes through before it is a clip: trimmed, levelled and resampled with numpy.

Only the renderer imports this: numpy is heavy, and the processes that must be on time do without it.
"""

import math
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from stretchcoach.audio.samples import FULL_SCALE, RATE, amplitude

Samples: TypeAlias = NDArray[np.float64]
"""Mono samples from -1 to 1."""

TAPS: Final = 12
"""How far the resampling filter reaches to each side, in samples of what it reads."""
PASSBAND: Final = 0.95
"""Where the filter begins to close, as a part of the lower rate's band."""
PAUSE: Final = amplitude(-25)
"""What is so much quieter than the loudest part is a pause."""


def pcm_of(samples: ArrayLike) -> bytes:
    """Return samples as little-endian 16-bit numbers, clipped at full scale."""
    return bytes(
        np.clip(np.rint(_numbers(samples) * FULL_SCALE), -FULL_SCALE, FULL_SCALE).astype("<i2").tobytes()
    )


def peak(samples: ArrayLike) -> float:
    """Return the greatest amplitude."""
    return float(np.abs(_numbers(samples)).max(initial=0.0))


def loudness(sound: ArrayLike, rate: int) -> float:
    """Return the root mean square of those 20 ms that are not pauses, 0 for silence."""
    samples = _numbers(sound)
    block = max(1, rate // 50)
    starts = np.arange(0, len(samples), block)
    if not len(starts):
        return 0.0
    powers = np.add.reduceat(samples**2, starts) / np.diff(np.append(starts, len(samples)))
    loud = powers[powers >= powers.max() * PAUSE**2]
    return math.sqrt(float(loud.mean()))


def trimmed(sound: ArrayLike, rate: int, *, threshold: float, tail: float) -> Samples:
    """Return what is over `threshold` (an amplitude) with 2 ms before and `tail` seconds after it, faded."""
    samples = _numbers(sound)
    loud = np.flatnonzero(np.abs(samples) > threshold)
    if not len(loud):
        return samples[:0]
    fade = max(1, rate // 500)
    kept = samples[max(0, loud[0] - fade) : loud[-1] + 1 + round(tail * rate)].copy()
    ramp = np.arange(min(fade, len(kept))) / fade
    kept[: len(ramp)] *= ramp
    kept[len(kept) - len(ramp) :] *= ramp[::-1]
    return kept


def levelled(sound: ArrayLike, rate: int, *, level: float, ceiling: float) -> Samples:
    """Return the samples as loud as `level` (an RMS), with peaks bent so that none passes `ceiling`."""
    samples = _numbers(sound)
    now = loudness(samples, rate)
    if now == 0:
        return samples.copy()
    louder, knee = samples * (level / now), ceiling * 0.7
    room = ceiling - knee
    size = np.abs(louder)
    bent = np.copysign(knee + room * np.tanh((size - knee) / room), louder)
    return np.where(size <= knee, louder, bent)


def resampled(sound: ArrayLike, rate: int, new_rate: int = RATE) -> Samples:
    """Return the samples at another rate, through a windowed sinc filter with taps for each phase."""
    samples = _numbers(sound)
    if rate == new_rate:
        return samples.copy()
    divisor = math.gcd(rate, new_rate)
    up, down = new_rate // divisor, rate // divisor
    narrow = min(1.0, new_rate / rate)
    reach = math.ceil(TAPS / narrow)
    padded = np.concatenate([np.zeros(reach), samples, np.zeros(reach + 1)])
    places = np.arange(len(samples) * up // down) * down
    at, phase = np.divmod(places, up)
    phases = _filters(np.arange(up) / up, narrow * PASSBAND, reach)
    out = np.zeros(len(places))
    for tap in range(2 * reach):
        out += padded[at + 1 + tap] * phases[phase, tap]
    return out


def _filters(offsets: Samples, cutoff: float, reach: int) -> Samples:
    """Return the taps for samples that lie `offsets` after ones that were read, a row for each."""
    distance = np.arange(1 - reach, reach + 1)[np.newaxis, :] - offsets[:, np.newaxis]
    window = np.where(np.abs(distance) < reach, 0.5 + 0.5 * np.cos(np.pi * distance / reach), 0.0)
    taps = np.sinc(cutoff * distance) * window
    return np.asarray(taps / taps.sum(axis=1, keepdims=True))


def _numbers(samples: ArrayLike) -> Samples:
    """Return samples as an array of numbers."""
    return np.asarray(samples, dtype=np.float64)
