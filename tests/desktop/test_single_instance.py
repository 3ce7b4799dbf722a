"""Owns the tests of the rule of one program per user."""

import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from stretchcoach.desktop import single_instance
from stretchcoach.desktop.single_instance import ACTIVATION, Ask, FirstInstance, InstanceError, claim

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from stretchcoach.desktop.single_instance import claim
app = QCoreApplication([])
first = claim(Path(sys.argv[1]))
if first is None:
    print("handed over", flush=True)
else:
    first.show_asked.connect(lambda: print("show", flush=True))
    first.listen()
    print("first", flush=True)
    app.exec()
"""


class Guest:
    """A program that speaks to the first, well or badly."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(folder / "ipc"))
        self._socket.setblocking(False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def say(self, line: bytes) -> None:
        self._socket.sendall(line)

    def hears(self) -> bytes:
        """Return the answer, empty when hung up on."""
        heard: list[bytes] = []

        def answered() -> bool:
            try:
                heard.append(self._socket.recv(100))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                heard.append(b"")
            return True

        self._qtbot.waitUntil(answered)
        return heard[0]


@pytest.fixture(autouse=True)
def _loop(qapp: object) -> None:
    """Let there be an event loop for sockets."""


def start(folder: Path, **env: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", FIRST, str(folder)]
    return subprocess.Popen(command, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True)


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def first_in(folder: Path) -> FirstInstance:
    first = claim(folder)
    assert first is not None
    first.listen()
    return first


def test_the_first_start_takes_the_place(runtime: Path) -> None:
    first_in(runtime).close()


def test_a_second_start_asks_the_first_to_show_itself(
    runtime: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ACTIVATION, "stale")
    first = first_in(runtime)
    with qtbot.waitSignal(first.show_asked, timeout=5000):
        second = start(runtime, **{ACTIVATION: "right-to-front"})
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.communicate()[0] == "handed over\n"
    assert os.environ[ACTIVATION] == "right-to-front"
    first.close()


def test_a_second_start_in_the_background_disturbs_nobody(runtime: Path) -> None:
    process = start(runtime)
    assert says(process) == "first"
    assert claim(runtime, Ask.STAY) is None
    assert claim(runtime, Ask.SHOW) is None
    assert says(process) == "show"
    process.terminate()
    assert process.communicate()[0] == ""


def test_what_a_killed_program_leaves_is_healed(runtime: Path) -> None:
    process = start(runtime)
    assert says(process) == "first"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert (runtime / "lock").exists()
    assert (runtime / "ipc").exists()
    first_in(runtime).close()


def test_the_place_is_free_again_after_closing(runtime: Path) -> None:
    first_in(runtime).close()
    first_in(runtime).close()


def test_only_the_user_may_speak_to_the_first(runtime: Path) -> None:
    first = first_in(runtime)
    assert stat.S_IMODE((runtime / "ipc").stat().st_mode) & 0o077 == 0
    first.close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(InstanceError, match=r"may not write in .*missing: is it another user's folder"):
        claim(tmp_path / "missing")


def test_a_first_that_does_not_answer_is_said_with_its_process(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = start(runtime)
    assert says(process) == "first"
    (runtime / "ipc").unlink()
    monkeypatch.setattr(single_instance, "PATIENCE_S", 0.1)
    with pytest.raises(InstanceError, match=rf"process {process.pid}\) but does not answer"):
        claim(runtime)
    process.kill()
    process.communicate()


@pytest.mark.parametrize(
    "line", [b"not json\n", b'{"do": "dance"}\n', b"[]\n", b'"show"\n', b"{}\n", b"x" * 5000], ids=repr
)
def test_what_is_no_order_is_hung_up_on(runtime: Path, qtbot: QtBot, line: bytes) -> None:
    first = first_in(runtime)
    shown: list[None] = []
    first.show_asked.connect(lambda: shown.append(None))
    with Guest(runtime, qtbot) as guest:
        guest.say(line)
        assert guest.hears() == b""
    assert not shown
    first.close()


def test_an_order_in_pieces_is_understood(runtime: Path, qtbot: QtBot) -> None:
    first = first_in(runtime)
    with Guest(runtime, qtbot) as guest, qtbot.waitSignal(first.show_asked, timeout=2000):
        guest.say(b'{"do": ')
        qtbot.waitUntil(lambda: first.findChildren(QLocalSocket) != [])
        guest.say(b'"show"}\n')
        assert guest.hears() == b"ok\n"
    first.close()
