"""Owns how long a routine can get, by arithmetic: nothing is unrolled before it is known to be small."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import timedelta
from typing import assert_never

from stretchcoach.core.routine import (
    Count,
    Duration,
    EachSide,
    Item,
    OptionRef,
    OptionValue,
    Rounds,
    Routine,
    Sides,
    Step,
    Tempo,
    Timed,
    Use,
)
from stretchcoach.core.value import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """A number of segments and their length in microseconds, as numbers without a limit."""

    segments: int = 0
    microseconds: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(self.segments + other.segments, self.microseconds + other.microseconds)

    def times(self, count: int) -> "Size":
        """Return the size of doing this `count` times."""
        return Size(self.segments * count, self.microseconds * count)


def largest(routine: Routine, variant: str | None) -> Size:
    """Return the size with every option at its most and both sides worked."""
    most = {option.name: _most(option.choices) for option in routine.options}
    return _Measure(most, variant, two_sides=routine.sides is not Sides.ONE).items(routine.steps)


def _most(choices: tuple[OptionValue, ...]) -> OptionValue:
    spans = [choice for choice in choices if isinstance(choice, timedelta)]
    return max(spans) if spans else max(choice for choice in choices if isinstance(choice, int))


@dataclass(frozen=True, slots=True)
class _Measure:
    options: Mapping[str, OptionValue]
    variant: str | None
    two_sides: bool
    known: dict[tuple[object, ...], Size] = field(default_factory=dict)
    """Routines already measured: one that is used a thousand times is walked once."""

    def items(self, items: Iterable[Item], *, second: bool = False) -> Size:
        segments = microseconds = 0
        for item in items:
            if item.only and self.variant not in item.only:
                continue
            if isinstance(item, Step):
                segments, microseconds = segments + 1, microseconds + self._length(item)
            else:
                group = self._group(item, second=second)
                segments, microseconds = segments + group.segments, microseconds + group.microseconds
        return Size(segments, microseconds)

    def _group(self, item: Rounds | EachSide | Use, *, second: bool) -> Size:
        match item:
            case Rounds():
                differs = second and item.second_side is not None
                count = self._count(item.second_side if differs and item.second_side else item.count)
                between = self.items(item.between, second=second).times(count - 1)
                return self.items(item.steps, second=second).times(count) + between
            case EachSide():
                once = self.items(item.steps)
                if not self.two_sides:
                    return once
                return once + self.items(item.switch, second=True) + self.items(item.steps, second=True)
            case Use():
                return self._used(item)
            case _:
                assert_never(item)

    def _used(self, item: Use) -> Size:
        two_sides = self.two_sides and item.routine.sides is not Sides.ONE
        key = (item.routine.id, item.options, item.variant, two_sides)
        if key not in self.known:
            variants = [each.name for each in item.routine.variants]
            settled = {option.name: option.default for option in item.routine.options} | dict(item.options)
            variant = item.variant or (variants[0] if variants else None)
            measure = _Measure(settled, variant, two_sides, self.known)
            self.known[key] = measure.items(item.routine.steps)
        return self.known[key]

    def _length(self, step: Step) -> int:
        match step.dose:
            case Timed(duration):
                return self._span(duration) // timedelta.resolution
            case Tempo(count):
                return step.dose.rep // timedelta.resolution * self._count(count)
            case _:
                assert_never(step.dose)

    def _span(self, value: Duration) -> timedelta:
        found = self.options[value.name] if isinstance(value, OptionRef) else value
        return found if isinstance(found, timedelta) else timedelta()

    def _count(self, value: Count) -> int:
        found = self.options[value.name] if isinstance(value, OptionRef) else value
        return found if isinstance(found, int) else 1
