"""Owns the outline: as much of a timeline as a list of routines shows."""

from datetime import timedelta
from typing import Final

from stretchcoach.core.routine import Kind
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.core.value import dataclass

DEEDS: Final = frozenset({Kind.REPS, Kind.MOVE, Kind.TIMER})
"""What a routine without holds is about."""


@dataclass(frozen=True, slots=True)
class Outline:
    """How long a routine takes, as its author meant it or as chosen, and the segment that shows it best."""

    length: timedelta
    key: Segment


def key_segment(timeline: Timeline) -> Segment:
    """Return the segment that shows best what a routine is: its first hold, else what is done first."""
    return min(timeline.segments, key=lambda segment: rank(segment.kind, posed=segment.pose is not None))


def rank(kind: Kind, *, posed: bool) -> int:
    """Return how well a step shows what its routine is; the lower, the better."""
    if not posed:
        return 3
    return 0 if kind is Kind.HOLD else 1 if kind in DEEDS else 2
