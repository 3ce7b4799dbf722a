"""Owns the memory of the message on the screen, so that one whose program was killed can be taken away."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from stretchcoach.desktop.bus import BUS, Body, Bus, Call, Remote


class LeftMessage:
    """A small file with the server and its number for the message; without the file nothing is remembered.

    A server is known by its name on the bus, which another one never has: no other program's message is
    taken for ours. A file that cannot be written is a message that may stay, and no more.
    """

    def __init__(self, bus: Bus, server: Remote, file: Path | None) -> None:
        self._bus = bus
        self._server = server
        self._file = file
        self._number = 0
        self._tidied = False

    def tidy(self) -> None:
        """Take away what another run of the program has left, once."""
        if self._tidied or self._file is None:
            return
        self._tidied = True
        try:
            owner, number = self._file.read_text(encoding="ascii").split()
            left = int(number)
            self._file.unlink()
        except (OSError, ValueError):
            return
        self._ask_owner(partial(self._close, owner, left))

    def note(self, number: int) -> None:
        """Remember what has just come on the screen."""
        self._number = number
        if self._file is not None:
            self._ask_owner(partial(self._write, self._file, number))

    def forget(self) -> None:
        """Nothing is on the screen any more."""
        self._number = 0
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def _ask_owner(self, told: "partial[None]") -> None:
        call = Call(to=BUS, method="GetNameOwner", signature="s", body=(self._server.service,))
        self._bus.call(call, told)

    def _write(self, file: Path, number: int, owner: Body) -> None:
        if number == self._number:
            with suppress(OSError):
                file.write_text(f"{owner[0]} {number}", encoding="ascii")

    def _close(self, owner: str, number: int, now: Body) -> None:
        if now == (owner,):
            close = Call(
                to=self._server, method="CloseNotification", signature="u", body=(number,), may_start=False
            )
            self._bus.call(close)
