"""The cache of sounds: whole or not there, bounded, and never needed."""

import os
from pathlib import Path

import pytest

from stretchcoach.audio.cue_cache import FOLDER, HALF_WRITTEN_AFTER, CueCache, key
from stretchcoach.audio.samples import read_clip, to_pcm
from tests.audio.fakes_audio import hum

PCM = to_pcm(hum(0.05))


@pytest.fixture
def cache(tmp_path: Path) -> CueCache:
    return CueCache(tmp_path / "cache", tmp_path / "spare")


def test_what_is_kept_is_found(cache: CueCache) -> None:
    path = cache.keep("a", PCM)
    assert cache.find("a") == path
    assert read_clip(path) == PCM
    assert cache.find("b") is None


def test_every_part_makes_another_name() -> None:
    assert len({key("a", "b"), key("b", "a"), key("ab"), key("a", "b", "")}) == 4


def test_rubbish_in_the_cache_is_thrown_away(cache: CueCache) -> None:
    path = cache.keep("a", PCM)
    path.write_bytes(b"rubbish")
    assert cache.find("a") is None
    assert not path.exists()


@pytest.mark.parametrize("obstacle", ["a file", "a folder of no use"])
def test_a_cache_that_cannot_be_written_gives_way_to_the_spare_folder(tmp_path: Path, obstacle: str) -> None:
    folder = tmp_path / "cache"
    if obstacle == "a file":
        folder.write_text("in the way", encoding="utf-8")
    else:
        folder = Path("/proc/self/cache")
    cache = CueCache(folder, tmp_path / "spare")
    path = cache.keep("a", PCM)
    assert path.is_relative_to(tmp_path / "spare")
    assert cache.find("a") == path
    assert cache.scratch().is_relative_to(tmp_path / "spare")
    cache.prune()


def test_no_room_anywhere_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = CueCache(tmp_path / "file", tmp_path / "file")
    with pytest.raises(OSError, match="file"):
        cache.keep("a", PCM)


def test_a_spare_folder_of_someone_else_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = CueCache(tmp_path / "file", tmp_path / "spare")
    path = cache.keep("a", PCM)
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert cache.find("a") is None
    assert path.exists()
    with pytest.raises(PermissionError):
        cache.keep("b", PCM)


def test_the_clips_unused_for_longest_go_first(tmp_path: Path) -> None:
    cache = CueCache(tmp_path, tmp_path / "spare", most_bytes=2 * (len(PCM) + 44))
    paths = [cache.keep(name, PCM) for name in "abc"]
    for age, path in enumerate(paths):
        os.utime(path, (1000 + age, 1000 + age))
    assert cache.find("a") is not None
    cache.prune()
    assert [path.exists() for path in paths] == [True, False, True]


def test_what_a_killed_process_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    cache = CueCache(tmp_path, tmp_path / "spare")
    old, new = cache.scratch(), cache.scratch()
    os.utime(old, (old.stat().st_mtime - HALF_WRITTEN_AFTER - 1,) * 2)
    cache.prune()
    assert not old.exists()
    assert new.exists()


def test_a_cache_that_was_deleted_is_made_again(cache: CueCache, tmp_path: Path) -> None:
    cache.keep("a", PCM).unlink()
    (tmp_path / "cache" / FOLDER).rmdir()
    assert cache.find("a") is None
    assert cache.keep("a", PCM).exists()
