"""Proves the commands that go to the program that runs: what they wish, print and return."""

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli import remote_command
from stretchcoach.core.pause import PauseLength
from stretchcoach.desktop import instance_client
from stretchcoach.desktop.desktop_entry import ENTRY
from stretchcoach.desktop.wishes import (
    Pause,
    Quit,
    Reply,
    Resume,
    Skip,
    Snooze,
    Sos,
    Start,
    Tell,
    Wish,
    reply_line,
    wish_of,
)
from stretchcoach.storage.paths import private_folder, user_paths

SEATED: Final = "figure-four-seated"
STATUS: Final = "import sys; from stretchcoach.__main__ import main; main(['status']); print(*sys.modules)"


class Running:
    """A program that runs and replies what the test says."""

    def __init__(self, folder: Path) -> None:
        self.heard = list[Wish]()
        self.reply = Reply(done=True)
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(folder / "ipc"))
        self._socket.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                guest, _ = self._socket.accept()
            except OSError:
                return
            with guest:
                heard = wish_of(guest.recv(4096))
                assert heard is not None
                self.heard.append(heard[0])
                guest.sendall(reply_line(self.reply))


@pytest.fixture
def home() -> Path:
    """Return the runtime folder."""
    return private_folder(user_paths().runtime)


@pytest.fixture
def running(home: Path) -> Iterator[Running]:
    program = Running(home)
    yield program
    program.close()


@pytest.mark.parametrize(
    ("arguments", "wish"),
    [
        (["start", SEATED], Start(SEATED)),
        (["sos"], Sos()),
        (["status"], Tell()),
        (["pause"], Pause(PauseLength.HOUR)),
        (["pause", "tomorrow"], Pause(PauseLength.TOMORROW)),
        (["pause", "resumed"], Pause(PauseLength.RESUMED)),
        (["resume"], Resume()),
        (["snooze"], Snooze(15)),
        (["snooze", "30"], Snooze(30)),
        (["skip"], Skip()),
        (["quit"], Quit()),
    ],
)
def test_each_command_wishes_for_what_it_says(running: Running, arguments: list[str], wish: Wish) -> None:
    assert main(arguments) == 0
    assert running.heard == [wish]


def test_what_is_replied_is_printed_and_a_refusal_fails(
    running: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    running.reply = Reply(done=True, text="Reminders are on.")
    assert main(["resume"]) == 0
    assert capsys.readouterr() == ("Reminders are on.\n", "")
    running.reply = Reply(done=False, text="No reminder is due.")
    assert main(["snooze"]) == 1
    assert capsys.readouterr() == ("", "No reminder is due.\n")


def test_the_status_is_printed_for_programs(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    running.reply = Reply(done=True, text="words", data={"running": True, "session": None})
    assert main(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"running": True, "session": None}


@pytest.mark.parametrize("command", ["status", "pause", "resume", "snooze", "skip", "quit"])
def test_where_nothing_runs_it_is_said(home: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert home.is_dir()
    assert main([command]) == 3
    assert capsys.readouterr() == ("", "StretchCoach is not running.\n")


def test_where_nothing_runs_programs_are_told_too(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert home.is_dir()
    assert main(["status", "--json"]) == 3
    assert json.loads(capsys.readouterr().out) == {"running": False}


@pytest.mark.parametrize(("arguments", "wish"), [(["sos"], Sos()), (["start", SEATED], Start(SEATED))])
def test_start_and_sos_start_the_program_where_none_runs(
    home: Path, arguments: list[str], wish: Wish, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert home.is_dir()
    opened = list[Wish]()

    def open_window(*, wish: Wish) -> int:
        opened.append(wish)
        return 7

    monkeypatch.setattr(remote_command, "open_window", open_window)
    assert main(arguments) == 7
    assert opened == [wish]


def test_a_wrong_name_is_told_before_anything_is_started(
    running: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["start", "figure-for-seated"]) == 2
    assert SEATED in capsys.readouterr().err
    assert not running.heard


@pytest.mark.parametrize("arguments", [["snooze", "7"], ["pause", "for-ever"], ["start"], ["sos", "now"]])
def test_what_cannot_be_wished_is_a_mistake(running: Running, arguments: list[str]) -> None:
    assert main(arguments) == 2
    assert not running.heard


def test_a_program_that_hangs_or_is_another_version_is_said(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance_client, "ANSWER_WITHIN_S", 0.05)
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(home / "ipc"))
        silent.listen()
        assert main(["status"]) == 2
    assert "is running but does not answer" in capsys.readouterr().err


def test_a_command_brings_no_qt(running: Running) -> None:
    done = subprocess.run([sys.executable, "-c", STATUS], capture_output=True, text=True, check=True)
    assert running.heard == [Tell()]
    loaded = set(done.stdout.split())
    assert not loaded & {"PySide6", "shiboken6", "yaml", "rich", "sqlite3", "asyncio", "jeepney"}


def test_the_menu_entry_is_installed_and_removed(own_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = own_home / "data" / "applications" / f"{ENTRY}.desktop"
    assert main(["--install-desktop"]) == 0
    assert capsys.readouterr().out == f"The desktop entry is installed: {entry}\n"
    assert entry.is_file()
    assert main(["--remove-desktop"]) == 0
    assert capsys.readouterr().out == "The desktop entry is removed.\n"
    assert not entry.exists()
    assert main(["--remove-desktop"]) == 0
    assert capsys.readouterr().out == "No desktop entry was installed.\n"
    assert main(["--install-desktop", "--remove-desktop"]) == 2
