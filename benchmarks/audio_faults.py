"""Measures what a hush takes, and what becomes of a session's sound when the sound server freezes or dies.

`python -m benchmarks.audio_faults`; needs the programs pulseaudio and parec. The voice is the program's own,
with all its processes; what is heard is found in a recording.
"""

import os
import signal
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.null_sink import Recording, Server, available, null_sink
from benchmarks.short_lived import end_tidily, scratch_folder
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.process_voice import ProcessVoice
from stretchcoach.core.cue import Tone
from stretchcoach.desktop.clocks import SystemClock
from stretchcoach.ports import Speech

HUSHES: Final = 12
PATIENCE: Final = 25.0
HUSHED_WITHIN: Final = 0.03
LATE: Final = 0.3
"""A number that begins later than this says something wrong, and is never to be heard (s)."""
LONG: Final = Speech("Lie on your back, knees bent, feet flat on the floor, and breathe out slowly.")
TICKS: Final = timedelta(seconds=1)


class Driver:
    """A voice that is driven as the window does, with what it reported."""

    def __init__(self, cache: Path) -> None:
        self.clock = SystemClock()
        self.reports: list[Started | Missed] = []
        self.voice = ProcessVoice(self.clock, cache, on_report=self.reports.append)
        self._due = self.clock.now() + TICKS

    def until(self, happened: Callable[[], bool], *, ticking: bool = False) -> float:
        """Drive the voice until something has happened; return how long that took (s)."""
        began = time.monotonic()
        while not happened():
            if time.monotonic() - began > PATIENCE:
                raise TimeoutError("it did not happen")
            while ticking and self._due < self.clock.now() + 6 * TICKS:
                self.voice.play(Tone.REP, self._due)
                self._due += TICKS
            self.voice.trouble()
            time.sleep(0.005)
        return time.monotonic() - began

    def wait(self, seconds: float, *, ticking: bool = False) -> None:
        """Drive the voice for a while."""
        until = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > until, ticking=ticking)

    def heard_late(self) -> float:
        """Return by how much the latest cue that was played came too late (s)."""
        return max((report.late for report in self.reports if isinstance(report, Started)), default=0.0)


def hush_times(driver: Driver) -> list[float]:
    """Return how long it takes from a hush to silence (s), less the recorder's own delay (below 5 ms)."""
    driver.voice.prepare([LONG])
    driver.until(lambda: driver.voice.length(LONG) is not None)
    recording, hushed = Recording(), []
    for number in range(HUSHES):
        driver.voice.play(LONG, driver.clock.now() + timedelta(seconds=0.7))
        driver.wait(1.9 + number * 0.013)
        hushed.append(time.monotonic())
        driver.voice.hush()
        driver.wait(0.4)
    recording.stop()
    return [recording.last_sound_before(at + 0.35) - at for at in hushed]


def fault(driver: Driver, server: Server, blow: signal.Signals) -> tuple[str, float]:
    """Strike the server, mend it after 4 s; say how soon each was noticed and how late what followed was."""
    driver.until(lambda: any(isinstance(report, Started) for report in driver.reports), ticking=True)
    driver.reports.clear()
    os.kill(server.process.pid, blow)
    told = driver.until(lambda: driver.voice.trouble() is not None, ticking=True)
    driver.wait(4.0, ticking=True)
    if blow is signal.SIGSTOP:
        os.kill(server.process.pid, signal.SIGCONT)
    else:
        server.restart()
    back = driver.until(lambda: driver.voice.trouble() is None, ticking=True)
    driver.reports.clear()
    driver.until(lambda: sum(isinstance(report, Started) for report in driver.reports) > 3, ticking=True)
    late = driver.heard_late()
    times = f"told after {told:.1f} s, back {back:.1f} s after it was mended"
    return f"{times}, then at most {late * 1000:.1f} ms late", late


def main() -> None:
    """Measure and print."""
    if not available():
        sys.exit("This needs pulseaudio and parec: sudo apt-get install pulseaudio pulseaudio-utils")
    end_tidily()
    with scratch_folder() as folder, null_sink(folder) as server:
        driver = Driver(folder / "cache")
        with closing(driver.voice):
            good = measure(driver, server)
    sys.exit(not good)


def measure(driver: Driver, server: Server) -> bool:
    """Print what is found; return whether all is as it must be."""
    times = hush_times(driver)
    middle, worst = statistics.median(times), max(times)
    good = worst <= HUSHED_WITHIN
    print(
        f"hush to silence: {middle * 1000:.0f} ms in the middle, {worst * 1000:.0f} at most of {len(times)}"
        f"  {verdict(good)}",
        flush=True,
    )
    for blow, what in ((signal.SIGSTOP, "server frozen"), (signal.SIGKILL, "server killed")):
        told, late = fault(driver, server, blow)
        good = good and late <= LATE
        print(f"{what}: {told}  {verdict(late <= LATE)}", flush=True)
    return good


def verdict(good: bool) -> str:
    """Return what is said of a figure."""
    return "ok" if good else "NOT OK"


if __name__ == "__main__":
    main()
