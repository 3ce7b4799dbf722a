"""Proves the session page: what it shows in each state, what it passes on, and how little it repaints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QKeyEvent, QPaintEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.core.cue import Line
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.routine import Kind, Side
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.ui import session_page
from stretchcoach.ui.accessible import announce
from stretchcoach.ui.button import Button
from stretchcoach.ui.look import Look
from stretchcoach.ui.page_fade import PageFade
from stretchcoach.ui.ring import Ring
from stretchcoach.ui.session_commands import KEYS, SIGNS, Command, SessionCommands
from stretchcoach.ui.session_page import SessionPage
from stretchcoach.ui.still import StillPicture
from stretchcoach.ui.theme import DARK, LIGHT
from tests.ui.fakes_ui import Laying, at, bridge, contract_relax, moved

HOLD, PRESS, DEEPEN, REST = 3, 4, 5, 6
SIZES = [(1280, 800), (900, 600), (2560, 1440)]


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    made = SessionPage(Look(), "Piriformis contract-relax")
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    return made


class Heard:
    """Remembers the signals of a page in order."""

    def __init__(self, page: SessionCommands) -> None:
        self.names: list[str] = []
        for name in ("pause_or_resume", "ready", "back", "skip", "extend", "stop", "floor_mode", "emergency"):
            getattr(page, name).connect(lambda name=name: self.names.append(name))
        page.voice_toggled.connect(lambda on: self.names.append(f"voice {on}"))
        page.captions_toggled.connect(lambda on: self.names.append(f"captions {on}"))


class Painted(QObject):
    """Remembers what was painted of which widget."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.areas: dict[str, int] = {}
        for widget in (page, *page.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
            size = event.region().boundingRect()
            name = type(watched).__name__
            self.areas[name] = self.areas.get(name, 0) + size.width() * size.height()
        return False


def paint_now(page: QWidget) -> None:
    """Let everything that asked for it be painted, without waiting for the screen."""
    QApplication.processEvents()
    QApplication.sendEvent(page, QEvent(QEvent.Type.UpdateRequest))


def press(page: QWidget, key: Qt.Key, *, repeated: bool = False) -> None:
    """Send a key as the window system does, media keys and repeats included."""
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, key, plain, autorep=repeated))


def words(page: QWidget) -> str:
    """Return everything a screen reader finds on the page."""
    found = [page.accessibleName()]
    for child in page.findChildren(QWidget):
        found.append(child.accessibleName())
        text = getattr(child, "text", None)
        if callable(text):
            found.append(str(text()))
    return "\n".join(part for part in found if part)


def main_button(page: SessionPage) -> Button:
    return page._controls.main


def test_it_shows_phase_side_round_instruction_and_what_comes_next(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), HOLD, 22))
    said = words(page)
    assert "Hold\n" in said
    assert "Right side · Round 1 of 3" in said
    assert "Round 1 of 3. Hold the stretch. Steady breathing, shoulders heavy." in said
    assert "Next: Press, 10 s" in said
    assert "Step 4 of 31" in said
    assert "7:27 left" in said
    assert main_button(page).text() == "Pause"


@pytest.mark.parametrize("cramp", [True, False])
def test_help_for_a_cramp_is_marked_along_the_top(qtbot: QtBot, cramp: bool) -> None:
    page = SessionPage(Look(), "Cramp SOS", cramp=cramp)
    page.resize(900, 600)
    qtbot.addWidget(page)
    corner = page.grab().toImage().pixelColor(2, 2)
    assert corner == (LIGHT.sos if cramp else LIGHT.canvas)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_whole_window_is_tinted_while_pressing_and_only_then(qtbot: QtBot, theme: object) -> None:
    assert theme in {LIGHT, DARK}
    chosen = LIGHT if theme is LIGHT else DARK
    page = SessionPage(Look(chosen), "x")
    page.resize(1280, 800)
    qtbot.addWidget(page)
    corners = []
    for index in (HOLD, PRESS, DEEPEN):
        page.show_progress(at(contract_relax(), index, 5))
        image = page.grab().toImage()
        corners.append((image.pixelColor(3, 3), image.pixelColor(1276, 796)))
    tint = chosen.phase(Kind.CONTRACT).tint
    assert corners == [(chosen.canvas,) * 2, (tint,) * 2, (chosen.canvas,) * 2]


