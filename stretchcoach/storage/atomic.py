"""Owns saving a file whole: whoever reads it finds the old content or the new, never a part."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.storage.paths import private_folder

PRIVATE_FILE: Final = 0o600
STALE: Final = 60.0
"""Seconds after which a temporary file belongs to a program that was killed."""
REASONS: Final = {
    errno.ENOSPC: "The disk is full.",
    errno.EDQUOT: "Your share of the disk is full.",
    errno.EROFS: "The disk can only be read.",
    errno.EACCES: "Permission is denied.",
    errno.EPERM: "Permission is denied.",
    errno.EIO: "The disk has a fault.",
}


class NotSavedError(StretchCoachError):
    """Something could not be written to the disk."""


def reason(error: OSError) -> str:
    """Return why the disk refused, as one plain sentence."""
    known = REASONS.get(error.errno) if error.errno is not None else None
    return known or f"{error.strerror or type(error).__name__}."


def write_atomically(path: Path, data: bytes, *, what: str = "This", synced: bool = True) -> None:
    """Put `data` at `path`, making its folder if need be; a link is followed, not replaced.

    `synced` waits until the disk has it, up to a tenth of a second, so that a power cut loses neither the
    old nor the new; without it only a crash of the program is survived for certain.
    Raises a `NotSavedError` that names `what`; then the old content is still there.
    """
    try:
        target = path.resolve()
        private_folder(target.parent)
        _replace(target, data, synced=synced)
    except OSError as error:
        raise NotSavedError(f"{what} could not be saved. {reason(error)}") from error


def _replace(target: Path, data: bytes, *, synced: bool) -> None:
    temporary = target.with_name(f".{target.name}.{os.urandom(8).hex()}.tmp")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb") as file:
            file.write(data)
            file.flush()
            if synced:
                os.fsync(file.fileno())
            now = os.fstat(file.fileno()).st_mtime
        os.replace(temporary, target)  # noqa: PTH105 - the one call all of this rests on stands here by name
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _clear_stale(target, now)
    if synced:
        _sync_folder(target.parent)


def _clear_stale(target: Path, now: float) -> None:
    """Remove what killed programs left of `target`, by the file system's own clock."""
    for left in target.parent.glob(f".{target.name}.*.tmp"):
        with suppress(OSError):
            if now - left.stat().st_mtime > STALE:
                left.unlink()


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk too, where folders can be synced; the content is safe either way."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
