"""Owns the private socket on which the program that runs is spoken to, a line at a time, on Qt's event loop.

Qt's own local server would do as well, but brings a library for networks: three mebibytes while one waits.
"""

import os
import socket
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier

CREDENTIALS: Final = struct.Struct("3i")
"""What the kernel tells of the other end: process, user, group."""
PRIVATE: Final = 0o600
Reply = Callable[[bytes], bytes | None]
"""Returns what is said to a line, None to hang up."""


class SocketServer(QObject):
    """Listens in the user's private folder until it is closed; raises an `OSError` where it cannot."""

    def __init__(
        self,
        address: str,
        most: int,
        reply: Reply,
        parent: QObject | None = None,
        *,
        listening: int | None = None,
    ) -> None:
        """`most` is how many bytes a line has at most; who says more is hung up on.

        `listening` is a socket that listens there already, taken over from the run before this one.
        """
        super().__init__(parent)
        self._address = Path(address)
        self._most = most
        self._reply = reply
        self._socket = _listening(self._address) if listening is None else socket.socket(fileno=listening)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._welcome)

    def close(self) -> None:
        """Stop listening, hang up on all, and leave no socket behind."""
        self._hang_up()
        self._socket.close()
        self._address.unlink(missing_ok=True)

    def hand_over(self) -> int:
        """Return the socket for another run of the program, and hear nobody any more: it will hear them."""
        self._hang_up()
        return self._socket.detach()

    def _hang_up(self) -> None:
        self._notifier.setEnabled(False)
        for guest in self.findChildren(SocketGuest):
            guest.leave()

    def _welcome(self) -> None:
        try:
            end, _ = self._socket.accept()
        except OSError:  # the guest has left already
            return
        if _is_stranger(end):
            end.close()
        else:
            SocketGuest(end, self._most, self._reply, self)


class SocketGuest(QObject):
    """Somebody who speaks to us, until either hangs up."""

    def __init__(self, end: socket.socket, most: int, reply: Reply, parent: QObject) -> None:
        super().__init__(parent)
        end.setblocking(False)
        self._end = end
        self._most = most
        self._reply = reply
        self._said = b""
        self._notifier = QSocketNotifier(end.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    def leave(self) -> None:
        """Hang up."""
        self._notifier.setEnabled(False)
        self._end.close()
        self.deleteLater()

    def _listen(self) -> None:
        """Answer each whole line; the answer is sent at once, as the wish may have been to quit."""
        try:
            part = self._end.recv(self._most - len(self._said))
            self._said += part
            while part and b"\n" in self._said:
                line, _, self._said = self._said.partition(b"\n")
                answer = self._reply(line + b"\n")
                if answer is None:
                    self.leave()
                    return
                self._end.sendall(answer)
        except BlockingIOError:
            return
        except OSError:
            self.leave()
            return
        if not part or len(self._said) >= self._most:
            self.leave()


def _listening(address: Path) -> socket.socket:
    """Return a socket that listens at `address`, in place of one that a killed program left.

    It gets its name when it is private and listens, so nobody finds it sooner.
    """
    made = address.with_name(f"{address.name}.new")
    made.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    try:
        listening.bind(str(made))
        made.chmod(PRIVATE)
        listening.listen()
        listening.setblocking(False)
        made.replace(address)
    except OSError:
        listening.close()
        raise
    return listening


def _is_stranger(end: socket.socket) -> bool:
    """Return whether another user speaks, though the folder should keep them out; root may."""
    if sys.platform != "linux":
        return False
    told = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, CREDENTIALS.size)
    _, user, _ = CREDENTIALS.unpack(told)
    return user not in {os.geteuid(), 0}
