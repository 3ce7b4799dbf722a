"""Owns what a child process of the audio package is started with."""

import os
from pathlib import Path
from typing import Final

PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]
"""Where `stretchcoach` is imported from."""


def child_environment() -> dict[str, str]:
    """Return this process's environment, so extended that a child finds the same package."""
    path = os.environ.get("PYTHONPATH")
    return os.environ | {
        "PYTHONPATH": os.pathsep.join([str(PACKAGE_ROOT), *([path] if path else [])]),
        "OPENBLAS_NUM_THREADS": "1",  # numpy starts faster, and one thread is enough for a cue
    }
