"""Owns playing through one endless stream: each clip at its sample, whatever else the machine does."""

import os
import statistics
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final, Protocol

from stretchcoach.audio.libpulse import LibPulse
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.mixer import Mixer, Planned
from stretchcoach.audio.output import NO_ANSWER, NO_OUTPUT, Clip
from stretchcoach.audio.samples import RATE

BUFFER: Final = 1.0
"""How much sound the server keeps, half of which it may grant: a busy machine then tears no hole (s)."""
STEP: Final = 0.02
BLOCK: Final = round(STEP * RATE)
WORTH_A_FLUSH: Final = 0.05
"""For a clip that comes so much too late for the buffer's end, the silence in it is thrown away (s)."""
OPEN_FOR_MORE: Final = 30.0
"""How long a stream with nothing planned is kept: an output woken anew may swallow a syllable (s)."""
NEXT: Final = (BLOCK, 0.001)
"""How many samples are written at a time, and how long they take to the server, roughly (s)."""
FIRST: Final = (5 * BLOCK, 0.01)
"""The same for an empty buffer: much at once, so that a sound that begins there is not torn."""
FROZEN_AFTER: Final = 2.0
STALLED: Final = 1.3
"""A server that took no samples for so long was silent meanwhile, and what it holds is stale (s)."""
RETRY: Final = 0.5
JUMP: Final = 0.02
"""A step of the stream's clock that is no jitter: a hole, or another device (s)."""
UNDISTURBED: Final = 0.001
"""A measure that took longer was held up, and says a later instant than is true (s)."""
MEASURES: Final = 150
SURE: Final = 10
MEASURE_EVERY: Final = 5
"""Once sure, one block in so many is measured: the last 15 s count, as a busy server errs for seconds."""


class Stream(Protocol):
    """What is needed of an open stream."""

    def latency(self) -> float:
        """Return how long the next sample that is written takes until it is heard (s)."""

    def write(self, pcm: bytes) -> bool:
        """Add samples, waiting for room; return whether the server is still there."""

    def flush(self) -> None:
        """Throw away what is not heard yet."""

    def close(self) -> None:
        """Give the stream back."""


class Opener(Protocol):
    """What opens a stream."""

    def connect(self, name: str, buffer: float, step: float) -> Stream | None:
        """Return a stream, None where there is no server."""


