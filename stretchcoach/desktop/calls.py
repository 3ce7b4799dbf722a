"""Owns the knowledge whether a microphone or a camera is in use, as the kernel tells it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

PROC: Final = Path("/proc")
DEV: Final = Path("/dev")
KEEPS_CAMERAS_OPEN: Final = frozenset({"wireplumber"})
"""Programs that hold a camera without a picture being taken."""


def in_call(proc: Path = PROC, dev: Path = DEV) -> bool | None:
    """Return whether a recording is on, or a camera is open in a program of this user.

    None where there is neither a sound card nor a camera to ask. A headset on Bluetooth is no card: the
    sound server knows it.
    """
    recordings = tuple(proc.glob("asound/card*/pcm*c/sub*/status"))
    cameras = any(dev.glob("video[0-9]*"))
    if not recordings and not cameras:
        return None
    return any(map(_runs, recordings)) or (cameras and _camera_open(proc, f"{dev}/video"))


def _runs(status: Path) -> bool:
    """Return whether sound is recorded; a sound server closes the device when nobody listens."""
    try:
        return "RUNNING" in status.read_text(encoding="ascii", errors="replace")
    except OSError:  # the card was pulled out
        return False


def _camera_open(proc: Path, camera: str) -> bool:
    return any(_holds(process, camera) for process in _own_processes(proc))


def _holds(process: Path, camera: str) -> bool:
    """Return whether a program uses a camera; one that has ended, or is not to be looked into, does not."""
    try:
        with os.scandir(process / "fd") as files:
            opened = any(_target(file).startswith(camera) for file in files)
        return opened and (process / "comm").read_text(encoding="utf-8").strip() not in KEEPS_CAMERAS_OPEN
    except (OSError, UnicodeDecodeError):
        return False


def _own_processes(proc: Path) -> Iterator[Path]:
    own = os.getuid()
    with os.scandir(proc) as entries:
        numbered = [entry for entry in entries if entry.name.isdigit()]
    for entry in numbered:
        with suppress(OSError):  # it has ended
            if entry.stat().st_uid == own:
                yield Path(entry.path)


def _target(file: "os.DirEntry[str]") -> str:
    try:
        return str(Path(file.path).readlink())
    except OSError:
        return ""
