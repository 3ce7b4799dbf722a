"""Owns the words for each change that makes a routine fit a condition."""

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.modification import Change


def change_words(change: Change) -> str:
    """Return what to do in another way, as sentences (content, 3.4)."""
    return {
        Change.BEHIND_THE_THIGH: _tr("Hold behind the thigh, not over the shin."),
        Change.HIGHER_CHAIR_HALF_DEPTH: _tr("Take a higher chair, and go half as deep."),
        Change.STANDING_VERSION: _tr("Do the standing version."),
        Change.PRESS_A_FIFTH: _tr(
            "Press with 20 % of your strength or less and count aloud. Any dizziness ends the session."
        ),
        Change.BREATHE_OUT_ON_EFFORT: _tr("Breathe out on the effort. Any dizziness ends the session."),
        Change.LYING_VERSION: _tr("Do the lying version."),
        Change.STAY_UPRIGHT: _tr("Stay upright; do not tip forward."),
        Change.QUARTER_TURN: _tr("Turn only a quarter of the way."),
        Change.HIGHER_CHAIR: _tr("Take a higher chair."),
        Change.UPRIGHT_SMALL_RANGE: _tr("Stay upright and move only a little."),
        Change.UPPER_BACK_HALF_RANGE: _tr("Turn from the upper back, half as far."),
        Change.HALF_RANGE_PILLOW: _tr("Open half as far, with a pillow between the knees."),
        Change.HIGH_CHAIR_TABLE: _tr("Take a high chair, hands on a table."),
        Change.WALL_BALL_LIGHT: _tr("Use the ball against the wall, with light pressure."),
        Change.HEAT_ONLY: _tr("Heat only, 15 minutes, never on the tummy."),
        Change.STEPS_ONLY: _tr("March and side steps only."),
        Change.CALF_AND_STEP: _tr("Calf and step hamstring only."),
        Change.NO_PULL: _tr("Do the version without a pull."),
        Change.NO_GLUTE_HOLD: _tr("Leave out the glute hold."),
        Change.WALL_BALL: _tr("Use the ball against the wall."),
        Change.NO_KNEE_FORWARD: _tr("Leave out the hold with the knee forward if it hurts."),
        Change.AFTER_CLEARANCE: _tr(
            "Only after the team that did the operation agrees, and never bend the hip past 90 degrees."
        ),
        Change.NO_SWINGS: _tr("No leg swings and no hip circles."),
        Change.CALF_ONLY: _tr("Calf stretch only."),
        Change.NO_HAMSTRING: _tr("Leave out the hamstring stretch."),
        Change.STANDING_BOTH_HANDS: _tr("Stand, with both hands on a support."),
        Change.SUPPORT_IN_REACH: _tr("Keep a chair or a wall within reach."),
        Change.NO_STRETCH: _tr("No stretch: rest, cool it, and walk if you can."),
        Change.COLD_ONLY: _tr("Cold only, 10 to 15 minutes."),
        Change.AS_THE_FILE_SAYS: _tr("Do a gentler version."),
    }[change]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Safety", text)