def test_paused_says_so_and_keeps_the_phase_in_view(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), HOLD, 14, State.PAUSED))
    said = words(page)
    assert "Paused" in said
    assert "Hold · Right side · Round 1 of 3" in said
    assert main_button(page).text() == "Resume"
    page.show_progress(at(contract_relax(), HOLD, 14))
    assert main_button(page).text() == "Pause"
    assert "Paused" not in words(page)


def test_a_step_that_waits_asks_whether_you_are_ready(page: SessionPage) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), 0, 0.000001, State.WAITING))
    assert main_button(page).text() == "I’m ready"
    QTest.mouseClick(main_button(page), Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert heard.names == ["ready", "ready"]


def test_before_the_start_the_main_button_starts(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), 0, 20, State.READY))
    assert main_button(page).text() == "Start"


def test_ten_seconds_more_is_refused_with_a_reason_where_it_does_harm(page: SessionPage) -> None:
    heard = Heard(page)
    extend = page._controls.extend
    page.show_progress(at(contract_relax(), HOLD, 22))
    assert extend.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Plus)
    page.show_progress(at(contract_relax(), PRESS, 5))
    assert not extend.isEnabled()
    assert extend.toolTip() == "Pressing for longer does not help"
    QTest.keyClick(page, Qt.Key.Key_Plus)
    page.show_progress(at(bridge(), 1, 30))
    assert extend.toolTip() == "Repetitions are counted, not timed"
    assert heard.names == ["extend"]


def test_a_longer_step_moves_the_rest_of_the_timeline(page: SessionPage) -> None:
    timeline = contract_relax()
    page.show_progress(at(timeline, HOLD, 22))
    page.show_progress(at(timeline.extended(HOLD, timedelta(seconds=10)), HOLD, 32))
    assert "7:37 left" in words(page)
    assert "Timeline, 31 steps, 8 min 35 s" in words(page)


def test_the_last_step_says_that_it_is_the_last(page: SessionPage) -> None:
    timeline = contract_relax()
    page.show_progress(at(timeline, 30, 10))
    assert "Next: That was the last step" in words(page)


def test_a_change_of_sides_is_told_beforehand(page: SessionPage) -> None:
    timeline = contract_relax()
    last_right = max(s.index for s in timeline.segments if s.side is Side.RIGHT)
    page.show_progress(at(timeline, last_right, 5))
    assert "Next: Get ready · Left side, 15 s" in words(page)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_Space, "pause_or_resume"),
        (Qt.Key.Key_Right, "skip"),
        (Qt.Key.Key_N, "skip"),
        (Qt.Key.Key_Left, "back"),
        (Qt.Key.Key_P, "back"),
        (Qt.Key.Key_Plus, "extend"),
        (Qt.Key.Key_S, "stop"),
        (Qt.Key.Key_End, "stop"),
        (Qt.Key.Key_F, "floor_mode"),
        (Qt.Key.Key_M, "voice False"),
        (Qt.Key.Key_C, "captions False"),
        (Qt.Key.Key_E, "emergency"),
        (Qt.Key.Key_Escape, "pause_or_resume"),
        (Qt.Key.Key_MediaTogglePlayPause, "pause_or_resume"),
        (Qt.Key.Key_MediaNext, "skip"),
        (Qt.Key.Key_MediaPrevious, "back"),
    ],
)
def test_each_key_gives_its_command(page: SessionPage, key: Qt.Key, name: str) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22))
    press(page, key)
    assert heard.names == [name]


def test_every_command_has_a_key(page: SessionPage) -> None:
    assert set(KEYS.values()) | set(SIGNS.values()) == set(Command)
    page.show_progress(at(contract_relax(), HOLD, 22))
    for command in Command:
        page.obey(command)


