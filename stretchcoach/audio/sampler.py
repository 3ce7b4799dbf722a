"""Owns letting a voice be tried: one text, heard as soon as it is made, whatever voice the session has."""

import time
from dataclasses import replace
from typing import Final

from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.output_chain import Planned
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.ports import Speech

NUMBER: Final = -1
"""What is reported of a sample, nobody waits for."""
IN_A_MOMENT: Final = 0.1
"""A sample begins so long after it is made, so that a buffer of silence need not be thrown away (s)."""
LONGEST: Final = 15.0
"""After so long nobody expects it any more (s)."""


class Sampler:
    """Makes one sample at a time; a newer one takes its place."""

    def __init__(self, settings: AudioSettings) -> None:
        self._settings = settings
        self.shelf: ClipShelf | None = None
        """What makes the sample, None while there is none to make."""
        self._speech = Speech("")
        self._until = 0.0

    @property
    def idle(self) -> bool:
        """Whether no sample is being made."""
        return self.shelf is None

    @property
    def trouble(self) -> str | None:
        """Why there is no sample."""
        return None if self.shelf is None else self.shelf.trouble

    def take(self, text: str, sound: SoundChoice, now: float) -> None:
        """Begin with a sample."""
        self.stop()
        self.shelf = ClipShelf(replace(self._settings, sound=sound))
        self._speech, self._until = Speech(text), now + LONGEST
        self.shelf.want([self._speech])

    def turn(self, now: float) -> Planned | None:
        """Return the sample once it is made."""
        if self.shelf is None:
            return None
        self.shelf.turn(now)
        clip = self.shelf.clip(self._speech)
        if clip is None:
            if now > self._until or self.shelf.hopeless(self._speech):
                self.stop()
            return None
        self.stop()
        return Planned(NUMBER, self._speech, clip, time.monotonic() + IN_A_MOMENT)

    def stop(self) -> None:
        """Forget the sample."""
        if self.shelf is not None:
            self.shelf.queue.stop()
        self.shelf = None
