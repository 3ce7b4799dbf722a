"""Proves what the process of the window sets up before there is one."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from stretchcoach.app.running import _speak
from stretchcoach.phrasebook import ENGLISH

if TYPE_CHECKING:
    from stretchcoach.app.services import Services


@pytest.fixture
def system() -> Iterator[None]:
    """Have a system that speaks German."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("system")
def test_an_english_window_names_days_in_english_whatever_the_system_speaks(qapp: QApplication) -> None:
    _speak(qapp, cast("Services", SimpleNamespace(languages=SimpleNamespace(chosen=ENGLISH))))
    assert QLocale().toString(QDate(2026, 1, 7), "ddd") == "Wed"