def test_keys_work_whatever_button_has_the_focus(page: SessionPage) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22))
    page._controls.skip.setFocus()
    QTest.keyClick(page._controls.skip, Qt.Key.Key_Left)
    QTest.keyClick(page._controls.skip, Qt.Key.Key_S)
    assert heard.names == ["back", "stop"]


def test_a_key_that_is_held_down_counts_once(page: SessionPage) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22))
    for repeated in (False, True, True):
        press(page, Qt.Key.Key_N, repeated=repeated)
    assert heard.names == ["skip"]


def test_shortcuts_of_the_app_are_left_alone(page: SessionPage) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22))
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert heard.names == []


def test_single_letters_can_be_switched_off(page: SessionPage) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22))
    page.set_single_keys(False)
    for key in (*SIGNS, Qt.Key.Key_Right):
        QTest.keyClick(page, key)
    assert heard.names == ["skip"]


def test_escape_pauses_but_never_resumes(page: SessionPage) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22, State.PAUSED))
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert heard.names == []


@pytest.mark.parametrize(
    ("button", "name"),
    [
        (lambda page: page._controls.back, "back"),
        (lambda page: page._controls.main, "pause_or_resume"),
        (lambda page: page._controls.skip, "skip"),
        (lambda page: page._controls.extend, "extend"),
        (lambda page: page._controls.stop, "stop"),
        (lambda page: page._top.voice, "voice False"),
        (lambda page: page._top.emergency, "emergency"),
        (lambda page: page._top.floor, "floor_mode"),
    ],
)
def test_each_button_does_what_its_key_does(
    page: SessionPage, button: Callable[[SessionPage], Button], name: str
) -> None:
    heard = Heard(page)
    page.show_progress(at(contract_relax(), HOLD, 22))
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    assert heard.names == [name]


def test_every_button_without_words_has_a_name_and_a_tooltip(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), HOLD, 22))
    for button in page.findChildren(Button):
        assert button.text() or button.accessibleName()
        assert button.toolTip()


def test_the_voice_button_says_what_it_would_do(page: SessionPage) -> None:
    assert page._top.voice.accessibleName() == "Switch the voice off"
    page.set_voice(False)
    assert page._top.voice.accessibleName() == "Switch the voice on"


def test_captions_can_be_switched_off_and_hide_in_a_pause(page: SessionPage) -> None:
    def caption() -> str:
        return page._stage._value.caption

    page.show_progress(at(contract_relax(), HOLD, 29))
    assert caption() == "Breathe out and soften."
    page.set_captions(False)
    assert caption() == ""
    page.set_captions(True)
    page.show_progress(at(contract_relax(), HOLD, 29, State.PAUSED))
    assert caption() == ""


def test_words_from_a_file_are_shown_as_they_are(page: SessionPage) -> None:
    line = "<b>{side}</b> {0.__class__} & more"
    timeline = Laying().add(Kind.HOLD, 30, side=Side.LEFT, show=line, say=line).timeline()
    page.show_progress(at(timeline, 0, 20))
    assert page._instruction.text() == "<b>left</b> {0.__class__} & more"
    assert page._instruction.textFormat() is Qt.TextFormat.PlainText


def test_a_notice_is_one_line_that_can_be_put_away(page: SessionPage) -> None:
    page.show_notice("No voice found on this computer. Sessions work with captions and chimes.")
    assert page._notice.isVisible()
    assert "No voice found" in page._notice.accessibleName()
    away = page._notice.findChild(Button)
    assert away is not None
    away.click()
    assert not page._notice.isVisible()
    page.show_notice("")
    assert not page._notice.isVisible()


def test_the_picture_of_the_pose_is_shown_and_described(page: SessionPage, tmp_path: Path) -> None:
    drawn = QPixmap(40, 20)
    drawn.fill(QColor("#FF0000"))
    assert drawn.save(str(tmp_path / "pose.png"))
    still = StillPicture(tmp_path / "pose.png", description="Lying on the back")
    page.show_progress(at(contract_relax(), HOLD, 22), still)
    centre = page._stage.geometry().center()
    assert page.grab().toImage().pixelColor(centre) == QColor("#FF0000")
    assert page._stage.accessibleName().startswith("Lying on the back. Round 1 of 3.")


