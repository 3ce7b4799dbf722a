"""Owns the rule of one program per user: the first start takes the lock and hears what later ones wish."""

import os
import struct
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QLockFile, QObject, QThread

from stretchcoach.desktop.instance_client import (
    ACTIVATION,
    InstanceError,
    NotRunningError,
    address_in,
    ask,
)

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from stretchcoach.desktop.wishes import Reply, Wish

PATIENCE_S: Final = 2.0
"""How long a later start waits for the first: that one may still be starting."""
AGAIN_AFTER_MS: Final = 30
CREDENTIALS: Final = struct.Struct("3i")
"""What the kernel tells of the other end: process, user, group."""


class FirstInstance(QObject):
    """Holds the lock, and once told to hears later starts, until it is closed or the program ends.

    A start that comes before this one listens waits for it.
    """

    def __init__(self, lock: QLockFile, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._address = address
        self._server: QLocalServer | None = None
        self._answer: Callable[[Wish], Reply] | None = None

    def listen(self, answer: "Callable[[Wish], Reply]") -> None:
        """Let `answer` do what later starts wish, from now on. Raises an `InstanceError`."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - the window is painted before

        self._answer = answer
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
        from stretchcoach.desktop.wishes import MOST_BYTES  # noqa: PLC0415 - loaded with the first guest

        while self._server is not None and self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.setReadBufferSize(MOST_BYTES)
            guest.disconnected.connect(guest.deleteLater)
            if _is_stranger(guest):
                guest.abort()
                continue
            guest.readyRead.connect(self._listen)
            self._hear(guest)

    def _listen(self) -> None:
        self._hear(cast("QLocalSocket", self.sender()))

    def _hear(self, guest: "QLocalSocket") -> None:
        """Answer a whole line; what is no wish of ours is hung up on."""
        from stretchcoach.desktop.wishes import MOST_BYTES, reply_line, wish_of  # noqa: PLC0415 - as above

        if not guest.canReadLine():
            if guest.bytesAvailable() >= MOST_BYTES:
                guest.abort()
            return
        heard = wish_of(bytes(guest.readLine().data()))
        if heard is None or self._answer is None:
            guest.abort()
            return
        wish, token = heard
        if token:
            os.environ[ACTIVATION] = token
        guest.write(reply_line(self._answer(wish)))
        guest.flush()  # the wish may have been to quit


def claim(folder: Path, wish: "Wish | None", env: Mapping[str, str] = os.environ) -> "FirstInstance | Reply":
    """Return the first instance's place, or what another that has it replied to `wish`.

    The first is to `listen` as soon as it can answer. Without a wish the other is to come to the front.

    `folder` is the user's private one for what ends with the log-in, and exists. Raises an `InstanceError`
    when the lock cannot be had or the other does not answer.
    """
    lock = QLockFile(str(folder / "lock"))
    lock.setStaleLockTime(0)
    ends = time.monotonic() + PATIENCE_S
    while not lock.tryLock(0):
        if lock.error() is not QLockFile.LockError.LockFailedError:
            raise InstanceError(f"StretchCoach may not write in {folder}: is it another user's folder?")
        try:
            return ask(folder, _shown() if wish is None else wish, env.get(ACTIVATION, ""))
        except (NotRunningError, InstanceError) as error:
            if time.monotonic() > ends:
                process, *_ = lock.getLockInfo()
                raise InstanceError(
                    f"StretchCoach is already running (process {process}) but does not answer. "
                    "Wait a moment, or end that process, and start it again."
                ) from error
        QThread.msleep(AGAIN_AFTER_MS)
    return FirstInstance(lock, address_in(folder))


def _shown() -> "Wish":
    from stretchcoach.desktop.wishes import Show  # noqa: PLC0415 - the first start asks nobody

    return Show()


def _is_stranger(guest: "QLocalSocket") -> bool:
    """Return whether another user speaks, though the folder should keep them out; root may."""
    if sys.platform != "linux":
        return False
    import socket  # noqa: PLC0415 - loaded with the first guest

    with socket.socket(fileno=os.dup(int(guest.socketDescriptor()))) as end:
        told = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, CREDENTIALS.size)
    _, user, _ = CREDENTIALS.unpack(told)
    return user not in {os.geteuid(), 0}
