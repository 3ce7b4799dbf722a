"""Owns the proof that every value is read as its author wrote it, never as YAML would guess."""

from datetime import timedelta

import pytest

from stretchcoach.core.labels import Severity, SideTurn
from stretchcoach.core.routine import (
    ByVariant,
    Coaching,
    CountdownStyle,
    EachSide,
    Kind,
    Option,
    OptionRef,
    Repeat,
    Rounds,
    Step,
    Tempo,
    Text,
    Timed,
    Variant,
)
from stretchcoach.storage.cautions import CAUTIONS
from tests.storage.routine_texts import problems, routine_text, sound


def first(steps: str, **head: str) -> Step:
    item = sound(routine_text(steps, **head)).steps[0]
    assert isinstance(item, Step)
    return item


@pytest.mark.parametrize(
    "word", ["yes", "no", "on", "off", "null", "1:30", "0x10", "1_000", "1e3", "007", "2024-01-01", "~x"]
)
def test_a_text_that_looks_like_something_else_stays_text(word: str) -> None:
    routine = sound(routine_text(f"- prepare: 20s\n  say: {word}", title=word, equipment=f"[{word}]"))

    step = routine.steps[0]
    assert isinstance(step, Step)
    assert step.say == ByVariant(Text((word,)))
    assert routine.title == word
    assert routine.equipment == (word,)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("30s", 30.0),
        ("1m 30s", 90.0),
        ("1m30s", 90.0),
        ("1.5s", 1.5),
        ("4h", 14400.0),
        ('"20s"', 20.0),
        ("2 m", 120.0),
    ],
)
def test_a_duration_is_a_number_with_a_unit(written: str, seconds: float) -> None:
    assert first(f"- prepare: {written}").dose == Timed(timedelta(seconds=seconds))


@pytest.mark.parametrize(
    ("written", "read"), [("yes", True), ("true", True), ("no", False), ("false", False)]
)
def test_yes_and_no_are_read_in_two_ways_each(written: str, read: bool) -> None:
    assert first(f"- rest: 20s\n  offer stop: {written}").offer_stop is read


def test_a_text_of_several_lines_becomes_one() -> None:
    assert first("- prepare: 20s\n  say: >-\n    Lie down\n    on your  back.").say == ByVariant(
        Text(("Lie down on your back.",))
    )


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.REPS])
def test_a_step_ends_in_the_way_of_its_kind(kind: Kind) -> None:
    counted = {Kind.HOLD, Kind.CONTRACT, Kind.MOVE}
    step = first(f"- {kind}: 10s\n  say: Now.")

    if kind is Kind.TIMER:
        assert step.countdown is CountdownStyle.MINUTES
    else:
        assert step.countdown is (CountdownStyle.SPOKEN if kind in counted else CountdownStyle.CHIME)


def test_a_step_has_all_that_is_written() -> None:
    step = first(
        "- timer: 15m\n  at least: 10m\n  say: Warm up.\n  show: Heat.\n  pose: sit-tall\n"
        "  coach: {10s: Easy., -1m: Soon.}\n  countdown: none\n  effort: a quarter of your strength\n"
        "  offer stop: yes\n  until: ready"
    )

    assert step == Step(
        kind=Kind.TIMER,
        dose=Timed(timedelta(minutes=15), timedelta(minutes=10)),
        say=ByVariant(Text(("Warm up.",))),
        show=ByVariant(Text(("Heat.",))),
        coach=(
            Coaching(timedelta(seconds=10), ByVariant(Text(("Easy.",)))),
            Coaching(-timedelta(minutes=1), ByVariant(Text(("Soon.",)))),
        ),
        pose=ByVariant("sit-tall"),
        countdown=CountdownStyle.NONE,
        effort="a quarter of your strength",
        offer_stop=True,
        until_ready=True,
    )


def test_repetitions_have_a_tempo_with_words_for_its_parts() -> None:
    step = first("- reps: 10\n  tempo: 2-1.5-0\n  parts: [lift, squeeze, lower]\n  alternate: true")

    parts = (timedelta(seconds=2), timedelta(seconds=1.5), timedelta())
    assert step.dose == Tempo(10, parts, ("lift", "squeeze", "lower"), alternate=True)


