"""Owns the player: where on the timeline a session is, as a function of the instant."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from stretchcoach.core.cue import Cue, What
from stretchcoach.core.pace import estimated
from stretchcoach.core.progress import Progress, State, progress_at
from stretchcoach.core.routine import Kind
from stretchcoach.core.timeline import ZERO, Segment, Timeline

INSTANT: Final = timedelta.resolution
EXTENSION: Final = timedelta(seconds=10)
"""What "+10 s" adds."""
LONGEST_HOLD: Final = timedelta(seconds=60)
"""A stretch is not made longer than this (ACSM: 10 to 30 s, 30 to 60 s for older adults)."""
LONGEST_REST: Final = timedelta(minutes=10)
TWICE: Final = timedelta(seconds=2)
"""Back within this time of a step's start goes to the step before."""


@dataclass(frozen=True, slots=True)
class Playhead:
    """`position` since the instant `moving_since`, which may be still to come, or standing there."""

    position: timedelta
    moving_since: timedelta | None = None

    def at(self, now: timedelta) -> timedelta:
        """Return the position at the instant `now`."""
        if self.moving_since is None:
            return self.position
        return self.position + max(ZERO, now - self.moving_since)

    def leads_in(self, now: timedelta) -> bool:
        """Return whether the position will move of itself, and does not yet."""
        return self.moving_since is not None and now < self.moving_since


@dataclass(frozen=True, slots=True)
class Due:
    """A cue and the instant at which it is to be heard."""

    cue: Cue
    instant: timedelta


def extension_of(segment: Segment) -> timedelta | None:
    """Return what "+10 s" would add to `segment`, None where longer would not be better."""
    match segment.kind:
        case Kind.CONTRACT | Kind.REPS:
            return None
        case Kind.HOLD | Kind.DEEPEN:
            longest = LONGEST_HOLD
        case _:
            longest = LONGEST_REST
    return EXTENSION if segment.duration + EXTENSION <= longest else None


def all_cues(timeline: Timeline) -> Sequence[Cue]:
    """Return all that a timeline's author wants to be heard."""
    return timeline.cues


