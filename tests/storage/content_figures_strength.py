"""Owns the figures of the content specification for the strength routines, segment for segment."""

from typing import Final

from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

BRIDGE: Final = Figures(
    "glute-bridge",
    365,
    None,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "hook-lying",
            "Lie on your back, knees bent, heels under the knees.",
            coach=((10, "Arms by your sides."),),
        ),
        Row(
            Kind.REPS,
            80,
            "bridge.up",
            "Ten bridges. Squeeze and lift.",
            coach=(
                (36, "Push through your heels."),
                (68, "Ribs down."),
            ),
            reps=(10, "2-2-3-1"),
        ),
        Row(
            Kind.REST,
            45,
            "hook-lying",
            "Rest. Breathe low and slow.",
            coach=((35, "Get ready."),),
            stop=True,
            counted=True,
        ),
        Row(
            Kind.REPS,
            80,
            "bridge.up",
            "Second set. Squeeze and lift.",
            coach=(
                (36, "Keep breathing."),
                (68, "Knees level."),
            ),
            reps=(10, "2-2-3-1"),
        ),
        Row(
            Kind.REST,
            45,
            "hook-lying",
            "Rest. Tired or crampy? Stop here.",
            coach=((35, "Last set next."),),
            stop=True,
            counted=True,
        ),
        Row(
            Kind.REPS,
            80,
            "bridge.up",
            "Last set. Squeeze and lift.",
            coach=(
                (36, "Push through your heels."),
                (60, "Two more to go."),
            ),
            reps=(10, "2-2-3-1"),
        ),
        Row(Kind.BREATHE, 15, "hook-lying", "Done. Lower, and let the hips rest."),
    ),
)

CLAMSHELL: Final = Figures(
    "clamshell",
    410,
    210,
    before=(
        Row(
            Kind.PREPARE,
            15,
            "clam.closed",
            "Lie on your side, with the {side} hip on top.",
            on=SideTurn.FIRST,
        ),
    ),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    15,
                    "clam.closed",
                    "Knees bent, heels together, hips stacked.",
                    coach=((7, "Top hand on the floor in front."),),
                ),
                Row(
                    Kind.REPS,
                    70,
                    "clam.open",
                    "Ten clams. Open the {side} knee.",
                    coach=(
                        (32, "Do not roll back."),
                        (60, "Keep heels together."),
                    ),
                    reps=(10, "2-2-2-1"),
                ),
                Row(
                    Kind.REST,
                    30,
                    "clam.closed",
                    "Rest. Breathe.",
                    coach=((20, "Get ready."),),
                    stop=True,
                    counted=True,
                ),
                Row(
                    Kind.REPS,
                    70,
                    "clam.open",
                    "Second set. Open slowly.",
                    coach=(
                        (32, "Hips stacked."),
                        (60, "Almost done."),
                    ),
                    reps=(10, "2-2-2-1"),
                ),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 15, "clam.closed", "Roll over. {Side} hip on top now."),),
    after=(Row(Kind.BREATHE, 10, "hook-lying", "Done. Relax both legs."),),
)

SQUAT: Final = Figures(
    "chair-squat",
    235,
    None,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "squat.top",
            "Stand in front of a chair, feet a little wider than your hips.",
            coach=((11, "Arms forward."),),
        ),
        Row(
            Kind.REPS,
            70,
            "squat.bottom",
            "Ten squats. Sit back slowly.",
            coach=(
                (32, "Knees over toes."),
                (60, "Chest long."),
            ),
            reps=(10, "3-1-2-1"),
        ),
        Row(
            Kind.REST,
            60,
            "stand-tall",
            "Rest. Shake the legs out.",
            coach=(
                (30, "Halfway."),
                (50, "Get ready."),
            ),
            stop=True,
            counted=True,
        ),
        Row(
            Kind.REPS,
            70,
            "squat.bottom",
            "Second set. Sit back slowly.",
            coach=(
                (32, "Breathe out going up."),
                (60, "Push the floor away."),
            ),
            reps=(10, "3-1-2-1"),
        ),
        Row(Kind.BREATHE, 15, "stand-tall", "Done. Stand tall and breathe."),
    ),
)
