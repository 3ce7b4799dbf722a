"""Owns the judgement on spoken lines: whether each has the time it takes to say it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from operator import attrgetter
from typing import Final, NamedTuple

from stretchcoach.core.choices import choice_name, format_value
from stretchcoach.core.cueing import ALOUD, COUNTED, SECOND
from stretchcoach.core.pace import LAST_ONE, NUMBER, speaking_time
from stretchcoach.core.routine import (
    Coaching,
    CountdownStyle,
    OptionRef,
    OptionValue,
    Step,
    Tempo,
    Timed,
    Wording,
)
from stretchcoach.core.timeline import ZERO
from stretchcoach.storage.findings import Mark, quote
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.routine_check import values_of
from stretchcoach.storage.routine_scope import Scope

MORE_TIME: Final = "Shorten it, or give it more time."
SHORT: Final = timedelta(seconds=5)
"""A step shorter than this has no time for words and a countdown; nobody expects both."""
TENTH: Final = timedelta(milliseconds=100)
"""No estimate knows a length better: it is not told of a choice that only this much is missing with it."""


class _Spoken(NamedTuple):
    """A line with its time in the step."""

    at: timedelta
    text: str
    mark: Mark


class _Fence(NamedTuple):
    """Something else that is heard; `until` is when it is over."""

    at: timedelta
    until: timedelta
    name: str


class _Way(NamedTuple):
    """How a step is played: its length, its repetitions, and the choice that makes it so."""

    length: timedelta
    reps: int
    usual: bool
    option: str | None
    value: OptionValue

    @property
    def chosen(self) -> tuple[str, ...]:
        """As texts may be named for it: "hold 15s"."""
        return () if self.option is None else (choice_name(self.option, self.value),)


class _Slot(NamedTuple):
    """A time in the step at which something is said, the same or not in each variant and round."""

    at: timedelta
    say: Wording
    mark: Mark


def check_cues(
    step: Step, say_at: Mark | None, coaching: Sequence[tuple[Mark, Coaching]], scope: Scope
) -> None:
    """Warn of each line that is too long for its gap, as the step usually is, else at its shortest."""
    opening = [] if step.say is None or say_at is None else [_Slot(ZERO, step.say, say_at)]
    if not opening and not coaching:
        return
    warned = set[Mark]()
    for way in _ways(step, scope):
        slots = [*opening, *_coached(coaching, way, scope, warned)]
        fences = tuple(_fences(step, way))
        for lines in _passes(slots, step, way, scope) if slots else ():
            for line in lines:
                if line.mark not in warned and _check(line, lines, fences, way, scope):
                    warned.add(line.mark)


def _coached(
    coaching: Sequence[tuple[Mark, Coaching]], way: _Way, scope: Scope, warned: set[Mark]
) -> Iterator[_Slot]:
    """Yield what is said within the step; what usually lies outside is warned of."""
    for mark, coach in coaching:
        at = _position(coach, way.length)
        if not ZERO < at < way.length:
            if not way.usual:
                continue  # a line for the longer ones
            what = f"{format_offset(coach.offset)} lies outside a step of {format_value(way.length)}"
            scope.findings.warn(mark, what, "The line is never said; give it another time.")
            warned.add(mark)
        yield _Slot(at, coach.say, mark)


def is_estimate(problem: Problem) -> bool:
    """Whether this is a warning by an estimate, which the real length of the line overrules."""
    return problem.hint == MORE_TIME


def format_offset(offset: timedelta) -> str:
    """Return the text that is read as `offset`: `10s`, or `-10s` from the end."""
    return f"-{format_value(-offset)}" if offset < ZERO else format_value(offset)


def _ways(step: Step, scope: Scope) -> Iterator[_Way]:
    """Yield the step as it usually is, and at its shortest where a choice makes it shorter."""
    dosed = step.dose.duration if isinstance(step.dose, Timed) else step.dose.count
    option, ways = dosed.name if isinstance(dosed, OptionRef) else None, list[_Way]()
    for value in values_of(dosed, scope):
        match step.dose, value:
            case Timed(), timedelta():
                ways.append(_Way(value, 1, not ways, option, value))
            case Tempo(), int():
                ways.append(_Way(step.dose.rep * value, value, not ways, option, value))
            case _:
                pass
    shortest = min(ways, key=attrgetter("length"), default=None)  # the first of equals: the usual one
    yield from ways[:1]
    if shortest is not None and not shortest.usual:
        yield shortest


def _position(coach: Coaching, duration: timedelta) -> timedelta:
    return coach.offset if coach.offset > ZERO else duration + coach.offset


def _fences(step: Step, way: _Way) -> Iterator[_Fence]:
    match step.dose:
        case Timed() if step.countdown is CountdownStyle.SPOKEN and way.length >= SHORT:
            for remaining in COUNTED:
                at = way.length - remaining * SECOND
                yield _Fence(at, at + NUMBER, "the countdown")
        case Tempo():
            rep = step.dose.rep
            for number in range(1, way.reps):
                if rep >= ALOUD or (number == way.reps - 1 and rep >= LAST_ONE):
                    yield _Fence(rep * number, rep * number + NUMBER, "the next number")
        case _:
            pass


def _passes(slots: Sequence[_Slot], step: Step, way: _Way, scope: Scope) -> Iterator[list[_Spoken]]:
    """Yield what is said in one pass, for each variant and each round that has words of its own."""
    texts = [text for slot in slots for text in slot.say]
    longest, most = max(len(text.lines) for text in texts), max(1, scope.texts)
    rounds, variants, chosen = {most}, tuple[str | None, ...]((None,)), tuple[str, ...]()
    if longest > 1 or any(text.last is not None for text in texts):
        rounds.update(range(1, min(longest, most) + 1))
    if len(texts) > len(slots):
        variants, chosen = step.only or scope.variants, way.chosen
    for variant in variants:
        for number in sorted(rounds):
            said = [(slot, slot.say.of(variant, chosen).of_round(number, most)) for slot in slots]
            yield [_Spoken(slot.at, text, slot.mark) for slot, text in said if text]


def _check(
    line: _Spoken, lines: Sequence[_Spoken], fences: Sequence[_Fence], way: _Way, scope: Scope
) -> bool:
    name, at = "the end", way.length
    for fence in reversed(fences):
        if fence.until > line.at and fence.at <= at:
            name, at = fence.name, fence.at
    for other in lines:
        if line.at < other.at and (other.at < at or (other.at == at and name != "the next line")):
            name, at = "the next line", other.at
    gap, needed = max(ZERO, at - line.at), speaking_time(line.text)
    if needed <= (gap if way.usual else gap + TENTH):
        return False
    text = quote(line.text)
    if not way.usual:
        choice = f"With {way.option} {format_value(way.value)}"
        text = f"{choice}: {text}"
    what = f"{text} takes about {_seconds(needed)} to say, but {name} is {_seconds(gap)} away"
    scope.findings.warn(line.mark, what, MORE_TIME)
    return True


def _seconds(span: timedelta) -> str:
    return f"{span.total_seconds():.1f} s"
