"""Owns the voice that says nothing: for sessions that were asked to be silent, and for rehearsals."""

from collections.abc import Sequence
from datetime import timedelta

from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.ports import Sound


class SilentVoice:
    """Takes everything and plays nothing."""

    def configure(self, sound: SoundChoice) -> None:
        """Nothing is heard, however that is to be."""

    def sample(self, text: str, sound: SoundChoice) -> None:
        """Nothing is heard."""

    def prepare(self, sounds: Sequence[Sound]) -> None:
        """Nothing to get ready."""

    def play(self, sound: Sound, at: timedelta) -> None:
        """Nothing is heard."""

    def hush(self) -> None:
        """Nothing sounds."""

    def forget(self) -> None:
        """Nothing is planned."""

    def length(self, sound: Sound) -> timedelta | None:
        """Return None: nothing is made."""
        del sound
        return None

    def trouble(self) -> str | None:
        """Return None: silence is what was asked for."""
        return None

    def close(self) -> None:
        """Nothing to stop."""
