"""Owns the proof that a session in a real terminal can be steered and ended, and leaves all in order."""

import os
import pty
import signal
import subprocess
import sys
import termios
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.__main__ import main
from stretchcoach.cli import keyboard
from stretchcoach.cli.keyboard import open_keys
from stretchcoach.core.session import SessionRecord, StopReason
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.paths import user_paths
from stretchcoach.storage.reminder_file import ReminderFile
from tests.cli.terminals import terminal

SEATED: Final = "figure-four-seated"
ALTERNATE_SCREEN: Final = "\x1b[?1049h"
MAIN_SCREEN: Final = "\x1b[?1049l"
SHOW_CURSOR: Final = "\x1b[?25h"


def records() -> list[SessionRecord]:
    """Return what the history keeps."""
    return list(SqliteHistory(user_paths().history).recent(10))


def test_a_routine_is_coached_to_its_end_and_the_terminal_is_as_before() -> None:
    with terminal("play", SEATED, "--silent", "--speed", "200") as screen:
        screen.wait_for(ALTERNATE_SCREEN)
        screen.wait_for("Seated figure-four (chair)")
        screen.wait_for("q stop")
        screen.press("+\x1b[C")
        code, shown = screen.end()
        assert code == 0
        assert MAIN_SCREEN in shown
        assert SHOW_CURSOR in shown
        after = shown.rpartition(MAIN_SCREEN)[2]
        assert "Finished: Seated figure-four (chair)" in after
        assert "This was a rehearsal: nothing was recorded." in after
        assert screen.mode() == screen.mode_before
    assert records() == []
    assert ReminderFile(user_paths().reminder).read() is None


def test_a_session_is_paused_skipped_through_and_so_finished() -> None:
    with terminal("play", SEATED, "--silent", "--speed", "10") as screen:
        screen.wait_for("q stop")
        screen.press(" ")
        screen.wait_for("Space go on")
        screen.press("\x1b[C" * 13)
        code, shown = screen.end()
        assert code == 0
        assert "Finished: Seated figure-four (chair)" in shown


def test_q_stops_and_the_session_is_kept() -> None:
    with terminal("play", SEATED, "--silent", "--side", "left") as screen:
        screen.wait_for("q stop")
        screen.press("\x1b[C\x1b[C")
        screen.wait_for("Left side")
        screen.press("q")
        code, shown = screen.end()
        assert code == 0
        assert "Stopped: Seated figure-four (chair)" in shown
        assert screen.mode() == screen.mode_before
    (record,) = records()
    assert (record.routine, record.stop_reason) == (SEATED, StopReason.OTHER)
    assert record.choices.first_side == "left"


@pytest.mark.parametrize(
    ("ending", "code"), [("\x03", 130), (signal.SIGTERM, 128 + signal.SIGTERM)], ids=["ctrl-c", "sigterm"]
)
def test_a_signal_ends_quietly_and_the_session_is_kept(ending: str | signal.Signals, code: int) -> None:
    with terminal("play", SEATED, "--silent") as screen:
        screen.wait_for("q stop")
        if isinstance(ending, str):
            screen.press(ending)
        else:
            screen.process.send_signal(ending)
        ended, shown = screen.end()
        assert ended == code
        assert shown.rpartition(MAIN_SCREEN)[2].removeprefix(SHOW_CURSOR).strip() == ""
        assert screen.mode() == screen.mode_before
    assert len(records()) == 1


def test_a_session_whose_terminal_is_closed_is_kept() -> None:
    with terminal("play", SEATED, "--silent") as screen:
        screen.wait_for("q stop")
        assert screen.hang_up() in {1, 128 + signal.SIGHUP}
    assert len(records()) == 1


def test_without_a_terminal_each_step_is_one_plain_line() -> None:
    command = [sys.executable, "-m", "stretchcoach", "play", SEATED, "--silent", "--speed", "1000"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    steps = [line for line in lines if line.startswith("   ")]
    assert len(steps) == 13
    assert steps[2].startswith("   0:27  Hold · Right side · Round 1 of 2 · 30 s  Hold 1 of 2.")
    assert "\x1b" not in done.stdout
    assert lines[-2:] == [
        "Stretched: left 1 min, right 1 min.",
        "This was a rehearsal: nothing was recorded.",
    ]


def test_a_simple_terminal_gets_plain_lines_and_keeps_its_keys() -> None:
    with terminal("play", SEATED, "--silent", TERM="dumb") as screen:
        screen.wait_for("Get ready")
        screen.press(" ")
        screen.wait_for("Paused.")
        screen.press(" ")
        screen.wait_for("Going on.")
        screen.press("q")
        code, shown = screen.end()
        assert code == 0
        assert "\x1b" not in shown


def test_a_terminal_is_restored_when_the_session_breaks_down(monkeypatch: pytest.MonkeyPatch) -> None:
    outer, inner = pty.openpty()
    before = termios.tcgetattr(inner)
    with os.fdopen(inner) as stdin, os.fdopen(outer):
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(keyboard, "in_foreground", lambda _: True)
        during = list[object]()

        def break_down() -> None:
            with open_keys():
                during.extend(termios.tcgetattr(inner))
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            break_down()
        assert during != before
        assert termios.tcgetattr(inner) == before


def test_a_history_that_cannot_be_written_is_told_and_stops_nothing(own_home: Path) -> None:
    data = own_home / "stretchcoach" / "data"
    data.parent.mkdir()
    data.write_text("in the way", encoding="utf-8")
    with terminal("play", SEATED, "--silent") as screen:
        screen.wait_for("q stop")
        screen.press("q")
        code, shown = screen.end()
        assert code == 0
        assert "This session could not be saved." in shown
        assert "Traceback" not in shown


def test_a_wrong_option_is_told_before_anything_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", SEATED, "--set", "hold=31s"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert '"hold" cannot be 31s' in said.err
