"""Owns the tests of the second process that reads a large folder."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Final, Self

import pytest

from stretchcoach.storage import ahead as second
from stretchcoach.storage import index as index_module
from stretchcoach.storage.ahead import MODULE, WANTED, Ahead, Wanted
from stretchcoach.storage.ahead_worker import lots
from stretchcoach.storage.in_language import InLanguage
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library
from stretchcoach.storage.reading import Reading, read_file
from stretchcoach.storage.routine_scope import none_found
from tests.storage.routine_texts import routine_text

SOUND: Final = "- prepare: 10s"
FILES: Final = {
    "sound": SOUND,
    "warned": '- hold: 30s\n  say: "Hold **still**."',
    "broken": "- prepare: 10",
    "turned": '- reps: 4\n  tempo: 2-2\n  say: "{Seite} now."',
    "user": "- use: sound",
    "changed": SOUND,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of routines, sound ones and others."""
    folder = tmp_path_factory.mktemp("routines")
    for name, steps in FILES.items():
        (folder / f"{name}.yaml").write_text(routine_text(steps), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def found(folder: Path) -> Iterator[dict[str, Reading | None]]:
    """Give what a real second process has found in each file; one was changed meanwhile."""
    with Ahead([folder / f"{name}.yaml" for name in FILES], (), "en", frozenset({"Seite"})) as ahead:
        assert ahead.process is not None
        assert ahead.process.wait(30) == 0
        (folder / "changed.yaml").write_text(routine_text("- prepare: 200s"), encoding="utf-8")
        yield {name: ahead.take(folder / f"{name}.yaml") for name in (*FILES, "missing")}


@pytest.mark.parametrize("name", ["sound", "warned", "broken", "turned"])
def test_a_second_process_finds_what_the_first_would(
    folder: Path, found: dict[str, Reading | None], name: str
) -> None:
    path = folder / f"{name}.yaml"

    assert found[name] == read_file(path, poses=(), find=none_found, forms=lambda _: {"Seite"})


@pytest.mark.parametrize("name", ["user", "changed", "missing"])
def test_what_needs_another_file_or_has_changed_is_left_to_the_first(
    found: dict[str, Reading | None], name: str
) -> None:
    assert found[name] is None


def test_a_second_process_that_cannot_start_is_not_missed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(folder / "no-python"))

    with Ahead([folder / "sound.yaml"], (), "en", ()) as ahead:
        assert ahead.take(folder / "sound.yaml") is None


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
def test_a_second_process_ends_with_the_first_and_clears_up(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    os.mkfifo(place / WANTED)  # so that it waits before it begins
    process = subprocess.Popen([sys.executable, "-m", MODULE, str(place)], stdin=subprocess.PIPE)

    process.communicate(timeout=30)

    assert process.returncode == 1
    assert not place.exists()


class _Told:
    """A second process that has read everything."""

    paths: Sequence[Path] = ()

    def __init__(self, paths: Sequence[Path], *told: Any) -> None:
        type(self).paths = paths
        wanted = Wanted(tuple(map(str, paths)), *told)
        self._seen = {path: seen.reading for lot in lots(wanted) for path, seen in lot.items()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def take(self, path: Path) -> Reading | None:
        return self._seen.get(str(path))


@pytest.mark.parametrize("many", [1, 100])
def test_a_shelf_is_the_same_with_a_second_process(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(index_module, "MANY", many)
    monkeypatch.setattr(second, "Ahead", _Told)
    monkeypatch.setattr(second, "has_room", lambda: True)
    monkeypatch.setattr(_Told, "paths", ())
    index, reader = Index(tmp_path / "index"), InLanguage()
    read = partial(index.read_in, reader)
    alone = Library((folder,), (), read, lambda *_: nullcontext()).load()
    fresh = Index(tmp_path / "fresh")

    shelf = Library((folder,), (), partial(fresh.read_in, reader), partial(fresh.ahead, reader)).load()

    assert {each.routine.id: each.routine for each in shelf.routines} == {
        each.routine.id: each.routine for each in alone.routines
    }
    assert bool(_Told.paths) == (many == 1)
