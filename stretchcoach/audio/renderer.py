"""Owns the renderer, the third process: an engine writes each text to a file, and it makes a clip of it."""

import ctypes
import os
import queue
import select
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from stretchcoach.audio.clip_names import clip_name, words_of
from stretchcoach.audio.cue_cache import CueCache
from stretchcoach.audio.engine import Engine, EngineMissingError, Engines, in_order
from stretchcoach.audio.messages import Message, NoEngine, Ready, Render, Rendered, Unspeakable
from stretchcoach.audio.samples import BadSoundError, amplitude, read_wav
from stretchcoach.audio.settings import AudioSettings, named_object
from stretchcoach.audio.shaping import levelled, loudness, pcm_of, peak, resampled, trimmed
from stretchcoach.audio.wire import Wire, wire_to_parent

PR_SET_PDEATHSIG: Final = 1
SHORTEST: Final = 0.15
"""No word is shorter (s)."""
QUIETEST: Final = amplitude(-40)
SILENCE: Final = amplitude(-50)
TAIL: Final = 0.04
LEVEL: Final = amplitude(-18)
CEILING: Final = amplitude(-1)
LETTERS_A_SECOND: Final = 14.0
"""How fast a text is read at the default rate, roughly."""
LETTERS_OF_A_FIGURE: Final = 8
"""How many letters a digit or a sign of another script may sound like."""
PAUSE: Final = 0.4


class Renderer:
    """Makes one clip after the other, from the cache where it can; the engine starts when it first must."""

    def __init__(self, settings: AudioSettings, cache: CueCache, engine: str | None = None) -> None:
        self._choice = settings.sound.voice
        self._cache = cache
        engines: Engines = named_object(settings.engines)()
        self._make = engines[engine or in_order(engines, self._choice.engine)[0]]
        self._engine: Engine | None = None

    def render(self, text: str) -> Message:
        """Return where the clip of the text is, or why there is none."""
        words = words_of(text)
        if not words:
            return Unspeakable(text, "there is nothing to say in it")
        path = self._cache.find(self._name(words, plain=False))
        if path is not None:
            return Rendered(text, str(path))
        try:
            if self._engine is None:
                self._engine = self._make(self._choice)
            return Rendered(text, str(self._rendered(self._engine, words)))
        except EngineMissingError as error:
            return NoEngine(str(error))
        except (BadSoundError, OSError) as error:
            return Unspeakable(text, str(error))

    def _rendered(self, engine: Engine, words: str) -> Path:
        """Return the file with the words; raises `BadSoundError` or OSError."""
        if engine.plain and (path := self._cache.find(self._name(words, plain=True))) is not None:
            return path
        try:
            pcm = self._spoken(engine, words)
        except BadSoundError:
            if not engine.plain:
                engine.use_plain_voice()
            pcm = self._spoken(engine, words)
        return self._cache.keep(self._name(words, plain=engine.plain), pcm)

    def _spoken(self, engine: Engine, words: str) -> bytes:
        """Return the words as samples, ready to be played; raises `BadSoundError` or OSError."""
        raw = self._cache.scratch()
        try:
            engine.save(words, raw)
            samples, rate = read_wav(raw)
        finally:
            raw.unlink(missing_ok=True)
        check(samples, rate, words, self._choice.rate)
        speech = trimmed(samples, rate, threshold=SILENCE, tail=TAIL)
        return pcm_of(resampled(levelled(speech, rate, level=LEVEL, ceiling=CEILING), rate))

    def _name(self, words: str, *, plain: bool) -> str:
        """Return the cache's name for the words."""
        return clip_name(self._make, self._choice, words, plain=plain)


def check(samples: list[float], rate: int, words: str, words_a_minute: int) -> None:
    """Raise `BadSoundError` where the samples cannot be these words: silent, far too short or too long."""
    length = len(samples) / rate
    letters = sum(1 if sign.isascii() and not sign.isdigit() else LETTERS_OF_A_FIGURE for sign in words)
    pace = LETTERS_A_SECOND * words_a_minute / 165
    if length < max(SHORTEST, 0.35 * len(words) / pace):
        raise BadSoundError(f"only {_seconds(length)} of sound")
    if length > 3 * (PAUSE + letters / pace):
        raise BadSoundError(f"as much as {_seconds(length)} of sound")
    if peak(samples) < QUIETEST or loudness(samples, rate) == 0:
        raise BadSoundError("nothing but silence")


def _seconds(length: float) -> str:
    return f"{length:.2f} s"


def watch(wire: Wire, requests: "queue.SimpleQueue[str]") -> None:
    """Pass on what is asked for; end the process, whatever it is doing, when there is no one left to ask."""
    while True:
        select.select([wire], [], [])
        for message in wire.receive():
            if isinstance(message, Render):
                requests.put(message.text)
        if wire.closed:
            end()


def end() -> None:
    """End this process, and with it the program that an engine may have started."""
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def die_with_parent() -> None:
    """Have the kernel end this process with its parent, where it can: an engine may hold up all threads."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    """Answer requests until the speaker hangs up."""
    settings = AudioSettings.from_argument(sys.argv[1])
    die_with_parent()
    wire = wire_to_parent()
    requests: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=watch, args=(wire, requests), daemon=True).start()
    cache = CueCache(settings.cache)
    renderer = Renderer(settings, cache, sys.argv[2])
    wire.send(Ready())
    wire.send(renderer.render(requests.get()))
    cache.prune()  # not before the first: a session may wait for that
    while True:
        wire.send(renderer.render(requests.get()))


if __name__ == "__main__":
    main()