class Player:
    """Walks one timeline; every call takes the instant `now`, which never goes back.

    `heard` says which cues a timeline gives, in order; it is asked again when the timeline has become
    another one. `length_of` says how long a cue sounds, for captions.
    """

    def __init__(
        self,
        timeline: Timeline,
        *,
        begin_at: timedelta = ZERO,
        spent: Sequence[timedelta] = (),
        heard: Callable[[Timeline], Sequence[Cue]] = all_cues,
        length_of: Callable[[What], timedelta] = estimated,
    ) -> None:
        self.timeline = timeline
        self._heard = heard
        self._length_of = length_of
        self._cues = heard(timeline)
        self._head = Playhead(begin_at)
        self._begun = False
        self._taken_to = begin_at - INSTANT
        self._settled = begin_at
        self._spent = list(spent) or [ZERO] * len(timeline.segments)

    def position(self, now: timedelta) -> timedelta:
        """Return the position on the timeline; it stays just before the end of a step that waits."""
        return min(self._head.at(now), self._barrier(), self.timeline.duration)

    def state(self, now: timedelta) -> State:
        """Return what the player does at `now`."""
        position = self.position(now)
        if position >= self.timeline.duration:
            return State.FINISHED
        if not self._begun or self._head.leads_in(now):
            return State.READY
        if self._head.moving_since is None:
            return State.PAUSED
        return State.WAITING if self._head.at(now) > self._barrier() else State.MOVING

    def progress(self, now: timedelta) -> Progress:
        """Return all that the eyes need."""
        return progress_at(
            self.timeline,
            self.position(now),
            self.state(now),
            heard=self._cues,
            length_of=self._length_of,
        )

    def spent(self, now: timedelta) -> tuple[timedelta, ...]:
        """Return the time spent moving in each segment, by index; a step done twice counts twice."""
        self._settle(now)
        return tuple(self._spent)

    def take_due(self, now: timedelta, ahead: timedelta = ZERO) -> tuple[Due, ...]:
        """Return the cues due until `ahead` from `now` that were not returned before, each exactly once."""
        since = self._head.moving_since
        if since is None:
            return ()
        until = self.position(now + ahead)
        cues = self._between(self._taken_to, until)
        self._taken_to = max(self._taken_to, until)
        return tuple(Due(cue, since + cue.at - self._head.position) for cue in cues)

    def taken_ahead(self, now: timedelta) -> tuple[Cue, ...]:
        """Return the cues after `now` that count as taken."""
        return self._between(self._passed(now), self._taken_to)

    def replan(self) -> None:
        """Ask anew what is heard of the timeline."""
        self._cues = self._heard(self.timeline)

    def untake(self, now: timedelta) -> None:
        """Make the cues that were taken ahead and lie after `now` due again."""
        self._taken_to = min(self._taken_to, self._passed(now))

    def start(self, now: timedelta, lead: timedelta = ZERO) -> None:
        """Begin, or go on after a pause, `lead` from now; a lead-in that is on gives way to this one."""
        standing = self._head.moving_since is None or self._head.leads_in(now)
        if standing and self.state(now) is not State.FINISHED:
            self.untake(now)
            self._begun = True
            self._head = Playhead(self._head.position, now + lead)

    def pause(self, now: timedelta) -> None:
        """Stand still; a session that was about to begin has not begun."""
        self._begun = self._begun and not self._head.leads_in(now)
        self.untake(now)
        self._move_to(self.position(now), now, moving=False)

    def back(self, now: timedelta) -> None:
        """Go to the start of this step, or of the one before when this one has only just begun."""
        position = self.position(now)
        segment = self.timeline.at(position)
        if position - segment.start < TWICE and segment.index > 0:
            segment = self.timeline.segments[segment.index - 1]
        self._seek(segment.start, now)

    def skip(self, now: timedelta) -> None:
        """Go to the next step; from the last one, to the end."""
        self._seek(self.timeline.at(self.position(now)).end, now)

    def ready(self, now: timedelta) -> None:
        """Go on from a step that waits; anywhere else nothing happens."""
        if self.state(now) is State.WAITING:
            self._seek(self.timeline.at(self.position(now)).end, now)

    def extend(self, now: timedelta) -> bool:
        """Make this step 10 s longer; return whether it could be."""
        position = self.position(now)
        segment = self.timeline.at(position)
        by = extension_of(segment)
        if by is None or self.state(now) is State.FINISHED:
            return False
        self._move_to(position, now, moving=self._head.moving_since is not None)
        self.untake(now)
        self.timeline = self.timeline.extended(segment.index, by)
        self.replan()
        return True

    def _between(self, after: timedelta, until: timedelta) -> tuple[Cue, ...]:
        """Return the cues after one position, until another."""
        first = bisect_right(self._cues, after, key=lambda cue: cue.at)
        last = bisect_right(self._cues, until, key=lambda cue: cue.at)
        return tuple(self._cues[first:last])

    def _passed(self, now: timedelta) -> timedelta:
        """Return the position up to which cues have begun; in the lead-in that at the head is to come."""
        return self.position(now) - (INSTANT if self._head.leads_in(now) else ZERO)

    def _barrier(self) -> timedelta:
        """Return the last position before the next wait."""
        for segment in self.timeline.segments:
            if segment.waits and segment.end > self._head.position:
                return segment.end - INSTANT
        return self.timeline.duration

    def _seek(self, position: timedelta, now: timedelta) -> None:
        self._move_to(position, now, moving=self._head.moving_since is not None)
        self._taken_to = position - INSTANT

    def _move_to(self, position: timedelta, now: timedelta, *, moving: bool) -> None:
        self._settle(now)
        since = max(now, self._head.moving_since or now) if moving else None
        self._head = Playhead(position, since)
        self._settled = position

    def _settle(self, now: timedelta) -> None:
        """Count the way since the last time toward the segments it led through."""
        reached = self.position(now)
        for segment in self.timeline.segments[self.timeline.at(self._settled).index :]:
            if segment.start >= reached:
                break
            self._spent[segment.index] += min(segment.end, reached) - max(segment.start, self._settled)
        self._settled = reached
