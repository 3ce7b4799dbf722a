"""Owns the wish that an X server leaves the screen on; like all such wishes it dies with the connection."""

import os
import struct
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from stretchcoach.desktop.x11_wire import X11, X11Error, own_display
from stretchcoach.ports.desktop import ScreenAwake

SUSPEND: Final = 5
"""The request of the MIT-SCREEN-SAVER extension that stops the server's own timers."""


class X11ScreenAwake:
    """A `ScreenAwake` for desktops on which nobody but the X server darkens the screen.

    `beside` is asked each time, too: a desktop's own screen saver does not listen to the server.
    """

    def __init__(self, beside: ScreenAwake, env: Mapping[str, str] = os.environ) -> None:
        self._beside = beside
        self._env = env
        self._server: X11 | None = None

    def keep(self, why: str) -> None:
        """Let the screen not go dark."""
        self._beside.keep(why)
        display = own_display(self._env)
        if self._server is not None or display is None:
            return
        with suppress(X11Error):
            server = X11(display)
            try:
                server.send(server.extension("MIT-SCREEN-SAVER"), SUSPEND, struct.pack("<I", 1))
            except X11Error:
                server.close()
                raise
            self._server = server

    def release(self) -> None:
        """Let it go dark again."""
        self._beside.release()
        if self._server is not None:
            self._server.close()
            self._server = None
