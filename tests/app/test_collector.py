"""Owns the tests of the collector: it collects, and in the window's thread alone."""

import threading
from collections.abc import Iterator
from weakref import finalize

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from stretchcoach.app.collector import YOUNG, Collector


class Knot:
    """Holds itself, as pages and their slots do."""

    def __init__(self, where: list[int]) -> None:
        self.itself = self
        finalize(self, lambda: where.append(threading.get_ident()))


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    del qtbot
    made = Collector()
    yield made
    made.deleteLater()


def rest() -> None:
    """Let the event loop wait for an event."""
    loop = QEventLoop()
    QTimer.singleShot(1, loop.quit)
    loop.exec()


def test_a_knot_made_in_any_thread_is_untied_in_the_window_s(collector: Collector) -> None:
    del collector
    where, much = list[int](), list[list[int]]()

    def work() -> None:
        Knot(where)
        much.extend([] for _ in range(3 * YOUNG))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert not where
    rest()
    assert where == [threading.get_ident()]


def test_little_is_not_looked_through(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = list[int]()
    monkeypatch.setattr("gc.collect", looked.append)
    for counts, expected in (((YOUNG - 1, 99, 99), []), ((YOUNG, 0, 9), [1]), ((YOUNG, 0, 10), [1, 2])):
        monkeypatch.setattr("gc.get_count", lambda counts=counts: counts)
        collector.collect_if_due()
        assert looked == expected
