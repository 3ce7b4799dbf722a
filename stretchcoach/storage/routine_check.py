"""Owns the judgement on steps and groups: what is allowed in a routine but hardly meant."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from stretchcoach.core.choices import format_value
from stretchcoach.core.routine import (
    Count,
    Duration,
    EachSide,
    Item,
    Kind,
    OptionRef,
    OptionValue,
    Rounds,
    Sides,
    Step,
    Tempo,
    Timed,
    walk,
)
from stretchcoach.storage.findings import Mark
from stretchcoach.storage.routine_scope import Scope

USUAL: Final = {
    Kind.HOLD: ("hold", timedelta(seconds=60)),
    Kind.CONTRACT: ("press", timedelta(seconds=10)),
}
"""Content specification, F2 and D3: holds of up to 60 s for older adults, presses of up to 10 s."""
LONG_SET: Final = 3
"""More rounds of holds or presses than this need a rest."""


def values_of(value: Duration | Count, scope: Scope) -> tuple[OptionValue, ...]:
    """Return all that a length or count can be, the usual one first."""
    if not isinstance(value, OptionRef):
        return (value,)
    option = scope.options.get(value.name)
    return () if option is None else (option.default, *option.choices)


def most_of(value: Count, scope: Scope) -> int:
    """Return the largest that a count can be."""
    return max((each for each in values_of(value, scope) if isinstance(each, int)), default=1)


def check_dose(step: Step, at: Mark, scope: Scope) -> None:
    """Warn of holds and presses that are too long, silent holds, and sides that get unequal shares."""
    match step.dose:
        case Timed(duration):
            spans = [each for each in values_of(duration, scope) if isinstance(each, timedelta)]
            usual = USUAL.get(step.kind)
            if usual is not None and spans and max(spans) > usual[1]:
                what = f"A {usual[0]} of {format_value(max(spans))} is long"
                hint = f"Up to {format_value(usual[1])} is usual; longer is not known to do more."
                scope.findings.warn(at, what, hint)
        case Tempo(count, alternate=True) if not scope.in_each_side:
            odd = [each for each in values_of(count, scope) if isinstance(each, int) and each % 2]
            if odd:
                what = f"{odd[0]} repetitions on alternating sides give one side more"
                scope.findings.warn(at, what, "Use an even number.")
        case _:
            pass
    if step.kind is Kind.HOLD and step.say is None:
        scope.findings.warn(
            at, "A hold without words", 'Say with "say" what to do, for those who cannot look.'
        )


def check_rounds(group: Rounds, at: Mark, second: Mark | None, scope: Scope) -> None:
    """Warn of long sets without rest and of sides that get unequal shares."""
    if second is not None and scope.in_each_side and not _is_fair(group, scope):
        what = "The second side gets another number of rounds"
        scope.findings.warn(second, what, "Leave it out, unless the sides are meant to differ.")
    kinds = {step.kind for step in walk(group.steps)}
    rests = bool(group.between) or not kinds.isdisjoint({Kind.REST, Kind.BREATHE})
    works = not kinds.isdisjoint({Kind.HOLD, Kind.CONTRACT})
    rounds = most_of(group.count, scope)
    if rounds > LONG_SET and works and not rests and not _takes_turns(group.steps):
        what = f"{rounds} rounds of holds or presses without a rest"
        scope.findings.warn(at, what, 'Put a "rest" into the round or "between" the rounds.')


def _is_fair(group: Rounds, scope: Scope) -> bool:
    """Return whether the second side gets as many rounds; fewer are fine where the worst side comes first."""
    if group.second_side is None or group.second_side == group.count:
        return True
    first = (each for each in values_of(group.count, scope) if isinstance(each, int))
    return scope.sides is Sides.WORST_FIRST and most_of(group.second_side, scope) <= min(first, default=1)


def _takes_turns(items: Iterable[Item]) -> bool:
    return any(isinstance(item, EachSide) for item in items)
