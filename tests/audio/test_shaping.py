"""What an engine's sound goes through: it comes out at another rate and level, and is else the same."""

import itertools
import math

import pytest

from stretchcoach.audio.samples import RATE, amplitude, decibels
from stretchcoach.audio.shaping import levelled, loudness, peak, resampled, trimmed
from tests.audio.fakes_audio import hum


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000, 96_000])
def test_resampling_keeps_pitch_length_and_level(rate: int) -> None:
    out = resampled(hum(0.25, 0.5, rate), rate)
    assert len(out) == pytest.approx(0.25 * RATE, abs=3)
    middle = out[RATE // 20 : RATE // 5]
    turns = sum(a < 0 <= b for a, b in itertools.pairwise(middle))
    assert turns == pytest.approx(200 * len(middle) / RATE, abs=1)
    assert peak(middle) == pytest.approx(0.5, rel=0.01)


def test_resampling_adds_no_mirror_of_a_high_tone() -> None:
    high = [0.5 * math.sin(2 * math.pi * 8000 * i / 22_050) for i in range(4410)]
    out = resampled(high, 22_050)[2000:7000]
    mirror = 22_050 - 8000
    turn = 2 * math.pi * mirror / RATE
    real = sum(value * math.cos(turn * i) for i, value in enumerate(out)) / len(out)
    imaginary = sum(value * math.sin(turn * i) for i, value in enumerate(out)) / len(out)
    assert decibels(2 * math.hypot(real, imaginary)) < -55


def test_trimming_leaves_two_milliseconds_before_and_the_tail_after() -> None:
    sound = [0.0] * 1000 + hum(0.2, 0.5, 16_000) + [0.0] * 5000
    kept = trimmed(sound, 16_000, threshold=amplitude(-50), tail=0.04)
    first = next(i for i, value in enumerate(kept) if abs(value) > amplitude(-50))
    assert first / 16_000 <= 0.003
    assert len(kept) / 16_000 == pytest.approx(0.242, abs=0.002)
    assert kept[0] == kept[-1] == 0


def test_silence_trims_to_nothing() -> None:
    assert trimmed([0.0] * 100, 16_000, threshold=amplitude(-50), tail=0.04).tolist() == []


@pytest.mark.parametrize("before", [0.01, 0.1, 0.9])
def test_levelling_makes_quiet_and_loud_alike(before: float) -> None:
    sound = hum(0.2, before) + [0.0] * 4000
    out = levelled(sound, 16_000, level=amplitude(-18), ceiling=amplitude(-1))
    assert decibels(loudness(out, 16_000)) == pytest.approx(-18, abs=0.1)


def test_levelling_bends_what_would_pass_the_ceiling() -> None:
    sound = hum(0.2, 0.02)
    sound[1000] = 0.9
    out = levelled(sound, 16_000, level=amplitude(-18), ceiling=amplitude(-1))
    assert amplitude(-1) * 0.9 < peak(out) <= amplitude(-1)


def test_levelling_leaves_silence_alone() -> None:
    assert levelled([0.0] * 10, 16_000, level=0.1, ceiling=0.9).tolist() == [0.0] * 10
