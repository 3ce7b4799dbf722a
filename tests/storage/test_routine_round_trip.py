"""Owns the law of the file format: what is written is read as the same routine."""

from datetime import timedelta
from itertools import product

from hypothesis import given, settings

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.routine import Choices, Routine, Use
from stretchcoach.storage.problem import Severity
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.routine_dump import dump_routine
from stretchcoach.storage.routine_size import largest
from stretchcoach.storage.routine_yaml import read_routine_text
from tests.strategies import POSES, routines


def read_again(routine: Routine) -> Reading:
    used = {item.routine.id: item.routine for item in routine.steps if isinstance(item, Use)}
    text = dump_routine(routine)
    return read_routine_text(text, name=f"{routine.id}.yaml", poses=POSES, find=used.get)


@settings(max_examples=25, deadline=None)
@given(routine=routines(uses=True))
def test_a_routine_that_is_written_is_read_as_the_same_routine(routine: Routine) -> None:
    reading = read_again(routine)

    assert [str(each) for each in reading.problems if each.severity is Severity.ERROR] == []
    assert reading.routine == routine


@settings(max_examples=10, deadline=None)
@given(routine=routines(uses=True))
def test_the_size_known_beforehand_is_that_of_the_longest_way_to_play_it(routine: Routine) -> None:
    variants: list[str | None] = [each.name for each in routine.variants]
    for variant in variants or [None]:
        names = [option.name for option in routine.options]
        plays = [
            compile_routine(routine, Choices(variant=variant, options=dict(zip(names, values, strict=True))))
            for values in product(*(option.choices for option in routine.options))
        ]
        size = largest(routine, variant)

        assert size.segments == max(len(timeline.segments) for timeline in plays)
        assert size.microseconds == max(timeline.duration // timedelta.resolution for timeline in plays)
