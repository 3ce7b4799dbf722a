"""Owns the tests of the index: what is known of a file is used as long as the file is as it was."""

import json
import os
import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from stretchcoach.core import labels, routine
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.outline import Outline
from stretchcoach.core.routine import Routine
from stretchcoach.storage.frozen_rows import BrokenRowsError, FrozenRows
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library
from stretchcoach.storage.poses import catalogue_file
from stretchcoach.storage.reading import Reading, read_file
from stretchcoach.storage.resources import find_resources

REST = """\
format: 1
title: Rest a moment
purpose: Lie still.
category: relief
level: gentle
position: lying
sides: none
steps:
  - prepare: 20s
    say: Lie down.
"""
CHAIN = REST.replace("steps:\n", "steps:\n  - use: {name}\n")


@dataclass
class Counting:
    """Reads files, and notes which."""

    names: list[str] = field(default_factory=list)

    def __call__(
        self, path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]
    ) -> Reading:
        self.names.append(path.name)
        return read_file(path, poses=poses, find=find)


@dataclass
class Files:
    """A folder of routines, and the index that outlives each look at it."""

    folder: Path
    index: Path
    age: int = 1_000_000_000

    def write(self, name: str, text: str) -> None:
        """Write a file as it was long ago; each later writing is a second younger."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        self.age += 1
        os.utime(path, (self.age, self.age))

    def look(self, poses: Collection[str] = ()) -> tuple[Library, Counting]:
        """Look at all files as a new start would, keep what is new, and return what had to be read."""
        counting = Counting()
        index = Index(self.index, counting)
        library = Library((self.folder,), poses, index.read)
        library.load()
        index.keep()
        return library, counting

    def read_again(self, poses: Collection[str] = ()) -> list[str]:
        return sorted(self.look(poses)[1].names)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    folder = tmp_path / "routines"
    folder.mkdir()
    found = Files(folder, tmp_path / "cache" / "routines.index")
    found.write("rest.yaml", REST)
    found.write("broken.yaml", "format: 1\n")
    return found


def test_a_file_that_is_as_it_was_is_not_read_again(files: Files) -> None:
    assert files.read_again() == ["broken.yaml", "rest.yaml"]
    assert files.read_again() == []


def test_what_is_known_is_what_was_read_with_all_its_problems(files: Files) -> None:
    files.look()
    known = files.look()[0].load()
    assert known == Library((files.folder,), ()).load()
    assert known.problems
    assert known.routines


def test_a_changed_file_alone_is_read_again(files: Files) -> None:
    files.look()
    files.write("rest.yaml", REST.replace("20s", "25s"))
    assert files.read_again() == ["rest.yaml"]
    assert files.read_again() == []


def test_a_file_written_this_moment_is_read_again(files: Files) -> None:
    (files.folder / "new.yaml").write_text(REST, encoding="utf-8")
    files.look()
    assert files.read_again() == ["new.yaml"]


def test_other_poses_let_everything_be_read_again(files: Files) -> None:
    files.look()
    assert files.read_again(["figure-four"]) == ["broken.yaml", "rest.yaml"]


def test_a_file_is_read_again_where_one_that_it_uses_has_changed(files: Files) -> None:
    files.write("chain.yaml", CHAIN.format(name="rest"))
    files.look()
    assert files.read_again() == []
    files.write("rest.yaml", REST.replace("20s", "25s"))
    assert files.read_again() == ["chain.yaml", "rest.yaml"]
    assert files.read_again() == []


def test_a_file_is_read_again_where_one_that_it_uses_has_come(files: Files) -> None:
    files.write("chain.yaml", CHAIN.format(name="later"))
    files.look()
    files.write("later.yaml", REST)
    assert files.read_again() == ["chain.yaml", "later.yaml"]


def test_a_circle_is_told_each_time(files: Files) -> None:
    files.write("one.yaml", CHAIN.format(name="two"))
    files.write("two.yaml", CHAIN.format(name="one"))
    first = files.look()[0].load()
    assert files.look()[0].load() == first
    assert first == Library((files.folder,), ()).load()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"Rest a moment", b"Rest an instant"),
        lambda data: data.replace(data.split(b" ", 1)[0], b"9.9.9", 1),
        lambda data: b"\x80\x04K\x01." + data,
    ],
    ids=["empty", "half", "altered", "of another version", "no text"],
)
def test_an_index_that_is_not_our_own_is_no_index(files: Files, damage: Callable[[bytes], bytes]) -> None:
    files.look()
    files.index.write_bytes(damage(files.index.read_bytes()))
    assert files.read_again() == ["broken.yaml", "rest.yaml"]
    assert files.read_again() == []


def test_an_index_that_cannot_be_written_keeps_nothing_from_loading(files: Files, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    assert len(files.look()[0].load().routines) == 1


def test_a_file_that_is_gone_is_forgotten(files: Files) -> None:
    files.look()
    (files.folder / "broken.yaml").unlink()
    files.write("rest.yaml", REST + "\n")
    files.look()
    assert b"broken" not in files.index.read_bytes()


def test_every_bundled_routine_and_pose_comes_back_as_it_was(tmp_path: Path) -> None:
    assets, files = tmp_path / "assets", Files(tmp_path / "routines", tmp_path / "index")
    resources = find_resources()
    files.folder.mkdir()
    for path in resources.routines.glob("*.yaml"):
        files.write(path.name, path.read_text(encoding="utf-8"))
    shutil.copytree(resources.assets / "poses", assets / "poses")
    os.utime(catalogue_file(assets), (files.age, files.age))
    first = Index(files.index)
    poses = first.catalogue(assets)
    read = Library((files.folder,), poses.names, first.read).load()
    first.keep()
    assert len(read.routines) == len([*files.folder.iterdir()])
    counting = Counting()
    again = Index(files.index, counting)
    assert again.catalogue(assets) == poses
    assert Library((files.folder,), poses.names, again.read).load() == read
    assert counting.names == []


def test_an_outline_is_known_as_long_as_its_file_is_as_it_was(files: Files) -> None:
    def outline_in(index: Index, seconds: int) -> Outline:
        [shelved] = Library((files.folder,), (), index.read).load().routines
        made = compile_routine(shelved.routine)
        told = Outline(timedelta(seconds=seconds), made.segments[0])
        return index.outline(shelved.routine, shelved.path, lambda: told)

    first = Index(files.index)
    known = outline_in(first, 1)
    first.keep()
    assert outline_in(Index(files.index), 2) == known
    files.write("rest.yaml", REST.replace("20s", "25s"))
    assert outline_in(Index(files.index), 3).length == timedelta(seconds=3)


def test_an_outline_of_another_routine_is_not_taken(files: Files) -> None:
    index = Index(files.index)
    [shelved] = Library((files.folder,), (), index.read).load().routines
    key = compile_routine(shelved.routine).segments[0]
    index.outline(shelved.routine, shelved.path, lambda: Outline(timedelta(seconds=1), key))
    other = replace(shelved.routine, title="Other")
    told = index.outline(other, shelved.path, lambda: Outline(timedelta(seconds=2), key))
    assert told.length == timedelta(seconds=2)


def test_a_value_of_an_unknown_kind_is_not_written() -> None:
    with pytest.raises(TypeError):
        FrozenRows(labels).written((Routine,))


@pytest.mark.parametrize(
    "rows",
    [[], [[99, "x"]], [[-9]], [[0, "no such word"]], [[-3, 5]], [["x"]], [[-2, "x"]], [None], [[]]],
    ids=json.dumps,
)
def test_rows_that_make_no_sense_are_refused(rows: list[list[object]]) -> None:
    with pytest.raises(BrokenRowsError):
        FrozenRows(labels, routine).read(rows)


def test_equal_parts_of_different_types_stay_apart() -> None:
    rows = FrozenRows(labels)
    values = (1, True, "1", (1,), (True,), labels.Level.GENTLE, "gentle", None)
    found = rows.read(json.loads(json.dumps(rows.written(values))))
    assert isinstance(found, tuple)
    assert [(type(part), part) for part in found] == [(type(part), part) for part in values]
    assert found[3][0] is not found[4][0]


def test_a_program_installed_this_moment_can_begin_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = tmp_path / "core", tmp_path / "storage"
    for folder in folders:
        folder.mkdir()
        (folder / "__init__.py").write_text("")
    os.utime(folders[0] / "__init__.py", (1_000_000_000, 1_000_000_000))
    monkeypatch.setattr("stretchcoach.storage.index.READERS", folders)
    Index(tmp_path / "routines.index")
    assert not (tmp_path / "routines.index").exists()
