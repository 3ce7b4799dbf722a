"""Owns the question whether a window can open, asked before Qt is touched: Qt itself would abort."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

Load = Callable[[str], object]
"""Loads a shared library, or raises an `OSError`."""


class Library(NamedTuple):
    """A shared library that Qt needs, and the Debian package that holds it."""

    file: str
    package: str


QT: Final = (
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
)
X11: Final = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
ANSWER_WITHIN_S: Final = 1.0


def display_problem(env: Mapping[str, str] = os.environ, load: Load = ctypes.CDLL) -> str | None:
    """Return one plain sentence on why no window can open, None when one can.

    Only Linux can lack a display or a library; elsewhere Qt brings what it needs.
    """
    if sys.platform != "linux":
        return None
    return _missing(QT, load) or _unreachable(env, load)


def _unreachable(env: Mapping[str, str], load: Load) -> str | None:
    """Return why none of the platforms that Qt would try can be reached."""
    asked_for = [name.partition(":")[0] for name in env.get("QT_QPA_PLATFORM", "").split(";") if name]
    platforms = asked_for or _platforms(env)
    if not platforms:
        return "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
    problems = []
    for platform in platforms:
        if platform.startswith("wayland"):
            problem = _wayland_problem(env)
        elif platform == "xcb":
            problem = _missing(X11, load) or _x11_problem(env, load)
        else:
            problem = None
        if problem is None:
            return None
        problems.append(problem)
    return problems[0]


def _platforms(env: Mapping[str, str]) -> list[str]:
    """Return what Qt tries by itself, in its order."""
    wayland = ["wayland"] if env.get("WAYLAND_DISPLAY") or env.get("XDG_SESSION_TYPE") == "wayland" else []
    return [*wayland, *(["xcb"] if env.get("DISPLAY") else [])]


def _missing(libraries: tuple[Library, ...], load: Load) -> str | None:
    missing = [library for library in libraries if not _loads(library.file, load)]
    if not missing:
        return None
    files = ", ".join(library.file for library in missing)
    packages = " ".join(library.package for library in missing)
    return (
        f"No window can open because this is missing: {files}. "
        f"On Debian and Ubuntu: sudo apt-get install {packages}"
    )


def _loads(file: str, load: Load) -> bool:
    try:
        load(file)
    except OSError:
        return False
    return True


def _wayland_problem(env: Mapping[str, str]) -> str | None:
    """Return why the compositor does not answer at its socket."""
    name = env.get("WAYLAND_DISPLAY") or "wayland-0"
    path = Path(env.get("XDG_RUNTIME_DIR", ""), name)
    if path.is_absolute():
        import socket  # noqa: PLC0415 - loaded where Wayland is asked

        with socket.socket(socket.AF_UNIX) as sock:
            sock.settimeout(ANSWER_WITHIN_S)
            try:
                sock.connect(str(path))
            except OSError:
                pass
            else:
                return None
    return f'No window can open: the Wayland display "{name}" does not answer.'


def _x11_problem(env: Mapping[str, str], load: Load) -> str | None:
    """Return why the X server does not let us in: it is dead, or refuses our key."""
    name = env.get("DISPLAY", "")
    if not name:
        return "There is no display to open a window on: DISPLAY is not set."
    library = load("libxcb.so.1")
    if not isinstance(library, ctypes.CDLL):
        return None
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(name.encode(), None))
    try:
        refused = library.xcb_connection_has_error(connection)
    finally:
        library.xcb_disconnect(connection)
    return (
        f'No window can open: the display "{name}" does not answer, or does not let us in.'
        if refused
        else None
    )
