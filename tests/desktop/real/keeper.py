"""Owns the end of a private machine: it outlives who started it, and ends all that still runs there.

As a program it waits until its input ends, for whatever reason, and then clears away the machine whose folder
it was told.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn

MARK: Final = "PRIVATE_MACHINE"
"""In the environment of each process of a machine, however far down: the machine's folder."""
ROUNDS: Final = 100
ROUND_S: Final = 0.02


class Keeper:
    """A private machine's folder, and the program that clears the machine away."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sc-desk-"))
        command = [sys.executable, "-IS", __file__, str(self.folder)]
        self._program = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)

    def end(self) -> None:
        """Clear the machine away now."""
        self._program.communicate()


def leave(number: int, _: object) -> NoReturn:
    """Handle a signal as one who was asked to end, and take the machine away on the way out."""
    raise SystemExit(128 + number)


def residents(folder: Path) -> dict[int, str]:
    """Return the command lines of the processes that run on the machine, by their numbers."""
    mark, found = f"{MARK}={folder}".encode(), dict[int, str]()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended, or is another user's
            if mark in (process / "environ").read_bytes().split(b"\0"):
                words = (process / "cmdline").read_bytes().replace(b"\0", b" ")
                found[int(process.name)] = words.decode(errors="replace").strip()
    return found


def clear(folder: Path) -> None:
    """End what runs on the machine, also what begins meanwhile, and take its folder away."""
    for _ in range(ROUNDS):
        left = residents(folder)
        if not left:
            break
        for number in left:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
        time.sleep(ROUND_S)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.stdin.buffer.read()
    clear(Path(sys.argv[1]))
