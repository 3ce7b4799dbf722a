from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from stretchcoach.core.choices import read_option
from stretchcoach.core.compiler import LONGEST, MOST_SEGMENTS, compile_routine
from stretchcoach.core.cue import Line, Say
from stretchcoach.core.errors import ChoiceError, RoutineError
from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import (
    ByVariant,
    Choices,
    Coaching,
    EachSide,
    Kind,
    Option,
    OptionRef,
    Rounds,
    Routine,
    Side,
    Sides,
    Text,
    Use,
    Variant,
    walk,
)
from stretchcoach.core.timeline import RoundOf, Timeline
from tests.builders import reps, routine, s, step, words
from tests.plain import plain_routines


def laid(timeline: Timeline) -> list[tuple[str, float, Side | None]]:
    return [(seg.kind.value, seg.duration.total_seconds(), seg.side) for seg in timeline.segments]


def openings(timeline: Timeline) -> list[Line]:
    return [c.what.line for c in timeline.cues if isinstance(c.what, Say)]


@given(plain_routines())
def test_segments_lie_end_to_end_from_zero(given_routine: Routine) -> None:
    timeline = compile_routine(given_routine)
    position = timedelta()
    for index, segment in enumerate(timeline.segments):
        assert segment.index == index
        assert segment.start == position
        assert segment.duration > timedelta()
        position = segment.end
    assert timeline.duration == position


@given(plain_routines())
def test_cues_are_in_order_and_inside_their_segment(given_routine: Routine) -> None:
    timeline = compile_routine(given_routine)
    assert [c.at for c in timeline.cues] == sorted(c.at for c in timeline.cues)
    for cue in timeline.cues:
        segment = timeline.segments[cue.segment]
        assert segment.start <= cue.at < segment.end


@given(plain_routines())
def test_every_segment_opens_with_words(given_routine: Routine) -> None:
    timeline = compile_routine(given_routine)
    assert {c.segment for c in timeline.cues if c.at == timeline.segments[c.segment].start} == {
        segment.index for segment in timeline.segments
    }


@given(plain_routines(two_sides=True))
def test_both_sides_get_the_same_dose(given_routine: Routine) -> None:
    timeline = compile_routine(given_routine)
    assert timeline.stretch(Side.LEFT) == timeline.stretch(Side.RIGHT)
    spent = {side: sum((x.duration for x in timeline.segments if x.side is side), s(0)) for side in Side}
    assert timeline.stretch(Side.LEFT) <= spent[Side.LEFT]


@given(plain_routines())
def test_the_first_side_changes_the_sides_and_nothing_else(given_routine: Routine) -> None:
    right = compile_routine(given_routine, Choices(first_side=Side.RIGHT))
    left = compile_routine(given_routine, Choices(first_side=Side.LEFT))
    assert [(seg.kind, seg.start, seg.duration) for seg in right.segments] == [
        (seg.kind, seg.start, seg.duration) for seg in left.segments
    ]


def test_groups_unroll_with_between_only_in_the_gaps() -> None:
    group = Rounds(count=3, steps=(step(Kind.HOLD, 20),), between=(step(Kind.REST, 5),))
    assert laid(compile_routine(routine(group))) == [
        ("hold", 20, None),
        ("rest", 5, None),
        ("hold", 20, None),
        ("rest", 5, None),
        ("hold", 20, None),
    ]


def test_each_side_switches_between_the_sides_and_names_the_coming_one() -> None:
    both = EachSide(steps=(step(Kind.HOLD, 20),), switch=(step(Kind.PREPARE, 5),))
    timeline = compile_routine(routine(both, sides=Sides.WORST_FIRST), Choices(first_side=Side.LEFT))
    assert laid(timeline) == [
        ("hold", 20, Side.LEFT),
        ("prepare", 5, Side.RIGHT),
        ("hold", 20, Side.RIGHT),
    ]


def test_one_side_only_drops_the_switch_and_the_second_pass() -> None:
    both = EachSide(steps=(step(Kind.HOLD, 20),), switch=(step(Kind.PREPARE, 5),))
    chosen = Choices(first_side=Side.LEFT, one_side=True)
    assert laid(compile_routine(routine(both, sides=Sides.WORST_FIRST), chosen)) == [("hold", 20, Side.LEFT)]


def test_a_fixed_order_ignores_the_worst_side_so_that_sessions_compare() -> None:
    both = EachSide(steps=(step(Kind.HOLD, 20),))
    timeline = compile_routine(routine(both, sides=Sides.RIGHT_FIRST), Choices(first_side=Side.LEFT))
    assert [seg.side for seg in timeline.segments] == [Side.RIGHT, Side.LEFT]


def test_each_side_inside_rounds_alternates() -> None:
    group = Rounds(count=2, steps=(EachSide(steps=(step(Kind.HOLD, 20),)),))
    timeline = compile_routine(routine(group, sides=Sides.WORST_FIRST))
    assert [(seg.side, seg.round) for seg in timeline.segments] == [
        (Side.RIGHT, RoundOf(1, 2)),
        (Side.LEFT, RoundOf(1, 2)),
        (Side.RIGHT, RoundOf(2, 2)),
        (Side.LEFT, RoundOf(2, 2)),
    ]


