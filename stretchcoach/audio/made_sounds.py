"""Owns the sounds of sessions as they are really made, and the plan laid by their lengths."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Final

from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.gathering import gather
from stretchcoach.audio.output import Clip
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.coach import sound_of
from stretchcoach.core.cue import What
from stretchcoach.core.pace import estimated
from stretchcoach.core.sound_plan import SoundPlan, plan_sounds, wished
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import ZERO, Timeline
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.ports import Sound, Speech, audible

FOR_EVER: Final = timedelta(days=1)
"""How long something lasts that cannot be spoken: it never fits, so that something else takes its place."""


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how much is done, from 0 to 1, and is asked whether to stop."""

    progressed: Callable[[float], None] = lambda _: None
    cancelled: Callable[[], bool] = lambda: False


class MadeSounds:
    """The sounds that were made so far, in one language; to be closed when no more is to be made."""

    def __init__(self, settings: AudioSettings, words: Phrasebook, watcher: Watcher) -> None:
        self._shelf = ClipShelf(settings)
        self._words = words
        self._watcher = watcher
        self._asked: set[Sound] = set()
        self._lengths: dict[Sound, timedelta] = {}

    def lay(self, timeline: Timeline, talk: Talk) -> SoundPlan:
        """Have made what is needed, until the plan needs no more; raises what `gather` raises, OSError."""
        self._make([sound_of(cue.what, self._words) for cue in wished(timeline, talk)])
        while True:
            plan = plan_sounds(timeline, self.length_of, talk)
            more = [
                sound for cue in plan.cues if (sound := sound_of(cue.what, self._words)) not in self._asked
            ]
            if not more:
                return plan
            self._make(more)

    def close(self) -> None:
        """End what makes sounds; what is made stays at hand."""
        self._shelf.queue.close()

    @property
    def unspoken(self) -> tuple[str, ...]:
        """The texts that no engine could speak."""
        missing = [sound for sound in self._asked if audible(sound) and sound not in self._lengths]
        return tuple(sorted(sound.text for sound in missing if isinstance(sound, Speech)))

    def length_of(self, what: What) -> timedelta:
        """Return how long a cue sounds: for ever if it cannot, by estimate if it was never asked for."""
        sound = sound_of(what, self._words)
        if not audible(sound):
            return ZERO
        return self._lengths.get(sound, FOR_EVER if sound in self._asked else estimated(what))

    def clip(self, sound: Sound) -> Clip | None:
        """Return the samples of a sound, None where it is not made, or gone meanwhile."""
        return self._shelf.clip(sound)

    def _make(self, sounds: Sequence[Sound]) -> None:
        wanted = [sound for sound in dict.fromkeys(sounds) if audible(sound) and sound not in self._lengths]
        self._asked.update(sounds)
        gather(
            wanted,
            self._shelf,
            made=lambda count: self._watcher.progressed(count / max(1, len(wanted))),
            cancelled=self._watcher.cancelled,
        )
        for sound in wanted:
            if (clip := self._shelf.clip(sound)) is not None:
                frames = len(clip.pcm) // SAMPLE_BYTES
                self._lengths[sound] = timedelta(microseconds=ceil(frames * 1_000_000 / RATE))
