"""Owns the rule of one program per user: the first start takes the lock and hears what later ones wish."""

import os
import sys
import time
from collections.abc import Callable, Mapping
from errno import ENOTSUP
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, QThread

from stretchcoach.desktop.instance_client import (
    ACTIVATION,
    InstanceError,
    NotRunningError,
    address_in,
    ask,
)

if TYPE_CHECKING:
    from stretchcoach.desktop.pipe_server import PipeServer
    from stretchcoach.desktop.socket_server import SocketServer
    from stretchcoach.desktop.wishes import Reply, Wish

PATIENCE_S: Final = 2.0
"""How long a later start waits for the first: that one may still be starting."""
AGAIN_AFTER_MS: Final = 30
HANDED_OVER: Final = "STRETCHCOACH_HANDED_OVER"
"""The variable that names two open files to a run of the program that takes another's place."""


class FirstInstance(QObject):
    """Holds the lock, and once told to hears later starts, until it is closed or the program ends.

    A start that comes before this one listens waits for it.
    """

    def __init__(self, lock: QLockFile, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._address = address
        self._server: SocketServer | PipeServer | None = None
        self._answer: Callable[[Wish], Reply] | None = None

    def listen(self, answer: "Callable[[Wish], Reply]", listening: int | None = None) -> None:
        """Let `answer` do what later starts wish, from now on. Raises an `InstanceError`.

        `listening` is the socket of the run before this one, from `hand_over`. Without one, what lies at the
        address already was left by a killed program, as we hold the lock.
        """
        from stretchcoach.desktop.wishes import MOST_BYTES  # noqa: PLC0415 - the window is painted before

        self._answer = answer
        try:
            if listening is None:
                self._server = _server()(self._address, MOST_BYTES, self._reply, self)
            else:
                from stretchcoach.desktop.socket_server import SocketServer  # noqa: PLC0415 - as in _server

                self._server = SocketServer(self._address, MOST_BYTES, self._reply, self, listening=listening)
        except OSError as error:
            self._lock.unlock()
            raise InstanceError(f"StretchCoach cannot listen at {self._address}: {error}.") from error

    def hand_over(self) -> int:
        """Return the socket for the run that takes this one's place in the same process; the lock stays.

        Raises an `OSError` where there is no such socket.
        """
        from stretchcoach.desktop.socket_server import SocketServer  # noqa: PLC0415 - as in _server

        if not isinstance(self._server, SocketServer):
            raise OSError(ENOTSUP, os.strerror(ENOTSUP))
        return self._server.hand_over()

    def close(self) -> None:
        """Give up the place of the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _reply(self, line: bytes) -> bytes | None:
        """Do what a line wishes and return the answer, None where it is no wish of ours."""
        from stretchcoach.desktop.wishes import reply_line, wish_of  # noqa: PLC0415 - loaded with the first guest

        heard = wish_of(line)
        if heard is None or self._answer is None:
            return None
        wish, token = heard
        if token:
            os.environ[ACTIVATION] = token
        return reply_line(self._answer(wish))


def _server() -> "type[SocketServer | PipeServer]":
    if sys.platform == "win32":
        from stretchcoach.desktop.pipe_server import PipeServer  # noqa: PLC0415 - brings Qt's network

        return PipeServer
    from stretchcoach.desktop.socket_server import SocketServer  # noqa: PLC0415 - the window is painted before

    return SocketServer


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
            raise InstanceError(
                f"StretchCoach cannot write in {folder}: is it another user's folder, or is the disk full?"
            )
        process, *_ = lock.getLockInfo()
        if process == os.getpid() and lock.removeStaleLockFile():
            continue  # ours, from the run before this one; or of one of our number that was killed
        try:
            return ask(folder, _shown() if wish is None else wish, env.get(ACTIVATION, ""))
        except (NotRunningError, InstanceError) as error:
            if time.monotonic() > ends:
                raise InstanceError(
                    f"StretchCoach is already running (process {process}) but does not answer. "
                    "Wait a moment, or end that process, and start it again."
                ) from error
        QThread.msleep(AGAIN_AFTER_MS)
    return FirstInstance(lock, address_in(folder))


def _shown() -> "Wish":
    from stretchcoach.desktop.wishes import Show  # noqa: PLC0415 - the first start asks nobody

    return Show()
