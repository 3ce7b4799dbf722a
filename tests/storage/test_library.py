"""Owns the proof that the shelf holds every sound routine, whatever stands beside it."""

import errno
import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.routine import Routine
from stretchcoach.storage.library import DEEPEST, Library
from stretchcoach.storage.problem import Severity
from stretchcoach.storage.reading import Reading
from stretchcoach.storage.routine_yaml import read_routine

TEXT: Final = """\
format: 1
title: {title}
purpose: Try things.
category: break
level: gentle
position: standing
sides: none
steps:
  - hold: 20s
    say: Now.
"""


def write(
    folder: Path, name: str, *, title: str = "A test", uses: tuple[str, ...] = (), more: str = ""
) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    lines = "".join(f"  - use: {other}\n" for other in uses)
    path.write_text(TEXT.format(title=title) + lines + more, encoding="utf-8")
    return path


class Shelves:
    """A bundled and a user's folder."""

    def __init__(self, below: Path) -> None:
        self.bundled, self.mine = below / "bundled", below / "mine"
        self.bundled.mkdir()
        self.mine.mkdir()
        self.library = Library((self.bundled, self.mine), ())

    def titles(self) -> list[str]:
        return [shelved.routine.title for shelved in self.library.load().routines]

    def errors(self) -> list[str]:
        return [str(p) for p in self.library.load().problems if p.severity is Severity.ERROR]


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    return Shelves(tmp_path)


def test_the_shelf_holds_what_is_bundled_and_what_is_the_users(shelves: Shelves) -> None:
    theirs = write(shelves.bundled, "b.yaml", title="beta")
    mine = write(shelves.mine, "a.yml", title="Alpha")
    write(shelves.mine, "C.YAML", title="no good name")
    shelf = shelves.library.load()
    assert [(each.routine.id, each.routine.title, each.path, each.bundled) for each in shelf.routines] == [
        ("a", "Alpha", mine, False),
        ("b", "beta", theirs, True),
    ]
    found = shelf.find("a")
    assert found is not None
    assert found.path == mine
    assert shelf.find("c") is None


def test_what_is_not_a_routine_file_is_no_problem(shelves: Shelves) -> None:
    for name in ("read me.txt", "a.yaml~", ".a.yaml.swp", ".#a.yaml", ".hidden.yaml", "a.json"):
        (shelves.mine / name).write_text("{", encoding="utf-8")
    (shelves.mine / "poses").mkdir()
    shelf = shelves.library.load()
    assert (shelf.routines, shelf.problems) == ((), ())


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    shelf = Library((tmp_path / "none",), ()).load()
    assert (shelf.routines, shelf.problems) == ((), ())


