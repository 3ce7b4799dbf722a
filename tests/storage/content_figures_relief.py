"""Owns the figures of the content specification for the two relief routines, segment for segment."""

from typing import Final

from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

CONTRACT_RELAX: Final = Figures(
    "piriformis-contract-relax",
    505,
    265,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "hook-lying",
            "Lie on your back, knees bent, feet flat. Let your shoulders go heavy.",
            coach=((10, "The press will be gentle, a quarter of your strength."),),
        ),
    ),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    15,
                    "ktos-supine.start",
                    "{Side} leg. Bring the knee up and hold it with both hands.",
                    coach=((8, "One hand outside the knee, one on the shin."),),
                ),
                Row(
                    Kind.PREPARE,
                    15,
                    "ktos-supine.search",
                    "Draw the knee toward your {other} shoulder. Search slowly for the tightest line.",
                    coach=((9, "A stretch, not pain."),),
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "ktos-supine.hold",
                    "Hold here. Let the buttock soften.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Next comes a gentle press."),
                    ),
                ),
                Row(
                    Kind.CONTRACT,
                    10,
                    "ktos-supine.contract",
                    "Press the knee into your hands. Gently. Nothing moves.",
                    coach=((5, "Keep breathing."),),
                ),
                Row(
                    Kind.DEEPEN,
                    15,
                    "ktos-supine.deepen",
                    "And relax. Breathe out, and let the knee drift closer.",
                    coach=((7, "Only as far as it gives."),),
                ),
                Row(
                    Kind.REST, 10, "ktos-supine.start", "Ease off a little. Keep hold of the knee.", stop=True
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "ktos-supine.hold",
                    "Second round. Hold at the new line.",
                    coach=(
                        (10, "Long breath out."),
                        (20, "Jaw loose, shoulders heavy."),
                    ),
                ),
                Row(
                    Kind.CONTRACT,
                    10,
                    "ktos-supine.contract",
                    "Press into your hands. Nothing moves.",
                    coach=((5, "Keep breathing."),),
                ),
                Row(
                    Kind.DEEPEN,
                    15,
                    "ktos-supine.deepen",
                    "Relax. Breathe out and drift closer.",
                    coach=((7, "No forcing."),),
                ),
                Row(Kind.REST, 10, "ktos-supine.start", "Ease off. If you are tired, stop here.", stop=True),
                Row(
                    Kind.HOLD,
                    30,
                    "ktos-supine.hold",
                    "Third round. Settle into the hold.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Nearly there. Stay gentle."),
                    ),
                ),
                Row(
                    Kind.CONTRACT,
                    10,
                    "ktos-supine.contract",
                    "Press again. Gently, into your hands.",
                    coach=((5, "Keep breathing."),),
                ),
                Row(
                    Kind.DEEPEN,
                    15,
                    "ktos-supine.deepen",
                    "Relax, breathe out, let it come closer.",
                    coach=((7, "Only what it gives you."),),
                ),
                Row(Kind.PREPARE, 10, "hook-lying", "Slowly lower the foot. Let the leg rest."),
            )
        ),
    ),
    switch=(
        Row(
            Kind.PREPARE,
            15,
            "hook-lying",
            "Both feet down. Next, the {side} leg.",
            coach=((7, "Same gentle pull."),),
        ),
    ),
    after=(
        Row(
            Kind.BREATHE,
            20,
            "hook-lying",
            "Well done. Three slow breaths.",
            coach=((9, "Notice how the buttock feels now."),),
        ),
    ),
)

OPPOSITE_SHOULDER: Final = Figures(
    "knee-to-opposite-shoulder",
    472,
    256,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "long-sit",
            "Sit on the floor, back against a wall, legs long.",
            coach=((9, "Sit on a folded towel if you slump."),),
        ),
        Row(
            Kind.BREATHE,
            20,
            "long-sit",
            "Close your eyes. Let the tension drain out.",
            coach=((9, "Slow breath in, longer breath out."),),
        ),
    ),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    15,
                    "ktos-seated.start",
                    "Bend the {side} knee and take it in both hands.",
                    coach=((7, "Lift it toward your {other} shoulder."),),
                ),
                Row(
                    Kind.PREPARE, 10, "ktos-seated.search", "Try small changes of angle. Find the tight line."
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "ktos-seated.hold",
                    "Hold. Deep, steady breaths.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Stay tall, shoulders low."),
                    ),
                ),
                Row(
                    Kind.REST,
                    30,
                    "long-sit",
                    "Let go. Set the foot down and breathe.",
                    coach=(
                        (12, "Belly soft, shoulders low."),
                        (22, "Get ready to lift again."),
                    ),
                    stop=True,
                    counted=True,
                ),
                Row(Kind.PREPARE, 8, "ktos-seated.search", "Knee up again, same angle."),
                Row(
                    Kind.HOLD,
                    30,
                    "ktos-seated.hold",
                    "Second hold. Same angle, easy breath.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Stay tall, shoulders low."),
                    ),
                ),
                Row(
                    Kind.REST,
                    30,
                    "long-sit",
                    "Let go and breathe.",
                    coach=(
                        (12, "If you are tired, stop here."),
                        (22, "Get ready for the last one."),
                    ),
                    stop=True,
                    counted=True,
                ),
                Row(Kind.PREPARE, 8, "ktos-seated.search", "Knee up one more time."),
                Row(
                    Kind.HOLD,
                    30,
                    "ktos-seated.hold",
                    "Last hold. Soften into it.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Stay tall, shoulders low."),
                    ),
                ),
                Row(Kind.PREPARE, 10, "long-sit", "Lower the foot and stretch the leg out."),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 15, "long-sit", "Change sides. Next, the {side} knee."),),
    after=(Row(Kind.BREATHE, 15, "long-sit", "Finished. One slow breath, then stand up slowly."),),
)
