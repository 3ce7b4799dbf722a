"""Owns what the renderer needs from a speech engine, as a Protocol; each engine has a module of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from stretchcoach.core.sound_choice import VoiceChoice


class EngineMissingError(Exception):
    """The engine is not on this computer, or cannot be started; the text says what is missing."""


@dataclass(frozen=True, slots=True, order=True)
class VoiceName:
    """A voice that an engine has, by the engine's own name, and its language ("en-us"; "" where unknown)."""

    language: str
    name: str

    def speaks(self, language: str) -> bool:
        """Return whether this voice speaks `language`, in whatever country."""
        own, wanted = (code.lower().replace("_", "-") for code in (self.language, language))
        return not wanted or own == wanted or own.startswith(wanted + "-")


class Engine(Protocol):
    """A voice that writes files. It may crash, hang or write rubbish: it runs in a process of its own."""

    def __init__(self, choice: VoiceChoice) -> None:
        """Start the engine with a voice; a `choice` without a voice gets the clearest one of its language.

        Raises `EngineMissingError`.
        """

    @staticmethod
    def version() -> str:
        """Return which engine this is, without starting it."""

    @property
    def voice(self) -> str:
        """The voice that speaks, by its own name."""

    @property
    def plain(self) -> bool:
        """Whether the engine's plain voice stands in for the one that was asked for."""

    def use_plain_voice(self) -> None:
        """Speak with the voice that every installation has."""

    def save(self, text: str, path: Path) -> None:
        """Write the spoken text to a WAV file of any rate; the caller checks what is in it."""

    def voices(self) -> Sequence[VoiceName]:
        """Return the voices there are."""


Engines: TypeAlias = Mapping[str, type[Engine]]
"""The engines of a machine by the names that a `VoiceChoice` uses, the best first."""


def in_order(engines: Engines, wanted: str) -> list[str]:
    """Return the names of the engines in the order in which they are tried."""
    return sorted(engines, key=lambda name: name != wanted)
