"""Measures how late each cue of a real session is heard, in a recording of a private sound server.

`make bench-audio`, or `python -m benchmarks.audio [--seconds 120] [--routine ID] [--only ROW]`. Needs the
programs pulseaudio and parec. "before" is a player program started for each cue; "idle" and "loaded" are the
program's own voice, with nothing else to do, and with two busy loops while the window's thread stalls for
300 ms every 1.3 s. All in milliseconds after the instant that was asked for; negative is early.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from benchmarks.audio_session import AUDIO_PROCESSES, Order, timeline_of
from benchmarks.listening import Expected, Heard
from benchmarks.null_sink import Recording, available, null_sink, recorder_delay
from benchmarks.short_lived import busy, end_tidily, ended, scratch_folder, start
from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.cue_cache import CueCache
from stretchcoach.audio.gathering import gather
from stretchcoach.audio.messages import Rendered, name_of, named
from stretchcoach.audio.renderer import Renderer
from stretchcoach.audio.samples import read_clip
from stretchcoach.audio.settings import AudioSettings
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.coach import sounds_of
from stretchcoach.core.cue import Tone

ROUTINE: Final = "piriformis-contract-relax"
MEBIBYTE: Final = 1 << 20
AFTER: Final = 1.0
OVERTIME: Final = 60.0
"""How much longer than it lasts a session may take before it is given up (s)."""


@dataclass(frozen=True, slots=True)
class Run:
    """One row of the table, with what it may not exceed (ms)."""

    name: str
    order: Order
    loops: int = 0
    made: bool = True
    """Whether all sounds were made before."""
    median: float = 1.0
    p95: float = 5.0
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a run."""

    run: Run
    heard: Heard
    trace: dict[str, Any]

    @property
    def good(self) -> bool:
        """Whether all is as it must be."""
        heard, run = self.heard, self.run
        on_time = abs(heard.median) * 1000 <= run.median and heard.p95 * 1000 <= run.p95
        return on_time and not heard.missing and not heard.extra and abs(heard.drift) * 1000 <= 1.0


class Sounds:
    """The samples of each sound by its name, from the cache that the sessions use."""

    def __init__(self, cache: Path) -> None:
        self._renderer = Renderer(AudioSettings(cache), CueCache(cache))
        self.files: dict[str, str] = {}

    def of(self, name: str) -> bytes:
        """Return the samples of a sound; they are rendered where that was not done."""
        sound = named(name)
        if isinstance(sound, Tone):
            pcm = tone_pcm(sound)
            self.files[name] = str(self._renderer._cache.keep(name.replace(":", "-"), pcm))  # noqa: SLF001 - its folder is wanted
            return pcm
        assert sound is not None
        rendered = self._renderer.render(sound.text)
        assert isinstance(rendered, Rendered), rendered
        self.files[name] = rendered.path
        return read_clip(Path(rendered.path))


def listen(run: Run, sounds: Sounds, delay: float) -> Result:
    """Let the session be played, and compare."""
    Path(run.order.cache).mkdir(exist_ok=True)
    if run.made:
        make(run.order, sounds)
    (Path(run.order.cache) / "files.json").write_text(json.dumps(sounds.files))
    recording = Recording()
    try:
        with busy(run.loops):
            command = [sys.executable, "-m", "benchmarks.audio_session", run.order.to_argument()]
            with ended(start(command)) as session:
                failed = session.wait(run.order.seconds + OVERTIME)
            if failed:
                raise subprocess.CalledProcessError(failed, command)
            time.sleep(AFTER)
    finally:
        recording.stop()
    trace: dict[str, Any] = json.loads(Path(run.order.trace).read_text())
    expected = [Expected(due + delay, sounds.of(name)) for due, name in trace["planned"]]
    return Result(run, recording.tape().compare(expected), trace)


def make(order: Order, sounds: Sounds) -> None:
    """Have all sounds of a session made, as a session before it does."""
    shelf, wanted = ClipShelf(AudioSettings(Path(order.cache))), sounds_of(timeline_of(order))
    gather(wanted, shelf, made=lambda _: None, cancelled=lambda: False)
    shelf.queue.close()
    for sound in wanted:
        sounds.of(name_of(sound))


def show(result: Result) -> None:
    """Print a row of the table."""
    heard, trace = result.heard, result.trace
    count = len(heard.late) + heard.missing
    if len(heard.late) > 1:
        figures = (heard.median, heard.p95, heard.worst, heard.drift)
        row = "".join(f"{value * 1000:9.2f}" for value in figures)
    else:
        row = " " * 36
    verdict = ("ok" if result.good else "NOT OK") if result.run.judged else ""
    print(f"{result.run.name:24}{count:5}{row}{heard.missing:9}{heard.extra:7}  {verdict}", flush=True)
    for name in AUDIO_PROCESSES:
        weights = [weight / MEBIBYTE for weight in trace["weights"][name]]
        if weights:
            print(
                f"{'':24}{name}: {statistics.median(weights):.1f} MiB in the middle, {max(weights):.1f} at"
                f" most (PSS); {trace['work'][name] * 100:.1f} % of a processor"
            )
    for trouble in (*trace["troubles"], *trace["missed"]):
        print(f"{'':24}{trouble}")


ROWS: Final = ("idle, first session", "idle", "loaded", "before, idle", "before, loaded")


def runs(folder: Path, routine: str, seconds: float) -> list[Run]:
    """Return what is measured."""
    order = Order(routine, seconds, str(folder / "cache"), str(folder / "trace.json"))
    loaded = replace(order, blocked=True)
    program = ("paplay",)
    first, idle, busy_row, before, before_busy = ROWS
    return [
        Run(first, order, made=False),
        Run(idle, order),
        Run(busy_row, loaded, loops=2, median=5.0, p95=20.0),
        Run(before, replace(order, program=program), judged=False),
        Run(before_busy, replace(loaded, program=program), loops=2, judged=False),
    ]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--routine", default=ROUTINE)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument(
        "--only", action="append", choices=ROWS, help="a row of the table; more than once for more"
    )
    parser.add_argument("--player", choices=("pulse", "miniaudio"), help="instead of what is used here")
    asked = parser.parse_args()
    if not available():
        sys.exit("This needs pulseaudio and parec: sudo apt-get install pulseaudio pulseaudio-utils")
    end_tidily()
    with scratch_folder() as folder, null_sink(folder):
        delay = recorder_delay()
        print(
            f"{asked.routine}, {asked.seconds:.0f} s; recorder's own delay {delay * 1000:.2f} ms, taken off"
        )
        heads = ("median", "p95", "worst", "ms/min", "missing", "extra")
        print(f"{'':24} cues" + "".join(f"{head:>9}" for head in heads[:5]) + f"{heads[5]:>7}")
        sounds, good = Sounds(folder / "cache"), True
        for run in runs(folder, asked.routine, asked.seconds):
            if asked.only and run.name not in asked.only:
                continue
            outputs = f"benchmarks.players:{asked.player}" if asked.player else run.order.outputs
            order = replace(run.order, outputs=outputs)
            result = listen(replace(run, order=order), sounds, delay)
            show(result)
            good = good and (result.good or not run.judged)
    sys.exit(not good)


if __name__ == "__main__":
    main()
