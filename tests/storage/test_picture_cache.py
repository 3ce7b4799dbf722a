"""Proves the pictures that are kept: found again, told apart, thrown out when there are too many."""

import os
from dataclasses import replace
from pathlib import Path

from stretchcoach.core.routine import Side
from stretchcoach.ports.figures import Aspect, Drawing
from stretchcoach.storage.picture_cache import PictureCache, edition_of, rounded

DRAWING = Drawing("hook-lying", (640, 480), "bun")


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "figures", "1")
    assert cache.find(DRAWING) is None
    path = cache.keep(DRAWING, b"picture")
    assert path is not None
    assert path.read_bytes() == b"picture"
    assert cache.find(DRAWING) == path
    assert [each.name for each in (tmp_path / "figures").iterdir()] == [path.name], "nothing half written"


def test_everything_that_changes_the_look_has_a_picture_of_its_own(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "pictures", "1")
    others = (
        replace(DRAWING, pose="ktos-supine.hold"),
        replace(DRAWING, side=Side.LEFT),
        replace(DRAWING, dark=True),
        replace(DRAWING, style="afro"),
        replace(DRAWING, room=(800, 480)),
        replace(DRAWING, among=("hook-lying", "walk")),
        replace(DRAWING, aspect=Aspect.MUSCLES),
        replace(DRAWING, folder=tmp_path),
    )
    places = {cache.place(drawing) for drawing in (DRAWING, *others)}
    assert len(places) == 1 + len(others)
    assert PictureCache(tmp_path / "pictures", "2").place(DRAWING) not in places


def test_a_few_pixels_make_no_new_picture(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "pictures", "1")
    assert cache.place(replace(DRAWING, room=(645, 490))) == cache.place(DRAWING)
    assert rounded(replace(DRAWING, room=(3, 5))).room == (16, 16)


def test_what_was_used_longest_ago_is_thrown_out_first(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "pictures", "1", most=1000)
    drawings = [replace(DRAWING, pose=f"pose-{number}") for number in range(10)]
    for number, drawing in enumerate(drawings):
        path = cache.keep(drawing, bytes(100))
        assert path is not None
        os.utime(path, (number, number))
    cache.find(drawings[0])
    assert cache.keep(replace(DRAWING, pose="one-more"), bytes(100)) is not None
    left = [number for number, drawing in enumerate(drawings) if cache.place(drawing).exists()]
    assert 0 in left
    assert left[1:] == list(range(10 - len(left) + 1, 10))
    assert sum(path.stat().st_size for path in (tmp_path / "pictures").iterdir()) <= 1000


def test_a_picture_larger_than_the_bound_stays_until_the_next(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "pictures", "1", most=50)
    assert cache.keep(DRAWING, bytes(100)) is not None
    assert cache.find(DRAWING) is not None
    cache.keep(replace(DRAWING, pose="other"), bytes(100))
    assert cache.find(DRAWING) is None


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = PictureCache(tmp_path / "file" / "figures", "1")
    assert cache.keep(DRAWING, b"picture") is None
    assert cache.find(DRAWING) is None


def test_the_edition_changes_with_the_renderer_and_with_any_pose_file(tmp_path: Path) -> None:
    folder = tmp_path / "poses"
    before = edition_of("1", (folder,))
    assert edition_of("2", (folder,)) != before
    folder.mkdir()
    assert edition_of("1", (folder,)) == before
    (folder / "supine.yaml").write_text("format: 1\n", encoding="utf-8")
    after = edition_of("1", (folder,))
    assert after != before
    assert edition_of("1", (folder,)) == after


def test_poses_of_the_user_s_own_make_new_pictures(tmp_path: Path) -> None:
    cache = PictureCache(tmp_path / "figures", "1")
    drawing = replace(DRAWING, folder=tmp_path)
    before = cache.place(drawing)
    (tmp_path / "poses").mkdir()
    (tmp_path / "poses" / "mine.yaml").write_text("format: 1\n", encoding="utf-8")
    assert cache.place(drawing) != before
