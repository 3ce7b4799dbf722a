"""Owns what the renderer needs from a speech engine, as a Protocol; each engine has a module of its own."""

from pathlib import Path
from typing import Protocol


class EngineMissingError(Exception):
    """The engine is not on this computer, or cannot be started; the text says what is missing."""


class Engine(Protocol):
    """A voice that writes files. It may crash, hang or write rubbish: it runs in a process of its own."""

    def __init__(self, voice: str | None, rate: int) -> None:
        """Start the engine; `voice` None is its best one, `rate` is in words a minute.

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
