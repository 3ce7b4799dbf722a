"""Owns a stand-in for logind on the private system bus: it tells of sleep when a line on stdin says so."""

import os
import select
import sys
from typing import Final

from jeepney import (
    DBusAddress,
    Message,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

MANAGER: Final = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")
SESSION: Final = "/org/freedesktop/login1/session/rig"


def reply_to(message: Message) -> Message:
    """Answer what a program asks of logind."""
    asked = message.header.fields
    match next((value for key, value in asked.items() if key.name == "member"), None):
        case "GetSession":
            return new_method_return(message, "o", (SESSION,))
        case "Get":
            return new_method_return(message, "v", (("b", False),))
        case _:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")


def serve(connection: DBusConnection) -> None:
    """Answer and tell until stdin is closed."""
    while True:
        readable, _, _ = select.select([sys.stdin, connection.sock], [], [])
        if sys.stdin in readable:
            line = os.read(sys.stdin.fileno(), 64).decode()
            if not line:
                return
            for word in line.split():
                connection.send(new_signal(MANAGER, "PrepareForSleep", "b", (word == "sleep",)))
        if connection.sock in readable:
            message = connection.receive(timeout=1)
            if message.header.message_type is MessageType.method_call:
                connection.send(reply_to(message))


def main() -> None:
    """Take the name, say that it is taken, and serve."""
    connection = open_dbus_connection(os.environ["DBUS_SYSTEM_BUS_ADDRESS"])
    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    connection.send_and_get_reply(new_method_call(bus, "RequestName", "su", ("org.freedesktop.login1", 4)))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    serve(connection)


if __name__ == "__main__":
    main()
