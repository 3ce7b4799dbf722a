"""Owns the choice of keyboard: the terminal's keys, or none where nobody can press one."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from stretchcoach.cli.keys import Key, Keys


class NoKeys:
    """No keyboard: time passes."""

    answers = False

    def __init__(self, wait: Callable[[float], None] = time.sleep) -> None:
        self._wait = wait

    def read(self, within: float) -> Key | None:
        """Wait that many seconds and return None."""
        self._wait(within)
        return None

    def suspend(self) -> None:
        """Nothing was taken."""

    def resume(self) -> None:
        """Nothing to take."""


@contextmanager
def open_keys() -> Iterator[Keys]:
    """Give the keys of this terminal, if it has any; the terminal is restored whatever happens."""
    if sys.stdin is None or not sys.stdin.isatty():
        yield NoKeys()
        return
    if sys.platform == "win32":
        from stretchcoach.cli.windows_keys import WindowsKeys  # noqa: PLC0415 - this platform's keyboard

        yield WindowsKeys()
    else:
        from stretchcoach.cli.posix_keys import PosixKeys  # noqa: PLC0415 - this platform's keyboard

        if not in_foreground(sys.stdin):
            yield NoKeys()
            return
        keys = PosixKeys(sys.stdin.fileno())
        try:
            yield keys
        finally:
            keys.suspend()


def in_foreground(terminal: TextIO) -> bool:
    """Return whether this process may use the terminal now; the shell puts others into the background."""
    if sys.platform == "win32":
        return True
    try:
        return os.tcgetpgrp(terminal.fileno()) == os.getpgrp()
    except OSError:
        return False