def test_a_frame_repaints_the_knob_and_nothing_else(page: SessionPage) -> None:
    progress = at(contract_relax(), HOLD, 21.9)
    page.show_progress(progress)
    paint_now(page)
    painted = Painted(page)
    page.show_progress(moved(progress, 0.033))
    paint_now(page)
    assert painted.areas.pop(Ring.__name__) < 2_500
    assert painted.areas.pop("SessionPage") < 2_500
    assert set(painted.areas) <= {"QWidget"}


def test_a_new_second_repaints_the_ring_and_a_new_step_the_rest(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), HOLD, 22))
    paint_now(page)
    painted = Painted(page)
    page.show_progress(at(contract_relax(), HOLD, 20.9))
    paint_now(page)
    assert painted.areas["Ring"] == page._ring.width() * page._ring.height()
    assert "SessionStage" not in painted.areas
    page.show_progress(at(contract_relax(), PRESS, 9.9))
    paint_now(page)
    assert {"SessionStage", "PhaseWord", "NextCard"} <= set(painted.areas)


def test_nothing_is_painted_when_nothing_has_changed(page: SessionPage) -> None:
    progress = at(contract_relax(), HOLD, 22, State.PAUSED)
    page.show_progress(progress)
    paint_now(page)
    painted = Painted(page)
    for _ in range(5):
        page.show_progress(replace(progress))
        paint_now(page)
    assert painted.areas == {}


def test_nothing_is_painted_while_the_page_is_hidden(page: SessionPage) -> None:
    progress = at(contract_relax(), HOLD, 22)
    page.show_progress(progress)
    paint_now(page)
    page.hide()
    painted = Painted(page)
    for frame in range(60):
        page.show_progress(moved(progress, frame / 10))
        paint_now(page)
    assert painted.areas == {}


@pytest.mark.parametrize("size", SIZES)
def test_every_part_lies_inside_the_page_and_none_overlaps(page: SessionPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    page.show_progress(at(contract_relax(), DEEPEN, 15))
    paint_now(page)
    assert (page.width(), page.height()) == size
    bar = page._timeline
    assert bar is not None
    parts = [page._top, page._stage, page._column, bar, page._controls]
    boxes = [part.geometry() for part in parts]
    assert all(page.rect().contains(box) for box in boxes)
    for index, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[index + 1 :])
    column = [page._word, page._where, page._ring, page._instruction, page._next]
    inside = [part.geometry() for part in column]
    for one, other in pairwise(inside):
        assert one.bottom() < other.top()


def test_the_ring_keeps_its_size_from_phase_to_phase(page: SessionPage) -> None:
    sizes: set[tuple[int, int]] = set()
    for index in (0, HOLD, PRESS, DEEPEN, REST, 30):
        page.show_progress(at(contract_relax(), index, 5))
        page.grab()
        sizes.add((page._ring.width(), page._ring.height()))
    assert len(sizes) == 1


def test_the_page_can_be_made_small_again(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), HOLD, 22))
    page.resize(2560, 1440)
    page.grab()
    page.resize(900, 600)
    assert page.size() == QSize(900, 600)
    assert page.minimumSizeHint().width() <= 900
    assert page.minimumSizeHint().height() <= 600


GERMAN_WORDS = {
    "back": "Zurück",
    "main": "Fortsetzen",
    "skip": "Überspringen",
    "extend": "+10 Sek.",
    "stop": "Ich bin fertig",
}


@pytest.mark.parametrize("width", [900, 800, 700, 640])
def test_long_words_take_icons_and_words_away_but_never_a_button(page: SessionPage, width: int) -> None:
    page.resize(width, 600)
    page.show_progress(at(contract_relax(), HOLD, 22))
    row = page._controls
    buttons = {name: getattr(row, name) for name in GERMAN_WORDS}
    for name, button in buttons.items():
        button.setText(GERMAN_WORDS[name])
    row.resize(row.width() - 1, row.height())
    row.resize(row.width() + 1, row.height())
    page.grab()
    boxes = [button.geometry() for button in buttons.values()]
    assert all(row.rect().contains(box) for box in boxes)
    for index, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[index + 1 :])
    for button in buttons.values():
        assert button.width() >= button.sizeHint().width() or button is row.main


