"""Owns the order in which a worker does what it is asked for: one small step at a time, the urgent first."""

import queue
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import IO, Final, TypeAlias

from stretchcoach.figure.messages import (
    Ask,
    Drop,
    NoFilmReply,
    PictureReply,
    Reply,
    Request,
    line,
    read_request,
)
from stretchcoach.ports.figures import Drawing, FilmOrder, Motion

Step: TypeAlias = tuple[Reply, bytes | memoryview]
Work: TypeAlias = Callable[[Ask], Iterator[Step]]
REST_AFTER: Final = 120.0
"""Seconds without a question after which a worker ends: another is quickly started."""


class Bench:
    """The open jobs; each is a chain of steps that say what they have done."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._jobs = dict[int, tuple[int, Ask, Iterator[Step]]]()

    @property
    def is_clear(self) -> bool:
        """Whether nothing is left to do."""
        return not self._jobs

    def take(self, request: Request) -> None:
        """Take on a job, or give one up."""
        match request:
            case Ask(number):
                self._jobs[number] = (_rank(request), request, self._work(request))
            case Drop(number):
                self._jobs.pop(number, None)

    def step(self) -> Step | None:
        """Do one step of what is most urgent, the oldest first; None where that job is over.

        A job that fails ends with a reply that says so, and no other job feels it.
        """
        number = min(self._jobs, key=lambda each: (self._jobs[each][0], each))
        _, ask, steps = self._jobs[number]
        try:
            done = next(steps, None)
        except Exception:  # noqa: BLE001 - a user's own pose may ask for anything; all others are still drawn
            traceback.print_exc()
            del self._jobs[number]
            return _failed(ask), b""
        if done is None:
            del self._jobs[number]
        return done


def serve(work: Work, told: IO[bytes] | None = None, out: IO[bytes] | None = None) -> None:
    """Answer requests until their end, or until there have been none for a while."""
    told, out = told or sys.stdin.buffer, out or sys.stdout.buffer
    requests: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(told, requests), daemon=True).start()
    bench = Bench(work)
    while True:
        try:
            request = requests.get(block=bench.is_clear, timeout=REST_AFTER if bench.is_clear else None)
        except queue.Empty:
            if bench.is_clear:
                return
        else:
            if request is None:
                return
            bench.take(request)
            continue
        done = bench.step()
        if done is not None:
            reply, pixels = done
            out.write(line(reply))
            out.write(pixels)
            out.flush()


def _rank(ask: Ask) -> int:
    """Return how long something may wait: what is seen comes first, ways to the next pose are made ahead."""
    match ask.wanted:
        case FilmOrder(at_once=True):
            return 0
        case Drawing():
            return 1
        case FilmOrder() as order:
            return 3 if order.motion is Motion.TRANSITION else 2


def _failed(ask: Ask) -> Reply:
    """Return that there is nothing to show for what was asked."""
    return PictureReply(ask.number, None) if isinstance(ask.wanted, Drawing) else NoFilmReply(ask.number)


def _listen(told: IO[bytes], requests: "queue.SimpleQueue[Request | None]") -> None:
    for text in told:
        request = read_request(text)
        if request is not None:
            requests.put(request)
    requests.put(None)
