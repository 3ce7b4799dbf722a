"""Owns which of eSpeak NG's voices is used, whichever way it is reached."""

from typing import Final

from stretchcoach.core.sound_choice import VoiceChoice

CLEAREST: Final = "+klatt2"
"""The variant of which a speech recogniser got the fewest words of 19 cues wrong: 41 % at 165 words a minute,
55 to 58 % with the other klatt variants, 76 to 79 % with none."""
ENGLISH: Final = "en-us"
"""Plainer than the British voice, by the same measure: that had 95 % wrong."""


def plain_voice(choice: VoiceChoice) -> str:
    """Return the voice that every installation has for the language of a choice."""
    return ENGLISH if choice.language in {"", "en"} else choice.language


def wanted_voice(choice: VoiceChoice) -> str:
    """Return the voice that was chosen, else the clearest one of the language."""
    return choice.voice or plain_voice(choice) + CLEAREST
