"""Owns which cues a segment is to have and when: all that its author wants; the plan of sound decides."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

from stretchcoach.core.cue import Announce, Chime, Count, CountRep, Cue, Line, Role, Say, Tone
from stretchcoach.core.pace import LAST_ONE
from stretchcoach.core.routine import CountdownStyle
from stretchcoach.core.timeline import ZERO, Reps, Segment

COUNTED: Final = (3, 2, 1)
SECOND: Final = timedelta(seconds=1)
BELL: Final = timedelta(milliseconds=500)
"""How long before its end a segment's soft bell sounds, so that it leads into the next opening."""
ALOUD: Final = timedelta(seconds=5)
"""A repetition at least this long is counted aloud, a shorter one ticked (content specification 2.0)."""


def cues_of(
    segment: Segment,
    countdown: CountdownStyle,
    opening: Line | None,
    coaching: Iterable[tuple[timedelta, Line]],
) -> tuple[Cue, ...]:
    """Return the cues of one segment in order; `coaching` gives offsets, negative from the end.

    What would lie outside the segment is left out.
    """
    cues = (
        _opening(segment, opening),
        *_counts(segment, countdown),
        *_reps(segment),
        *_coaching(segment, coaching),
        *_bells(segment, countdown),
    )
    return tuple(sorted(cues, key=lambda cue: cue.at))


def _opening(segment: Segment, opening: Line | None) -> Cue:
    what = Say(opening, Role.OPENING) if opening is not None else Announce(segment.kind, segment.side)
    return Cue(segment.start, what, segment.index)


def _counts(segment: Segment, style: CountdownStyle) -> Iterator[Cue]:
    if style is not CountdownStyle.SPOKEN or segment.reps is not None:
        return
    for remaining in COUNTED:
        at = segment.end - remaining * SECOND
        if at > segment.start:
            yield Cue(at, Count(remaining), segment.index, tied_to_end=True)


def _coaching(segment: Segment, coaching: Iterable[tuple[timedelta, Line]]) -> Iterator[Cue]:
    for offset, line in coaching:
        at = (segment.end if offset < ZERO else segment.start) + offset
        if segment.start < at < segment.end:
            yield Cue(at, Say(line, Role.COACHING), segment.index, tied_to_end=offset < ZERO)


def _reps(segment: Segment) -> Iterator[Cue]:
    reps = segment.reps
    if reps is None:
        return
    for number in range(2, reps.count + 1):
        at = segment.start + (number - 1) * reps.rep
        yield Cue(at, _rep_sound(reps, number), segment.index)


def _rep_sound(reps: Reps, number: int) -> CountRep | Chime:
    last = number == reps.count and reps.rep >= LAST_ONE
    return CountRep(number, reps.count) if last or reps.rep >= ALOUD else Chime(Tone.REP)


def _bells(segment: Segment, style: CountdownStyle) -> Iterator[Cue]:
    if segment.at_least is not None and segment.at_least < segment.duration:
        yield Cue(segment.start + segment.at_least, Chime(Tone.ENOUGH), segment.index)
    rings = style in {CountdownStyle.CHIME, CountdownStyle.MINUTES}
    if rings and segment.duration > BELL:
        yield Cue(segment.end - BELL, Chime(Tone.CHANGE), segment.index, tied_to_end=True)
