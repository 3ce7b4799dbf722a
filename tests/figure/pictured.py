"""Owns what the tests of pictures share: sets, studios, pixels, and how much two pictures differ."""

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.routine import Side
from stretchcoach.figure.colours import colours
from stretchcoach.figure.framing import only
from stretchcoach.figure.pixels.arrays import Bytes, Floats, blur
from stretchcoach.figure.pixels.field import Box, HeightField
from stretchcoach.figure.pixels.picture import Studio
from stretchcoach.figure.shot import Set, Shot
from stretchcoach.figure.solids import solids
from stretchcoach.figure.styles import STYLES
from stretchcoach.figure.view import View
from tests.figure.drawn import shelf

PICTURES: Final = Path(__file__).parent / "pictures"


@cache
def scene(pose: str) -> Set:
    """Return a set with one bundled pose alone."""
    found = shelf().find(pose)
    assert found is not None
    return Set(only(found[0], (pose,)))


@cache
def studio(style: FigureStyle = FigureStyle.BUN, *, dark: bool = False) -> Studio:
    return Studio(STYLES[style], colours(dark=dark))


def shot(pose: str, size: int = 96, side: Side | None = None) -> Shot:
    """Return the shot of a bundled pose, at most `size` pixels wide and high."""
    stage = scene(pose)
    return stage.shot(pose, stage.size_within((size, size)), side)


def field_of(taken: Shot) -> tuple[HeightField, View]:
    """Return the heights of a whole picture."""
    things = tuple(solid for prop in taken.props for solid in solids(prop, taken.solved))
    return studio().field(taken, things, Box(0, 0, *taken.size), 1)


def kept(name: str) -> Bytes:
    """Return a picture that is kept beside the tests, premultiplied."""
    image = QImage(str(PICTURES / f"{name}.png"))
    assert not image.isNull()
    return pixels_of(image)


def pixels_of(image: QImage) -> Bytes:
    """Return an image as red, green, blue and alpha, premultiplied."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied)
    data: npt.NDArray[np.uint8] = np.frombuffer(image.constBits(), np.uint8)
    rows = data.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 4]
    return rows.reshape(image.height(), image.width(), 4).copy()


def difference(a: Bytes, b: Bytes) -> float:
    """Return how unlike two pictures look, 0 to 1: the worst place, after a look through half-closed eyes."""
    assert a.shape == b.shape
    worst = 0.0
    for channel in range(4):
        apart: Floats = a[..., channel].astype(np.float32) - b[..., channel].astype(np.float32)
        worst = max(worst, float(np.abs(blur(apart, 1)).max()) / 255)
    return worst
