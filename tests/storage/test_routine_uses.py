"""Owns the proof that routines can be chained, and that what cannot be chained is said."""

from datetime import timedelta

import pytest

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import Choices, Routine, Side, Use
from stretchcoach.storage.problem import UseCycleError
from tests.storage.routine_texts import problems, routine_text, sound

OTHER = sound(
    routine_text(
        "- each side:\n    - prepare: $wait\n      pose: {lying: hook-lying, sitting: sit-tall}",
        options="{wait: {label: Wait, choices: [5s, 8s]}}",
        variants="{lying: Lying, sitting: Sitting}",
    ),
    name="other.yaml",
)


def find(name: str) -> Routine | None:
    if name == "chain":
        raise UseCycleError("x > chain > x")
    if name == "deep":
        raise StretchCoachError("More than 16 routines stand inside one another.")
    return OTHER if name == "other" else None


def test_another_routine_is_chained_in_with_its_options_and_variant_set() -> None:
    routine = sound(routine_text("- use: other\n  options: {wait: 8s}\n  variant: sitting"), find)

    assert routine.steps == (
        Use(routine=OTHER, options=(("wait", timedelta(seconds=8)),), variant="sitting"),
    )
    timeline = compile_routine(routine, Choices(first_side=Side.LEFT))
    assert [(each.side, each.duration.total_seconds(), each.pose) for each in timeline.segments] == [
        (Side.LEFT, 8.0, "sit-tall"),
        (Side.RIGHT, 8.0, "sit-tall"),
    ]


@pytest.mark.parametrize(
    ("steps", "wanted"),
    [
        (
            "- use: othr",
            (
                '9:5: error: There is no routine "othr" to use. '
                "It must be a file here or a bundled routine, and without errors of its own."
            ),
        ),
        ("- use: x", "9:5: error: The routine uses itself. Use another one, or write the steps out."),
        (
            "- use: chain",
            "9:5: error: Routines that use each other: x > chain > x. Write the steps out in one of them.",
        ),
        (
            "- use: deep",
            "9:5: error: More than 16 routines stand inside one another. Write the steps out instead.",
        ),
        (
            "- use: other\n  options: {wait: 6s}",
            '10:21: error: "wait" cannot be 6s. It can be 5s, 8s.',
        ),
        (
            "- use: other\n  options: {wait: 5}",
            '10:21: error: "wait" cannot be 5. It can be 5s, 8s.',
        ),
        (
            "- use: other\n  options: {wit: 5s}",
            '10:15: error: "other" has no option "wit". Did you mean "wait"?',
        ),
        (
            "- use: other\n  variant: siting",
            '10:5: error: "other" has no variant "siting". Did you mean "sitting"?',
        ),
        (
            "- each side:\n    - use: other",
            (
                '10:9: error: "other" works sides of its own and cannot be used inside "each side". '
                'Use it outside "each side" in a routine that has sides.'
            ),
        ),
    ],
)
def test_what_cannot_be_chained_is_said(steps: str, wanted: str) -> None:
    assert problems(routine_text(steps), find=find) == [wanted]


def test_a_routine_without_sides_cannot_use_one_that_has_them() -> None:
    (problem,) = problems(routine_text("- use: other", sides="none"), find=find)

    assert "works sides of its own and cannot be used in a routine without sides" in problem


def test_a_chain_that_grows_too_long_is_refused() -> None:
    (problem,) = problems(routine_text("- rounds: 1000\n  steps:\n    - use: other\n" * 3), find=find)

    assert problem.startswith("9:3: error: Played from end to end there are more than 5,000 steps.")
