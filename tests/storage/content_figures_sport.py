"""Owns the figures of the content specification for before and after sport, segment for segment."""

from typing import Final

from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

WARM_UP: Final = Figures(
    "dynamic-warm-up",
    344,
    None,
    before=(
        Row(Kind.PREPARE, 10, "stand-tall", "Stand tall with a chair beside you."),
        Row(
            Kind.MOVE,
            60,
            "march",
            "March on the spot. Start easy.",
            coach=(
                (25, "Swing the arms."),
                (45, "A little higher now."),
            ),
        ),
        Row(Kind.MOVE, 45, "side-step", "Side steps. Two left, two right.", coach=((22, "Soft knees."),)),
    ),
    turns=(
        Turn(
            (
                Row(Kind.REPS, 20, "leg-swing", "{Side} leg swings, front and back.", reps=(10, "1-1")),
                Row(Kind.REPS, 24, "hip-circle", "{Side} hip circles. Draw small circles.", reps=(8, "3")),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 6, "stand-tall", "Turn round."),),
    after=(
        Row(
            Kind.REPS,
            40,
            "hip-hinge",
            "Ten hip hinges. Push your hips back.",
            coach=((18, "Long back."),),
            reps=(10, "2-2"),
        ),
        Row(
            Kind.REPS,
            40,
            "half-squat",
            "Ten half squats. Smooth.",
            coach=((18, "Knees over toes."),),
            reps=(10, "2-2"),
        ),
        Row(
            Kind.MOVE,
            45,
            "march",
            "Brisk march to finish. Knees up.",
            coach=((22, "Halfway. Keep it light."),),
        ),
        Row(Kind.BREATHE, 10, "stand-tall", "Ready. One breath, then begin."),
    ),
)

COOL_DOWN: Final = Figures(
    "cool-down",
    390,
    None,
    before=(
        Row(
            Kind.MOVE,
            120,
            "walk",
            "Walk slowly. Let your breathing settle.",
            coach=(
                (60, "Slower still."),
                (100, "Find a wall and a step."),
            ),
        ),
        Row(Kind.PREPARE, 8, "stand-tall", "Stretches next. Hold the wall."),
    ),
    turns=(
        Turn(
            (
                Row(Kind.PREPARE, 8, "calf-wall", "{Side} leg back, heel down."),
                Row(
                    Kind.HOLD,
                    20,
                    "calf-wall",
                    "Heel down. Lean in.",
                    coach=((10, "Breathe out and soften."),),
                ),
                Row(Kind.PREPARE, 8, "ham-step", "{Side} heel on the step."),
                Row(
                    Kind.HOLD,
                    20,
                    "ham-step",
                    "Tip forward from the hips, back straight.",
                    coach=((10, "Breathe out and soften."),),
                ),
                Row(Kind.PREPARE, 8, "lunge-standing", "Split stance, {side} leg back."),
                Row(
                    Kind.HOLD,
                    20,
                    "lunge-standing",
                    "Tuck the tail, and shift forward.",
                    coach=((10, "Squeeze the buttock."),),
                ),
                Row(Kind.PREPARE, 8, "fig4-seated.start", "Sit. {Side} ankle over."),
                Row(
                    Kind.HOLD,
                    20,
                    "fig4-seated.hold",
                    "Tip forward from the hips.",
                    coach=((10, "Breathe out and soften."),),
                ),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 8, "stand-tall", "Stand up. Other side."),),
    after=(
        Row(
            Kind.BREATHE,
            30,
            "sit-tall",
            "Sit and breathe. In for four, out for six.",
            coach=((14, "Shoulders drop."),),
        ),
    ),
)
