"""Proves the figure's process as the window has it: it may die or hang, and no call waits for it."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from stretchcoach.core.routine import Side
from stretchcoach.figure.messages import (
    Ask,
    Drop,
    FilmReply,
    FrameReply,
    NoFilmReply,
    PictureReply,
    line,
    read_reply,
    read_request,
)
from stretchcoach.figure.process_figures import MOST_FAILURES, ProcessFigures
from stretchcoach.figure.worker_loop import Bench, Step
from stretchcoach.ports.figures import (
    Aspect,
    Drawing,
    Drawn,
    FigureNews,
    FilmBegun,
    FilmOrder,
    FrameDrawn,
    Motion,
    NotFilmed,
)

WITHIN = 10.0
DRAWING = Drawing("hook-lying", (640, 480), "bun", True, Side.LEFT, ("a", "b"), Path("/own"), Aspect.MUSCLES)
FILM = FilmOrder(DRAWING, Motion.TRANSITION, "ktos-supine.hold", at_once=True)


@dataclass
class Ear:
    """Hears news from another thread, and waits for the last that is expected."""

    awaited: int
    news: list[FigureNews] = field(default_factory=list)
    done: threading.Event = field(default_factory=threading.Event)

    def __call__(self, news: FigureNews) -> None:
        self.news.append(news)
        if len(self.news) >= self.awaited:
            self.done.set()

    def wait(self) -> list[FigureNews]:
        assert self.done.wait(WITHIN), self.news
        return self.news


@contextmanager
def figures(how: str, patience: float = WITHIN) -> Iterator[ProcessFigures]:
    made = ProcessFigures(lambda _: None, ("tests.figure.odd_worker", how), patience=patience)
    try:
        yield made
    finally:
        made.close()


@pytest.mark.parametrize("message", [Ask(3, DRAWING), Ask(4, FILM), Drop(9)])
def test_a_request_survives_the_way(message: Ask | Drop) -> None:
    assert read_request(line(message)) == message


@pytest.mark.parametrize(
    "message",
    [
        PictureReply(1, Path("/x/y.png")),
        PictureReply(1, None),
        FilmReply(2, (64, 48), (1, 2, 3, 4), ((0, 10), (1, 20)), True, 77),
        FrameReply(2, 5, 99, last=True),
        NoFilmReply(7),
    ],
)
def test_a_reply_survives_the_way(message: PictureReply | FilmReply | FrameReply | NoFilmReply) -> None:
    assert read_reply(line(message)) == message


@pytest.mark.parametrize("text", [b"", b"hello", b"[]", b"{}", b'{"kind":"film","number":1}', b"\xff\n"])
def test_what_is_no_message_is_none(text: bytes) -> None:
    assert read_request(text) is None
    assert read_reply(text) is None


def test_a_reply_that_claims_too_much_is_none() -> None:
    assert read_reply(line(FrameReply(1, 0, 10**12, last=False))) is None


def test_a_film_comes_frame_by_frame() -> None:
    with figures("well") as made:
        ear = Ear(3)
        made.listen(ear)
        made.film(FILM)
        begun, *frames = ear.wait()
    assert isinstance(begun, FilmBegun)
    assert (begun.order, begun.box, begun.repeats) == (FILM, (1, 1, 2, 2), True)
    assert frames == [FrameDrawn(FILM, number, bytearray([number] * 16)) for number in range(2)]


def test_what_cannot_be_drawn_is_not_asked_for_again() -> None:
    with figures("well") as made:
        ear = Ear(2)
        made.listen(ear)
        nowhere = FilmOrder(DRAWING, Motion.TRANSITION, "nowhere")
        assert made.picture(DRAWING) is None
        made.film(nowhere)
        assert ear.wait() == [Drawn(DRAWING, None), NotFilmed(nowhere)]
        again = Ear(1)
        made.listen(again)
        made.film(nowhere)
        made.film(FILM)
        assert isinstance(again.wait()[0], FilmBegun)


def test_a_picture_that_is_there_needs_no_process() -> None:
    made = ProcessFigures(lambda _: Path("/there.png"), ("tests.figure.odd_worker", "dies at once"))
    assert made.picture(DRAWING) == Path("/there.png")
    assert made.pid is None
    made.close()


@pytest.mark.parametrize("how", ["dies at once", "dies when asked", "talks nonsense", "breaks off"])
def test_a_worker_that_keeps_failing_is_given_up(how: str) -> None:
    with figures(how) as made:
        ear = Ear(1)
        made.listen(ear)
        made.film(FILM)
        assert ear.wait()[-1] == NotFilmed(FILM)
        made.picture(DRAWING)
        assert made.pid is None
        assert MOST_FAILURES == 3


def test_a_worker_that_hangs_is_killed_and_asked_again() -> None:
    with figures("hangs", patience=0.0) as made:
        made.film(FILM)
        first = made.pid
        assert first is not None
        deadline = time.monotonic() + WITHIN
        number = 0
        while made.pid == first and time.monotonic() < deadline:
            number += 1
            made.film(FilmOrder(DRAWING, Motion.LOOP, str(number)))
        assert made.pid != first
        with pytest.raises(ProcessLookupError):
            os.kill(first, 0)


def test_a_worker_that_rests_is_started_again_when_needed() -> None:
    with figures("rests") as made:
        for number in range(4):
            ear = Ear(1)
            made.listen(ear)
            drawing = Drawing(f"pose-{number}", (64, 64), "bun")
            made.picture(drawing)
            assert ear.wait() == [Drawn(drawing, None)]


def test_a_worker_that_was_killed_is_replaced() -> None:
    with figures("hangs") as made:
        made.film(FILM)
        first = made.pid
        assert first is not None
        os.kill(first, 9)
        deadline = time.monotonic() + WITHIN
        while made.pid in {first, None} and time.monotonic() < deadline:
            made.film(FILM)
        assert made.pid not in {first, None}


def test_closing_leaves_no_process_and_asks_nothing_more() -> None:
    made = ProcessFigures(lambda _: None, ("tests.figure.odd_worker", "hangs"))
    made.film(FILM)
    pid = made.pid
    assert pid is not None
    started = time.monotonic()
    made.close()
    assert time.monotonic() - started < 3
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    made.film(FilmOrder(DRAWING, Motion.PULSE))
    assert made.pid is None


def test_no_call_waits() -> None:
    with figures("hangs") as made:
        made.film(FILM)
        started = time.monotonic()
        for number in range(500):
            made.picture(Drawing(f"pose-{number}", (64, 64), "bun"))
        assert time.monotonic() - started < 0.5


def steps(ask: Ask) -> Iterator[Step]:
    for _ in range(2):
        yield NoFilmReply(ask.number), b""


def test_what_is_seen_comes_before_what_is_made_ahead() -> None:
    bench = Bench(steps)
    ahead, seen = FilmOrder(DRAWING, Motion.TRANSITION), FilmOrder(DRAWING, Motion.PULSE)
    wishes: tuple[Drawing | FilmOrder, ...] = (ahead, seen, DRAWING, FILM)
    for number, wanted in enumerate(wishes):
        bench.take(Ask(number, wanted))
    bench.take(Ask(9, ahead))
    bench.take(Drop(9))
    done = list[int]()
    while not bench.is_clear:
        step = bench.step()
        if step is not None:
            done.append(step[0].number)
    assert done == [3, 3, 2, 2, 1, 1, 0, 0]


def test_a_job_that_fails_says_so_and_stops_no_other() -> None:
    def work(ask: Ask) -> Iterator[Step]:
        yield FrameReply(ask.number, 0, 0, last=False), b""
        if ask.number < 2:
            raise ZeroDivisionError

    bench = Bench(work)
    wishes: tuple[Drawing | FilmOrder, ...] = (DRAWING, FILM, FilmOrder(DRAWING, Motion.LOOP))
    for number, wanted in enumerate(wishes):
        bench.take(Ask(number, wanted))
    told = [step[0] for _ in range(6) if not bench.is_clear and (step := bench.step()) is not None]
    assert PictureReply(0, None) in told
    assert NoFilmReply(1) in told
    assert FrameReply(2, 0, 0, last=False) in told
    assert bench.is_clear
