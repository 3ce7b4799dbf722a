"""Owns the proof that a user's mistake gets one clear message and the right exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli import running
from stretchcoach.core.errors import StretchCoachError

PIRIFORMIS: Final = "piriformis-contract-relax"
MISTAKES: Final = [
    (["lst"], 'There is no command "lst". Did you mean "list"?'),
    (["pay", "x"], 'There is no command "pay". Did you mean "play"?'),
    (["--backgroun"], "Unrecognized arguments: --backgroun."),
    (["list", "--jason"], "Unrecognized arguments: --jason."),
    (["list", "everything"], "Unrecognized arguments: everything."),
    (["show"], "The following arguments are required: ID|FILE. See `stretchcoach show --help`."),
    (["show", "piriformis-contract-relex"], f'Did you mean "{PIRIFORMIS}"?'),
    (["show", "zzz"], 'There is no routine "zzz". Known: '),
    (["show", ""], 'There is no routine "". Known: '),
    (["show", "./missing.yaml"], "missing.yaml does not exist."),
    (["show", "."], 'There is no routine "."'),
    (["show", "./"], "is not a file."),
    (["show", "broken.yaml"], "broken.yaml:2:1: error: "),
    (["show", PIRIFORMIS, "--set", "rounds"], '"rounds" sets nothing; write name=value'),
    (["show", PIRIFORMIS, "--set", "round=4"], 'Did you mean "rounds"?'),
    (["show", PIRIFORMIS, "--set", "rounds=5"], '"rounds" cannot be 5. It can be 3, 4.'),
    (["show", PIRIFORMIS, "--set", "hold=20"], '"hold" cannot be 20. It can be 20s'),
    (["show", PIRIFORMIS, "--set", "hold="], '"hold" cannot be '),
    (["show", PIRIFORMIS, "--variant", "standing"], 'no variant "standing"'),
    (["show", PIRIFORMIS, "--side", "up"], "invalid choice: 'up'"),
    (["play", PIRIFORMIS, "--speed", "0"], '"0" is no speed; it can be 0.1 to 1000, such as 20.'),
    (["play", PIRIFORMIS, "--speed", "-1"], '"-1" is no speed'),
    (["play", PIRIFORMIS, "--speed", "fast"], '"fast" is no speed'),
    (["play", PIRIFORMIS, "--speed", "nan"], '"nan" is no speed'),
    (["play", "nothing-like-it"], 'There is no routine "nothing-like-it".'),
    (["play", "missing.yml", "--silent"], "missing.yml does not exist."),
    (["play", "a\x1b[31mb"], 'There is no routine "a\N{REPLACEMENT CHARACTER}[31mb".'),
    (["check"], "The following arguments are required: FILE."),
    (["check", "missing.yaml"], "missing.yaml does not exist."),
]


@pytest.mark.parametrize(("arguments", "message"), MISTAKES, ids=lambda value: str(value)[:40])
def test_a_mistake_gets_a_message_and_exit_code_2(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "broken.yaml").write_text("title: [\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert "Traceback" not in said.err
    assert "\x1b" not in said.err


def test_a_broken_routine_of_the_users_is_explained_when_it_is_asked_for(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = own_home / "stretchcoach" / "data" / "routines"
    own.mkdir(parents=True)
    (own / "my-knee.yaml").write_text("format: 1\ntitle: My knee\n", encoding="utf-8")
    assert main(["play", "my-knee"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) > 1
    assert all("my-knee.yaml:" in line for line in lines)


def test_ctrl_c_ends_a_command_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "run", interrupted)
    assert main(["list"]) == 130
    assert capsys.readouterr() == ("", "")


def test_every_error_of_the_family_is_a_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(_: object) -> int:
        raise StretchCoachError("The disk is full.\nMake room.")

    monkeypatch.setattr(running, "run", failing)
    assert main(["list"]) == 2
    assert capsys.readouterr().err == "The disk is full.\nMake room.\n"


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(running, "run", failing)
    with pytest.raises(ZeroDivisionError):
        main(["list"])


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "stretchcoach", "list", "--json"]
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_told() -> None:
    command = [sys.executable, "-m", "stretchcoach", "list"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "The output cannot be written: No space left on device.\n")


@pytest.mark.parametrize(
    "command", ["", "list", "show", "check", "play", "render", "figure", "sheet", "doctor"]
)
def test_help_has_examples_and_fits_a_terminal(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*([command] if command else []), "--help"]) == 0
    said = capsys.readouterr().out
    assert f"Examples:\n  stretchcoach {command}".rstrip() in said
    assert "exit-after-first-paint" not in said
    assert max(map(len, said.splitlines())) <= 80


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("stretchcoach 0.")
