"""Owns the line on stderr that counts up while something is made."""

import sys
from typing import Final

from stretchcoach.audio.made_sounds import Watcher

STEPS: Final = 100


class Progress:
    """One line on stderr that counts up, rubbed out at the end."""

    def __init__(self) -> None:
        self._shown = -1

    def show(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        step = int(done * STEPS)
        if step != self._shown:
            self._shown = step
            print(f"\r{step:3d} %" if done < 1 else "\r     \r", end="", file=sys.stderr, flush=True)


def watcher() -> Watcher:
    """Return who is told how far the work is: the terminal, or nobody where there is none."""
    return Watcher(Progress().show) if sys.stderr.isatty() else Watcher()
