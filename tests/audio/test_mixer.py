"""The mixer: each clip at its own sample, whatever the blocks."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.mixer import Mixer, Planned
from stretchcoach.audio.output import Clip
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES, from_pcm, to_pcm

BEGIN = 100.0
"""When sample 0 is heard."""


def clip(*values: float) -> Clip:
    return Clip(Path("unused.wav"), to_pcm(values))


def heard(mixer: Mixer, blocks: list[int]) -> list[float]:
    """Return the samples of some blocks of a steady stream."""
    pcm = b"".join(mixer.block(BEGIN + mixer.position / RATE, count)[0] for count in blocks)
    assert len(pcm) == sum(blocks) * SAMPLE_BYTES
    return from_pcm(pcm)


@given(at=st.integers(0, 300), length=st.integers(1, 200), cuts=st.sets(st.integers(1, 599), max_size=6))
def test_a_clip_sounds_at_its_sample_however_the_stream_is_cut(at: int, length: int, cuts: set[int]) -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, clip(*[0.5] * length), BEGIN + at / RATE))
    samples = heard(mixer, [b - a for a, b in pairwise([0, *sorted(cuts), 600])])
    assert [i for i, value in enumerate(samples) if value] == list(range(at, at + length))
    assert mixer.empty


def test_clips_that_overlap_are_added_and_never_wrap() -> None:
    mixer = Mixer()
    for number, begin in enumerate((0, 2, 3)):
        mixer.plan(Planned(number, clip(0.4, 0.4, 0.4, 0.4), BEGIN + begin / RATE))
    assert heard(mixer, [8]) == pytest.approx([0.4, 0.4, 0.8, 1.0, 0.8, 0.8, 0.4, 0], abs=1e-3)


def test_a_clip_that_is_late_begins_at_once_and_says_how_late() -> None:
    mixer = Mixer()
    mixer.plan(Planned(7, clip(0.5), BEGIN - 0.4))
    pcm, reports = mixer.block(BEGIN, 10)
    assert from_pcm(pcm)[0] == pytest.approx(0.5, abs=1e-3)
    (started,) = reports
    assert isinstance(started, Started)
    assert started.late == pytest.approx(0.4)


def test_a_clip_that_is_over_a_second_late_is_dropped() -> None:
    mixer = Mixer()
    mixer.plan(Planned(7, clip(0.5), BEGIN - 1.1))
    pcm, reports = mixer.block(BEGIN, 10)
    assert not any(pcm)
    assert reports == [Missed(7, "late")]
    mixer.plan(Planned(8, clip(0.5), BEGIN - 1.1))
    mixer.plan(Planned(9, clip(0.5), BEGIN + 1))
    assert mixer.expire(BEGIN) == [Missed(8, "late")]
    assert not mixer.empty


def test_hush_cuts_what_sounds_and_forget_does_not() -> None:
    for silence, left in ((Mixer.hush, 0), (Mixer.forget, 5)):
        mixer = Mixer()
        mixer.plan(Planned(1, clip(*[0.5] * 10), BEGIN))
        mixer.plan(Planned(2, clip(*[0.5] * 10), BEGIN + 1))
        heard(mixer, [5])
        silence(mixer)
        assert sum(value != 0 for value in heard(mixer, [RATE + 100])) == left


def test_a_clip_in_the_servers_buffer_still_sounds() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, clip(*[0.5] * 10), BEGIN))
    heard(mixer, [480])
    assert mixer.sounding(480 / RATE)
    assert not mixer.sounding(400 / RATE)


def test_what_is_written_too_late_takes_no_clip_with_it() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, clip(0.5), BEGIN + 10 / RATE))
    assert not any(mixer.skip(480))
    pcm, reports = mixer.block(BEGIN + 480 / RATE, 480)
    assert from_pcm(pcm)[0] == pytest.approx(0.5, abs=1e-3)
    assert [report.number for report in reports] == [1]


def test_a_clip_is_as_loud_as_its_volume() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, Clip(Path("unused.wav"), to_pcm([0.5, -0.5]), gain=0.4), BEGIN))
    assert heard(mixer, [3]) == pytest.approx([0.2, -0.2, 0], abs=1e-3)


def test_each_clip_has_a_patience_of_its_own() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, Clip(Path("unused.wav"), to_pcm([0.5]), patience=0.3), BEGIN - 0.5))
    mixer.plan(Planned(2, Clip(Path("unused.wav"), to_pcm([0.5]), patience=0.6), BEGIN - 0.5))
    _, reports = mixer.block(BEGIN, 10)
    assert [type(report) for report in reports] == [Missed, Started]


def test_a_stream_that_is_wound_back_gives_the_same_samples_again() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, clip(*[0.1 * i for i in range(10)]), BEGIN))
    before = heard(mixer, [10])
    mixer.rewind(6 / RATE)
    assert heard(mixer, [6]) == before[4:]


def test_what_was_handed_out_and_forgotten_is_dropped_unless_it_is_heard() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, clip(*[0.5] * 10), BEGIN))
    mixer.plan(Planned(2, clip(*[0.3] * 10), BEGIN + 20 / RATE))
    heard(mixer, [40])
    mixer.forget()
    mixer.plan(Planned(3, clip(0.2), BEGIN + 38 / RATE))
    assert mixer.drop_forgotten(35 / RATE)
    mixer.rewind(35 / RATE)
    again = heard(mixer, [35])
    assert [i for i, value in enumerate(again, 5) if value] == [5, 6, 7, 8, 9, 38]
    assert not mixer.drop_forgotten(0)


def test_what_is_only_recalled_goes_on_when_it_was_handed_out() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, clip(*[0.5] * 10), BEGIN))
    heard(mixer, [5])
    mixer.recall()
    assert not mixer.drop_forgotten(5 / RATE)
    assert all(heard(mixer, [5]))


def test_only_what_is_not_too_late_yet_is_worth_emptying_the_buffer() -> None:
    mixer = Mixer()
    mixer.plan(Planned(1, Clip(Path("unused.wav"), to_pcm([0.5]), patience=0.3), BEGIN - 0.4))
    assert mixer.overdue(BEGIN + 1, BEGIN) == 0
    mixer.plan(Planned(2, Clip(Path("unused.wav"), to_pcm([0.5]), patience=0.3), BEGIN - 0.2))
    assert mixer.overdue(BEGIN + 1, BEGIN) == pytest.approx(1.2)
