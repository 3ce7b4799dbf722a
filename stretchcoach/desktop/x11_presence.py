"""Owns what an X server tells of the user: when anything was touched, and whether a program fills it."""

import os
from collections.abc import Mapping
from datetime import timedelta

from stretchcoach.core.presence import Presence
from stretchcoach.desktop.x11_wire import X11, Display, X11Error, local_display


def x11_presence(env: Mapping[str, str] = os.environ) -> Presence:
    """Return what the display knows; nothing where it is not X11's own, as under Wayland."""
    display = _display(env)
    if display is None:
        return Presence()
    try:
        with X11(display) as server:
            return Presence(idle=_idle(server), full_screen=_full_screen(server))
    except X11Error:
        return Presence()


class X11Glance:
    """Tells when anything was touched, and stays connected: a look costs one answer of the display."""

    def __init__(self, env: Mapping[str, str] = os.environ) -> None:
        self._env = env
        self._server: X11 | None = None

    def __call__(self) -> Presence:
        """Return what the display knows of keys and mouse alone; nothing where it is not X11's own."""
        try:
            if self._server is None:
                display = _display(self._env)
                if display is None:
                    return Presence()
                self._server = X11(display)
            return Presence(idle=timedelta(milliseconds=self._server.idle_ms()))
        except X11Error:
            self.close()
            return Presence()

    def close(self) -> None:
        """Leave the display; it is connected again at the next look."""
        if self._server is not None:
            self._server.close()
            self._server = None


def _display(env: Mapping[str, str]) -> Display | None:
    if env.get("WAYLAND_DISPLAY") or env.get("XDG_SESSION_TYPE") == "wayland":
        return None
    return local_display(env)


def _idle(server: X11) -> timedelta | None:
    try:
        return timedelta(milliseconds=server.idle_ms())
    except X11Error:
        return None


def _full_screen(server: X11) -> bool | None:
    """Return whether the active window covers the screen, None where the window manager does not tell."""
    try:
        active = server.numbers(server.root, "_NET_ACTIVE_WINDOW")
        if not active:
            return None
        return active[0] != 0 and server.atom("_NET_WM_STATE_FULLSCREEN") in server.numbers(
            active[0], "_NET_WM_STATE"
        )
    except X11Error:  # such as a window that has just closed
        return None
