"""Proves the cross-fade of the figure: it hides a cut, and only that, on the page and in floor mode."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from stretchcoach.core.progress import Progress
from stretchcoach.core.routine import Side
from stretchcoach.ports.figures import Drawing, FilmBegun, FilmOrder, FrameDrawn, Motion
from stretchcoach.ui.change_over import DURATION, ChangeOver
from stretchcoach.ui.film import Film
from stretchcoach.ui.floor_page import FloorPage
from stretchcoach.ui.look import Look
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.still import StillPicture
from tests.ui.fakes_ui import at, contract_relax

HOLD, PRESS = 3, 4
RED, BLUE = QColor(200, 0, 0), QColor(0, 0, 200)


@pytest.fixture
def stills(tmp_path: Path) -> tuple[StillPicture, StillPicture]:
    pictures = []
    for name, colour in (("red", RED), ("blue", BLUE)):
        image = QImage(300, 200, QImage.Format.Format_RGB32)
        image.fill(colour)
        image.save(str(tmp_path / f"{name}.png"))
        pictures.append(StillPicture(tmp_path / f"{name}.png"))
    return pictures[0], pictures[1]


def moment(segment: int) -> Progress:
    """Return a moment of a step that has a pose of its own."""
    progress = at(contract_relax(), segment, 5)
    return replace(progress, segment=replace(progress.segment, pose=f"pose-{segment}"))


def film(motion: Motion, pose: str | None, side: Side | None = None) -> Film:
    """Return a film of two green frames that fill the picture."""
    begun = FilmBegun(
        FilmOrder(Drawing(pose or "x", (300, 200), "bun", side=side), motion),
        (300, 200),
        (0, 0, 300, 200),
        ((0, 500), (1, 500)),
        motion is not Motion.TRANSITION,
        bytearray(300 * 200 * 4),
    )
    made = Film(begun)
    for number in range(2):
        news = FrameDrawn(begun.order, number, bytearray([0, 150, 0, 255] * 300 * 200))
        made.add(news.number, news.pixels)
    return made


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    made = SessionPage(Look(), "Test")
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def middle(page: SessionPage) -> QColor:
    image = page.stage.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_another_pose_fades_in(page: SessionPage, stills: tuple[StillPicture, StillPicture]) -> None:
    page.show_progress(moment(HOLD), stills[0])
    assert middle(page).red() > 190
    page.show_progress(moment(PRESS), stills[1])
    page.stage._fade._run.setCurrentTime(DURATION // 2)
    mixed = middle(page)
    assert 60 < mixed.red() < 140
    assert 60 < mixed.blue() < 140
    page.stage._fade._run.setCurrentTime(DURATION)
    assert middle(page).blue() > 190
    assert middle(page).red() < 20
    assert page.stage._before is None, "it takes no memory any more"


def test_a_film_that_leads_there_needs_no_fade(
    page: SessionPage, stills: tuple[StillPicture, StillPicture]
) -> None:
    page.show_progress(moment(HOLD), stills[0])
    middle(page)
    page.show_progress(moment(PRESS), stills[1], film(Motion.TRANSITION, moment(PRESS).segment.pose), 0)
    assert page.stage._fade.strength == 0
    assert middle(page).green() > 140


def test_with_reduced_motion_one_picture_follows_the_other(
    qtbot: QtBot, stills: tuple[StillPicture, StillPicture]
) -> None:
    page = SessionPage(Look(reduced_motion=True), "Test")
    page.resize(1000, 700)
    qtbot.addWidget(page)
    page.show()
    page.show_progress(moment(HOLD), stills[0])
    middle(page)
    page.show_progress(moment(PRESS), stills[1])
    assert middle(page).red() < 20


def test_the_same_pose_on_the_other_side_fades_in(page: SessionPage) -> None:
    fade = ChangeOver(page, steady=False)
    assert not fade.cuts(moment(HOLD), film(Motion.LOOP, "clam.open", Side.RIGHT)), "nothing was seen before"
    assert not fade.cuts(moment(HOLD), film(Motion.PULSE, "clam.open", Side.RIGHT))
    assert fade.cuts(moment(HOLD), film(Motion.LOOP, "clam.open", Side.LEFT))


def test_floor_mode_shows_what_moves_and_fades_where_nothing_leads_on(
    qtbot: QtBot, stills: tuple[StillPicture, StillPicture]
) -> None:
    floor = FloorPage(Look())
    floor.resize(960, 540)
    qtbot.addWidget(floor)
    floor.show()

    def middle_of_figure() -> QColor:
        box = floor._plan().figure
        return floor.grab().toImage().pixelColor(box.center().toPoint())

    floor.show_progress(moment(HOLD), stills[0])
    assert middle_of_figure().red() > 190
    floor.show_progress(moment(PRESS), stills[1])
    floor._fade._run.setCurrentTime(DURATION // 2)
    assert 60 < middle_of_figure().red() < 190
    assert 60 < middle_of_figure().blue() < 190
    floor._fade._run.setCurrentTime(DURATION)
    assert middle_of_figure().blue() > 190
    moving = film(Motion.PULSE, moment(PRESS).segment.pose, moment(PRESS).side)
    floor.show_progress(moment(PRESS), stills[1], moving, 0)
    assert middle_of_figure().green() > 140
    floor.rotate()
    box = floor._transform().mapRect(floor._plan().figure)
    assert floor.grab().toImage().pixelColor(box.center().toPoint()).green() > 140
