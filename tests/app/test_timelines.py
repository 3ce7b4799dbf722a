"""Owns the tests of the timelines that are kept."""

from dataclasses import replace
from pathlib import Path

from stretchcoach.app.timelines import Timelines
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.outline import Outline, key_segment
from stretchcoach.core.routine import Choices, Kind, Side, Sides
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library
from stretchcoach.storage.resources import find_resources
from tests.builders import routine, step


def test_a_timeline_is_compiled_once_as_long_as_nothing_changes(tmp_path: Path) -> None:
    timelines, one = Timelines(Index(tmp_path / "index")), routine(step(Kind.HOLD, 30))
    chosen = timelines.of(one, {})
    assert chosen.timeline == compile_routine(one)
    assert timelines.of(one, {}) is chosen


def test_what_is_remembered_is_heeded_at_once(tmp_path: Path) -> None:
    timelines, one = (
        Timelines(Index(tmp_path / "index")),
        routine(step(Kind.HOLD, 30), sides=Sides.RIGHT_FIRST),
    )
    timelines.of(one, {})
    left = Choices(first_side=Side.LEFT)
    assert timelines.of(one, {one.id: left}).timeline == compile_routine(one, left)
    assert timelines.of(one, {}).timeline == compile_routine(one)


def test_a_changed_routine_is_compiled_anew(tmp_path: Path) -> None:
    timelines, one = Timelines(Index(tmp_path / "index")), routine(step(Kind.HOLD, 30))
    timelines.of(one, {})
    longer = replace(one, steps=(step(Kind.HOLD, 40),))
    assert timelines.of(longer, {}).timeline == compile_routine(longer)


def test_choices_that_no_longer_fit_give_way_to_the_routines_own(tmp_path: Path) -> None:
    timelines, one = Timelines(Index(tmp_path / "index")), routine(step(Kind.HOLD, 30))
    chosen = timelines.of(one, {one.id: Choices(variant="gone")})
    assert (chosen.choices, chosen.timeline) == (Choices(), compile_routine(one))


def test_an_outline_tells_what_is_remembered_and_else_the_routines_own(tmp_path: Path) -> None:
    resources = find_resources()
    index = Index(tmp_path / "index")
    shelf = Library((resources.routines,), index.catalogue(resources.assets).names, index.read).load()
    timelines = Timelines(index)
    for shelved in shelf.routines:
        remembered = {shelved.routine.id: Choices(first_side=Side.LEFT)}
        for choices in ({}, remembered, {}):
            timeline = timelines.of(shelved.routine, choices).timeline
            assert timelines.outline(shelved, choices) == Outline(timeline.duration, key_segment(timeline))
