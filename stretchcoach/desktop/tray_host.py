"""Owns the knowledge whether there is a tray to put an icon in, and when one comes or goes."""

import os
import sys
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from PySide6.QtWidgets import QSystemTrayIcon

from stretchcoach.desktop.x11_news import X11News, tell_owner
from stretchcoach.desktop.x11_wire import X11, X11Error, own_display

SERVICE: Final = "org.kde.StatusNotifierWatcher"
PATH: Final = "/StatusNotifierWatcher"
SELECTION: Final = "_NET_SYSTEM_TRAY_S"
"""Whoever owns this, followed by the number of the screen, is a tray."""
SETTLED_AFTER_MS: Final = 300
"""A panel takes its name on the bus first, and can hold icons a little later."""


DARK_PANELS: Final = frozenset(
    {"GNOME", "Unity", "Pantheon", "Budgie", "XFCE", "X-Cinnamon", "sway", "Hyprland", "niri", "i3"}
)
"""Desktops whose panel is dark whatever the windows are, unless somebody has painted it."""


def panel_is_dark(env: Mapping[str, str], *, dark_windows: bool) -> bool:
    """Return whether the panel is likely dark; no desktop tells."""
    return dark_windows or not DARK_PANELS.isdisjoint(env.get("XDG_CURRENT_DESKTOP", "").split(":"))


class TrayHost(QObject):
    """Emits `came` when a tray has come, even in place of another, and `went` when it has gone.

    There are two kinds: a service on the bus, and, on X11, a window that owns a selection. On `came` a new
    QSystemTrayIcon must be made: one that was shown before never appears on X11. Nothing is polled; asking
    Qt each second costs thirty wake-ups.
    """

    came = Signal()
    went = Signal()

    def __init__(
        self,
        bus: QDBusConnection | None = None,
        parent: QObject | None = None,
        *,
        env: Mapping[str, str] = os.environ,
    ) -> None:
        """`bus` is the session's where none is given."""
        super().__init__(parent)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER_MS)
        self._settling.timeout.connect(self._settle)
        self._server: X11 | None = None
        if sys.platform != "linux":
            return
        self._server = _tray_windows(env)
        if self._server is not None:
            self._news = X11News(self._server, self._settling.start, self)
        bus = QDBusConnection.sessionBus() if bus is None else bus
        if not bus.isConnected():
            return
        owner = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        self._watcher = QDBusServiceWatcher(SERVICE, bus, owner, self)
        self._watcher.serviceOwnerChanged.connect(self._owner_changed)
        for news in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            # the stub asks for bytes, the binding takes a str
            bus.connect(SERVICE, PATH, SERVICE, news, self, SLOT("_host_changed()"))  # type: ignore[call-overload]

    def close(self) -> None:
        """Hear of no more trays on the display."""
        if self._server is not None:
            self._news.close()
            self._server.close()
            self._server = None

    def available(self) -> bool:
        """Return whether there is a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def _owner_changed(self, _name: str, _old: str, _new: str) -> None:
        self._settling.start()

    @Slot()
    def _host_changed(self) -> None:
        self._settling.start()

    def _settle(self) -> None:
        (self.came if self.available() else self.went).emit()


def _tray_windows(env: Mapping[str, str]) -> X11 | None:
    """Return a connection that tells of trays that are windows; None where there can be none."""
    display = own_display(env)
    if display is None:
        return None
    try:
        server = X11(display)
    except X11Error:
        return None
    try:
        tell_owner(server, f"{SELECTION}{display.screen}")
    except X11Error:
        server.close()
        return None
    return server
