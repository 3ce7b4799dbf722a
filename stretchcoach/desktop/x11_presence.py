"""Owns what an X server tells of the user: when anything was touched, and whether a program fills it."""

import os
from collections.abc import Mapping
from datetime import timedelta

from stretchcoach.core.presence import Presence
from stretchcoach.desktop.x11_wire import X11, X11Error, own_display


def x11_presence(env: Mapping[str, str] = os.environ) -> Presence:
    """Return what the display knows; nothing where it is not X11's own, as under Wayland."""
    display = own_display(env)
    if display is None:
        return Presence()
    try:
        with X11(display) as server:
            return Presence(idle=_idle(server), full_screen=_full_screen(server))
    except X11Error:
        return Presence()


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