def test_groups_nest() -> None:
    steps = (
        "- each side:\n    - rounds: $n\n      second side: 2\n      steps:\n        - prepare: 5s\n"
        "      between:\n        - rest: 5s\n  switch:\n    - prepare: 6s"
    )
    routine = sound(routine_text(steps, options="{n: {label: N, choices: [2, 3], default: 3}}"))

    rest, prepare = Step(kind=Kind.REST, dose=Timed(timedelta(seconds=5))), Kind.PREPARE
    assert routine.options == (Option(name="n", label="N", choices=(2, 3), default=3),)
    assert routine.steps == (
        EachSide(
            steps=(
                Rounds(
                    count=OptionRef("n"),
                    second_side=2,
                    steps=(Step(kind=prepare, dose=Timed(timedelta(seconds=5))),),
                    between=(rest,),
                ),
            ),
            switch=(Step(kind=prepare, dose=Timed(timedelta(seconds=6))),),
        ),
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("[One., Two.]", Text(("One.", "Two."))),
        ("[One.]", Text(("One.",))),
        ("{1: One., 3: Three.}", Text(("One.", "One.", "Three."))),
        ("{1: One., last: Last.}", Text(("One.",), "Last.")),
    ],
)
def test_a_text_may_differ_from_round_to_round(written: str, text: Text) -> None:
    routine = sound(routine_text(f"- rounds: 3\n  steps:\n    - prepare: 20s\n      say: {written}"))

    group = routine.steps[0]
    assert isinstance(group, Rounds)
    assert group.steps[0] == Step(kind=Kind.PREPARE, dose=Timed(timedelta(seconds=20)), say=ByVariant(text))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('{1: "", last: Last.}', Text(("",), "Last.")),
        ("{1: Once., 2: '', 3: Again.}", Text(("Once.", "", "Again."))),
        ("{1: Once., last: ''}", Text(("Once.",), "")),
        ('[Once., "", Again.]', Text(("Once.", "", "Again."))),
    ],
)
def test_a_coaching_line_may_be_left_out_in_a_round(written: str, text: Text) -> None:
    routine = sound(
        routine_text(f"- rounds: 3\n  steps:\n    - prepare: 20s\n      coach: {{5s: {written}}}")
    )

    group = routine.steps[0]
    assert isinstance(group, Rounds)
    assert isinstance(group.steps[0], Step)
    assert group.steps[0].coach == (Coaching(timedelta(seconds=5), ByVariant(text)),)


def test_a_step_outside_each_side_may_belong_to_a_side() -> None:
    step = first('- prepare: 20s\n  say: "{Side} hip on top."\n  side: last')

    assert step.side is SideTurn.LAST


def test_a_group_may_be_for_some_variants_only() -> None:
    steps = (
        "- rounds: 2\n  steps: [prepare: 5s]\n  only: a\n"
        "- each side: [prepare: 5s]\n  only: [a, b]\n"
        "- prepare: 5s"
    )
    routine = sound(routine_text(steps, variants="{a: One way, b: Another, c: A third}"))

    rounds, sides, _ = routine.steps
    assert isinstance(rounds, Rounds)
    assert isinstance(sides, EachSide)
    assert (rounds.only, sides.only) == (("a",), ("a", "b"))


def test_a_variant_is_different_where_it_goes_without_what_the_first_one_has() -> None:
    steps = "- prepare: 5s\n- move: 30s\n  only: full"

    assert problems(routine_text(steps, variants="{full: All of it, micro: Micro break}")) == []


def test_a_variant_that_is_not_named_has_what_the_first_one_has() -> None:
    step = first(
        "- prepare: 20s\n  say: {wall: [Lean.], lying: Lie.}\n  pose: {lying: hook-lying}\n"
        "  only: [wall, lying, chair]",
        variants="{lying: Lying, wall: At a wall, chair: On a chair}",
    )

    assert step.say == ByVariant(Text(("Lie.",)), (("wall", Text(("Lean.",))),))
    assert step.say is not None
    assert step.say.of("chair") == step.say.of("lying") == Text(("Lie.",))
    assert step.pose == ByVariant("hook-lying")
    assert step.only == ("wall", "lying", "chair")


def test_the_head_has_all_that_is_written() -> None:
    routine = sound(
        routine_text(
            equipment="mat",
            targets="[piriformis]",
            repeat="{after: 4h, until: 5h, at most: 3 per day}",
            good_for="[Tightness.]",
            not_for="[Spasm.]",
            cautions="{knee: modify, disc: caution}",
            sources="['ACSM: 30 s']",
        )
    )

    assert routine.equipment == ("mat",)
    assert routine.targets == ("piriformis",)
    assert routine.repeat == Repeat(timedelta(hours=4), timedelta(hours=5), 3)
    assert (routine.good_for, routine.not_for) == (("Tightness.",), ("Spasm.",))
    assert routine.cautions == (("knee", Severity.MODIFY), ("disc", Severity.CAUTION))
    assert routine.sources == ("ACSM: 30 s",)


def test_variants_keep_their_order() -> None:
    text = routine_text("- prepare: 5s\n  only: b", variants="{b: Second, a: First}").replace(
        "only: b", "say: {b: B, a: A}"
    )

    assert sound(text).variants == (Variant("b", "Second"), Variant("a", "First"))


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + routine_text(),
        routine_text().replace("\n", "\r\n"),
        routine_text().replace("\n", "\r"),
        "---\n" + routine_text() + "...\n",
    ],
)
def test_a_file_from_another_editor_is_read_as_well(text: str) -> None:
    assert problems(text) == []
    assert problems(text.encode()) == []


@pytest.mark.parametrize(
    "text", ["<b>5 < 6</b>", "100 % %s {0}"[:8], "$(rm -rf /)", "../../etc/passwd", "__import__('os')"]
)
def test_text_is_only_ever_text(text: str) -> None:
    step = first(
        f"- prepare: 20s\n  say: {text!r}" if "'" not in text else f'- prepare: 20s\n  say: "{text}"'
    )

    assert step.say == ByVariant(Text((text,)))


def test_every_caution_says_what_it_means_in_plain_words() -> None:
    assert len(CAUTIONS) == 19
    assert all(words.startswith(("you ", "your ")) and not words.endswith(".") for words in CAUTIONS.values())
