"""Owns the tests of the rule of one program per user."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.core.pause import PauseLength
from stretchcoach.desktop import single_instance
from stretchcoach.desktop.instance_client import ACTIVATION, InstanceError, NotRunningError, ask
from stretchcoach.desktop.pipe_server import PipeServer
from stretchcoach.desktop.single_instance import FirstInstance, claim
from stretchcoach.desktop.socket_server import SocketGuest
from stretchcoach.desktop.wishes import (
    Pause,
    Quit,
    Reply,
    Resume,
    Show,
    Skip,
    Snooze,
    Sos,
    Start,
    Stay,
    Tell,
    Wish,
    reply_line,
    reply_of,
    wish_line,
    wish_of,
)

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from stretchcoach.desktop.single_instance import claim
app = QCoreApplication([])
from stretchcoach.desktop.wishes import Reply, Show
first = claim(Path(sys.argv[1]), Show())
if isinstance(first, Reply):
    print("handed over", flush=True)
else:
    def answer(wish):
        print(type(wish).__name__.lower(), flush=True)
        return Reply(done=True, text="heard")
    first.listen(answer)
    print("first", flush=True)
    app.exec()
"""

STRANGER = """
import os, socket
os.setuid(65534)
with socket.socket(socket.AF_UNIX) as guest:
    guest.connect("ipc")
    try:
        guest.sendall(b'{"do": "show"}' + bytes([10]))
        said = guest.recv(100)
    except OSError:
        said = b""
print(said or "hung up")
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


def agree(_: Wish) -> Reply:
    return Reply(done=True)


def first_in(folder: Path, answer: Callable[[Wish], Reply] = agree) -> FirstInstance:
    first = claim(folder, Show())
    assert isinstance(first, FirstInstance)
    first.listen(answer)
    return first


def test_the_first_start_takes_the_place(runtime: Path) -> None:
    first_in(runtime).close()


class Heard:
    """What was wished of the first; it agrees to all."""

    def __init__(self) -> None:
        self.wishes = list[Wish]()

    def answer(self, wish: Wish) -> Reply:
        self.wishes.append(wish)
        return Reply(done=True, text="heard")


def test_a_second_start_asks_the_first_to_show_itself(
    runtime: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ACTIVATION, "stale")
    heard = Heard()
    first = first_in(runtime, heard.answer)
    second = start(runtime, **{ACTIVATION: "right-to-front"})
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert heard.wishes == [Show()]
    assert second.communicate()[0] == "handed over\n"
    assert os.environ[ACTIVATION] == "right-to-front"
    first.close()


def test_a_second_start_in_the_background_is_told_apart(runtime: Path) -> None:
    process = start(runtime)
    assert says(process) == "first"
    assert claim(runtime, Stay()) == Reply(done=True, text="heard")
    assert says(process) == "stay"
    assert claim(runtime, Show()) == Reply(done=True, text="heard")
    assert says(process) == "show"
    process.terminate()
    process.communicate()


def test_a_command_needs_no_qt_and_hears_the_reply(runtime: Path) -> None:
    process = start(runtime)
    assert says(process) == "first"
    assert ask(runtime, Start("figure-four-seated")) == Reply(done=True, text="heard")
    assert says(process) == "start"
    process.kill()
    process.communicate()
    with pytest.raises(NotRunningError):  # though its socket is still there
        ask(runtime, Tell())


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
    with pytest.raises(InstanceError, match=r"cannot write in .*missing: is it another user's folder"):
        claim(tmp_path / "missing", Show())


def test_a_first_that_does_not_answer_is_said_with_its_process(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = start(runtime)
    assert says(process) == "first"
    (runtime / "ipc").unlink()
    monkeypatch.setattr(single_instance, "PATIENCE_S", 0.1)
    with pytest.raises(InstanceError, match=rf"process {process.pid}\) but does not answer"):
        claim(runtime, Show())
    process.kill()
    process.communicate()


NO_WISHES = (
    b"not json\n",
    b'{"do": "dance"}\n',
    b'{"do": "start"}\n',
    b'{"do": "start", "routine": 7}\n',
    b'{"do": "pause", "length": "for ever"}\n',
    b'{"do": "snooze", "minutes": 0}\n',
    b'{"do": "snooze", "minutes": "15"}\n',
    b'{"do": "show", "token": 7}\n',
    b'{"do": "show", "token": "no\\u0000name"}\n',
    b"[]\n",
    b'"show"\n',
    b"{}\n",
    b"[" * 4000 + b"\n",
    b"x" * 5000,
)
SIMPLE = (Show(), Stay(), Sos(), Tell(), Resume(), Skip(), Quit())


@pytest.mark.parametrize("line", NO_WISHES, ids=lambda line: repr(line[:40]))
def test_what_is_no_wish_is_hung_up_on(runtime: Path, qtbot: QtBot, line: bytes) -> None:
    heard = Heard()
    first = first_in(runtime, heard.answer)
    with Guest(runtime, qtbot) as guest:
        guest.say(line)
        assert guest.hears() == b""
    assert not heard.wishes
    first.close()


def test_a_wish_in_pieces_is_understood(runtime: Path, qtbot: QtBot) -> None:
    heard = Heard()
    first = first_in(runtime, heard.answer)
    with Guest(runtime, qtbot) as guest:
        guest.say(b'{"do": ')
        qtbot.waitUntil(lambda: first.findChildren(SocketGuest) != [])
        guest.say(b'"show"}\n')
        assert reply_of(guest.hears()) == Reply(done=True, text="heard")
    assert heard.wishes == [Show()]
    first.close()


def test_the_pipe_that_windows_needs_answers_alike(
    runtime: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_server", lambda: PipeServer)
    heard = Heard()
    first = first_in(runtime, heard.answer)
    with Guest(runtime, qtbot) as guest, Guest(runtime, qtbot) as stranger:
        guest.say(b'{"do": "show"}\n')
        assert reply_of(guest.hears()) == Reply(done=True, text="heard")
        stranger.say(b"x" * 5000)
        assert stranger.hears() == b""
    assert heard.wishes == [Show()]
    first.close()
    assert not (runtime / "ipc").exists()


def test_a_socket_that_cannot_be_made_is_said_and_frees_the_place(runtime: Path) -> None:
    first = claim(runtime, Show())
    assert isinstance(first, FirstInstance)
    (runtime / "ipc.new").mkdir()
    with pytest.raises(InstanceError, match="cannot listen at"):
        first.listen(agree)
    (runtime / "ipc.new").rmdir()
    first_in(runtime).close()
    assert sorted(path.name for path in runtime.iterdir()) == []


WISHES = (
    Show(),
    Stay(),
    Start("x"),
    Sos(),
    Tell(),
    Pause(PauseLength.TOMORROW),
    Resume(),
    Snooze(30),
    Skip(),
)


@pytest.mark.parametrize("wish", [*SIMPLE, Start("x"), Pause(PauseLength.TOMORROW), Snooze(30)], ids=repr)
def test_every_wish_arrives_as_it_was_said(wish: Wish) -> None:
    assert wish_of(wish_line(wish, "token")) == (wish, "token")


def test_replies_arrive_as_they_were_given_and_others_are_not_understood() -> None:
    reply = Reply(done=False, text="No: ä", data={"session": None})
    assert reply_of(reply_line(reply)) == reply
    for line in (b"ok\n", b"", b"{}", b'{"done": 1, "text": "", "data": null}'):
        assert reply_of(line) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
def test_another_user_is_hung_up_on_even_where_the_folder_is_open(runtime: Path, qtbot: QtBot) -> None:
    heard = Heard()
    first = first_in(runtime, heard.answer)
    runtime.chmod(0o755)
    (runtime / "ipc").chmod(0o666)
    other = subprocess.Popen([sys.executable, "-c", STRANGER], cwd=runtime, stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: other.poll() is not None)
    assert other.communicate()[0] == "hung up\n"
    assert not heard.wishes
    first.close()


def test_another_users_program_is_told_apart_from_none(tmp_path: Path) -> None:
    with pytest.raises(NotRunningError, match="not running"):
        ask(tmp_path, Tell())
    (tmp_path / "ipc").write_text("no socket")
    with pytest.raises(NotRunningError):
        ask(tmp_path, Tell())