def test_the_second_side_may_have_fewer_rounds() -> None:
    group = Rounds(count=3, second_side=2, steps=(step(Kind.HOLD, 20),))
    timeline = compile_routine(routine(EachSide(steps=(group,)), sides=Sides.WORST_FIRST))
    assert [seg.side for seg in timeline.segments] == [Side.RIGHT] * 3 + [Side.LEFT] * 2


def test_texts_follow_the_rounds_and_the_last_one_stays() -> None:
    hold = step(Kind.HOLD, 20, words("First.", "Again."))
    timeline = compile_routine(routine(Rounds(count=3, steps=(hold,))))
    assert [line.template for line in openings(timeline)] == ["First.", "Again.", "Again."]


def test_a_last_text_is_said_in_the_last_round_however_many_there_are() -> None:
    hold = step(Kind.HOLD, 20, words("First.", "Again.", last="Last one."))
    rest = step(Kind.REST, 5, words("Rest.", last="One more."))
    timeline = compile_routine(routine(Rounds(count=4, steps=(hold,), between=(rest,))))
    assert [line.template for line in openings(timeline)] == [
        *("First.", "Rest.", "Again.", "Rest.", "Again.", "One more.", "Last one."),
    ]


def test_options_set_counts_and_durations() -> None:
    options = (
        Option(name="rounds", label="Rounds", choices=(2, 3), default=2),
        Option(name="hold", label="Hold", choices=(s(20), s(30)), default=s(30)),
    )
    made = routine(
        Rounds(count=OptionRef("rounds"), steps=(step(Kind.HOLD, OptionRef("hold")),)), options=options
    )
    assert compile_routine(made).duration == s(60)
    assert compile_routine(made, Choices(options={"rounds": 3, "hold": s(20)})).duration == s(60)
    assert compile_routine(made, Choices(options={"rounds": 3})).duration == s(90)


def test_a_variant_has_its_own_steps() -> None:
    made = routine(
        step(Kind.PREPARE, 5),
        step(Kind.PREPARE, 7, only=("sitting",)),
        variants=(Variant("lying", "Lying"), Variant("sitting", "Sitting")),
    )
    assert compile_routine(made).duration == s(5)
    assert compile_routine(made, Choices(variant="sitting")).duration == s(12)


def test_a_choice_may_have_words_of_its_own_that_go_before_those_of_a_variant() -> None:
    say = ByVariant(Text(("Long.",)), (("sitting", Text(("Sitting.",))), ("press 6s", Text(("Short.", "")))))
    made = routine(
        Rounds(count=2, steps=(step(Kind.CONTRACT, OptionRef("press"), say),)),
        options=(Option(name="press", label="Press", choices=(s(6), s(10)), default=s(10)),),
        variants=(Variant("lying", "Lying"), Variant("sitting", "Sitting")),
    )

    def said(variant: str, press: float) -> list[str]:
        timeline = compile_routine(made, Choices(variant=variant, options={"press": s(press)}))
        return [line.template for line in openings(timeline)]

    assert (said("lying", 10), said("sitting", 10)) == (["Long."] * 2, ["Sitting."] * 2)
    assert said("lying", 6) == said("sitting", 6) == ["Short."]


def test_a_used_routine_inherits_the_sides_and_takes_its_options() -> None:
    inner = routine(
        EachSide(steps=(step(Kind.HOLD, OptionRef("hold")),)),
        sides=Sides.WORST_FIRST,
        options=(Option(name="hold", label="Hold", choices=(s(20), s(30)), default=s(30)),),
    )
    outer = routine(
        step(Kind.PREPARE, 5), Use(routine=inner, options=(("hold", s(20)),)), sides=Sides.WORST_FIRST
    )
    timeline = compile_routine(outer, Choices(first_side=Side.LEFT))
    assert laid(timeline) == [("prepare", 5, None), ("hold", 20, Side.LEFT), ("hold", 20, Side.RIGHT)]
    assert timeline.routine == "a-test"
    alone = compile_routine(outer, Choices(first_side=Side.LEFT, one_side=True))
    assert laid(alone) == [("prepare", 5, None), ("hold", 20, Side.LEFT)]


