"""Owns the outline: as much of a timeline as a list of routines shows."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from stretchcoach.core.routine import Kind
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.core.value import dataclass

DEEDS: Final = frozenset({Kind.REPS, Kind.MOVE, Kind.TIMER})
"""What a routine without holds is about."""


@dataclass(frozen=True, slots=True)
class Outline:
    """How long a routine takes as its author meant it, and the segment that shows best what it is."""

    length: timedelta
    key: Segment


def outlined(segments: Sequence[Segment]) -> Outline:
    """Return the outline of a timeline with these segments."""
    return Outline(segments[-1].end, _key(segments))


def key_segment(timeline: Timeline) -> Segment:
    """Return the segment that shows best what a routine is: its first hold, else what is done first."""
    return _key(timeline.segments)


def _key(segments: Sequence[Segment]) -> Segment:
    drawn = [segment for segment in segments if segment.pose is not None]
    holds = [segment for segment in drawn if segment.kind is Kind.HOLD]
    deeds = [segment for segment in drawn if segment.kind in DEEDS]
    return next(iter((*holds, *deeds, *drawn, *segments)))
