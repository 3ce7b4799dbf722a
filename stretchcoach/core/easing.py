"""Owns what a routine is like after lasting soreness: holds 10 s shorter, one round less."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from stretchcoach.core.routine import (
    STRETCHING,
    EachSide,
    Item,
    Kind,
    OptionRef,
    OptionValue,
    Rounds,
    Routine,
    Step,
    Timed,
    Use,
    walk,
)
from stretchcoach.core.value import dataclass

SHORTER: Final = timedelta(seconds=10)
"""Off each hold (content specification, 3.3)."""
SHORTEST: Final = timedelta(seconds=10)
"""No hold is made shorter than this: what is left of it would be all preparation."""
WORK: Final = STRETCHING | {Kind.CONTRACT, Kind.REPS}
"""Rounds with any of these count as rounds of work."""


@dataclass(frozen=True, slots=True)
class Easing:
    """What is eased in one routine."""

    holds: bool
    rounds: bool


def eased_hold(hold: timedelta) -> timedelta:
    """Return how long a hold lasts after lasting soreness."""
    return max(hold - SHORTER, min(hold, SHORTEST))


def is_work(rounds: Rounds) -> bool:
    """Return whether what is repeated stretches or strengthens."""
    return any(step.kind in WORK for step in walk(rounds.steps))


def easing_of(routine: Routine) -> Easing | None:
    """Return what can be eased in `routine`, None where nothing can."""
    holds = any(_can_shrink(step, routine) for step in walk(routine.steps))
    rounds = any(_can_drop(item, routine) for item in routine.steps)
    return Easing(holds, rounds) if holds or rounds else None


def _can_shrink(step: Step, routine: Routine) -> bool:
    if step.kind is not Kind.HOLD or not isinstance(step.dose, Timed):
        return False
    hold = step.dose.duration
    may_be = [hold] if isinstance(hold, timedelta) else _values(hold, routine)
    return any(isinstance(each, timedelta) and each > SHORTEST for each in may_be)


def _can_drop(item: Item, routine: Routine) -> bool:
    match item:
        case Rounds(count=count):
            may_be = [count] if isinstance(count, int) else _values(count, routine)
            return is_work(item) and any(each != 1 for each in may_be)
        case EachSide(steps=steps):
            return any(_can_drop(inner, routine) for inner in steps)
        case Use(routine=other):
            return any(_can_drop(inner, other) for inner in other.steps)
        case Step():
            return False


def _values(ref: OptionRef, routine: Routine) -> Sequence[OptionValue]:
    option = routine.option(ref.name)
    return () if option is None else option.choices
