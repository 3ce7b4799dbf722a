"""Owns the question whether what is see-through shows what is behind it: X11 needs a compositor for that."""

import os
from collections.abc import Mapping
from typing import Final

from stretchcoach.desktop.x11_wire import X11, X11Error, local_display

COMPOSITOR: Final = "_NET_WM_CM_S0"
"""The selection that a compositor owns on the first screen (EWMH)."""


def shows_through(env: Mapping[str, str] = os.environ) -> bool:
    """Return whether a soft shadow can be drawn; black would be seen in its place where it cannot."""
    display = local_display(env)
    if display is None or env.get("WAYLAND_DISPLAY") or env.get("XDG_SESSION_TYPE") == "wayland":
        return True
    try:
        with X11(display) as server:
            atom = server.atom(COMPOSITOR)
            return atom != 0 and server.owner(COMPOSITOR) != 0
    except X11Error:
        return False
