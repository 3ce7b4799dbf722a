"""Owns the figures of the content specification for the other stretches on the floor, segment for segment."""

from typing import Final

from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

FIGURE_FOUR_SUPINE: Final = Figures(
    "figure-four-supine",
    270,
    146,
    before=(Row(Kind.PREPARE, 20, "hook-lying", "Lie on your back, knees bent, feet flat."),),
    turns=(
        Turn(
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
                Row(
                    Kind.REST, 15, "fig4-supine.start", "Ease off halfway. Breathe.", stop=True, counted=True
                ),
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
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 10, "hook-lying", "Other side. {Side} ankle this time."),),
    after=(Row(Kind.BREATHE, 12, "hook-lying", "Done. One slow breath."),),
)

HAMSTRING: Final = Figures(
    "hamstring-strap",
    240,
    130,
    before=(Row(Kind.PREPARE, 20, "hook-lying", "Lie on your back with a strap or towel ready."),),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    15,
                    "ham-strap.start",
                    "Loop the strap round the {side} foot. Raise the leg, knee soft.",
                    coach=((9, "{Other} foot stays flat."),),
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "ham-strap.hold",
                    "Straighten until the back of the thigh stretches.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Toes relaxed. No tingling."),
                    ),
                ),
                Row(Kind.REST, 15, "ham-strap.start", "Bend the knee and rest.", stop=True, counted=True),
                Row(
                    Kind.HOLD,
                    30,
                    "ham-strap.hold",
                    "Raise again, same easy line.",
                    coach=(
                        (10, "Long breath out."),
                        (20, "Tailbone stays heavy."),
                    ),
                ),
                Row(Kind.PREPARE, 10, "hook-lying", "Bend the knee and lower the foot."),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 10, "hook-lying", "Strap to the {side} foot."),),
    after=(Row(Kind.BREATHE, 10, "hook-lying", "Done. Slow breath."),),
)

HIP_FLEXOR: Final = Figures(
    "hip-flexor-half-kneeling",
    225,
    120,
    before=(Row(Kind.PREPARE, 15, "half-kneel.start", "Kneel on a cushion beside a chair."),),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    15,
                    "half-kneel.start",
                    "{Other} foot forward, {side} knee on the cushion.",
                    coach=((8, "Hold the chair."),),
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "half-kneel.hold",
                    "Tuck your tail under, then shift forward a little.",
                    coach=(
                        (10, "Squeeze the {side} buttock."),
                        (20, "Ribs down, breathe out."),
                    ),
                ),
                Row(Kind.REST, 10, "half-kneel.start", "Ease back.", stop=True),
                Row(
                    Kind.HOLD,
                    30,
                    "half-kneel.hold",
                    "Tuck, and shift forward again.",
                    coach=(
                        (10, "Long breath out."),
                        (20, "Stay tall."),
                    ),
                ),
                Row(Kind.PREPARE, 10, "half-kneel.start", "Ease back and rise with the chair."),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 10, "half-kneel.start", "Change knees. {Side} knee down."),),
    after=(Row(Kind.BREATHE, 10, "stand-tall", "Done. Stand up slowly."),),
)
