"""Owns what an X server tells by itself: that the user rests or is back, and that a tray comes or goes."""

import struct
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier

from stretchcoach.desktop.x11_wire import X11, X11Error

IDLE: Final = b"IDLETIME"
"""The server's own counter of the milliseconds since the last key or movement."""
INITIALIZE, LIST_COUNTERS, CREATE_ALARM = 0, 1, 8
"""Requests of the SYNC extension."""
RISES, FALLS = 0, 1
"""An alarm rings each time when the counter comes to its value from below, or from above."""
ALARM_VALUES: Final = 0b111111
"""Counter, kind of value, value, test, step, and whether there are events."""
QUERY_VERSION, SELECT_SELECTION = 0, 2
"""Requests of the XFIXES extension."""
ANY_OWNER: Final = 0b111
"""Somebody takes a selection, its window goes, its program ends."""


class X11News(QObject):
    """Tells that something of what a server was asked for has happened, until it is closed."""

    def __init__(self, server: X11, told: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = server
        self._told = told
        self.open = True
        """Whether the server still tells; it may be gone."""
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def close(self) -> None:
        """Hear no more, before the server is left."""
        if self.open:
            self.open = False
            self._notifier.setEnabled(False)
            self.deleteLater()

    def _hear(self) -> None:
        try:
            events = self._server.take_events()
        except X11Error:
            self.close()
            return
        if events:
            self._told()


def tell_rests(server: X11, after: timedelta) -> None:
    """Ask to be told when nothing has been touched for so long, and when something is again."""
    sync = server.extension("SYNC")
    server.ask(sync, INITIALIZE, struct.pack("<BBxx", 3, 1))
    idle = next((number for number, name in _counters(server, sync) if name == IDLE), None)
    if idle is None:
        raise X11Error("This display does not count how long nothing was touched.")
    value, step = after // timedelta(milliseconds=1), 0
    for name, test in enumerate((RISES, FALLS)):
        alarm = struct.pack("<III", server.names + name, ALARM_VALUES, idle)
        # the wire has the upper half of a long number first
        alarm += struct.pack("<IiIIiII", 0, 0, value, test, 0, step, 1)
        server.send(sync, CREATE_ALARM, alarm)


def tell_owner(server: X11, selection: str) -> None:
    """Ask to be told when somebody takes a selection, or leaves it."""
    fixes = server.extension("XFIXES")
    server.ask(fixes, QUERY_VERSION, struct.pack("<II", 5, 0))
    wanted = struct.pack("<III", server.root, server.atom(selection, make=True), ANY_OWNER)
    server.send(fixes, SELECT_SELECTION, wanted)


def _counters(server: X11, sync: int) -> Iterator[tuple[int, bytes]]:
    """Return the server's own counters, each with its name."""
    reply = server.ask(sync, LIST_COUNTERS, b"")
    at = 32
    for _ in range(struct.unpack_from("<I", reply, 8)[0]):
        number, length = struct.unpack_from("<I8xH", reply, at)
        yield number, reply[at + 14 : at + 14 + length]
        at += (14 + length + 3) // 4 * 4
