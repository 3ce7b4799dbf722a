"""Owns the keyboard of a POSIX terminal: single keys without echo, and the terminal restored afterwards."""

import sys

if sys.platform != "win32":
    import os
    import select
    import termios
    import tty
    from collections import deque
    from typing import Final

    from stretchcoach.cli.keys import Key, KeyDecoder

    SEQUENCE_PAUSE: Final = 0.1
    """Seconds within which the rest of an escape sequence arrives, even through a slow connection."""
    MOST_BYTES: Final = 256

    class PosixKeys:
        """Keys from the terminal `descriptor`, which stays in its one-key mode until `suspend`."""

        def __init__(self, descriptor: int) -> None:
            self._descriptor = descriptor
            self._found = termios.tcgetattr(descriptor)
            self._decoder = KeyDecoder()
            self._waiting: deque[Key] = deque()
            self._gone = False
            self.resume()

        @property
        def answers(self) -> bool:
            """Whether the terminal is still there."""
            return not self._gone

        def read(self, within: float) -> Key | None:
            """Return the next key, None when none came within that many seconds."""
            if not self._waiting and self._arrives(within):
                self._waiting.extend(self._decoder.feed(self._take()))
                while self._decoder.inside_sequence:
                    if not self._arrives(SEQUENCE_PAUSE):
                        self._waiting.extend(self._decoder.settle())
                        break
                    self._waiting.extend(self._decoder.feed(self._take()))
            return self._waiting.popleft() if self._waiting else None

        def suspend(self) -> None:
            """Give the terminal back as it was found; keys that were not read are dropped."""
            if not self._gone:
                termios.tcsetattr(self._descriptor, termios.TCSAFLUSH, self._found)

        def resume(self) -> None:
            """Take the terminal again; Ctrl-C and Ctrl-Z keep their meaning."""
            tty.setcbreak(self._descriptor, termios.TCSADRAIN)

        def _arrives(self, within: float) -> bool:
            watched = [] if self._gone else [self._descriptor]
            return bool(select.select(watched, [], [], within)[0])

        def _take(self) -> str:
            try:
                data = os.read(self._descriptor, MOST_BYTES)
            except OSError:
                data = b""
            if not data:
                self._gone = True
            return data.decode("utf-8", "replace")
