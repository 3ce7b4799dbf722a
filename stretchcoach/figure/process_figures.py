"""Owns the figure as the window has it: a worker process that may stop or hang without being felt."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from stretchcoach import child
from stretchcoach.figure.messages import (
    Ask,
    Drop,
    FilmReply,
    FrameReply,
    NoFilmReply,
    PictureReply,
    Reply,
    Request,
    line,
    read_reply,
)
from stretchcoach.ports.figures import Drawing, Drawn, FigureNews, FilmBegun, FilmOrder, FrameDrawn, NotFilmed

MOST_ASKED: Final = 48
"""So many questions may be open at a time: they fit into the pipe, so that asking never waits."""
PATIENCE: Final = 15.0
"""Seconds of silence after which a worker that was asked hangs."""
MOST_FAILURES: Final = 3
"""After so many in a row there are no more pictures than those that ship with the program."""
LAST_WAIT: Final = 1.0
SURROUNDINGS: Final = {
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_MMAP_THRESHOLD_": str(32 * 1024 * 1024),
    "MALLOC_TRIM_THRESHOLD_": str(64 * 1024 * 1024),
}
"""No idle threads; and glibc keeps the memory of one picture for the next, which can save a quarter."""


def _deaf(news: FigureNews) -> None:
    """Take no notice."""
    del news


class ProcessFigures:
    """Implements `ports.Figures` by asking a child process; no call waits for it.

    `find` tells where a picture is that was drawn before; `command` is the module to run and its arguments.
    """

    def __init__(
        self,
        find: Callable[[Drawing], Path | None],
        command: Sequence[str],
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._find = find
        self._command = tuple(command)
        self._patience = patience
        self._hear: Callable[[FigureNews], None] = _deaf
        self._lock = threading.RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: threading.Thread | None = None
        self._open = dict[int, Drawing | FilmOrder]()
        self._numbers = dict[Drawing | FilmOrder, int]()
        self._impossible = set[Drawing | FilmOrder]()
        self._number = 0
        self._failures = 0
        self._heard_at = 0.0
        self._closed = False

    def listen(self, hear: Callable[[FigureNews], None]) -> None:
        """Let `hear` be called with all that comes, from the thread that reads it."""
        self._hear = hear

    def picture(self, drawing: Drawing) -> Path | None:
        """Return the picture if it is there already; else ask for it."""
        path = self._find(drawing)
        if path is None:
            self._ask(drawing)
        return path

    def film(self, order: FilmOrder) -> None:
        """Ask for a film; to ask again for what is on its way changes nothing."""
        self._ask(order)

    def forget(self, order: FilmOrder) -> None:
        """Stop drawing a film that is no longer needed."""
        with self._lock:
            number = self._numbers.pop(order, None)
            if number is not None:
                self._open.pop(number, None)
                self._send(Drop(number))

    def close(self) -> None:
        """Stop, and leave no process behind."""
        with self._lock:
            self._closed = True
            self._open.clear()
            self._numbers.clear()
            process, reader = self._process, self._reader
            self._kill()
        if process is not None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(LAST_WAIT)
        if reader is not None and reader is not threading.current_thread():
            reader.join(LAST_WAIT)

    @property
    def pid(self) -> int | None:
        """The worker's process, None while there is none."""
        return None if self._process is None else self._process.pid

    def _ask(self, wanted: Drawing | FilmOrder) -> None:
        with self._lock:
            self._look_after()
            known = wanted in self._numbers or wanted in self._impossible
            if self._closed or known or len(self._open) >= MOST_ASKED or self._failures >= MOST_FAILURES:
                return
            self._number += 1
            if not self._open:
                self._heard_at = time.monotonic()
            self._open[self._number] = wanted
            self._numbers[wanted] = self._number
            if self._process is None:
                self._start()
            else:
                self._send(Ask(self._number, wanted))

    def _look_after(self) -> None:
        """End a worker that hangs; its end is heard like any other."""
        silent = time.monotonic() - self._heard_at
        if self._process is not None and self._open and silent > self._patience:
            self._kill(forget=False)

    def _start(self) -> None:
        """Start a worker, and ask it for all that is open."""
        try:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", *self._command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env=child.environment() | SURROUNDINGS,
            )
        except OSError:
            self._failures = MOST_FAILURES
            return
        self._process = process
        self._heard_at = time.monotonic()
        self._reader = threading.Thread(target=self._read, args=(process,), name="figures", daemon=True)
        self._reader.start()
        for number, wanted in tuple(self._open.items()):
            self._send(Ask(number, wanted))

    def _send(self, request: Request) -> None:
        process = self._process
        if process is not None and process.stdin is not None:
            with suppress(OSError, ValueError):
                process.stdin.write(line(request))
                process.stdin.flush()

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        """Take in all that a worker says until it ends."""
        told = process.stdout
        if told is not None:
            with suppress(OSError, ValueError):
                while (reply := read_reply(told.readline())) is not None:
                    count = reply.bytes if isinstance(reply, FilmReply | FrameReply) else 0
                    pixels = _exactly(told, count)
                    if pixels is None:
                        break
                    self._take(reply, pixels)
            told.close()
        self._ended(process)

    def _take(self, reply: Reply, pixels: bytearray) -> None:
        with self._lock:
            self._heard_at = time.monotonic()
            self._failures = 0
            wanted = self._open.get(reply.number)
            is_last = isinstance(reply, PictureReply | NoFilmReply)
            if isinstance(reply, FrameReply):
                is_last = reply.last
            if is_last and wanted is not None:
                del self._open[reply.number]
                self._numbers.pop(wanted, None)
            news = None if wanted is None else _news(reply, wanted, pixels)
            if wanted is not None and (news is None or isinstance(news, NotFilmed)):
                self._impossible.add(wanted)
        if news is not None:
            self._hear(news)

    def _ended(self, process: subprocess.Popen[bytes]) -> None:
        """Clear away a worker that is gone; start another for what is still open."""
        with self._lock:
            if self._process is process:
                self._kill()
            if self._closed or not self._open:
                return
            self._failures += 1
            given_up = tuple(self._open.values()) if self._failures >= MOST_FAILURES else ()
            if given_up:
                self._open.clear()
                self._numbers.clear()
            else:
                self._start()
        for wanted in given_up:
            self._hear(Drawn(wanted, None) if isinstance(wanted, Drawing) else NotFilmed(wanted))

    def _kill(self, *, forget: bool = True) -> None:
        """End the worker without waiting."""
        process = self._process
        if process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            if forget:
                self._process = None
                if process.stdin is not None:
                    with suppress(OSError):
                        process.stdin.close()
                with suppress(subprocess.TimeoutExpired):
                    process.wait(LAST_WAIT)


def _news(reply: Reply, wanted: Drawing | FilmOrder, pixels: bytearray) -> FigureNews | None:
    """Return what a reply means for whoever asked, None where it does not answer the question."""
    match reply, wanted:
        case PictureReply(_, path), Drawing() as drawing:
            return Drawn(drawing, path)
        case FilmReply() as film, FilmOrder() as order:
            return FilmBegun(order, film.size, film.box, film.schedule, film.repeats, pixels)
        case FrameReply(_, number), FilmOrder() as order:
            return FrameDrawn(order, number, pixels)
        case NoFilmReply(), FilmOrder() as order:
            return NotFilmed(order)
        case _:
            return None


def _exactly(told: IO[bytes], count: int) -> bytearray | None:
    """Return exactly so many bytes, None where there are fewer."""
    pixels = bytearray(count)
    view = memoryview(pixels)
    while view.nbytes:
        read = told.readinto(view)  # type: ignore[attr-defined]
        if not read:
            return None
        view = view[read:]
    return pixels
