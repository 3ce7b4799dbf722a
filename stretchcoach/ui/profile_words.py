"""Owns the questions about the body, in their order (content specification, 3.1)."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.condition import Condition

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `follows` is asked only after a yes to that one."""

    code: Condition
    words: str
    follows: Condition | None = None


def questions() -> tuple[Question, ...]:
    """Return seventeen questions, and two that follow a yes."""
    code = Condition
    return (
        Question(code.HIP_REPLACEMENT, translate("Profile", "Hip replacement or hip surgery")),
        Question(code.RECENT_SURGERY, translate("Profile", "Any surgery in the last 12 weeks")),
        Question(code.FRACTURE, translate("Profile", "Broken bone or bad fall recently")),
        Question(code.BLOOD_CLOT, translate("Profile", "Blood clot now or before, or one swollen leg")),
        Question(code.BLOOD_THINNERS, translate("Profile", "Blood thinners")),
        Question(code.PREGNANT, translate("Profile", "Pregnant")),
        Question(code.PELVIC_GIRDLE_PAIN, translate("Profile", "Pelvic girdle pain"), follows=code.PREGNANT),
        Question(code.DISC, translate("Profile", "Slipped disc or sciatica")),
        Question(
            code.SCIATICA,
            translate("Profile", "Tingling in a leg, or pain below the knee, today"),
            follows=code.DISC,
        ),
        Question(code.OSTEOPOROSIS, translate("Profile", "Osteoporosis, or broke a bone from a small knock")),
        Question(code.HIP_IMPINGEMENT, translate("Profile", "Hip impingement or pinching in the groin")),
        Question(code.OUTER_HIP_PAIN, translate("Profile", "Pain on the outside of the hip")),
        Question(
            code.BLOOD_PRESSURE, translate("Profile", "Heart disease or uncontrolled high blood pressure")
        ),
        Question(
            code.SKIN,
            translate("Profile", "Numb skin, poor circulation, diabetes with foot problems, or cold allergy"),
        ),
        Question(code.KNEE, translate("Profile", "Knee pain or knee replacement")),
        Question(code.SIT_BONE_PAIN, translate("Profile", "Sit-bone pain")),
        Question(code.BALANCE, translate("Profile", "Poor balance")),
        Question(code.HYPERMOBILE, translate("Profile", "Very flexible joints")),
        Question(code.RECENT_INJURY, translate("Profile", "Muscle tear in the last 3 days")),
    )
