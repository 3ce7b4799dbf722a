"""Owns the rule of one program per user: the first start takes the lock, a later one asks it to show."""

import json
import os
import sys
import time
from collections.abc import Mapping
from enum import StrEnum, unique
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QLockFile, QObject, QThread, Signal

from stretchcoach.core.errors import StretchCoachError

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ACTIVATION: Final = "XDG_ACTIVATION_TOKEN"
"""What Wayland wants to see before it lets a window come to the front."""
PATIENCE_S: Final = 2.0
"""How long a later start waits for the first: that one may still be starting."""
AGAIN_AFTER_MS: Final = 30
MOST_BYTES: Final = 4096
OK: Final = b"ok\n"


class InstanceError(StretchCoachError):
    """The first program can neither be found out about nor asked."""


@unique
class Ask(StrEnum):
    """What a later start wants of the first."""

    SHOW = "show"
    """Come to the front."""
    STAY = "stay"
    """Stay as it is, as when both were started in the background."""


class FirstInstance(QObject):
    """Holds the lock, and once told to listens for later starts, until it is closed or the program ends.

    A start that comes before this one listens waits for it.
    """

    show_asked = Signal()

    def __init__(self, lock: QLockFile, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._address = address
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Hear later starts from now on. Raises an `InstanceError`."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - the window is painted before

        address = self._address
        QLocalServer.removeServer(address)  # what a killed program left; we hold the lock, so none listens
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(address):
            self._lock.unlock()
            raise InstanceError(f"StretchCoach cannot listen at {address}: {self._server.errorString()}.")

    def close(self) -> None:
        """Give up the place of the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _welcome(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.setReadBufferSize(MOST_BYTES)
            guest.disconnected.connect(guest.deleteLater)
            guest.readyRead.connect(self._listen)
            self._hear(guest)

    def _listen(self) -> None:
        self._hear(cast("QLocalSocket", self.sender()))

    def _hear(self, guest: "QLocalSocket") -> None:
        """Answer a whole line; what is no order of ours is hung up on."""
        if not guest.canReadLine():
            if guest.bytesAvailable() >= MOST_BYTES:
                guest.abort()
            return
        order = _order(bytes(guest.readLine().data()))
        if order is None:
            guest.abort()
            return
        ask, token = order
        guest.write(OK)
        if ask is Ask.SHOW:
            if token:
                os.environ[ACTIVATION] = token
            self.show_asked.emit()


def claim(folder: Path, ask: Ask = Ask.SHOW, env: Mapping[str, str] = os.environ) -> FirstInstance | None:
    """Return the first instance's place, or None when another has it and was told what is asked.

    The first is to `listen` as soon as it can answer.

    `folder` is the user's private one for what ends with the log-in, and exists. Raises an `InstanceError`
    when the lock cannot be had or the other does not answer.
    """
    lock = QLockFile(str(folder / "lock"))
    lock.setStaleLockTime(0)
    address = _address(folder)
    ends = time.monotonic() + PATIENCE_S
    while not lock.tryLock(0):
        if lock.error() is not QLockFile.LockError.LockFailedError:
            raise InstanceError(f"StretchCoach may not write in {folder}: is it another user's folder?")
        if _hand_over(address, ask, env.get(ACTIVATION, "")):
            return None
        if time.monotonic() > ends:
            process, *_ = lock.getLockInfo()
            raise InstanceError(
                f"StretchCoach is already running (process {process}) but does not answer. "
                "Wait a moment, or end that process, and start it again."
            )
        QThread.msleep(AGAIN_AFTER_MS)
    return FirstInstance(lock, address)


def _hand_over(address: str, ask: Ask, token: str) -> bool:
    """Tell the first instance what is asked; return whether it said yes."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only a second start needs it

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(300):
        return False
    socket.write(json.dumps({"do": ask, "token": token}).encode() + b"\n")
    while socket.bytesToWrite() and socket.waitForBytesWritten(500):
        pass
    while not socket.canReadLine() and socket.waitForReadyRead(1500):
        pass
    return socket.readLine().data() == OK


def _order(line: bytes) -> tuple[Ask, str] | None:
    """Return what a line asks for, with its activation token; None where it is none of ours."""
    try:
        order = json.loads(line)
        return Ask(order["do"]), str(order.get("token", ""))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _address(folder: Path) -> str:
    """Return where the first instance listens; Windows' pipes have names in place of paths."""
    if sys.platform == "win32":
        import hashlib  # noqa: PLC0415 - only here

        return "stretchcoach-" + hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    return str(folder / "ipc")
