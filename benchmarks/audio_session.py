"""Owns the session that is listened to: a routine coached in a process like the window's, with its timers.

`python -m benchmarks.audio_session ORDER`, where ORDER is what `Order.to_argument` returns. It notes each cue
with its instant in the order's file.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from stretchcoach.audio.messages import Missed, Started, name_of
from stretchcoach.audio.process_voice import ProcessVoice
from stretchcoach.audio.settings import DEFAULT_OUTPUTS
from stretchcoach.cli.finding import find_routine, open_sources
from stretchcoach.coach import AHEAD, Coach
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.progress import State
from stretchcoach.core.routine import Choices, Side
from stretchcoach.core.timeline import Timeline
from stretchcoach.desktop.clocks import SystemClock
from stretchcoach.ports import Sound, Voice

TICK: Final = 50
LEAD: Final = 1000
"""How long before the first word the page has come in the window (ms)."""
BLOCK_EVERY: Final = 1300
BLOCK_FOR: Final = 0.3
WEIGH_EVERY: Final = 2000
AFTER_THE_LAST: Final = 3.0
AUDIO_PROCESSES: Final = ("speaker", "renderer")
"""The modules whose processes are weighed."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which session: `blocked`, where the window's thread stalls for 300 ms every 1.3 s."""

    routine: str
    seconds: float
    cache: str
    trace: str
    blocked: bool = False
    outputs: str = DEFAULT_OUTPUTS
    program: tuple[str, ...] = ()
    """Instead of the voice: what is started for each cue when it is due, with the file's name added."""

    def to_argument(self) -> str:
        """Return the order as one argument of a command line."""
        return json.dumps(asdict(self))


class TracingVoice:
    """A voice that notes what is asked of it."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self.planned: list[tuple[float, str]] = []
        self.troubles: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._voice, name)

    def play(self, sound: Sound, at: timedelta) -> None:
        """Note the cue with its instant and pass it on."""
        self.planned.append((at.total_seconds(), name_of(sound)))
        self._voice.play(sound, at)

    def forget(self) -> None:
        """Note that what is still to come is no longer planned."""
        now = time.monotonic()
        self.planned = [(at, name) for at, name in self.planned if at <= now]
        self._voice.forget()


class StartedPrograms(ProcessVoice):
    """What a program does that has no audio process: a player is started for each cue when it is due."""

    def __init__(self, files: dict[str, str], program: Sequence[str], cache: Path) -> None:
        super().__init__(SystemClock(), cache)
        self._files = files
        self._program = program
        self._timers: list[QTimer] = []

    def prepare(self, sounds: Sequence[Sound]) -> None:
        """Have nothing to prepare: the files are there."""

    def play(self, sound: Sound, at: timedelta) -> None:
        """Start a timer."""
        timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: subprocess.Popen([*self._program, self._files[name_of(sound)]]))
        timer.start(max(0, round((at - SystemClock().now()).total_seconds() * 1000)))
        self._timers.append(timer)


class Session:
    """One session under one order, and what it weighs."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._clock = SystemClock()
        self._reports: list[Started | Missed] = []
        cache = Path(order.cache)
        self._voice = TracingVoice(
            StartedPrograms(json.loads((cache / "files.json").read_text()), order.program, cache)
            if order.program
            else ProcessVoice(self._clock, cache, outputs=order.outputs, on_report=self._reports.append)
        )
        self._coach = Coach(timeline_of(order), self._clock, self._voice)
        self._until = 0.0
        self._weights: dict[str, list[int]] = {name: [] for name in AUDIO_PROCESSES}
        self._work: dict[str, dict[int, float]] = {name: {} for name in AUDIO_PROCESSES}
        self._began = time.monotonic()

    def prepare(self) -> None:
        """Do what the window does when a session page opens."""
        self._coach.prepare()

    def start(self) -> None:
        """Begin."""
        self._until = time.monotonic() + self._order.seconds
        self._began = time.monotonic()
        self._coach.start(timedelta(milliseconds=LEAD))

    def tick(self) -> None:
        """Drive the coach as the window does, to the end of the part that is listened to."""
        if self._coach.trouble() is not None:
            self._voice.troubles.append(str(self._coach.trouble()))
        if not self._until:
            return
        if time.monotonic() < self._until:
            progress = self._coach.tick()
            if progress.state is State.WAITING:
                self._coach.ready()
            if progress.state is State.FINISHED:
                self._until = min(self._until, time.monotonic())
        elif time.monotonic() > self._until + AHEAD.total_seconds() + AFTER_THE_LAST:
            QCoreApplication.quit()

    def weigh(self) -> None:
        """Note how much memory and processor time the audio processes use."""
        if not self._until:
            return
        for child, name in audio_processes(os.getpid()):
            self._weights[name].append(proportional_size(child))
            self._work[name][child] = processor_time(child)

    def end(self) -> None:
        """Write down what was planned and what it took."""
        lasted = time.monotonic() - self._began
        self._voice.close()
        missed = [report.why for report in self._reports if isinstance(report, Missed)]
        Path(self._order.trace).write_text(
            json.dumps(
                {
                    "planned": self._voice.planned,
                    "troubles": sorted(set(self._voice.troubles)),
                    "missed": missed,
                    "weights": self._weights,
                    "work": {name: sum(work.values()) / lasted for name, work in self._work.items()},
                }
            )
        )


def timeline_of(order: Order) -> Timeline:
    """Return the session that is ordered."""
    return compile_routine(find_routine(order.routine, open_sources()), Choices(first_side=Side.RIGHT))


def audio_processes(parent: int) -> list[tuple[int, str]]:
    """Return the speaker and the renderer that it has started, as far as they live, with their names."""
    found: list[tuple[int, str]] = []
    for task in Path(f"/proc/{parent}/task").glob("*"):
        try:
            children = [int(word) for word in (task / "children").read_text().split()]
        except OSError:
            continue
        for child in children:
            try:
                line = Path(f"/proc/{child}/cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            names = (name for name in AUDIO_PROCESSES if f"stretchcoach.audio.{name}\0" in line)
            for name in names:
                found += [(child, name), *audio_processes(child)]
    return found


def proportional_size(process: int) -> int:
    """Return the memory of a process with its share of what it shares, in bytes (Linux: PSS)."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def processor_time(process: int) -> float:
    """Return the processor time of a process until now (s)."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def block() -> None:
    """Keep the window's thread, and Python's lock, for a while."""
    until = time.monotonic() + BLOCK_FOR
    while time.monotonic() < until:
        pass


def main() -> None:
    """Coach the session that the argument orders."""
    fields: dict[str, Any] = json.loads(sys.argv[1])
    order = Order(**fields | {"program": tuple(fields["program"])})
    application = QCoreApplication([])
    session = Session(order)
    timers = []
    for every, what in ((TICK, session.tick), (WEIGH_EVERY, session.weigh), (BLOCK_EVERY, block)):
        timer = QTimer()
        timer.timeout.connect(what)
        if what is not block or order.blocked:
            timer.start(every)
        timers.append(timer)
    session.prepare()
    session.start()
    application.exec()
    session.end()


if __name__ == "__main__":
    main()
