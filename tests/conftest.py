"""Owns what holds for every test: no screen, no network, no sleep, a home of its own, nothing left behind."""

import gc
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NoReturn
from uuid import uuid4

import pytest
from hypothesis import settings

ROOT: Final = Path(__file__).resolve().parent.parent
OWN_CODE: Final = (str(ROOT / "tests"), str(ROOT / "stretchcoach"))
MARK: Final = "STRETCHCOACH_TEST_SESSION"
"""In the environment of every process that a test starts, however far down."""
YOUNG: Final = 5000
"""Objects that tests made and did not let go, from which on those that hold each other are collected."""
ROUNDS: Final = 40
"""Times after which all are looked through, not only those made since the last time."""
NOWHERE: Final = "/nonexistent"
GRACE_S: Final = 2.0
"""How long a process that was told to end may take."""

# Qt reads these once, when it is first imported or started.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={NOWHERE}/bus"
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={NOWHERE}/system-bus"
os.environ["PULSE_SERVER"] = f"unix:{NOWHERE}/pulse"
for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
    os.environ.pop(name, None)

# A shell that runs the tests in the background has these ignored, and so would all that the tests start.
if sys.platform != "win32":
    for number, usual in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=40, database=None)
settings.load_profile("ci")


def pytest_collection_finish() -> None:
    """Leave out what pytest holds, and let nothing be collected but here, between tests.

    Python collects in whatever thread makes the next object; a timer of Qt must not end there.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_runtest_logfinish() -> None:
    """Let go of what a test left."""
    young, _, rounds = gc.get_count()
    if young >= YOUNG:
        gc.collect(2 if rounds >= ROUNDS else 1)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give each test a home of its own, so that none reads or writes the user's."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("STRETCHCOACH_HOME", str(home / "stretchcoach"))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    with tempfile.TemporaryDirectory(prefix="sc-") as short:  # a socket's path has room for 107 bytes
        runtime = Path(short, "run")
        runtime.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
        monkeypatch.setenv("TMPDIR", short)
        monkeypatch.setattr(tempfile, "tempdir", short)
        yield home


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection that leaves the machine or goes through its network stack."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def refuse(sock: socket.socket, address: object) -> None:
        if sock.family != socket.AF_UNIX:
            raise AssertionError(f"A test wanted to reach {address!r}; tests use no network.")

    def guarded_connect(sock: socket.socket, address: Any) -> None:
        refuse(sock, address)
        connect(sock, address)

    def guarded_connect_ex(sock: socket.socket, address: Any) -> int:
        refuse(sock, address)
        return connect_ex(sock, address)

    def no_look_up(host: object, *_: object, **__: object) -> NoReturn:
        raise AssertionError(f"A test wanted to look up {host!r}; tests use no network.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", no_look_up)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_sleep() -> Iterator[None]:
    """Refuse `time.sleep` to our own code; the standard library's waits keep it."""
    sleep = time.sleep

    def guarded(seconds: float, /) -> None:
        if sys._getframe(1).f_code.co_filename.startswith(OWN_CODE):
            raise AssertionError("Tests never sleep: pass the instant in, or wait for the event itself.")
        sleep(seconds)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", guarded)
        yield


def processes_marked(mark: str) -> dict[int, str]:
    """Return the command lines of the living processes that were started with `mark`, by process id."""
    wanted = f"{MARK}={mark}".encode()
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (entry / "environ").read_bytes().split(b"\0"):
                words = (entry / "cmdline").read_bytes().replace(b"\0", b" ")
                found[int(entry.name)] = words.decode(errors="replace").strip()
        except OSError:  # it has ended, or is another user's
            continue
    return found


@pytest.fixture(scope="session", autouse=True)
def _no_process_left() -> Iterator[None]:
    """Fail the session when a process that a test started outlives it, even one that changed its parent."""
    sleep, mark = time.sleep, uuid4().hex
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(MARK, mark)
        yield
    patience = time.monotonic() + GRACE_S
    while (left := processes_marked(mark)) and time.monotonic() < patience:
        sleep(0.02)
    assert not left, f"Left running after the tests: {left}"
