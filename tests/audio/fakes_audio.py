"""Owns the engines and outputs that fail to order, and what drives a voice until something has happened."""

import errno
import math
import os
import select
import threading
import time
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

from stretchcoach.audio.engine import EngineMissingError, Engines, VoiceName
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import Clip, OutputMaker
from stretchcoach.audio.process_voice import ProcessVoice
from stretchcoach.audio.pyttsx3_engine import Pyttsx3Engine
from stretchcoach.audio.samples import to_pcm
from stretchcoach.audio.settings import Patience
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice

HERE: Final = "tests.audio.fakes_audio"
ENGINE_RATE: Final = 16_000
DEADLINE: Final = 20.0
"""How long anything that is waited for may take, on the busiest machine (s)."""
QUICK: Final = Patience(back_off=(0.05,))


def write_engine_wav(path: Path, samples: Sequence[float], rate: int = ENGINE_RATE) -> None:
    """Write what an engine would."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(to_pcm(samples))


def hum(seconds: float, amplitude: float = 0.2, rate: int = ENGINE_RATE) -> list[float]:
    """Return a sound of 200 Hz."""
    return [amplitude * math.sin(400 * math.pi * i / rate) for i in range(round(seconds * rate))]


class ObedientEngine:
    """An engine that does what its text says: crash, hang, write nothing, or find the disk full."""

    def __init__(self, choice: VoiceChoice) -> None:
        self._voice = choice.voice or "best"
        self.plain = False

    @staticmethod
    def version() -> str:
        return "obedient 1"

    @property
    def voice(self) -> str:
        return self._voice

    def use_plain_voice(self) -> None:
        self._voice, self.plain = "plain", True

    def voices(self) -> Sequence[VoiceName]:
        return [VoiceName("en", "best"), VoiceName("de", "beste"), VoiceName("en-gb", "second")]

    def save(self, text: str, path: Path) -> None:
        match text:
            case "Crash.":
                os._exit(7)
            case "Hang.":
                threading.Event().wait()
            case "Empty.":
                write_engine_wav(path, [])
            case "Disk full.":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            case "Cut short.":
                path.write_bytes(b"RIFF\x00\x01")
            case _:
                silent = self._voice == "a voice that is not there"
                write_engine_wav(path, hum(0.3 + len(text) / 14, 0.0 if silent else 0.2))


class MissingEngine(ObedientEngine):
    """An engine that is not on this computer."""

    def __init__(self, choice: VoiceChoice) -> None:
        super().__init__(choice)
        raise EngineMissingError("libengine.so: cannot open shared object file")


class CrashingEngine(ObedientEngine):
    """An engine that ends its process when it starts."""

    def __init__(self, choice: VoiceChoice) -> None:
        super().__init__(choice)
        os._exit(7)


class HangingEngine(ObedientEngine):
    """An engine that never has started."""

    def __init__(self, choice: VoiceChoice) -> None:
        super().__init__(choice)
        threading.Event().wait()


class MuteEngine(ObedientEngine):
    """An engine that writes nothing but silence."""

    def save(self, text: str, path: Path) -> None:
        write_engine_wav(path, hum(0.3 + len(text) / 14, 0.0))


def obedient() -> Engines:
    return {"obedient": ObedientEngine}


def system_voice() -> Engines:
    return {"pyttsx3": Pyttsx3Engine}


def missing() -> Engines:
    return {"missing": MissingEngine}


def crashing() -> Engines:
    return {"crashing": CrashingEngine}


def hanging() -> Engines:
    return {"hanging": HangingEngine}


def missing_first() -> Engines:
    return {"missing": MissingEngine, "obedient": ObedientEngine}


def hanging_first() -> Engines:
    return {"hanging": HangingEngine, "obedient": ObedientEngine}


def mute_first() -> Engines:
    return {"mute": MuteEngine, "obedient": ObedientEngine}


@dataclass
class PromptOutput:
    """An output on which every clip begins when it is planned."""

    trouble: str | None = None
    refused: bool = False
    _reports: list[Started | Missed] = field(default_factory=list)

    def plan(self, number: int, clip: Clip, due: float) -> None:
        del clip, due
        self._reports.append(Started(number, 0.0))

    def hush(self) -> None: ...

    def forget(self) -> None: ...

    def recall(self) -> None: ...

    def reports(self) -> list[Started | Missed]:
        reports, self._reports = self._reports, []
        return reports

    def close(self) -> None: ...


class PatientOutput(PromptOutput):
    """An output that only says what it was told to drop."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[int] = []

    def plan(self, number: int, clip: Clip, due: float) -> None:
        del clip, due
        self._held.append(number)

    def hush(self) -> None:
        self._reports += [Missed(number, "hushed") for number in self._held]
        self._held.clear()

    def forget(self) -> None:
        self._reports += [Missed(number, "forgotten") for number in self._held]
        self._held.clear()


