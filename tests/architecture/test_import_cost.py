"""Owns the proof that what is needed at the start imports nothing heavy: add a row for each such module."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
HEAVY: Final = frozenset({"PySide6", "shiboken6", "numpy", "pyttsx3", "jsonschema", "rich", "asyncio"})
"""What costs tens of milliseconds or many mebibytes, and is loaded when its page or command needs it."""
LIGHT: Final[dict[str, set[str] | frozenset[str]]] = {
    "stretchcoach.core.compiler": HEAVY | {"yaml", "sqlite3", "platformdirs", "logging"},
    "stretchcoach.core.player": HEAVY | {"yaml", "sqlite3", "platformdirs", "logging"},
    "stretchcoach.coach": HEAVY | {"yaml", "sqlite3", "platformdirs", "logging"},
    "stretchcoach.phrasebook": HEAVY | {"yaml", "sqlite3", "platformdirs", "logging"},
    "stretchcoach.storage.paths": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.resources": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.figure.solve": HEAVY | {"yaml", "sqlite3", "platformdirs", "logging"},
    "stretchcoach.figure.process_figures": HEAVY | {"yaml", "sqlite3", "platformdirs", "logging"},
    "stretchcoach.app.figure_places": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.app.figure_worker": {"PySide6", "shiboken6", "pyttsx3", "rich", "sqlite3"},
    "stretchcoach.app.running": {"numpy", "pyttsx3", "jsonschema", "rich", "asyncio"},
    "stretchcoach.storage.poses": HEAVY | {"sqlite3"},
    "stretchcoach.storage.library": HEAVY | {"sqlite3"},
    "stretchcoach.storage.history": HEAVY | {"yaml"},
    "stretchcoach.storage.settings": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.reminder_file": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.unfinished_file": HEAVY | {"yaml", "sqlite3"},
}
"""What each module may not bring along, directly or through others."""


def brought_by(module: str) -> set[str]:
    """Return the top-level names of all modules that importing `module` loads."""
    code = f"import {module}, sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", LIGHT)
def test_a_module_needed_at_the_start_brings_nothing_heavy(module: str) -> None:
    assert brought_by(module) & LIGHT[module] == set()


def test_something_heavy_would_be_seen() -> None:
    assert "yaml" in brought_by("stretchcoach.storage.library")
    assert "sqlite3" in brought_by("stretchcoach.storage.history")
