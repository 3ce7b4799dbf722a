"""Owns the proof that routines are listed and shown for people and for programs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli.timeline_table import exact
from stretchcoach.phrasebook import ENGLISH
from tests.builders import s

PIRIFORMIS: Final = "piriformis-contract-relax"


def out(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def parsed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(out(capsys, *arguments, "--json"))


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")


def test_the_list_names_each_routine_with_its_length(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.split() for line in out(capsys, "list").splitlines()]
    assert lines[0] == ["Routine", "Time", "Title", "Level", "Position"]
    assert [PIRIFORMIS, "8:25", "Piriformis", "contract-relax", "Standard", "Lying"] in lines
    ids = [line[0] for line in lines[1:]]
    assert ids == sorted(ids)


def test_the_list_fits_a_small_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, out(capsys, "list").splitlines())) <= 80


def test_the_list_for_programs_has_what_a_session_needs(capsys: pytest.CaptureFixture[str]) -> None:
    found = {each["id"]: each for each in parsed(capsys, "list")["routines"]}
    routine = found[PIRIFORMIS]
    assert routine["seconds"] == 505
    assert routine["stretch_seconds"] == {"left": 135, "right": 135, "both": 0}
    assert routine["repeat"]["after_seconds"] == 4 * 3600
    assert {"name": "rounds", "label": "Rounds", "choices": [3, 4], "default": 3} in routine["options"]
    assert routine["bundled"] is True
    assert Path(routine["file"]).is_file()


def test_a_broken_file_of_the_users_is_named_and_hides_no_other(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = own_home / "stretchcoach" / "data" / "routines"
    own.mkdir(parents=True)
    (own / "my-knee.yaml").write_text("format: 1\n", encoding="utf-8")
    assert main(["list"]) == 0
    said = capsys.readouterr()
    assert PIRIFORMIS in said.out
    assert "1 file has problems: `stretchcoach check FILE` explains them." in said.err
    assert str(own / "my-knee.yaml") in said.err
    assert main(["list", "--json"]) == 0
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert {problem["severity"] for problem in problems} >= {"error"}


@pytest.mark.parametrize(
    ("arguments", "total", "left", "right"),
    [
        ((), 505, 135, 135),
        (("--side", "left", "--set", "rounds=4"), 635, 180, 180),
        (("--one-side",), 265, 0, 135),
        (("--one-side", "--side", "left"), 265, 135, 0),
        (("--set", "hold=20s"), 445, 105, 105),
        (("--set", "hold=20s", "--set", "press=6s"), 421, 105, 105),
    ],
)
def test_choices_change_the_timeline(
    arguments: tuple[str, ...], total: int, left: int, right: int, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = parsed(capsys, "show", PIRIFORMIS, *arguments)
    assert shown["seconds"] == total
    assert shown["stretch_seconds"] == {"left": left, "right": right, "both": 0}


def test_the_totals_stand_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert out(capsys, "show", PIRIFORMIS).endswith("\nWhole: 8:25. Stretch: left 2:15, right 2:15.\n")
    longer = out(capsys, "show", PIRIFORMIS, "--side", "left", "--set", "rounds=4")
    assert longer.endswith("\nWhole: 10:35. Stretch: left 3:00, right 3:00.\n")


def test_the_table_says_what_is_heard_when(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [" ".join(line.split()) for line in out(capsys, "show", PIRIFORMIS).splitlines()]
    assert lines[0] == "Piriformis contract-relax"
    assert any(line.startswith("Not for: ") for line in lines)
    hold = lines.index("0:50 0:30 Hold right 1 of 3 0:50 Hold here. Let the buttock soften.")
    assert lines[hold + 1 : hold + 4] == [
        "1:00 Breathe out and soften.",
        "1:10 Next comes a gentle press.",
        "1:17 Three, 1:18 Two, 1:19 One",
    ]
    assert lines[hold + 4].startswith("1:20 0:10 Press right 1 of 3 1:20 Press the knee into your hands.")


def test_the_timeline_for_programs_is_complete_and_always_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, second = (out(capsys, "show", PIRIFORMIS, "--json") for _ in range(2))
    assert first == second
    shown = json.loads(first)
    segments, cues = shown["segments"], shown["cues"]
    assert [each["start"] for each in segments[1:]] == [
        each["start"] + each["seconds"] for each in segments[:-1]
    ]
    assert [each["index"] for each in segments] == list(range(len(segments)))
    assert [cue["at"] for cue in cues] == sorted(cue["at"] for cue in cues)
    assert {cue["what"] for cue in cues} == {"opening", "coaching", "count", "tone"}
    assert all(cue["text"] for cue in cues if cue["what"] != "tone")
    assert shown["choices"] == {"first_side": "right", "one_side": False, "options": {}, "variant": None}
    assert segments[3] == {
        "index": 3,
        "start": 50,
        "seconds": 30,
        "kind": "hold",
        "side": "right",
        "round": 1,
        "rounds": 3,
        "show": "Round 1 of 3. Hold the stretch. Steady breathing, shoulders heavy.",
        "pose": "ktos-supine.hold",
        "effort": None,
        "offer_stop": False,
        "waits": False,
        "at_least": None,
        "reps": None,
    }


def test_a_file_is_shown_like_a_bundled_routine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reps.yaml").write_text(
        """\
format: 1
title: "[red]Lift[/red]"
purpose: Try it.
category: strength
level: gentle
position: lying
sides: none
steps:
  - prepare: 10s
    say: Lie down.
    until: ready
  - reps: 3
    tempo: 3-3
    say: Lift, and lower.
  - timer: 2m
    say: Rest as long as you like.
""",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    said = out(capsys, "show", "reps.yaml")
    assert said.startswith("[red]Lift[/red]\n")
    assert "waits until you are ready" in said
    assert "Two, 0:22 Last one" in said
    assert "Side" not in said
    assert "Stretch:" not in said
    shown = parsed(capsys, "show", "./reps.yaml")
    assert shown["segments"][1]["reps"] == {"count": 3, "parts": [3, 3], "words": [], "alternate": False}
    assert [cue["text"] for cue in shown["cues"] if cue["what"] == "count rep"] == ["Two", "Last one."]


@pytest.mark.parametrize(
    ("position", "written"),
    [(0, "0:00"), (64, "1:04"), (64.5, "1:04.5"), (3599.96, "59:59.9"), (0.04, "0:00")],
)
def test_positions_are_exact_to_a_tenth(position: float, written: str) -> None:
    assert exact(s(position), ENGLISH) == written
    assert exact(s(position), replace(ENGLISH, decimal_separator=",")) == written.replace(".", ",")
