"""Owns what is on the stage of a session at each moment: a still, or a frame of what moves.

All of it follows from how far the step is: a pause stands, a skip shows at once what is there.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stretchcoach.app.figure_desk import FigureDesk
from stretchcoach.core.progress import Progress
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.ports.figures import Drawing, FilmOrder, Motion
from stretchcoach.storage.library import Shelved

if TYPE_CHECKING:
    from stretchcoach.ui.film import Film

MILLISECOND: Final = timedelta(milliseconds=1)
GRACE: Final = 300
"""Milliseconds for which the old picture stays after a skip, while the first frames are drawn."""
AHEAD: Final = timedelta(seconds=25)
"""How long before a step ends the way to the next is drawn, at the earliest."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a step shows: its pose, and the side it is seen on."""

    pose: str
    side: Side | None


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of a film, by its number."""

    film: "Film"
    number: int


class StageFlow:
    """Tells for one session what to show; until `set_room` there is nothing of its own to show."""

    def __init__(self, desk: FigureDesk, shelved: Shelved, *, dark: bool, moving: bool) -> None:
        self._desk = desk
        self._shelved = shelved
        self._dark = dark
        self._moving = moving
        self._room: tuple[int, int] | None = None
        self._timeline: Timeline | None = None
        self._places: tuple[Place | None, ...] = ()
        self._run: tuple[str, ...] = ()
        self._segment: int | None = None
        self._from: Place | None = None
        self._frame: Frame | None = None
        self._arrived = 0
        """Milliseconds that the way to this step's pose took, once it was gone."""
        self._pictures = dict[Place, Path]()
        self._asked = set[Place]()

    def set_room(self, room: tuple[int, int]) -> None:
        """Take another size: pixels of the screen, across and down."""
        if room != self._room:
            self._room = room
            self._pictures.clear()
            self._asked.clear()

    def look_again(self) -> None:
        """Look whether pictures that were not there have come."""
        self._asked.clear()

    def picture(self, segment: Segment, timeline: Timeline) -> Path | None:
        """Return the picture of a step, None while it is not drawn."""
        self._take(timeline)
        place = self._places[segment.index]
        drawing = self._drawing(place)
        if place is None or drawing is None:
            return None
        if place not in self._pictures and place not in self._asked:
            self._asked.add(place)
            path = self._desk.picture(drawing)
            if path is not None:
                self._pictures[place] = path
        return self._pictures.get(place)

    def frame(self, progress: Progress) -> Frame | None:
        """Return the frame to be seen at this moment, None where the still is to be seen."""
        self._take(progress.timeline)
        segment = progress.segment
        if segment.index != self._segment:
            self._from = None if self._segment is None else self._places[self._segment]
            self._segment = segment.index
            self._arrived = 0
        if not self._moving:
            return None
        self._look_ahead(progress)
        self._frame = self._moves(segment, round((progress.position - segment.start) / MILLISECOND))
        return self._frame

    def _moves(self, segment: Segment, elapsed: int) -> Frame | None:
        """Return what moves: first the way to the pose, then what the step itself does."""
        place = self._places[segment.index]
        way = self._way(self._from, place)
        if way is not None and (film := self._film(way, elapsed)) is not None:
            if not film.is_over(elapsed) or (place not in self._pictures):
                return _at(film, elapsed)
            self._arrived = film.span
            self._desk.put_away(film.order)
        elif way is not None and elapsed < GRACE and not self._is_hopeless(way):
            return self._frame
        order = self._motion(segment, place)
        film = self._desk.film(order) if order is not None else None
        return _at(film, elapsed - self._arrived) if film is not None else None

    def _film(self, way: FilmOrder, elapsed: int) -> "Film | None":
        """Return the film of a way; one that nobody made ahead is drawn at once, with less detail."""
        hurried = replace(way, at_once=True)
        film = self._desk.ready(way) or self._desk.ready(hurried)
        if film is None and elapsed < GRACE and not self._is_hopeless(way):
            film = self._desk.film(hurried)
        return film

    def _is_hopeless(self, way: FilmOrder) -> bool:
        return any(self._desk.is_hopeless(order) for order in (way, replace(way, at_once=True)))

    def _look_ahead(self, progress: Progress) -> None:
        """Have the next picture, the way there and what moves there drawn while the user holds."""
        coming = progress.next
        if coming is None or progress.remaining > AHEAD:
            return
        self.picture(coming, progress.timeline)
        place = self._places[coming.index]
        for order in (
            self._way(self._places[progress.segment.index], place),
            self._motion(coming, place),
        ):
            if order is not None:
                self._desk.film(order)

    def _way(self, start: Place | None, end: Place | None) -> FilmOrder | None:
        """Return the film from one place to another; from side to side there is none."""
        drawing = self._drawing(end)
        if drawing is None or start is None or end is None:
            return None
        if start.pose == end.pose or start.side is not end.side:
            return None
        return FilmOrder(drawing, Motion.TRANSITION, start.pose)

    def _motion(self, segment: Segment, place: Place | None) -> FilmOrder | None:
        """Return what moves in a step itself."""
        drawing = self._drawing(place)
        if drawing is None:
            return None
        match segment.kind:
            case Kind.CONTRACT:
                return FilmOrder(drawing, Motion.PULSE)
            case Kind.BREATHE:
                return FilmOrder(drawing, Motion.BREATH)
            case Kind.MOVE | Kind.REPS | Kind.TIMER:
                return FilmOrder(drawing, Motion.LOOP)
            case Kind.PREPARE | Kind.HOLD | Kind.DEEPEN | Kind.REST:
                return None

    def _drawing(self, place: Place | None) -> Drawing | None:
        if place is None or self._room is None:
            return None
        return self._desk.drawing(
            place.pose, self._room, place.side, dark=self._dark, shelved=self._shelved, among=self._run
        )

    def _take(self, timeline: Timeline) -> None:
        """Take a timeline: where its steps are seen; another one's steps are counted anew."""
        if timeline is self._timeline:
            return
        self._timeline = timeline
        self._places = places(timeline)
        self._run = tuple(dict.fromkeys(place.pose for place in self._places if place is not None))
        if self._segment is not None and self._segment >= len(self._places):
            self._segment = None


def places(timeline: Timeline) -> tuple[Place | None, ...]:
    """Return what each step shows. A step that has no side is seen on that of the next one that has."""
    sides = list[Side | None]()
    side: Side | None = next((each.side for each in reversed(timeline.segments) if each.side), None)
    for segment in reversed(timeline.segments):
        side = segment.side or side
        sides.append(side)
    return tuple(
        None if segment.pose is None else Place(segment.pose, seen)
        for segment, seen in zip(timeline.segments, reversed(sides), strict=True)
    )


def _at(film: "Film", elapsed: int) -> Frame | None:
    number = film.number_at(elapsed)
    return None if number is None else Frame(film, number)
