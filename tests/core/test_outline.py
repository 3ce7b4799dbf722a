"""Owns the proof that a routine is shown by the step that says best what it is."""

from stretchcoach.core.compiler import outline_of
from stretchcoach.core.routine import Item, Kind
from tests.builders import reps, routine, s, step


def test_a_routine_is_shown_by_its_first_hold_else_by_what_is_done_else_by_its_first_picture() -> None:
    rest, walk = step(Kind.REST, 5, pose="rest"), step(Kind.MOVE, 9, pose="walk")
    hold, other = step(Kind.HOLD, 20, pose="hold"), step(Kind.HOLD, 30, pose="other")
    shown: tuple[tuple[tuple[Item, ...], str | None], ...] = (
        ((rest, walk, hold, other), "hold"),
        ((rest, walk), "walk"),
        ((step(Kind.HOLD, 20), rest), "rest"),
        ((reps(3, 2),), None),
    )
    for items, pose in shown:
        assert outline_of(routine(*items)).key.pose == pose
    assert outline_of(routine(rest, walk)).length == s(14)
