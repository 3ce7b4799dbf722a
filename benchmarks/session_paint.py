"""Measures what a session on the screen costs: CPU per second at 30 fps, slow frames, frames while hidden.

`python -m benchmarks.session_paint [seconds] [--floor]`, under Xvfb or QT_QPA_PLATFORM=offscreen.
"""

import sys
from datetime import timedelta
from time import perf_counter, process_time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QApplication

from stretchcoach.core.progress import State, progress_at
from stretchcoach.storage.resources import find_resources
from stretchcoach.ui.floor_page import FloorPage
from stretchcoach.ui.look import Look, palette, qss
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.still import StillPicture
from tests.ui.fakes_ui import at, contract_relax

FRAME_MS = 33
HOLD, PRESS = 3, 4


class Frames(QObject):
    """Feeds a page with one progress per frame and keeps what each cost."""

    def __init__(self, page: SessionPage | FloorPage, segment: int) -> None:
        super().__init__()
        self._page = page
        self._timeline = contract_relax()
        self._from = at(self._timeline, segment, 29.9 if segment == HOLD else 9.9).position
        self._until = self._timeline.segments[segment].end - timedelta(seconds=3.1)
        still = find_resources().assets / "stills" / "ktos-supine.hold.light.png"
        self._still = StillPicture(still) if still.is_file() else None
        self._began = perf_counter()
        self.costs: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.step)

    def step(self) -> None:
        """Show the instant, and paint it at once."""
        before = perf_counter()
        since = timedelta(seconds=perf_counter() - self._began)
        position = self._from + since % (self._until - self._from)
        self._page.show_progress(progress_at(self._timeline, position, State.MOVING), self._still)
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendEvent(self._page, QEvent(QEvent.Type.UpdateRequest))
        self.costs.append(perf_counter() - before)

    def run(self, seconds: float) -> float:
        """Run for a while; return CPU seconds per wall second."""
        self.step()
        QApplication.processEvents()
        self.costs.clear()
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        self._timer.start(FRAME_MS)
        wall, cpu = perf_counter(), process_time()
        loop.exec()
        self._timer.stop()
        return (process_time() - cpu) / (perf_counter() - wall)


class CountingPage(SessionPage):
    """A session page that counts how often it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Count, and paint."""
        self.painted += 1
        super().paintEvent(event)


def main() -> None:
    """Print the figures."""
    numbers = [float(word) for word in sys.argv[1:] if not word.startswith("-")]
    seconds = numbers[0] if numbers else 10.0
    app = QApplication([])
    app.setStyle("Fusion")
    font = QFont("Inter")
    font.setPixelSize(14)
    app.setFont(font)
    look = Look()
    app.setPalette(palette(look))
    app.setStyleSheet(qss(look))
    floor = "--floor" in sys.argv
    for name, segment in (("hold", HOLD), ("press", PRESS)):
        page = FloorPage(look) if floor else CountingPage(look, "Piriformis contract-relax")
        page.resize(*((1920, 1080) if floor else (1280, 800)))
        page.show()
        frames = Frames(page, segment)
        share = frames.run(seconds)
        costs = sorted(frames.costs)
        print(
            f"{name}: {share:.2%} of a core at {len(costs) / seconds:.1f} fps; frame median "
            f"{costs[len(costs) // 2] * 1e3:.2f} ms, p99 {costs[int(len(costs) * 0.99)] * 1e3:.2f} ms"
        )
        page.hide()
        app.processEvents()
        painted = page.painted if isinstance(page, CountingPage) else 0
        hidden = frames.run(min(2.0, seconds))
        more = (page.painted if isinstance(page, CountingPage) else 0) - painted
        print(f"{name}, hidden: {hidden:.2%} of a core, {more} frames painted")
        page.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    main()
