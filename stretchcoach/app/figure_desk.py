"""Owns what the window knows of the figure: pictures and films as they come from whoever draws them."""

from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final
from weakref import ref

from PySide6.QtCore import QObject, Qt, Signal

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.routine import Side
from stretchcoach.storage.library import Shelved

if TYPE_CHECKING:
    from collections.abc import Callable

    from stretchcoach.ports.figures import Aspect, Drawing, FigureNews, Figures, FilmBegun, FilmOrder
    from stretchcoach.ui.film import Film

MOST_FILMS: Final = 3
"""Films in memory, each of 5 to 40 MB: the one that is seen, those that are made ahead."""


class FigureDesk(QObject):
    """Asks for pictures and films, and tells when they have come; no call waits."""

    drawn = Signal(object)
    """A `Drawing` whose picture is there now."""
    filmed = Signal(object)
    """A `FilmOrder` whose film has begun to come, or never will."""
    advanced = Signal(object)
    """A `FilmOrder` of whose film one more frame has come."""
    _heard = Signal(object)

    def __init__(self, figures: "Figures", style: FigureStyle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self.style = style
        """How the figure looks from now on."""
        self._films = OrderedDict["FilmOrder", "Film"]()
        self._ordered = set["FilmOrder"]()
        self._hopeless = set["FilmOrder"]()
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)
        figures.listen(_passing_on(ref(self)))

    def drawing(
        self,
        pose: str,
        room: tuple[int, int],
        side: Side | None,
        *,
        dark: bool,
        shelved: Shelved | None = None,
        among: tuple[str, ...] = (),
        aspect: "Aspect | None" = None,
    ) -> "Drawing":
        """Return the drawing of a pose in the style that was chosen, of its body if nothing else is asked."""
        from stretchcoach.ports.figures import Aspect, Drawing  # noqa: PLC0415 - loaded with the first drawing

        folder = shelved.path.parent if shelved is not None and not shelved.bundled else None
        return Drawing(pose, room, self.style.value, dark, side, among, folder, aspect or Aspect.POSE)

    def picture(self, drawing: "Drawing") -> Path | None:
        """Return the picture if it is there; else `drawn` tells when it has come."""
        return self._figures.picture(drawing)

    def film(self, order: "FilmOrder") -> "Film | None":
        """Return the film as far as it has come; else ask for it."""
        film = self._films.get(order)
        if film is not None:
            self._films.move_to_end(order)
        elif order not in self._hopeless and order not in self._ordered:
            self._ordered.add(order)
            self._figures.film(order)
        return film

    def ready(self, order: "FilmOrder") -> "Film | None":
        """Return the film if it has begun to come, without asking for it."""
        return self._films.get(order)

    def put_away(self, order: "FilmOrder") -> None:
        """Let go of a film that has been seen."""
        self._films.pop(order, None)
        self._ordered.discard(order)

    def is_hopeless(self, order: "FilmOrder") -> bool:
        """Whether there is no such film."""
        return order in self._hopeless

    def forget_films(self) -> None:
        """Let go of all films: nobody looks any more."""
        for order in self._ordered:
            self._figures.forget(order)
        self._ordered.clear()
        self._films.clear()

    def hear(self, news: "FigureNews") -> None:
        """Take news over from the thread that reads it; once the program has ended nobody is told."""
        with suppress(RuntimeError):
            self._heard.emit(news)

    def _take(self, news: "FigureNews") -> None:
        from stretchcoach.ports.figures import (  # noqa: PLC0415 - loaded with the first news
            Drawn,
            FilmBegun,
            FrameDrawn,
            NotFilmed,
        )

        match news:
            case Drawn(drawing, path):
                if path is not None:
                    self.drawn.emit(drawing)
            case FilmBegun():
                if news.order in self._ordered:
                    self._keep(news)
            case FrameDrawn():
                film = self._films.get(news.order)
                if film is not None:
                    film.add(news.number, news.pixels)
                    self.advanced.emit(news.order)
            case NotFilmed(order):
                self._hopeless.add(order)
                self._ordered.discard(order)
                self._films.pop(order, None)
                self.filmed.emit(order)

    def _keep(self, begun: "FilmBegun") -> None:
        from stretchcoach.ui.film import Film  # noqa: PLC0415 - loaded with the first film

        self._films[begun.order] = Film(begun)
        while len(self._films) > MOST_FILMS:
            order, _ = self._films.popitem(last=False)
            self._ordered.discard(order)
            self._figures.forget(order)
        self.filmed.emit(begun.order)


def _passing_on(desk: "ref[FigureDesk]") -> "Callable[[FigureNews], None]":
    """Return what passes news on to a desk as long as there is one; it keeps none alive."""

    def hear(news: "FigureNews") -> None:
        known = desk()
        if known is not None:
            known.hear(news)

    return hear
