"""Proves which moment of a routine stands for the whole of it."""

import pytest

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.outline import key_segment
from stretchcoach.core.routine import Item, Kind
from tests.builders import reps, routine, step

READY = step(Kind.PREPARE, 20, pose="hook-lying")


@pytest.mark.parametrize(
    ("steps", "index"),
    [
        ([READY, step(Kind.MOVE, 30, pose="walk"), step(Kind.HOLD, 30, pose="calf-wall")], 2),
        ([READY, step(Kind.MOVE, 30, pose="march"), step(Kind.TIMER, 900, pose="side-lying-pack")], 1),
        ([READY, reps(5, 2, 2), step(Kind.REST, 10, pose="sit-tall")], 0),
        ([reps(5, 2, 2), step(Kind.REST, 10)], 0),
    ],
)
def test_a_hold_stands_for_a_routine_else_what_is_done_in_it(steps: list[Item], index: int) -> None:
    assert key_segment(compile_routine(routine(*steps))).index == index
