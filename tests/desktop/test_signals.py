"""Owns the tests of the system's signals that ask the program to end."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from stretchcoach.desktop.signals import EndSignals


@pytest.fixture
def signals(qapp: object) -> Iterator[EndSignals]:
    assert qapp
    signals = EndSignals()
    yield signals
    signals.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_that_asks_to_end_wakes_the_loop(
    signals: EndSignals, qtbot: QtBot, number: signal.Signals
) -> None:
    with qtbot.waitSignal(signals.asked, timeout=2000):
        os.kill(os.getpid(), number)


def test_another_signal_does_not_end_the_program(signals: EndSignals, qapp: QCoreApplication) -> None:
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    heard: list[str] = []
    signals.asked.connect(lambda: heard.append("asked"))
    os.kill(os.getpid(), signal.SIGUSR1)
    qapp.processEvents()
    assert heard == []
    os.kill(os.getpid(), signal.SIGTERM)
    qapp.processEvents()
    signal.signal(signal.SIGUSR1, before)
    assert heard == ["asked"]


def test_closing_gives_the_signals_back(qapp: object) -> None:
    assert qapp
    before = signal.getsignal(signal.SIGTERM)
    signals = EndSignals()
    assert signal.getsignal(signal.SIGTERM) is not before
    signals.close()
    assert signal.getsignal(signal.SIGTERM) is before
