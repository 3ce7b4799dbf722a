"""Owns the preparation of a checkout: system libraries, the virtual environment and what goes into it.

`prepare.py run|test|desktop`; the Makefile calls it each time. A second call finds all done.
Written for old Pythons too, so that they can be told what is missing.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.13", "python3.12", "python3.11")


class Library(NamedTuple):
    """A shared library, or a program, and the Debian packages that may hold it, newest name first."""

    file: str
    packages: tuple[str, ...]


LIBRARIES = (
    # Qt itself
    Library("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    Library("libGL.so.1", ("libgl1",)),
    Library("libEGL.so.1", ("libegl1",)),
    Library("libfontconfig.so.1", ("libfontconfig1",)),
    Library("libxkbcommon.so.0", ("libxkbcommon0",)),
    Library("libdbus-1.so.3", ("libdbus-1-3",)),
    # Qt's windows on X11
    Library("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    Library("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    Library("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    Library("libxcb-shape.so.0", ("libxcb-shape0",)),
    Library("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
    # the voice
    Library("libespeak-ng.so.1", ("libespeak-ng1",)),
    Library("libpulse.so.0", ("libpulse0",)),
)
TEST_PROGRAMS = (Library("dbus-daemon", ("dbus-daemon", "dbus")),)
DESKTOP_PROGRAMS = (
    *TEST_PROGRAMS,
    # screens and hands
    Library("Xvfb", ("xvfb",)),
    Library("openbox", ("openbox",)),
    Library("xdotool", ("xdotool",)),
    Library("xwininfo", ("x11-utils",)),
    Library("import", ("imagemagick",)),
    Library("sway", ("sway",)),
    Library("grim", ("grim",)),
    # trays
    Library("xfce4-panel", ("xfce4-panel",)),
    Library("trayer", ("trayer",)),
    Library("waybar", ("waybar",)),
    # who shows messages
    Library("dunst", ("dunst",)),
    Library("xfce4-notifyd-config", ("xfce4-notifyd",)),
    Library("xfconf-query", ("xfconf",)),
    Library("mako", ("mako-notifier",)),
    # by which they are asked
    Library("busctl", ("systemd",)),
    Library("dbus-send", ("dbus-bin", "dbus")),
    # a call; a sound server is not installed for it, which might take the place of the one that runs
    Library("pactl", ("pulseaudio-utils",)),
    # the movable clock, and the files for desktops
    Library("cc", ("g++",)),  # which brings the headers, too
    Library("desktop-file-validate", ("desktop-file-utils",)),
    Library("appstreamcli", ("appstream",)),
)
PROGRAMS = {"run": (), "test": TEST_PROGRAMS, "desktop": DESKTOP_PROGRAMS}


def say(text: str) -> None:
    """Print one line where it does not mix with a command's own output."""
    print(text, file=sys.stderr, flush=True)


def right_python() -> None:
    """Go on under a Python that is new enough, or stop with one plain sentence."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER_PYTHONS:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])  # noqa: S606 - the same program under a newer Python
    running = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit(
        f"StretchCoach needs Python 3.11 or newer; this is {running}. Try: make PYTHON=/path/to/python3.11"
    )


def missing_parts(purpose: str) -> list[Library]:
    """Return what does not load or is not there; always none outside Linux, where Qt brings what it needs."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [part for part in PROGRAMS[purpose] if not shutil.which(part.file)]
    for library in LIBRARIES:
        try:
            ctypes.CDLL(library.file)
        except OSError:
            missing.append(library)
    return missing


def apt_prefix() -> list[str] | None:
    """Return what to put before apt-get so that it may install, None where it may not without a password."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def known_package(names: tuple[str, ...]) -> str:
    """Return the first of `names` that apt knows, else the last."""
    for name in names[:-1]:
        show = [shutil.which("apt-cache") or "apt-cache", "show", name]
        if subprocess.run(show, capture_output=True, check=False).returncode == 0:
            return name
    return names[-1]


def apt_install(wanted: list[tuple[str, ...]]) -> None:
    """Install the packages, each given by its possible names, or say how."""
    prefix = apt_prefix()
    if prefix is None:
        if shutil.which("apt-get"):
            names = " ".join(known_package(names) for names in wanted)
            say(f"System packages are missing. Please run: sudo apt-get install {names}")
        return
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    subprocess.run([*apt, "update"], check=False, stdout=subprocess.DEVNULL)
    packages = [known_package(names) for names in wanted]
    say("Installing with apt: " + " ".join(packages))
    install = [*apt, "install", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", *packages]
    if subprocess.run(install, check=False, stdout=subprocess.DEVNULL).returncode != 0:
        say("apt-get could not install them; its own words are above.")


def venv_package() -> tuple[str, ...]:
    """Return the names of the Debian package with this Python's venv, none where it is there."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return ()
    return (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv", "python3-venv")


def prepare_system(purpose: str) -> None:
    """Install what is missing where that is allowed; StretchCoach itself says what it cannot do without."""
    wanted = [part.packages for part in missing_parts(purpose)]
    if venv_package() and not is_prepared("test" if purpose == "desktop" else purpose) and not venv_works():
        wanted.append(venv_package())
    if not wanted:
        return
    apt_install(wanted)
    still = [part.file for part in missing_parts(purpose)]
    if still:
        say("Not found, so something may not work: " + ", ".join(still))


def stamp() -> str:
    """Return what the environment depends on: the project file and the interpreter."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{project} {VENV_PYTHON.resolve()}\n"


def is_prepared(purpose: str) -> bool:
    """Return whether the environment was made for `purpose` and nothing has changed since."""
    file = VENV / f".prepared-{purpose}"
    return VENV_PYTHON.exists() and file.exists() and file.read_text(encoding="utf-8") == stamp()


def venv_works() -> bool:
    """Return whether the environment can install packages, with a Python that is new enough."""
    if not VENV_PYTHON.exists():
        return False
    probe = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([str(VENV_PYTHON), "-c", probe], capture_output=True, check=False).returncode == 0


def make_venv() -> None:
    """Make the environment anew."""
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False, stdout=subprocess.DEVNULL)
    if made.returncode != 0:
        missing = f" Python's venv module is missing: {venv_package()[0]}." if venv_package() else ""
        sys.exit(f"The virtual environment .venv could not be made.{missing}")


def fill_venv(purpose: str) -> None:
    """Install StretchCoach from this checkout, with the developer's tools for `test`."""
    say("Setting up .venv (about 100 MB are fetched the first time).")
    what = ".[dev]" if purpose == "test" else "."
    pip = [
        str(VENV_PYTHON),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
        "--editable",
        what,
    ]
    if subprocess.run(pip, cwd=ROOT, check=False).returncode != 0:
        sys.exit("The Python packages could not be installed; pip's own words are above.")


def prepare_venv(purpose: str) -> None:
    """Bring the environment to where `purpose` needs it."""
    if is_prepared(purpose):
        return
    if not venv_works():
        make_venv()
    fill_venv(purpose)
    for done in ("run", "test") if purpose == "test" else ("run",):
        (VENV / f".prepared-{done}").write_text(stamp(), encoding="utf-8")


def main() -> None:
    """Prepare for what the command line names."""
    if len(sys.argv) != 2 or sys.argv[1] not in PROGRAMS:  # noqa: PLR2004 - the program and one word
        sys.exit("Usage: prepare.py run|test|desktop")
    right_python()
    prepare_system(sys.argv[1])
    prepare_venv("run" if sys.argv[1] == "run" else "test")


if __name__ == "__main__":
    main()
