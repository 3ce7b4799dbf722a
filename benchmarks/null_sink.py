"""Owns a sound server of the benchmark's own, without a sound card, and the recording of what it plays.

Needs the programs pulseaudio and parec.
"""

import os
import shutil
import statistics
import subprocess
import threading
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.listening import THRESHOLD, Expected, Tape
from benchmarks.short_lived import start
from stretchcoach.audio.libpulse import LibPulse
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES
from stretchcoach.audio.tones import tone_pcm
from stretchcoach.core.cue import Tone

SINK: Final = "benchmark"
READY_WITHIN: Final = 10.0
STEP: Final = 0.005
CLICKS: Final = 8


def available() -> bool:
    """Return whether the programs are there."""
    return shutil.which("pulseaudio") is not None and shutil.which("parec") is not None


class Server:
    """A private sound server with one sink that leads nowhere, for this process and its children."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "native"
        self._script = folder / "daemon.pa"
        client = f"default-server = unix:{self._socket}\nautospawn = no\n"
        (folder / "client.conf").write_text(client, encoding="utf-8")
        self._script.write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={self._socket}\n"
            f"load-module module-null-sink sink_name={SINK} rate={RATE} channels=2\n"
            f"set-default-sink {SINK}\n",
            encoding="utf-8",
        )
        os.environ |= {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_CLIENTCONFIG": str(folder / "client.conf"),
        }
        self.process = self._started()

    def restart(self) -> None:
        """Start anew after the process was killed."""
        self.process.wait()
        self._socket.unlink(missing_ok=True)
        self.process = self._started()

    def _started(self) -> "subprocess.Popen[bytes]":
        """Start the server and wait until it can be reached."""
        command = ["pulseaudio", "-n", "-F", str(self._script), "--daemonize=no", "--exit-idle-time=-1"]
        quietly = ["--use-pid-file=no", "--realtime=no", "--high-priority=no", "--log-level=error"]
        process = start([*command, *quietly], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + READY_WITHIN
        while not self._socket.exists():
            if time.monotonic() > deadline:
                process.kill()
                raise TimeoutError("the sound server did not start")
            time.sleep(0.02)
        return process


@contextmanager
def null_sink(folder: Path) -> Iterator[Server]:
    """Run a private server while the block lasts."""
    server = Server(folder)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()


class Recording:
    """What the sink plays from now on, with the instant (of `time.monotonic`) of each sample."""

    def __init__(self) -> None:
        self._samples = array("h")
        self._marks: list[tuple[int, float]] = []
        self._process = start(
            [
                *(
                    "parec",
                    "--raw",
                    "-d",
                    f"{SINK}.monitor",
                    "--format=s16le",
                    f"--rate={RATE}",
                    "--channels=1",
                ),
                *("--latency-msec=5", "--process-time-msec=5"),
            ],
            stdout=subprocess.PIPE,
        )
        self._thread = threading.Thread(target=self._read)
        self._thread.start()
        deadline = time.monotonic() + READY_WITHIN
        while len(self._samples) < RATE // 4:
            if time.monotonic() > deadline:
                self.stop()
                raise TimeoutError("nothing is recorded")
            time.sleep(0.01)

    def _read(self) -> None:
        """Take in blocks and note when each one came."""
        assert self._process.stdout is not None
        rest = b""
        while block := os.read(self._process.stdout.fileno(), 65_536):
            came = time.monotonic()
            whole = rest + block
            even = len(whole) // SAMPLE_BYTES * SAMPLE_BYTES
            self._samples.frombytes(whole[:even])
            rest = whole[even:]
            self._marks.append((len(self._samples), came))

    def stop(self) -> None:
        """End the recording."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def last_sound_before(self, instant: float) -> float:
        """Return when something was last heard before an instant."""
        begin, pace = self._clock()
        there = min(len(self._samples) - 1, round((instant - begin) / pace))
        last = next(at for at in range(there, -1, -1) if abs(self._samples[at]) > THRESHOLD)
        return begin + last * pace

    def tape(self) -> Tape:
        """Return what was recorded, with its clock."""
        begin, pace = self._clock()
        return Tape(self._samples, begin, pace)

    def _clock(self) -> tuple[float, float]:
        """Return the instant of the first sample and the seconds from one to the next.

        A block comes late at times, never early: of each window the earliest counts, and windows that were
        late as a whole are left out. The server's clock runs a little fast, so the pace is fitted as well.
        """
        marks = self._marks[5:]
        window = max(4, len(marks) // 60)
        windows = (marks[at : at + window] for at in range(0, len(marks) - window + 1, window))
        points = [min(part, key=lambda mark: mark[1] - mark[0] / RATE) for part in windows]
        ticks, begin = statistics.linear_regression(*zip(*points, strict=True))
        for _ in range(4):
            late = [came - begin - count * ticks for count, came in points]
            limit = max(0.0005, statistics.quantiles(late, n=4)[2])
            kept = [point for point, by in zip(points, late, strict=True) if by <= limit]
            ticks, begin = statistics.linear_regression(*zip(*kept, strict=True))
        return begin, ticks


def recorder_delay() -> float:
    """Return by how much a recording is later than the instant that the server itself names (s)."""
    step = round(STEP * RATE) * SAMPLE_BYTES
    silence, click = bytes(step), tone_pcm(Tone.REP)
    recording = Recording()
    stream = LibPulse().connect("Calibration", 0.04, STEP)
    assert stream is not None
    named = []
    for _ in range(CLICKS):
        for _ in range(120):
            stream.write(silence)
        named.append(Expected(time.monotonic() + stream.latency(), click))
        for at in range(0, len(click), step):
            stream.write(click[at : at + step])
    for _ in range(120):
        stream.write(silence)
    stream.close()
    recording.stop()
    return recording.tape().compare(named).median
