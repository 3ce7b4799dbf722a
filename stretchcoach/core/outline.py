"""Owns the outline: as much of a timeline as a list of routines shows."""

from datetime import timedelta

from stretchcoach.core.timeline import Segment
from stretchcoach.core.value import dataclass


@dataclass(frozen=True, slots=True)
class Outline:
    """How long a routine takes as its author meant it, and the segment that shows best what it is."""

    length: timedelta
    key: Segment
