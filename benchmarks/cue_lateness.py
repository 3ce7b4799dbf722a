"""Measures how late cues are: through all three processes, idle and with two busy loops.

`python -m benchmarks.cue_lateness [--cues 30]`. "placed" is what the speaker reports; "heard" is found in
a recording of a private sound server, where pulseaudio and parec are installed. All in milliseconds after the
instant that was asked for; negative is early.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.null_sink import Recording, available, null_sink, recorder_delay
from stretchcoach.audio.cue_cache import CueCache
from stretchcoach.audio.messages import Missed, Rendered, Started
from stretchcoach.audio.process_voice import ProcessVoice
from stretchcoach.audio.renderer import Renderer
from stretchcoach.audio.samples import RATE, amplitude, from_pcm, read_clip
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.core.cue import Tone
from stretchcoach.phrasebook import number
from stretchcoach.ports import Sound, Speech

AHEAD: Final = timedelta(seconds=6)
"""How early the coach sends a cue."""
TICK: Final = 0.05
SPACING: Final = timedelta(seconds=1.37)
SOUNDS: Final[tuple[Sound, ...]] = (
    *(Speech(number(value)) for value in range(1, 8)),
    Speech("Relax."),
    Tone.CHANGE,
    Tone.REP,
)
FAR_OFF: Final = 0.7
"""A recorded sound that is further from its instant belongs to another cue (s)."""


class Clock:
    """The machine's monotonic clock."""

    def now(self) -> timedelta:
        """Return the instant."""
        return timedelta(seconds=time.monotonic())

    def slept(self) -> timedelta:
        """Return nothing: a benchmark does not sleep."""
        return timedelta()


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late each cue was, by two measures (s)."""

    placed: Sequence[float]
    heard: Sequence[float]
    missed: int
    due_by_ear: int


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """Keep so many processors busy."""
    processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(loops)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def measure(cache: Path, cues: int, delay: float | None) -> Lateness:
    """Play the cues; with `delay` (the recorder's own, in seconds) listen to them too."""
    reports: list[Started | Missed] = []
    voice = ProcessVoice(Clock(), cache, on_report=reports.append)
    voice.prepare(SOUNDS)
    recording = None if delay is None else Recording()
    first = Clock().now() + timedelta(seconds=2)
    plan = [(first + SPACING * index, SOUNDS[index % len(SOUNDS)]) for index in range(cues)]
    due = list(plan)
    while Clock().now() < plan[-1][0] + timedelta(seconds=2):
        while due and due[0][0] <= Clock().now() + AHEAD:
            voice.play(due[0][1], due[0][0])
            del due[0]
        if (trouble := voice.trouble()) is not None:
            print(trouble)
        time.sleep(TICK)
    voice.close()
    placed = [report.late for report in reports if isinstance(report, Started)]
    heard: list[float] = []
    if recording is not None and delay is not None:
        recording.stop()
        onsets = [onset - delay for onset in recording.onsets()]
        leads = {sound: lead(cache, sound) for sound in SOUNDS}
        for instant, sound in plan:
            late = [onset - instant.total_seconds() - leads[sound] for onset in onsets]
            heard += [value for value in late if abs(value) < FAR_OFF][:1]
    return Lateness(placed, heard, cues - len(placed), 0 if recording is None else cues)


def lead(cache: Path, sound: Sound) -> float:
    """Return how long a clip takes from its first sample to its first sound (s)."""
    if isinstance(sound, Tone):
        pcm = tone_pcm(sound)
    else:
        rendered = Renderer(AudioSettings(cache), CueCache(cache)).render(sound.text)
        assert isinstance(rendered, Rendered), rendered
        pcm = read_clip(Path(rendered.path))
    return next(i for i, value in enumerate(from_pcm(pcm)) if abs(value) > amplitude(-50)) / RATE


def show(name: str, lateness: Lateness) -> None:
    """Print a run's figures."""
    for measure_name, values in (("placed", lateness.placed), ("heard", lateness.heard)):
        if len(values) > 1:
            size = sorted(abs(value) * 1000 for value in values)
            p95 = statistics.quantiles(size, n=20, method="inclusive")[-1]
            middle = statistics.median(values) * 1000
            print(f"{name:12} {measure_name:7} n={len(values):3} median {middle:7.2f}", end="")
            print(f"   p95 {p95:7.2f}   max {size[-1]:7.2f}")
    if lateness.missed or len(lateness.heard) < lateness.due_by_ear:
        unheard = lateness.due_by_ear - len(lateness.heard)
        print(f"{name:12} not placed: {lateness.missed}, not heard: {unheard}")


def main() -> None:
    """Measure both runs and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cues", type=int, default=30)
    cues = parser.parse_args().cues
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "cache"
        if available():
            with null_sink(Path(folder)):
                delay = recorder_delay()
                print(f"recorder's own delay {delay * 1000:.2f} ms, taken off")
                runs(cache, cues, delay)
        else:
            print("pulseaudio or parec is missing: nothing is recorded")
            runs(cache, cues, None)


def runs(cache: Path, cues: int, delay: float | None) -> None:
    """Measure idle and busy."""
    for name, loops in (("idle", 0), ("2 busy loops", 2)):
        with busy(loops):
            show(name, measure(cache, cues, delay))


if __name__ == "__main__":
    main()
