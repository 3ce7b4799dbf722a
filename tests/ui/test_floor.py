"""Proves floor mode: what it shows, how it turns, how one gets out, and how little it repaints."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchcoach.core.progress import State
from stretchcoach.core.routine import Kind
from stretchcoach.ui import floor_page
from stretchcoach.ui.floor_bar import SHOWN_FOR
from stretchcoach.ui.floor_page import FloorPage
from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_floor import FloorPlan
from stretchcoach.ui.theme import LIGHT
from tests.ui.fakes_ui import at, contract_relax, moved

HOLD, PRESS = 3, 4
WIDE, TALL = 800, 450


@pytest.fixture
def page(qtbot: QtBot) -> FloorPage:
    made = FloorPage(Look())
    made.resize(WIDE, TALL)
    qtbot.addWidget(made)
    made.show()
    made.show_progress(at(contract_relax(), HOLD, 22))
    return made


def told(page: FloorPage) -> list[str]:
    names: list[str] = []
    for name in ("pause_or_resume", "ready", "back", "skip", "extend", "stop", "floor_mode", "emergency"):
        getattr(page, name).connect(lambda name=name: names.append(name))
    return names


def picture(page: FloorPage) -> QImage:
    return page.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures show the same, up to how the edges of letters are drawn."""
    places = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    shades = [(one.pixelColor(x, y).lightness(), other.pixelColor(x, y).lightness()) for x, y in places]
    return sum(abs(a - b) > 60 for a, b in shades) < 200


def move_pointer(page: FloorPage) -> None:
    at_point = QPointF(200, 100)
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        page, QMouseEvent(QEvent.Type.MouseMove, at_point, page.mapToGlobal(at_point), button, button, none)
    )


def boxes(event: QPaintEvent) -> list[QRect]:
    region: Any = event.region()  # the stubs do not know that a region can be walked through
    return list(region)


class Painted(QObject):
    """Adds up what was painted of a page, in px."""

    def __init__(self, page: FloorPage) -> None:
        super().__init__(page)
        self.area = 0
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self.area += sum(rect.width() * rect.height() for rect in boxes(event))
        return False


def paint_now(page: FloorPage) -> None:
    QApplication.processEvents()
    QApplication.sendEvent(page, QEvent(QEvent.Type.UpdateRequest))


def test_the_screen_is_tinted_in_every_phase(page: FloorPage) -> None:
    timeline = contract_relax()
    for index in (0, HOLD, PRESS, 5, 6, 30):
        page.show_progress(at(timeline, index, 5))
        tint = LIGHT.phase(timeline.segments[index].kind).tint
        assert picture(page).pixelColor(2, 2) == tint


def test_r_turns_the_picture_clockwise_then_the_other_way_then_back(page: FloorPage) -> None:
    upright = picture(page)
    QTest.keyClick(page, Qt.Key.Key_R)
    clockwise = picture(page)
    QTest.keyClick(page, Qt.Key.Key_R)
    other = picture(page)
    QTest.keyClick(page, Qt.Key.Key_R)
    again = picture(page)
    assert alike(again, upright)
    assert not alike(clockwise, upright)
    assert not alike(other, upright)
    assert not alike(other, clockwise)


def test_turned_by_ninety_degrees_it_is_a_tall_screen_on_its_side(page: FloorPage, qtbot: QtBot) -> None:
    tall = FloorPage(Look())
    tall.resize(TALL, WIDE)
    qtbot.addWidget(tall)
    tall.show_progress(at(contract_relax(), HOLD, 22))
    page.rotate()
    turned = picture(page).transformed(QTransform().rotate(-90))
    upright = picture(tall)
    assert turned.size() == upright.size()
    assert alike(turned, upright)


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_click_anywhere_pauses_however_the_picture_is_turned(page: FloorPage, turns: int) -> None:
    names = told(page)
    for _ in range(turns):
        page.rotate()
    for point in (QPoint(5, 5), QPoint(400, 225), QPoint(795, 445)):
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=point)
    assert names == ["pause_or_resume"] * 3


def test_a_click_goes_on_from_a_step_that_waits(page: FloorPage) -> None:
    names = told(page)
    page.show_progress(at(contract_relax(), 0, 0.000001, State.WAITING))
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(320, 100))
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert names == ["ready", "ready"]


@pytest.mark.parametrize(
    ("state", "deed"), [(State.MOVING, "pause"), (State.PAUSED, "go on"), (State.WAITING, "go on")]
)
def test_the_line_of_keys_says_what_space_does_now(page: FloorPage, state: State, deed: str) -> None:
    assert page._floor(at(contract_relax(), HOLD, 22, state)).hint.startswith(f"Space {deed} ")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_Escape, "floor_mode"),
        (Qt.Key.Key_F, "floor_mode"),
        (Qt.Key.Key_Space, "pause_or_resume"),
        (Qt.Key.Key_Right, "skip"),
        (Qt.Key.Key_Left, "back"),
        (Qt.Key.Key_S, "stop"),
        (Qt.Key.Key_E, "emergency"),
    ],
)
def test_keys_work_as_in_the_window_and_escape_leaves(page: FloorPage, key: Qt.Key, name: str) -> None:
    names = told(page)
    QTest.keyClick(page, key)
    assert names == [name]


