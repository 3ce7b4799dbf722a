"""Owns the proof that each figure of how sound is to be stands for itself, whatever else is in the file."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.storage.settings import Settings, SettingsFile

CHOSEN = SoundChoice(
    voice=VoiceChoice(engine="flite", voice="slt", rate=150, pitch=40, volume=80, language="en"),
    chime=60,
    tick=0,
    latency=-120,
    lead_in=2000,
)


def written(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_the_choice_of_sound_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).write(Settings(sound=CHOSEN))
    assert SettingsFile(path).read().sound == CHOSEN
    assert written(path)["sound"]["voice"]["engine"] == "flite"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("chime", 101),
        ("tick", -1),
        ("latency", 501),
        ("latency", -501),
        ("lead_in", 199),
        ("lead_in", "long"),
        ("chime", True),
        ("tick", 1.5),
    ],
)
def test_a_figure_out_of_range_is_as_usual_and_the_others_stay(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).write(Settings(sound=CHOSEN))
    fields = written(path)
    fields["sound"][name] = value
    path.write_text(json.dumps(fields), encoding="utf-8")
    file = SettingsFile(path)
    assert file.read().sound == replace(CHOSEN, **{name: getattr(SoundChoice(), name)})
    assert f"sound.{name}" in (file.notice or "")


@pytest.mark.parametrize(("name", "value"), [("rate", 79), ("rate", 301), ("pitch", 101), ("voice", 3)])
def test_a_voice_that_cannot_be_is_as_usual(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    sound = {"voice": {"volume": 50, name: value}, "tick": 10}
    path.write_text(json.dumps({"sound": sound}), encoding="utf-8")
    file = SettingsFile(path)
    assert file.read().sound == SoundChoice(voice=VoiceChoice(volume=50), tick=10)
    assert f"sound.voice.{name}" in (file.notice or "")


@pytest.mark.parametrize("rubbish", [None, 3, "loud", [], {"voice": []}])
def test_rubbish_in_place_of_the_choice_is_told(tmp_path: Path, rubbish: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"sound": rubbish, "captions": False}), encoding="utf-8")
    file = SettingsFile(path)
    assert file.read() == Settings(captions=False)
    assert "sound" in (file.notice or "")


def test_what_a_later_version_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"sound": {"reverb": 7, "tick": 20}}), encoding="utf-8")
    file = SettingsFile(path)
    settings = file.read()
    file.write(replace(settings, sound=replace(settings.sound, tick=30)))
    assert written(path)["sound"]["reverb"] == 7
    assert file.read().sound.tick == 30


@pytest.mark.parametrize("wrong", [{"rate": 10}, {"pitch": -1}, {"volume": 200}])
def test_no_voice_is_made_that_no_engine_can_speak_with(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="no voice speaks like this"):
        VoiceChoice(**wrong)  # type: ignore[arg-type]