class PulseOutput:
    """Writes blocks of silence and clips from a thread of its own; only that thread waits for the server."""

    def __init__(self, opener: Opener | None = None, now: Callable[[], float] = time.monotonic) -> None:
        self._opener: Opener = LibPulse() if opener is None else opener
        self._now = now
        self._change = threading.Condition()
        self._mixer = Mixer()
        self._reports: list[Started | Missed] = []
        self._hush = False
        self._forget = False
        self._closed = False
        self._refused = False
        self._connected_once = False
        self._lost = False
        self._waiting_since: float | None = None
        self._open_until = self._now() + OPEN_FOR_MORE
        threading.Thread(target=self._run, daemon=True).start()

    def plan(self, number: int, clip: Clip, due: float) -> None:
        """Let the clip begin at `due`."""
        with self._change:
            self._mixer.plan(Planned(number, clip, due))
            self._open_until = self._now() + OPEN_FOR_MORE
            self._change.notify()

    def hush(self) -> None:
        """Forget all clips and let the thread empty the server's buffer."""
        with self._change:
            self._mixer.hush()
            self._hush = True

    def forget(self) -> None:
        """Forget the clips that have not begun; the thread takes them out of the server's buffer too."""
        with self._change:
            self._mixer.forget()
            self._forget = True

    def recall(self) -> None:
        """Forget the clips that are not in the server's buffer yet."""
        with self._change:
            self._mixer.recall()

    def reports(self) -> list[Started | Missed]:
        """Return what was placed or dropped."""
        with self._change:
            reports, self._reports = self._reports, []
        return reports

    @property
    def refused(self) -> bool:
        """Whether there was no server from the first."""
        return self._refused

    @property
    def trouble(self) -> str | None:
        """Why nothing is heard: the server is gone, or does not move."""
        since = self._waiting_since
        if since is not None and self._now() - since > FROZEN_AFTER:
            return NO_ANSWER
        return NO_OUTPUT if self._lost else None

    def close(self) -> None:
        """Let the thread end, when it next gets to it."""
        with self._change:
            self._closed = True
            self._change.notify()

    def _run(self) -> None:
        """Have a stream open while something is planned, and for a while after."""
        with suppress(OSError, AttributeError):
            os.nice(-10)  # allowed to few users; the buffer is there for the others
        while True:
            with self._change:
                while not self._closed and self._mixer.empty and self._now() >= self._open_until:
                    self._change.wait()
                if self._closed:
                    return
            with self._waiting():
                stream = self._opener.connect("StretchCoach", BUFFER, STEP)
            if stream is None:
                self._lost = True
                if not self._connected_once:
                    self._refused = True
                    return
                with self._change:
                    self._reports += self._mixer.expire(self._now())
                    self._change.wait(RETRY)
                continue
            self._connected_once, self._lost = True, False
            self._pump(stream)
            with self._waiting():
                stream.close()

    def _pump(self, stream: Stream) -> None:
        """Write blocks until the server is gone or nothing is left to play."""
        begins: deque[float] = deque(maxlen=MEASURES)
        self._mixer.restart()
        fresh = True
        while True:
            instant = self._instant(stream, begins)
            if self._to_flush(instant):
                instant, fresh = self._flush(stream, begins, instant), True
            with self._change:
                pcm = self._next_block(instant, *(FIRST if fresh else NEXT))
            fresh = False
            with self._change:
                if not self._mixer.empty:
                    self._open_until = self._now() + OPEN_FOR_MORE
                done = self._closed or self._now() >= self._open_until
            wrote = self._now()
            with self._waiting():
                there = stream.write(pcm)
            if there and self._now() - wrote > STALLED:
                with self._change:
                    self._mixer.cut()
                self._flush(stream, begins, self._now())
                fresh = True
            if done or not there:
                self._lost = not there
                return

    def _to_flush(self, instant: float) -> bool:
        """Return whether what the server holds is not to be heard: hushed, forgotten, or in the way."""
        with self._change:
            now = self._now()
            buffered = instant - now
            hush, self._hush = self._hush, False
            forget, self._forget = self._forget, False
            if hush or (forget and self._mixer.drop_forgotten(buffered)):
                return True
            in_the_way = buffered > WORTH_A_FLUSH and not self._mixer.sounding(buffered)
            return in_the_way and self._mixer.overdue(instant, now) > WORTH_A_FLUSH

    def _next_block(self, instant: float, count: int, headway: float) -> bytes:
        """Return the next `count` samples; what would not be there in time (`headway`, s) stays silent."""
        late = self._now() + headway - instant
        lost = min(count, max(0, round(late * RATE)))
        silence = self._mixer.skip(lost)
        if lost == count:
            return silence
        pcm, reports = self._mixer.block(instant + lost / RATE, count - lost)
        self._reports += reports
        return silence + pcm

    def _instant(self, stream: Stream, begins: deque[float]) -> float:
        """Return when the next sample will be heard, by the median of the measures."""
        since_begin = self._mixer.position / RATE
        if len(begins) < SURE or self._mixer.position // BLOCK % MEASURE_EVERY == 0:
            before = self._now()
            with self._waiting():
                latency = stream.latency()
            after = self._now()
            begin = after + latency - since_begin
            disturbed = after - before > UNDISTURBED
            if latency > 0 and begins and not disturbed and abs(begin - statistics.median(begins)) > JUMP:
                begins.clear()
            # no latency: the server ran dry, which says nothing on its clock
            if not begins or (latency > 0 and not disturbed):
                begins.append(begin)
        return statistics.median(begins) + since_begin

    def _flush(self, stream: Stream, begins: deque[float], instant: float) -> float:
        """Empty the server's buffer, whose end was to be heard at `instant`; return when that now is.

        What sounded goes on where it was.
        """
        with self._waiting():
            stream.flush()
            latency = stream.latency()
        begins.clear()
        with self._change:
            self._mixer.rewind(instant - self._now() - latency)
        return self._instant(stream, begins)

    @contextmanager
    def _waiting(self) -> Iterator[None]:
        """Note since when the server is waited for."""
        self._waiting_since = self._now()
        yield
        self._waiting_since = None
