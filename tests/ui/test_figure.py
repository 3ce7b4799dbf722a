"""Proves the figure in the window: films on the stage, turntable, choice of styles, the printed page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.ports.figures import Drawing, FilmBegun, FilmOrder, Motion
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.film import Film
from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_stage import fitted
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.stage import Stage
from stretchcoach.ui.style_choice import StyleChoice
from stretchcoach.ui.turntable import Turntable

LOOK = Look()
SIZE = (400, 292)
BOX = (100, 50, 80, 60)
RED, BLUE = b"\x00\x00\xff\xff", b"\xff\x00\x00\xff"
ORDER = FilmOrder(Drawing("walk", SIZE, "bun"), Motion.LOOP)


def film(frames: int = 2, *, repeats: bool = True, there: int | None = None) -> Film:
    """Return a film whose even frames are red and whose odd ones are blue."""
    schedule = tuple((number, 100) for number in range(frames))
    made = Film(FilmBegun(ORDER, SIZE, BOX, schedule, repeats, bytearray(SIZE[0] * SIZE[1] * 4)))
    for number in range(frames if there is None else there):
        made.add(number, bytearray((BLUE if number % 2 else RED) * (BOX[2] * BOX[3])))
    return made


def shown(qtbot: QtBot, stage: Stage) -> QImage:
    stage.resize(SIZE[0], 300)
    qtbot.addWidget(stage)
    return stage.grab().toImage()


def middle(image: QImage, stage: Stage) -> QColor:
    """Return the colour in the middle of where the frames go."""
    at = fitted(QSize(*SIZE), QRectF(stage.rect()).adjusted(0, 4, 0, 4), 1.0).topLeft()
    return image.pixelColor(round(at.x()) + BOX[0] + BOX[2] // 2, round(at.y()) + BOX[1] + BOX[3] // 2)


def test_a_film_tells_which_frame_is_seen_when() -> None:
    once, round_and_round = film(3, repeats=False), film(3)
    assert (once.span, once.count) == (300, 3)
    assert [once.number_at(each) for each in (0, 99, 100, 250, 300, 9999)] == [0, 0, 1, 2, 2, 2]
    assert [once.is_over(each) for each in (0, 299, 300)] == [False, False, True]
    assert [round_and_round.number_at(each) for each in (0, 299, 300, 1450)] == [0, 2, 0, 2]
    assert not round_and_round.is_over(10_000)


def test_a_frame_that_has_not_come_is_stood_in_for() -> None:
    assert film(3, there=0).number_at(0) is None
    assert film(3, there=2).number_at(250) == 1
    assert film(3, there=2).nearest(2) == 1


def test_the_stage_shows_the_frame_and_goes_back_to_the_still(qtbot: QtBot) -> None:
    stage = Stage(LOOK)
    still = shown(qtbot, stage)
    playing = film()
    stage.show_film(playing, 0)
    assert middle(stage.grab().toImage(), stage) == QColor("#FF0000")
    stage.show_film(playing, 1)
    assert middle(stage.grab().toImage(), stage) == QColor("#0000FF")
    stage.show_film(None)
    assert stage.grab().toImage() == still


def test_what_is_behind_and_before_the_film_is_composed_once(qtbot: QtBot) -> None:
    stage = Stage(LOOK)
    stage.set_badge("Right side")
    shown(qtbot, stage)
    playing = film()
    stage.show_film(playing, 0)
    stage.grab()
    behind, before = stage._composed, stage._front
    stage.show_film(playing, 1)
    stage.grab()
    assert stage._composed is behind
    assert stage._front is before
    assert before is not None


def test_only_the_part_that_moves_is_painted(qtbot: QtBot) -> None:
    painted = list[QRect]()

    class Watched(Stage):
        def paintEvent(self, event: object) -> None:
            painted.append(event.rect())  # type: ignore[attr-defined]
            super().paintEvent(event)  # type: ignore[arg-type]

    stage = Watched(LOOK)
    stage.resize(SIZE[0], 300)
    qtbot.addWidget(stage)
    stage.show()
    playing = film()
    stage.show_film(playing, 0)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    stage.show_film(playing, 1)
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[-1].width() <= BOX[2] + 2
    assert painted[-1].height() <= BOX[3] + 2
    painted.clear()
    stage.show_film(playing, 1)
    stage.hide()
    stage.show_film(playing, 0)
    assert painted == []


def test_a_stage_tells_its_room_and_keeps_it_as_captions_come(qtbot: QtBot) -> None:
    stage = Stage(LOOK)
    stage.resize(400, 300)
    qtbot.addWidget(stage)
    assert stage.room == (400, 300)
    stage.keep_caption_room(True)
    kept = stage.room
    assert kept[1] < 300
    stage.set_caption("Breathe out.")
    assert stage.room == kept
    with qtbot.waitSignal(stage.room_changed, timeout=2000):
        stage.show()


def test_a_picture_drawn_for_the_room_keeps_its_own_size() -> None:
    room = QRectF(0, 0, 400, 300)
    assert fitted(QSize(390, 290), room, 1.0).size().toSize() == QSize(390, 290)
    assert fitted(QSize(200, 150), room, 1.0).size().toSize() == QSize(400, 300)
    assert fitted(QSize(800, 600), room, 1.0).size().toSize() == QSize(400, 300)
    assert fitted(QSize(790, 590), room, 2.0).size().toSize() == QSize(395, 295)


def drag(widget: QWidget, way: int) -> None:
    """Drag with the left button from the middle."""
    start = QPointF(widget.rect().center())
    end = start + QPointF(way, 0)
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, at in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, end),
        (QEvent.Type.MouseButtonRelease, end),
    ):
        event = QMouseEvent(kind, at, widget.mapToGlobal(at), button, button, none)
        getattr(
            widget,
            {
                QEvent.Type.MouseButtonPress: "mousePressEvent",
                QEvent.Type.MouseMove: "mouseMoveEvent",
                QEvent.Type.MouseButtonRelease: "mouseReleaseEvent",
            }[kind],
        )(event)


def test_the_figure_turns_with_the_arrow_keys(qtbot: QtBot) -> None:
    table = Turntable(LOOK)
    shown(qtbot, table)
    with qtbot.waitSignal(table.turned, timeout=1000):
        QTest.keyClick(table, Qt.Key.Key_Right)
    turning = film(36)
    table.show_round(turning)
    assert table._film is turning
    assert table._number == 1
    QTest.keyClick(table, Qt.Key.Key_Left)
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table._number == 35
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table._film is None, "from its usual side the still is seen"


def test_the_figure_turns_as_it_is_dragged(qtbot: QtBot) -> None:
    table = Turntable(LOOK)
    shown(qtbot, table)
    table.show_round(film(36))
    drag(table, -150)
    assert table._number == 9
    drag(table, 150)
    assert table._film is None


def test_a_turntable_can_be_reached_by_keyboard_and_says_how_to_turn(qtbot: QtBot) -> None:
    table = Turntable(LOOK)
    shown(qtbot, table)
    assert table.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert "arrow keys" in table.toolTip()


def test_a_style_is_chosen_with_a_press_and_told_once(qtbot: QtBot) -> None:
    choice = StyleChoice(LOOK)
    qtbot.addWidget(choice)
    choice.choose(FigureStyle.BUN)
    told = list[FigureStyle]()
    choice.changed.connect(told.append)
    choice._cards[FigureStyle.SCARF].click()
    assert told == [FigureStyle.SCARF]
    assert len(choice._cards) == len(FigureStyle) >= 7


def test_a_style_is_shown_once_its_picture_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(100, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF0000"))
    picture.save(str(tmp_path / "red.png"))
    choice = StyleChoice(LOOK)
    qtbot.addWidget(choice)
    choice.resize(700, 420)
    card = choice._cards[FigureStyle.AFRO]
    without = card.grab().toImage()
    choice.show_pictures({FigureStyle.AFRO: tmp_path / "red.png"})
    with_picture = card.grab().toImage()
    centre = QPoint(card.width() // 2, 80)
    assert without.pixelColor(centre) != QColor("#FF0000")
    assert with_picture.pixelColor(centre) == QColor("#FF0000")


def test_the_settings_page_tells_of_another_figure(qtbot: QtBot) -> None:
    page = SettingsPage(LOOK)
    qtbot.addWidget(page)
    page.show_state(SettingsState(settings=Settings(), own_routines=Path("/own")))
    told = list[Settings]()
    page.changed.connect(told.append)
    page.appearance._figure._cards[FigureStyle.GREY].click()
    assert told == [replace(Settings(), figure=FigureStyle.GREY)]


@pytest.mark.parametrize("routine", ["piriformis-contract-relax", "figure-four-seated"])
def test_a_printed_page_holds_every_step_within_its_edges(qtbot: QtBot, routine: str) -> None:
    from stretchcoach.core.compiler import compile_routine  # noqa: PLC0415 - only the page needs a routine
    from stretchcoach.storage.library import Library  # noqa: PLC0415 - as above
    from stretchcoach.storage.poses import load_catalogue  # noqa: PLC0415 - as above
    from stretchcoach.storage.resources import find_resources  # noqa: PLC0415 - as above
    from stretchcoach.ui.paint_handout import HandoutStep, HandoutView, paint_handout  # noqa: PLC0415
    from stretchcoach.ui.routine_words import shown_steps  # noqa: PLC0415 - as above

    del qtbot
    resources = find_resources()
    found = Library((resources.routines,), load_catalogue(resources.assets).names).find(routine)
    assert found is not None
    timeline = compile_routine(found)
    picture = QImage(120, 80, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF0000"))
    steps = tuple(HandoutStep(segment, picture) for segment in shown_steps(timeline))
    page = QImage(700, 1000, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    inside = QRectF(50, 50, 600, 900)
    paint_handout(painter, inside, HandoutView(found, timeline, steps))
    painter.end()
    red = sum(
        page.pixelColor(x, y) == QColor("#FF0000") for x in range(50, 650, 5) for y in range(50, 950, 5)
    )
    assert red > 20 * len(steps)
    white = QColor("#FFFFFF")
    edges = [page.pixelColor(x, y) for x in (20, 680) for y in range(0, 1000, 3)]
    edges += [page.pixelColor(x, y) for x in range(0, 700, 3) for y in (20, 980)]
    assert all(colour == white for colour in edges)
