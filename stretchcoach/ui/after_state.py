"""Owns what the page after a session shows and what it is told, as frozen values."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from stretchcoach.core.routine import Routine
from stretchcoach.core.session import Feeling, SessionRecord, StopReason
from stretchcoach.core.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatOffer:
    """When the routine may be done again; the dates are in the user's zone."""

    opens: datetime
    closes: datetime
    now: datetime
    wait: timedelta
    """From the end of the session until the window opens."""
    at_most_per_day: int | None = None
    remind: bool = True
    """How the switch stands at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterAnswers:
    """What the user said; pain is a whole number 0 to 10 (NPRS) or None where not told."""

    pain_before: int | None
    pain_after: int | None
    feelings: tuple[Feeling, ...]
    stop_reason: StopReason
    note: str
    remind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterState:
    """A session just ended: its record, and the time spent in each segment of its timeline."""

    record: SessionRecord
    routine: Routine
    timeline: Timeline
    spent: tuple[timedelta, ...]
    repeat: RepeatOffer | None = None
    still: Path | None = None
    mirrored: bool = False
    can_carry_on: bool = True
    """Whether the end can be taken back, where it was stopped early."""
    said: AfterAnswers | None = None
    """What was answered on a page that this one takes the place of, as when the colours change."""
