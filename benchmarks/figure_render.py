"""Measures the figure: milliseconds per frame drawn, and what its motion costs the window's thread.

    python benchmarks/figure_render.py

A stage of 500 px is painted offscreen: each frame of a transition, a hold, and the way from a skip to the
first frame. Then single frames are drawn at 300, 500 and 1000 px, in both details, for three poses.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from stretchcoach.app.figure_places import open_figures
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.figure.colours import colours
from stretchcoach.figure.framing import only
from stretchcoach.figure.pixels.picture import Studio
from stretchcoach.figure.shot import Set, Shot
from stretchcoach.figure.styles import STYLES
from stretchcoach.ports.figures import Drawing, FigureNews, FilmBegun, FilmOrder, FrameDrawn, Motion
from stretchcoach.storage.pose_shelf import load_poses
from stretchcoach.storage.resources import find_resources

POSES = ("stand-tall", "ktos-supine.hold", "twist-chair.hold")
SIZES = (300, 500, 1000)
RUN = ("hook-lying", "ktos-supine.start", "ktos-supine.hold")
TIMES = 15
PATIENCE = 60.0


def median(action: Callable[[], object], times: int = TIMES) -> float:
    """Return the median of how long something takes, in milliseconds."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        spent.append((time.perf_counter() - started) * 1e3)
    return statistics.median(spent)


def frames() -> None:
    """Draw single frames."""
    shelf = load_poses(find_resources().assets / "poses")
    studio = Studio(STYLES[FigureStyle.BUN], colours(dark=False))
    print("ms per frame           " + "".join(f"{size:>7} px" for size in SIZES))
    for pose in POSES:
        found = shelf.find(pose)
        assert found is not None
        stage = Set(only(found[0], (pose,)))
        for detail in (1, 2):
            told = []
            for size in SIZES:
                shot = stage.shot(pose, stage.size_within((size, size)))
                told.append(median(partial(anew, studio, shot, count(0.0, 1e-6), detail)))
            print(f"{pose:<18} x{detail}  " + "".join(f"{spent:>10.1f}" for spent in told))


def anew(studio: Studio, shot: Shot, breaths: Iterator[float], detail: int) -> None:
    """Draw a shot with a breath of its own, so that nothing that was kept fits."""
    studio.picture(replace(shot, breath=next(breaths)), detail)


def stage() -> None:
    """Paint a stage with what a worker sends."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the first part needs no Qt

    from stretchcoach.ui.film import Film  # noqa: PLC0415 - as above
    from stretchcoach.ui.look import Look  # noqa: PLC0415 - as above
    from stretchcoach.ui.stage import Stage  # noqa: PLC0415 - as above

    application = QApplication(sys.argv[:1])
    shown = Stage(Look())
    shown.resize(500, 440)
    shown.show()
    application.processEvents()
    heard = list[tuple[float, FigureNews]]()
    with tempfile.TemporaryDirectory() as cache:
        figures = open_figures(Path(cache), find_resources().assets)
        figures.listen(lambda news: heard.append((time.perf_counter(), news)))
        drawing = Drawing("ktos-supine.hold", shown.room, "bun", among=RUN)

        def film_of(*, at_once: bool) -> list[tuple[float, FigureNews]]:
            heard.clear()
            started = time.perf_counter()
            figures.film(FilmOrder(drawing, Motion.TRANSITION, RUN[1], at_once=at_once))
            while len(heard) < 2 or (heard and len(heard) < 1 + length(heard[0][1])):
                time.sleep(0.005)
                assert time.perf_counter() - started < PATIENCE
            return [(when - started, news) for when, news in heard]

        film_of(at_once=False)
        came = film_of(at_once=True)
        figures.close()
    begun = came[0][1]
    assert isinstance(begun, FilmBegun)
    film = Film(begun)
    for _, news in came[1:]:
        assert isinstance(news, FrameDrawn)
        film.add(news.number, news.pixels)
    first, last = came[1][0], came[-1][0]
    rate = len(came) / (last - first)
    print(f"after a skip: first frame after {first * 1e3:.0f} ms, then {rate:.0f} a second")
    spent = []
    for number in range(film.count):
        started = time.perf_counter()
        shown.show_film(film, number)
        shown.repaint(shown.frame_at(film).toAlignedRect())
        spent.append((time.perf_counter() - started) * 1e3)
    print(
        f"a frame of a transition at 500 px costs the window's thread {statistics.median(spent[1:]):.2f} ms"
    )
    shown.show_film(None)
    shown.repaint()
    before = time.thread_time()
    for _ in range(300):
        shown.show_still(None)
        shown.show_film(None)
        application.processEvents()
    print(f"a hold at 30 ticks a second: {(time.thread_time() - before) / 10 * 100:.2f} % of a core")


def length(news: FigureNews) -> int:
    """Return how many frames a film has."""
    return len({number for number, _ in news.schedule}) if isinstance(news, FilmBegun) else 1


if __name__ == "__main__":
    stage()
    frames()
