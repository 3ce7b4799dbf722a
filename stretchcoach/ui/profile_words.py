"""Owns the questions about the body, in their order (content specification, 3.1)."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchcoach.core.condition import Condition


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
        Question(code.HIP_REPLACEMENT, _tr("Hip replacement or hip surgery")),
        Question(code.RECENT_SURGERY, _tr("Any surgery in the last 12 weeks")),
        Question(code.FRACTURE, _tr("Broken bone or bad fall recently")),
        Question(code.BLOOD_CLOT, _tr("Blood clot now or before, or one swollen leg")),
        Question(code.BLOOD_THINNERS, _tr("Blood thinners")),
        Question(code.PREGNANT, _tr("Pregnant")),
        Question(code.PELVIC_GIRDLE_PAIN, _tr("Pelvic girdle pain"), follows=code.PREGNANT),
        Question(code.DISC, _tr("Slipped disc or sciatica")),
        Question(code.SCIATICA, _tr("Tingling in a leg, or pain below the knee, today"), follows=code.DISC),
        Question(code.OSTEOPOROSIS, _tr("Osteoporosis, or broke a bone from a small knock")),
        Question(code.HIP_IMPINGEMENT, _tr("Hip impingement or pinching in the groin")),
        Question(code.OUTER_HIP_PAIN, _tr("Pain on the outside of the hip")),
        Question(code.BLOOD_PRESSURE, _tr("Heart disease or uncontrolled high blood pressure")),
        Question(
            code.SKIN,
            _tr("Numb skin, poor circulation, diabetes with foot problems, or cold allergy"),
        ),
        Question(code.KNEE, _tr("Knee pain or knee replacement")),
        Question(code.SIT_BONE_PAIN, _tr("Sit-bone pain")),
        Question(code.BALANCE, _tr("Poor balance")),
        Question(code.HYPERMOBILE, _tr("Very flexible joints")),
        Question(code.RECENT_INJURY, _tr("Muscle tear in the last 3 days")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Profile", text)
