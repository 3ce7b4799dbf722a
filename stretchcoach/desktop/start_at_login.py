"""Owns the start at login: the desktop's autostart folder, Windows' Run key, macOS' launch agents."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.desktop.desktop_entry import ENTRY, config_home, exec_line, own_command, value_of
from stretchcoach.ports.desktop import StartAtLogin

HIDDEN: Final = "--background"
AUTOSTART: Final = f"""\
[Desktop Entry]
Type=Application
Version=1.4
Name=StretchCoach
Comment=Reminds you to repeat your stretches
Comment[de]=Erinnert daran, die Dehnungen zu wiederholen
Exec={{command}}
Icon={ENTRY}
Terminal=false
X-GNOME-Autostart-enabled=true
X-GNOME-Autostart-Delay=10
X-KDE-autostart-after=panel
"""
RUN_KEY: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
RUN_NAME: Final = "StretchCoach"
Run = Callable[[Sequence[str]], int]
"""Runs a command and returns its exit code, or raises an `OSError`."""


@dataclass(frozen=True, slots=True)
class XdgAutostart:
    """The `StartAtLogin` of freedesktop desktops."""

    folder: Path
    command: Sequence[str]

    def enabled(self) -> bool:
        """Return whether an entry is there that no desktop has switched off."""
        entry = self._read()
        off = value_of(entry, "Hidden") == "true" or value_of(entry, "X-GNOME-Autostart-enabled") == "false"
        return bool(entry) and not off

    def enable(self) -> None:
        """Write the entry, unless one that starts this very program is there, perhaps with changes."""
        line = exec_line((*self.command, HIDDEN))
        if not (self.enabled() and value_of(self._read(), "Exec") == line):
            _write(self._path, AUTOSTART.format(command=line).encode())

    def disable(self) -> None:
        """Take the entry away."""
        _remove(self._path)

    @property
    def _path(self) -> Path:
        return self.folder / f"{ENTRY}.desktop"

    def _read(self) -> str:
        try:
            return self._path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """The `StartAtLogin` of macOS."""

    folder: Path
    command: Sequence[str]

    def enabled(self) -> bool:
        """Return whether an agent is there."""
        return self._path.is_file()

    def enable(self) -> None:
        """Write the agent."""
        import plistlib  # noqa: PLC0415 - not at the start

        agent = {"Label": ENTRY, "ProgramArguments": [*self.command, HIDDEN], "RunAtLoad": True}
        _write(self._path, plistlib.dumps(agent))

    def disable(self) -> None:
        """Take it away."""
        _remove(self._path)

    @property
    def _path(self) -> Path:
        return self.folder / f"{ENTRY}.plist"


@dataclass(frozen=True, slots=True)
class WindowsRunKey:
    """The `StartAtLogin` of Windows, through its own `reg` command."""

    command: Sequence[str]
    run: Run

    def enabled(self) -> bool:
        """Return whether the value is there."""
        try:
            return self.run(("reg", "query", RUN_KEY, "/v", RUN_NAME)) == 0
        except OSError:
            return False

    def enable(self) -> None:
        """Write the value."""
        import subprocess  # noqa: PLC0415 - not at the start

        line = subprocess.list2cmdline((*self.command, HIDDEN))
        self._do(("reg", "add", RUN_KEY, "/v", RUN_NAME, "/t", "REG_SZ", "/d", line, "/f"))

    def disable(self) -> None:
        """Take it away."""
        if self.enabled():
            self._do(("reg", "delete", RUN_KEY, "/v", RUN_NAME, "/f"))

    def _do(self, command: Sequence[str]) -> None:
        try:
            code = self.run(command)
        except OSError as error:
            raise StretchCoachError(f"The start at login could not be set: {_why(error)}.") from error
        if code:
            raise StretchCoachError(f"The start at login could not be set: reg ended with {code}.")


def start_at_login(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> StartAtLogin:
    """Return what this system has."""
    command = own_command(env=env)
    match platform:
        case "win32":
            return WindowsRunKey(command, _run_quietly)
        case "darwin":
            return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
        case _:
            return XdgAutostart(config_home(env) / "autostart", command)


def _run_quietly(command: Sequence[str]) -> int:
    import subprocess  # noqa: PLC0415 - not at the start

    return subprocess.run(command, capture_output=True, check=False, timeout=10).returncode


def _write(path: Path, data: bytes) -> None:
    """Put `data` at `path` whole, so that no login finds a part."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        raise StretchCoachError(f"The start at login could not be set: {_why(error)}.") from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StretchCoachError(f"The start at login could not be changed: {_why(error)}.") from error


def _why(error: OSError) -> str:
    """Return the system's words, without its number and the whole path."""
    return error.strerror or str(error)
