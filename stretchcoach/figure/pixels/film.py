"""Owns the drawing of a film: the ground that stands still, and frames of the part that moves."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from stretchcoach.figure.pixels.arrays import Bytes
from stretchcoach.figure.pixels.extent import around, arrows_of, figure_of
from stretchcoach.figure.pixels.field import Box
from stretchcoach.figure.pixels.picture import Studio
from stretchcoach.figure.reels import Reel

MOST_DETAIL: Final = 640 * 440
"""A film of more pixels is drawn at its own size: what moves is not looked at that closely."""


class Frames(NamedTuple):
    """A film: the part that moves, the picture around it with nothing in that part, and the frames.

    Pictures are (height, width, 4) of uint8: blue, green, red, alpha, premultiplied.
    """

    box: Box
    ground: Bytes
    frames: Iterator[Bytes]


def film(studio: Studio, reel: Reel, *, hurried: bool = False) -> Frames:
    """Return a film whose frames are drawn one by one as they are taken."""
    first = reel.shots[0]
    box = _moving(reel)
    detail = 1 if hurried or first.size[0] * first.size[1] > MOST_DETAIL else 2
    picture = studio.picture(first, detail)
    ground = _swapped(picture)
    ground[box.slices] = 0

    def drawn() -> Iterator[Bytes]:
        yield _swapped(picture[box.slices])
        for shot in reel.shots[1:]:
            yield _swapped(studio.picture(shot, detail)[box.slices])

    return Frames(box, ground, drawn())


def _swapped(pixels: Bytes) -> Bytes:
    """Return a picture with red and blue changed over, as screens have it."""
    result = np.empty(pixels.shape, np.uint8)
    result[..., 0], result[..., 1] = pixels[..., 2], pixels[..., 1]
    result[..., 2], result[..., 3] = pixels[..., 0], pixels[..., 3]
    return result


def _moving(reel: Reel) -> Box:
    """Return the part of the picture in which the shots differ, as far as can be told before drawing."""
    first = reel.shots[0]
    whole = Box(0, 0, *first.size)
    if any(
        (shot.view, shot.walls, shot.props) != (first.view, first.walls, first.props) for shot in reel.shots
    ):
        return whole
    beats = all(shot.solved is first.solved and shot.breath == first.breath for shot in reel.shots)
    spheres = [sphere for shot in reel.shots for sphere in (arrows_of if beats else figure_of)(shot)]
    found = around(first.view, spheres).inside(whole) if spheres else whole
    return whole if found.is_empty else found
