"""Owns the sounds made before: WAV files named by the hash of all that shaped them, deletable at any time."""

import contextlib
import hashlib
import os
import tempfile
import time
from pathlib import Path
from typing import Final

from stretchcoach.audio.samples import BadSoundError, read_clip, write_wav
from stretchcoach.audio.spare_folder import see_that_it_is_ours, spare_folder

FOLDER: Final = "cues"
MOST_BYTES: Final = 200_000_000
"""All bundled routines, in each variant, with each single choice, are 412 clips of 80 MB in English and 415
of 87 MB in German, by eSpeak NG at the usual rate; at the slowest rate one language takes twice that."""
HALF_WRITTEN_AFTER: Final = 600
"""A temporary file older than this was left by a process that was killed (s)."""
SOUND_VERSION: Final = "1"
"""Counts the ways in which this program shapes a sound: trimming, level, rate, tones."""


def key(*parts: str) -> str:
    """Return the name of the sound that all these parts, and only they, determine."""
    return hashlib.sha256("\0".join((SOUND_VERSION, *parts)).encode()).hexdigest()


class CueCache:
    """A folder of clips; where it cannot be written, a folder for temporary files takes its place."""

    def __init__(self, cache: Path, spare: Path | None = None, most_bytes: int = MOST_BYTES) -> None:
        self._folders = (cache / FOLDER, (spare or spare_folder()) / FOLDER)
        self._most_bytes = most_bytes

    def find(self, name: str) -> Path | None:
        """Return the file of that name if it holds a sound; one that does not is thrown away."""
        for folder in self._folders:
            path = folder / f"{name}.wav"
            try:
                see_that_it_is_ours(folder)
                read_clip(path)
            except BadSoundError:
                with contextlib.suppress(OSError):
                    path.unlink()
            except OSError:
                continue
            else:
                with contextlib.suppress(OSError):
                    os.utime(path)
                return path
        return None

    def keep(self, name: str, pcm: bytes) -> Path:
        """Write the samples under that name and return where; raises OSError when no folder takes them."""
        for folder in self._folders[:-1]:
            with contextlib.suppress(OSError):
                return _write(folder, name, pcm)
        return _write(self._folders[-1], name, pcm)

    def scratch(self) -> Path:
        """Return an empty file for an engine to write to; raises OSError when no folder takes one."""
        for folder in self._folders[:-1]:
            with contextlib.suppress(OSError):
                return _half(folder)
        return _half(self._folders[-1])

    def prune(self) -> None:
        """Throw away what was not used for the longest time, until the rest is small enough."""
        for folder in self._folders:
            with contextlib.suppress(OSError):
                self._prune(folder)

    def _prune(self, folder: Path) -> None:
        """Prune one folder; raises OSError."""
        files: list[tuple[float, int, Path]] = []
        for path in folder.iterdir():
            with contextlib.suppress(OSError):
                found = path.stat()
                if path.suffix != ".wav" and time.time() - found.st_mtime > HALF_WRITTEN_AFTER:
                    path.unlink()
                files.append((found.st_mtime, found.st_size, path))
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self._most_bytes:
                return
            with contextlib.suppress(OSError):
                path.unlink()
                total -= size


def _write(folder: Path, name: str, pcm: bytes) -> Path:
    """Write a clip so that its name never holds half of it; raises OSError."""
    half = _half(folder)
    try:
        with half.open("wb") as file:
            write_wav(file, pcm)
        return half.replace(folder / f"{name}.wav")
    except OSError:
        with contextlib.suppress(OSError):
            half.unlink()
        raise


def _half(folder: Path) -> Path:
    """Return a new, empty file with a name of its own; raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    see_that_it_is_ours(folder)
    handle, path = tempfile.mkstemp(dir=folder, suffix=".half")
    os.close(handle)
    return Path(path)
