"""Owns the doctor's look at the window: Qt, the display and the tray, tried in processes of their own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

from stretchcoach.cli.doctor_checks import Finding, State, command_in, pip_install, version_of
from stretchcoach.desktop.display import display_problem

QT_FROM: Final = (6, 9)
QT_BELOW: Final = (6, 12)
QT_REQUIREMENT: Final = "PySide6-Essentials>=6.9,<6.12"
ANSWER_WITHIN: Final = 30.0
"""Seconds for a trial process, on a slow machine too."""
WINDOW_TRIAL: Final = "from PySide6 import QtDBus, QtGui, QtNetwork, QtSvg, QtWidgets"
TRAY_TRIAL: Final = """
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
application = QApplication([])
print("tray" if QSystemTrayIcon.isSystemTrayAvailable() else "no tray")
"""


def window_findings() -> Iterator[Finding]:
    """Look at all that a window needs; sessions run without it, in the terminal."""
    package = qt_finding(version_of("PySide6-Essentials"))
    yield package
    problem = display_problem(os.environ)
    if problem is not None:
        yield Finding("Window", State.NOTE, problem, fix=command_in(problem))
        return
    if package.state is not State.GOOD:
        return
    answer = _trial(WINDOW_TRIAL)
    if answer.returncode:
        reason = (answer.stderr.strip().splitlines() or ["it ended without a word"])[-1]
        yield Finding("Window", State.NOTE, f"Qt does not load: {reason}")
        return
    yield Finding("Window", State.GOOD, "can open")
    answer = _trial(TRAY_TRIAL)
    if answer.stdout.strip() == "tray":
        yield Finding("Tray", State.GOOD, "there is one")
    else:
        yield Finding("Tray", State.NOTE, "none; reminders show in the window and as notifications")


def _trial(program: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines of Python in a process of its own, because Qt may abort."""
    command = [sys.executable, "-c", program]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=ANSWER_WITHIN, check=False)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 1, "", "it did not answer")


def qt_finding(installed: str | None) -> Finding:
    """Return whether this version of Qt for Python can be used."""
    name = "PySide6-Essentials"
    if installed is None:
        return Finding(
            name, State.NOTE, "not installed; sessions run in the terminal", fix=pip_install(QT_REQUIREMENT)
        )
    numbers = tuple(int(part) for part in re.findall(r"\d+", installed)[:2])
    if not QT_FROM <= numbers < QT_BELOW:
        what = f"{installed} does not work with StretchCoach; it must be 6.9 or newer and older than 6.12"
        return Finding(name, State.NOTE, what, fix=pip_install(QT_REQUIREMENT))
    return Finding(name, State.GOOD, installed)
