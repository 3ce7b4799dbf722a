"""Proves what is on the stage at each moment of a session: stills, ways, what moves, what is made ahead."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.app.figure_desk import MOST_FILMS, FigureDesk
from stretchcoach.app.stage_flow import GRACE, StageFlow, places
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.ports.figures import Drawing, Drawn, FilmBegun, FilmOrder, FrameDrawn, Motion, NotFilmed
from stretchcoach.storage.library import Shelved
from stretchcoach.ui.film import Film
from tests.builders import routine, step
from tests.fakes import FakeFigures

ROOM = (400, 300)
SPAN = 10


def timeline(*segments: tuple[Kind, str | None, Side | None]) -> Timeline:
    """Return steps of ten seconds."""
    return Timeline(
        "test",
        tuple(
            Segment(
                index=index,
                kind=kind,
                start=timedelta(seconds=SPAN * index),
                duration=timedelta(seconds=SPAN),
                pose=pose,
                side=side,
            )
            for index, (kind, pose, side) in enumerate(segments)
        ),
        (),
    )


LIE_AND_HOLD = timeline(
    (Kind.PREPARE, "hook-lying", None),
    (Kind.HOLD, "ktos-supine.hold", Side.RIGHT),
    (Kind.CONTRACT, "ktos-supine.contract", Side.RIGHT),
    (Kind.HOLD, "ktos-supine.hold", Side.LEFT),
    (Kind.BREATHE, "hook-lying", None),
    (Kind.REST, None, None),
)


def at(seconds: float, of: Timeline = LIE_AND_HOLD) -> Progress:
    position = timedelta(seconds=seconds)
    return Progress(State.MOVING, of, position, of.at(position), None)


@dataclass
class Theatre:
    """A stage flow, whoever draws for it, and the way from one to the other."""

    flow: StageFlow
    desk: FigureDesk
    figures: FakeFigures

    def films(self) -> list[FilmOrder]:
        return [wanted for wanted in self.figures.asked if isinstance(wanted, FilmOrder)]

    def come(self, order: FilmOrder, frames: int = 4, span: int = 300) -> None:
        """Let a film come whole."""
        schedule = tuple((number, span) for number in range(frames))
        repeats = order.motion is not Motion.TRANSITION
        begun = FilmBegun(order, (4, 4), (0, 0, 2, 2), schedule, repeats, bytearray(64))
        self.desk._take(begun)
        for number in range(frames):
            self.desk._take(FrameDrawn(order, number, bytearray(16)))


@pytest.fixture
def theatre() -> Theatre:
    figures = FakeFigures()
    desk = FigureDesk(figures, FigureStyle.BUN)
    shelved = Shelved(routine(step(Kind.HOLD, 5)), Path("/routines/test.yaml"), bundled=True)
    flow = StageFlow(desk, shelved, dark=False, moving=True)
    flow.set_room(ROOM)
    return Theatre(flow, desk, figures)


def test_a_step_without_a_side_is_seen_on_that_of_the_next_one() -> None:
    sides = [place.side if place else None for place in places(LIE_AND_HOLD)]
    assert sides == [Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT, None]


def test_a_picture_is_asked_for_once_and_again_when_one_has_come(theatre: Theatre) -> None:
    segment = LIE_AND_HOLD.segments[1]
    assert theatre.flow.picture(segment, LIE_AND_HOLD) is None
    assert theatre.flow.picture(segment, LIE_AND_HOLD) is None
    [drawing] = theatre.figures.asked
    assert isinstance(drawing, Drawing)
    assert (drawing.pose, drawing.side, drawing.room) == ("ktos-supine.hold", Side.RIGHT, ROOM)
    assert drawing.among == ("hook-lying", "ktos-supine.hold", "ktos-supine.contract")
    theatre.figures.pictures[drawing] = Path("/drawn.png")
    assert theatre.flow.picture(segment, LIE_AND_HOLD) is None
    theatre.flow.look_again()
    assert theatre.flow.picture(segment, LIE_AND_HOLD) == Path("/drawn.png")
    theatre.flow.set_room((800, 600))
    assert theatre.flow.picture(segment, LIE_AND_HOLD) is None


def test_until_the_room_is_known_nothing_is_asked(theatre: Theatre) -> None:
    blind = StageFlow(theatre.desk, theatre.flow._shelved, dark=False, moving=True)
    assert blind.picture(LIE_AND_HOLD.segments[0], LIE_AND_HOLD) is None
    assert blind.frame(at(1)) is None
    assert theatre.figures.asked == []


def test_while_one_holds_the_way_on_is_made_ahead(theatre: Theatre) -> None:
    assert theatre.flow.frame(at(1)) is None
    [way] = [order for order in theatre.films() if order.motion is Motion.TRANSITION]
    assert (way.start, way.drawing.pose, way.at_once) == ("hook-lying", "ktos-supine.hold", False)
    theatre.come(way)
    frames = [theatre.flow.frame(at(seconds)) for seconds in (9.9, 10.0, 10.35, 10.95, 11.5)]
    numbers = [None if frame is None else frame.number for frame in frames]
    assert numbers == [None, 0, 1, 3, 3], "the last frame stays until the picture has come"
    theatre.figures.pictures[way.drawing] = Path("/drawn.png")
    theatre.flow.look_again()
    theatre.flow.picture(LIE_AND_HOLD.segments[1], LIE_AND_HOLD)
    assert theatre.flow.frame(at(11.5)) is None
    assert theatre.desk.ready(way) is None, "it has been seen and takes no memory any more"


def test_after_a_skip_the_way_is_drawn_at_once_and_nothing_waits(theatre: Theatre) -> None:
    theatre.flow.frame(at(1))
    assert theatre.flow.frame(at(10.01)) is None
    hurried = theatre.films()[-1]
    assert hurried.at_once
    assert hurried.motion is Motion.TRANSITION
    theatre.come(hurried)
    frame = theatre.flow.frame(at(10.4))
    assert frame is not None
    assert frame.number == 1


def test_a_film_that_comes_too_late_is_left_out(theatre: Theatre) -> None:
    theatre.flow.frame(at(1))
    theatre.flow.frame(at(10.01))
    asked = len(theatre.films())
    assert theatre.flow.frame(at(10 + GRACE / 1000 + 0.1)) is None
    assert len([order for order in theatre.films()[asked:] if order.at_once]) == 0


def test_from_side_to_side_there_is_no_way(theatre: Theatre) -> None:
    theatre.flow.frame(at(29))
    theatre.flow.frame(at(30.1))
    assert not any(order.drawing.side is Side.LEFT and order.at_once for order in theatre.films())


@pytest.mark.parametrize(
    ("seconds", "motion"), [(25, Motion.PULSE), (45, Motion.BREATH)], ids=["press", "breathe"]
)
def test_what_a_step_does_goes_round_and_round(theatre: Theatre, seconds: float, motion: Motion) -> None:
    theatre.flow.frame(at(seconds))
    [order] = [order for order in theatre.films() if order.motion is motion]
    theatre.come(order)
    begun = theatre.flow.frame(at(seconds))
    later = theatre.flow.frame(at(seconds + 0.3))
    around = theatre.flow.frame(at(seconds + 1.2))
    assert begun is not None
    assert later is not None
    assert around is not None
    assert later.number == (begun.number + 1) % 4
    assert around.number == begun.number


def test_a_pause_stands_still(theatre: Theatre) -> None:
    theatre.flow.frame(at(25))
    [order] = [order for order in theatre.films() if order.motion is Motion.PULSE]
    theatre.come(order)
    assert theatre.flow.frame(at(25.5)) == theatre.flow.frame(at(25.5))


def test_with_reduced_motion_nothing_moves_and_no_film_is_made(theatre: Theatre) -> None:
    calm = StageFlow(theatre.desk, theatre.flow._shelved, dark=False, moving=False)
    calm.set_room(ROOM)
    for seconds in (1, 10.1, 25, 45):
        assert calm.frame(at(seconds)) is None
    assert theatre.films() == []


def test_what_cannot_be_filmed_is_shown_as_a_still_at_once(theatre: Theatre) -> None:
    theatre.flow.frame(at(1))
    for order in theatre.films():
        theatre.desk._take(NotFilmed(order))
    theatre.flow.frame(at(10.01))
    hurried = [order for order in theatre.films() if order.at_once]
    assert hurried == []
    assert theatre.flow.frame(at(10.1)) is None


def test_a_film_that_breaks_off_is_none(theatre: Theatre) -> None:
    order = FilmOrder(Drawing("hook-lying", ROOM, "bun"), Motion.LOOP)
    theatre.desk.film(order)
    theatre.come(order)
    theatre.desk._take(NotFilmed(order))
    assert theatre.desk.ready(order) is None


def test_the_desk_keeps_few_films_and_forgets_the_oldest(theatre: Theatre) -> None:
    orders = [FilmOrder(Drawing(f"pose-{n}", ROOM, "bun"), Motion.LOOP) for n in range(MOST_FILMS + 2)]
    for order in orders:
        theatre.desk.film(order)
        theatre.come(order)
    assert theatre.figures.forgotten == orders[:2]
    assert theatre.desk.ready(orders[0]) is None
    assert isinstance(theatre.desk.ready(orders[-1]), Film)


def test_the_desk_tells_of_what_has_come_in_its_own_thread(qtbot: QtBot, theatre: Theatre) -> None:
    drawing = Drawing("hook-lying", ROOM, "bun")
    with qtbot.waitSignal(theatre.desk.drawn, timeout=2000) as told:
        theatre.figures.hear(Drawn(drawing, Path("/drawn.png")))
    assert told.args == [drawing]


def test_a_film_of_a_set_that_was_left_is_not_kept(theatre: Theatre) -> None:
    order = FilmOrder(Drawing("hook-lying", ROOM, "bun"), Motion.LOOP)
    theatre.desk.film(order)
    theatre.desk.forget_films()
    theatre.come(order)
    assert theatre.desk.ready(order) is None
    assert theatre.figures.forgotten == [order]
