"""Owns the speaker's clips: where each sound's samples are, and having those made that are missing."""

from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from stretchcoach.audio.clip_names import clip_name, words_of
from stretchcoach.audio.cue_cache import CueCache, key
from stretchcoach.audio.engines import LABELS
from stretchcoach.audio.messages import Made, Message, NoEngine, Notice, Rendered, StandIn, name_of
from stretchcoach.audio.output import STALE, Clip
from stretchcoach.audio.render_queue import RenderQueue
from stretchcoach.audio.samples import BadSoundError, read_clip
from stretchcoach.audio.settings import AudioSettings, named_object
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.core.cue import Tone
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.phrasebook import is_number
from stretchcoach.ports import Sound, Speech

if TYPE_CHECKING:
    from stretchcoach.audio.engine import Engines

NO_VOICE: Final = "No voice found on this computer. Sessions work with captions and chimes."
BRIEF: Final = 0.3
"""A number or a tone that comes later than this says something wrong (s)."""
FULL: Final = 100


class ClipShelf:
    """Knows which sounds are ready for one choice of voice; volumes are put on when a clip is taken."""

    def __init__(self, settings: AudioSettings) -> None:
        self._cache = CueCache(settings.cache)
        self._engines: Engines = named_object(settings.engines)()
        self._settings = settings
        self._queue = RenderQueue(settings)
        self._paths: dict[Sound, Path] = {}
        self._tones: deque[Tone] = deque()
        self.trouble: str | None = None
        """Why there is no speech, None while there is."""

    @property
    def queue(self) -> RenderQueue:
        """What to listen to, and when to turn."""
        return self._queue

    @property
    def idle(self) -> bool:
        """Whether nothing is being made."""
        return self._queue.idle and not self._tones

    def due(self, now: float) -> float | None:
        """Return when the next turn must come; None: not of itself."""
        return now if self._tones else self._queue.due()

    @property
    def voice(self) -> VoiceChoice:
        """The voice whose clips these are, its volume left out."""
        return replace(self._settings.sound.voice, volume=FULL)

    def configure(self, sound: SoundChoice) -> bool:
        """Take another choice; return whether all speech is another now, and is to be wanted anew."""
        before, self._settings = self.voice, replace(self._settings, sound=sound)
        if self.voice == before:
            return False
        self._queue.stop()
        self._queue = RenderQueue(self._settings)
        self._paths = {sound: path for sound, path in self._paths.items() if isinstance(sound, Tone)}
        self.trouble = None
        return True

    def want(self, sounds: Sequence[Sound]) -> list[Message]:
        """Have the sounds made that are not there; return what is to be told of the others."""
        told: list[Message] = []
        for sound in sounds:
            if isinstance(sound, Speech):
                told += self._look(sound)
            elif sound not in self._tones:
                self._tones.append(sound)
        self._queue.want(
            sound.text for sound in sounds if isinstance(sound, Speech) and sound not in self._paths
        )
        return told

    def turn(self, now: float) -> list[Message]:
        """Go on with rendering; return what is to be told."""
        told: list[Message] = []
        results = self._queue.turn(now)
        if self._tones:  # one at a time, once the renderer has something to do: a tone takes a while too
            told += self._look(self._tones.popleft())
        for result in results:
            match result:
                case Rendered():
                    self.trouble = None
                    told += self._made(Speech(result.text), Path(result.path))
                case NoEngine():
                    self.trouble = NO_VOICE
                case StandIn():
                    told.append(Notice(stand_in(result)))
                case _:
                    pass
        return told

    def clip(self, sound: Sound) -> Clip | None:
        """Return the sound if it is made; tones are made on the spot."""
        if sound not in self._paths:
            self._look(sound)
        path = self._paths.get(sound)
        if path is None:
            return None
        try:
            return Clip(path, read_clip(path), self._gain(sound), self.patience(sound))
        except (BadSoundError, OSError):
            del self._paths[sound]  # the cache was emptied: it is made again
            return None

    def hopeless(self, sound: Sound) -> bool:
        """Return whether there is no point in waiting for a sound that has no clip."""
        return isinstance(sound, Tone) or self.trouble == NO_VOICE or self._queue.given_up(sound.text)

    def patience(self, sound: Sound) -> float:
        """Return how late the sound may begin (s)."""
        return BRIEF if isinstance(sound, Tone) or is_number(sound.text) else STALE

    def _gain(self, sound: Sound) -> float:
        """Return what the samples are multiplied with."""
        choice = self._settings.sound
        match sound:
            case Speech():
                return choice.voice.volume / FULL
            case Tone.REP:
                return choice.tick / FULL
            case Tone():
                return choice.chime / FULL
            case _:
                assert_never(sound)

    def _look(self, sound: Sound) -> list[Message]:
        """Look for a sound in the cache, without an engine; make it, where it is a tone."""
        if sound in self._paths:
            return []
        with suppress(OSError):
            if isinstance(sound, Tone):
                name = key("tone", sound.value)
                return self._made(sound, self._cache.find(name) or self._cache.keep(name, tone_pcm(sound)))
            words, engine = words_of(sound.text), self._queue.engine
            if words and engine is not None:
                path = self._cache.find(clip_name(self._engines[engine], self.voice, words))
                return [] if path is None else self._made(sound, path)
        return []

    def _made(self, sound: Sound, path: Path) -> list[Message]:
        """Note where a sound is; return how long it lasts."""
        try:
            clip = Clip(path, read_clip(path))
        except (BadSoundError, OSError):
            return []
        self._paths[sound] = path
        return [Made(name_of(sound), clip.length)]


def stand_in(result: StandIn) -> str:
    """Return what the user is told when another engine speaks."""
    failed, instead = (LABELS.get(name, name) for name in (result.engine, result.instead))
    return f"{failed} does not work here. {instead} speaks instead."
