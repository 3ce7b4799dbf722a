from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.sound_choice import LATENCIES
from stretchcoach.core.tap_aid import (
    BEAT,
    FEWEST,
    PACE,
    SCATTERED,
    TICKS,
    Offered,
    OutOfRange,
    TooFew,
    TooScattered,
    end_of,
    judged,
    ticks_from,
)

BEGIN = timedelta(hours=7)
BEATS = ticks_from(BEGIN)
COUNTED = TICKS - PACE


def ms(value: float) -> timedelta:
    return timedelta(milliseconds=value)


def tapped(*lags: float, first: int = PACE) -> list[timedelta]:
    """Return taps so much later (ms) than the ticks from `first` on."""
    return [tick + ms(lag) for tick, lag in zip(BEATS[first:], lags, strict=False)]


def jitters() -> st.SearchStrategy[list[int]]:
    """How far each tap is from where it should be (ms): a person's hand, not a machine's."""
    return st.lists(st.integers(-80, 80), min_size=FEWEST, max_size=COUNTED)


@given(st.sampled_from(LATENCIES))
def test_exact_taps_give_the_exact_delay(late: int) -> None:
    assert judged(BEATS, tapped(*[late] * COUNTED)) == Offered(late, 0, COUNTED)


@given(jitters(), st.integers(-400, 400))
def test_taps_that_all_come_later_give_a_delay_so_much_longer(jitter: list[int], by: int) -> None:
    before, after = judged(BEATS, tapped(*jitter)), judged(BEATS, tapped(*(lag + by for lag in jitter)))
    assert isinstance(before, Offered)
    assert isinstance(after, Offered)
    assert abs(after.latency - before.latency - by) <= 1
    assert (after.spread, after.taps) == (before.spread, before.taps)


@given(jitters(), st.integers(-400, 400))
def test_the_delay_lies_among_the_taps(jitter: list[int], late: int) -> None:
    judgement = judged(BEATS, tapped(*(late + lag for lag in jitter)))
    assert isinstance(judgement, Offered)
    assert late + min(jitter) <= judgement.latency <= late + max(jitter)


@given(st.integers(-200, 200), st.lists(st.integers(-700, 700), min_size=2, max_size=2))
def test_two_slips_of_eight_change_nothing(late: int, slips: list[int]) -> None:
    assert judged(BEATS, tapped(*slips, *[late] * (COUNTED - 2))) == Offered(late, 0, COUNTED)


@given(st.permutations(tapped(100, 120, 90, 110, 105)))
def test_the_order_in_which_taps_are_told_does_not_matter(taps: Sequence[timedelta]) -> None:
    assert judged(BEATS, taps) == Offered(105, 5, 5)


@given(st.lists(st.integers(-20_000, 40_000), max_size=40))
def test_whatever_is_tapped_only_a_delay_that_can_be_set_is_offered(taps: list[int]) -> None:
    match judged(BEATS, [BEGIN + ms(tap) for tap in taps]):
        case Offered(latency, spread, count):
            assert latency in LATENCIES
            assert spread <= SCATTERED
            assert FEWEST <= count <= COUNTED
        case OutOfRange(latency):
            assert latency not in LATENCIES
            assert abs(ms(latency)) <= BEAT / 2
        case TooScattered(spread):
            assert spread > SCATTERED
        case TooFew(count):
            assert count < FEWEST


def test_a_second_tap_to_a_tick_does_not_count() -> None:
    taps = tapped(*[150] * COUNTED)
    assert judged(BEATS, [*taps, *(tap + ms(200) for tap in taps)]) == Offered(150, 0, COUNTED)


def test_taps_to_the_ticks_that_set_the_pace_do_not_count() -> None:
    assert judged(BEATS, tapped(-600, 600, *[40] * 5, first=0)) == Offered(40, 0, 5)
    assert judged(BEATS, tapped(40, 40, 40, 40, 40, 40, first=0)) == TooFew(4)


def test_taps_before_the_first_and_after_the_last_tick_count_for_nothing() -> None:
    late = end_of(BEATS)
    assert judged(BEATS, [BEGIN - BEAT, *(late + BEAT * number for number in range(1, 8))]) == TooFew(0)


def test_no_tap_at_all_is_too_few() -> None:
    assert judged(BEATS, []) == TooFew(0)


def test_taps_all_over_the_place_are_refused() -> None:
    assert judged(BEATS, tapped(-500, 400, -100, 300, 0, 600, -300, 200)) == TooScattered(250)


def test_a_delay_of_more_than_half_a_second_is_told_and_not_offered() -> None:
    assert judged(BEATS, tapped(*[640] * COUNTED)) == OutOfRange(640)
    assert judged(BEATS, tapped(*[-501] * COUNTED)) == OutOfRange(-501)


def test_the_ticks_are_a_steady_beat_that_no_delay_can_confuse() -> None:
    assert len(BEATS) == TICKS
    assert {after - before for before, after in pairwise(BEATS)} == {BEAT}
    assert 2 * ms(max(LATENCIES)) < BEAT
