"""Owns playing through a program of the machine's, started anew for each sound."""

import heapq
import subprocess
import threading
import time
from dataclasses import dataclass, field
from typing import Final

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import NO_ANSWER, Clip

LEAD: Final = 0.010
"""What such a program takes from its start to the first sample, roughly (s)."""
HANGS_AFTER: Final = 3.0
"""A program that has not ended so long after its sound should have (s)."""
LOOK_EVERY: Final = 0.1


@dataclass(order=True, slots=True)
class _Planned:
    """A clip and when its program starts."""

    start: float
    number: int
    clip: Clip = field(compare=False)


@dataclass(slots=True)
class _Running:
    """A program that plays, and when it must have ended."""

    number: int
    process: subprocess.Popen[bytes]
    until: float


class CommandOutput:
    """Starts `program FILE` for each clip, from a thread that sleeps until then."""

    def __init__(self, program: tuple[str, ...]) -> None:
        self._program = program
        self._change = threading.Condition()
        self._planned: list[_Planned] = []
        self._running: list[_Running] = []
        self._reports: list[Started | Missed] = []
        self._refused = False
        self._hung = False
        self._closed = False
        threading.Thread(target=self._run, daemon=True).start()

    def plan(self, number: int, clip: Clip, due: float) -> None:
        """Let the program start just before `due`."""
        with self._change:
            heapq.heappush(self._planned, _Planned(due - LEAD, number, clip))
            self._change.notify()

    def hush(self) -> None:
        """Kill what plays and forget the rest."""
        with self._change:
            self._planned.clear()
            for running in self._running:
                running.process.kill()
                running.until = float("inf")
            self._change.notify()

    def forget(self) -> None:
        """Forget what has not started."""
        with self._change:
            self._planned.clear()

    def recall(self) -> None:
        """Forget what has not started."""
        self.forget()

    def reports(self) -> list[Started | Missed]:
        """Return what has started or failed."""
        with self._change:
            reports, self._reports = self._reports, []
        return reports

    @property
    def refused(self) -> bool:
        """Whether the program cannot be started or fails."""
        return self._refused

    @property
    def trouble(self) -> str | None:
        """Why nothing is heard: the last program hung."""
        return NO_ANSWER if self._hung else None

    def close(self) -> None:
        """Stop, and let the thread end when the programs have."""
        self.hush()
        with self._change:
            self._closed = True
            self._change.notify()

    def _run(self) -> None:
        """Start each program when it is time, and see how each one ends."""
        with self._change:
            while self._running or not self._closed:
                now = time.monotonic()
                while self._planned and self._planned[0].start <= now:
                    self._start(heapq.heappop(self._planned), now)
                self._running = [running for running in self._running if not self._ended(running, now)]
                self._change.wait(self._pause(now))

    def _pause(self, now: float) -> float | None:
        """Return how long nothing needs to be done (s)."""
        pauses = [LOOK_EVERY] if self._running else []
        if self._planned:
            pauses.append(max(0.0, self._planned[0].start - now))
        return min(pauses, default=None)

    def _start(self, planned: _Planned, now: float) -> None:
        """Start one program."""
        late = now - planned.start
        if late > planned.clip.patience:
            self._reports.append(Missed(planned.number, "late"))
            return
        try:
            process = subprocess.Popen(
                [*self._program, str(planned.clip.path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            self._refused = True
            self._reports.append(Missed(planned.number, "the player cannot be started"))
            return
        self._running.append(_Running(planned.number, process, now + planned.clip.length + HANGS_AFTER))
        self._reports.append(Started(planned.number, late))

    def _ended(self, running: _Running, now: float) -> bool:
        """Return whether the program is over; note a failure, kill one that hangs."""
        code = running.process.poll()
        if code is None and now > running.until:
            self._hung = True
            running.process.kill()
            running.until = float("inf")
        elif code == 0:
            self._hung = False
        elif code is not None and code > 0:
            self._refused = True
            self._reports.append(Missed(running.number, "the player failed"))
        return code is not None
