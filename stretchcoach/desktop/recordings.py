"""Owns the knowledge whether somebody records, as PulseAudio or PipeWire tell it."""

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from stretchcoach.desktop.short_answer import Ask, short_answer

SOURCES: Final = ("pactl", "list", "short", "sources")
MONITOR: Final = ".monitor"
"""The end of the name of a source that hears what is played, and no microphone."""


def recording(env: Mapping[str, str] = os.environ, ask: Ask | None = None) -> bool | None:
    """Return whether a microphone is listened to, None where no sound server of this user tells.

    It knows those that the kernel has no card for, such as a headset on Bluetooth.
    """
    server = env.get("PULSE_SERVER") or _server_of(env)
    if server is None:
        return None
    try:  # a server that is named is not started where it does not run
        told = (ask or partial(short_answer, env={**env, "PULSE_SERVER": server}))(SOURCES)
    except OSError:
        return None
    sources = [line.split("\t") for line in told.splitlines()]
    return any(each[-1] == "RUNNING" and not each[1].endswith(MONITOR) for each in sources if len(each) > 1)


def _server_of(env: Mapping[str, str]) -> str | None:
    folder = env.get("XDG_RUNTIME_DIR")
    socket = Path(folder, "pulse", "native") if folder else None
    return f"unix:{socket}" if socket is not None and socket.exists() else None
