"""Owns what a modified version of a routine is: each change, and the choices that make it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.condition import Condition
from stretchcoach.core.routine import OptionValue

C = Condition


@unique
class Change(StrEnum):
    """What is done in another way (content specification, 3.4, "What M means")."""

    BEHIND_THE_THIGH = "hold behind the thigh"
    HIGHER_CHAIR_HALF_DEPTH = "higher chair, half depth"
    STANDING_VERSION = "standing version"
    PRESS_A_FIFTH = "press at 20 % or less and count aloud"
    BREATHE_OUT_ON_EFFORT = "breathe out on the effort"
    LYING_VERSION = "lying version"
    STAY_UPRIGHT = "stay upright, no forward tip"
    QUARTER_TURN = "quarter turn"
    HIGHER_CHAIR = "higher chair"
    UPRIGHT_SMALL_RANGE = "upright, small range"
    UPPER_BACK_HALF_RANGE = "turn from the upper back, half range"
    HALF_RANGE_PILLOW = "half range, pillow between the knees"
    HIGH_CHAIR_TABLE = "high chair, hands on a table"
    WALL_BALL_LIGHT = "ball against the wall, light"
    HEAT_ONLY = "heat only, 15 min, never on the tummy"
    STEPS_ONLY = "march and side steps only"
    CALF_AND_STEP = "calf and step hamstring only"
    NO_PULL = "no-pull version"
    NO_GLUTE_HOLD = "leave out the glute hold"
    WALL_BALL = "ball against the wall"
    NO_KNEE_FORWARD = "leave out the knee-forward hold if it hurts"
    AFTER_CLEARANCE = "only after clearance, hip never bent past 90 degrees"
    NO_SWINGS = "no leg swings or hip circles"
    CALF_ONLY = "calf only"
    NO_HAMSTRING = "hamstring step skipped"
    STANDING_BOTH_HANDS = "standing, both hands on support"
    SUPPORT_IN_REACH = "chair or wall within reach"
    NO_STRETCH = "no stretch: rest, cold, walk if able"
    COLD_ONLY = "cold only, 10 to 15 min"
    AS_THE_FILE_SAYS = "as the file says"
    """A routine of the user's own that asks for a change without naming it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What may still be chosen; the first of `variants` is what is set where the choice is not among them."""

    variants: tuple[str, ...] = ()
    """Empty where every variant will do."""
    options: tuple[tuple[str, tuple[OptionValue, ...]], ...] = ()
    """An option with the values it may have, the preferred one first."""


UNLIMITED: Final = Limits()
MINUTES_10, MINUTES_15 = timedelta(minutes=10), timedelta(minutes=15)

FINDER, CONTRACT_RELAX = "side-and-angle-finder", "piriformis-contract-relax"
OPPOSITE_SHOULDER, FIGURE_FOUR = "knee-to-opposite-shoulder", "figure-four-seated"
TWIST, HIP_FLEXOR, BRIDGE = "seated-spinal-twist", "hip-flexor-half-kneeling", "glute-bridge"
CLAMSHELL, SQUAT, ROLLER = "clamshell", "chair-squat", "glute-roller-release"
HEAT_COLD, WARM_UP, COOL_DOWN = "heat-cold-timer", "dynamic-warm-up", "cool-down"
SOS, PREGNANCY_EASE = "cramp-sos", "pregnancy-seated-side-lying"
SESSION, BEDTIME = "butt-cramp-relief-session", "bedtime-anti-cramp"

