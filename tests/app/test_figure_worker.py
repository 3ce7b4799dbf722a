"""Proves what the figure's worker answers: pictures in the cache, films, and what it does not know."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from stretchcoach.app.figure_places import picture_cache
from stretchcoach.app.figure_worker import WIDEST_FILM, Worker
from stretchcoach.core.routine import Side
from stretchcoach.figure.messages import Ask, FilmReply, FrameReply, NoFilmReply, PictureReply, Reply
from stretchcoach.ports.figures import Aspect, Drawing, FilmOrder, Motion
from stretchcoach.storage.picture_cache import POSES
from stretchcoach.storage.resources import find_resources

RUN = ("hook-lying", "ktos-supine.start", "ktos-supine.hold", "stand-tall")
ROOM = (96, 80)
OWN = """\
format: 1
camera: {yaw: 0, pitch: 5}
poses:
  my-pose:
    base: standing
"""


@pytest.fixture
def worker(tmp_path: Path) -> Worker:
    assets = find_resources().assets
    return Worker(assets / POSES, picture_cache(tmp_path / "cache", assets))


def replies(worker: Worker, wanted: Drawing | FilmOrder) -> list[Reply]:
    return [reply for reply, _ in worker.work(Ask(1, wanted))]


def test_a_picture_is_drawn_once_and_then_found(worker: Worker) -> None:
    drawing = Drawing("ktos-supine.hold", ROOM, "bun", side=Side.LEFT, among=RUN)
    [reply] = replies(worker, drawing)
    assert isinstance(reply, PictureReply)
    assert reply.path is not None
    image = QImage(str(reply.path))
    assert 0 < image.width() <= ROOM[0]
    assert 0 < image.height() <= ROOM[1]
    written = reply.path.stat().st_mtime_ns
    content = reply.path.read_bytes()
    assert replies(worker, drawing) == [reply]
    assert reply.path.read_bytes() == content
    assert reply.path.stat().st_mtime_ns >= written


@pytest.mark.parametrize("aspect", [Aspect.MUSCLES, Aspect.PORTRAIT])
def test_other_aspects_are_drawn_too(worker: Worker, aspect: Aspect) -> None:
    [reply] = replies(worker, Drawing("fig4-supine.hold", ROOM, "grey", aspect=aspect))
    assert isinstance(reply, PictureReply)
    assert reply.path is not None


def test_a_style_that_is_unknown_is_the_usual_one(worker: Worker) -> None:
    [reply] = replies(worker, Drawing("hook-lying", ROOM, "punk"))
    assert isinstance(reply, PictureReply)
    assert reply.path is not None


def test_what_is_not_posed_has_no_picture_and_no_film(worker: Worker) -> None:
    nothing = Drawing("no-such-pose", ROOM, "bun")
    assert replies(worker, nothing) == [PictureReply(1, None)]
    for motion in Motion:
        assert replies(worker, FilmOrder(nothing, motion, "hook-lying")) == [NoFilmReply(1)]


@pytest.mark.parametrize(
    ("pose", "start"), [("stand-tall", "hook-lying"), ("hook-lying", "hook-lying"), ("hook-lying", None)]
)
def test_there_is_no_way_to_another_place_or_to_where_one_is(
    worker: Worker, pose: str, start: str | None
) -> None:
    order = FilmOrder(Drawing(pose, ROOM, "bun", among=RUN), Motion.TRANSITION, start)
    assert replies(worker, order) == [NoFilmReply(1)]


def test_a_film_tells_all_that_is_needed_to_show_it(worker: Worker) -> None:
    order = FilmOrder(Drawing("ktos-supine.hold", ROOM, "bun", among=RUN), Motion.TRANSITION, RUN[1], True)
    steps = list(worker.work(Ask(5, order)))
    (film, ground), *frames = steps
    assert isinstance(film, FilmReply)
    width, height = film.size
    x, y, wide, high = film.box
    assert 0 <= x < x + wide <= width <= ROOM[0]
    assert 0 <= y < y + high <= height <= ROOM[1]
    assert len(ground) == film.bytes == width * height * 4
    assert len(frames) == len(film.schedule)
    for number, (reply, pixels) in enumerate(frames):
        assert reply == FrameReply(5, number, wide * high * 4, number == len(frames) - 1)
        assert len(pixels) == wide * high * 4


def test_a_film_is_not_wider_than_memory_can_bear(worker: Worker) -> None:
    drawing = Drawing("ktos-supine.contract", (3000, 3000), "bun")
    film = next(iter(worker.work(Ask(1, FilmOrder(drawing, Motion.PULSE)))))[0]
    assert isinstance(film, FilmReply)
    assert film.size[0] <= WIDEST_FILM


def test_poses_of_the_user_s_own_are_drawn(worker: Worker, tmp_path: Path) -> None:
    folder = tmp_path / "routines"
    (folder / POSES).mkdir(parents=True)
    (folder / POSES / "mine.yaml").write_text(OWN, encoding="utf-8")
    [reply] = replies(worker, Drawing("my-pose", ROOM, "bun", folder=folder))
    assert isinstance(reply, PictureReply)
    assert reply.path is not None
    assert replies(worker, Drawing("my-pose", ROOM, "bun")) == [PictureReply(1, None)]


def test_replies_are_json(worker: Worker) -> None:
    from stretchcoach.figure.messages import line  # noqa: PLC0415 - one test alone reads the wire

    for reply in replies(worker, FilmOrder(Drawing("ktos-supine.contract", ROOM, "bun"), Motion.PULSE)):
        assert json.loads(line(reply))["number"] == 1
