"""Owns the proof that what is needed at the start imports nothing heavy: add a row for each such module."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.core.profile import Profile
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.profile_file import ProfileFile

ROOT: Final = Path(__file__).resolve().parents[2]
START_PATH: Final = Path(__file__).with_name("start_path.txt")
"""What is loaded when the window is painted, a module a line: whoever adds one has to say so here."""
HEAVY: Final = frozenset({"PySide6", "shiboken6", "numpy", "pyttsx3", "jsonschema", "rich", "asyncio"})
"""What costs tens of milliseconds or many mebibytes, and is loaded when its page or command needs it."""
FOREIGN: Final = frozenset({"platformdirs", "yaml", "jeepney", "numpy", "rich", "pyttsx3"})
"""Packages that are neither Qt nor of the standard library."""
OURS_OR_QT: Final = ("stretchcoach", "PySide6.Qt")
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
    "stretchcoach.storage.index": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.library": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.poses": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.history": HEAVY | {"yaml"},
    "stretchcoach.storage.settings": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.reminder_file": HEAVY | {"yaml", "sqlite3"},
    "stretchcoach.storage.unfinished_file": HEAVY | {"yaml", "sqlite3"},
}
"""What each module may not bring along, directly or through others."""
PAINTED: Final = """
import sys

class Screen:
    def write(self, text):
        print(*sys.modules, file=sys.__stdout__) if text.startswith("painted") else sys.__stdout__.write(text)
    def flush(self):
        sys.__stdout__.flush()

from stretchcoach.__main__ import main
sys.stdout = Screen()
sys.exit(main(["--exit-after-first-paint"]))
"""
"""A real start that, right after its first paint, tells what is loaded."""
WAITING: Final = """
import sys
from PySide6.QtWidgets import QApplication
from stretchcoach.app.application import Application
from stretchcoach.app.remote import Remote
from stretchcoach.app.services import open_services
from stretchcoach.desktop.appearance import system_appearance
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.desktop.single_instance import claim
from stretchcoach.storage.paths import private_folder, user_paths

program = QApplication([])
application = Application(open_services(), system_appearance(program), program)
application.begin()
application.complete()
paths = user_paths()
private_folder(paths.runtime)
instance = claim(paths.runtime, None)
instance.listen(Remote(application, SystemCalendar()).answer)
print(*sys.modules)
application.close()
instance.close()
"""
"""A program that waits in the background and hears commands: everything but a window."""
NOT_IN_THE_BACKGROUND: Final = frozenset(
    {
        "PySide6.QtSvg",
        "stretchcoach.app.shell",
        "stretchcoach.ui.button",
        "stretchcoach.ui.home_page",
        "stretchcoach.ui.label",
        "stretchcoach.ui.window",
    }
)
"""What only a window needs, besides all that its first paint does not."""
NOT_AT_THE_START: Final = frozenset(
    {
        "html",
        "multiprocessing",
        "numpy",
        "pyttsx3",
        "rich",
        "subprocess",
        "uuid",
        "yaml",
        "PySide6.QtNetwork",
        "stretchcoach.app.session_flow",
        "stretchcoach.app.sheets",
        "stretchcoach.audio",
        "stretchcoach.coach",
        "stretchcoach.figure",
        "stretchcoach.ui.film",
        "stretchcoach.core.player",
        "stretchcoach.core.safety",
        "stretchcoach.storage.routine_yaml",
        "stretchcoach.ui.after_page",
        "stretchcoach.ui.floor_page",
        "stretchcoach.ui.keys_sheet",
        "stretchcoach.ui.reminder_window",
        "stretchcoach.ui.ring",
        "stretchcoach.ui.routine_page",
        "stretchcoach.ui.session_page",
        "stretchcoach.ui.safety_words",
        "stretchcoach.ui.settings_page",
        "stretchcoach.ui.sheet",
        "stretchcoach.ui.welcome_sheet",
    }
)
"""What no first paint needs: every page but home, every sheet, all that sounds, the parser of files."""

NOT_BEFORE_THE_PAINT: Final = frozenset(
    {
        "hashlib",
        "jeepney",
        "stretchcoach.app.desks",
        "stretchcoach.app.remote",
        "stretchcoach.core.reminder_rule",
        "stretchcoach.desktop.surroundings",
        "stretchcoach.desktop.tray_host",
        "stretchcoach.desktop.wishes",
        "stretchcoach.ports",
    }
)
"""What a program in the background needs as well, but a window comes before."""


def brought_by(module: str) -> set[str]:
    """Return the top-level names of all modules that importing `module` loads."""
    code = f"import {module}, sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def loaded_by(program: str, home: Path) -> set[str]:
    """Return the names of all modules that a program whose files are in `home` has loaded, as it says."""
    environment = {**os.environ, "STRETCHCOACH_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def told(loaded: set[str]) -> set[str]:
    """Return what the list of the start path tells: our own modules, Qt's, and foreign packages."""
    return {name for name in loaded if name.startswith(OURS_OR_QT) or name in FOREIGN}


@pytest.mark.parametrize("module", LIGHT)
def test_a_module_needed_at_the_start_brings_nothing_heavy(module: str) -> None:
    assert brought_by(module) & LIGHT[module] == set()


def test_the_window_is_painted_before_anything_else_is_loaded(tmp_path: Path) -> None:
    profile = ProfileFile(user_paths({"STRETCHCOACH_HOME": str(tmp_path)}).profile)
    profile.write(Profile(agreed=datetime.now(UTC)))  # the first run is behind the user
    loaded_by(PAINTED, tmp_path)  # the first start of all has to read the routines
    loaded = loaded_by(PAINTED, tmp_path)
    assert sorted(told(loaded)) == START_PATH.read_text(encoding="utf-8").split()
    assert "stretchcoach.ui.home_page" in loaded
    assert loaded & (NOT_AT_THE_START | NOT_BEFORE_THE_PAINT) == set()


def test_a_program_in_the_background_has_loaded_no_window(tmp_path: Path) -> None:
    loaded_by(WAITING, tmp_path)
    loaded = loaded_by(WAITING, tmp_path)
    assert {"stretchcoach.app.reminding", "stretchcoach.desktop.socket_server"} <= loaded
    assert loaded & (NOT_AT_THE_START | NOT_IN_THE_BACKGROUND) == set()


def test_something_heavy_would_be_seen(tmp_path: Path) -> None:
    assert "yaml" in brought_by("stretchcoach.storage.routine_yaml")
    assert "sqlite3" in brought_by("stretchcoach.storage.history")
    assert "yaml" in loaded_by(PAINTED, tmp_path)
