"""Owns the name by which desktops know the program, its desktop entry, and how a command is written there."""

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

ENTRY: Final = "io.github.stretchcoach.StretchCoach"
"""The name of the desktop entry, of the icon and of the program's windows."""
PLAIN: Final = re.compile(r"[A-Za-z0-9_./+=:@,-]+")
"""A word that needs no quotes."""
QUOTED: Final = str.maketrans({character: f"\\{character}" for character in '"`$\\'})


def own_command(
    executable: str = sys.executable, env: Mapping[str, str] = os.environ, *, frozen: bool | None = None
) -> tuple[str, ...]:
    """Return the command that starts this program from anywhere, with absolute paths."""
    if image := env.get("APPIMAGE"):
        return (image,)
    if frozen if frozen is not None else getattr(sys, "frozen", False):
        return (executable,)
    script = Path(executable).with_name("stretchcoach.exe" if sys.platform == "win32" else "stretchcoach")
    return (str(script),) if script.is_file() else (executable, "-m", "stretchcoach")


def exec_line(command: Sequence[str]) -> str:
    """Return `command` as the value of Exec: quoted where need be, no word taken for a field code."""
    words = (word if PLAIN.fullmatch(word) else '"' + word.translate(QUOTED) + '"' for word in command)
    return " ".join(words).replace("%", "%%").replace("\\", "\\\\")


def with_command(entry: str, command: Sequence[str]) -> str:
    """Return the text of a desktop entry that starts `command` where it says stretchcoach."""
    lines = entry.splitlines()
    own = exec_line(command)
    changed = [
        line.replace("Exec=stretchcoach", f"Exec={own}", 1) if line.startswith("Exec=") else line
        for line in lines
    ]
    return "\n".join(changed) + "\n"


def value_of(entry: str, key: str) -> str | None:
    """Return the value of a key in the first group of a desktop entry, None where it is not there."""
    for line in entry.splitlines()[1:]:
        if line.startswith("["):
            return None
        name, equals, value = line.partition("=")
        if equals and name.strip() == key:
            return value.strip()
    return None


def installed_entry(env: Mapping[str, str] = os.environ) -> str | None:
    """Return the name of the desktop entry where one is installed, so that desktops can find it."""
    folders = [data_home(env), *(Path(each) for each in _data_dirs(env))]
    return ENTRY if any((each / "applications" / f"{ENTRY}.desktop").is_file() for each in folders) else None


def data_home(env: Mapping[str, str]) -> Path:
    """Return the folder for the user's own data that other programs look into."""
    return _own_folder(env, "XDG_DATA_HOME", ".local/share")


def config_home(env: Mapping[str, str]) -> Path:
    """Return the folder for the user's settings."""
    return _own_folder(env, "XDG_CONFIG_HOME", ".config")


def _own_folder(env: Mapping[str, str], variable: str, usual: str) -> Path:
    """Return an absolute folder; a relative one is to be ignored, by the XDG specification."""
    named = Path(env.get(variable, ""))
    return named if named.is_absolute() else Path(env.get("HOME") or Path.home()) / usual


def _data_dirs(env: Mapping[str, str]) -> list[str]:
    return [each for each in (env.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":") if each]
