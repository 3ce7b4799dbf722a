"""Owns the judgement on spoken lines: whether each has the time it takes to say it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from stretchcoach.core.choices import format_value
from stretchcoach.core.cueing import ALOUD, COUNTED, SECOND
from stretchcoach.core.pace import LAST_ONE, NUMBER, speaking_time
from stretchcoach.core.routine import Coaching, CountdownStyle, Step, Tempo, Timed, Wording
from stretchcoach.core.timeline import ZERO
from stretchcoach.storage.findings import Mark, quote
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.routine_check import values_of
from stretchcoach.storage.routine_scope import Scope

MORE_TIME: Final = "Shorten it, or give it more time."
SHORT: Final = timedelta(seconds=5)
"""A step shorter than this has no time for words and a countdown; nobody expects both."""


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


class _Slot(NamedTuple):
    """A time in the step at which something is said, the same or not in each variant and round."""

    at: timedelta
    say: Wording
    mark: Mark


def check_cues(
    step: Step, say_at: Mark | None, coaching: Sequence[tuple[Mark, Coaching]], scope: Scope
) -> None:
    """Warn of each line that is too long for its gap, with the options at their usual values."""
    duration = _usual_length(step, scope)
    if duration is None:
        return
    slots, warned = list[_Slot](), set[Mark]()
    if step.say is not None and say_at is not None:
        slots.append(_Slot(ZERO, step.say, say_at))
    for mark, coach in coaching:
        at = _position(coach, duration)
        if not ZERO < at < duration:
            what = f"{format_offset(coach.offset)} lies outside a step of {format_value(duration)}"
            scope.findings.warn(mark, what, "The line is never said; give it another time.")
            warned.add(mark)
        slots.append(_Slot(at, coach.say, mark))
    if not slots:
        return
    fences = tuple(_fences(step, duration, scope))
    for lines in _passes(slots, step, scope):
        for line in lines:
            if line.mark not in warned and _check(line, lines, fences, duration, scope):
                warned.add(line.mark)


def is_estimate(problem: Problem) -> bool:
    """Whether this is a warning by an estimate, which the real length of the line overrules."""
    return problem.hint == MORE_TIME


def format_offset(offset: timedelta) -> str:
    """Return the text that is read as `offset`: `10s`, or `-10s` from the end."""
    return f"-{format_value(-offset)}" if offset < ZERO else format_value(offset)


def _usual_length(step: Step, scope: Scope) -> timedelta | None:
    match step.dose:
        case Timed(duration):
            usual = next(iter(values_of(duration, scope)), None)
            return usual if isinstance(usual, timedelta) else None
        case Tempo(count):
            usual = next(iter(values_of(count, scope)), None)
            return step.dose.rep * usual if isinstance(usual, int) else None


def _position(coach: Coaching, duration: timedelta) -> timedelta:
    return coach.offset if coach.offset > ZERO else duration + coach.offset


def _fences(step: Step, duration: timedelta, scope: Scope) -> Iterator[_Fence]:
    match step.dose:
        case Timed() if step.countdown is CountdownStyle.SPOKEN and duration >= SHORT:
            for remaining in COUNTED:
                at = duration - remaining * SECOND
                yield _Fence(at, at + NUMBER, "the countdown")
        case Tempo(count):
            usual = next((each for each in values_of(count, scope) if isinstance(each, int)), 1)
            rep = step.dose.rep
            for number in range(1, usual):
                if rep >= ALOUD or (number == usual - 1 and rep >= LAST_ONE):
                    yield _Fence(rep * number, rep * number + NUMBER, "the next number")
        case _:
            pass


def _passes(slots: Sequence[_Slot], step: Step, scope: Scope) -> Iterator[list[_Spoken]]:
    """Yield what is said in one pass, for each variant and each round that has words of its own."""
    texts = [text for slot in slots for text in slot.say]
    longest, most = max(len(text.lines) for text in texts), max(1, scope.texts)
    rounds, variants = {most}, tuple[str | None, ...]((None,))
    if longest > 1 or any(text.last is not None for text in texts):
        rounds.update(range(1, min(longest, most) + 1))
    if len(texts) > len(slots):
        variants = step.only or scope.variants
    for variant in variants:
        for number in sorted(rounds):
            said = [(slot, slot.say.of(variant).of_round(number, most)) for slot in slots]
            yield [_Spoken(slot.at, text, slot.mark) for slot, text in said if text]


def _check(
    line: _Spoken, lines: Sequence[_Spoken], fences: Sequence[_Fence], duration: timedelta, scope: Scope
) -> bool:
    name, at = "the end", duration
    for fence in reversed(fences):
        if fence.until > line.at and fence.at <= at:
            name, at = fence.name, fence.at
    for other in lines:
        if line.at < other.at and (other.at < at or (other.at == at and name != "the next line")):
            name, at = "the next line", other.at
    gap, needed = max(ZERO, at - line.at), speaking_time(line.text)
    if needed <= gap:
        return False
    what = f"{quote(line.text)} takes about {_seconds(needed)} to say, but {name} is {_seconds(gap)} away"
    scope.findings.warn(line.mark, what, MORE_TIME)
    return True


def _seconds(span: timedelta) -> str:
    return f"{span.total_seconds():.1f} s"
