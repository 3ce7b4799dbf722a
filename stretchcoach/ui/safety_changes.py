"""Owns the words for each change that makes a routine fit a condition."""

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.modification import Change

translate = QCoreApplication.translate


def change_words(change: Change) -> str:
    """Return what to do in another way, as sentences (content, 3.4)."""
    return {
        Change.BEHIND_THE_THIGH: translate("Safety", "Hold behind the thigh, not over the shin."),
        Change.HIGHER_CHAIR_HALF_DEPTH: translate("Safety", "Take a higher chair, and go half as deep."),
        Change.STANDING_VERSION: translate("Safety", "Do the standing version."),
        Change.PRESS_A_FIFTH: translate(
            "Safety",
            "Press with 20 % of your strength or less and count aloud. Any dizziness ends the session.",
        ),
        Change.BREATHE_OUT_ON_EFFORT: translate(
            "Safety", "Breathe out on the effort. Any dizziness ends the session."
        ),
        Change.LYING_VERSION: translate("Safety", "Do the lying version."),
        Change.STAY_UPRIGHT: translate("Safety", "Stay upright; do not tip forward."),
        Change.QUARTER_TURN: translate("Safety", "Turn only a quarter of the way."),
        Change.HIGHER_CHAIR: translate("Safety", "Take a higher chair."),
        Change.UPRIGHT_SMALL_RANGE: translate("Safety", "Stay upright and move only a little."),
        Change.UPPER_BACK_HALF_RANGE: translate("Safety", "Turn from the upper back, half as far."),
        Change.HALF_RANGE_PILLOW: translate("Safety", "Open half as far, with a pillow between the knees."),
        Change.HIGH_CHAIR_TABLE: translate("Safety", "Take a high chair, hands on a table."),
        Change.WALL_BALL_LIGHT: translate("Safety", "Use the ball against the wall, with light pressure."),
        Change.HEAT_ONLY: translate("Safety", "Heat only, 15 minutes, never on the tummy."),
        Change.STEPS_ONLY: translate("Safety", "March and side steps only."),
        Change.CALF_AND_STEP: translate("Safety", "Calf and step hamstring only."),
        Change.NO_PULL: translate("Safety", "Do the version without a pull."),
        Change.NO_GLUTE_HOLD: translate("Safety", "Leave out the glute hold."),
        Change.WALL_BALL: translate("Safety", "Use the ball against the wall."),
        Change.NO_KNEE_FORWARD: translate("Safety", "Leave out the hold with the knee forward if it hurts."),
        Change.AFTER_CLEARANCE: translate(
            "Safety",
            "Only after the team that did the operation agrees, and never bend the hip past 90 degrees.",
        ),
        Change.NO_SWINGS: translate("Safety", "No leg swings and no hip circles."),
        Change.CALF_ONLY: translate("Safety", "Calf stretch only."),
        Change.NO_HAMSTRING: translate("Safety", "Leave out the hamstring stretch."),
        Change.STANDING_BOTH_HANDS: translate("Safety", "Stand, with both hands on a support."),
        Change.SUPPORT_IN_REACH: translate("Safety", "Keep a chair or a wall within reach."),
        Change.NO_STRETCH: translate("Safety", "No stretch: rest, cool it, and walk if you can."),
        Change.COLD_ONLY: translate("Safety", "Cold only, 10 to 15 minutes."),
        Change.AS_THE_FILE_SAYS: translate("Safety", "Do a gentler version."),
    }[change]
