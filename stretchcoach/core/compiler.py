"""Owns the way from a routine to a timeline: groups are unrolled, sides and texts settled."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final, NamedTuple, assert_never

from stretchcoach.core.choices import choice_name, settle_options, settle_sides, settle_variant
from stretchcoach.core.cue import Cue, Line
from stretchcoach.core.cueing import cues_of
from stretchcoach.core.errors import RoutineError
from stretchcoach.core.labels import SideTurn
from stretchcoach.core.outline import Outline, rank
from stretchcoach.core.routine import (
    Choices,
    Count,
    Duration,
    EachSide,
    Item,
    Kind,
    OptionRef,
    OptionValue,
    Rounds,
    Routine,
    Side,
    Step,
    Tempo,
    Timed,
    Use,
    Wording,
)
from stretchcoach.core.timeline import ZERO, Reps, RoundOf, Segment, Timeline

MOST_SEGMENTS: Final = 5_000
LONGEST: Final = timedelta(hours=4)


class Scope(NamedTuple):
    """Where a step stands: all that its texts and numbers depend on; a named tuple, as each step has one."""

    title: str
    options: Mapping[str, OptionValue]
    variant: str | None
    chosen: tuple[str, ...]
    """The choices by the names that texts may have for them."""
    sides: tuple[Side, ...]
    side: Side | None = None
    second: bool = False
    round: RoundOf | None = None
    gap: RoundOf | None = None
    """In `between`: which gap of how many, for texts that differ from gap to gap."""
    length: timedelta = ZERO
    reps: int | None = None
    eased: bool = False
    """Whether holds are shorter."""
    fewer: bool = False
    """Whether the next rounds of work inside are one fewer; rounds within rounds stay as they are."""

    def seconds(self, value: Duration) -> timedelta:
        """Return a duration, an option's value put in."""
        found = self.options.get(value.name) if isinstance(value, OptionRef) else value
        if not isinstance(found, timedelta) or found <= ZERO:
            raise RoutineError(f'"{self.title}": {value} is no duration above zero.')
        return found

    def number(self, value: Count) -> int:
        """Return a whole number, an option's value put in."""
        found = self.options.get(value.name) if isinstance(value, OptionRef) else value
        if not isinstance(found, int) or found < 1:
            raise RoutineError(f'"{self.title}": {value} is no whole number above zero.')
        return found

    def line(self, wording: Wording | None) -> Line | None:
        """Return the words for this variant, round and side; None where it is a round without any."""
        if wording is None:
            return None
        text, counted = wording.of(self.variant, self.chosen), self.gap or self.round or RoundOf(1, 1)
        template = text.of_round(counted.number, counted.of)
        if not template:
            return None
        number, of = (None, None) if self.round is None else (self.round.number, self.round.of)
        return Line(template, self.side, number, of, self.reps, self.length)

    def of_step(self, step: Step) -> "Scope":
        """Return where the words of `step` itself stand."""
        side = self.sides[0 if step.side is SideTurn.FIRST else -1] if step.side and self.sides else self.side
        match step.dose:
            case Timed(duration):
                length = self.seconds(duration)
                if self.eased and step.kind is Kind.HOLD:
                    from stretchcoach.core.easing import eased_hold  # noqa: PLC0415 - seldom needed

                    length = eased_hold(length)
                return self._replace(side=side, length=length)
            case Tempo(count, alternate=alternates):
                side = side or (self.sides[0] if alternates and self.sides else None)
                reps = self.number(count)
                return self._replace(side=side, reps=reps, length=step.dose.rep * reps)
            case _:
                assert_never(step.dose)


def compile_routine(routine: Routine, choices: Choices | None = None) -> Timeline:
    """Return the timeline of `routine` as chosen.

    Raises `ChoiceError` for a choice it does not offer, `RoutineError` where it is empty, longer than four
    hours or than 5,000 segments.
    """
    segments = list[Segment]()
    cues = list[Cue]()
    for step, scope, index, start in _placed(routine, choices or Choices()):
        segment = _segment(step, scope, index, start)
        segments.append(segment)
        cues += cues_of(segment, step.countdown, scope.line(step.say), _coaching(step, scope))
    return Timeline(routine.id, tuple(segments), tuple(cues))


def outline_of(routine: Routine, choices: Choices | None = None) -> Outline:
    """Return the outline of `routine` as chosen, and lay no cues; raises what `compile_routine` raises."""
    placed = list(_placed(routine, choices or Choices()))
    _, last, _, start = placed[-1]
    key = min(placed, key=lambda each: rank(each[0].kind, posed=each[0].pose is not None))
    return Outline(start + last.length, _segment(*key))


