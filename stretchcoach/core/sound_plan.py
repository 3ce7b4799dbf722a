"""Owns the plan of sound: what of a timeline is heard, when and how long, so that nothing overlaps or is cut.

Every sound lies wholly in its segment and none begins before the one before it has ended, tones included.
What comes first where there is no room for all:

1. the phase and side of each segment: the author's words, else the short announcement, else a tone;
2. the countdown, at exactly three, two and one second before the end: an opening that would run into it is
   replaced by the announcement, and only an announcement costs a count;
3. numbers, ticks and bells; a number without room is ticked;
4. coaching, which is left out rather than moved.

A tone stands for a phase only where no word does, so nothing ever sounds under speech.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import IntEnum, unique
from typing import Final, TypeAlias, assert_never

from stretchcoach.core.cue import Announce, Chime, Count, CountRep, Cue, Role, Say, Tone, What
from stretchcoach.core.cueing import SECOND
from stretchcoach.core.pace import estimated
from stretchcoach.core.routine import Kind
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Segment, Timeline

LengthOf: TypeAlias = Callable[[What], timedelta]
"""Says how long a cue sounds, as it was rendered or by estimate."""

PHASE_TONES: Final = {
    Kind.PREPARE: Tone.READY,
    Kind.MOVE: Tone.READY,
    Kind.HOLD: Tone.HOLD,
    Kind.TIMER: Tone.HOLD,
    Kind.CONTRACT: Tone.PRESS,
    Kind.REPS: Tone.PRESS,
    Kind.DEEPEN: Tone.DEEPEN,
    Kind.REST: Tone.REST,
    Kind.BREATHE: Tone.REST,
}
TICK: Final = Chime(Tone.REP)


@unique
class Priority(IntEnum):
    """Who gives way to whom."""

    COACHING = 1
    SIGNAL = 2
    COUNT = 3
    OPENING = 4


@dataclass(frozen=True, slots=True)
class Planned:
    """A cue that will be heard from its position on for `length`."""

    cue: Cue
    length: timedelta
    priority: Priority

    @property
    def at(self) -> timedelta:
        """Where it begins."""
        return self.cue.at

    @property
    def end(self) -> timedelta:
        """The first position at which it is over."""
        return self.cue.at + self.length


@dataclass(frozen=True, slots=True)
class SoundPlan:
    """All that will be heard, in order."""

    sounds: tuple[Planned, ...]

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The cues alone, in order."""
        return tuple(planned.cue for planned in self.sounds)


def plan_sounds(timeline: Timeline, length_of: LengthOf = estimated, talk: Talk = Talk.FULL) -> SoundPlan:
    """Return what of `timeline` is heard at this level of talk."""
    if talk is Talk.SILENT:
        return SoundPlan(())
    own = _by_segment(timeline)
    return SoundPlan(
        tuple(
            planned
            for segment, cues in zip(timeline.segments, own, strict=True)
            for planned in _Row(segment, length_of, talk).filled(cues)
        )
    )


def wished(timeline: Timeline, talk: Talk) -> tuple[Cue, ...]:
    """Return all that would be heard at this level of talk if there were room for everything."""
    return tuple(
        replace(cue, what=what)
        for cue in timeline.cues
        for what in _forms(cue.what, timeline.segments[cue.segment], talk)[:1]
    )


def said_again(
    timeline: Timeline, plan: SoundPlan, position: timedelta, length_of: LengthOf, talk: Talk
) -> Cue | None:
    """Return what tells at `position` which step is on, None where nothing fits before what comes next."""
    segment = timeline.at(position)
    own = [planned for planned in plan.sounds if planned.cue.segment == segment.index]
    until = min((planned.at for planned in own if planned.at > position), default=segment.end)
    opening = next(
        (cue.what for cue in timeline.cues if cue.segment == segment.index and _opens(cue.what)), None
    )
    if opening is None:
        return None
    fitting = (what for what in _best(opening, segment, talk) if position + length_of(what) <= until)
    return next((Cue(position, what, segment.index) for what in fitting), None)


