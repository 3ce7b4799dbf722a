"""Owns the door to PulseAudio's simple interface, which PipeWire answers too: one stream of samples."""

import ctypes
from typing import Final

from stretchcoach.audio.samples import RATE, SAMPLE_BYTES

LIBRARY: Final = "libpulse-simple.so.0"
PLAYBACK: Final = 1
S16LE: Final = 3
AS_YOU_LIKE: Final = 0xFFFF_FFFF
UNKNOWN: Final = 0xFFFF_FFFF_FFFF_FFFF
"""The latency of a stream whose server is gone: minus one, as an unsigned number."""


class _SampleSpec(ctypes.Structure):
    """pa_sample_spec."""

    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _BufferAttributes(ctypes.Structure):
    """pa_buffer_attr, in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


class LibPulse:
    """The library, loaded; raises OSError where it is missing."""

    def __init__(self) -> None:
        library = ctypes.CDLL(LIBRARY)
        error = ctypes.POINTER(ctypes.c_int)
        library.pa_simple_new.restype = ctypes.c_void_p
        library.pa_simple_get_latency.restype = ctypes.c_uint64
        library.pa_simple_get_latency.argtypes = [ctypes.c_void_p, error]
        library.pa_simple_write.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, error]
        library.pa_simple_flush.argtypes = [ctypes.c_void_p, error]
        library.pa_simple_free.argtypes = [ctypes.c_void_p]
        library.pa_simple_free.restype = None
        self._library = library

    def connect(self, name: str, buffer: float, step: float) -> "PulseStream | None":
        """Open a stream that keeps `buffer` seconds and asks for `step` seconds at a time; None: no server.

        Like every call on the stream, this one waits for ever on a server that is frozen.
        """
        a_second = RATE * SAMPLE_BYTES
        spec = _SampleSpec(S16LE, RATE, 1)
        attributes = _BufferAttributes(
            AS_YOU_LIKE, round(buffer * a_second), 0, round(step * a_second), AS_YOU_LIKE
        )
        error = ctypes.c_int()
        handle = self._library.pa_simple_new(
            None, name.encode(), PLAYBACK, None, b"Cues",
            ctypes.byref(spec), None, ctypes.byref(attributes), ctypes.byref(error),
        )  # fmt: skip
        return PulseStream(self._library, handle) if handle else None


class PulseStream:
    """An open stream, for one thread."""

    def __init__(self, library: ctypes.CDLL, handle: int) -> None:
        self._library = library
        self._handle = handle
        self._error = ctypes.c_int()

    def latency(self) -> float:
        """Return how long the next sample that is written takes until it is heard (s); 0 once it is gone."""
        latency = int(self._library.pa_simple_get_latency(self._handle, ctypes.byref(self._error)))
        return 0.0 if latency == UNKNOWN else latency / 1e6

    def write(self, pcm: bytes) -> bool:
        """Add samples, waiting for room; return whether the server is still there."""
        return bool(
            self._library.pa_simple_write(self._handle, pcm, len(pcm), ctypes.byref(self._error)) >= 0
        )

    def flush(self) -> None:
        """Throw away what is not heard yet."""
        self._library.pa_simple_flush(self._handle, ctypes.byref(self._error))

    def close(self) -> None:
        """Give the stream back."""
        self._library.pa_simple_free(self._handle)
