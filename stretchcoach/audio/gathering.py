"""Owns having sounds made beforehand, in a renderer process, for whoever needs all of them."""

import select
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from stretchcoach.audio.cue_cache import CueCache, key
from stretchcoach.audio.messages import NoEngine, Rendered, Unspeakable
from stretchcoach.audio.render_queue import RenderQueue
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.sound_file import NotExportedError
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.core.cue import Tone
from stretchcoach.ports import Sound, Speech

NO_VOICE: Final = "No voice found on this computer, so there is nothing to save. Chimes alone can be saved."
STUCK_VOICE: Final = "The voice keeps stopping, so nothing was saved. `stretchcoach doctor` may tell why."
STUCK: Final = 60.0
"""A voice that has made nothing for so long will not (s)."""
LOOK_EVERY: Final = 0.1
"""How often it is asked whether to go on (s)."""


class CancelledError(Exception):
    """The user has changed their mind."""


def gather(
    sounds: Sequence[Sound],
    settings: AudioSettings,
    *,
    made: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> dict[Sound, Path]:
    """Return where each sound is; those that no engine can speak are missing.

    `made` is told how many are done. Raises a `NotExportedError` where there is no engine, `CancelledError`,
    OSError.
    """
    cache = CueCache(settings.cache)
    paths: dict[Sound, Path] = {tone: _tone(tone, cache) for tone in sounds if isinstance(tone, Tone)}
    speech = [sound for sound in sounds if isinstance(sound, Speech)]
    given_up, worked_at = 0, time.monotonic()
    queue = RenderQueue(settings)
    queue.want(dict.fromkeys(sound.text for sound in speech))
    try:
        while not queue.idle:
            if cancelled():
                raise CancelledError
            for result in queue.turn(time.monotonic()):
                match result:
                    case Rendered(text, path):
                        paths[Speech(text)] = Path(path)
                        worked_at = time.monotonic()
                    case Unspeakable():
                        given_up += 1
                    case NoEngine():
                        raise NotExportedError(NO_VOICE)
                    case _:
                        pass
            made(len(paths) + given_up)
            if time.monotonic() - worked_at > STUCK:
                raise NotExportedError(STUCK_VOICE)
            select.select([] if queue.wire is None else [queue.wire], [], [], LOOK_EVERY)
    finally:
        queue.stop()
    return paths


def _tone(tone: Tone, cache: CueCache) -> Path:
    name = key("tone", tone.value)
    return cache.find(name) or cache.keep(name, tone_pcm(tone))
