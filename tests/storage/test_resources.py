"""Owns the proof that bundled files are found in an installed package and in a checkout."""

from pathlib import Path

import pytest

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.storage.resources import find_resources


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).mkdir(parents=True)


def test_in_a_checkout_they_stand_beside_the_package() -> None:
    root = Path(__file__).resolve().parents[2]
    resources = find_resources()
    assert (resources.routines, resources.assets) == (root / "routines", root / "assets")


def test_inside_the_installed_package_comes_first(tmp_path: Path) -> None:
    make(tmp_path / "stretchcoach" / "_data", "routines", "assets")
    make(tmp_path, "routines", "assets")
    resources = find_resources(tmp_path / "stretchcoach")
    assert resources.routines == tmp_path / "stretchcoach" / "_data" / "routines"
    assert resources.assets == tmp_path / "stretchcoach" / "_data" / "assets"


def test_half_of_them_is_not_enough(tmp_path: Path) -> None:
    make(tmp_path / "stretchcoach" / "_data", "routines")
    make(tmp_path, "routines", "assets")
    assert find_resources(tmp_path / "stretchcoach").assets == tmp_path / "assets"


def test_with_none_of_them_the_user_is_told_to_install_again(tmp_path: Path) -> None:
    with pytest.raises(StretchCoachError, match=r"are missing: .*Install StretchCoach again\.$"):
        find_resources(tmp_path / "stretchcoach")
