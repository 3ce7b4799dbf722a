"""Owns the fixtures of the desktop tests."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.fakes_desktop import DAEMON, Bus, private_bus


@pytest.fixture
def bus() -> Iterator[Bus]:
    if DAEMON is None:
        pytest.skip("dbus-daemon is not installed")
    with private_bus() as bus:
        yield bus


@pytest.fixture
def runtime() -> Iterator[Path]:
    """Return a private folder with a path short enough for a socket."""
    folder = Path(tempfile.mkdtemp(prefix="sc-"))
    yield folder
    shutil.rmtree(folder)
