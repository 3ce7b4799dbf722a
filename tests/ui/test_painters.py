"""Proves what the painters put where: patterns, ring, timeline, stage and icons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from stretchcoach.core.progress import Progress, State, progress_at
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import Reps, Timeline
from stretchcoach.storage.resources import find_resources
from stretchcoach.ui.icons import draw_icon, icon, icon_pixmap
from stretchcoach.ui.look import Look
from stretchcoach.ui.paint_phase import fill_pattern
from stretchcoach.ui.paint_ring import Turn, paint_ring
from stretchcoach.ui.paint_stage import StageLook, paint_stage
from stretchcoach.ui.paint_timeline import MANY, brackets, lay_out, playhead_at
from stretchcoach.ui.repeat_ring import RepeatLook, paint_repeat
from stretchcoach.ui.ring_layers import RingLayers, changed_part
from stretchcoach.ui.ring_look import RingLook, RingWords, ring_look
from stretchcoach.ui.theme import DARK, LIGHT, Theme
from tests.ui.fakes_ui import Laying, at, bridge, contract_relax

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = RingWords("seconds", "paused", "waiting for you", "Ready?", "of {count}")
SIZE = 300.0
SQUARE = QRectF(0, 0, SIZE, SIZE)


def drawn(paint: Callable[[QPainter], None], width: int = 300, height: int = 300) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


def look_of(progress: Progress, *, steady: bool = False) -> RingLook:
    return ring_look(progress, WORDS, steady=steady)


def ring_image(value: RingLook, look: Look | None = None) -> QImage:
    return drawn(lambda painter: paint_ring(painter, SQUARE, value, look or Look()))


def arc_color(image: QImage, value: RingLook, part: float) -> QColor:
    turn = Turn(SQUARE, value)
    return image.pixelColor(turn.at(part, turn.radius).toPoint())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_phases_differ_without_colour(theme: Theme) -> None:
    bodies = set()
    for kind in Kind:
        image = body(kind, theme)
        fill = theme.phase(kind).fill
        bodies.add(bytes(_near(image.pixelColor(x, y), fill) for x in range(60) for y in range(22)))
    assert len(bodies) == len(Kind)


def body(kind: Kind, theme: Theme) -> QImage:
    return drawn(
        lambda painter: fill_pattern(painter, QRectF(0, 0, 60, 22), kind, Look(theme), reps=6), 60, 22
    )


def _near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green())) < 24


def test_a_body_of_repetitions_has_one_part_per_repetition() -> None:
    body = QRectF(0, 0, 100, 20)
    image = drawn(lambda p: fill_pattern(p, body, Kind.REPS, Look(), reps=5), 100, 20)
    fill = LIGHT.phase(Kind.REPS).fill
    middle = [image.pixelColor(x, 10) for x in range(100)]
    marks = sum(1 for x in range(1, 100) if middle[x - 1] == fill and middle[x] != fill)
    assert marks == 4


def test_time_used_opens_clockwise_from_twelve() -> None:
    value = look_of(at(contract_relax(), 3, 15))
    image = ring_image(value)
    assert value.used == pytest.approx(0.5)
    for part in (0.1, 0.25, 0.4):
        assert arc_color(image, value, part) == LIGHT.sunken
    for part in (0.6, 0.75, 0.9):
        assert arc_color(image, value, part) == LIGHT.phase(Kind.HOLD).fill


def test_the_knob_stands_between_what_is_used_and_what_is_left() -> None:
    value = look_of(at(contract_relax(), 3, 22.5))
    assert arc_color(ring_image(value), value, 0.25) == LIGHT.phase(Kind.HOLD).ink


def test_a_paused_ring_loses_its_colour_and_says_so() -> None:
    value = look_of(at(contract_relax(), 3, 15, State.PAUSED))
    assert value.words == "paused"
    assert value.number == "15"
    assert arc_color(ring_image(value), value, 0.75) == LIGHT.control


def test_the_last_three_seconds_are_thicker_tinted_and_dotted() -> None:
    before, last = look_of(at(contract_relax(), 3, 3.5)), look_of(at(contract_relax(), 3, 2.5))
    assert (before.last, last.last) == (0, 3)
    assert Turn(SQUARE, last).thick == pytest.approx(1.3 * Turn(SQUARE, before).thick)
    assert ring_image(before).pixelColor(80, 150) == LIGHT.surface
    assert ring_image(last).pixelColor(80, 150) == LIGHT.phase(Kind.HOLD).tint
    assert [look_of(at(contract_relax(), 3, left)).last for left in (2.9, 1.9, 0.9)] == [3, 2, 1]


def test_the_number_beats_once_a_second_and_never_when_motion_is_reduced() -> None:
    timeline = contract_relax()
    beats = [look_of(at(timeline, 3, left)).swell for left in (2.5, 2.0, 1.5, 1.0)]
    assert beats == pytest.approx([1.18, 1.12, 1.18, 1.12])
    steady = {look_of(at(timeline, 3, left), steady=True).swell for left in (2.9, 2.5, 2.2, 1.5)}
    assert steady == {1.12}


def test_reduced_motion_moves_the_arc_once_a_second() -> None:
    timeline = contract_relax()
    used = [look_of(at(timeline, 3, left), steady=True).used for left in (21.9, 21.5, 21.1, 20.9)]
    assert used[0] == used[1] == used[2] == pytest.approx(8 / 30)
    assert used[3] == pytest.approx(9 / 30)


def test_the_number_is_whole_seconds_rounded_up_and_a_clock_from_a_hundred_on() -> None:
    long = Laying().add(Kind.TIMER, 700).timeline()
    assert [look_of(at(long, 0, left)).number for left in (0.2, 99, 99.5, 100, 605)] == [
        "1", "99", "1:40", "1:40", "10:05",
    ]  # fmt: skip


def test_steps_up_to_a_minute_have_a_tick_every_five_seconds() -> None:
    timeline = Laying().add(Kind.HOLD, 30).add(Kind.HOLD, 60).add(Kind.HOLD, 61).timeline()
    assert [len(look_of(at(timeline, index, 20)).ticks) for index in range(3)] == [6, 12, 0]


def test_repetitions_count_up_with_one_turn_each() -> None:
    value = look_of(at(bridge(), 1, 80 - 5 * 8 - 4.8))
    assert (value.number, value.words) == ("6", "of 10 · lower")
    assert value.used == pytest.approx(0.6)
    assert value.borders == pytest.approx((0.25, 0.5, 0.875))
    assert arc_color(ring_image(value), value, 0.875) == LIGHT.surface


def test_a_step_that_waits_asks_instead_of_counting() -> None:
    value = look_of(at(contract_relax(), 0, 0.000001, State.WAITING))
    assert (value.number, value.words, value.used) == ("Ready?", "waiting for you", 1.0)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("used", [0.0, 0.37, 1.0])
def test_kept_layers_paint_what_the_pure_painter_paints(kind: Kind, used: float) -> None:
    value = RingLook(kind, used, "7", "seconds", ticks=(0.0, 0.5))
    layers = RingLayers(Look())
    kept = drawn(lambda painter: layers.paint(painter, SQUARE, value, SQUARE))
    pure = ring_image(value)
    differing = sum(
        1
        for x in range(0, 300, 3)
        for y in range(0, 300, 3)
        if abs(kept.pixelColor(x, y).lightness() - pure.pixelColor(x, y).lightness()) > 40
    )
    assert differing < 30


def test_a_frame_changes_only_the_box_around_the_knob() -> None:
    timeline = contract_relax()
    before, now = look_of(at(timeline, 3, 21.9)), look_of(at(timeline, 3, 21.86))
    part = changed_part(SQUARE, before, now)
    assert part is not None
    assert part.width() < SIZE / 5
    assert part.height() < SIZE / 5
    one, two = ring_image(before), ring_image(now)
    changed = [(x, y) for x in range(300) for y in range(300) if one.pixel(x, y) != two.pixel(x, y)]
    assert changed
    assert all(part.contains(float(x), float(y)) for x, y in changed)


def test_a_new_second_repaints_the_whole_ring() -> None:
    timeline = contract_relax()
    assert changed_part(SQUARE, look_of(at(timeline, 3, 22)), look_of(at(timeline, 3, 21.9))) is not None
    assert changed_part(SQUARE, look_of(at(timeline, 3, 22.01)), look_of(at(timeline, 3, 21.9))) is None


ICONS = sorted((find_resources().assets / "icons").glob("*.svg"))
SECONDS = st.lists(st.integers(1, 900), min_size=1, max_size=140)


def laid(seconds: list[int]) -> Timeline:
    laying = Laying()
    kinds = list(Kind)
    for index, length in enumerate(seconds):
        laying.add(kinds[index % len(kinds)], length, side=(None, Side.LEFT, Side.RIGHT)[index // 7 % 3])
    return laying.timeline()


@given(SECONDS, st.floats(400, 2400))
def test_blocks_fill_the_bar_in_order_and_none_is_too_narrow(seconds: list[int], width: float) -> None:
    blocks = lay_out(laid(seconds), width)
    assert blocks[0].left == pytest.approx(1)
    assert blocks[-1].left + blocks[-1].width == pytest.approx(width - 1)
    assert all(block.width >= 2 - 1e-9 for block in blocks)
    for one, other in pairwise(blocks):
        assert one.left + one.width < other.left


@given(SECONDS, st.floats(400, 2400), st.floats(0, 1), st.floats(0, 1))
def test_the_playhead_never_goes_back_as_time_passes(
    seconds: list[int], width: float, one: float, other: float
) -> None:
    timeline = laid(seconds)
    blocks = lay_out(timeline, width)
    early, late = sorted((one, other))
    places = [playhead_at(blocks, timeline.duration * part) for part in (0, early, late, 1)]
    assert places == sorted(places)
    assert places[-1] == pytest.approx(width - 1)


def test_a_longer_step_is_wider_in_proportion() -> None:
    blocks = lay_out(laid([30, 10, 60]), 1000)
    assert blocks[0].width == pytest.approx(3 * blocks[1].width)
    assert blocks[2].width == pytest.approx(2 * blocks[0].width)


def test_many_equal_neighbours_are_drawn_as_one() -> None:
    laying = Laying()
    for _ in range(MANY + 1):
        laying.add(Kind.HOLD, 10).add(Kind.HOLD, 10)
    laying.add(Kind.REST, 10)
    blocks = lay_out(laying.timeline(), 800)
    assert [(block.first, block.last) for block in blocks] == [(0, 121), (122, 122)]


def test_each_side_has_a_bracket_over_its_steps() -> None:
    found = brackets(lay_out(contract_relax(), 1200))
    assert [bracket.side for bracket in found] == [Side.RIGHT, Side.LEFT]
    assert found[0].right < found[1].left


def test_alternating_repetitions_have_no_bracket() -> None:
    reps = Reps(4, (timedelta(seconds=2),), alternate=True)
    timeline = Laying().add(Kind.REPS, 8, side=Side.RIGHT, reps=reps).timeline()
    assert brackets(lay_out(timeline, 600)) == ()


EMPTY = StageLook(None, None, "", "", dimmed=False, radius=24)


def stage(value: StageLook = EMPTY) -> QImage:
    return drawn(lambda painter: paint_stage(painter, QRectF(0, 0, 600, 400), value, Look()), 600, 400)


def clear() -> QPixmap:
    picture = QPixmap(10, 10)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def red(width: int = 200, height: int = 100) -> QPixmap:
    picture = QPixmap(width, height)
    picture.fill(QColor("#FF0000"))
    return picture


def test_the_stage_shows_its_picture_whole_and_in_the_middle() -> None:
    image = stage(replace(EMPTY, picture=red()))
    assert image.pixelColor(300, 204) == QColor("#FF0000")
    assert image.pixelColor(5, 204) == QColor("#FF0000")
    assert image.pixelColor(300, 40) != QColor("#FF0000")


def test_the_picture_makes_room_for_a_caption() -> None:
    image = stage(replace(EMPTY, picture=red(100, 100), caption="Breathe out."))
    assert image.pixelColor(300, 360) != QColor("#FF0000")


def test_the_picture_keeps_its_size_when_captions_come_and_go() -> None:
    without = stage(replace(EMPTY, picture=red(100, 100), caption_room=True))
    assert without.pixelColor(300, 360) != QColor("#FF0000")


def test_a_stage_without_a_picture_is_not_empty() -> None:
    bare, drawing = stage(replace(EMPTY, picture=clear())), stage()
    places = [(x, y) for x in range(200, 400, 5) for y in range(100, 300, 5)]
    assert any(bare.pixel(x, y) != drawing.pixel(x, y) for x, y in places)


def test_the_stage_has_round_corners() -> None:
    assert stage().pixelColor(1, 1).alpha() == 0


@pytest.mark.parametrize(
    "path", sorted((find_resources().assets / "icons").glob("*.svg")), ids=lambda p: p.stem
)
def test_every_icon_can_be_drawn_in_any_colour(path: Path) -> None:
    image = icon_pixmap(path.stem, 48, QColor("#FF0000")).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(color.red() > 240 and color.green() < 15 and color.blue() < 15 for color in inked)


def test_icons_are_sharp_on_dense_screens_and_drawn_once() -> None:
    red_ink = QColor("#FF0000")
    dense = icon_pixmap("play", 20, red_ink, 2.0)
    assert (dense.width(), dense.devicePixelRatio()) == (40, 2.0)
    assert icon_pixmap("play", 20, red_ink, 2.0).cacheKey() == dense.cacheKey()
    assert icon_pixmap("play", 20, QColor("#00FF00"), 2.0).cacheKey() != dense.cacheKey()


def test_icons_come_in_the_sizes_that_menus_ask_for() -> None:
    assert icon("play", QColor("#FF0000")).availableSizes()


def test_a_faint_colour_draws_a_faint_icon() -> None:
    faint = QColor(255, 0, 0, 128)
    image = drawn(lambda painter: draw_icon(painter, "stop", QRectF(0, 0, 48, 48), faint), 48, 48)
    assert image.pixelColor(24, 24).alpha() == pytest.approx(128, abs=3)


def test_the_repeat_ring_fills_as_the_wait_passes() -> None:
    def at_three(waited: float) -> QColor:
        value = RepeatLook(waited, 0, "1:48", "to go")
        image = drawn(lambda p: paint_repeat(p, QRectF(0, 0, 104, 104), value, Look()), 104, 104)
        return image.pixelColor(98, 52)

    assert at_three(0.1) == LIGHT.sunken
    assert at_three(0.9) == LIGHT.primary


def test_progress_at_the_end_of_a_session_can_be_painted() -> None:
    timeline = contract_relax()
    value = look_of(progress_at(timeline, timeline.duration, State.FINISHED))
    assert value.used == 1.0
    assert not ring_image(value).isNull()
