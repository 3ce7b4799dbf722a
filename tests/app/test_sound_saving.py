"""Proves saving from the window: beside everything else, with progress, to be cancelled, never half."""

import threading
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from stretchcoach.app import sound_saving
from stretchcoach.app.sound_saving import SoundSaving
from stretchcoach.audio import sound_file
from stretchcoach.audio.recording import Session
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.routine import Kind
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.core.talk import Talk
from stretchcoach.storage.settings import Settings, SettingsFile
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from stretchcoach.ui.saving_state import NotSaved, Saved, Saving, SavingState
from tests.app.house import House, open_house
from tests.builders import routine, step

LONG: Final = 10_000
"""How long work on another thread may take on a busy machine (ms)."""
USUAL: Final = SoundChoice()


@pytest.fixture
def saving(qtbot: QtBot, tmp_path: Path) -> Iterator[SoundSaving]:
    del qtbot
    made = SoundSaving(tmp_path / "cache")
    yield made
    made.close()


@pytest.fixture
def music(tmp_path: Path) -> Path:
    folder = tmp_path / "music"
    folder.mkdir()
    return folder


def chimes(seconds: float = 30) -> Session:
    timeline = compile_routine(routine(step(Kind.HOLD, seconds), step(Kind.REST, 5)))
    return Session(timeline=timeline, title="A test", talk=Talk.CHIMES)


def states(saving: SoundSaving) -> list[SavingState]:
    told: list[SavingState] = []
    saving.changed.connect(told.append)
    return told


def ended(saving: SoundSaving) -> Callable[[], bool]:
    return lambda: not saving.under_way


def test_a_file_is_made_beside_the_window_and_progress_is_told(
    saving: SoundSaving, music: Path, qtbot: QtBot
) -> None:
    told = states(saving)
    saving.save(chimes(), music / "a.wav", USUAL)
    assert saving.under_way
    qtbot.waitUntil(ended(saving), timeout=LONG)
    assert told[-1] == Saved("a.wav")
    under_way = [state.done for state in told if isinstance(state, Saving)]
    assert under_way == sorted(under_way)
    assert len(under_way) > 10
    with wave.open(str(music / "a.wav")) as file:
        assert file.getnframes() == 35 * 48_000
    saving.put_away()
    assert saving.state is None


def test_what_goes_wrong_is_one_sentence(saving: SoundSaving, music: Path, qtbot: QtBot) -> None:
    saving.save(chimes(), music / "no-folder" / "a.wav", USUAL)
    qtbot.waitUntil(ended(saving), timeout=LONG)
    assert saving.state == NotSaved(f"a.wav could not be saved: there is no folder {music / 'no-folder'}.")


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold the first block of samples back until the test opens the gate."""
    event = threading.Event()
    write = sound_file._WavSink.write

    def held_back(sink: sound_file._WavSink, pcm: bytes) -> None:
        event.wait(LONG / 1000)
        write(sink, pcm)

    monkeypatch.setattr(sound_file._WavSink, "write", held_back)
    yield event
    event.set()


def test_a_cancelled_file_is_not_there(
    saving: SoundSaving, music: Path, qtbot: QtBot, gate: threading.Event
) -> None:
    saving.save(chimes(), music / "a.wav", USUAL)
    saving.cancel()
    gate.set()
    qtbot.waitUntil(ended(saving), timeout=LONG)
    assert saving.state is None
    assert list(music.iterdir()) == []


def test_one_file_is_made_at_a_time(
    saving: SoundSaving, music: Path, qtbot: QtBot, gate: threading.Event
) -> None:
    saving.save(chimes(), music / "a.wav", USUAL)
    saving.save(chimes(), music / "b.wav", USUAL)
    saving.put_away()
    assert saving.under_way
    gate.set()
    qtbot.waitUntil(ended(saving), timeout=LONG)
    assert [path.name for path in music.iterdir()] == ["a.wav"]


def test_the_end_of_the_program_leaves_no_half_file(
    saving: SoundSaving, music: Path, gate: threading.Event
) -> None:
    saving.save(chimes(), music / "a.wav", USUAL)
    threading.Timer(0.05, gate.set).start()
    saving.close()
    assert list(music.iterdir()) == []


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    SettingsFile(tmp_path / "config" / "settings.json").write(Settings(talk=Talk.CHIMES))
    house = open_house(tmp_path)
    yield house
    house.application.close()


def test_from_the_page_to_the_file(
    house: House, music: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_saving, "music_folder", lambda: str(music))
    house.application._open("figure-four-seated")
    page = house.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    page.save_sound.emit()
    [dialog] = page.findChildren(QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["figure-four-seated.ogg"]
    dialog.fileSelected.emit(str(music / "seated.wav"))
    dialog.reject()
    saving = house.application.desks.routine._saving
    assert saving is not None
    qtbot.waitUntil(ended(saving), timeout=LONG)
    assert saving.state == Saved("seated.wav")
    page.put_saving_away.emit()
    assert saving.state is None
    with wave.open(str(music / "seated.wav")) as file:
        assert file.getnframes() == 210 * 48_000
