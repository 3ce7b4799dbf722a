"""Owns the proof that the PySide6 in use keeps its references to None.

6.12.0 drops one with each void call and ends the process on Python before 3.12, where None is counted.
"""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QImage, QPainter

ROOT: Final = Path(__file__).resolve().parents[2]
CALLS: Final = 20_000
COUNTED: Final = sys.version_info < (3, 12)


def test_the_project_keeps_away_from_the_qt_that_drops_none() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    [pin] = [line for line in project["dependencies"] if line.startswith("PySide6")]
    assert pin.endswith("<6.12")
    major, minor = map(int, version("PySide6-Essentials").split(".")[:2])
    assert (major, minor) < (6, 12)


@pytest.mark.skipif(not COUNTED, reason="None is not counted from Python 3.12 on")
def test_painting_keeps_the_references_to_none() -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.drawPoint(1, 1)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < CALLS // 100
