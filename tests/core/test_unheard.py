"""Owns the proof that each line without room is found, with what stands in its way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from stretchcoach.core.cue import Say, What
from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import (
    ByVariant,
    CountdownStyle,
    EachSide,
    Item,
    Kind,
    Option,
    OptionRef,
    Rounds,
    Side,
    Sides,
    Step,
    Text,
    Variant,
)
from stretchcoach.core.unheard import Fence, Unheard, Way, sessions, unheard
from tests.builders import reps, routine, s, step, words


def speaking(**seconds: float) -> Callable[[What], timedelta]:
    """Return a voice that takes so long for a line that begins with this word; all else takes 0.5 s."""

    def length_of(what: What) -> timedelta:
        word = what.line.template.split()[0].strip(".").lower() if isinstance(what, Say) else ""
        return s(seconds.get(word, 0.5))

    return length_of


def found(*items: Item, variants: tuple[Variant, ...] = (), **seconds: float) -> list[Unheard]:
    return list(unheard(routine(*items, variants=variants), speaking(**seconds)))


@pytest.mark.parametrize("length", [0.5, 9.9, 10.0])
def test_a_line_that_fits_is_not_told(length: float) -> None:
    assert found(step(Kind.REST, 10, "Lie down."), lie=length) == []


def test_a_line_longer_than_its_step_is_told_with_its_length_and_room() -> None:
    long = step(Kind.REST, 10, "Lie down.")
    [line] = found(long, lie=10.1)
    assert line.step is long
    assert (line.length, line.room, line.fence, line.covers) == (s(10.1), s(10), Fence.END, False)


def test_an_opening_that_would_run_into_the_countdown_is_told() -> None:
    [line] = found(step(Kind.HOLD, 10, "Hold.", countdown=CountdownStyle.SPOKEN), hold=7.5)
    assert (line.room, line.fence) == (s(7), Fence.COUNTDOWN)


def test_an_opening_over_the_number_of_a_repetition_is_told_though_it_is_said() -> None:
    [line] = found(reps(3, 3, 3), lift=6.5)
    assert (line.room, line.fence, line.covers) == (s(6), Fence.NUMBER, True)
    assert found(reps(3, 3, 3), lift=6.0) == []


def test_a_coaching_line_that_begins_under_another_is_told_with_how_long_that_still_sounds() -> None:
    [line] = found(step(Kind.REST, 20, "Lie down.", coach={4: "Breathe."}), lie=5.5)
    assert (line.say.line.template, line.offset) == ("Breathe.", s(4))
    assert (line.room, line.blocked) == (s(0), s(1.5))


def test_a_coaching_line_tied_to_the_end_is_told_by_its_time_before_the_end() -> None:
    [line] = found(step(Kind.REST, 20, "Lie down.", coach={-2: "Breathe."}), breathe=2.5)
    assert (line.offset, line.room, line.fence) == (s(-2), s(2), Fence.END)


def test_a_line_of_many_rounds_is_told_once_and_one_of_a_single_round_too() -> None:
    each = step(Kind.REST, 5, "Long and slow.")
    last = step(Kind.REST, 5, words("Short.", last="Longest."))
    told = found(Rounds(count=4, steps=(each, last)), long=6, longest=7)
    assert [line.say.line.template for line in told] == ["Long and slow.", "Longest."]


def test_equal_lines_of_two_steps_are_told_apart() -> None:
    steps: tuple[Step, ...] = (step(Kind.REST, 5, "Long."), step(Kind.REST, 5, "Long."))
    told = found(*steps, long=6)
    assert [line.step is each for line, each in zip(told, steps, strict=True)] == [True, True]


def test_a_line_that_only_one_variant_has_is_told() -> None:
    say = ByVariant(Text(("Lie down.",)), (("seated", Text(("Sit up.",))),))
    both = (Variant("lying", "Lying"), Variant("seated", "Seated"))
    [line] = found(step(Kind.REST, 5, say), variants=both, sit=6)
    assert line.say.line.template == "Sit up."
    assert line.way == Way("seated")


PACE: Final = Option(name="pace", label="Pace", choices=(s(4), s(6), s(8)), default=s(8))
"""What makes a step shorter than usual."""


def test_a_line_that_only_one_choice_leaves_no_room_is_told_with_it() -> None:
    at_pace = routine(step(Kind.REST, OptionRef("pace"), "Lie down."), options=(PACE,))
    [line] = unheard(at_pace, speaking(lie=5))
    assert (line.way, line.room) == (Way(option=("pace", s(4))), s(4))
    [worst] = unheard(at_pace, speaking(lie=7))
    assert worst == replace(line, length=s(7))
    assert len(sessions(at_pace)) == 3


def test_a_line_is_told_once_in_the_session_most_like_the_usual_one() -> None:
    at_pace = routine(
        step(Kind.REST, OptionRef("pace"), "Lie down."),
        options=(PACE,),
        variants=(Variant("lying", "Lying"), Variant("seated", "Seated")),
    )
    [usual] = unheard(at_pace, speaking(lie=9))
    assert (usual.way, usual.room) == (Way(), s(8))
    [chosen] = unheard(at_pace, speaking(lie=5))
    assert chosen.way == Way(option=("pace", s(4)))


@pytest.mark.parametrize(("turn", "long"), [(SideTurn.FIRST, Side.LEFT), (SideTurn.LAST, Side.RIGHT)])
def test_a_line_that_is_only_longer_with_the_name_of_one_side_is_told_for_that_alone(
    turn: SideTurn, long: Side
) -> None:
    def length_of(what: What) -> timedelta:
        return s(6 if isinstance(what, Say) and what.line.side is long else 0.5)

    outside = replace(step(Kind.REST, 5, "Rest the {side} leg."), side=turn)
    sided = routine(EachSide(steps=(step(Kind.REST, 9),)), outside, sides=Sides.WORST_FIRST)
    [line] = unheard(sided, length_of)
    assert line.way == Way(alone=long)
    assert len(sessions(sided)) == 3
