"""Owns what a process of our own is started with, so that it finds the same package as this one."""

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
"""Where `stretchcoach` is imported from."""


def environment() -> dict[str, str]:
    """Return this process's environment, so extended that `python -P -m` runs our own modules."""
    path = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *([path] if path else [])])}
