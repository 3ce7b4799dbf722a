"""Owns the speaker, the second process: it has each sound rendered in time and played at its instant."""

import os
import select
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stretchcoach.audio.cue_cache import CueCache, key
from stretchcoach.audio.messages import (
    NOT_RENDERED,
    Bye,
    Forget,
    Hush,
    Made,
    Message,
    Missed,
    NoEngine,
    Ping,
    Play,
    Pong,
    Prepare,
    Rendered,
    Started,
    Trouble,
    name_of,
    named,
)
from stretchcoach.audio.output import STALE, Clip, Output, OutputMaker, SilentOutput
from stretchcoach.audio.render_queue import RenderQueue
from stretchcoach.audio.samples import BadSoundError, read_clip
from stretchcoach.audio.settings import AudioSettings, named_object
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.audio.wire import Wire, wire_to_parent
from stretchcoach.core.cue import Tone
from stretchcoach.ports import Sound, Speech

NO_VOICE: Final = "No voice found on this computer. Sessions work with captions and chimes."
WAIT_FOR_RENDERING: Final = 0.3
"""How late a text may begin that was not rendered when it was due (s)."""
LOOK_EVERY: Final = 0.25
"""How often the output is asked for reports while something is planned (s)."""
TRY_OUTPUTS_AGAIN: Final = 15.0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sound that was asked for and has no clip yet."""

    number: int
    sound: Sound
    due: float


@dataclass(frozen=True, slots=True)
class Planned:
    """A clip that an output has, kept in case it must be given to another one."""

    clip: Clip
    due: float


class Speaker:
    """Answers the window, feeds the renderer and the output, and drops what comes too late."""

    def __init__(self, settings: AudioSettings, wire: Wire, makers: Sequence[OutputMaker]) -> None:
        self._settings = settings
        self._wire = wire
        self._cache = CueCache(settings.cache)
        self._queue = RenderQueue(settings)
        self._paths: dict[Sound, Path] = {}
        self._waiting: list[Waiting] = []
        self._planned: dict[int, Planned] = {}
        self._makers = tuple(makers)
        self._untried = list(makers)
        self._output: Output = SilentOutput()
        self._silent_since = time.monotonic()
        self._next_output()
        self._voice_trouble: str | None = None
        self._proven = False
        self._told: str | None = None
        self._busy_at = time.monotonic()

    def run(self) -> None:
        """Work until the window hangs up or there was nothing to do for a while."""
        while not self._wire.closed:
            now = time.monotonic()
            for message in self._wire.receive():
                self._obey(message, now)
            for result in self._queue.turn(now):
                self._rendered(result)
            self._tell_trouble()
            self._fetch_waiting(now)
            self._pass_on_reports()
            self._tell_trouble()
            if self._waiting or self._planned or not self._queue.idle:
                self._busy_at = now
            elif now - self._busy_at > self._settings.patience.idle:
                self._wire.send(Bye())
                break
            self._wire.flush()
            self._sleep()
        self._queue.stop()
        self._output.close()

    def _sleep(self) -> None:
        """Wait for a message or for the next thing to do."""
        now = time.monotonic()
        wakes = [self._busy_at + self._settings.patience.idle + 0.01]
        if (due := self._queue.due()) is not None:
            wakes.append(due)
        wakes += [waiting.due + WAIT_FOR_RENDERING for waiting in self._waiting]
        if self._planned:
            wakes.append(now + LOOK_EVERY)
        listen = [self._wire, *([self._queue.wire] if self._queue.wire is not None else [])]
        write = [self._wire] if self._wire.waiting else []
        select.select(listen, write, [], max(0.0, min(wakes) - now))

    def _obey(self, message: Message, now: float) -> None:
        """Do what the window says; the messages that it never sends are nothing to obey."""
        match message:
            case Ping():
                self._wire.send(Pong(message.number))
            case Prepare():
                self._prepare([sound for name in message.sounds if (sound := named(name)) is not None])
            case Play():
                self._play(message, now)
            case Hush() | Forget():
                self._waiting.clear()
                self._planned.clear()
                if isinstance(message, Hush):
                    self._output.hush()
                else:
                    self._output.forget()
            case _:
                return
        if not isinstance(message, Ping):
            self._busy_at = now

    def _prepare(self, sounds: Sequence[Sound]) -> None:
        """Have the sounds made that are not there; what did not work before is tried again."""
        missing = [sound for sound in sounds if isinstance(sound, Speech) and sound not in self._paths]
        self._queue.want(sound.text for sound in missing)
        for sound in sounds:
            if isinstance(sound, Tone):
                self._clip(sound)

    def _play(self, play: Play, now: float) -> None:
        """Take in a sound that is to be heard."""
        sound = named(play.sound)
        if sound is None or now - play.due > STALE:
            self._wire.send(Missed(play.number, "late"))
            return
        if isinstance(self._output, SilentOutput) and now - self._silent_since > TRY_OUTPUTS_AGAIN:
            self._untried = list(self._makers)
            self._next_output()
        self._waiting.append(Waiting(play.number, sound, play.due))

    def _fetch_waiting(self, now: float) -> None:
        """Plan what has a clip by now; drop what will not have one in time."""
        still: list[Waiting] = []
        for waiting in self._waiting:
            clip = self._clip(waiting.sound)
            hopeless = self._hopeless(waiting.sound) or now > waiting.due + WAIT_FOR_RENDERING
            if clip is not None:
                self._planned[waiting.number] = Planned(clip, waiting.due)
                self._output.plan(waiting.number, clip, waiting.due)
            elif hopeless:
                self._wire.send(Missed(waiting.number, NOT_RENDERED))
            else:
                still.append(waiting)
        self._waiting = sorted(still, key=lambda waiting: waiting.due, reverse=True)
        for waiting in self._waiting:
            if isinstance(waiting.sound, Speech):
                self._queue.want_first(waiting.sound.text)

    def _hopeless(self, sound: Sound) -> bool:
        """Return whether there is no point in waiting for the sound."""
        return isinstance(sound, Tone) or self._voice_trouble == NO_VOICE or self._queue.given_up(sound.text)

    def _clip(self, sound: Sound) -> Clip | None:
        """Return the sound if it is made; tones are made on the spot."""
        path = self._paths.get(sound)
        if path is not None:
            try:
                return Clip(path, read_clip(path))
            except (BadSoundError, OSError):
                del self._paths[sound]  # the cache was emptied: make it again
        if isinstance(sound, Speech):
            return None
        return self._tone(sound)

    def _tone(self, tone: Tone) -> Clip | None:
        """Return a tone from the cache or make it; None where it cannot be stored."""
        name = key("tone", tone.value)
        with suppress(BadSoundError, OSError):
            path = self._cache.find(name) or self._cache.keep(name, tone_pcm(tone))
            return self._made(tone, path)
        return None

    def _made(self, sound: Sound, path: Path) -> Clip:
        """Note where a sound is, and tell the window how long it lasts; raises `BadSoundError` or OSError."""
        clip = Clip(path, read_clip(path))
        self._paths[sound] = path
        self._wire.send(Made(name_of(sound), clip.length))
        return clip

    def _rendered(self, result: Message) -> None:
        """Note what the renderer has done."""
        match result:
            case Rendered():
                self._voice_trouble = None
                self._proven = True
                with suppress(BadSoundError, OSError):  # emptied meanwhile: it is made again when it is due
                    self._made(Speech(result.text), Path(result.path))
            case NoEngine():
                self._voice_trouble = NO_VOICE
            case _:
                return

    def _pass_on_reports(self) -> None:
        """Tell the window what was heard and what not; go to the next output where this one does not work."""
        for report in self._output.reports():
            self._planned.pop(report.number, None)
            self._proven = self._proven or isinstance(report, Started)
            self._wire.send(report)
        if self._output.refused:
            self._next_output()

    def _next_output(self) -> None:
        """Take the next output that can be made, and give it what is planned."""
        self._output.close()
        self._output = SilentOutput()
        self._silent_since = time.monotonic()
        while self._untried:
            with suppress(OSError):
                self._output = self._untried.pop(0)()
                break
        for number, planned in self._planned.items():
            self._output.plan(number, planned.clip, planned.due)

    def _tell_trouble(self) -> None:
        """Tell the window when what is wrong has changed; that all is well only once something has worked."""
        trouble = self._output.trouble or self._voice_trouble
        if trouble != self._told or (trouble is None and self._proven):
            self._proven = False
            self._wire.send(Trouble(trouble))
            self._told = trouble


def main() -> None:
    """Speak until the window hangs up, and end even where a thread waits for a frozen sound system."""
    settings = AudioSettings.from_argument(sys.argv[1])
    makers: Sequence[OutputMaker] = named_object(settings.outputs)()
    Speaker(settings, wire_to_parent(), makers).run()
    os._exit(0)


if __name__ == "__main__":
    main()
