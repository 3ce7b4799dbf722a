"""Owns the proof that `check` tells every mistake of every file at its place."""

import json
import re
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli import voice_lengths
from stretchcoach.core.pace import estimated
from stretchcoach.storage.resources import find_resources

SOUND: Final = """\
format: 1
title: A sound routine
purpose: Try it.
category: relief
level: gentle
position: lying
sides: none
steps:
  - hold: 20s
    say: Hold.
"""
EIGHT_MISTAKES: Final = """\
format: 2
titel: Misspelt
purpose: Try it.
category: reliefs
level: 5
position: lying
sides: both
steps:
  - hold: 20
    say: Hold.
    pose: hook-liyng
  - hodl: 20s
  - prepare: 1:30
    colour: red
  - rest: 0s
"""
PROBLEM: Final = re.compile(r"[^:]+:(\d+):(\d+): (error|warning): .+\. .+")


@pytest.fixture(autouse=True)
def _voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the voice be a little faster than is estimated: none is started here."""
    monkeypatch.setattr(voice_lengths, "lengths_in_voice", lambda *_: lambda what: estimated(what) * 0.9)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in (
        ("sound.yaml", SOUND),
        ("wrong.yaml", EIGHT_MISTAKES),
        ("long-hold.yaml", SOUND.replace("20s", "90s")),
        ("hostile.yaml", SOUND + '"k\\e[31mey": 1\n'),
    ):
        Path(name).write_text(content, encoding="utf-8")


def test_a_sound_file_is_told_to_be_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "sound.yaml"]) == 0
    assert capsys.readouterr().out == "1 file checked: all is well.\n"


def test_every_bundled_routine_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(map(str, find_resources().routines.glob("*.yaml")))
    assert main(["check", *files]) == 0
    assert capsys.readouterr().out == f"{len(files)} files checked: all is well.\n"


def test_all_mistakes_come_at_once_and_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "wrong.yaml"]) == 1
    *lines, summary = capsys.readouterr().out.splitlines()
    places = []
    for line in lines:
        found = PROBLEM.fullmatch(line)
        assert found is not None, line
        places.append((int(found[1]), int(found[2])))
    assert places == sorted(places)
    assert {1, 2, 4, 5, 7, 9, 11, 12, 13, 14, 15} <= {line for line, _ in places}
    errors = sum(": error: " in line for line in lines)
    assert errors >= 8
    assert summary.startswith(f"1 file checked: {errors} errors")
    assert any('Did you mean "title"?' in line for line in lines)
    assert any('Did you mean "hook-lying"?' in line for line in lines)


def test_a_warning_alone_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "long-hold.yaml"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("long-hold.yaml:9:")
    assert ": warning: " in lines[0]
    assert lines[-1] == "1 file checked: 1 warning."


def test_a_file_that_cannot_be_read_hides_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "missing.yaml", "wrong.yaml", "sound.yaml"]) == 2
    said = capsys.readouterr()
    assert said.err == "missing.yaml does not exist.\n"
    assert said.out.count("wrong.yaml:") >= 8
    assert said.out.splitlines()[-1].startswith("3 files checked: ")
    assert said.out.splitlines()[-1].endswith("1 file not readable.")


def test_a_file_named_twice_is_checked_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "sound.yaml", "sound.yaml"]) == 0
    assert capsys.readouterr().out == "1 file checked: all is well.\n"


def test_programs_get_every_problem_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "wrong.yaml", "missing.yaml", "--json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert found["files"] == 2
    assert found["errors"] >= 8
    assert found["errors"] + found["warnings"] == len(found["problems"])
    assert found["unreadable"] == ["missing.yaml does not exist."]
    assert set(found["problems"][0]) == {"file", "line", "column", "severity", "what", "hint"}


def test_text_from_a_file_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "hostile.yaml"]) in {0, 1}
    said = capsys.readouterr().out
    assert "hostile.yaml:11:" in said
    assert "\x1b" not in said


@pytest.mark.parametrize("path", ["poses/mine.yaml", "mine.yaml"])
def test_a_pose_file_is_checked_as_such(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("poses").mkdir()
    text = "format: 1\ncamera: {yaw: 0, pitch: 5}\nposes:\n  squat: {both: {knee flexoin: 5}}\n"
    Path(path).write_text(text, encoding="utf-8")
    assert main(["check", path]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f'{path}:4:18: error: "knee flexoin" is no key of joint angles.')
    assert told[1] == "1 file checked: 1 error."


def test_every_bundled_pose_file_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    found = sorted((find_resources().assets / "poses").glob("*.yaml"))
    files = [str(file) for file in found if file.stem != "catalogue"]
    assert main(["check", *files]) == 0
    assert capsys.readouterr().out == f"{len(files)} files checked: all is well.\n"
