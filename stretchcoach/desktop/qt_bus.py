"""Owns the connection to a D-Bus: jeepney's wire format on Qt's event loop, with no thread and no polling."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier

from stretchcoach.desktop.alarm import Alarm
from stretchcoach.desktop.bus import BUS, NO_BUS, TOO_LATE, Body, Call, Done, Failed, Remote, Served

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

Open = Callable[[], "DBusConnection"]
"""Opens a connection, or raises one of `NO_CONNECTION`."""
AUTH_WITHIN_S: Final = 1.0
LAST_WORDS_S: Final = 0.2
"""How long replies are waited for at the end of the program."""
NO_CONNECTION: Final = (OSError, KeyError, ValueError, RuntimeError)
"""No bus, no address of one, one that refuses us, or a transport that is not a socket."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """A signal that is listened to."""

    path: str
    interface: str
    member: str
    first: str | None
    heard: Done


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A call that is not answered yet."""

    done: Done | None
    failed: Failed | None


class QtBus(QObject):
    """A `HostBus`; it connects at the first use, and once the bus is gone every call fails."""

    def __init__(self, opened: Open, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: Open | None = opened
        self._connection: DBusConnection | None = None
        self._notifier: QSocketNotifier | None = None
        self._waiting = dict[int, _Waiting]()
        self._heard = list[_Heard]()
        self._served = dict[str, Served]()
        self._alarm = Alarm(self)

    def call(self, call: Call, done: Done | None = None, failed: Failed | None = None) -> None:
        """Send `call`; one of the two is told later."""
        from jeepney import DBusAddress, MessageFlag, new_method_call  # noqa: PLC0415 - not at the start

        if not self._connected():
            self.later(0, partial(_tell, failed, NO_BUS))
            return
        address = DBusAddress(call.to.path, call.to.service, call.to.interface)
        message = new_method_call(address, call.method, call.signature or None, call.body)
        if not call.may_start:
            message.header.flags |= MessageFlag.no_auto_start
        serial = self._send(message)
        self._waiting[serial] = _Waiting(done, failed)
        within_ms = call.within_ms if self._connection is not None else 0
        self._alarm.plan(within_ms, partial(self._settle, serial, TOO_LATE), lambda: serial in self._waiting)

    def listen(self, source: Remote, signal: str, heard: Done, *, first: str | None = None) -> None:
        """Hear a signal from now on."""
        from jeepney import MatchRule  # noqa: PLC0415 - not at the start

        rule = MatchRule(
            type="signal",
            sender=source.service,
            interface=source.interface,
            member=signal,
            path=source.path,
        )
        if first is not None:
            rule.add_arg_condition(0, first)
        self._heard.append(_Heard(source.path, source.interface, signal, first, heard))
        self.call(Call(to=BUS, method="AddMatch", signature="s", body=(rule.serialise(),)))

    def later(self, milliseconds: int, do: Callable[[], None]) -> None:
        """Do something once, later; nothing that was planned outlives the bus."""
        self._alarm.plan(milliseconds, do)

    def serve(self, name: str, path: str, served: Served) -> None:
        """Take a name, and let others call the object at `path`."""
        self._served[path] = served
        do_not_queue = 4
        self.call(Call(to=BUS, method="RequestName", signature="su", body=(name, do_not_queue)))

    def unserve(self, name: str, path: str) -> None:
        """Give the name back."""
        if self._served.pop(path, None) is not None:
            self.call(Call(to=BUS, method="ReleaseName", signature="s", body=(name,)))

    def tell(self, source: Remote, signal: str, signature: str, body: Body) -> None:
        """Send a signal."""
        from jeepney import DBusAddress, new_signal  # noqa: PLC0415 - not at the start

        if self._connected():
            emitter = DBusAddress(source.path, interface=source.interface)
            self._send(new_signal(emitter, signal, signature, body))

    def close(self) -> None:
        """Leave the bus, which undoes what was held by us; what is answered at once is still heard."""
        self._open = None
        self._hear_out()
        self._waiting.clear()
        self._heard.clear()
        self._alarm.clear()
        self._leave()

    def _hear_out(self) -> None:
        """Take the last replies: what follows from them may be to let music go on."""
        ends = time.monotonic() + LAST_WORDS_S
        while self._waiting and self._connection is not None:
            try:
                message = self._connection.receive(timeout=max(0.0, ends - time.monotonic()))
            except (OSError, EOFError):  # a TimeoutError is an OSError, too
                return
            self._take(message)

    def _connected(self) -> bool:
        if self._open is not None:
            opened, self._open = self._open, None
            try:
                self._connection = opened()
            except NO_CONNECTION:
                return False
            self._notifier = QSocketNotifier(self._connection.sock.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._readable)
        return self._connection is not None

    def _send(self, message: "Message") -> int:
        """Send a message and return its serial; a bus that is gone is noticed, not raised."""
        if self._connection is None:
            return 0
        serial: int = next(self._connection.outgoing_serial)
        try:
            self._connection.send(message, serial=serial)
        except OSError:
            self._leave()
        return serial

    def _readable(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except (OSError, EOFError):
                self._leave()
                return
            try:
                self._take(message)
            except Exception:
                self.later(0, self._readable)  # what came with it is read already: nobody tells of that again
                raise

    def _take(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - not at the start

        fields = message.header.fields
        match message.header.message_type:
            case MessageType.method_return:
                self._settle(fields[HeaderFields.reply_serial], message.body)
            case MessageType.error:
                self._settle(fields[HeaderFields.reply_serial], str(fields[HeaderFields.error_name]))
            case MessageType.signal:
                self._hear(message)
            case MessageType.method_call:
                self._answer(message)
            case _:
                pass  # a kind that later versions of the protocol may bring

    def _settle(self, serial: int, outcome: Body | str) -> None:
        waiting = self._waiting.pop(serial, None)
        if waiting is None:
            return
        if isinstance(outcome, str):
            _tell(waiting.failed, outcome)
        elif waiting.done is not None:
            waiting.done(outcome)

    def _hear(self, message: "Message") -> None:
        from jeepney import HeaderFields  # noqa: PLC0415 - not at the start

        fields = message.header.fields
        where = tuple(
            fields.get(field) for field in (HeaderFields.path, HeaderFields.interface, HeaderFields.member)
        )
        for each in tuple(self._heard):
            fits = each.first is None or (message.body and message.body[0] == each.first)
            if fits and where == (each.path, each.interface, each.member):
                each.heard(message.body)

    def _answer(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageFlag, new_error, new_method_return  # noqa: PLC0415 - as above

        fields = message.header.fields
        served = self._served.get(fields[HeaderFields.path])
        interface, method = fields.get(HeaderFields.interface, ""), fields[HeaderFields.member]
        reply = None if served is None else served.answer(interface, method, message.body)
        if message.header.flags & MessageFlag.no_reply_expected:
            return
        if reply is None:
            self._send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
        else:
            signature, body = reply
            self._send(new_method_return(message, signature or None, body))

    def _leave(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        for serial in tuple(self._waiting):
            self.later(0, partial(self._settle, serial, NO_BUS))


def session_bus(parent: QObject | None = None) -> QtBus:
    """Return the bus of the user's session."""
    return QtBus(partial(_opened, partial(session_address, os.environ)), parent)


def system_bus(parent: QObject | None = None) -> QtBus:
    """Return the bus of the machine."""
    return QtBus(partial(_opened, partial(system_address, os.environ)), parent)


def session_address(env: Mapping[str, str]) -> str:
    """Return where the session's bus listens. Raises a `KeyError` where that cannot be told."""
    return env.get("DBUS_SESSION_BUS_ADDRESS") or f"unix:path={env['XDG_RUNTIME_DIR']}/bus"


def system_address(env: Mapping[str, str]) -> str:
    """Return where the machine's bus listens."""
    return env.get("DBUS_SYSTEM_BUS_ADDRESS") or "unix:path=/var/run/dbus/system_bus_socket"


def _opened(address: Callable[[], str]) -> "DBusConnection":
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - not at the start

    return open_dbus_connection(address(), auth_timeout=AUTH_WITHIN_S)


def _tell(failed: Failed | None, error: str) -> None:
    if failed is not None:
        failed(error)
