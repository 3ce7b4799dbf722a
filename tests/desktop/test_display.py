"""Owns the tests of the question whether a window can open."""

import ctypes
import importlib.util
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from stretchcoach.desktop.display import QT, X11, display_problem

ROOT = Path(__file__).resolve().parents[2]


def all_there(_file: str) -> object:
    return None


def without(*missing: str) -> Callable[[str], object]:
    def load(file: str) -> object:
        if file in missing:
            raise OSError(file)
        return None

    return load


def test_no_display_is_said_in_one_sentence() -> None:
    assert display_problem({}, all_there) == (
        "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
    )


def test_a_missing_library_is_said_with_the_line_that_installs_it() -> None:
    assert display_problem({"DISPLAY": ":0"}, without("libxcb-cursor.so.0")) == (
        "No window can open because this is missing: libxcb-cursor.so.0. "
        "On Debian and Ubuntu: sudo apt-get install libxcb-cursor0"
    )


def test_all_missing_libraries_are_said_at_once() -> None:
    problem = display_problem({"QT_QPA_PLATFORM": "offscreen"}, without("libGL.so.1", "libEGL.so.1"))
    assert problem is not None
    assert problem.endswith("sudo apt-get install libgl1 libegl1")


def test_a_display_that_answers_is_no_problem() -> None:
    assert display_problem({"DISPLAY": ":0"}, all_there) is None


def test_a_dead_x_display_is_found_out_before_qt_would_abort() -> None:
    assert display_problem({"DISPLAY": ":7654"}, ctypes.CDLL) == (
        'No window can open: the display ":7654" does not answer, or does not let us in.'
    )


def test_offscreen_needs_no_display() -> None:
    assert display_problem({"QT_QPA_PLATFORM": "offscreen"}, all_there) is None


def test_asking_for_x_without_a_display_is_a_problem() -> None:
    assert display_problem({"QT_QPA_PLATFORM": "xcb"}, all_there) == (
        "There is no display to open a window on: DISPLAY is not set."
    )


def test_a_wayland_display_that_answers_is_no_problem(runtime: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(runtime / "wayland-7"))
        compositor.listen()
        env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(runtime)}
        assert display_problem(env, without("libxcb-cursor.so.0")) is None


def test_a_dead_wayland_display_is_named(runtime: Path) -> None:
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(runtime)}
    assert display_problem(env, all_there) == (
        'No window can open: the Wayland display "wayland-7" does not answer.'
    )


def test_x_serves_where_wayland_is_dead(runtime: Path) -> None:
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(runtime), "DISPLAY": ":0"}
    assert display_problem(env, all_there) is None


def test_wayland_without_a_runtime_folder_is_dead() -> None:
    problem = display_problem({"WAYLAND_DISPLAY": "wayland-7"}, all_there)
    assert problem is not None
    assert "wayland-7" in problem


def test_elsewhere_qt_brings_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert display_problem({}, without("libGL.so.1")) is None


def test_the_set_up_installs_every_library_that_is_asked_for() -> None:
    spec = importlib.util.spec_from_file_location("prepare", ROOT / "packaging/prepare.py")
    assert spec is not None
    assert spec.loader is not None
    prepare = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(prepare)
    installed = {library.file: library.packages for library in prepare.LIBRARIES}
    assert all(library.package in installed[library.file] for library in (*QT, *X11))
