"""Owns the session record: what the history keeps of one playing of a routine."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.routine import STRETCHING, Choices, Side
from stretchcoach.core.timeline import ZERO, Timeline
from stretchcoach.core.value import dataclass

OFFERED_FOR: Final = timedelta(minutes=30)
"""How long after a crash a session can be carried on."""


@unique
class StopReason(StrEnum):
    """Why a session ended (content specification, 4.1)."""

    FINISHED = "finished"
    TIRED = "tired"
    PAIN = "pain"
    TINGLING = "tingling"
    TIME = "time"
    OTHER = "other"


@unique
class Feeling(StrEnum):
    """What the user felt during the session, as chips on the page after it."""

    GOOD_PULL = "good pull"
    NOTHING = "nothing much"
    GROIN_PINCH = "pinch in the groin"
    TINGLING = "tingling or numb"
    DOWN_THE_LEG = "pain down the leg"
    OUTER_HIP = "pain on the outside of the hip"
    SIT_BONE = "pain at the sit bone"
    UNWELL = "dizzy, sick or breathless"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """One playing; dates are aware, pain is a whole number 0 to 10 (NPRS) or None where not asked."""

    id: str
    """A random UUID, so that a record is kept once however often it is saved."""
    routine: str
    title: str
    began: datetime
    ended: datetime
    planned: timedelta
    """The length of the timeline."""
    done: timedelta
    """Time spent moving along it, pauses left out."""
    stretch_left: timedelta
    stretch_right: timedelta
    stretch_both: timedelta
    """Time really spent in hold and deepen, by working side."""
    choices: Choices
    stop_reason: StopReason
    pain_before: int | None = None
    pain_after: int | None = None
    feelings: tuple[Feeling, ...] = ()
    note: str = ""

    @property
    def finished(self) -> bool:
        """Whether the routine was played to its end."""
        return self.stop_reason is StopReason.FINISHED

    @property
    def counts(self) -> bool:
        """Whether it counts toward a day's limits: something was stretched, or most of it was done."""
        stretch = self.stretch_left + self.stretch_right + self.stretch_both
        return bool(stretch) or self.finished or self.done * 2 >= self.planned

    def stretch(self, side: Side) -> timedelta:
        """Return the time really stretched on `side`; work on both counts for each."""
        own = self.stretch_left if side is Side.LEFT else self.stretch_right
        return own + self.stretch_both


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A session in progress, noted now and then, so that a crash loses nothing."""

    id: str
    routine: str
    choices: Choices
    began: datetime
    noted: datetime
    position: timedelta
    """On the timeline as the routine was then compiled, extensions left out."""
    spent: tuple[timedelta, ...]
    """Time spent in each segment so far."""
    pain_before: int | None = None

    def fits(self, timeline: Timeline) -> bool:
        """Return whether `timeline` still has the step at which the session broke off."""
        starts = {segment.start for segment in timeline.segments}
        return len(self.spent) == len(timeline.segments) and self.position in starts

    def offered_at(self, date: datetime) -> bool:
        """Return whether going on is still sensible at `date`."""
        return timedelta() <= date - self.noted <= OFFERED_FOR


def broken_off(unfinished: Unfinished, timeline: Timeline, title: str) -> SessionRecord:
    """Return what the history keeps of a session that a crash ended; `timeline` must fit it."""
    dose = stretched(timeline, unfinished.spent)
    return SessionRecord(
        id=unfinished.id,
        routine=unfinished.routine,
        title=title,
        began=unfinished.began,
        ended=unfinished.noted,
        planned=timeline.duration,
        done=sum(unfinished.spent, ZERO),
        stretch_left=dose.left,
        stretch_right=dose.right,
        stretch_both=dose.both,
        choices=unfinished.choices,
        stop_reason=StopReason.OTHER,
        pain_before=unfinished.pain_before,
    )


@dataclass(frozen=True, slots=True)
class Stretched:
    """Time spent in hold and deepen, by working side; `both` where a step names none."""

    left: timedelta
    right: timedelta
    both: timedelta


def stretched(timeline: Timeline, spent: Sequence[timedelta]) -> Stretched:
    """Return the dose of a session that spent `spent[i]` in segment `i`."""
    totals: dict[Side | None, timedelta] = dict.fromkeys((*Side, None), ZERO)
    for segment, time in zip(timeline.segments, spent, strict=True):
        if segment.kind in STRETCHING:
            totals[segment.side] += time
    return Stretched(totals[Side.LEFT], totals[Side.RIGHT], totals[None])
