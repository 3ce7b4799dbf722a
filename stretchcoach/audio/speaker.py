"""Owns the speaker, the second process: it has each sound rendered in time and played at its instant."""

import os
import select
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.messages import (
    NOT_RENDERED,
    Bye,
    Configure,
    Forget,
    Hush,
    Made,
    Message,
    Missed,
    Ping,
    Play,
    Pong,
    Prepare,
    Sample,
    Started,
    Trouble,
    named,
)
from stretchcoach.audio.output import OutputMaker
from stretchcoach.audio.output_chain import OutputChain, Planned
from stretchcoach.audio.sampler import Sampler
from stretchcoach.audio.settings import AudioSettings, named_object, sound_of
from stretchcoach.audio.wire import Wire, wire_to_parent
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.ports import Sound, Speech

LOOK_EVERY: Final = 0.25
"""How often the output is asked for reports while something is planned (s)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sound that was asked for and has no clip yet."""

    number: int
    sound: Sound
    due: float


class Speaker:
    """Answers the window, feeds the renderer and the output, and drops what comes too late."""

    def __init__(self, settings: AudioSettings, wire: Wire, makers: Sequence[OutputMaker]) -> None:
        self._settings = settings
        self._wire = wire
        self._shelf = ClipShelf(settings)
        self._chain = OutputChain(makers, settings.sound.ahead.total_seconds())
        self._sampler = Sampler(settings)
        self._prepared: tuple[Sound, ...] = ()
        self._waiting: list[Waiting] = []
        self._proven = False
        self._told: str | None = None
        self._busy_at = time.monotonic()

    def run(self) -> None:
        """Work until the window hangs up or there was nothing to do for a while."""
        while not self._wire.closed:
            now = time.monotonic()
            for message in self._wire.receive():
                self._obey(message, now)
            self._tell(self._shelf.turn(now))
            self._tell_trouble()
            self._fetch_waiting(now)
            if (sample := self._sampler.turn(now)) is not None:
                self._chain.plan(sample)
            self._pass_on(self._chain.reports())
            self._tell_trouble()
            if not self._idle:
                self._busy_at = now
            elif now - self._busy_at > self._settings.patience.idle:
                self._wire.send(Bye())
                break
            self._wire.flush()
            self._sleep()
        self._shelf.queue.stop()
        self._sampler.stop()
        self._chain.close()

    @property
    def _idle(self) -> bool:
        """Whether there is nothing to do."""
        return not self._waiting and self._chain.empty and self._shelf.idle and self._sampler.idle

    def _sleep(self) -> None:
        """Wait for a message or for the next thing to do."""
        now = time.monotonic()
        shelves = [self._shelf, *([] if self._sampler.shelf is None else [self._sampler.shelf])]
        wakes = [self._busy_at + self._settings.patience.idle + 0.01]
        wakes += [due for shelf in shelves if (due := shelf.due(now)) is not None]
        wakes += [waiting.due + self._shelf.patience(waiting.sound) for waiting in self._waiting]
        if not self._chain.empty:
            wakes.append(now + LOOK_EVERY)
        wires = (shelf.queue.wire for shelf in shelves)
        listen = [self._wire, *(wire for wire in wires if wire is not None)]
        write = [self._wire] if self._wire.waiting else []
        select.select(listen, write, [], max(0.0, min(wakes) - now))

    def _obey(self, message: Message, now: float) -> None:
        """Do what the window says; the messages that it never sends are nothing to obey."""
        match message:
            case Ping():
                self._wire.send(Pong(message.number))
            case Prepare():
                self._prepared = tuple(sound for name in message.sounds if (sound := named(name)) is not None)
                self._tell(self._shelf.want(self._prepared))
                self._chain.wake(now)
            case Play():
                self._play(message, now)
            case Configure():
                with suppress(TypeError, ValueError, KeyError):
                    self._configure(sound_of(message.sound))
            case Sample():
                with suppress(TypeError, ValueError, KeyError):
                    self._chain.wake(now)
                    self._sampler.take(message.text, sound_of(message.sound), now)
            case Hush() | Forget():
                self._waiting.clear()
                self._sampler.stop()
                if isinstance(message, Hush):
                    self._chain.hush()
                else:
                    self._chain.forget()
            case _:
                return
        if not isinstance(message, Ping):
            self._busy_at = now

    def _play(self, play: Play, now: float) -> None:
        """Take in a sound that is to be heard."""
        sound = named(play.sound)
        if sound is None or now - play.due > self._shelf.patience(sound):
            self._wire.send(Missed(play.number, "late"))
            return
        self._chain.wake(now)
        self._waiting.append(Waiting(play.number, sound, play.due))

    def _configure(self, sound: SoundChoice) -> None:
        """Take another choice, for what is planned too."""
        reports, back = self._chain.take_back()
        self._pass_on(reports)
        self._chain.ahead = sound.ahead.total_seconds()
        self._settings = replace(self._settings, sound=sound)
        self._waiting += [Waiting(planned.number, planned.sound, planned.due) for planned in back]
        if self._shelf.configure(sound):
            self._tell(self._shelf.want(self._prepared))

    def _fetch_waiting(self, now: float) -> None:
        """Plan what has a clip by now; drop what will not have one in time."""
        still: list[Waiting] = []
        for waiting in self._waiting:
            clip = self._shelf.clip(waiting.sound)
            if clip is not None:
                self._chain.plan(Planned(waiting.number, waiting.sound, clip, waiting.due))
            elif self._shelf.hopeless(waiting.sound) or now > waiting.due + self._shelf.patience(
                waiting.sound
            ):
                self._wire.send(Missed(waiting.number, NOT_RENDERED))
            else:
                still.append(waiting)
        self._waiting = sorted(still, key=lambda waiting: waiting.due, reverse=True)
        for waiting in self._waiting:
            if isinstance(waiting.sound, Speech):
                self._shelf.queue.want_first(waiting.sound.text)

    def _tell(self, messages: Iterable[Message]) -> None:
        """Pass on what the shelf has to say."""
        for message in messages:
            self._proven = self._proven or isinstance(message, Made)
            self._wire.send(message)

    def _pass_on(self, reports: Iterable[Started | Missed]) -> None:
        """Tell the window what was heard and what not."""
        for report in reports:
            self._proven = self._proven or isinstance(report, Started)
            if report.number >= 0:
                self._wire.send(report)

    def _tell_trouble(self) -> None:
        """Tell the window when what is wrong has changed; that all is well only once something has worked."""
        trouble = self._chain.trouble or self._shelf.trouble or self._sampler.trouble
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
