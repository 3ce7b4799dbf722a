"""Owns the proof that the wheel is whole: built, installed in a fresh environment, asked for its routines."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
ROUTINES: Final = sorted((ROOT / "routines").glob("*.yaml"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built with what is installed here: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    hatchling = str(Path(sys.executable).with_name("hatchling"))
    build = [hatchling, "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of commands of a fresh environment with the wheel in it.

    What the wheel needs is borrowed from here by a .pth file, which does not pass on the checkout.
    """
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False)
    fresh = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    (fresh / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(home / "bin/python")]
    install = [*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return home / "bin"


def call(command: list[str | Path], cwd: Path) -> str:
    """Return what a command prints, run away from the checkout."""
    environment = {**os.environ, "COLUMNS": "200"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_carries_routines_assets_and_licence_but_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {f"stretchcoach/_data/routines/{path.name}" for path in ROUTINES} <= set(names)
    assert any(name.startswith("stretchcoach/_data/assets/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "stretchcoach/py.typed" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"stretchcoach"}
    assert not [name for name in names if "/test" in name or name.endswith(".pyc")]


def test_the_installed_program_is_the_wheel_s_and_not_the_checkout_s(installed: Path, tmp_path: Path) -> None:
    where = "import stretchcoach; print(stretchcoach.__file__)"
    assert call([installed / "python", "-c", where], tmp_path).startswith(str(installed.parent))


def test_the_installed_program_lists_every_bundled_routine(installed: Path, tmp_path: Path) -> None:
    listed = call([installed / "stretchcoach", "list"], tmp_path)
    assert ROUTINES
    assert [path.stem for path in ROUTINES if path.stem not in listed] == []
