"""Owns keeping a broken file: it is given another name beside the old one, never deleted or overwritten."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TypeAlias

Now: TypeAlias = Callable[[], datetime]


def local_now() -> datetime:
    """Return the date in the user's zone."""
    return datetime.now().astimezone()


def set_aside(path: Path, now: datetime) -> Path:
    """Rename `path` to `name.broken-YYYYMMDD-HHMMSS.suffix` and return that.

    Raises an `OSError`; then the file is as it was.
    """
    stamp = f"{path.stem}.broken-{now:%Y%m%d-%H%M%S}"
    names = (f"{stamp}{again}{path.suffix}" for again in _again())
    aside = next(path.with_name(name) for name in names if not path.with_name(name).exists())
    return path.rename(aside)


def _again() -> Iterator[str]:
    yield ""
    for number in count(2):
        yield f"-{number}"
