"""Owns the timeline: segments end to end and the cues on them, immutable."""

from bisect import bisect_right
from dataclasses import replace
from datetime import timedelta

from stretchcoach.core.cue import Cue, Line
from stretchcoach.core.routine import STRETCHING, Kind, Side
from stretchcoach.core.value import dataclass

ZERO = timedelta()


@dataclass(frozen=True, slots=True)
class RoundOf:
    """Round `number` (from 1) of `of`."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Reps:
    """How the repetitions of a segment run; `parts` are the seconds of one, `words` name them."""

    count: int
    parts: tuple[timedelta, ...]
    words: tuple[str, ...] = ()
    alternate: bool = False

    @property
    def rep(self) -> timedelta:
        """The length of one repetition."""
        return sum(self.parts, ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A span in one phase."""

    index: int
    kind: Kind
    start: timedelta
    duration: timedelta
    side: Side | None = None
    round: RoundOf | None = None
    show: Line | None = None
    pose: str | None = None
    effort: str | None = None
    offer_stop: bool = False
    waits: bool = False
    """Whether the position stays at the end of this segment until the user goes on."""
    at_least: timedelta | None = None
    reps: Reps | None = None

    @property
    def end(self) -> timedelta:
        """The first position after the segment."""
        return self.start + self.duration


@dataclass(frozen=True, slots=True)
class Timeline:
    """A routine laid down: `segments` without gaps from zero, `cues` in order of position."""

    routine: str
    """The routine's id."""
    segments: tuple[Segment, ...]
    cues: tuple[Cue, ...]

    @property
    def duration(self) -> timedelta:
        """The whole length, without the user's pauses and waits."""
        return self.segments[-1].end

    def at(self, position: timedelta) -> Segment:
        """Return the segment that is on at `position`; the last one at and after the end."""
        index = bisect_right(self.segments, position, key=lambda segment: segment.start) - 1
        return self.segments[max(0, index)]

    def stretch(self, side: Side | None = None) -> timedelta:
        """Return the planned time in hold and deepen, of one side or of all."""
        return sum(
            (s.duration for s in self.segments if s.kind in STRETCHING and (side is None or s.side is side)),
            ZERO,
        )

    def extended(self, index: int, by: timedelta) -> "Timeline":
        """Return a timeline whose segment `index` lasts `by` longer; what is tied to its end moves along."""
        segments = tuple(
            replace(s, duration=s.duration + by)
            if s.index == index
            else replace(s, start=s.start + by)
            if s.index > index
            else s
            for s in self.segments
        )
        cues = tuple(
            replace(cue, at=cue.at + by)
            if cue.segment > index or (cue.segment == index and cue.tied_to_end)
            else cue
            for cue in self.cues
        )
        return Timeline(self.routine, segments, tuple(sorted(cues, key=lambda cue: cue.at)))
