"""Owns the comparison of what was to be heard with a recording: each cue is found by its own samples."""

import math
import statistics
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from operator import mul
from typing import Final

from stretchcoach.audio.samples import FULL_SCALE, RATE, amplitude

FRAME: Final = RATE // 1000
"""A millisecond: the grain in which a cue is looked for first."""
FAR_OFF: Final = 0.45
"""A sound that is further from its instant belongs to another cue (s)."""
ENVELOPE: Final = 350
"""How much of a cue is compared in the first look (ms)."""
WINDOW: Final = RATE // 25
"""How many samples are compared in the second look."""
PHASES: Final = range(0, FRAME, 6)
"""Where in a millisecond of the recording a cue may begin, in samples: a low voice, whose periods all look
alike, is found a period off where its milliseconds are not those of the recording."""
NEAR: Final = 12 * FRAME
"""How far the first look may still be off: a period of a low voice."""
ALIKE: Final = 0.8
"""How much of a cue must be there for it to be found."""
THRESHOLD: Final = round(amplitude(-50) * FULL_SCALE)
MARGIN: Final = 0.01
QUIET: Final = 250
"""Sounds with less silence between them are one (ms)."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A cue: when its first sample is due, in seconds of `time.monotonic`, and its samples."""

    due: float
    pcm: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """How late each cue was that was found (s), by its due instant, and what did not fit."""

    late: dict[float, float]
    missing: int
    extra: int

    @property
    def median(self) -> float:
        """The middle of all errors (s)."""
        return statistics.median(self.late.values())

    @property
    def p95(self) -> float:
        """The size that 95 of 100 errors do not pass (s)."""
        return statistics.quantiles(map(abs, self.late.values()), n=20, method="inclusive")[-1]

    @property
    def worst(self) -> float:
        """The greatest size of an error (s)."""
        return max(map(abs, self.late.values()))

    @property
    def drift(self) -> float:
        """How much the error grows (s per minute): the middle of the slopes between any two cues."""
        pairs = combinations(sorted(self.late.items()), 2)
        return statistics.median((b - a) / (then - now) for (now, a), (then, b) in pairs) * 60


class Tape:
    """A recording: samples, the instant of the first one and the seconds from one to the next."""

    def __init__(self, samples: "array[int]", begin: float, pace: float) -> None:
        self._samples = samples
        self._begin = begin
        self._pace = pace
        self._envelope = envelope(samples)

    def compare(self, expected: Sequence[Expected]) -> Heard:
        """Look for each cue, and for sounds that are none."""
        late: dict[float, float] = {}
        free = [level > THRESHOLD for level in self._peaks()]
        for cue in expected:
            at = self.find(cue)
            if at is not None:
                late[cue.due] = self._begin + at * self._pace - cue.due
                first = max(0, int(at / FRAME - MARGIN * 1000))
                last = int((at + len(cue.pcm) // 2) / FRAME + MARGIN * 1000) + 1
                free[first:last] = [False] * len(free[first:last])
        return Heard(late, len(expected) - len(late), _groups(free))

    def find(self, cue: Expected) -> int | None:
        """Return the sample of the recording at which the cue begins."""
        clip = array("h", cue.pcm)
        there = round((cue.due - self._begin) / self._pace)
        around = round(FAR_OFF * 1000)
        low = max(0, there // FRAME - around)
        near, most = 0, -math.inf
        for phase in PHASES:
            shape = envelope(array("h", bytes(phase * clip.itemsize)) + clip[: ENVELOPE * FRAME])[:ENVELOPE]
            lag, alike = best(self._envelope[low : there // FRAME + around + len(shape)], shape)
            if alike > most:
                near, most = (low + lag) * FRAME + phase, alike
        first = next((i for i, value in enumerate(clip) if abs(value) > THRESHOLD), 0)
        template = clip[first : first + WINDOW]
        start = max(0, near + first - NEAR)
        lag, alike = best(self._samples[start : start + 2 * NEAR + len(template)], template)
        return start + lag - first if alike > ALIKE else None

    def _peaks(self) -> list[int]:
        """Return the greatest amplitude of each millisecond."""
        samples = self._samples
        blocks = (samples[at : at + FRAME] for at in range(0, len(samples), FRAME))
        return [max(*block, -min(block)) for block in blocks]


def envelope(samples: "array[int]") -> list[float]:
    """Return how strong the sound is in each millisecond."""
    whole = len(samples) // FRAME * FRAME
    return [sum(map(abs, samples[at : at + FRAME])) / FRAME for at in range(0, whole, FRAME)]


def best(where: Sequence[float], what: Sequence[float]) -> tuple[int, float]:
    """Return the lag at which `what` is found, and how much of it: 1 is all, 0 and less nothing.

    It is the difference that counts, not the correlation: a bell that dies away looks like itself, only
    softer, at any later instant.
    """
    size, power = len(what), sum(map(mul, what, what))
    if not power or len(where) < size:
        return 0, 0.0
    found, most = 0, -math.inf
    there = sum(map(mul, where[:size], where[:size]))
    for lag in range(len(where) - size + 1):
        if lag:
            there += where[lag + size - 1] ** 2 - where[lag - 1] ** 2
        alike = (2 * sum(map(mul, where[lag : lag + size], what)) - there) / power
        if alike > most:
            found, most = lag, alike
    return found, most


def _groups(sounding: Sequence[bool]) -> int:
    """Return how many sounds there are in a row of milliseconds."""
    groups, quiet = 0, QUIET
    for loud in sounding:
        groups += loud and quiet >= QUIET
        quiet = 0 if loud else quiet + 1
    return groups
