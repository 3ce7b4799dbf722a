"""Owns what a benchmark starts and where it keeps its files: none of it outlives the benchmark."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any, Final

PREFIX: Final = "stretchcoach-benchmark-"
PR_SET_PDEATHSIG: Final = 1
LOOP: Final = """
import os
parent = os.getppid()
while os.getppid() == parent:
    for _ in range(1_000_000):
        pass
"""
"""Keeps a processor busy until its parent is gone."""


def start(command: Sequence[str], **how: Any) -> "subprocess.Popen[bytes]":
    """Start a program that the kernel ends with this process."""
    return subprocess.Popen(command, preexec_fn=_die_with_parent, **how)  # noqa: PLW1509 - one call to the kernel


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """Keep so many processors busy."""
    with ExitStack() as stack:
        for _ in range(loops):
            stack.enter_context(ended(start([sys.executable, "-c", LOOP])))
        yield


@contextmanager
def ended(process: "subprocess.Popen[bytes]") -> Iterator["subprocess.Popen[bytes]"]:
    """Have a process while the block lasts."""
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give an empty folder while the block lasts; those of benchmarks that were killed are thrown away."""
    for old in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if not Path(f"/proc/{old.name.removeprefix(PREFIX).partition('-')[0]}").exists():
            shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-") as name:
        yield Path(name)


def end_tidily() -> None:
    """Clean up when asked to end, as on Ctrl+C."""
    signal.signal(signal.SIGTERM, _leave)


def _leave(number: int, frame: FrameType | None) -> None:
    del frame
    sys.exit(128 + number)


def _die_with_parent() -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