class _Row:
    """The sounds of one segment, filled by priority."""

    def __init__(self, segment: Segment, length_of: LengthOf, talk: Talk) -> None:
        self._segment = segment
        self._length_of = length_of
        self._talk = talk
        self._sounds: list[Planned] = []

    def filled(self, cues: Sequence[Cue]) -> list[Planned]:
        """Return what of `cues` is heard, in order."""
        counts = [cue for cue in cues if isinstance(cue.what, Count)]
        for cue in cues:
            if _opens(cue.what):
                self._open(cue, counts)
        for cue in counts:
            self._put(cue, Priority.COUNT, until=cue.at + SECOND)
        for cue in cues:
            if isinstance(cue.what, CountRep | Chime):
                self._put(self._rung(cue), Priority.SIGNAL, until=self._next_rep(cue))
        for cue in cues:
            if isinstance(cue.what, Say) and cue.what.role is Role.COACHING:
                self._put(cue, Priority.COACHING)
        return sorted(self._sounds, key=lambda planned: planned.at)

    def _open(self, cue: Cue, counts: Sequence[Cue]) -> None:
        """Choose the words for the opening, before the countdown if any can be, else in place of counts."""
        forms, best = _forms(cue.what, self._segment, self._talk), _best(cue.what, self._segment, self._talk)
        until = min((count.at for count in counts), default=self._segment.end)
        short_first = (*best[1:], *best[:1], *forms[len(best) :])
        tries = [*((what, until) for what in best), *((what, self._segment.end) for what in short_first)]
        for what, end in tries:
            if self._add(replace(cue, what=what), Priority.OPENING, end):
                return

    def _put(self, cue: Cue, priority: Priority, until: timedelta | None = None) -> None:
        """Let the first of the cue's forms sound that has room until then."""
        for what in _forms(cue.what, self._segment, self._talk):
            if self._add(replace(cue, what=what), priority, until or self._segment.end):
                return

    def _add(self, cue: Cue, priority: Priority, until: timedelta) -> bool:
        """Let a cue sound, if it fits."""
        planned = Planned(cue, self._length_of(cue.what), priority)
        fits = self._segment.start <= planned.at and planned.end <= until
        free = all(planned.end <= other.at or other.end <= planned.at for other in self._sounds)
        if fits and free:
            self._sounds.append(planned)
        return fits and free

    def _next_rep(self, cue: Cue) -> timedelta:
        """Return the end of the repetition whose number is said."""
        reps = self._segment.reps
        return cue.at + reps.rep if reps is not None and isinstance(cue.what, CountRep) else self._segment.end

    def _rung(self, cue: Cue) -> Cue:
        """Return a bell that is tied to the end so early that it has died away there."""
        if not cue.tied_to_end:
            return cue
        return replace(cue, at=min(cue.at, self._segment.end - self._length_of(cue.what)))


def _forms(what: What, segment: Segment, talk: Talk) -> tuple[What, ...]:
    """Return the forms that a cue may take at this level of talk, the fullest first."""
    if talk is Talk.SILENT:
        return ()
    worded, tone = talk is not Talk.CHIMES, Chime(PHASE_TONES[segment.kind])
    short = (Announce(segment.kind, segment.side), tone, TICK) if worded else (tone, TICK)
    match what:
        case Say(_, Role.COACHING):
            return (what,) if talk is Talk.FULL else ()
        case Say():
            return (what, *short) if talk is Talk.FULL else short
        case Announce():
            return short
        case Count() | CountRep():
            aloud = worded and (isinstance(what, CountRep) or what.aloud)
            return (what, TICK) if aloud else (TICK,)
        case Chime():
            return (what,)
        case _:
            assert_never(what)


def _best(what: What, segment: Segment, talk: Talk) -> tuple[What, ...]:
    """Return the words among the forms of an opening; where there are none, its tones."""
    forms = _forms(what, segment, talk)
    return tuple(form for form in forms if not isinstance(form, Chime)) or forms


def _opens(what: What) -> bool:
    return isinstance(what, Announce) or (isinstance(what, Say) and what.role is Role.OPENING)


def _by_segment(timeline: Timeline) -> list[list[Cue]]:
    rows: list[list[Cue]] = [[] for _ in timeline.segments]
    for cue in timeline.cues:
        rows[cue.segment].append(cue)
    return rows