class NotingOutput(PatientOutput):
    """An output that writes down what it was given, beside the cache: number, instant and volume."""

    def plan(self, number: int, clip: Clip, due: float) -> None:
        super().plan(number, clip, due)
        with (clip.path.parent / "noted").open("a") as file:
            print(number, due, clip.gain, file=file)

    def recall(self) -> None:
        self._held.clear()


class StuckOutput(PromptOutput):
    """An output that takes the speaker with it when the sound system freezes."""

    def plan(self, number: int, clip: Clip, due: float) -> None:
        del number, clip, due
        threading.Event().wait()


def noted(cache: Path) -> list[tuple[int, float, float]]:
    """Return what a `NotingOutput` was given."""
    lines = [line for file in cache.rglob("noted") for line in file.read_text().splitlines()]
    return [(int(number), float(due), float(gain)) for number, due, gain in (line.split() for line in lines)]


def noting() -> Sequence[OutputMaker]:
    """Return an output that writes down what it was given."""
    return [NotingOutput]


def prompt() -> Sequence[OutputMaker]:
    """Return the outputs of a machine where all is well."""
    return [PromptOutput]


def patient() -> Sequence[OutputMaker]:
    """Return the outputs of a machine that takes its time."""
    return [PatientOutput]


def refusing() -> Sequence[OutputMaker]:
    """Return the outputs of a machine whose first does not work and whose second does."""
    return [lambda: PromptOutput(refused=True), PromptOutput]


def stuck() -> Sequence[OutputMaker]:
    """Return the outputs of a machine whose sound system has frozen."""
    return [StuckOutput]


def none() -> Sequence[OutputMaker]:
    """Return the outputs of a machine without sound."""
    return []


class RealClock:
    """A clock whose instants run on from its own beginning."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def now(self) -> timedelta:
        return timedelta(seconds=time.monotonic() - self._began)

    def slept(self) -> timedelta:
        return timedelta()


class DrivenVoice:
    """A voice in a cache of its own, driven as the window does."""

    def __init__(
        self,
        cache: Path,
        *,
        engines: str = "obedient",
        outputs: str = "prompt",
        sound: SoundChoice | None = None,
        patience: Patience = QUICK,
    ) -> None:
        self.cache = cache
        self.clock = RealClock()
        self.reports: list[Started | Missed] = []
        self.sentences: list[str | None] = []
        self.voice = ProcessVoice(
            self.clock,
            cache,
            engines=engines if ":" in engines else f"{HERE}:{engines}",
            outputs=f"{HERE}:{outputs}",
            sound=sound,
            patience=patience,
            on_report=self.reports.append,
        )

    def soon(self, seconds: float = 10.0) -> timedelta:
        """Return an instant to come."""
        return self.clock.now() + timedelta(seconds=seconds)

    def look(self) -> None:
        """Ask for trouble, and note the answer when it is another."""
        sentence = self.voice.trouble()
        if self.sentences[-1:] != [sentence]:
            self.sentences.append(sentence)

    def until(self, happened: Callable[[], bool]) -> None:
        """Drive the voice until something has happened."""
        deadline = time.monotonic() + DEADLINE
        while not happened():
            assert time.monotonic() < deadline, (self.reports, self.sentences)
            wire = self.voice._wire
            select.select([wire] if wire is not None else [], [], [], 0.02)
            self.look()

    def started(self, number: int) -> bool:
        return any(report.number == number and isinstance(report, Started) for report in self.reports)

    def missed(self, number: int) -> bool:
        return any(report.number == number and isinstance(report, Missed) for report in self.reports)

    @property
    def process(self) -> int:
        """The process id of the speaker."""
        assert self.voice._process is not None
        return self.voice._process.pid


def processes_with(argument: str) -> list[int]:
    """Return the living processes that were started with something in their arguments."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            alive = (entry / "stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
            if alive and argument in (entry / "cmdline").read_bytes().decode(errors="replace"):
                found.append(int(entry.name))
        except OSError:  # it has just ended
            continue
    return found


def wait_until_gone(cache: Path) -> None:
    """Wait until no process is left that was started with this cache."""
    wait_until(lambda: not processes_with(str(cache)))


def wait_until(happened: Callable[[], bool]) -> None:
    """Wait for something that another process or thread does."""
    deadline = time.monotonic() + DEADLINE
    while not happened():
        assert time.monotonic() < deadline
        select.select([], [], [], 0.01)
