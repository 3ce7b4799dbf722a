"""Owns which of an author's lines have no room at the lengths that sounds really have, and why."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from enum import StrEnum, unique

from stretchcoach.core.compiler import compile_routine, played
from stretchcoach.core.cue import Count, CountRep, Cue, Role, Say
from stretchcoach.core.routine import Choices, OptionValue, Routine, Side, Sides, Step
from stretchcoach.core.sound_plan import LengthOf, Planned, plan_sounds
from stretchcoach.core.timeline import ZERO, Segment, Timeline
from stretchcoach.core.value import dataclass


@unique
class Fence(StrEnum):
    """What ends the room that a line has."""

    COUNTDOWN = "the countdown"
    NUMBER = "the next number"
    LINE = "the next line"
    TONE = "the next tone"
    END = "the end of the step"


@dataclass(frozen=True, slots=True)
class Way:
    """In what a session differs from the usual one: in nothing, where nothing is named."""

    variant: str | None = None
    option: tuple[str, OptionValue] | None = None
    alone: Side | None = None
    """The side that is worked without the other."""

    @property
    def choices(self) -> Choices:
        """What is chosen for it."""
        options = None if self.option is None else dict((self.option,))
        side, one_side = self.alone or Side.RIGHT, self.alone is not None
        return Choices(first_side=side, one_side=one_side, options=options, variant=self.variant)

    @property
    def unlike(self) -> int:
        """In how much it differs."""
        return sum(each is not None for each in (self.variant, self.option, self.alone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard:
    """A line that does not fit where it stands in `step`; usual is that it is not said at all."""

    step: Step
    say: Say
    offset: timedelta
    """From the start of the step or, negative, from its end; zero for the opening."""
    left: timedelta
    """From where it is to begin to the end of the step."""
    length: timedelta
    room: timedelta
    fence: Fence
    blocked: timedelta = ZERO
    """For how long something else still sounds where the line is to begin."""
    covers: bool = False
    """Whether it is said, and covers a number."""
    way: Way = Way()
    """The session in which it is so."""

    @property
    def short(self) -> timedelta:
        """How much room is missing."""
        return self.length - self.room


def sessions(routine: Routine) -> tuple[Timeline, ...]:
    """Return the timelines that are judged: each variant, with one choice of one option, or with one side."""
    return tuple(compile_routine(routine, way.choices) for way in _ways(routine))


def unheard(routine: Routine, length_of: LengthOf) -> tuple[Unheard, ...]:
    """Return each line without room, once: in the session most like the usual one, where it misses most."""
    told = dict[tuple[int, Say, timedelta], Unheard]()
    for way in _ways(routine):
        steps, timeline = played(routine, way.choices), compile_routine(routine, way.choices)
        for line in _of_session(timeline, steps, length_of, way):
            key = (id(line.step), _bare(line.say), line.offset)
            if key not in told or _weight(line) > _weight(told[key]):
                told[key] = line
    return tuple(told.values())


def _ways(routine: Routine) -> Iterator[Way]:
    others = [
        (each.name, choice) for each in routine.options for choice in each.choices if choice != each.default
    ]
    for variant in (None, *(each.name for each in routine.variants[1:])):
        yield Way(variant)
        yield from (Way(variant, option) for option in others)
        if routine.sides not in {Sides.NONE, Sides.ONE}:
            yield from (Way(variant, alone=side) for side in Side)


def _weight(line: Unheard) -> tuple[int, timedelta]:
    return -line.way.unlike, line.short


def _bare(say: Say) -> Say:
    """Return a line without what its placeholders stand for: an author wrote it once."""
    return Say(type(say.line)(say.line.template), say.role)


def _of_session(
    timeline: Timeline, steps: Sequence[Step], length_of: LengthOf, way: Way
) -> Iterator[Unheard]:
    sounds = [list[Planned]() for _ in timeline.segments]
    cues = [list[Cue]() for _ in timeline.segments]
    for planned in plan_sounds(timeline, length_of).sounds:
        sounds[planned.cue.segment].append(planned)
    for cue in timeline.cues:
        cues[cue.segment].append(cue)
    for segment, step, own, heard in zip(timeline.segments, steps, cues, sounds, strict=True):
        row = _Row(step, segment, own, heard, way)
        for cue in own:
            if isinstance(cue.what, Say) and (found := row.judged(cue, cue.what, length_of(cue.what))):
                yield found


@dataclass(frozen=True, slots=True)
class _Row:
    """What one segment is to say, and what of it is heard."""

    step: Step
    segment: Segment
    cues: Sequence[Cue]
    heard: Sequence[Planned]
    way: Way

    def judged(self, cue: Cue, say: Say, length: timedelta) -> Unheard | None:
        """Return what is wrong with a line, None where it has room."""
        said = any(planned.cue == cue for planned in self.heard)
        if said and not any(
            isinstance(each.what, CountRep) and cue.at < each.at < cue.at + length for each in self.cues
        ):
            return None
        # what is said in the place of an opening begins where that would, and stands in nobody's way
        others = () if say.role is Role.OPENING else self.heard
        blocked = max((each.end - cue.at for each in others if each.at <= cue.at), default=ZERO)
        room, fence = min(self._fences(cue, others), key=lambda each: each[0])
        return Unheard(
            step=self.step,
            say=say,
            offset=cue.at - (self.segment.end if cue.tied_to_end else self.segment.start),
            left=self.segment.end - cue.at,
            length=length,
            room=room if blocked <= ZERO else ZERO,
            fence=fence,
            blocked=max(ZERO, blocked),
            covers=said,
            way=self.way,
        )

    def _fences(self, cue: Cue, heard: Sequence[Planned]) -> Iterator[tuple[timedelta, Fence]]:
        yield self.segment.end - cue.at, Fence.END
        for each in self.cues:
            if each.at > cue.at and isinstance(each.what, Count | CountRep):
                yield each.at - cue.at, Fence.COUNTDOWN if isinstance(each.what, Count) else Fence.NUMBER
        for planned in heard:
            if planned.at > cue.at and not isinstance(planned.cue.what, Count | CountRep):
                yield planned.at - cue.at, Fence.LINE if isinstance(planned.cue.what, Say) else Fence.TONE
