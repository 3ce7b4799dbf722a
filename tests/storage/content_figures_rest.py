"""Owns the figures of the content specification for pregnancy and for the night, segment for segment."""

from typing import Final

from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

PREGNANCY: Final = Figures(
    "pregnancy-seated-side-lying",
    433,
    315,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "sit-tall",
            "Sit on a firm chair, feet flat, knees hip width.",
            coach=((10, "Sit tall, bump relaxed."),),
        ),
        Row(
            Kind.REPS,
            32,
            "pelvic-tilt-seated",
            "Eight pelvic tilts. Rock gently.",
            coach=((14, "Smooth and small."),),
            reps=(8, "2-2"),
        ),
        Row(
            Kind.PREPARE,
            15,
            "counter-lean.start",
            "Stand up slowly. Hands on the worktop.",
            coach=((8, "Feet hip width."),),
        ),
        Row(
            Kind.HOLD,
            20,
            "counter-lean.hold",
            "Slide your hips back. Long, easy back.",
            coach=((10, "Breathe out and soften."),),
        ),
        Row(Kind.REST, 10, "counter-lean.start", "Walk the feet in and stand.", stop=True),
        Row(Kind.HOLD, 20, "counter-lean.hold", "Hips back again.", coach=((10, "Long breath out."),)),
        Row(Kind.REST, 10, "counter-lean.start", "Stand and breathe.", stop=True),
        Row(Kind.HOLD, 20, "counter-lean.hold", "Last one. Hips back.", coach=((10, "Soft knees."),)),
        Row(
            Kind.PREPARE,
            40,
            "side-lying-pillow",
            "Now lie on your {other} side. Take your time.",
            coach=(
                (10, "One pillow for the head."),
                (20, "One pillow between the knees."),
            ),
            on=SideTurn.FIRST,
        ),
    ),
    turns=(
        Turn(
            (
                Row(
                    Kind.REPS,
                    48,
                    "side-lying-pillow",
                    "Six buttock squeezes, {side} side. Squeeze.",
                    coach=(
                        (22, "Keep breathing."),
                        (38, "Let go fully."),
                    ),
                    reps=(6, "5-3"),
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "side-lying-pillow.forward",
                    "Let the {side} knee slide forward on the pillow.",
                    coach=(
                        (12, "Breathe out and soften."),
                        (21, "Belly relaxed."),
                    ),
                ),
            )
        ),
    ),
    switch=(
        Row(
            Kind.PREPARE,
            40,
            "side-lying-pillow",
            "Knees together, and roll to the other side.",
            coach=((15, "Slowly. Pillow back in place."),),
        ),
    ),
    after=(
        Row(
            Kind.BREATHE,
            30,
            "side-lying-pillow",
            "Stay here. Breathe in for four, out for six.",
            coach=((15, "Let the buttock go heavy."),),
            on=SideTurn.LAST,
        ),
        Row(Kind.PREPARE, 20, "sit-tall", "Push up sideways with your arms. Sit a moment."),
    ),
)

BEDTIME: Final = Figures(
    "bedtime-anti-cramp",
    419,
    None,
    before=(Row(Kind.PREPARE, 10, "calf-wall", "Stand facing a wall, hands on it."),),
    turns=(
        Turn(
            (
                Row(Kind.PREPARE, 8, "calf-wall", "{Side} leg back, heel down."),
                Row(Kind.HOLD, 10, "calf-wall", "Lean in, and hold.", counted=False),
                Row(Kind.REST, 10, "stand-tall", "Ease off."),
                Row(Kind.HOLD, 10, "calf-wall", "Lean in again.", counted=False),
                Row(Kind.REST, 10, "stand-tall", "Ease off, breathe."),
                Row(Kind.HOLD, 10, "calf-wall", "Last one. Lean in.", counted=False),
                Row(Kind.REST, 10, "stand-tall", "Ease off."),
                Row(Kind.PREPARE, 12, "ham-bed", "Sit on the bed edge, {side} leg straight, heel down."),
                Row(Kind.HOLD, 10, "ham-bed", "Tip forward, and hold.", counted=False),
                Row(Kind.REST, 10, "bed-sit", "Sit up."),
                Row(Kind.HOLD, 10, "ham-bed", "Tip forward again.", counted=False),
                Row(Kind.REST, 10, "bed-sit", "Sit up, breathe."),
                Row(Kind.HOLD, 10, "ham-bed", "Last one. Tip forward.", counted=False),
                Row(Kind.REST, 10, "bed-sit", "Sit up."),
                Row(
                    Kind.PREPARE,
                    14,
                    "ktos-supine.start",
                    "Lie back. {Side} knee toward the {other} shoulder.",
                ),
                Row(
                    Kind.HOLD, 20, "ktos-supine.hold", "Hold gently.", coach=((8, "Breathe out and soften."),)
                ),
                Row(Kind.PREPARE, 8, "hook-lying", "Lower the leg."),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 15, "calf-wall", "Stand up slowly. Other side at the wall."),),
    after=(
        Row(
            Kind.BREATHE,
            30,
            "hook-lying",
            "Now rest. In for four, out for six.",
            coach=((14, "Legs heavy."),),
        ),
    ),
)
