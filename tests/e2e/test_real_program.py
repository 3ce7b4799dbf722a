import os
import re
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.desktop.instance_client import InstanceError
from stretchcoach.desktop.single_instance import claim
from stretchcoach.desktop.wishes import Quit, Reply, Tell, Wish, wish_line
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.reminder_file import ReminderFile

PATIENCE = 60
ROOT = Path(__file__).resolve().parents[2]
OFFSCREEN = re.compile(r"This plugin does not support .*\n")
"""What Qt says because there is no screen."""


CLOSED = """
import os, sys
from PySide6.QtCore import QTimer
from stretchcoach.app import renewing, running, shell
from stretchcoach.app.application import Application
from stretchcoach.app.tray_desk import TrayDesk
shell.LET_GO_AFTER = renewing.RENEW_AFTER = 0
TrayDesk.has_tray = property(lambda desk: True)
class Closed(Application):
    def complete(self):
        super().complete()
        self.run = os.open("run", os.O_WRONLY)
        QTimer.singleShot(0, lambda: self.shell.window.close())
running.Application = Closed
from stretchcoach.__main__ import main
main([])
"""
"""A program whose window is closed at once where there is a tray; it holds the file `run` open so long."""


def start(home: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "stretchcoach", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "STRETCHCOACH_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def let_go(program: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    """End the program whatever becomes of the test."""
    with program:
        try:
            yield program
        finally:
            program.kill()


def runtime_of(home: Path) -> Path:
    return user_paths({"STRETCHCOACH_HOME": str(home)}).runtime


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
    with let_go(start(tmp_path)) as program:
        address = runtime_of(tmp_path) / "ipc"
        while not address.exists() and program.poll() is None:
            select.select([], [], [], 0.02)
        assert ended(start(tmp_path)) == (0, "", "")
        program.send_signal(signal.SIGTERM)
        assert ended(program) == (0, "", "")
    assert (tmp_path / "config" / "settings.json").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only there it begins anew")
def test_a_program_that_begins_anew_is_the_same_process_and_can_be_spoken_to_all_the_time(
    tmp_path: Path,
) -> None:
    os.mkfifo(tmp_path / "run")
    env = {**os.environ, "STRETCHCOACH_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command, runtime = [sys.executable, "-c", CLOSED], runtime_of(tmp_path)
    pipe = subprocess.PIPE
    begun = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=pipe, stderr=pipe, text=True)
    with let_go(begun) as program:
        (tmp_path / "run").read_bytes()  # until the first run has gone
        assert program.poll() is None
        assert b"StretchCoach is running" in heard(runtime / "ipc", wish_line(Tell()))
        assert program.poll() is None
        assert answered(runtime, Quit()).done
        assert ended(program) == (0, "", "")
    assert not (runtime / "ipc").exists()
    assert not (runtime / "lock").exists()


def heard(address: Path, line: bytes) -> bytes:
    """Return what is said to a line by whoever listens there, however late."""
    with socket.socket(socket.AF_UNIX) as guest:
        guest.settimeout(PATIENCE)
        guest.connect(str(address))
        guest.sendall(line)
        return guest.recv(4096)


def answered(folder: Path, wish: Wish) -> Reply:
    """Return what is replied; a start in this moment must not become the first."""
    while True:
        with suppress(InstanceError):  # it takes long on a busy machine
            reply = claim(folder, wish)
            assert isinstance(reply, Reply)
            return reply
