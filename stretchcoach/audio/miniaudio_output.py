"""Owns playing through miniaudio: the stream of systems without PulseAudio, timed by the device's calls."""

import statistics
import threading
import time
from collections import deque
from collections.abc import Generator
from contextlib import suppress
from typing import Any, Final

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.mixer import Mixer, Planned
from stretchcoach.audio.output import NO_ANSWER, NO_OUTPUT, Clip
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES

PERIOD: Final = 0.02
PERIODS: Final = 3
"""The device keeps so many periods; more hold out longer on a busy machine, and are silent later."""
LATENCY: Final = PERIOD
"""How long the samples that are asked for take until they are heard, as measured through PulseAudio (s).

miniaudio does not tell; where it is more, the user's offset makes up for it.
"""
OPEN_FOR_MORE: Final = 30.0
FROZEN_AFTER: Final = 2.0
RETRY: Final = 0.5
LOOK_EVERY: Final = 0.25
MEASURES: Final = 250
JUMP: Final = 0.04
"""A step of the device's clock that is no jitter (s)."""


def open_device(blocks: Generator[bytes, int, None]) -> Any:
    """Return a device that plays what the generator makes; raises OSError where there is none."""
    try:
        import miniaudio  # noqa: PLC0415 - only on systems that need it
    except ImportError as error:
        raise OSError(str(error)) from error
    try:
        backends = [one for one in miniaudio.Backend if one is not miniaudio.Backend.NULL]
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=round(PERIOD * 1000),
            callback_periods=PERIODS,
            backends=backends,
            app_name="StretchCoach",
        )
        device.start(blocks)
    except miniaudio.MiniaudioError as error:
        raise OSError(str(error)) from error
    return device


def silence() -> Generator[bytes, int, None]:
    """Make silence for a device that is only tried."""
    count = yield b""
    while True:
        count = yield bytes(count * SAMPLE_BYTES)


class MiniaudioOutput:
    """Gives the device its samples when it asks; a thread of its own opens and watches the device."""

    def __init__(self, opener: Any = open_device) -> None:
        self._opener = opener
        self._change = threading.Condition()
        self._mixer = Mixer()
        self._reports: list[Started | Missed] = []
        self._closed = False
        self._refused = False
        self._lost = False
        self._asked_at = time.monotonic()
        self._watched = False
        self._open_until = time.monotonic() + OPEN_FOR_MORE
        threading.Thread(target=self._run, daemon=True).start()

    def plan(self, number: int, clip: Clip, due: float) -> None:
        """Let the clip begin at `due`."""
        with self._change:
            self._mixer.plan(Planned(number, clip, due))
            self._change.notify()

    def hush(self) -> None:
        """Forget all clips; what the device holds, 60 ms at most, is still heard."""
        with self._change:
            self._mixer.hush()

    def forget(self) -> None:
        """Forget the clips that have not begun."""
        with self._change:
            self._mixer.recall()

    def recall(self) -> None:
        """Forget the clips that have not begun."""
        self.forget()

    def reports(self) -> list[Started | Missed]:
        """Return what was placed or dropped."""
        with self._change:
            reports, self._reports = self._reports, []
        return reports

    @property
    def refused(self) -> bool:
        """Whether there was no device from the first."""
        return self._refused

    @property
    def trouble(self) -> str | None:
        """Why nothing is heard: there is no device, or it asks for nothing."""
        if self._watched and time.monotonic() - self._asked_at > FROZEN_AFTER:
            return NO_ANSWER
        return NO_OUTPUT if self._lost else None

    def close(self) -> None:
        """Let the thread end, when it next gets to it."""
        with self._change:
            self._closed = True
            self._change.notify()

    def _run(self) -> None:
        """Have a device open while something is planned, and for a while after."""
        connected_once = False
        while True:
            with self._change:
                while not self._closed and self._mixer.empty and time.monotonic() >= self._open_until:
                    self._change.wait()
                if self._closed:
                    return
                self._asked_at = time.monotonic()
                self._watched = True
                self._mixer.restart()
            blocks = self._blocks()
            next(blocks)
            try:
                device = self._opener(blocks)
            except OSError:
                self._lost, self._refused, self._watched = True, not connected_once, False
                if self._refused:
                    return
                with self._change:
                    self._reports += self._mixer.expire(time.monotonic())
                    self._change.wait(RETRY)
                continue
            connected_once, self._lost = True, False
            self._watch()
            with suppress(Exception):  # the library's own errors, of a device that is gone
                device.close()

    def _watch(self) -> None:
        """Wait until the device is no longer needed or asks for nothing any more."""
        with self._change:
            while not self._closed:
                now = time.monotonic()
                self._reports += self._mixer.expire(now)
                if not self._mixer.empty:
                    self._open_until = now + OPEN_FOR_MORE
                if now >= self._open_until or now - self._asked_at > FROZEN_AFTER:
                    self._lost = now < self._open_until
                    break
                self._change.wait(LOOK_EVERY)
            self._watched = False

    def _blocks(self) -> Generator[bytes, int, None]:
        """Make the samples that the device asks for, on the device's own thread."""
        begins: deque[float] = deque(maxlen=MEASURES)
        count = yield b""
        while True:
            with self._change:
                now = self._asked_at = time.monotonic()
                begin = now + LATENCY - self._mixer.position / RATE
                if begins and abs(begin - statistics.median(begins)) > JUMP:
                    begins.clear()
                begins.append(begin)
                instant = statistics.median(begins) + self._mixer.position / RATE
                pcm, reports = self._mixer.block(instant, count)
                self._reports += reports
            count = yield pcm.ljust(count * SAMPLE_BYTES, b"\0")
