"""Owns the tones: soft bells and a tick, made from decaying sines so that no sound file is needed."""

import math
from dataclasses import dataclass
from typing import Final

from stretchcoach.audio.samples import RATE, to_pcm
from stretchcoach.core.cue import Tone

ATTACK: Final = 0.004
RELEASE: Final = 0.03
"""How long a tone takes to come and to go, so that neither clicks (s)."""


@dataclass(frozen=True, slots=True)
class Note:
    """One struck note: `pitch` in Hz, `at` in seconds from the start, `fall` how fast it dies away (1/s)."""

    pitch: float
    strength: float
    at: float
    fall: float


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a tone is made of: its notes, how long it lasts (s) and its peak amplitude."""

    notes: tuple[Note, ...]
    length: float
    peak: float


BELL: Final = ((1.0, 1.0, 1.0), (2.01, 0.25, 1.7), (3.98, 0.08, 3.0))
"""The partials of a struck bowl: times the pitch, strength, times the fall."""

RECIPES: Final = {
    Tone.CHANGE: Recipe((Note(659.3, 1.0, 0.0, 6.0),), length=0.7, peak=0.3),
    Tone.ENOUGH: Recipe((Note(523.3, 1.0, 0.0, 5.0), Note(784.0, 0.8, 0.16, 5.0)), length=1.0, peak=0.35),
    Tone.REP: Recipe((Note(1046.5, 1.0, 0.0, 45.0),), length=0.14, peak=0.22),
    Tone.READY: Recipe((Note(523.3, 1.0, 0.0, 9.0), Note(523.3, 1.0, 0.18, 9.0)), length=0.6, peak=0.28),
    Tone.HOLD: Recipe((Note(440.0, 1.0, 0.0, 6.0),), length=0.6, peak=0.28),
    Tone.PRESS: Recipe((Note(440.0, 0.9, 0.0, 9.0), Note(659.3, 1.0, 0.15, 9.0)), length=0.6, peak=0.3),
    Tone.DEEPEN: Recipe((Note(587.3, 1.0, 0.0, 8.0), Note(392.0, 1.0, 0.15, 8.0)), length=0.65, peak=0.28),
    Tone.REST: Recipe((Note(329.6, 1.0, 0.0, 5.0),), length=0.65, peak=0.28),
}


def tone_pcm(tone: Tone) -> bytes:
    """Return the tone as 16-bit samples of `RATE`."""
    recipe = RECIPES[tone]
    count = round(recipe.length * RATE)
    samples = [0.0] * count
    for note in recipe.notes:
        begin = round(note.at * RATE)
        for times, strength, faster in BELL:
            turn = 2 * math.pi * note.pitch * times / RATE
            decay = math.exp(-note.fall * faster / RATE)
            swing = note.strength * strength
            for index in range(begin, count):
                samples[index] += swing * math.sin(turn * (index - begin))
                swing *= decay
    _soften(samples)
    gain = recipe.peak / max(map(abs, samples))
    return to_pcm([value * gain for value in samples])


def _soften(samples: list[float]) -> None:
    """Fade the first and the last moment, in place."""
    attack, release = round(ATTACK * RATE), round(RELEASE * RATE)
    for index in range(attack):
        samples[index] *= index / attack
    for index in range(release):
        samples[-1 - index] *= index / release
