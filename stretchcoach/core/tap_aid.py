"""Owns what a wireless output's delay is judged by: ticks at known instants, and the user's taps to them.

People who tap along to a steady beat fall on it within some hundredths of a second, while they would be a
fifth of a second late if each tick took them by surprise. So the beat is steady, its first ticks only set the
pace, and the middle of the taps is taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import Final, TypeAlias

from stretchcoach.core.sound_choice import LATENCIES

TICKS: Final = 10
BEAT: Final = timedelta(milliseconds=1500)
"""From tick to tick: more than twice the longest delay that is offered, so that each tap has one tick."""
PACE: Final = 2
"""So many ticks at the beginning set the pace; taps to them do not count."""
FEWEST: Final = 5
"""With fewer taps one slip decides."""
SCATTERED: Final = 90
"""Taps whose typical distance from their middle is longer (ms) say nothing about the output."""
MILLISECOND: Final = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Offered:
    """The delay to be set (ms), what the taps' typical distance from it is (ms), and how many there were."""

    latency: int
    spread: int
    taps: int


@dataclass(frozen=True, slots=True)
class TooFew:
    """Only so many taps could be told to belong to a tick."""

    taps: int


@dataclass(frozen=True, slots=True)
class TooScattered:
    """The taps lie so far apart (ms) that their middle means nothing."""

    spread: int


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """The taps agree on a delay (ms) that cannot be set."""

    latency: int


Judgement: TypeAlias = Offered | TooFew | TooScattered | OutOfRange


def ticks_from(begin: timedelta) -> tuple[timedelta, ...]:
    """Return the instants of the ticks, the first at `begin`."""
    return tuple(begin + BEAT * number for number in range(TICKS))


def end_of(ticks: Sequence[timedelta]) -> timedelta:
    """Return the instant after which no tap can belong to a tick any more."""
    return ticks[-1] + BEAT / 2


def judged(ticks: Sequence[timedelta], taps: Iterable[timedelta]) -> Judgement:
    """Return what `taps` say about the delay with which `ticks` were heard, with no part of it corrected."""
    lags = _lags(ticks, taps)
    if len(lags) < FEWEST:
        return TooFew(len(lags))
    middle = median(lags)
    spread = round(median(abs(lag - middle) for lag in lags))
    if spread > SCATTERED:
        return TooScattered(spread)
    latency = round(middle)
    return Offered(latency, spread, len(lags)) if latency in LATENCIES else OutOfRange(latency)


def _lags(ticks: Sequence[timedelta], taps: Iterable[timedelta]) -> list[float]:
    """Return how late (ms) the first tap to each tick was that counts."""
    first: dict[int, float] = {}
    for tap in sorted(taps):
        number = round((tap - ticks[0]) / BEAT)
        if PACE <= number < len(ticks):
            first.setdefault(number, (tap - ticks[number]) / MILLISECOND)
    return list(first.values())
