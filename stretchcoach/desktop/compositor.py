"""Owns the knowledge whether windows can let through what is behind them, as a soft shadow needs."""

import os
from collections.abc import Mapping

from stretchcoach.desktop.x11_wire import X11, X11Error, own_display


def shows_through(env: Mapping[str, str] = os.environ) -> bool:
    """Return False only where an X server says that nobody composites: there what is clear becomes black."""
    display = own_display(env)
    if display is None:
        return True
    try:
        with X11(display) as server:
            return server.owned("_NET_WM_CM_S0")
    except X11Error:
        return True
