"""Owns the figures of the content specification for desk breaks, segment for segment."""

from typing import Final

from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

FIGURE_FOUR_SEATED: Final = Figures(
    "figure-four-seated",
    210,
    115,
    before=(Row(Kind.PREPARE, 15, "sit-tall", "Sit toward the front of a stable chair, feet flat."),),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    12,
                    "fig4-seated.start",
                    "Rest the {side} ankle on the {other} knee.",
                    coach=((6, "Toes back. Sit tall."),),
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "fig4-seated.hold",
                    "Keep the chest long, and tip forward from the hips.",
                    coach=(
                        (10, "Chest long, not round."),
                        (20, "Breathe out and soften."),
                    ),
                ),
                Row(Kind.REST, 10, "fig4-seated.start", "Come up a little and breathe.", stop=True),
                Row(
                    Kind.HOLD,
                    30,
                    "fig4-seated.hold",
                    "Tip forward again, only as far as is easy.",
                    coach=(
                        (10, "Long breath out."),
                        (20, "Shoulders low."),
                    ),
                ),
                Row(Kind.PREPARE, 8, "sit-tall", "Sit up and uncross."),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 5, "sit-tall", "{Side} side."),),
    after=(Row(Kind.BREATHE, 10, "sit-tall", "Done. Stand up if you can."),),
)

DESK_BREAK: Final = Figures(
    "desk-break-walk",
    300,
    None,
    before=(
        Row(
            Kind.PREPARE,
            15,
            "stand-tall",
            "Stand up. Step back from the desk.",
            coach=((6, "Stand tall. Breathe out."),),
        ),
        Row(Kind.MOVE, 30, "march", "March on the spot. Let the arms swing.", coach=((15, "Light feet."),)),
        Row(
            Kind.MOVE,
            150,
            "walk",
            "Now walk. Fetch some water, or take the corridor.",
            coach=(
                (60, "Keep walking, easy pace."),
                (120, "Thirty seconds more."),
            ),
        ),
        Row(
            Kind.REPS,
            40,
            "glute-squeeze-stand",
            "Eight buttock squeezes. Squeeze, and let go.",
            coach=((18, "Let go fully."),),
            reps=(8, "3-2"),
        ),
        Row(
            Kind.REPS,
            30,
            "back-bend-stand",
            "Five gentle back bends. Hands on your hips.",
            coach=((15, "Eyes forward."),),
            reps=(5, "2-1-2-1"),
        ),
        Row(Kind.BREATHE, 20, "stand-tall", "Two slow breaths. Roll your shoulders."),
        Row(Kind.PREPARE, 15, "sit-tall", "Done. Sit back with your weight even."),
    ),
)

SPINAL_TWIST: Final = Figures(
    "seated-spinal-twist",
    213,
    None,
    before=(
        Row(
            Kind.PREPARE,
            15,
            "sit-tall",
            "Sit tall, feet flat, hip width apart.",
            coach=((7, "Turn gently. No forcing."),),
        ),
    ),
    turns=(
        Turn(
            (
                Row(Kind.PREPARE, 6, "twist-chair.start", "Grow tall, and turn {side}."),
                Row(
                    Kind.HOLD,
                    20,
                    "twist-chair.hold",
                    "Hold, and keep both sit bones heavy.",
                    coach=((10, "Breathe out, soften."),),
                ),
                Row(Kind.PREPARE, 5, "sit-tall", "Back to centre."),
            )
        ),
        Turn(
            (
                Row(Kind.PREPARE, 6, "twist-chair.start", "Grow tall, and turn {side}."),
                Row(
                    Kind.HOLD,
                    20,
                    "twist-chair.hold",
                    "Hold again. Ribs turn, knees stay.",
                    coach=((10, "Breathe out, soften."),),
                ),
                Row(Kind.PREPARE, 5, "sit-tall", "Back to centre."),
            )
        ),
        Turn(
            (
                Row(Kind.PREPARE, 6, "twist-chair.start", "Grow tall, and turn {side}."),
                Row(
                    Kind.HOLD,
                    20,
                    "twist-chair.hold",
                    "Last hold this way. Easy breath.",
                    coach=((10, "Breathe out, soften."),),
                ),
                Row(Kind.PREPARE, 5, "sit-tall", "Back to centre."),
            )
        ),
    ),
    after=(Row(Kind.BREATHE, 12, "sit-tall", "Done. Roll the shoulders and breathe."),),
)
