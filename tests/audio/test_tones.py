"""The tones: soft, short, and none like another."""

import itertools

import pytest

from stretchcoach.audio.samples import RATE, amplitude, decibels, from_pcm
from stretchcoach.audio.shaping import loudness, peak
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.core.cue import Tone

LONGEST = {Tone.CHANGE: 0.8, Tone.ENOUGH: 1.1, Tone.REP: 0.2}
PHASE = 0.7
"""A tone in place of a phase's word is as short as a word (s)."""


@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_short_softer_than_speech_and_has_no_click(tone: Tone) -> None:
    samples = from_pcm(tone_pcm(tone))
    assert len(samples) / RATE <= LONGEST.get(tone, PHASE)
    assert -15 < decibels(peak(samples)) < -8
    assert loudness(samples, RATE) < amplitude(-18)
    assert samples[0] == pytest.approx(0, abs=0.001)
    assert samples[-1] == pytest.approx(0, abs=0.001)
    assert max(abs(a - b) for a, b in itertools.pairwise(samples)) < 0.12


@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_heard_within_two_milliseconds(tone: Tone) -> None:
    samples = from_pcm(tone_pcm(tone))
    assert next(i for i, value in enumerate(samples) if abs(value) > amplitude(-40)) < RATE / 500


def test_no_tone_is_like_another() -> None:
    assert len({tone_pcm(tone) for tone in Tone}) == len(Tone)
