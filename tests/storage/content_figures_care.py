"""Owns the figures of the content specification for finding, easing and calming, segment for segment."""

from typing import Final

from stretchcoach.core.routine import Kind
from tests.storage.content_figures import Figures, Row, Turn

FINDER: Final = Figures(
    "side-and-angle-finder",
    170,
    None,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "hook-lying",
            "Lie on your back, knees bent, feet flat.",
            coach=((8, "We compare both sides. Gentle pulls only."),),
        ),
    ),
    turns=(
        Turn(
            (
                Row(Kind.PREPARE, 12, "ktos-supine.start", "{Side} knee. Hold it with both hands."),
                Row(
                    Kind.HOLD,
                    10,
                    "ktos-supine.search",
                    "Straight across, toward your {other} shoulder.",
                    counted=False,
                ),
                Row(
                    Kind.HOLD,
                    10,
                    "ktos-supine.search-high",
                    "Now a little higher, toward your chin.",
                    counted=False,
                ),
                Row(
                    Kind.HOLD,
                    10,
                    "ktos-supine.search-low",
                    "Now lower, across toward your {other} ribs.",
                    counted=False,
                ),
                Row(
                    Kind.REST,
                    18,
                    "hook-lying",
                    "Lower the leg. Which direction was strongest?",
                    coach=((8, "Score the stretch and the pain, zero to ten."),),
                ),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 5, "hook-lying", "Now the {side} side."),),
    after=(
        Row(
            Kind.PREPARE,
            25,
            "hook-lying",
            "Done. Compare your two scores.",
            coach=((6, "We will start with the more painful side."),),
        ),
    ),
)

ROLLER: Final = Figures(
    "glute-roller-release",
    335,
    180,
    before=(
        Row(
            Kind.PREPARE,
            20,
            "roller.start",
            "Sit on the roller, hands on the floor behind you.",
            coach=((9, "Fleshy muscle only, never on bone."),),
        ),
    ),
    turns=(
        Turn(
            (
                Row(
                    Kind.PREPARE,
                    15,
                    "roller.lean",
                    "Cross the {side} ankle on the {other} knee. Lean {side}.",
                    coach=((8, "Light pressure first."),),
                ),
                Row(
                    Kind.MOVE,
                    45,
                    "roller.lean",
                    "Roll slowly. About three seconds each way.",
                    coach=(
                        (15, "Small strokes."),
                        (30, "Breathe out as you roll."),
                    ),
                ),
                Row(
                    Kind.HOLD,
                    30,
                    "roller.lean",
                    "Pause on the tender spot. Let it melt.",
                    coach=(
                        (10, "Breathe out and soften."),
                        (20, "Less pressure if it is sharp."),
                    ),
                ),
                Row(Kind.REST, 15, "roller.start", "Lift off and rest.", stop=True, counted=True),
                Row(Kind.MOVE, 30, "roller.lean", "Roll slowly once more.", coach=((12, "Easy strokes."),)),
                Row(Kind.PREPARE, 10, "roller.start", "Come off and uncross."),
            )
        ),
    ),
    switch=(Row(Kind.PREPARE, 10, "roller.start", "Change. {Side} side now."),),
    after=(Row(Kind.BREATHE, 15, "long-sit", "Done. Roll off and rest."),),
)

HEAT_COLD: Final = Figures(
    "heat-cold-timer",
    2220,
    None,
    before=(
        Row(
            Kind.PREPARE,
            60,
            "side-lying-pack",
            "Wrap the packs in a cloth. Check the skin feels normal.",
            coach=(
                (10, "Lie on your other side, or on your front."),
                (40, "Keep the pack on top. Never lie on it."),
            ),
        ),
        Row(
            Kind.TIMER,
            900,
            "side-lying-pack",
            "Warm pack on. Fifteen minutes.",
            coach=(
                (300, "Five minutes. Check the skin. Warm, not hot."),
                (600, "Ten minutes. Move if you need to."),
                (840, "One minute left."),
            ),
        ),
        Row(
            Kind.REST,
            300,
            "side-lying-pack",
            "Heat off. Let the skin settle for five minutes.",
            coach=(
                (20, "Look for blotches or soreness."),
                (285, "Get the cold pack ready."),
            ),
        ),
        Row(
            Kind.TIMER,
            900,
            "side-lying-pack",
            "Cold pack on. Up to fifteen minutes.",
            coach=(
                (300, "Five minutes. Lift the pack and check the skin."),
                (600, "Ten minutes. If it is painfully numb, stop now."),
                (840, "One minute left."),
            ),
        ),
        Row(
            Kind.PREPARE,
            60,
            "walk",
            "Cold off. Stand up slowly and walk a little.",
            coach=((30, "Wait for normal feeling before you stretch."),),
        ),
    ),
)

SOS: Final = Figures(
    "cramp-sos",
    120,
    None,
    before=(
        Row(Kind.BREATHE, 10, "hook-lying", "Stop. Sit or lie down. Breathe out slowly."),
        Row(Kind.PREPARE, 8, "ktos-supine.start", "Hug that knee toward the opposite shoulder."),
        Row(
            Kind.HOLD,
            25,
            "ktos-supine.hold",
            "Gently. Just enough to ease it.",
            coach=(
                (8, "Breathe out and soften."),
                (16, "Let it go."),
            ),
        ),
        Row(Kind.REST, 12, "rub-glute", "Ease off. Rub the muscle with your palm.", stop=True),
        Row(
            Kind.HOLD,
            25,
            "ktos-supine.hold",
            "Once more, a little across.",
            coach=(
                (10, "Long breath out."),
                (18, "Soft face."),
            ),
        ),
        Row(Kind.REST, 10, "rub-glute", "Ease off. Rub again."),
        Row(
            Kind.MOVE,
            30,
            "walk",
            "Stand up slowly. Put weight on it and walk.",
            coach=((14, "Small easy steps."),),
        ),
    ),
)

SOS_NO_PULL: Final = Figures(
    "cramp-sos",
    120,
    None,
    before=(
        Row(Kind.BREATHE, 10, "stand-tall", "Stop. Hold on to something. Breathe out slowly."),
        Row(Kind.PREPARE, 8, "stand-tall", "Stand tall, feet hip width."),
        Row(
            Kind.MOVE,
            25,
            "weight-shift",
            "Shift your weight onto the sore side, and back.",
            coach=(
                (9, "Small and slow."),
                (17, "Breathe out."),
            ),
        ),
        Row(Kind.REST, 12, "rub-stand", "Rub the muscle with your palm.", stop=True),
        Row(
            Kind.MOVE,
            25,
            "weight-shift",
            "Shift your weight again, gently.",
            coach=(
                (10, "Soft knees."),
                (17, "Long breath out."),
            ),
        ),
        Row(Kind.REST, 10, "rub-stand", "Rub once more."),
        Row(Kind.MOVE, 30, "walk", "Now walk. Small easy steps.", coach=((14, "Let the arms swing."),)),
    ),
    variant="no-pull",
)
