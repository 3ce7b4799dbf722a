"""Owns the measurement of the start: from exec to the painted window, against an empty PySide6 window.

Run it with `python -m benchmarks.startup [runs]`. Both programs print "painted" right after their first paint
and end; they take turns, so that the ratio holds on any machine.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import Final

from benchmarks.private_desktop import private_desktop

RUNS: Final = 10
GOAL: Final = 2.0
LIMIT: Final = 2.5
EMPTY_WINDOW: Final = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

def painted():
    print("painted", flush=True)
    app.quit()

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)

app = QApplication([])
window = Window()
window.resize(1000, 700)
window.show()
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to the painted window, and CPU milliseconds of the whole short life."""

    painted: float
    cpu: float


def start(arguments: list[str], environment: dict[str, str]) -> Start:
    """Start Python with `arguments` and wait until it has painted."""
    began = time.monotonic()
    program = subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    line = program.stdout.readline().strip()
    painted = time.monotonic() - began
    program.stdout.read()
    program.stdout.close()
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    if line != "painted" or program.returncode:
        sys.exit(f"{arguments} said {line!r} and ended with {program.returncode}.")
    return Start(painted * 1000, (usage.ru_utime + usage.ru_stime) * 1000)


def main(runs: int) -> int:
    """Measure both, print what was found, and return 1 beyond the limit."""
    window = ["-c", EMPTY_WINDOW]
    ours = ["-m", "stretchcoach", "--exit-after-first-paint"]
    with private_desktop() as environment:
        for arguments in (window, ours):
            start(arguments, environment)  # so that bytecode, fonts and files are there
        pairs = [(start(window, environment), start(ours, environment)) for _ in range(runs)]
    empty, app = median(a.painted for a, _ in pairs), median(b.painted for _, b in pairs)
    empty_cpu, app_cpu = median(a.cpu for a, _ in pairs), median(b.cpu for _, b in pairs)
    ratio = median(b.painted / a.painted for a, b in pairs)
    print(f"empty window  {empty:6.0f} ms to paint, {empty_cpu:6.0f} ms CPU")
    print(f"stretchcoach  {app:6.0f} ms to paint, {app_cpu:6.0f} ms CPU")
    print(f"ratio         {ratio:6.2f} to paint, {app_cpu / empty_cpu:6.2f} CPU (goal {GOAL}, limit {LIMIT})")
    return 1 if ratio > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
