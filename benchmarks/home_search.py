"""Owns the measurement of the search field: how long the window stands still for a letter, and when cleared.

    python -m benchmarks.home_search [routines of the user's own] [runs]

Nothing is shown on a screen. The goal is 100 ms for each change of what is searched for.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from statistics import median
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

OWN: Final = 1_000
RUNS: Final = 5
GOAL: Final = 100.0
"""ms."""
TYPED: Final = ("", "n", "number 7", "number 77", "nowhere")
"""What is searched for in turn: all, many, a tenth, a few, nothing; the field is cleared after each."""


def blocked(act: Callable[[], None]) -> float:
    """Return for how long the window does not come to its next event after `act` (ms)."""
    began = time.perf_counter()
    act()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1e3


def main(own: int = OWN, runs: int = RUNS) -> None:
    """Search, clear, and print the medians."""
    from stretchcoach.ui.home_page import HomePage  # noqa: PLC0415 - Qt is told first where to paint
    from stretchcoach.ui.look import Look  # noqa: PLC0415 - as above
    from tests.ui import pages  # noqa: PLC0415 - as above

    state = pages.home_state()
    cards = [
        replace(state.cards[each % len(state.cards)], id=f"own-{each}", title=f"Routine number {each}")
        for each in range(own)
    ]
    page = HomePage(Look())
    page.resize(1280, 800)
    page.show_state(replace(state, cards=(*state.cards, *cards)))
    print(f"{len(state.cards) + own} routines, ms for which the window stands still, median of {runs} runs")
    print(f"{'shown':>10}: {blocked(page.show):6.1f}")
    [field] = page.findChildren(QLineEdit)
    for words in TYPED[1:]:
        typed, cleared = list[float](), list[float]()
        for _ in range(runs):
            typed.append(blocked(partial(field.setText, words)))
            cleared.append(blocked(field.clear))
        told = f"{median(typed):6.1f}, cleared {median(cleared):6.1f} (at most {max(cleared):.1f})"
        print(f"{words!r:>10}: {told}")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = QApplication([*sys.argv[:1], "-style", "fusion"])
    main(*map(int, sys.argv[1:]))
