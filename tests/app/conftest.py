"""Owns the program that most tests of the app are about."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.app.house import House, open_house


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    house = open_house(tmp_path)
    yield house
    house.application.close()
