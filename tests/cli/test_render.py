"""Owns the proof that `render` makes the file it was asked for, and explains what it cannot."""

import wave
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.audio import sound_file
from stretchcoach.audio.clip_shelf import ClipShelf

SEATED: Final = ["render", "figure-four-seated"]
CHIMES: Final = ["--talk", "chimes"]
"""Needs no voice, so no time."""


def seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        return float(file.getnframes() / file.getframerate())


def test_a_session_becomes_a_file_as_long_as_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.wav"
    assert main([*SEATED, str(target), *CHIMES]) == 0
    assert seconds(target) == 210
    told = capsys.readouterr()
    assert told.out == f"{target}: 3 min 30 s of sound.\n"
    assert told.err == ""


def test_choices_make_another_session(tmp_path: Path) -> None:
    target = tmp_path / "out.wav"
    assert main([*SEATED, str(target), "--one-side", "--side", "left", *CHIMES]) == 0
    assert seconds(target) < 150


def test_the_last_seconds_are_counted_as_they_are_asked_for(tmp_path: Path) -> None:
    ticked, quiet = tmp_path / "ticked.wav", tmp_path / "quiet.wav"
    for target, countdown in ((ticked, "ticks"), (quiet, "off")):
        assert main([*SEATED, str(target), "--countdown", countdown, *CHIMES]) == 0
    assert quiet.read_bytes().count(0) > ticked.read_bytes().count(0)
    assert seconds(quiet) == seconds(ticked)


def test_a_cue_sheet_is_saved_beside_it(tmp_path: Path) -> None:
    assert main([*SEATED, str(tmp_path / "out.flac"), "--cue-sheet", *CHIMES]) == 0
    sheet = (tmp_path / "out.cue").read_text(encoding="utf-8")
    assert 'FILE "out.flac" WAVE' in sheet
    assert 'TITLE "Hold · Left side · Round 1 of 2"' in sheet


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([*SEATED, "out.mp3"], '"out.mp3" must end in .wav, .flac, .ogg.'),
        (["render", "no-such", "out.wav"], 'There is no routine "no-such".'),
        ([*SEATED, "/no/such/out.ogg"], "out.ogg could not be saved: there is no folder /no/such."),
        ([*SEATED, "out.wav", "--talk", "silent"], "invalid choice: 'silent'"),
        ([*SEATED, "out.wav", "--set", "speed=9"], 'has no option "speed"'),
    ],
)
def test_what_cannot_be_is_one_plain_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert "Traceback" not in told.err


def test_progress_is_shown_on_a_terminal_only_and_rubbed_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert main([*SEATED, str(tmp_path / "out.wav"), *CHIMES]) == 0
    told = capsys.readouterr()
    assert " 71 %" in told.err
    assert told.err.endswith("\r     \r")
    assert "%" not in told.out


def test_ctrl_c_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sound_file._WavSink, "write", interrupted)
    music = tmp_path / "music"
    music.mkdir()
    assert main([*SEATED, str(music / "out.wav"), *CHIMES]) == 130
    assert list(music.iterdir()) == []


def test_what_no_voice_could_speak_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClipShelf, "want", lambda *_: [])
    assert main([*SEATED, str(tmp_path / "out.wav")]) == 0
    assert 'Not spoken, as no voice could: "Three"\n' in capsys.readouterr().err
