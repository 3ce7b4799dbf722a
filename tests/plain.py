"""Owns plain routines for the laws of time: every structure, few words, quick to draw."""

from dataclasses import replace

from hypothesis import strategies as st

from stretchcoach.core.routine import (
    Coaching,
    CountdownStyle,
    EachSide,
    Item,
    Kind,
    Rounds,
    Routine,
    Sides,
    Step,
    Tempo,
    Timed,
    Use,
)
from tests.builders import routine, s, words

LINES = ("Hold.", "Breathe out and soften.", "{Side} leg. Bring the knee up and hold it with both hands.")
TEMPI = ((2.0, 2.0, 3.0, 1.0), (1.0, 1.0), (0.5, 0.25), (3.0, 2.5))


@st.composite
def plain_steps(draw: st.DrawFn) -> Step:
    """One step: timed or counted, silent or talkative, waiting or not."""
    kind = draw(st.sampled_from(list(Kind)))
    say = draw(st.sampled_from([None, *LINES]))
    if kind is Kind.REPS:
        dose = Tempo(
            draw(st.integers(1, 6)),
            tuple(map(s, draw(st.sampled_from(TEMPI)))),
            alternate=draw(st.booleans()),
        )
        return Step(kind=kind, dose=dose, say=words(say) if say else None)
    offsets = draw(st.lists(st.sampled_from([1, 5, 10, -3.5, -10]), max_size=3, unique=True))
    return Step(
        kind=kind,
        dose=Timed(s(draw(st.sampled_from([0.5, 1, 3, 7.25, 15, 30])))),
        say=words(say) if say else None,
        coach=tuple(Coaching(s(offset), words(draw(st.sampled_from(LINES)))) for offset in offsets),
        countdown=draw(st.sampled_from(list(CountdownStyle))),
        until_ready=draw(st.integers(0, 7)) == 7,
    )


@st.composite
def plain_routines(draw: st.DrawFn, *, two_sides: bool | None = None) -> Routine:
    """A routine of a few steps, rounds within sides or sides within rounds, perhaps chained with another."""
    sided = draw(st.booleans()) if two_sides is None else two_sides
    few = st.lists(plain_steps(), min_size=1, max_size=3).map(tuple)
    middle = st.builds(Rounds, count=st.integers(1, 3), steps=few, between=st.one_of(st.just(()), few))
    item: st.SearchStrategy[Item] = st.one_of(plain_steps(), middle)
    if sided:
        items = st.lists(item, min_size=1, max_size=2).map(tuple)
        change = plain_steps().map(lambda step: replace(step, kind=Kind.PREPARE)).map(lambda step: (step,))
        each = st.builds(EachSide, steps=items, switch=st.one_of(st.just(()), change))
        item = st.one_of(each, st.builds(Rounds, count=st.integers(1, 2), steps=st.tuples(each)))
    body = draw(st.lists(item, min_size=1, max_size=3))
    made = routine(*body, sides=Sides.WORST_FIRST if sided else Sides.NONE)
    if draw(st.integers(0, 4)) == 4:
        made = routine(draw(plain_steps()), Use(routine=made), sides=made.sides)
    return made
