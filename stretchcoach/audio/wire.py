"""Owns the wire between two audio processes: messages as JSON lines over a socket that never blocks."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from stretchcoach.audio.environment import child_environment
from stretchcoach.audio.messages import Message, decode, encode

SOCKET_BUFFER: Final = 262_144
MOST_WAITING: Final = 1_048_576
"""How much may wait for the other side to read (bytes)."""
MOST_IN_A_LINE: Final = 262_144
ONE_READ: Final = 65_536


class Wire:
    """One end of a connection; neither sending nor receiving ever waits."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        self._sock = sock
        self._out = bytearray()
        self._in = bytearray()
        self._deaf = False
        self.closed = False
        """Whether the other side is gone and all that it said is read."""
        self.overflowed = False
        """Whether something was dropped because the other side does not read."""

    def fileno(self) -> int:
        """Return the descriptor, for a selector."""
        return self._sock.fileno()

    @property
    def waiting(self) -> int:
        """The bytes that the other side has not made room for."""
        return len(self._out)

    def send(self, message: Message) -> None:
        """Send as much as goes at once and keep the rest; what does not fit is dropped and noted."""
        line = encode(message)
        if len(self._out) + len(line) > MOST_WAITING:
            self.overflowed = True
            return
        self._out += line
        self.flush()

    def flush(self) -> None:
        """Send what was kept, as far as it goes."""
        while self._out:
            if self._deaf or self.closed:
                self._out.clear()
                return
            try:
                sent = self._sock.send(self._out)
            except BlockingIOError:
                return
            except OSError:
                self._deaf = True  # it may have said something before it went
            else:
                del self._out[:sent]

    def receive(self) -> list[Message]:
        """Return what has come, without waiting; what is not a message is left out."""
        while not self.closed:
            try:
                read = self._sock.recv(ONE_READ)
            except BlockingIOError:
                break
            except OSError:
                read = b""
            if not read:
                self.closed = True
                break
            self._in += read
            if len(read) < ONE_READ or len(self._in) > MOST_IN_A_LINE:
                break
        *lines, rest = self._in.split(b"\n")
        self._in = rest if len(rest) <= MOST_IN_A_LINE else bytearray()
        return [message for line in lines if (message := decode(bytes(line))) is not None]

    def close(self) -> None:
        """Hang up: the other side reads the end."""
        self.closed = True
        self._sock.close()


def start_process(module: str, arguments: Sequence[str]) -> tuple[subprocess.Popen[bytes], Wire]:
    """Run a module of this program as a child with a wire, in a session of its own; raises OSError.

    The descriptors are closed on exec everywhere else, so the child reads the end when this process is gone.
    """
    ours, theirs = socket.socketpair()
    try:
        for end in (ours, theirs):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SOCKET_BUFFER)
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", module, *arguments],
            stdin=subprocess.PIPE if sys.platform == "win32" else theirs.fileno(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=child_environment(),
        )
        if sys.platform == "win32" and process.stdin is not None:
            with process.stdin:  # a socket is no handle that can be a standard input there
                process.stdin.write(theirs.share(process.pid))
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    return process, Wire(ours)


def wire_to_parent() -> Wire:
    """Return the wire that a child was started with."""
    if sys.platform == "win32":
        return Wire(socket.fromshare(sys.stdin.buffer.read()))
    return Wire(socket.socket(fileno=0))


def kill_all(process: "subprocess.Popen[bytes]") -> None:
    """Kill a child and what it has started, without waiting.

    On Windows its own children end by themselves, as their wire does.
    """
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
