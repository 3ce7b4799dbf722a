"""Owns the proof that the terminal speaks the user's language: help, mistakes, problems and the doctor."""

from pathlib import Path

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli.doctor_checks import Finding, State
from stretchcoach.cli.doctor_command import verdict
from stretchcoach.cli.language import users_words
from stretchcoach.cli.parser import COMMANDS, parse
from stretchcoach.storage.paths import user_paths

BROKEN = "format: 1\ntitle: Hips\nsteps: []\n"


@pytest.fixture
def german(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    return own_home


def test_help_is_in_the_users_language(
    german: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del german
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["--help"]) == 0
    words = users_words()
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            parse([command, "--help"], words)
    for said in capsys.readouterr().out.split("Aufruf: stretchcoach")[1:]:
        assert "diese Hilfe zeigen und enden" in said
        assert not {"the", "and", "usage:", "options:", "Examples:"} & set(said.split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["plya"], 'Es gibt keinen Befehl "plya". Meintest du "play"? Siehe `stretchcoach --help`.'),
        (["show"], "Hier fehlt noch: NAME|DATEI. Siehe `stretchcoach show --help`."),
        (["play", "x", "--speed", "0"], '--speed: "0" ist kein Tempo; es geht von 0.1 bis 1000, etwa 20.'),
        (["list", "--language", "xx"], 'Die Sprache "xx" gibt es nicht. Bekannt: de, en.'),
        (["snooze"], "StretchCoach läuft nicht."),
    ],
)
def test_a_mistake_is_told_in_the_users_language(
    arguments: list[str], told: str, german: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del german
    assert main(arguments)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show", "zzz", "--language", "de"], 'Es gibt keine Übung "zzz".'),
        (["show", "--language=de"], "Hier fehlt noch: NAME|DATEI. Siehe `stretchcoach show --help`."),
        (["play", "--language", "de", "x", "--speed", "0"], '--speed: "0" ist kein Tempo;'),
        (["show", "zzz", "--language", "de", "--language", "en"], 'There is no routine "zzz".'),
        (["list", "--language"], "--language: expected one argument."),
    ],
)
def test_a_mistake_is_told_in_the_language_that_is_asked_for(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_help_is_in_the_language_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["list", "--language", "de", "--help"]) == 0
    assert capsys.readouterr().out.startswith("Aufruf: stretchcoach list")


def test_what_is_wrong_in_a_file_is_told_in_the_users_language(
    german: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = german / "hips.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    assert main(["check", str(file)]) == 1
    said = capsys.readouterr().out
    assert f'{file}:1:1: Fehler: "purpose" fehlt (eine Übung). Trag es ein. Wofür sie gut ist' in said
    assert said.endswith("1 Datei geprüft: 6 Fehler.\n")
    assert main(["play", str(file)]) == 2
    assert "Fehler: Hier ist kein Schritt." in capsys.readouterr().err


def test_the_doctor_speaks_the_users_language(german: Path) -> None:
    del german
    words = users_words()
    assert verdict([], words) == "Einheiten lassen sich mit Stimme begleiten."
    missing = [Finding("Sound output", State.MISSING, "")]
    assert verdict(missing, words).endswith("wegen: Tonausgabe.")


def test_a_voice_that_does_not_work_is_told_of_with_the_numbers_of_the_language(german: Path) -> None:
    del german
    told = "eSpeak NG 1.52 does not work: only 0.05 s of sound"
    assert users_words().message(told) == "eSpeak NG 1.52 geht nicht: nur 0,05 s Ton"


def test_the_users_own_messages_are_told(german: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del german
    folder = user_paths().languages
    folder.mkdir(parents=True)
    pair = "- {en: StretchCoach is not running., de: Es ruht.}"
    (folder / "de.messages.yaml").write_text(f"format: 1\ntexts:\n  {pair}\n", encoding="utf-8")
    assert main(["status"]) == 3
    assert capsys.readouterr().err == "Es ruht.\n"
