"""Proves that the program starts, and says nothing on its error output, where it can keep nothing."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_window_opens_where_no_folder_for_the_users_files_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    environment = {**os.environ, "STRETCHCOACH_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "stretchcoach", "--exit-after-first-paint"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "painted\n")
    assert "Error" not in done.stderr
    assert "Traceback" not in done.stderr
