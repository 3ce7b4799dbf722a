"""Owns letting a voice be tried: one text, heard as soon as it is made, whatever voice the session has."""

import time
from dataclasses import replace
from typing import Final

from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.output_chain import Planned
from stretchcoach.audio.render_queue import RenderQueue
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
        self._shelf: ClipShelf | None = None
        self._speech = Speech("")
        self._until = 0.0

    @property
    def idle(self) -> bool:
        """Whether no sample is being made."""
        return self._shelf is None

    @property
    def queue(self) -> RenderQueue | None:
        """What to listen to."""
        return None if self._shelf is None else self._shelf.queue

    @property
    def trouble(self) -> str | None:
        """Why there is no sample."""
        return None if self._shelf is None else self._shelf.trouble

    def take(self, text: str, sound: SoundChoice, now: float) -> None:
        """Begin with a sample."""
        self.stop()
        self._shelf = ClipShelf(replace(self._settings, sound=sound))
        self._speech, self._until = Speech(text), now + LONGEST
        self._shelf.want([self._speech])

    def turn(self, now: float) -> Planned | None:
        """Return the sample once it is made."""
        if self._shelf is None:
            return None
        self._shelf.turn(now)
        clip = self._shelf.clip(self._speech)
        if clip is None:
            if now > self._until or self._shelf.hopeless(self._speech):
                self.stop()
            return None
        self.stop()
        return Planned(NUMBER, self._speech, clip, time.monotonic() + IN_A_MOMENT)

    def stop(self) -> None:
        """Forget the sample."""
        if self._shelf is not None:
            self._shelf.queue.stop()
        self._shelf = None