def _placed(routine: Routine, choices: Choices) -> Iterator[tuple[Step, Scope, int, timedelta]]:
    """Place each step end to end: where it stands, its number and its start."""
    index, start = 0, ZERO
    for step, around in _unroll(routine.steps, _scope(routine, choices)):
        scope = around.of_step(step)
        yield step, scope, index, start
        index, start = index + 1, start + scope.length
        if index > MOST_SEGMENTS or start > LONGEST:
            raise RoutineError(f'"{routine.title}" is longer than 4 hours or than {MOST_SEGMENTS:,} steps.')
    if not index:
        raise RoutineError(f'"{routine.title}" has no step to play.')


def played(routine: Routine, choices: Choices) -> tuple[Step, ...]:
    """Return the step that each segment of the timeline comes from; raises what `compile_routine` raises."""
    return tuple(step for step, _ in _unroll(routine.steps, _scope(routine, choices)))


def _scope(routine: Routine, choices: Choices) -> Scope:
    sides, options = settle_sides(routine, choices), settle_options(routine, choices.options)
    return Scope(
        title=routine.title,
        options=options,
        variant=settle_variant(routine, choices.variant),
        chosen=tuple(choice_name(name, value) for name, value in options.items()),
        sides=sides,
        side=sides[0] if routine.sides == "one side" else None,
        eased=choices.eased,
        fewer=choices.eased,
    )


def _unroll(items: Iterable[Item], scope: Scope) -> Iterator[tuple[Step, Scope]]:
    for item in items:
        if item.only and scope.variant not in item.only:
            continue
        match item:
            case Step():
                yield item, scope
            case Rounds():
                yield from _rounds(item, scope)
            case EachSide():
                yield from _each_side(item, scope)
            case Use():
                yield from _use(item, scope)
            case _:
                assert_never(item)


def _rounds(group: Rounds, scope: Scope) -> Iterator[tuple[Step, Scope]]:
    differs = scope.second and group.second_side is not None
    count = scope.number(group.second_side if differs and group.second_side is not None else group.count)
    if scope.fewer:
        from stretchcoach.core.easing import is_work  # noqa: PLC0415 - seldom needed

        if is_work(group):
            count, scope = max(1, count - 1), scope._replace(fewer=False)
    for number in range(1, count + 1):
        yield from _unroll(group.steps, scope._replace(round=RoundOf(number, count), gap=None))
        if number < count:
            gap = RoundOf(number, count - 1)
            yield from _unroll(group.between, scope._replace(round=RoundOf(number, count), gap=gap))


def _each_side(group: EachSide, scope: Scope) -> Iterator[tuple[Step, Scope]]:
    if not scope.sides or scope.side is not None:
        raise RoutineError(f'"{scope.title}" works each side where there is none to choose.')
    for index, side in enumerate(scope.sides):
        on_side = scope._replace(side=side, second=index > 0)
        if index:
            yield from _unroll(group.switch, on_side)
        yield from _unroll(group.steps, on_side)


def _use(item: Use, scope: Scope) -> Iterator[tuple[Step, Scope]]:
    inherited = Choices(
        first_side=scope.sides[0] if scope.sides else Side.RIGHT,
        one_side=len(scope.sides) == 1,
        options=dict(item.options),
        variant=item.variant,
        eased=scope.eased,
    )
    yield from _unroll(item.routine.steps, _scope(item.routine, inherited))


def _segment(step: Step, scope: Scope, index: int, start: timedelta) -> Segment:
    match step.dose:
        case Timed(at_least=least):
            reps = None
        case Tempo(_, parts, words, alternate):
            reps, least = Reps(scope.reps or 1, parts, words, alternate), None
        case _:
            assert_never(step.dose)
    return Segment(
        index=index,
        kind=step.kind,
        start=start,
        duration=scope.length,
        side=scope.side,
        round=scope.round,
        show=scope.line(step.show) or scope.line(step.say),
        pose=step.pose.of(scope.variant, scope.chosen) if step.pose else None,
        effort=step.effort,
        offer_stop=step.offer_stop,
        waits=step.until_ready,
        at_least=least,
        reps=reps,
    )


def _coaching(step: Step, scope: Scope) -> Iterator[tuple[timedelta, Line]]:
    for coaching in step.coach:
        line = scope.line(coaching.say)
        if line is not None:
            yield coaching.offset, line
