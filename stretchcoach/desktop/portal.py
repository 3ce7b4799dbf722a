"""Owns the reading of the desktop's settings through the XDG portal, for desktops that Qt does not ask."""

import sys
from typing import Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusArgument,
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusVariant,
)

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
INTERFACE: Final = "org.freedesktop.portal.Settings"
ANSWER_WITHIN_MS: Final = 150
"""A portal that runs answers in 2 ms; one that is only starting is heard when it has come."""
TOO_LATE: Final = "org.freedesktop.DBus.Error.NoReply"


class SettingsPortal(QObject):
    """Reads settings, and emits `changed` when one was set or when the portal itself has come."""

    changed = Signal()

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._answers = bus.isConnected()
        if not bus.isConnected():
            return
        came = QDBusServiceWatcher.WatchModeFlag.WatchForRegistration
        self._watcher = QDBusServiceWatcher(SERVICE, bus, came, self)
        self._watcher.serviceRegistered.connect(self._came)
        slot = SLOT("_was_set(QString,QString,QDBusVariant)")
        # the stub asks for bytes, the binding takes a str
        bus.connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, slot)  # type: ignore[call-overload]

    def read(self, namespace: str, key: str) -> object | None:
        """Return a setting as a plain value, None where there is no bus, no portal or no such setting."""
        if not self._answers:
            return None
        call = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
        call.setArguments([namespace, key])
        reply = self._bus.call(call, QDBus.CallMode.Block, ANSWER_WITHIN_MS)
        if reply.errorName() == TOO_LATE:
            self._answers = False
        if reply.type() is not QDBusMessage.MessageType.ReplyMessage:
            return None
        return _plain(reply.arguments()[0])

    def _came(self, _service: str) -> None:
        self._answers = True
        self.changed.emit()

    @Slot(str, str, QDBusVariant)
    def _was_set(self, _namespace: str, _key: str, _value: object) -> None:
        self.changed.emit()


def session_portal(parent: QObject | None = None) -> SettingsPortal | None:
    """Return the portal of the user's session, None where the system knows no portals."""
    return SettingsPortal(QDBusConnection.sessionBus(), parent) if sys.platform == "linux" else None


def _plain(value: object) -> object:
    """Take a value out of the variants that D-Bus wraps it in."""
    while isinstance(value, QDBusVariant | QDBusArgument):
        value = value.variant() if isinstance(value, QDBusVariant) else value.asVariant()
    return value
