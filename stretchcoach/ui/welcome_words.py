"""Owns the words of the first run: what the program is, the five rules, and the small print."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def what_it_is() -> tuple[str, ...]:
    """Return what the program is and is not, a paragraph each."""
    return (
        translate(
            "Welcome",
            "StretchCoach guides you through stretches and light exercises for a tight or crampy buttock and "
            "for long sitting. It is a wellbeing tool. It does not diagnose or treat illness and does not "
            "replace a doctor, midwife or physiotherapist.",
        ),
        translate(
            "Welcome",
            "A stretch should feel like a pull. It should never feel like pain. You are always allowed to "
            "stop, and stopping early counts as done.",
        ),
        translate("Welcome", "Do not use it if you are under 18 unless a professional told you to."),
        translate("Welcome", "All that you tell it stays on this computer."),
    )


def rules() -> tuple[str, ...]:
    """Return the five rules; `*` marks what stands out."""
    return (
        translate("Welcome", "Keep pain at *3 out of 10 or less*. Above 3, ease off. Above 5, stop."),
        translate(
            "Welcome",
            "*Tingling, numbness, electric or shooting pain: stop.* Pain that moves further down the leg: "
            "stop.",
        ),
        translate("Welcome", "*Breathe.* Never hold your breath when pressing."),
        translate("Welcome", "*Tired, shaky, dizzy or sick: stop.* Two good rounds beat four poor ones."),
        translate(
            "Welcome", "Use a stable chair without wheels, a clear floor, and keep a phone within reach."
        ),
    )


def small_print(number: str) -> str:
    """Return what stands below the buttons; `number` is the emergency number."""
    told = translate(
        "Welcome",
        "The content is general and based on named sources. It has not yet been reviewed by a "
        "physiotherapist. In an emergency call {number}.",
    )
    return told.format(number=number)