def test_a_folder_that_cannot_be_read_keeps_no_other_from_loading(
    shelves: Shelves, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(shelves.bundled, "a.yaml")
    iterdir = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder == shelves.mine:
            raise PermissionError(errno.EACCES, "Permission denied")
        return iterdir(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert shelves.titles() == ["A test"]
    assert shelves.errors() == [
        f"{shelves.mine}:1:1: error: The folder cannot be read. Permission is denied."
    ]


def test_the_users_routine_takes_the_place_of_the_bundled_one(shelves: Shelves) -> None:
    write(shelves.bundled, "a.yaml", title="Theirs")
    write(shelves.mine, "a.yml", title="Mine")
    shelf = shelves.library.load()
    assert [(each.routine.title, each.bundled) for each in shelf.routines] == [("Mine", False)]
    found = shelves.library.find("a")
    assert found is not None
    assert found.title == "Mine"
    assert not [p for p in shelf.problems if p.severity is Severity.ERROR]


def test_a_users_routine_with_errors_leaves_the_bundled_one_in_place_and_says_so(shelves: Shelves) -> None:
    write(shelves.bundled, "a.yaml", title="Theirs")
    mine = write(shelves.mine, "a.yaml", title="Mine", more="  - hold: forever\n")
    shelf = shelves.library.load()
    assert [(each.routine.title, each.bundled) for each in shelf.routines] == [("Theirs", True)]
    about = [problem for problem in shelf.problems if problem.file == str(mine)]
    assert [problem.severity for problem in about].count(Severity.ERROR) == 1
    assert str(about[0]) == (
        f"{mine}:1:1: warning: The file has errors, so the routine is used that it would take the place of. "
        "Mend the errors, or delete the file."
    )


def test_two_files_of_one_name_in_one_folder_are_not_guessed_between(shelves: Shelves) -> None:
    write(shelves.mine, "a.yaml", title="First")
    second = write(shelves.mine, "a.yml", title="Second")
    shelf = shelves.library.load()
    assert [each.routine.title for each in shelf.routines] == ["First"]
    (problem,) = [problem for problem in shelf.problems if problem.file == str(second)]
    assert problem.what == 'The file is left out, because "a.yaml" beside it has the same name'


def hang(path: Path) -> None:
    os.mkfifo(path)


def lead_nowhere(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def lead_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def be_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


def be_nested(path: Path) -> None:
    path.write_text("[" * 20_000, encoding="utf-8")


def laugh(path: Path) -> None:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    path.write_text("a0: &a0 lol\n" + levels, encoding="utf-8")


def be_empty(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize(
    "break_it", [hang, lead_nowhere, lead_to_itself, be_huge, be_nested, laugh, be_empty, Path.mkdir]
)
def test_a_broken_file_keeps_no_other_from_loading(
    shelves: Shelves, break_it: Callable[[Path], None]
) -> None:
    write(shelves.bundled, "a.yaml", title="A")
    write(shelves.mine, "z.yaml", title="Z")
    break_it(shelves.mine / "broken.yaml")
    assert shelves.titles() == ["A", "Z"]
    assert {error.partition(":")[0] for error in shelves.errors()} == {str(shelves.mine / "broken.yaml")}


@given(content=st.binary(max_size=300))
def test_no_content_of_a_file_keeps_another_from_loading(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    shelves = Shelves(tmp_path_factory.mktemp("any"))
    write(shelves.mine, "good.yaml", title="Good")
    (shelves.mine / "any.yaml").write_bytes(content)
    assert shelves.titles() == ["Good"]


def test_a_file_name_that_is_not_text_is_said_and_left_out(shelves: Shelves) -> None:
    write(shelves.mine, "good.yaml", title="Good")
    write(shelves.mine, os.fsdecode(b"b\xffd.yaml"))
    shelf = shelves.library.load()
    assert [each.routine.title for each in shelf.routines] == ["Good"]
    (problem,) = [
        problem for problem in shelf.problems if problem.what == "The file's name is not UTF-8 text"
    ]
    assert problem.file.encode().endswith(b"b?d.yaml")


def test_a_routine_may_use_one_from_the_other_folder(shelves: Shelves) -> None:
    write(shelves.bundled, "part.yaml", title="Part")
    write(shelves.mine, "whole.yaml", title="Whole", uses=("part",))
    assert shelves.titles() == ["Part", "Whole"]
    assert shelves.library.find("whole") is not None


def test_a_routine_that_uses_a_broken_one_is_broken_and_no_other(shelves: Shelves) -> None:
    write(shelves.mine, "a.yaml", uses=("broken",))
    write(shelves.mine, "b.yaml", title="B")
    write(shelves.mine, "broken.yaml", more="  - hold: forever\n")
    assert shelves.titles() == ["B"]
    assert len(shelves.errors()) == 2


def test_routines_that_use_each_other_are_refused_and_no_other(shelves: Shelves) -> None:
    write(shelves.mine, "a.yaml", uses=("b",))
    write(shelves.mine, "b.yaml", uses=("c",))
    write(shelves.mine, "c.yaml", uses=("a",))
    write(shelves.mine, "d.yaml", title="D")
    write(shelves.mine, "own.yaml", uses=("own",))
    assert shelves.titles() == ["D"]
    told = [error for error in shelves.errors() if "a > b > c > a" in error]
    assert {error.partition(":")[0] for error in told} == {
        str(shelves.mine / "a.yaml"),
        str(shelves.mine / "c.yaml"),
    }
    assert shelves.library.find("b") is None


def test_a_circle_that_the_users_file_closes_leaves_the_bundled_routines_whole(shelves: Shelves) -> None:
    write(shelves.bundled, "part.yaml", title="Part")
    write(shelves.bundled, "whole.yaml", title="Whole", uses=("part",))
    mine = write(shelves.mine, "part.yaml", title="Mine", uses=("whole",))
    shelf = shelves.library.load()
    assert [(each.routine.title, each.bundled) for each in shelf.routines] == [
        ("Part", True),
        ("Whole", True),
    ]
    assert {problem.file for problem in shelf.problems if problem.severity is Severity.ERROR} == {str(mine)}
    assert any("part > whole > part" in problem.what for problem in shelf.problems)


def test_a_chain_without_end_is_refused_where_it_is_too_long(shelves: Shelves) -> None:
    for number in range(3 * DEEPEST):
        write(shelves.mine, f"r{number:03}.yaml", uses=(f"r{number + 1:03}",))
    write(shelves.mine, f"r{3 * DEEPEST:03}.yaml", title="Last")
    assert "Last" in shelves.titles()
    assert any(
        f"More than {DEEPEST} routines stand inside one another" in error for error in shelves.errors()
    )


def test_each_file_is_read_once_and_finding_one_reads_no_other(tmp_path: Path) -> None:
    shelves, seen = Shelves(tmp_path), []

    def read(path: Path, *, poses: Collection[str], find: Callable[[str], Routine | None]) -> Reading:
        seen.append(path.name)
        return read_routine(path, poses=poses, find=find)

    for name, uses in (("a", ("b", "c")), ("b", ("c",)), ("c", ()), ("d", ("a", "b"))):
        write(shelves.mine, f"{name}.yaml", uses=uses)
    library = Library((shelves.bundled, shelves.mine), (), read)
    assert len(library.load().routines) == 4
    assert sorted(seen) == ["a.yaml", "b.yaml", "c.yaml", "d.yaml"]
    seen.clear()
    assert library.find("b") is not None
    assert library.find("nothing") is None
    assert sorted(seen) == ["b.yaml", "c.yaml"]


def test_what_is_new_on_the_disk_is_found_at_the_next_call(shelves: Shelves) -> None:
    assert shelves.titles() == []
    write(shelves.mine, "a.yaml", title="New")
    assert shelves.titles() == ["New"]
