"""Proves when a microphone or a camera counts as in use, and when messages count as kept back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from stretchcoach.desktop.calls import in_call
from stretchcoach.desktop.do_not_disturb import GNOME_ASKED, gnome_keeps_back, kept_back_in
from stretchcoach.desktop.recordings import SOURCES, recording
from stretchcoach.desktop.short_answer import short_answer

GNOME = {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}


class Machine:
    """A sound card and a camera below a folder."""

    def __init__(self, folder: Path) -> None:
        self.proc, self.dev = folder / "proc", folder / "dev"
        self.proc.mkdir()
        self.dev.mkdir()

    def sound(self, pcm: str, state: str) -> None:
        sub = self.proc / "asound" / "card0" / pcm / "sub0"
        sub.mkdir(parents=True, exist_ok=True)
        (sub / "status").write_text(state, encoding="ascii")

    def program(self, number: int, name: str, opens: Path) -> None:
        files = self.proc / str(number) / "fd"
        files.mkdir(parents=True)
        (files / "3").symlink_to(opens)
        (files.parent / "comm").write_text(f"{name}\n", encoding="ascii")

    @property
    def camera(self) -> Path:
        camera = self.dev / "video0"
        camera.touch()
        return camera

    def in_call(self) -> bool | None:
        return in_call(self.proc, self.dev)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_a_sound_card_and_a_camera_nothing_is_known(machine: Machine) -> None:
    assert machine.in_call() is None


def test_a_recording_that_runs_is_a_call_and_music_is_not(machine: Machine) -> None:
    machine.sound("pcm0c", "closed\n")
    machine.sound("pcm0p", "state: RUNNING\nowner_pid   : 7\n")
    assert machine.in_call() is False
    machine.sound("pcm1c", "state: RUNNING\nowner_pid   : 7\n")
    assert machine.in_call() is True


def test_an_open_camera_is_a_call(machine: Machine) -> None:
    camera = machine.camera
    machine.program(11, "editor", machine.dev / "null")
    assert machine.in_call() is False
    machine.program(12, "browser", camera)
    assert machine.in_call() is True


def test_who_only_keeps_the_camera_at_hand_is_in_no_call(machine: Machine) -> None:
    machine.program(12, "wireplumber", machine.camera)
    assert machine.in_call() is False


def test_this_machine_can_be_asked() -> None:
    assert in_call() in {None, False, True}


@pytest.mark.parametrize(
    ("told", "kept_back"), [("true\n", False), ("false\n", True), ("", None), ("No such schema", None)]
)
def test_gnome_is_asked_whether_it_shows_banners(told: str, kept_back: bool | None) -> None:
    ran = list[Sequence[str]]()

    def run(command: Sequence[str]) -> str:
        ran.append(command)
        return told

    assert gnome_keeps_back(GNOME, run) is kept_back
    assert ran == [GNOME_ASKED]


def test_where_gnome_does_not_answer_or_is_not_there_nothing_is_known() -> None:
    def missing(_command: Sequence[str]) -> str:
        raise FileNotFoundError

    assert gnome_keeps_back(GNOME, missing) is None
    assert gnome_keeps_back({"XDG_CURRENT_DESKTOP": "sway"}, missing) is None


@pytest.mark.parametrize(
    ("told", "kept_back"),
    [
        ((("b", True),), True),
        ((["default", "do-not-disturb"],), True),
        ((["dnd"],), True),
        ((["default"],), False),
        ((("s", "yes"),), None),
        ((), None),
    ],
)
def test_a_flag_or_a_mode_of_mako_tells_that_messages_are_kept_back(
    told: tuple[object, ...], kept_back: bool | None
) -> None:
    assert kept_back_in(told) is kept_back


def source(name: str, state: str) -> str:
    return f"7\t{name}\tPipeWire\ts16le 1ch 16000Hz\t{state}\n"


HEADSET = "bluez_input.00_11_22_33_44_55.0"


@pytest.mark.parametrize(
    ("told", "call"),
    [
        (source("speakers.monitor", "RUNNING") + source(HEADSET, "RUNNING"), True),
        (source("speakers.monitor", "RUNNING") + source(HEADSET, "SUSPENDED"), False),
        ("", False),
    ],
)
def test_a_headset_on_bluetooth_is_known_by_the_sound_server(told: str, call: bool) -> None:
    asked = list[Sequence[str]]()

    def ask(command: Sequence[str]) -> str:
        asked.append(command)
        return told

    assert recording({"PULSE_SERVER": "unix:/run/sound"}, ask) is call
    assert asked == [SOURCES]


def test_a_sound_server_is_not_started_to_be_asked(tmp_path: Path) -> None:
    def never(_command: Sequence[str]) -> str:
        raise AssertionError

    assert recording({}, never) is None
    assert recording({"XDG_RUNTIME_DIR": str(tmp_path)}, never) is None
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse" / "native").touch()
    assert recording({"XDG_RUNTIME_DIR": str(tmp_path)}, lambda _: source(HEADSET, "RUNNING")) is True


def test_a_sound_server_that_cannot_be_asked_tells_nothing(tmp_path: Path) -> None:
    assert recording({"PULSE_SERVER": "unix:/run/sound", "PATH": str(tmp_path)}) is None
    for command in (("sleep", "9"), ("false",)):
        with pytest.raises(OSError, match="does not answer"):
            short_answer(command, within_s=0.02)
