import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.storage.reminder_file import ReminderFile

PATIENCE = 60
OFFSCREEN = re.compile(r"This plugin does not support .*\n")
"""What Qt says because there is no screen."""


def start(home: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "stretchcoach", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "STRETCHCOACH_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(program: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, errors = program.communicate(timeout=PATIENCE)
    return program.returncode, out, OFFSCREEN.sub("", errors)


def test_the_window_opens_and_the_program_ends_without_a_word(tmp_path: Path) -> None:
    with start(tmp_path, "--exit-after-first-paint") as program:
        code, out, errors = ended(program)
    assert (code, set(out.split()), errors) == (0, {"painted"}, "")
    assert (tmp_path / "config" / "settings.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that can be caught")
def test_a_program_that_is_asked_to_end_saves_and_ends_at_once(tmp_path: Path) -> None:
    moment = SystemCalendar().moment()
    ReminderFile(tmp_path / "data" / "reminder.json").write(arm("one", "One", DEFAULT_REPEAT, moment))
    with start(tmp_path) as program:
        while not (tmp_path / "runtime" / "ipc").exists() and program.poll() is None:
            select.select([], [], [], 0.02)
        assert ended(start(tmp_path)) == (0, "", "")
        program.send_signal(signal.SIGTERM)
        assert ended(program) == (0, "", "")
    assert (tmp_path / "config" / "settings.json").exists()
