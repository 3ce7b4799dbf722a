"""Owns what a ring shows at one instant, as a pure function of progress."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from math import floor, pi, sin
from typing import Final

from stretchcoach.core.progress import LAST_SECONDS, Progress, State
from stretchcoach.core.routine import Kind
from stretchcoach.phrasebook import clock

SECOND: Final = timedelta(seconds=1)
TICKED_TO: Final = timedelta(seconds=60)
"""Longer steps have no ticks: they would stand too close."""
TICK: Final = timedelta(seconds=5)
MOST_SECONDS: Final = 99
"""Above this the number is minutes and seconds."""
SWOLLEN: Final = 1.12
PULSE: Final = 0.06
RISE: Final = timedelta(milliseconds=120)
OVERSHOOT: Final = 1.70158


@dataclass(frozen=True, slots=True)
class RingLook:
    """One instant of a ring; `used` is the part of the turn that is gone, 0 to 1."""

    kind: Kind
    used: float
    number: str
    words: str
    ticks: tuple[float, ...] = ()
    """Marks inside the ring, as parts of the turn."""
    borders: tuple[float, ...] = ()
    """Gaps in the ring between the parts of a repetition."""
    last: int = 0
    """How many of the last three seconds are left, 0 before them."""
    paused: bool = False
    swell: float = 1.0
    """By how much the number is larger than usual."""


@dataclass(frozen=True, slots=True)
class RingWords:
    """The words under the number, in the user's language."""

    seconds: str
    paused: str
    waiting: str
    ready: str
    of: str
    """With `{count}`, such as "of {count}"."""


def ring_look(progress: Progress, words: RingWords, *, steady: bool) -> RingLook:
    """Return what the ring shows; `steady` moves once a second and without a pulse."""
    kind = progress.segment.kind
    paused = progress.state is State.PAUSED
    if progress.state is State.WAITING:
        return RingLook(kind, 1.0, words.ready, words.waiting)
    rep = progress.rep
    reps = progress.segment.reps
    if rep is not None and reps is not None:
        under = words.of.format(count=rep.of)
        if rep.word:
            under = f"{under} · {rep.word}"
        used = floor(rep.fraction * (reps.rep / SECOND)) / (reps.rep / SECOND) if steady else rep.fraction
        edges = tuple(edge / reps.rep for edge in accumulate(reps.parts[:-1]))
        return RingLook(
            kind, used, str(rep.number), words.paused if paused else under, borders=edges, paused=paused
        )
    whole = progress.segment.duration
    count = progress.count
    used = max(0.0, 1 - count * SECOND / whole) if steady and whole else progress.fraction
    number = str(count) if count <= MOST_SECONDS else clock(progress.remaining)
    ticks = tuple(TICK * i / whole for i in range(-(-whole // TICK))) if whole <= TICKED_TO else ()
    if not progress.in_last_seconds:
        return RingLook(kind, used, number, words.paused if paused else words.seconds, ticks, paused=paused)
    swell = SWOLLEN if steady else _swell(progress.remaining)
    return RingLook(kind, used, number, "", ticks, last=count, swell=swell)


def _swell(remaining: timedelta) -> float:
    """Return how the number grows at the start of the last three seconds, and beats once a second."""
    since = LAST_SECONDS - remaining
    if since < RISE:
        part = since / RISE - 1
        return 1 + (SWOLLEN - 1) * (1 + (OVERSHOOT + 1) * part**3 + OVERSHOOT * part**2)
    return SWOLLEN + PULSE * sin(pi * ((remaining % SECOND) / SECOND)) ** 2