def test_the_pointer_shows_four_buttons_for_three_seconds(page: FloorPage) -> None:
    bar = page._bar
    assert not bar.isVisible()
    assert page.cursor().shape() is Qt.CursorShape.BlankCursor
    move_pointer(page)
    assert bar.isVisible()
    assert page.rect().contains(bar.geometry())
    assert page.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert (bar._away.isActive(), bar._away.interval()) == (True, SHOWN_FOR)
    bar._away.timeout.emit()
    assert not bar.isVisible()
    assert page.cursor().shape() is Qt.CursorShape.BlankCursor


def test_the_buttons_do_what_they_say(page: FloorPage) -> None:
    names = told(page)
    move_pointer(page)
    for button in (page._bar.main, page._bar.skip, page._bar.stop, page._bar.leave):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names == ["pause_or_resume", "skip", "stop", "floor_mode"]


def test_the_main_button_says_what_it_does_now(page: FloorPage) -> None:
    assert page._bar.main.text() == "Pause"
    page.show_progress(at(contract_relax(), HOLD, 22, State.PAUSED))
    assert page._bar.main.text() == "Resume"
    page.show_progress(at(contract_relax(), 0, 0.000001, State.WAITING))
    assert page._bar.main.text() == "I’m ready"


def test_no_timer_runs_while_the_pointer_rests(page: FloorPage) -> None:
    move_pointer(page)
    page.hide()
    assert not page._bar._away.isActive()


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_frame_repaints_a_small_part_of_the_screen(page: FloorPage, turns: int) -> None:
    for _ in range(turns):
        page.rotate()
    progress = at(contract_relax(), HOLD, 21.9)
    page.show_progress(progress)
    paint_now(page)
    painted = Painted(page)
    page.show_progress(moved(progress, 0.033))
    paint_now(page)
    assert 0 < painted.area < WIDE * TALL / 50


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_what_a_frame_leaves_alone_looks_the_same_when_all_is_painted(page: FloorPage, turns: int) -> None:
    for _ in range(turns):
        page.rotate()
    progress = at(contract_relax(), HOLD, 21.9)
    page.show_progress(progress)
    before = picture(page)
    painted: list[QRectF] = []

    class Regions(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
                painted.extend(QRectF(rect) for rect in boxes(event))
            return False

    paint_now(page)
    watching = Regions(page)
    page.installEventFilter(watching)
    page.show_progress(moved(progress, 0.4))
    paint_now(page)
    page.removeEventFilter(watching)
    after = picture(page)
    changed = [
        QPointF(x, y)
        for x in range(0, WIDE, 2)
        for y in range(0, TALL, 2)
        if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert all(any(rect.contains(point) for rect in painted) for point in changed)


def test_nothing_is_painted_when_nothing_has_changed(page: FloorPage) -> None:
    progress = at(contract_relax(), HOLD, 22, State.PAUSED)
    page.show_progress(progress)
    paint_now(page)
    painted = Painted(page)
    page.show_progress(progress)
    paint_now(page)
    assert painted.area == 0


@pytest.mark.parametrize(("voice", "expected"), [(True, []), (False, ["Press. Right side · Round 1 of 3"])])
def test_a_new_phase_is_announced_only_while_the_voice_is_off(
    page: FloorPage, monkeypatch: pytest.MonkeyPatch, *, voice: bool, expected: list[str]
) -> None:
    said: list[str] = []
    monkeypatch.setattr(floor_page, "announce", lambda _page, text: said.append(text))
    page.set_voice(voice)
    for left in (9, 8):
        page.show_progress(at(contract_relax(), PRESS, left))
    assert said == expected


def test_captions_can_be_switched_off(page: FloorPage) -> None:
    page.show_progress(at(contract_relax(), HOLD, 29))
    shown = picture(page)
    page.set_captions(False)
    assert picture(page) != shown


def test_before_anything_is_known_the_screen_is_plain(qtbot: QtBot) -> None:
    empty = FloorPage(Look())
    empty.resize(200, 100)
    qtbot.addWidget(empty)
    assert picture(empty).pixelColor(100, 50) == LIGHT.canvas


@given(st.integers(640, 3840), st.integers(480, 2160), st.booleans())
def test_on_every_screen_the_parts_lie_inside_and_apart(width: int, height: int, turned: bool) -> None:
    plan = FloorPlan(height, width) if turned else FloorPlan(width, height)
    screen = QRectF(0, 0, plan.width, plan.height)
    parts = [plan.word, plan.ring, plan.figure, plan.caption, plan.timeline]
    assert all(screen.contains(part) for part in parts)
    assert plan.figure.height() > 0
    for index, part in enumerate(parts):
        assert not any(part.intersects(other) for other in parts[index + 1 :])


def test_the_count_is_as_large_as_drawn() -> None:
    assert FloorPlan(1920, 1080).ring.width() == 818


def test_every_kind_can_be_shown(page: FloorPage) -> None:
    timeline = contract_relax()
    seen = {timeline.segments[index].kind for index in (0, 3, 4, 5, 6, 30)}
    assert seen == {Kind.PREPARE, Kind.HOLD, Kind.CONTRACT, Kind.DEEPEN, Kind.REST, Kind.BREATHE}
    for index in (0, 3, 4, 5, 6, 30):
        page.show_progress(at(timeline, index, 3))
        assert not picture(page).isNull()