CHANGES: Final[dict[tuple[str, Condition], Change]] = {
    **{
        (routine, C.KNEE): Change.BEHIND_THE_THIGH
        for routine in (FINDER, CONTRACT_RELAX, OPPOSITE_SHOULDER, SOS, SESSION)
    },
    (SQUAT, C.KNEE): Change.HIGHER_CHAIR_HALF_DEPTH,
    (HIP_FLEXOR, C.KNEE): Change.STANDING_VERSION,
    (CONTRACT_RELAX, C.BLOOD_PRESSURE): Change.PRESS_A_FIFTH,
    (SESSION, C.BLOOD_PRESSURE): Change.PRESS_A_FIFTH,
    (BRIDGE, C.BLOOD_PRESSURE): Change.BREATHE_OUT_ON_EFFORT,
    (SQUAT, C.BLOOD_PRESSURE): Change.BREATHE_OUT_ON_EFFORT,
    (OPPOSITE_SHOULDER, C.OSTEOPOROSIS): Change.LYING_VERSION,
    (FIGURE_FOUR, C.OSTEOPOROSIS): Change.STAY_UPRIGHT,
    (TWIST, C.OSTEOPOROSIS): Change.QUARTER_TURN,
    (SQUAT, C.OSTEOPOROSIS): Change.HIGHER_CHAIR,
    (OPPOSITE_SHOULDER, C.DISC): Change.LYING_VERSION,
    (FIGURE_FOUR, C.PREGNANT): Change.UPRIGHT_SMALL_RANGE,
    (TWIST, C.PREGNANT): Change.UPPER_BACK_HALF_RANGE,
    (HIP_FLEXOR, C.PREGNANT): Change.STANDING_VERSION,
    (CLAMSHELL, C.PREGNANT): Change.HALF_RANGE_PILLOW,
    (SQUAT, C.PREGNANT): Change.HIGH_CHAIR_TABLE,
    (ROLLER, C.PREGNANT): Change.WALL_BALL_LIGHT,
    (HEAT_COLD, C.PREGNANT): Change.HEAT_ONLY,
    (WARM_UP, C.PREGNANT): Change.STEPS_ONLY,
    (COOL_DOWN, C.PREGNANT): Change.CALF_AND_STEP,
    (SOS, C.PREGNANT): Change.NO_PULL,
    (BEDTIME, C.PREGNANT): Change.NO_GLUTE_HOLD,
    (ROLLER, C.PELVIC_GIRDLE_PAIN): Change.WALL_BALL,
    (PREGNANCY_EASE, C.PELVIC_GIRDLE_PAIN): Change.NO_KNEE_FORWARD,
    (SOS, C.PELVIC_GIRDLE_PAIN): Change.NO_PULL,
    (BEDTIME, C.PELVIC_GIRDLE_PAIN): Change.NO_GLUTE_HOLD,
    (BRIDGE, C.HIP_REPLACEMENT): Change.AFTER_CLEARANCE,
    (SQUAT, C.HIP_REPLACEMENT): Change.AFTER_CLEARANCE,
    (WARM_UP, C.HIP_REPLACEMENT): Change.NO_SWINGS,
    (SOS, C.HIP_REPLACEMENT): Change.NO_PULL,
    (BEDTIME, C.HIP_REPLACEMENT): Change.CALF_ONLY,
    (SOS, C.RECENT_SURGERY): Change.NO_PULL,
    **{(routine, C.SIT_BONE_PAIN): Change.NO_HAMSTRING for routine in (COOL_DOWN, BEDTIME, SESSION)},
    **{(routine, C.SCIATICA): Change.NO_HAMSTRING for routine in (COOL_DOWN, BEDTIME)},
    (HIP_FLEXOR, C.BALANCE): Change.STANDING_BOTH_HANDS,
    **{(routine, C.BALANCE): Change.SUPPORT_IN_REACH for routine in (SQUAT, WARM_UP, COOL_DOWN)},
    (SOS, C.RECENT_INJURY): Change.NO_STRETCH,
    (HEAT_COLD, C.RECENT_INJURY): Change.COLD_ONLY,
}
"""The modification of each routine for each condition (content specification, 3.4)."""

LIMITS: Final[dict[tuple[str, Change], Limits]] = {
    (OPPOSITE_SHOULDER, Change.LYING_VERSION): Limits(("lying",)),
    (HIP_FLEXOR, Change.STANDING_VERSION): Limits(("standing",)),
    (HIP_FLEXOR, Change.STANDING_BOTH_HANDS): Limits(("standing",)),
    (SQUAT, Change.HIGHER_CHAIR): Limits(("easier",)),
    (SQUAT, Change.HIGHER_CHAIR_HALF_DEPTH): Limits(("easier",)),
    (SQUAT, Change.HIGH_CHAIR_TABLE): Limits(("easier",)),
    (ROLLER, Change.WALL_BALL): Limits(("ball", "ball-once")),
    (ROLLER, Change.WALL_BALL_LIGHT): Limits(("ball", "ball-once")),
    (HEAT_COLD, Change.HEAT_ONLY): Limits(("heat",), (("heat", (MINUTES_15, MINUTES_10)),)),
    (HEAT_COLD, Change.COLD_ONLY): Limits(("cold",), (("cold", (MINUTES_15, MINUTES_10)),)),
    (WARM_UP, Change.STEPS_ONLY): Limits(("steps-only",)),
    (WARM_UP, Change.NO_SWINGS): Limits(("no-swings", "steps-only")),
    (COOL_DOWN, Change.CALF_AND_STEP): Limits(("calf-and-hamstring",)),
    (COOL_DOWN, Change.NO_HAMSTRING): Limits(("no-hamstring",)),
    (SOS, Change.NO_PULL): Limits(("no-pull",)),
    (SOS, Change.NO_STRETCH): Limits(("no-pull",)),
    (BEDTIME, Change.NO_GLUTE_HOLD): Limits(("no-glute", "calf")),
    (BEDTIME, Change.NO_HAMSTRING): Limits(("no-hamstring", "calf")),
    (BEDTIME, Change.CALF_ONLY): Limits(("calf",)),
    (SESSION, Change.NO_HAMSTRING): Limits(("no-hamstring",)),
    (PREGNANCY_EASE, Change.NO_KNEE_FORWARD): Limits(("no-forward", "usual")),
}
"""The changes that a variant or an option of the routine makes; the others are words alone."""


def change_for(routine: str, code: Condition) -> Change:
    """Return what a condition changes in a routine that can be modified for it."""
    return CHANGES.get((routine, code), Change.AS_THE_FILE_SAYS)


def limits_for(routine: str, changes: Iterable[Change]) -> list[Limits]:
    """Return what the changes leave to choose from."""
    return [LIMITS[routine, change] for change in changes if (routine, change) in LIMITS]
