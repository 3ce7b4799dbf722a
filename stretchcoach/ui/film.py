"""Owns a film of the figure as it comes in: frames by time, of those that are there already."""

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

from stretchcoach.ports.figures import FilmBegun, FilmOrder


class Film:
    """What moves on a stage; frames that have not come yet are stood in for by those before them."""

    def __init__(self, begun: FilmBegun) -> None:
        self.order: FilmOrder = begun.order
        self.size = QSize(*begun.size)
        self.box = QRect(*begun.box)
        """The part of the picture that the frames are of, in its pixels."""
        self.ground = _image(begun.ground, self.size)
        """The picture around it."""
        self._shown = [frame for frame, _ in begun.schedule]
        self._ends = list(accumulate(span for _, span in begun.schedule))
        self._repeats = begun.repeats
        self._frames = dict[int, QImage]()

    @property
    def span(self) -> int:
        """How long the film, or one round of it, takes in milliseconds."""
        return self._ends[-1] if self._ends else 0

    @property
    def count(self) -> int:
        """How many frames there will be."""
        return len(set(self._shown))

    def add(self, number: int, pixels: bytearray) -> None:
        """Take a frame that has come."""
        self._frames[number] = _image(pixels, self.box.size())

    def is_over(self, elapsed: int) -> bool:
        """Whether the film has ended that many milliseconds after its beginning."""
        return not self._repeats and elapsed >= self.span

    def number_at(self, elapsed: int) -> int | None:
        """Return the frame to be seen after so many milliseconds, None while there is none to show."""
        if self._repeats and self.span:
            elapsed %= self.span
        place = min(bisect_right(self._ends, elapsed), len(self._shown) - 1)
        return self._there(self._shown[place])

    def nearest(self, number: int) -> int | None:
        """Return a frame by its own number, or the one before it that is there."""
        return self._there(number)

    def frame(self, number: int) -> QImage:
        """Return a frame that is there."""
        return self._frames[number]

    def _there(self, number: int) -> int | None:
        return next((each for each in range(number, -1, -1) if each in self._frames), None)


def _image(pixels: bytearray, size: QSize) -> QImage:
    """Return an image of these pixels; it keeps them."""
    width, height = size.width(), size.height()
    return QImage(pixels, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
