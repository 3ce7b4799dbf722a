"""Owns the figures of the content specification for the whole session after a cramp, segment for segment."""

from typing import Final

from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn
from tests.storage.content_figures_relief import CONTRACT_RELAX

THREE_ROUNDS: Final = CONTRACT_RELAX.turns[0].rows
"""The worst side does what contract-relax does, row by row."""
TWO_ROUNDS: Final = (
    Row(Kind.PREPARE, 15, "hook-lying", "Both feet down. Next, the {side} leg, two rounds."),
    *THREE_ROUNDS[:9],
    THREE_ROUNDS[-1],
)
HALFWAY: Final = Row(
    Kind.REST, 20, "hook-lying", "Rest. Stop here if you are tired.", stop=True, counted=True
)

FIGURE_FOUR: Final = (
    Row(Kind.PREPARE, 12, "fig4-supine.start", "Cross the {side} ankle over the {other} thigh."),
    Row(Kind.PREPARE, 8, "fig4-supine.start", "Hold behind the {other} thigh."),
    Row(
        Kind.HOLD,
        30,
        "fig4-supine.hold",
        "Draw in until the {side} buttock stretches.",
        coach=(
            (10, "Breathe out and soften."),
            (20, "Shoulders heavy."),
        ),
    ),
    Row(Kind.PREPARE, 8, "hook-lying", "Lower and uncross."),
)
HAMSTRING: Final = (
    Row(Kind.PREPARE, 12, "ham-strap.start", "Raise the {side} leg. Strap, or hands behind the thigh."),
    Row(
        Kind.HOLD,
        30,
        "ham-strap.hold",
        "Straighten until the thigh stretches.",
        coach=(
            (10, "Breathe out and soften."),
            (20, "No tingling."),
        ),
    ),
    Row(Kind.PREPARE, 8, "hook-lying", "Bend and lower."),
)

SESSION: Final = Figures(
    "butt-cramp-relief-session",
    914,
    631,
    before=(
        Row(
            Kind.BREATHE,
            40,
            "hook-lying",
            "Lie on your back, knees bent. Let the floor hold you.",
            coach=(
                (12, "In for four, out for six."),
                (28, "Belly soft."),
            ),
        ),
        Row(
            Kind.REPS,
            32,
            "pelvic-tilt-supine",
            "Eight pelvic tilts. Flatten, and release.",
            coach=((14, "Small and smooth."),),
            reps=(8, "2-2"),
        ),
        Row(
            Kind.REPS,
            32,
            "knee-hug-supine",
            "Eight knee hugs, changing legs.",
            coach=((14, "Easy range."),),
            reps=(8, "2-2"),
            on=SideTurn.FIRST,
        ),
    ),
    turns=(
        Turn(THREE_ROUNDS, second=TWO_ROUNDS, then=(HALFWAY,)),
        Turn(FIGURE_FOUR),
        Turn(HAMSTRING),
    ),
    after=(
        Row(Kind.PREPARE, 10, "hook-lying", "Feet flat for eight light bridges."),
        Row(
            Kind.REPS,
            64,
            "bridge.up",
            "Squeeze and lift, easy height.",
            coach=(
                (28, "Push through your heels."),
                (52, "Keep breathing."),
            ),
            reps=(8, "2-2-3-1"),
        ),
        Row(
            Kind.BREATHE,
            40,
            "hook-lying",
            "Rest. In for four, out for six.",
            coach=((14, "Let the buttocks go heavy."),),
        ),
        Row(Kind.PREPARE, 15, "stand-tall", "Roll to your side, push up, and stand slowly."),
        Row(
            Kind.MOVE,
            45,
            "walk",
            "Walk easily. Notice the difference.",
            coach=((22, "Long, relaxed steps."),),
        ),
    ),
)
