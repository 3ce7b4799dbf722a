"""Owns a whole session as samples: all sounds are made, the plan is laid by their lengths, then mixed."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Final

from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.gathering import gather
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.coach import sound_of
from stretchcoach.core.cue import What
from stretchcoach.core.pace import estimated
from stretchcoach.core.sound_plan import SoundPlan, plan_sounds, wished
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import ZERO, Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.ports import Sound, Speech, audible

BLOCK: Final = RATE
"""Samples of silence that are handed out at once."""
FOR_EVER: Final = timedelta(days=1)
"""How long something lasts that cannot be spoken: it never fits, so that something else takes its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What is to be heard: a timeline under a title, at a level of talk."""

    timeline: Timeline
    title: str
    talk: Talk = Talk.FULL
    words: Phrasebook = ENGLISH


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how much is done, from 0 to 1, and is asked whether to stop."""

    progressed: Callable[[float], None] = lambda _: None
    cancelled: Callable[[], bool] = lambda: False


class Recording:
    """A session, ready to be written; beside one clip at a time nothing of its sound is kept in memory."""

    def __init__(self, session: Session, settings: AudioSettings, watcher: Watcher) -> None:
        """Have every sound made; raises what `gather` raises, and OSError."""
        self._shelf = ClipShelf(settings)
        self._watcher = watcher
        self._words = session.words
        self._asked: set[Sound] = set()
        self._lengths: dict[Sound, timedelta] = {}
        self.peak = 0
        """The greatest amplitude of the samples that were given out."""
        try:
            self.plan = self._laid(session)
        finally:
            self._shelf.queue.close()
        self.samples = sample_at(session.timeline.duration)

    def _laid(self, session: Session) -> SoundPlan:
        """Have made what is needed, until the plan needs nothing more."""
        self._make([sound_of(cue.what, self._words) for cue in wished(session.timeline, session.talk)])
        while True:
            plan = plan_sounds(session.timeline, self._length, session.talk)
            more = [
                sound for cue in plan.cues if (sound := sound_of(cue.what, self._words)) not in self._asked
            ]
            if not more:
                return plan
            self._make(more)

    @property
    def unspoken(self) -> tuple[str, ...]:
        """The texts that no engine could speak."""
        missing = [sound for sound in self._asked if audible(sound) and sound not in self._lengths]
        return tuple(sorted(sound.text for sound in missing if isinstance(sound, Speech)))

    def blocks(self) -> Iterator[bytes]:
        """Give the whole session as 16-bit samples, in pieces; raises OSError."""
        done = 0
        for planned in self.plan.sounds:
            sound = sound_of(planned.cue.what, self._words)
            if audible(sound):
                begin = sample_at(planned.at)
                yield from _silence(begin - done)
                clip = self._clip(sound)
                self.peak = max(self.peak, _peak(clip))
                yield clip
                done = begin + len(clip) // SAMPLE_BYTES
        yield from _silence(self.samples - done)

    def _make(self, sounds: Sequence[Sound]) -> None:
        wanted = [sound for sound in dict.fromkeys(sounds) if audible(sound)]
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

    def _clip(self, sound: Sound) -> bytes:
        """Return a sound at its volume; raises OSError where it is gone meanwhile."""
        clip = self._shelf.clip(sound)
        if clip is None:
            raise OSError(0, "a rendered cue has disappeared")
        return clip.pcm if clip.gain == 1.0 else _scaled(clip.pcm, clip.gain)

    def _length(self, what: What) -> timedelta:
        sound = sound_of(what, self._words)
        if not audible(sound):
            return ZERO
        return self._lengths.get(sound, FOR_EVER if sound in self._asked else estimated(what))


def sample_at(position: timedelta) -> int:
    """Return the sample nearest to a position; what is later by whole samples is later by as many."""
    return (position // timedelta.resolution * RATE + 500_000) // 1_000_000


def _peak(pcm: bytes) -> int:
    """Return the greatest amplitude among 16-bit samples."""
    samples = array("h", pcm)
    return max(max(samples, default=0), -min(samples, default=0))


def _scaled(pcm: bytes, gain: float) -> bytes:
    return array("h", [round(value * gain) for value in array("h", pcm)]).tobytes()


def _silence(samples: int) -> Iterator[bytes]:
    while samples > 0:
        count = min(samples, BLOCK)
        yield bytes(count * SAMPLE_BYTES)
        samples -= count
