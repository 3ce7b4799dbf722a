"""Owns which speech engines there are, by name, and the order in which they are tried."""

from typing import Final

from stretchcoach.audio.embedded_engine import EmbeddedEngine
from stretchcoach.audio.engine import Engines
from stretchcoach.audio.program_engines import EspeakProgramEngine, FliteEngine
from stretchcoach.audio.pyttsx3_engine import Pyttsx3Engine

LABELS: Final = {
    "pyttsx3": "The system's voice",
    "embedded": "The built-in voice",
    "flite": "Flite",
    "espeak-ng": "The espeak-ng program",
}
"""The engines as people call them, at the beginning of a sentence."""


def engines_of_this_machine() -> Engines:
    """Return the engines, the system's own voice first; whether each works shows when it starts."""
    return {
        "pyttsx3": Pyttsx3Engine,
        "embedded": EmbeddedEngine,
        "flite": FliteEngine,
        "espeak-ng": EspeakProgramEngine,
    }