def test_the_longest_phase_word_fits_on_one_line(page: SessionPage) -> None:
    for size in SIZES:
        page.resize(*size)
        for index in (0, HOLD, PRESS, DEEPEN, REST, 30):
            page.show_progress(at(contract_relax(), index, 1))
            image = page._word.grab().toImage()
            right_edge = [image.pixelColor(image.width() - 1, y) for y in range(image.height())]
            assert len({color.rgba() for color in right_edge}) == 1
            break_at = ENGLISH.phase(contract_relax().segments[index].kind)
            assert page._word.accessibleName() == break_at


@pytest.mark.parametrize(("voice", "expected"), [(True, []), (False, ["Press. Right side · Round 1 of 3"])])
def test_a_new_phase_is_announced_only_while_the_voice_is_off(
    page: SessionPage, monkeypatch: pytest.MonkeyPatch, *, voice: bool, expected: list[str]
) -> None:
    said: list[str] = []
    page.show_progress(at(contract_relax(), HOLD, 22))
    monkeypatch.setattr(session_page, "announce", lambda _page, text: said.append(text))
    page.set_voice(voice)
    for left in (9, 8, 7.5):
        page.show_progress(at(contract_relax(), PRESS, left))
    assert said == expected


def test_a_page_without_a_caption_line_is_fine(page: SessionPage) -> None:
    progress = replace(at(contract_relax(), HOLD, 22), caption=None)
    page.show_progress(progress)
    page.show_progress(replace(progress, caption=Line("Soften.")))
    assert page._stage._value.caption == "Soften."


def test_alternating_sides_change_with_each_repetition(page: SessionPage) -> None:
    def badge(progress: Progress) -> str:
        page.show_progress(progress)
        return page._stage._value.badge

    timeline = bridge()
    segment = timeline.segments[1]
    assert segment.reps is not None
    turned = replace(segment, side=Side.RIGHT, reps=replace(segment.reps, alternate=True))
    timeline = replace(timeline, segments=(timeline.segments[0], turned, timeline.segments[2]))
    assert badge(at(timeline, 1, 79)) == "Right side"
    assert badge(at(timeline, 1, 71)) == "Left side"


def test_a_screen_reader_finds_a_progress_bar_and_a_picture(page: SessionPage) -> None:
    page.show_progress(at(contract_relax(), PRESS, 6.6))
    ring = QAccessible.queryAccessibleInterface(page._ring)
    assert ring.role() is QAccessible.Role.ProgressBar
    assert ring.text(QAccessible.Text.Name) == "Press, Right side · Round 1 of 3"
    assert ring.text(QAccessible.Text.Value) == "7 seconds left"
    page.show_progress(at(contract_relax(), PRESS, 0.5))
    assert ring.text(QAccessible.Text.Value) == "1 second left"
    stage = QAccessible.queryAccessibleInterface(page._stage)
    assert stage.role() is QAccessible.Role.Graphic


def test_an_announcement_reaches_the_screen_reader_only_where_one_runs(
    page: SessionPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def remember(event: QAccessibleAnnouncementEvent) -> None:
        told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", remember)
    for running in (False, True):
        monkeypatch.setattr(QAccessible, "isActive", lambda running=running: running)
        announce(page, "Press. Right side")
    assert told == ["Press. Right side"]


@pytest.mark.parametrize("reduced", [False, True], ids=["moving", "still"])
def test_one_phase_passes_into_the_next_unless_nothing_may_move(qtbot: QtBot, reduced: bool) -> None:
    page = SessionPage(Look(reduced_motion=reduced), "Piriformis contract-relax")
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.show_progress(at(contract_relax(), HOLD, 22))
    assert not page.findChildren(PageFade)
    page.show_progress(at(contract_relax(), PRESS, 5))
    assert len(page.findChildren(PageFade)) == (0 if reduced else 2)
