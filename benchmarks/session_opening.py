"""Measures how a session opens: from the press on Start to the first picture on the stage.

    python -m benchmarks.session_opening [runs]

Each run is a program of its own under a virtual screen, with real files and the real figure, and a voice that
is silent. "Blocked" is the longest time for which the window did not come to its events.
"""

import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from benchmarks.private_desktop import private_desktop

RUNS: Final = 10
GOAL: Final = 150.0
"""ms from the press to the picture."""
REST: Final = 1500
"""ms that a user takes at least to read the routine's page."""
WATCHED: Final = 1000
"""ms after the press in which the window is looked at."""
ROUTINE: Final = "piriformis-contract-relax"


class Watch(QObject):
    """Notices the first picture on the stage, and how long the window does not come to its events."""

    def __init__(self) -> None:
        super().__init__()
        self.began = time.perf_counter()
        self.pictured: float | None = None
        self.blocked = 0.0
        self._last = self.began
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to count."""
        self.began = self._last = time.perf_counter()
        self._timer.start(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the stage has been painted with a picture for the first time."""
        if self.pictured is None and isinstance(event, QPaintEvent) and _is_pictured(watched):
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        if self.pictured is None:
            self.pictured = (time.perf_counter() - self.began) * 1e3

    def _beat(self) -> None:
        now = time.perf_counter()
        self.blocked = max(self.blocked, (now - self._last) * 1e3)
        self._last = now


def _is_pictured(watched: QObject) -> bool:
    """Return whether this is a stage with a picture; no page of a session is loaded for the question."""
    return type(watched).__name__.endswith("Stage") and getattr(watched, "_path", None) is not None


def one() -> None:
    """Open a session, print what it took, and end."""
    from stretchcoach.app.figure_places import open_figures  # noqa: PLC0415 - only the programs need it
    from stretchcoach.storage.resources import find_resources  # noqa: PLC0415 - as above
    from stretchcoach.ui.place import Place  # noqa: PLC0415 - as above
    from tests.app.house import open_house  # noqa: PLC0415 - as above

    program = QApplication([*sys.argv[:1], "-style", "fusion"])
    watch = Watch()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        house = open_house(home, figures=open_figures(home / "cache", find_resources().assets))
        application = house.application
        application._open(ROUTINE)  # noqa: SLF001 - as a press on a card does
        QTimer.singleShot(REST, partial(program.exit, 0))
        program.exec()
        page = house.page(Place.ROUTINE)
        assert isinstance(page, QWidget)
        program.installEventFilter(watch)
        watch.start()
        next(each for each in page.findChildren(QAbstractButton) if each.text() == "Start").click()
        QTimer.singleShot(WATCHED, partial(program.exit, 0))
        program.exec()
        print(f"{watch.pictured or -1:.1f} {watch.blocked:.1f}", flush=True)
        application.close()


def main(runs: int) -> int:
    """Open sessions in programs of their own; return 1 where the goal is missed."""
    found = []
    with private_desktop() as environment:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
        for _ in range(runs + 1):  # the first so that bytecode and files are there
            command = [sys.executable, "-m", "benchmarks.session_opening", "--one"]
            told = subprocess.run(
                command, env=environment, check=True, timeout=30, stdout=subprocess.PIPE, text=True
            )
            pictured, blocked = map(float, told.stdout.split())
            found.append((pictured, blocked))
    pictures, blocks = sorted(each for each, _ in found[1:]), sorted(each for _, each in found[1:])
    print(f"first picture  {median(pictures):6.0f} ms (at most {pictures[-1]:.0f}; goal {GOAL:.0f})")
    print(f"blocked        {median(blocks):6.0f} ms (at most {blocks[-1]:.0f})")
    return 1 if median(pictures) > GOAL else 0


if __name__ == "__main__":
    if "--one" in sys.argv:
        one()
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
