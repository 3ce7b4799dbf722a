import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE = 60


def start(home: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "stretchcoach", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "STRETCHCOACH_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_window_opens_and_the_program_ends_without_a_word(tmp_path: Path) -> None:
    with start(tmp_path, "--exit-after-first-paint") as program:
        out, errors = program.communicate(timeout=PATIENCE)
    assert (program.returncode, out, errors) == (0, "", "")
    assert (tmp_path / "config" / "settings.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that can be caught")
def test_a_program_that_is_asked_to_end_saves_and_ends_at_once(tmp_path: Path) -> None:
    with start(tmp_path) as program:
        second = start(tmp_path)
        out, errors = second.communicate(timeout=PATIENCE)  # it has handed over once the first one answers
        assert (second.returncode, out, errors) == (0, "", "")
        program.send_signal(signal.SIGTERM)
        out, errors = program.communicate(timeout=PATIENCE)
    assert (program.returncode, out, errors) == (0, "", "")
    assert (tmp_path / "config" / "settings.json").exists()
