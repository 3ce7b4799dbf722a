"""Owns the named pipe on which the program that runs is spoken to on Windows, a line at a time."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class PipeServer(QObject):
    """Listens until it is closed; raises an `OSError` where it cannot."""

    def __init__(
        self, address: str, most: int, reply: Callable[[bytes], bytes | None], parent: QObject | None = None
    ) -> None:
        """`reply` says None to hang up; `most` is how many bytes a line has at most."""
        super().__init__(parent)
        self._most = most
        self._reply = reply
        QLocalServer.removeServer(address)  # what a killed program left
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(address):
            raise OSError(self._server.errorString())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            guest = self._server.nextPendingConnection()
            guest.setReadBufferSize(self._most)
            guest.disconnected.connect(guest.deleteLater)
            guest.readyRead.connect(self._listen)
            self._hear(guest)

    def _listen(self) -> None:
        self._hear(cast("QLocalSocket", self.sender()))

    def _hear(self, guest: QLocalSocket) -> None:
        """Answer a whole line; what is no wish of ours is hung up on."""
        if not guest.canReadLine():
            if guest.bytesAvailable() >= self._most:
                guest.abort()
            return
        answer = self._reply(bytes(guest.readLine().data()))
        if answer is None:
            guest.abort()
            return
        guest.write(answer)
        guest.flush()  # the wish may have been to quit
