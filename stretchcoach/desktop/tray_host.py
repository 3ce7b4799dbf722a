"""Owns the knowledge whether there is a tray to put an icon in, and when one comes or goes."""

import sys
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

SERVICE: Final = "org.kde.StatusNotifierWatcher"
PATH: Final = "/StatusNotifierWatcher"
EMBEDDED: Final = "QSystemTrayIconSys"
"""Qt's name for the window of an icon in a tray of the old kind."""
SETTLED_AFTER_MS: Final = 300
"""A panel takes its name on the bus first, and can hold icons a little later."""


DARK_PANELS: Final = frozenset({"GNOME", "Unity", "Pantheon", "Budgie", "sway", "Hyprland", "niri", "i3"})
"""Desktops whose panel is dark whatever the windows are, unless somebody has painted it."""


def panel_is_dark(env: Mapping[str, str], *, dark_windows: bool) -> bool:
    """Return whether the panel is likely dark; no desktop tells."""
    return dark_windows or not DARK_PANELS.isdisjoint(env.get("XDG_CURRENT_DESKTOP", "").split(":"))


class TrayHost(QObject):
    """Emits `came` when a tray has come, even in place of another, and `went` when it has gone.

    On `came` a new QSystemTrayIcon must be made: one that was shown before never appears on X11.
    Nothing is polled; asking Qt each second costs thirty wake-ups.
    """

    came = Signal()
    went = Signal()

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        """`bus` is the session's where none is given."""
        super().__init__(parent)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER_MS)
        self._settling.timeout.connect(self._settle)
        if sys.platform != "linux":
            return
        bus = QDBusConnection.sessionBus() if bus is None else bus
        if not bus.isConnected():
            return
        owner = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        self._watcher = QDBusServiceWatcher(SERVICE, bus, owner, self)
        self._watcher.serviceOwnerChanged.connect(self._owner_changed)
        slot, news = SLOT("_host_registered()"), "StatusNotifierHostRegistered"
        # the stub asks for bytes, the binding takes a str
        bus.connect(SERVICE, PATH, SERVICE, news, self, slot)  # type: ignore[call-overload]

    @property
    def takes_later(self) -> bool:
        """Whether an icon that is shown without a tray gets into one that comes later.

        Qt does that for trays of the old kind, of X11 alone, which tell nobody but Qt that they have come.
        """
        return QGuiApplication.platformName() == "xcb"

    def available(self) -> bool:
        """Return whether there is a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def follow_icon(self) -> None:
        """Hear when the tray goes that holds the icon which was just shown; call this after each show.

        A tray of the old kind tells nobody of its end but the icon's own window, which goes with it.
        """
        for each in QApplication.topLevelWidgets():
            if each.metaObject().className() == EMBEDDED:
                each.destroyed.connect(self._embedded_gone)

    def _embedded_gone(self) -> None:
        QTimer.singleShot(SETTLED_AFTER_MS, self, self._say_if_gone)

    def _say_if_gone(self) -> None:
        """Say so where no tray is left; an icon's window goes, too, when another icon takes its place."""
        if not self.available():
            self.went.emit()

    def _owner_changed(self, _name: str, _old: str, _new: str) -> None:
        self._settling.start()

    @Slot()
    def _host_registered(self) -> None:
        self._settling.start()

    def _settle(self) -> None:
        (self.came if self.available() else self.went).emit()
