"""Owns the words for each condition: what the user told, and what the program says to it."""

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.condition import Circumstance, Condition, Reason


def because(reason: Reason) -> str:
    """Return the end of a sentence such as "You told us that you have ..."; it has no full stop."""
    return {
        Condition.HIP_REPLACEMENT: _tr(
            "you have a hip replacement, or hip surgery with rules on how to move"
        ),
        Condition.RECENT_SURGERY: _tr("you had surgery on hip, spine, leg or tummy in the last 12 weeks"),
        Condition.FRACTURE: _tr("you had a fracture or a bad fall that has not been checked"),
        Condition.BLOOD_CLOT: _tr("you have, or may have, a blood clot"),
        Condition.BLOOD_THINNERS: _tr("you take blood thinners or bleed easily"),
        Condition.PREGNANT: _tr("you are 16 weeks pregnant or more, or not sure"),
        Condition.PELVIC_GIRDLE_PAIN: _tr("you have pelvic girdle pain"),
        Condition.DISC: _tr("you have a known disc problem in your back"),
        Condition.SCIATICA: _tr("you have tingling in a leg, or pain below the knee, today"),
        Condition.OSTEOPOROSIS: _tr("you have osteoporosis, or broke a bone after a small knock"),
        Condition.HIP_IMPINGEMENT: _tr("you have hip impingement, or a pinch in the groin"),
        Condition.OUTER_HIP_PAIN: _tr("you have tendon pain on the outside of the hip"),
        Condition.SIT_BONE_PAIN: _tr("you have tendon pain at the sit bone"),
        Condition.KNEE: _tr("you have knee pain or a knee replacement"),
        Condition.BLOOD_PRESSURE: _tr(
            "your blood pressure is not under control, or you had heart or aneurysm trouble"
        ),
        Condition.SKIN: _tr(
            "your skin is numb or broken, your circulation is poor, or cold gives you an allergy"
        ),
        Condition.BALANCE: _tr("you have trouble with your balance"),
        Condition.RECENT_INJURY: _tr("you tore a muscle or fell in the last 72 hours"),
        Condition.HYPERMOBILE: _tr("your joints are very flexible"),
        Circumstance.EARLY_PREGNANCY: _tr("you are pregnant"),
        Circumstance.EMERGENCY_SIGN: _tr("you have one of the emergency signs today"),
        Circumstance.MUCH_PAIN: _tr("your pain is 7 or more"),
    }[reason]


def advice(reason: Reason) -> str:
    """Return what the program says to a condition, as one or two sentences (content, 3.4)."""
    return {
        Condition.HIP_REPLACEMENT: _tr("Ask the team that did the operation before any bending or crossing."),
        Condition.RECENT_SURGERY: _tr("Wait until the team that did it says you may."),
        Condition.FRACTURE: _tr("Get it checked first."),
        Condition.BLOOD_CLOT: _tr("No stretch and no massage. Call a doctor today."),
        Condition.BLOOD_THINNERS: _tr("No roller."),
        Condition.PREGNANT: _tr("Do not lie on your back. Please tell your midwife you do these exercises."),
        Condition.PELVIC_GIRDLE_PAIN: _tr("No crossing, no wide legs, no standing on one leg."),
        Condition.DISC: _tr("No twist to the end. Stop if you feel it in the leg."),
        Condition.SCIATICA: _tr("No hamstring stretch and no twist today."),
        Condition.OSTEOPOROSIS: _tr("No bend or twist to the end, and no roller."),
        Condition.HIP_IMPINGEMENT: _tr("Bend less, so that nothing pinches."),
        Condition.OUTER_HIP_PAIN: _tr("Avoid crossing the leg over."),
        Condition.SIT_BONE_PAIN: _tr("No hamstring stretch."),
        Condition.KNEE: _tr("Hold behind the thigh, raise the chair, and leave out half-kneeling."),
        Condition.BLOOD_PRESSURE: _tr(
            "Press with a fifth of your strength at most and keep breathing. If unsure, leave it out."
        ),
        Condition.SKIN: _tr("No heat and no cold."),
        Condition.BALANCE: _tr("Hold on to a chair, or sit."),
        Condition.RECENT_INJURY: _tr("No stretch, no heat and no roller yet."),
        Condition.HYPERMOBILE: _tr("Go half as far, and do not pull at the end."),
        Circumstance.EARLY_PREGNANCY: _tr("Please tell your midwife you are doing these exercises."),
        Circumstance.EMERGENCY_SIGN: _tr("Get help first. Nothing is offered today."),
        Circumstance.MUCH_PAIN: _tr("Do not stretch now. Breathing, heat or an easy walk may help."),
    }[reason]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Safety", text)
