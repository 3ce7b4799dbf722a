"""Owns the fake of an X server: it says what a test gives it, one reply for each time it is spoken to."""

import struct
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socket import AF_UNIX, socket, socketpair

from stretchcoach.core.presence import Presence
from stretchcoach.desktop.x11_wire import X11, Display

NAME = b"MIT-MAGIC-COOKIE-1"
HEAD = bytes(16) + struct.pack("<HHBBxxxxxxxxxx", 4, 65535, 1, 1)
SETUP = HEAD + b"Test" + bytes(8) + struct.pack("<I", 99)


@contextmanager
def server(*replies: bytes) -> Iterator[tuple[Display, bytearray]]:
    """Run a display that says `replies`, one for each time it is spoken to."""
    heard = bytearray()
    with tempfile.TemporaryDirectory(prefix="x11-") as folder, socket(AF_UNIX) as listener:
        listener.bind(f"{folder}/X")
        listener.listen()

        def serve() -> None:
            guest, _ = listener.accept()
            with guest:
                for reply in replies:
                    heard.extend(guest.recv(4096))
                    guest.sendall(reply)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield Display(f"{folder}/X", b"secret"), heard
        finally:
            thread.join()


def reply(data: bytes, extra: bytes = b"", detail: int = 0) -> bytes:
    return struct.pack("<BBHI", 1, detail, 0, len(extra) // 4) + data.ljust(24, b"\0") + extra


WELCOME = struct.pack("<BxHHH", 1, 11, 0, len(SETUP) // 4) + SETUP
THERE = reply(bytes([1, 144, 0, 0]))
GONE = reply(bytes(4))


class Talk(X11):
    """A connection on which a test answers; what is sent is kept."""

    def __init__(self, *answers: bytes) -> None:
        self.ours, self.theirs = socketpair()
        self._socket: socket = self.ours
        self.root, self.names, self._saver = 99, 0x400000, 0
        self.answers, self.sent = list(answers), list[tuple[int, int, bytes]]()

    def ask(self, opcode: int, minor: int, request: bytes) -> bytes:
        self.sent.append((opcode, minor, request))
        return self.answers.pop(0)

    def send(self, opcode: int, minor: int, request: bytes) -> None:
        self.sent.append((opcode, minor, request))

    def close(self) -> None:
        self.ours.close()
        self.theirs.close()


class FakeRests:
    """Whoever tells of rests, when a test lets it."""

    def __init__(self, seen: Presence) -> None:
        self.seen = seen
        self.told = True
        self.changed: Callable[[], None] | None = None

    def begin(self, changed: Callable[[], None]) -> None:
        self.changed = changed

    def end(self) -> None:
        self.changed = None

    def glimpse(self) -> Presence:
        return self.seen
