"""Owns which of eSpeak NG's voices is used, whichever way it is reached."""

from typing import Final

from stretchcoach.core.sound_choice import VoiceChoice

CLEAREST: Final = "+klatt2"
"""The variant with the fewest misheard words; figures are in the project's notes on decisions."""
ENGLISH: Final = "en-us"
"""Plainer to listeners than the British voice, by the same measure."""


def plain_voice(choice: VoiceChoice) -> str:
    """Return the voice that every installation has for the language of a choice."""
    return ENGLISH if choice.language in {"", "en"} else choice.language


def wanted_voice(choice: VoiceChoice) -> str:
    """Return the voice that was chosen, else the clearest one of the language."""
    return choice.voice or plain_voice(choice) + CLEAREST
