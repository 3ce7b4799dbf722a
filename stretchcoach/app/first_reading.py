"""Owns the first reading of all routine files, in a process of its own: the memory that takes goes with it.

A program that waits in the tray would hold for days what it needed for a second; a window is not kept waiting
for a process.
"""

import os
import sys
from pathlib import Path
from typing import Final

from stretchcoach import __version__, child

MODULE: Final = "stretchcoach.app.first_reading"


def is_first(index: Path) -> bool:
    """Return whether this version of the program has kept nothing in `index` yet."""
    ours = f"{__version__} ".encode()
    try:
        with index.open("rb") as file:
            return file.read(len(ours)) != ours
    except OSError:
        return True


def read_first() -> None:
    """Let all be read and kept, and wait for it; where that fails, the program reads by itself."""
    command = [sys.executable, "-P", "-m", MODULE]
    try:
        process = os.posix_spawn(sys.executable, command, child.environment())
        os.waitpid(process, 0)
    except OSError:
        return


def main() -> None:
    """Read all, and keep what it says."""
    from stretchcoach.app.services import open_services  # noqa: PLC0415 - for the process alone

    services = open_services()
    services.library.load()
    services.index.keep()


if __name__ == "__main__":
    main()
