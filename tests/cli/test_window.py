"""Owns the proof that the window opens fast where it can, and that the terminal takes its place where not."""

import subprocess
import sys
from types import ModuleType
from typing import Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli import choose, window
from stretchcoach.core.routine import Choices, Routine, Side
from stretchcoach.desktop.wishes import Stay
from tests.cli.terminals import terminal
from tests.storage.bundled import shelf

NO_DISPLAY: Final = "There is no display to open a window on."
START: Final = """
import sys, types
app = types.ModuleType("stretchcoach.app")
def run_window(**_):
    print(*sorted(sys.modules))
    return 7
app.run_window = run_window
sys.modules["stretchcoach.app"] = app
from stretchcoach.__main__ import main
sys.exit(main([]))
"""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Put an application in place that remembers how it was started."""
    calls = list[dict[str, object]]()

    def run_window(**options: object) -> int:
        calls.append(options)
        return 3

    app = ModuleType("stretchcoach.app")
    app.run_window = run_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stretchcoach.app", app)
    monkeypatch.setattr(window, "display_problem", lambda _: None)
    return calls


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], {"wish": None, "exit_after_first_paint": False}),
        (["--background"], {"wish": Stay(), "exit_after_first_paint": False}),
        (["--exit-after-first-paint"], {"wish": None, "exit_after_first_paint": True}),
    ],
)
def test_without_a_command_the_window_opens(
    arguments: list[str], options: dict[str, object], opened: list[dict[str, object]]
) -> None:
    assert main(arguments) == 3
    assert opened == [options]


def test_before_the_window_nothing_is_loaded_that_it_does_not_need() -> None:
    command = [sys.executable, "-c", START]
    environment = {"QT_QPA_PLATFORM": "offscreen", "PATH": ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 7, done.stderr
    loaded = set(done.stdout.split())
    assert not loaded & {
        "rich",
        "yaml",
        "argparse",
        "platformdirs",
        "pyttsx3",
        "sqlite3",
        "asyncio",
        "PySide6",
    }
    assert "stretchcoach.cli.window" in loaded


def test_without_a_display_the_routines_are_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(window, "display_problem", lambda _: NO_DISPLAY)
    assert main([]) == 0
    said = capsys.readouterr()
    assert said.err == f"{NO_DISPLAY}\n"
    assert "piriformis-contract-relax" in said.out
    assert "Coach one with `stretchcoach play ROUTINE`" in said.out


@pytest.mark.parametrize("option", ["--background", "--exit-after-first-paint"])
def test_what_needs_a_window_fails_without_a_display(
    option: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(window, "display_problem", lambda _: NO_DISPLAY)
    assert main([option]) == 1
    assert capsys.readouterr() == ("", f"{NO_DISPLAY}\n")


def test_in_a_terminal_a_routine_is_chosen_by_its_number() -> None:
    with terminal(QT_QPA_PLATFORM="xcb", DISPLAY="") as screen:
        screen.wait_for("DISPLAY is not set")
        screen.wait_for("Which one?")
        screen.press("99\n")
        screen.wait_for('"99" is no number from 1 to')
        screen.press("\n")
        code, _ = screen.end()
        assert code == 0


@pytest.mark.parametrize(
    ("answers", "side"), [("l\n", Side.LEFT), ("x\nright\n", Side.RIGHT), ("\n", Side.RIGHT)]
)
def test_the_worse_side_is_asked_for(
    answers: str, side: Side, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    played = list[tuple[str, Side]]()

    def play_routine(routine: Routine, choices: Choices, _: object) -> int:
        played.append((routine.id, choices.first_side))
        return 0

    number = sorted(shelved.routine.id for shelved in shelf().routines).index("figure-four-seated") + 1
    lines = iter([str(number), *answers.splitlines()])
    monkeypatch.setattr(choose, "play_routine", play_routine)
    monkeypatch.setattr(choose, "interactive", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    assert choose.choose_and_play() == 0
    assert played == [("figure-four-seated", side)]
    capsys.readouterr()
