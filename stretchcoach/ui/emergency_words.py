"""Owns the wording of the emergency signs: what needs help now, the same day, and this week.

`*` marks what stands out. The wording is that of the content specification's checklist and is not to be
shortened: each line was chosen so that one sign is enough to act.
"""

from dataclasses import dataclass
from enum import StrEnum, unique

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@unique
class Urgency(StrEnum):
    """How soon a sign needs help."""

    NOW = "now"
    SAME_DAY = "same day"
    THIS_WEEK = "this week"


@dataclass(frozen=True, slots=True)
class Signs:
    """A list of signs under its heading."""

    urgency: Urgency
    heading: str
    lines: tuple[str, ...]


def all_signs(number: str) -> tuple[Signs, Signs, Signs]:
    """Return every sign, the most urgent first; `number` is the emergency number."""
    return needs_help_now(number), needs_help_today(), needs_a_visit()


def needs_help_now(number: str) -> Signs:
    """Return what calls for the emergency number at once."""
    return Signs(
        Urgency.NOW,
        translate("EmergencySheet", "Call {number} or go to A&E now. Do not stretch.").format(number=number),
        (
            translate(
                "EmergencySheet",
                "New *numbness or tingling in the saddle area*: inner thighs, genitals, or around the back "
                "passage; toilet paper feels different.",
            ),
            translate(
                "EmergencySheet",
                "*Trouble starting to pee*, cannot stop it, leaking, or no feeling when peeing; *no control "
                "or no feeling* of your bowels; new problems with erection or sexual feeling.",
            ),
            translate(
                "EmergencySheet",
                "*Pain, numbness or weakness in both legs*, or a leg that suddenly goes weak.",
            ),
            translate(
                "EmergencySheet", "Pain after a *serious accident or fall*, or you cannot stand on the leg."
            ),
            translate(
                "EmergencySheet", "*Chest pain, sudden breathlessness, or coughing blood* (possible clot)."
            ),
            translate(
                "EmergencySheet",
                "*Sudden, severe pain* you have never had before and that does not ease within minutes, or "
                "severe pain with *tearing feeling in tummy or back*.",
            ),
            translate(
                "EmergencySheet",
                "Pregnant, and: *bleeding, fluid loss, regular painful contractions, baby moving less, bad "
                "headache, faintness*.",
            ),
        ),
    )


def needs_help_today() -> Signs:
    """Return what calls for help on the same day."""
    return Signs(
        Urgency.SAME_DAY,
        translate("EmergencySheet", "Get help the same day: GP or urgent care."),
        (
            translate(
                "EmergencySheet",
                "*One leg swollen, warm, red or very tender* in the calf or thigh, especially after surgery, "
                "travel, pregnancy, illness or hormones.",
            ),
            translate(
                "EmergencySheet",
                "*Fever, chills or feeling very unwell* with the pain; a wound or infection nearby.",
            ),
            translate("EmergencySheet", "*A cramp that will not let go after 10 minutes.*"),
            translate(
                "EmergencySheet",
                "*New or growing weakness or numbness* in one leg or foot, or a foot that drops or slaps "
                "when you walk.",
            ),
            translate(
                "EmergencySheet",
                "History of *cancer*, or *unexplained weight loss*, with new buttock or back pain; pain that "
                "is worse at night and not eased by any position.",
            ),
            translate("EmergencySheet", "Long-term steroids or osteoporosis with sudden new back pain."),
        ),
    )


def needs_a_visit() -> Signs:
    """Return what calls for a visit this week."""
    return Signs(
        Urgency.THIS_WEEK,
        translate("EmergencySheet", "Book a visit this week: GP, physiotherapist, midwife."),
        (
            translate(
                "EmergencySheet",
                "Tingling or numbness in the leg that keeps coming back, or pain going below the knee.",
            ),
            translate(
                "EmergencySheet",
                "Cramps that wake you, or that come *when you walk and stop when you rest*.",
            ),
            translate(
                "EmergencySheet",
                "Cramps getting *more frequent or stronger*, or *no better after 3 weeks* of the routines.",
            ),
            translate(
                "EmergencySheet", "New cramps after starting a *statin, water tablet or other medicine*."
            ),
            translate("EmergencySheet", "Pregnant with persistent or severe buttock cramps."),
            translate("EmergencySheet", "Pain that keeps you from work, sleep or normal life."),
        ),
    )
