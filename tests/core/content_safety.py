"""Owns the table of contraindications and what its M means, as the content specification writes them."""

from typing import Final

from stretchcoach.core.condition import Condition
from stretchcoach.core.modification import Change

HEADING: Final = """
HIPREP SURG FRACT DVT ANTICOAG PREG16 PGP DISC SCIAT OSTEO FAI GTPS PHT KNEE BP SKIN BAL ACUTE HYPER
"""
COLUMNS: Final = tuple(HEADING.split())
CODES: Final = dict(zip(COLUMNS, Condition, strict=True))
"""The specification's codes with ours; both are in the order of the table."""
TABLE: Final = """
side-and-angle-finder       B B B B . B B C C C C C . M C . . B C
piriformis-contract-relax   B B B B . B B C C C C C . M M . . B C
knee-to-opposite-shoulder   B B B B . B B M C M C C . M . . . B C
figure-four-supine          B B B B . B B C C . C C . C . . . B C
figure-four-seated          B B B B . M B C C M C C . C . . . B C
seated-spinal-twist         B B B B . M C C B M . C . . . . . B .
hamstring-strap             B B B B . B . C B . . . B C . . . B C
hip-flexor-half-kneeling    B B B B . M B . . C . . . M . . M B C
glute-bridge                M B B B . B C C . C . . C . M . . B .
clamshell                   B B B B . M B . . . . C . . . . . B .
chair-squat                 M B B B . M B . . M . . . M M . M B .
glute-roller-release        B B B B B M M . C B . C . . . B . B .
heat-cold-timer             . C . B C M . . . . . . . . C B . M .
desk-break-walk             C C B B . . . . . C . . . . . . C C .
dynamic-warm-up             M B B B . M B . . . . . . C C . M B .
cool-down                   B B B B . M B . M C . . M . . . M B C
cramp-sos                   M M B B C M M . C . C C . M . . C M .
pregnancy-seated-side-lying B B B B . . M . . . . . . . . . C B .
butt-cramp-relief-session   B B B B . B B C B C C C M M M . . B C
bedtime-anti-cramp          M B B B . M M . M C . . M . . . C B C
"""
ROWS: Final = {
    row.split()[0]: dict(zip(COLUMNS, row.split()[1:], strict=True)) for row in TABLE.split("\n") if row
}

PULLED: Final = """
side-and-angle-finder piriformis-contract-relax knee-to-opposite-shoulder cramp-sos butt-cramp-relief-session
"""
MODIFIED: Final[tuple[tuple[str, str, Change, str | None], ...]] = (
    ("KNEE", PULLED, Change.BEHIND_THE_THIGH, None),
    ("KNEE", "chair-squat", Change.HIGHER_CHAIR_HALF_DEPTH, "easier"),
    ("KNEE", "hip-flexor-half-kneeling", Change.STANDING_VERSION, "standing"),
    ("BP", "piriformis-contract-relax butt-cramp-relief-session", Change.PRESS_A_FIFTH, None),
    ("BP", "glute-bridge chair-squat", Change.BREATHE_OUT_ON_EFFORT, None),
    ("OSTEO", "knee-to-opposite-shoulder", Change.LYING_VERSION, "lying"),
    ("OSTEO", "figure-four-seated", Change.STAY_UPRIGHT, None),
    ("OSTEO", "seated-spinal-twist", Change.QUARTER_TURN, None),
    ("OSTEO", "chair-squat", Change.HIGHER_CHAIR, "easier"),
    ("DISC", "knee-to-opposite-shoulder", Change.LYING_VERSION, "lying"),
    ("PREG16", "figure-four-seated", Change.UPRIGHT_SMALL_RANGE, None),
    ("PREG16", "seated-spinal-twist", Change.UPPER_BACK_HALF_RANGE, None),
    ("PREG16", "hip-flexor-half-kneeling", Change.STANDING_VERSION, "standing"),
    ("PREG16", "clamshell", Change.HALF_RANGE_PILLOW, None),
    ("PREG16", "chair-squat", Change.HIGH_CHAIR_TABLE, "easier"),
    ("PREG16", "glute-roller-release", Change.WALL_BALL_LIGHT, "ball"),
    ("PREG16", "heat-cold-timer", Change.HEAT_ONLY, "heat"),
    ("PREG16", "dynamic-warm-up", Change.STEPS_ONLY, "steps-only"),
    ("PREG16", "cool-down", Change.CALF_AND_STEP, "calf-and-hamstring"),
    ("PREG16", "cramp-sos", Change.NO_PULL, "no-pull"),
    ("PREG16", "bedtime-anti-cramp", Change.NO_GLUTE_HOLD, "no-glute"),
    ("PGP", "glute-roller-release", Change.WALL_BALL, "ball"),
    ("PGP", "pregnancy-seated-side-lying", Change.NO_KNEE_FORWARD, None),
    ("PGP", "cramp-sos", Change.NO_PULL, "no-pull"),
    ("PGP", "bedtime-anti-cramp", Change.NO_GLUTE_HOLD, "no-glute"),
    ("HIPREP", "glute-bridge chair-squat", Change.AFTER_CLEARANCE, None),
    ("HIPREP", "dynamic-warm-up", Change.NO_SWINGS, "no-swings"),
    ("HIPREP", "cramp-sos", Change.NO_PULL, "no-pull"),
    ("HIPREP", "bedtime-anti-cramp", Change.CALF_ONLY, "calf"),
    ("SURG", "cramp-sos", Change.NO_PULL, "no-pull"),
    ("PHT", "cool-down bedtime-anti-cramp butt-cramp-relief-session", Change.NO_HAMSTRING, "no-hamstring"),
    ("SCIAT", "cool-down bedtime-anti-cramp", Change.NO_HAMSTRING, "no-hamstring"),
    ("BAL", "hip-flexor-half-kneeling", Change.STANDING_BOTH_HANDS, "standing"),
    ("BAL", "chair-squat dynamic-warm-up cool-down", Change.SUPPORT_IN_REACH, None),
    ("ACUTE", "cramp-sos", Change.NO_STRETCH, "no-pull"),
    ("ACUTE", "heat-cold-timer", Change.COLD_ONLY, "cold"),
)
"""What each M means: the code, its routines, the change, the variant that makes it (None: words alone)."""
