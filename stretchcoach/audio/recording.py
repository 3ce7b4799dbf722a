"""Owns a whole session as samples: all sounds are made, the plan is laid by their lengths, then mixed."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from stretchcoach.audio.made_sounds import MadeSounds, Watcher
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.coach import sound_of
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook
from stretchcoach.ports import Sound, audible

BLOCK: Final = RATE
"""Samples of silence that are handed out at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What is to be heard: a timeline under a title, at a level of talk."""

    timeline: Timeline
    title: str
    talk: Talk = Talk.FULL
    words: Phrasebook = ENGLISH


class Recording:
    """A session, ready to be written; beside one clip at a time nothing of its sound is kept in memory."""

    def __init__(self, session: Session, settings: AudioSettings, watcher: Watcher) -> None:
        """Have every sound made; raises what `gather` raises, and OSError."""
        self._words = session.words
        self._sounds = MadeSounds(settings, session.words, watcher)
        self.peak = 0
        """The greatest amplitude of the samples that were given out."""
        try:
            self.plan = self._sounds.lay(session.timeline, session.talk)
        finally:
            self._sounds.close()
        self.samples = sample_at(session.timeline.duration)

    @property
    def unspoken(self) -> tuple[str, ...]:
        """The texts that no engine could speak."""
        return self._sounds.unspoken

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

    def _clip(self, sound: Sound) -> bytes:
        """Return a sound at its volume; raises OSError where it is gone meanwhile."""
        clip = self._sounds.clip(sound)
        if clip is None:
            raise OSError(0, "a rendered cue has disappeared")
        return clip.pcm if clip.gain == 1.0 else _scaled(clip.pcm, clip.gain)


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
