"""Owns the figure of a program in which nothing may have to be drawn: it is made with the first question."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from stretchcoach.ports.figures import Drawing, FigureNews, Figures, FilmOrder


class LateFigures:
    """Implements `ports.Figures` with one that `make` returns when it is first needed."""

    def __init__(self, make: "Callable[[], Figures]") -> None:
        self._make = make
        self._figures: Figures | None = None
        self._hear: Callable[[FigureNews], None] | None = None

    def listen(self, hear: "Callable[[FigureNews], None]") -> None:
        """Let `hear` be called with all that comes, from any thread."""
        self._hear = hear
        if self._figures is not None:
            self._figures.listen(hear)

    def picture(self, drawing: "Drawing") -> Path | None:
        """Return the picture if it is there already; else ask for it."""
        return self._made().picture(drawing)

    def film(self, order: "FilmOrder") -> None:
        """Ask for a film."""
        self._made().film(order)

    def forget(self, order: "FilmOrder") -> None:
        """Stop drawing a film that is no longer needed."""
        if self._figures is not None:
            self._figures.forget(order)

    def close(self) -> None:
        """Stop, and leave no process behind."""
        if self._figures is not None:
            self._figures.close()

    def _made(self) -> "Figures":
        if self._figures is None:
            self._figures = self._make()
            if self._hear is not None:
                self._figures.listen(self._hear)
        return self._figures
