"""Owns the proof that the user's folders are where they should be, and private."""

import os
import stat
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.storage.paths import Paths, private_folder, routines_folder, user_paths


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def all_of(paths: Paths) -> set[Path]:
    return {paths.data, paths.config, paths.cache, paths.runtime, paths.logs}


def test_one_variable_puts_all_that_is_kept_below_one_folder(tmp_path: Path) -> None:
    paths = user_paths({"STRETCHCOACH_HOME": str(tmp_path / "stick")})
    assert {path.parent for path in all_of(paths) - {paths.runtime}} == {tmp_path / "stick"}
    assert len(all_of(paths)) == 5
    assert paths.routines == paths.data / "routines"


def test_the_files_of_the_program_never_share_a_name(tmp_path: Path) -> None:
    paths = user_paths({"STRETCHCOACH_HOME": str(tmp_path)})
    assert len({paths.history, paths.unfinished, paths.reminder, paths.settings, paths.routines}) == 5


def test_a_relative_home_is_made_absolute_and_a_tilde_is_the_users_home(
    tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert user_paths({"STRETCHCOACH_HOME": "here"}).data == tmp_path / "here" / "data"
    assert user_paths({"STRETCHCOACH_HOME": "~/there"}).data == own_home / "there" / "data"


@pytest.mark.parametrize("env", [{}, {"STRETCHCOACH_HOME": ""}], ids=["not set", "empty"])
def test_without_the_variable_the_platforms_folders_are_used(env: dict[str, str], own_home: Path) -> None:
    paths = user_paths(env)
    assert paths.data == own_home / "data" / "stretchcoach"
    assert paths.config == own_home / "config" / "stretchcoach"
    assert paths.cache == own_home / "cache" / "stretchcoach"


def test_a_missing_runtime_folder_is_no_warning_and_gives_another_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert user_paths({}).runtime.is_absolute()


def test_each_home_has_a_runtime_folder_of_its_own_where_sockets_and_locks_can_be(
    tmp_path: Path,
) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "link").symlink_to("stick")
    homes = [str(tmp_path / "stick"), f"{tmp_path}/link/../link", str(tmp_path / "other"), ""]
    stick, same, other, usual = (user_paths({"STRETCHCOACH_HOME": home}).runtime for home in homes)
    assert {path.parent for path in (stick, other, usual)} == {Path(os.environ["XDG_RUNTIME_DIR"])}
    assert stick == same
    assert len({stick, other, usual}) == 3


def test_a_home_without_a_safe_runtime_folder_holds_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsafe(_: object) -> Path:
        raise PermissionError

    monkeypatch.setattr(PlatformDirs, "user_runtime_path", property(unsafe))
    assert user_paths({"STRETCHCOACH_HOME": str(tmp_path)}).runtime == tmp_path / "runtime"


def test_naming_paths_makes_nothing(tmp_path: Path) -> None:
    user_paths({"STRETCHCOACH_HOME": str(tmp_path / "home")})
    assert not list(tmp_path.glob("home/stretchcoach/*"))


def test_every_folder_that_is_made_is_for_its_user_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        made = private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    assert [mode(made), mode(made.parent), mode(made.parent.parent)] == [0o700] * 3


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    private_folder(shared)
    assert mode(shared) == 0o755


def test_the_routines_folder_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    paths = user_paths({"STRETCHCOACH_HOME": str(tmp_path / "new")})
    assert routines_folder(paths).is_dir()
    assert routines_folder(paths) == paths.routines


def test_a_routines_folder_that_cannot_be_made_says_where_and_why(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    with pytest.raises(StretchCoachError) as caught:
        routines_folder(user_paths({"STRETCHCOACH_HOME": str(tmp_path)}))
    routines = tmp_path / "data" / "routines"
    assert (
        str(caught.value) == f"The folder for your routines could not be made: {routines}. Not a directory."
    )
