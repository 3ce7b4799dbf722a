"""Owns progress: all that the eyes need at one instant, a pure function of timeline and position."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from math import ceil
from typing import Final

from stretchcoach.core.cue import Cue, Line, Role, Say, What
from stretchcoach.core.pace import estimated
from stretchcoach.core.routine import Side
from stretchcoach.core.timeline import ZERO, Segment, Timeline

LAST_SECONDS: Final = timedelta(seconds=3)
"""The end of a step that the screen marks and the voice counts."""
READABLE: Final = timedelta(seconds=3)
"""A caption stays at least so long, as short words are said faster than they are found and read."""


@unique
class State(StrEnum):
    """What the player does."""

    READY = "ready"
    MOVING = "moving"
    PAUSED = "paused"
    WAITING = "waiting"
    """At the end of a step that waits for the user."""
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RepNow:
    """Where a moving repetition is: `number` of `of`, in part `part`, `fraction` (0 to 1) of it done."""

    number: int
    of: int
    part: int
    fraction: float
    word: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """One instant of a session."""

    state: State
    timeline: Timeline
    position: timedelta
    segment: Segment
    caption: Line | None
    """The line that is being said, or would be with the voice on."""

    @property
    def remaining(self) -> timedelta:
        """Time left in the segment."""
        return max(ZERO, self.segment.end - self.position)

    @property
    def left(self) -> timedelta:
        """Time left in the whole session."""
        return max(ZERO, self.timeline.duration - self.position)

    @property
    def count(self) -> int:
        """The number on the screen: whole seconds left, rounded up."""
        return ceil(self.remaining / timedelta(seconds=1))

    @property
    def fraction(self) -> float:
        """How much of the segment is done, 0 to 1."""
        return 1.0 - self.remaining / self.segment.duration if self.segment.duration else 1.0

    @property
    def in_last_seconds(self) -> bool:
        """Whether the segment ends within three seconds."""
        return self.state is State.MOVING and ZERO < self.remaining <= LAST_SECONDS

    @property
    def next(self) -> Segment | None:
        """The segment that follows, None at the end."""
        following = self.segment.index + 1
        return self.timeline.segments[following] if following < len(self.timeline.segments) else None

    @property
    def rep(self) -> RepNow | None:
        """The repetition that is on, None where the segment counts none."""
        reps = self.segment.reps
        if reps is None:
            return None
        inside = min(
            max(ZERO, self.position - self.segment.start), self.segment.duration - timedelta.resolution
        )
        number, into = divmod(inside, reps.rep)
        part, begun = 0, ZERO
        while part < len(reps.parts) - 1 and begun + reps.parts[part] <= into:
            begun += reps.parts[part]
            part += 1
        word = reps.words[part] if reps.words else None
        return RepNow(number + 1, reps.count, part, into / reps.rep, word)

    @property
    def side(self) -> Side | None:
        """The working side now; with alternating repetitions it changes with each."""
        rep = self.rep
        if (
            self.segment.side is not None
            and rep is not None
            and self.segment.reps is not None
            and self.segment.reps.alternate
            and rep.number % 2 == 0
        ):
            return self.segment.side.other
        return self.segment.side


def progress_at(
    timeline: Timeline,
    position: timedelta,
    state: State,
    *,
    heard: Sequence[Cue] | None = None,
    length_of: Callable[[What], timedelta] = estimated,
) -> Progress:
    """Return what the eyes see at `position`; `heard` is what of the timeline is said, None for all of it."""
    segment = timeline.at(position)
    caption = _caption(timeline, position, segment, heard, length_of)
    return Progress(state, timeline, position, segment, caption)


def _caption(
    timeline: Timeline,
    position: timedelta,
    segment: Segment,
    heard: Sequence[Cue] | None,
    length_of: Callable[[What], timedelta],
) -> Line | None:
    """Return the line that is on, to the end of its words and long enough to be read.

    An opening is shown even where shorter words or a tone stand for it. Coaching is shown where it is said.
    """
    begun = bisect_right(timeline.cues, position, key=lambda cue: cue.at)
    for cue in reversed(timeline.cues[:begun]):
        if cue.segment != segment.index:
            break
        if isinstance(cue.what, Say) and (
            cue.what.role is Role.OPENING or heard is None or _among(heard, cue)
        ):
            shown = position < cue.at + max(length_of(cue.what), READABLE)
            return cue.what.line if shown else None
    return None


def _among(cues: Sequence[Cue], cue: Cue) -> bool:
    first = bisect_left(cues, cue.at, key=lambda other: other.at)
    return cue in cues[first : bisect_right(cues, cue.at, key=lambda other: other.at)]
