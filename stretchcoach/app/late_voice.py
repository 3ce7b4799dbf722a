"""Owns the voice of a program in which nothing may ever be said: it is made with the first sound."""

from datetime import timedelta
from typing import TYPE_CHECKING

from stretchcoach.core.sound_choice import SoundChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stretchcoach.ports import Sound, Voice


class LateVoice:
    """Implements `ports.Voice` with a voice that `make` returns when it is first needed."""

    def __init__(self, make: "Callable[[], Voice]") -> None:
        self._make = make
        self._voice: Voice | None = None
        self._sound = SoundChoice()

    def configure(self, sound: SoundChoice) -> None:
        """Let everything be heard like this from now on."""
        self._sound = sound
        if self._voice is not None:
            self._voice.configure(sound)

    def sample(self, text: str, sound: SoundChoice) -> None:
        """Let `text` be heard as `sound` would have it."""
        self._made().sample(text, sound)

    def prepare(self, sounds: "Sequence[Sound]") -> None:
        """Get `sounds` ready, the first first."""
        self._made().prepare(sounds)

    def play(self, sound: "Sound", at: timedelta) -> None:
        """Let `sound` be heard at the instant `at`."""
        self._made().play(sound, at)

    def hush(self) -> None:
        """Stop what sounds and forget what is planned."""
        if self._voice is not None:
            self._voice.hush()

    def forget(self) -> None:
        """Forget what is planned."""
        if self._voice is not None:
            self._voice.forget()

    def length(self, sound: "Sound") -> timedelta | None:
        """Return how long `sound` is heard, None as long as it is not made."""
        return self._voice.length(sound) if self._voice is not None else None

    def trouble(self) -> str | None:
        """Return what is wrong, None while all is well."""
        return self._voice.trouble() if self._voice is not None else None

    def close(self) -> None:
        """Stop, and leave no process behind."""
        if self._voice is not None:
            self._voice.close()

    def _made(self) -> "Voice":
        if self._voice is None:
            self._voice = self._make()
            self._voice.configure(self._sound)
        return self._voice
