import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

from stretchcoach.desktop import x11_compositor
from stretchcoach.desktop.x11_compositor import shows_through
from stretchcoach.desktop.x11_wire import Display

ATOM: Final = 77
OWNER: Final = 4242


@dataclass(frozen=True)
class Server:
    """What an X server answers: the number of the selection's name, and the window that owns it."""

    atom: int
    owner: int


def _serve(listening: socket.socket, server: Server) -> None:
    guest, _ = listening.accept()
    with guest:
        guest.recv(12)
        rest = bytearray(40)
        struct.pack_into("<I", rest, 32, 1)
        guest.sendall(struct.pack("<BxxxxxH", 1, len(rest) // 4) + rest)
        while request := guest.recv(4096):
            told = server.owner if request[0] == 23 else server.atom
            guest.sendall(struct.pack("<BxHIII", 1, 0, 0, told, 0) + bytes(16))


@pytest.fixture
def display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[None]:
    place = tmp_path / "X"
    monkeypatch.setattr(x11_compositor, "local_display", lambda _env: Display(str(place)))
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(place))
        listening.listen()
        serving = Thread(target=_serve, args=(listening, request.param))
        serving.start()
        yield
        serving.join()


@pytest.mark.parametrize("display", [Server(ATOM, OWNER)], indirect=True)
@pytest.mark.usefixtures("display")
def test_a_compositor_lets_shadows_through() -> None:
    assert shows_through({"DISPLAY": ":0"})


@pytest.mark.parametrize("display", [Server(ATOM, 0), Server(0, 0)], indirect=True, ids=["left", "never"])
@pytest.mark.usefixtures("display")
def test_without_a_compositor_a_shadow_would_be_black() -> None:
    assert not shows_through({"DISPLAY": ":0"})


def test_elsewhere_than_on_x11_everything_is_composited() -> None:
    assert shows_through({})
    assert shows_through({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})


def test_a_display_that_does_not_answer_gets_no_shadow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(x11_compositor, "local_display", lambda _env: Display(str(tmp_path / "none")))
    assert not shows_through({"DISPLAY": ":0"})
