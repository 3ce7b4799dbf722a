"""Owns the words for each condition: what the user told, and what the program says to it."""

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.condition import Circumstance, Condition, Reason

translate = QCoreApplication.translate


def because(reason: Reason) -> str:
    """Return the end of a sentence such as "You told us that you have ..."; it has no full stop."""
    return {
        Condition.HIP_REPLACEMENT: translate(
            "Safety", "you have a hip replacement, or hip surgery with rules on how to move"
        ),
        Condition.RECENT_SURGERY: translate(
            "Safety", "you had surgery on hip, spine, leg or tummy in the last 12 weeks"
        ),
        Condition.FRACTURE: translate("Safety", "you had a fracture or a bad fall that has not been checked"),
        Condition.BLOOD_CLOT: translate("Safety", "you have, or may have, a blood clot"),
        Condition.BLOOD_THINNERS: translate("Safety", "you take blood thinners or bleed easily"),
        Condition.PREGNANT: translate("Safety", "you are 16 weeks pregnant or more, or not sure"),
        Condition.PELVIC_GIRDLE_PAIN: translate("Safety", "you have pelvic girdle pain"),
        Condition.DISC: translate("Safety", "you have a known disc problem in your back"),
        Condition.SCIATICA: translate("Safety", "you have tingling in a leg, or pain below the knee, today"),
        Condition.OSTEOPOROSIS: translate(
            "Safety", "you have osteoporosis, or broke a bone after a small knock"
        ),
        Condition.HIP_IMPINGEMENT: translate("Safety", "you have hip impingement, or a pinch in the groin"),
        Condition.OUTER_HIP_PAIN: translate("Safety", "you have tendon pain on the outside of the hip"),
        Condition.SIT_BONE_PAIN: translate("Safety", "you have tendon pain at the sit bone"),
        Condition.KNEE: translate("Safety", "you have knee pain or a knee replacement"),
        Condition.BLOOD_PRESSURE: translate(
            "Safety", "your blood pressure is not under control, or you had heart or aneurysm trouble"
        ),
        Condition.SKIN: translate(
            "Safety", "your skin is numb or broken, your circulation is poor, or cold gives you an allergy"
        ),
        Condition.BALANCE: translate("Safety", "you have trouble with your balance"),
        Condition.RECENT_INJURY: translate("Safety", "you tore a muscle or fell in the last 72 hours"),
        Condition.HYPERMOBILE: translate("Safety", "your joints are very flexible"),
        Circumstance.EARLY_PREGNANCY: translate("Safety", "you are pregnant"),
        Circumstance.EMERGENCY_SIGN: translate("Safety", "you have one of the emergency signs today"),
        Circumstance.MUCH_PAIN: translate("Safety", "your pain is 7 or more"),
        Circumstance.SORE: translate("Safety", "you were sore for more than a day"),
        Circumstance.SORE_AGAIN: translate("Safety", "you were sore for more than a day, and again"),
    }[reason]


def advice(reason: Reason) -> str:
    """Return what the program says to a condition, as one or two sentences (content, 3.4)."""
    return {
        Condition.HIP_REPLACEMENT: translate(
            "Safety", "Ask the team that did the operation before any bending or crossing."
        ),
        Condition.RECENT_SURGERY: translate("Safety", "Wait until the team that did it says you may."),
        Condition.FRACTURE: translate("Safety", "Get it checked first."),
        Condition.BLOOD_CLOT: translate("Safety", "No stretch and no massage. Call a doctor today."),
        Condition.BLOOD_THINNERS: translate("Safety", "No roller."),
        Condition.PREGNANT: translate(
            "Safety", "Do not lie on your back. Please tell your midwife you do these exercises."
        ),
        Condition.PELVIC_GIRDLE_PAIN: translate(
            "Safety", "No crossing, no wide legs, no standing on one leg."
        ),
        Condition.DISC: translate("Safety", "No twist to the end. Stop if you feel it in the leg."),
        Condition.SCIATICA: translate("Safety", "No hamstring stretch and no twist today."),
        Condition.OSTEOPOROSIS: translate("Safety", "No bend or twist to the end, and no roller."),
        Condition.HIP_IMPINGEMENT: translate("Safety", "Bend less, so that nothing pinches."),
        Condition.OUTER_HIP_PAIN: translate("Safety", "Avoid crossing the leg over."),
        Condition.SIT_BONE_PAIN: translate("Safety", "No hamstring stretch."),
        Condition.KNEE: translate(
            "Safety", "Hold behind the thigh, raise the chair, and leave out half-kneeling."
        ),
        Condition.BLOOD_PRESSURE: translate(
            "Safety",
            "Press with a fifth of your strength at most and keep breathing. If unsure, leave it out.",
        ),
        Condition.SKIN: translate("Safety", "No heat and no cold."),
        Condition.BALANCE: translate("Safety", "Hold on to a chair, or sit."),
        Condition.RECENT_INJURY: translate("Safety", "No stretch, no heat and no roller yet."),
        Condition.HYPERMOBILE: translate("Safety", "Go half as far, and do not pull at the end."),
        Circumstance.EARLY_PREGNANCY: translate(
            "Safety", "Please tell your midwife you are doing these exercises."
        ),
        Circumstance.EMERGENCY_SIGN: translate("Safety", "Get help first. Nothing is offered today."),
        Circumstance.MUCH_PAIN: translate(
            "Safety", "Do not stretch now. Breathing, heat or an easy walk may help."
        ),
        Circumstance.SORE: translate("Safety", "Shorter holds and one round less."),
        Circumstance.SORE_AGAIN: translate("Safety", "Let your muscles rest for 48 hours."),
    }[reason]
