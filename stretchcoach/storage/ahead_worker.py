"""Owns the program of the second process that reads a large folder, from the last file to the first."""

import gc
import os
import pickle
import shutil
import sys
import threading
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import Routine
from stretchcoach.storage.ahead import FOUND, HEAD, WANTED, Lot, Seen, Wanted
from stretchcoach.storage.reading import read_file

LOT: Final = 16
"""Files that are handed over at once: the more, the more may be read twice where the two meet."""


class _NotAlone(BaseException):
    """A file depends on more than itself; no reader may take it for a fault of the file."""


def lots(wanted: Wanted) -> Iterator[Lot]:
    """Read all that can be read by itself, the last first."""
    paths = wanted.paths[::-1]
    for start in range(0, len(paths), LOT):
        read = ((path, _read(Path(path), wanted)) for path in paths[start : start + LOT])
        yield {path: seen for path, seen in read if seen is not None}


def _read(path: Path, wanted: Wanted) -> Seen | None:
    """Return what is in a file, None where that has to be found out elsewhere."""

    def forms(language: str) -> Collection[str]:
        if language not in {"", wanted.language}:
            raise _NotAlone
        return wanted.sides

    try:
        status = path.stat()
        reading = read_file(path, poses=wanted.poses, find=_used, forms=forms)
    except (OSError, StretchCoachError, _NotAlone):
        return None
    return Seen(status.st_size, status.st_mtime_ns, reading)


def _used(_: str) -> Routine | None:
    raise _NotAlone


def _end_with_parent(folder: Path) -> None:
    os.read(0, 1)  # nothing comes but the end; a lock on standard input would be held at our own
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def main(folder: Path) -> None:
    """Read what is wanted and hand it over, until all is done or the parent is gone."""
    threading.Thread(target=_end_with_parent, args=(folder,), daemon=True).start()
    if sys.platform != "win32":
        os.nice(10)  # on a busy computer it must not take its time from the one that is waited for
    gc.disable()  # what is made here is few megabytes, and soon gone
    wanted: Wanted = pickle.loads((folder / WANTED).read_bytes())  # noqa: S301 - our own parent wrote it
    with (folder / FOUND).open("ab", buffering=0) as found:
        for lot in lots(wanted):
            told = pickle.dumps(lot, pickle.HIGHEST_PROTOCOL)
            found.write(len(told).to_bytes(HEAD) + told)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
