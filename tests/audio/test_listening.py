"""The ear of the measurements: a cue is found to the sample, and by its own sound alone."""

from array import array

import pytest

from benchmarks.listening import Expected, Tape
from stretchcoach.audio.samples import RATE

PITCH = 0.0093
"""A low voice: one period looks like the next (s)."""


def voice(seconds: float) -> list[int]:
    """Return pulses of a low voice that comes up slowly, as an H does."""
    period, count = round(PITCH * RATE), round(seconds * RATE)
    swing = (max(0.0, 1 - index % period / 60) - 60 / 2 / period for index in range(count))
    return [round(9000 * min(1.0, index / RATE / 0.3) * value) for index, value in enumerate(swing)]


@pytest.mark.parametrize("late", [0, 7, 23, 500, -300])
def test_a_cue_is_found_at_its_sample_though_each_period_of_it_looks_like_the_next(late: int) -> None:
    own = voice(0.5)
    samples = [0] * (RATE // 2 + late) + own + [0] * (RATE // 2)
    heard = Tape(array("h", samples), 100.0, 1 / RATE).compare([Expected(100.5, array("h", own).tobytes())])
    assert (heard.missing, heard.extra) == (0, 0)
    assert heard.late[100.5] == pytest.approx(late / RATE, abs=1e-9)


def test_a_cue_that_is_not_there_is_missing_and_one_that_is_torn_too_and_other_sound_is_extra() -> None:
    own = voice(0.5)
    torn = [0] * (RATE // 2) + own[:1000] + own[2000:] + [0] * (RATE // 2)
    expected = [Expected(100.5, array("h", own).tobytes())]
    for samples, extra in (([0] * RATE * 2, 0), (torn, 1)):
        heard = Tape(array("h", samples), 100.0, 1 / RATE).compare(expected)
        assert (heard.missing, heard.extra) == (1, extra)
