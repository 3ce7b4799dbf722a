"""Owns a real terminal for tests: the program runs in it, keys are pressed, and what it shows is read."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

PATIENCE: Final = 20.0
"""Seconds for anything to appear, on a busy machine too."""
LAUNCH: Final = """
import fcntl, runpy, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv = ["stretchcoach", *sys.argv[1:]]
runpy.run_module("stretchcoach", run_name="__main__", alter_sys=True)
"""
Mode = list[Any]


class Terminal:
    """A terminal of 80 by 24 with the program in it; the test holds the other end."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        self._outer, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._inner = inner
        self.mode_before: Mode = termios.tcgetattr(inner)
        self.seen = ""
        self.process = subprocess.Popen(
            [sys.executable, "-c", LAUNCH, *arguments],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", **environment},
        )

    def press(self, keys: str) -> None:
        """Send keys."""
        os.write(self._outer, keys.encode())

    def wait_for(self, text: str) -> None:
        """Read until `text` has been shown since the last wait."""
        until = time.monotonic() + PATIENCE
        while text not in self.seen:
            assert time.monotonic() < until, f"{text!r} was never shown:\n{self.seen[-2000:]}"
            self._read(0.1)
        self.seen = self.seen.partition(text)[2]

    def end(self) -> tuple[int, str]:
        """Wait for the end of the program; return its exit code and what it showed since the last wait."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < until, f"It never ended:\n{self.seen[-2000:]}"
            self._read(0.05)
        while self._read(0.0):
            pass
        return self.process.returncode, self.seen

    def mode(self) -> Mode:
        """Return the mode the terminal is in now."""
        return termios.tcgetattr(self._inner)

    def hang_up(self) -> int:
        """Close the terminal under the program, as closing its window does; return the exit code."""
        os.close(self._outer)
        self._outer = -1
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """Kill what is left, and give up the terminal."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self._inner)
        if self._outer >= 0:
            os.close(self._outer)

    def _read(self, within: float) -> bool:
        ready = bool(select.select([self._outer], [], [], within)[0])
        if ready:
            self.seen += os.read(self._outer, 65536).decode(errors="replace")
        return ready


@contextmanager
def terminal(*arguments: str, **environment: str) -> Iterator[Terminal]:
    """Run the program in a terminal of its own."""
    opened = Terminal(list(arguments), environment)
    try:
        yield opened
    finally:
        opened.close()
