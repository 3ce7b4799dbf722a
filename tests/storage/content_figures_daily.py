"""Owns the figures of the content specification for the routines of every day, segment for segment."""

from typing import Final

from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row

FIGURE_FOUR_SUPINE: Final = Figures(
    "figure-four-supine",
    270,
    146,
    before=(Row(Kind.PREPARE, 20, "hook-lying", "Lie on your back, knees bent, feet flat."),),
    turns=(
        (
            Row(
                Kind.PREPARE,
                15,
                "fig4-supine.start",
                "Cross the {side} ankle over the {other} thigh, just above the knee.",
                coach=((8, "Pull those toes back, to protect the knee."),),
            ),
            Row(
                Kind.PREPARE,
                12,
                "fig4-supine.start",
                "Lift the {other} foot and hold behind that thigh.",
                coach=((7, "Head stays down."),),
            ),
            Row(
                Kind.HOLD,
                30,
                "fig4-supine.hold",
                "Draw the thigh in until the {side} buttock stretches.",
                coach=(
                    (10, "Breathe out and soften."),
                    (20, "Let the {side} knee drift away."),
                ),
            ),
            Row(Kind.REST, 15, "fig4-supine.start", "Ease off halfway. Breathe.", stop=True, counted=True),
            Row(
                Kind.HOLD,
                30,
                "fig4-supine.hold",
                "And draw in again.",
                coach=(
                    (10, "Long breath out."),
                    (20, "Shoulders heavy, jaw loose."),
                ),
            ),
            Row(Kind.PREPARE, 12, "hook-lying", "Lower the foot and uncross the leg."),
        ),
    ),
    switch=(Row(Kind.PREPARE, 10, "hook-lying", "Other side. {Side} ankle this time."),),
    after=(Row(Kind.BREATHE, 12, "hook-lying", "Done. One slow breath."),),
)

FIGURE_FOUR_SEATED: Final = Figures(
    "figure-four-seated",
    210,
    115,
    before=(Row(Kind.PREPARE, 15, "sit-tall", "Sit toward the front of a stable chair, feet flat."),),
    turns=(
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
        ),
    ),
    switch=(Row(Kind.PREPARE, 5, "sit-tall", "{Side} side."),),
    after=(Row(Kind.BREATHE, 10, "sit-tall", "Done. Stand up if you can."),),
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
        ),
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
        ),
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
        ),
    ),
    after=(Row(Kind.BREATHE, 12, "sit-tall", "Done. Roll the shoulders and breathe."),),
)
