"""Owns sound files for others: WAV, FLAC and Ogg Vorbis, whole under their name or not there at all."""

import errno
import os
import wave
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol
from uuid import uuid4

from stretchcoach.audio.samples import RATE, SAMPLE_BYTES
from stretchcoach.core.errors import StretchCoachError

FORMATS: Final = {".wav": "WAV", ".flac": "FLAC", ".ogg": "OGG"}
"""Which kind of file each ending stands for."""
SUBTYPES: Final = {"FLAC": "PCM_16", "OGG": "VORBIS"}


class NotExportedError(StretchCoachError):
    """A sound file that could not be made; what was there before under its name still is."""


class SoundSink(Protocol):
    """A file that is being written, one block of 16-bit mono samples of `RATE` after the other."""

    def write(self, pcm: bytes) -> None:
        """Add samples; raises OSError."""


def format_of(path: Path) -> str:
    """Return the kind of file that a name asks for; raises a `NotExportedError` for one that is not known."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise NotExportedError(f'"{path.name}" must end in {", ".join(FORMATS)}.')
    return found


def check_folder(target: Path) -> None:
    """Raise a `NotExportedError` where `target` has no folder: better now than when all sounds are made."""
    folder = target.resolve().parent
    if not folder.is_dir():
        raise NotExportedError(f"{target.name} could not be saved: there is no folder {folder}.")


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a file to write to, which takes the place of `target` only when all went well; raises OSError."""
    target = target.resolve()
    half = target.with_name(f".{target.name}.{uuid4().hex}.tmp")
    try:
        yield half
        half.replace(target)
    except BaseException:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise


@contextmanager
def open_sink(path: Path, kind: str, title: str, samples: int) -> Iterator[SoundSink]:
    """Give a file of that kind that will hold so many samples; raises OSError or `NotExportedError`."""
    if kind == "WAV":
        with path.open("wb") as file, wave.open(file, "wb") as writer:
            writer.setnchannels(1)
            writer.setsampwidth(SAMPLE_BYTES)
            writer.setframerate(RATE)
            writer.setnframes(samples)
            yield _WavSink(writer)
        return
    try:
        import soundfile  # noqa: PLC0415 - brings numpy along, and a WAV needs neither
    except (ImportError, OSError) as error:
        raise NotExportedError(
            f"{kind} files need the Python package soundfile, which does not load here ({error}). "
            "A .wav file can be made without it."
        ) from error
    try:
        with soundfile.SoundFile(
            str(path), "w", samplerate=RATE, channels=1, format=kind, subtype=SUBTYPES[kind]
        ) as file:
            file.title = title
            yield _EncodedSink(file)
    except (soundfile.SoundFileError, AssertionError) as error:  # a short write is only asserted against
        raise _disk_error(path, error) from error


class _WavSink:
    def __init__(self, writer: wave.Wave_write) -> None:
        self._writer = writer

    def write(self, pcm: bytes) -> None:
        self._writer.writeframesraw(pcm)


class _EncodedSink:
    def __init__(self, file: "SoundFileWriter") -> None:
        self._file = file

    def write(self, pcm: bytes) -> None:
        self._file.buffer_write(pcm, dtype="int16")


class SoundFileWriter(Protocol):
    """What is used of `soundfile.SoundFile`."""

    def buffer_write(self, data: bytes, dtype: str) -> None:
        """Add samples in the byte order of this machine."""


def _disk_error(path: Path, error: Exception) -> OSError:
    """Return what the encoder means, as the disk's own error: it does not say which."""
    with suppress(OSError):
        room = os.statvfs(path.parent)
        if room.f_bavail == 0:
            return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return OSError(0, str(error) or "The encoder stopped")