def test_repetitions_last_count_times_tempo() -> None:
    timeline = compile_routine(routine(reps(10, 2, 2, 3, 1)))
    assert timeline.duration == s(80)


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        (Choices(options={"round": 3}), '"A test" has no option "round". Did you mean "rounds"?'),
        (Choices(options={"rounds": 9}), '"rounds" cannot be 9. It can be 1, 2, 3.'),
        (Choices(options={"rounds": True}), '"rounds" cannot be True. It can be 1, 2, 3.'),
        (Choices(variant="siting"), '"A test" has no variant "siting". Did you mean "sitting"?'),
    ],
)
def test_a_choice_that_is_not_offered_is_refused(chosen: Choices, message: str) -> None:
    made = routine(
        Rounds(count=OptionRef("rounds"), steps=(step(Kind.HOLD, 20),)),
        options=(Option(name="rounds", label="Rounds", choices=(1, 2, 3), default=2),),
        variants=(Variant("lying", "Lying"), Variant("sitting", "Sitting")),
    )
    with pytest.raises(ChoiceError) as caught:
        compile_routine(made, chosen)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "result"),
    [("rounds=3", ("rounds", 3)), ("hold=20s", ("hold", s(20))), ("hold = 20s", ("hold", s(20)))],
)
def test_an_option_is_read_from_name_and_value(text: str, result: tuple[str, object]) -> None:
    made = routine(
        step(Kind.HOLD, 20),
        options=(
            Option(name="rounds", label="Rounds", choices=(2, 3), default=2),
            Option(name="hold", label="Hold", choices=(s(20),), default=s(20)),
        ),
    )
    assert read_option(made, text) == result
    for wrong in ("hold", "hold=21s", "hold=x", "rounds=x", "speed=1"):
        with pytest.raises(ChoiceError):
            read_option(made, wrong)


def test_an_endless_routine_is_refused() -> None:
    inner = Rounds(count=5000, steps=(step(Kind.HOLD, 1),))
    with pytest.raises(RoutineError, match="longer than 4 hours"):
        compile_routine(routine(Rounds(count=5000, steps=(inner,))))
    with pytest.raises(RoutineError, match="no step to play"):
        compile_routine(routine(step(Kind.HOLD, 1, only=("never",))))


def test_as_much_as_may_be_is_played_and_no_more() -> None:
    whole = step(Kind.TIMER, 4 * 3600)
    assert compile_routine(routine(whole)).duration == LONGEST
    with pytest.raises(RoutineError, match="longer than 4 hours"):
        compile_routine(routine(whole, step(Kind.REST, 0.001)))
    with pytest.raises(RoutineError, match="than 5,000 steps"):
        compile_routine(routine(Rounds(count=MOST_SEGMENTS + 1, steps=(step(Kind.HOLD, 1, None),))))
    for none in (0, -1):
        with pytest.raises(RoutineError, match="no whole number above zero"):
            compile_routine(routine(Rounds(count=none, steps=(step(Kind.HOLD, 1),))))


def test_walking_visits_every_written_step_once() -> None:
    group = Rounds(count=3, steps=(step(Kind.HOLD, 20),), between=(step(Kind.REST, 5),))
    both = EachSide(steps=(group,), switch=(step(Kind.PREPARE, 5),))
    kinds = [each.kind for each in walk(routine(both, sides=Sides.WORST_FIRST).steps)]
    assert kinds == [Kind.PREPARE, Kind.HOLD, Kind.REST]


@pytest.mark.parametrize("alone", [False, True])
def test_a_step_outside_each_side_may_belong_to_the_first_or_the_last(alone: bool) -> None:
    lie = replace(step(Kind.PREPARE, 5), side=SideTurn.FIRST)
    stay = replace(step(Kind.BREATHE, 5), side=SideTurn.LAST)
    given_routine = routine(
        lie, EachSide(steps=(step(Kind.HOLD, 5),)), stay, step(Kind.REST, 5), sides=Sides.WORST_FIRST
    )
    timeline = compile_routine(given_routine, Choices(first_side=Side.LEFT, one_side=alone))
    second = [] if alone else [Side.RIGHT]
    last = Side.LEFT if alone else Side.RIGHT
    assert [segment.side for segment in timeline.segments] == [Side.LEFT, Side.LEFT, *second, last, None]


def test_a_whole_group_is_left_out_where_its_variant_is_not_played() -> None:
    inner = routine(step(Kind.REST, 7))
    given_routine = routine(
        Rounds(count=2, steps=(step(Kind.HOLD, 5),), only=("a",)),
        EachSide(steps=(step(Kind.MOVE, 6),), only=("b",)),
        Use(routine=inner, only=("a", "b")),
        step(Kind.BREATHE, 8),
        sides=Sides.WORST_FIRST,
        variants=(Variant("a", "A"), Variant("b", "B"), Variant("c", "C")),
    )
    kinds = {
        name: [
            segment.kind.value for segment in compile_routine(given_routine, Choices(variant=name)).segments
        ]
        for name in ("a", "b", "c")
    }
    assert kinds == {
        "a": ["hold", "hold", "rest", "breathe"],
        "b": ["move", "move", "rest", "breathe"],
        "c": ["breathe"],
    }


def test_a_coaching_line_may_be_silent_in_a_round() -> None:
    held = replace(step(Kind.HOLD, 30), coach=(Coaching(s(10), words("", last="Two more.")),))
    timeline = compile_routine(routine(Rounds(count=3, steps=(held,))))
    said = [(c.segment, c.what.line.template) for c in timeline.cues if isinstance(c.what, Say)]
    assert said == [(0, "Now."), (1, "Now."), (2, "Now."), (2, "Two more.")]


def test_a_line_knows_how_long_and_how_often_its_step_is() -> None:
    timeline = compile_routine(routine(reps(10, 2, 2), step(Kind.TIMER, 900)))
    assert [(line.reps, line.length) for line in openings(timeline)] == [(10, s(40)), (None, s(900))]
