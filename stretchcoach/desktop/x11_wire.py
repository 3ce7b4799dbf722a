"""Owns a few questions to an X server in its own words, over a socket: no library, no crash on an error."""

import itertools
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

ANSWER_WITHIN_S: Final = 0.2
COOKIE: Final = b"MIT-MAGIC-COOKIE-1"
LOCAL: Final = 256
"""The address family of a key for this machine's own sockets."""
ANY: Final = 65535
INTERN_ATOM, GET_PROPERTY, GET_SELECTION_OWNER, QUERY_EXTENSION = 16, 20, 23, 98
LONGEST: Final = 1 << 20
"""Bytes; no answer to these questions is longer."""


class X11Error(Exception):
    """The server cannot be reached, refuses, or does not know."""


@dataclass(frozen=True, slots=True)
class Display:
    """A display of this machine, and the key to it."""

    socket: str
    """The path of its socket."""
    key: bytes = b""
    screen: int = 0
    """Which of its screens programs open on."""


def local_display(env: Mapping[str, str]) -> Display | None:
    """Return the display that is named in `env`, None where there is none on this machine."""
    host, _, rest = env.get("DISPLAY", "").partition(":")
    number, _, screen = rest.partition(".")
    if host not in {"", "unix"} or not number.isascii() or not number.isdigit():
        return None
    path = f"/tmp/.X11-unix/X{int(number)}"  # noqa: S108 - the place is X11's own
    return Display(path, _key(_authority(env), number), int(screen) if screen.isdecimal() else 0)


def own_display(env: Mapping[str, str]) -> Display | None:
    """Return the display that keys and mouse belong to, None where that is not X11's, as under Wayland."""
    if env.get("WAYLAND_DISPLAY") or env.get("XDG_SESSION_TYPE") == "wayland":
        return None
    return local_display(env)


class X11:
    """A connection to an X server; every question raises an `X11Error` where it finds no answer."""

    def __init__(self, display: Display) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(ANSWER_WITHIN_S)
        try:
            self._saver = 0
            self.names = 0
            """The first number by which we may name something of our own; set by the display."""
            self._socket.connect(display.socket)
            self.root = self._begin(display.key)
        except OSError as error:
            self.close()
            raise X11Error("The display does not answer.") from error
        except X11Error:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leave."""
        self._socket.close()

    def fileno(self) -> int:
        """Return the number of the socket, to wait for what the display tells by itself."""
        return self._socket.fileno()

    def send(self, opcode: int, minor: int, request: bytes) -> None:
        """Send a request that has no reply; whether it was refused is not told."""
        try:
            self._socket.sendall(struct.pack("<BBH", opcode, minor, 1 + len(request) // 4) + request)
        except OSError as error:
            raise X11Error("The display does not answer.") from error

    def take_events(self) -> int:
        """Return how many events have come by themselves since the last question, and forget them."""
        taken = 0
        self._socket.setblocking(False)
        try:
            while head := self._socket.recv(32):
                taken += head[0] > 1  # 0 is a request that was refused, 1 a reply
        except BlockingIOError:
            return taken
        except OSError as error:
            raise X11Error("The display does not answer.") from error
        finally:
            self._socket.settimeout(ANSWER_WITHIN_S)
        raise X11Error("The display hung up.")

    def extension(self, name: str) -> int:
        """Return the number by which an extension is asked."""
        reply = self.ask(QUERY_EXTENSION, 0, struct.pack("<HH", len(name), 0) + _padded(name.encode()))
        if not reply[8]:
            raise X11Error(f"This display has no {name}.")
        return reply[9]

    def idle_ms(self) -> int:
        """Return the milliseconds since the last key or movement."""
        self._saver = self._saver or self.extension("MIT-SCREEN-SAVER")
        query_info = 1
        reply = self.ask(self._saver, query_info, struct.pack("<I", self.root))
        return int(struct.unpack_from("<I", reply, 16)[0])

    def atom(self, name: str, *, make: bool = False) -> int:
        """Return the number of a name, 0 where it has none and none is to be made."""
        request = struct.pack("<HH", len(name), 0) + _padded(name.encode())
        return int(struct.unpack_from("<I", self.ask(INTERN_ATOM, not make, request), 8)[0])

    def numbers(self, window: int, name: str) -> tuple[int, ...]:
        """Return the numbers in a property of a window, none where it has no such property."""
        most = 64
        reply = self.ask(GET_PROPERTY, 0, struct.pack("<IIIII", window, self.atom(name), 0, 0, most))
        bits, length = reply[1], struct.unpack_from("<I", reply, 16)[0]
        if bits != 32:  # noqa: PLR2004 - the size of the numbers asked for
            return ()
        return struct.unpack_from(f"<{length}I", reply, 32)

    def owned(self, selection: str) -> bool:
        """Return whether somebody owns a selection, by which programs with one task for all are known."""
        atom = self.atom(selection)
        if not atom:  # nobody has ever named it
            return False
        return bool(struct.unpack_from("<I", self.ask(GET_SELECTION_OWNER, 0, struct.pack("<I", atom)), 8)[0])

    def _begin(self, key: bytes) -> int:
        """Introduce ourselves and return the first screen's root window."""
        name = COOKIE if key else b""
        hello = struct.pack("<cxHHHHxx", b"l", 11, 0, len(name), len(key))
        self._socket.sendall(hello + _padded(name) + _padded(key))
        accepted, words = struct.unpack("<BxxxxxH", self._receive(8))
        rest = self._receive(words * 4)
        if accepted != 1:
            raise X11Error("The display does not let us in.")
        self.names = int(struct.unpack_from("<I", rest, 4)[0])
        vendor_length, formats = struct.unpack_from("<H", rest, 16)[0], rest[21]
        return int(struct.unpack_from("<I", rest, 32 + (vendor_length + 3) // 4 * 4 + formats * 8)[0])

    def ask(self, opcode: int, minor: int, request: bytes) -> bytes:
        """Return the reply, header included; events that come between are not ours."""
        self.send(opcode, minor, request)
        try:
            for _ in itertools.repeat(None, 64):
                head = self._receive(32)
                if head[0] == 0:
                    raise X11Error(f"The display refused (error {head[1]}).")
                if head[0] == 1:
                    return head + self._receive(struct.unpack_from("<I", head, 4)[0] * 4)
        except OSError as error:
            raise X11Error("The display does not answer.") from error
        raise X11Error("The display tells other things only.")

    def _receive(self, length: int) -> bytes:
        if length > LONGEST:
            raise X11Error("The display says too much.")
        received = b""
        while len(received) < length:
            part = self._socket.recv(length - len(received))
            if not part:
                raise X11Error("The display hung up.")
            received += part
        return received


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _authority(env: Mapping[str, str]) -> bytes:
    path = env.get("XAUTHORITY") or str(Path(env.get("HOME", "/")) / ".Xauthority")
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _key(authority: bytes, number: str) -> bytes:
    """Return the key to this machine's display of that number, empty where none is kept."""
    at = 0
    try:
        while at < len(authority):
            (family,) = struct.unpack_from(">H", authority, at)
            fields, at = list[bytes](), at + 2
            for _ in range(4):
                (length,) = struct.unpack_from(">H", authority, at)
                fields.append(authority[at + 2 : at + 2 + length])
                at += 2 + length
            _, display, name, data = fields
            if family in {LOCAL, ANY} and display in {number.encode(), b""} and name == COOKIE:
                return data
    except struct.error:
        pass  # the file ends in the middle of a key
    return b""
