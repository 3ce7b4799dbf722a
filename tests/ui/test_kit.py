"""Proves the controls: keys, names for screen readers, sizes that never cut words, and what they tell."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, SignalInstance
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from stretchcoach.ui.accessible import teach_roles
from stretchcoach.ui.boxes import boxed, column
from stretchcoach.ui.button import Button, ButtonKind
from stretchcoach.ui.chip import Chip, Tag
from stretchcoach.ui.fitted_label import CutLabel, FittedLabel
from stretchcoach.ui.label import Label, Tone
from stretchcoach.ui.look import Look
from stretchcoach.ui.pain_scale import TEN_WITHIN, Band, PainScale, band_of
from stretchcoach.ui.panel import Card
from stretchcoach.ui.repeat_ring import RepeatLook, RepeatRing
from stretchcoach.ui.segmented import Choice, Segmented
from stretchcoach.ui.sheet import Sheet
from stretchcoach.ui.stage import Stage
from stretchcoach.ui.switch import Switch
from stretchcoach.ui.tab_order import tab_through
from stretchcoach.ui.theme import LIGHT
from stretchcoach.ui.timeline_bar import TimelineBar
from tests.ui.fakes_ui import contract_relax
from tests.ui.reading import focused

LOOK = Look()
GERMAN = "Überspringen und weiter"


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def told_by(signal: SignalInstance) -> list[Any]:
    """Return a list that grows with everything the signal tells."""
    told: list[Any] = []
    signal.connect(lambda value: told.append(value))  # noqa: PLW0108 - a built-in method would get no value
    return told


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_return_and_space(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(LOOK, "Start")
    shown(qtbot, button)
    pressed = told_by(button.clicked)
    QTest.keyClick(button, key)
    assert len(pressed) == 1


def test_a_button_leaves_arrow_keys_to_the_page(qtbot: QtBot) -> None:
    seen: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            seen.append(event.key())

    page = Page()
    row = QHBoxLayout(page)
    one, other = Button(LOOK, "One"), Button(LOOK, "Other")
    row.addWidget(one)
    row.addWidget(other)
    shown(qtbot, page)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Right)
    assert seen == [Qt.Key.Key_Right]
    assert one.hasFocus()


def test_a_button_grows_with_its_words(qtbot: QtBot) -> None:
    short, long = Button(LOOK, "Skip"), Button(LOOK, GERMAN)
    for button in (short, long):
        qtbot.addWidget(button)
    words = long.fontMetrics().horizontalAdvance(GERMAN)
    assert long.minimumSizeHint().width() > short.minimumSizeHint().width()
    assert long.minimumSizeHint().width() > words


def test_a_button_without_words_is_square_and_keeps_its_name(qtbot: QtBot) -> None:
    button = Button(LOOK, "Skip", "skip", height=56)
    qtbot.addWidget(button)
    button.show_text(False)
    assert (button.sizeHint().width(), button.sizeHint().height()) == (56, 56)
    assert button.text() == "Skip"


def test_a_refused_button_says_why_and_says_what_it_does_again_afterwards(qtbot: QtBot) -> None:
    button = Button(LOOK, "+10 s")
    qtbot.addWidget(button)
    button.set_hint("Ten seconds more")
    button.refuse("Repetitions are counted, not timed")
    assert not button.isEnabled()
    assert button.toolTip() == "Repetitions are counted, not timed"
    button.refuse(None)
    assert button.isEnabled()
    assert button.toolTip() == "Ten seconds more"


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_every_kind_of_button_shows_focus_by_more_than_colour(qtbot: QtBot, kind: ButtonKind) -> None:
    page = QWidget()
    row = QVBoxLayout(page)
    button, other = Button(LOOK, "Start", "play", kind), Button(LOOK, "Other")
    row.addWidget(button)
    row.addWidget(other)
    shown(qtbot, page)
    other.setFocus()
    edge = QPoint(button.width() // 2, 1)
    assert button.grab().toImage().pixelColor(edge) != LIGHT.focus
    button.setFocus()
    assert button.grab().toImage().pixelColor(edge) == LIGHT.focus


def test_a_disabled_button_looks_disabled(qtbot: QtBot) -> None:
    button = Button(LOOK, "")
    qtbot.addWidget(button)
    button.refuse("No")
    image = button.grab().toImage()
    assert image.pixelColor(22, 0) == LIGHT.line


def test_a_chip_is_switched_by_space_and_shows_a_check_mark(qtbot: QtBot) -> None:
    chip = Chip(LOOK, "Relief")
    shown(qtbot, chip)
    off = chip.sizeHint().width()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.sizeHint().width() > off


def test_a_tag_takes_no_focus_and_has_a_name(qtbot: QtBot) -> None:
    tag = Tag(LOOK, "4 min 30 s", icon="clock")
    qtbot.addWidget(tag)
    assert tag.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert tag.accessibleName() == "4 min 30 s"


def test_arrow_keys_move_through_a_segmented_control(qtbot: QtBot) -> None:
    control = Segmented(LOOK, ["Right first", "Left first", "One side"], 1)
    shown(qtbot, control)
    told = told_by(control.changed)
    choices = control.findChildren(Choice)
    choices[1].setFocus()
    QTest.keyClick(choices[1], Qt.Key.Key_Right)
    assert (control.current, told) == (2, [2])
    QTest.keyClick(choices[2], Qt.Key.Key_Left)
    assert (control.current, told) == (1, [2, 1])


def test_tab_comes_to_the_chosen_word_alone_and_leads_on_from_it(qtbot: QtBot) -> None:
    before, after = Button(LOOK, "Before"), Button(LOOK, "After")
    control = Segmented(LOOK, ["20", "30", "45", "60"], 2)
    page = shown(qtbot, boxed(column(before, control, after)))
    tab_through(before, control, after)
    choices = control.findChildren(Choice)
    for chosen in (choices[2], choices[0]):
        before.setFocus()
        for step in (chosen, after):
            QTest.keyClick(focused(page), Qt.Key.Key_Tab)
            assert step.hasFocus()
        control.choose(0)


def test_a_segmented_control_tells_only_of_changes(qtbot: QtBot) -> None:
    control = Segmented(LOOK, ["3", "4"])
    qtbot.addWidget(control)
    told = told_by(control.changed)
    control.choose(0)
    assert told == []
    control.choose(1)
    assert told == [1]


def test_a_switch_is_a_check_box_that_can_be_pressed_anywhere(qtbot: QtBot) -> None:
    switch = Switch(LOOK, "Remind me quietly")
    shown(qtbot, switch)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(50, 38))
    assert switch.isChecked()
    assert switch.accessibleName() == "Remind me quietly"
    assert switch.height() >= 40


def test_labels_show_markup_as_it_is_written(qtbot: QtBot) -> None:
    label = Label(LOOK, "<b>bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_is_a_colour_of_the_theme(tone: Tone) -> None:
    assert isinstance(tone.color(LIGHT), QColor)


def test_a_card_opens_on_return_and_on_a_press_on_what_it_holds(qtbot: QtBot) -> None:
    card = Card(LOOK, "Figure-four on your back, 4 minutes 30, lying, gentle")
    column = QVBoxLayout(card)
    column.addWidget(Label(LOOK, "Figure-four"))
    shown(qtbot, card)
    opened = told_by(card.clicked)
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert len(opened) == 2


class TestPainScale:
    @staticmethod
    def scale(qtbot: QtBot, before: int | None = None) -> PainScale:
        scale = PainScale(LOOK, "Pain now, 0 to 10", before=before)
        shown(qtbot, scale)
        return scale

    @staticmethod
    def type_digit(scale: PainScale, digit: str, at_ms: int) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
        key.setTimestamp(at_ms)
        QApplication.sendEvent(scale, key)

    def test_nothing_is_chosen_at_first(self, qtbot: QtBot) -> None:
        assert self.scale(qtbot, before=5).score is None

    @pytest.mark.parametrize("score", range(10))
    def test_digits_type_the_score(self, qtbot: QtBot, score: int) -> None:
        scale = self.scale(qtbot)
        self.type_digit(scale, str(score), 1000)
        assert scale.score == score

    def test_one_and_soon_zero_is_ten(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        told = told_by(scale.scored)
        self.type_digit(scale, "1", 1000)
        self.type_digit(scale, "0", 1000 + TEN_WITHIN)
        assert (scale.score, told) == (10, [1, 10])

    def test_one_and_later_zero_is_zero(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        self.type_digit(scale, "1", 1000)
        self.type_digit(scale, "0", 1001 + TEN_WITHIN)
        assert scale.score == 0

    def test_ten_and_zero_is_zero(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        for at_ms, digit in ((0, "1"), (10, "0"), (20, "0")):
            self.type_digit(scale, digit, at_ms)
        assert scale.score == 0

    def test_arrow_keys_go_from_score_to_score(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        scale.choose(3)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Right)
        assert scale.score == 4

    def test_digits_reach_the_scale_from_a_key_that_has_the_focus(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        scale.choose(3)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_7)
        assert scale.score == 7

    def test_the_bands_say_when_to_ease_off_and_when_to_stop(self) -> None:
        assert [band_of(score) for score in (0, 3, 4, 5, 6, 10)] == [
            Band.FINE, Band.FINE, Band.EASE_OFF, Band.EASE_OFF, Band.STOP, Band.STOP,
        ]  # fmt: skip

    def test_each_key_has_a_name_that_says_what_it_means(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        names = [button.accessibleName() for button in scale.findChildren(QWidget)]
        assert "4, ease off" in names
        assert "10, stop and rest" in names
        assert scale.accessibleName() == "Pain now, 0 to 10"

    def test_the_score_before_is_told_and_never_chosen(self, qtbot: QtBot) -> None:
        assert self.scale(qtbot, before=5).accessibleDescription() == "before: 5"

    def test_all_keys_fit_the_narrowest_scale(self, qtbot: QtBot) -> None:
        scale = self.scale(qtbot)
        scale.resize(scale.minimumWidth(), scale.height())
        keys = [button.geometry() for button in scale.findChildren(QWidget)]
        assert all(scale.rect().contains(key) for key in keys)
        assert all(key.width() >= 30 for key in keys)


class TestSheet:
    @staticmethod
    def over(qtbot: QtBot) -> tuple[QWidget, Button, Sheet]:
        window = QWidget()
        window.resize(900, 600)
        column = QVBoxLayout(window)
        below = Button(LOOK, "Below")
        column.addWidget(below)
        shown(qtbot, window)
        below.setFocus()
        sheet = Sheet(LOOK, "Do you have any of these right now?", window)
        sheet.buttons.addWidget(Button(LOOK, "Close"))
        sheet.open()
        return window, below, sheet

    def test_it_covers_the_window_and_follows_its_size(self, qtbot: QtBot) -> None:
        window, _, sheet = self.over(qtbot)
        assert sheet.rect() == window.rect()
        window.resize(1000, 700)
        assert sheet.size() == window.size()

    def test_the_focus_starts_on_the_heading_and_return_does_nothing(self, qtbot: QtBot) -> None:
        _, _, sheet = self.over(qtbot)
        heading = QApplication.focusWidget()
        assert isinstance(heading, Label)
        assert heading.text() == "Do you have any of these right now?"
        QTest.keyClick(heading, Qt.Key.Key_Return)
        assert sheet.isVisible()

    def test_escape_closes_it_and_gives_the_focus_back(self, qtbot: QtBot) -> None:
        _, below, sheet = self.over(qtbot)
        with qtbot.waitSignal(sheet.closed):
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert below.hasFocus()

    def test_tab_stays_inside(self, qtbot: QtBot) -> None:
        _, below, sheet = self.over(qtbot)
        for _ in range(5):
            focused = QApplication.focusWidget()
            assert focused is not None
            assert sheet.isAncestorOf(focused)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert not below.hasFocus()

    def test_no_press_and_no_key_reaches_the_page_below(self, qtbot: QtBot) -> None:
        window, below, sheet = self.over(qtbot)
        pressed = told_by(below.clicked)
        at = below.mapTo(window, below.rect().center())
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(4, at.y()))
        assert pressed == []
        assert window.childAt(4, at.y()) is sheet


class TestTimelineBar:
    def test_a_moving_playhead_repaints_only_its_strip(self, qtbot: QtBot) -> None:
        bar = TimelineBar(LOOK, contract_relax())
        bar.resize(1200, bar.height())
        qtbot.addWidget(bar)
        bar.set_position(timedelta(seconds=60))
        before = bar.grab().toImage()
        bar.set_position(timedelta(seconds=62))
        after = bar.grab().toImage()
        changed = [x for x in range(1200) if before.pixel(x, 30) != after.pixel(x, 30)]
        assert changed
        assert max(changed) - min(changed) < 20

    def test_the_step_that_is_on_is_told_by_its_words(self, qtbot: QtBot) -> None:
        bar = TimelineBar(LOOK, contract_relax())
        qtbot.addWidget(bar)
        assert bar.words_at(4) == "Press, 10 s, right, round 1"
        assert bar.words_at(0) == "Get ready, 20 s"

    def test_arrow_keys_say_what_each_step_is(self, qtbot: QtBot) -> None:
        bar = TimelineBar(LOOK, contract_relax())
        bar.resize(1200, bar.height())
        shown(qtbot, bar)
        bar.set_position(timedelta(seconds=60))
        QTest.keyClick(bar, Qt.Key.Key_Right)
        assert bar.accessibleDescription() == "Hold, 30 s, right, round 1"
        QTest.keyClick(bar, Qt.Key.Key_Right)
        assert bar.accessibleDescription() == "Press, 10 s, right, round 1"
        QToolTip.hideText()

    def test_a_screen_reader_finds_each_step_where_it_is_drawn(self, qtbot: QtBot) -> None:
        teach_roles()
        timeline = contract_relax()
        bar = TimelineBar(LOOK, timeline)
        bar.resize(1200, bar.height())
        shown(qtbot, bar)
        assert not bar.findChildren(QWidget)
        found = QAccessible.queryAccessibleInterface(bar)
        QApplication.processEvents()
        assert (found.role(), found.childCount()) == (QAccessible.Role.List, 31)
        part = found.child(4)
        assert part.text(QAccessible.Text.Name) == "Press, 10 s, right, round 1"
        assert part.role() is QAccessible.Role.ListItem
        assert part.rect().left() >= found.child(3).rect().right()
        bar.set_timeline(replace(timeline, segments=timeline.segments[:6]))
        assert [each.accessibleName() for each in bar.findChildren(QWidget)][5:] == [
            "Relax & deepen, 15 s, right, round 1"
        ]
        bar.set_position(timedelta(seconds=60))
        assert found.text(QAccessible.Text.Value) == bar.words_at(3)

    def test_the_pointer_gets_a_tooltip_over_each_step(self, qtbot: QtBot) -> None:
        bar = TimelineBar(LOOK, contract_relax())
        bar.resize(1200, bar.height())
        shown(qtbot, bar)
        at = QPoint(20, 30)
        QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, at, bar.mapToGlobal(at)))
        assert QToolTip.text() == "Get ready, 20 s"
        QToolTip.hideText()

    def test_what_was_not_done_is_faint(self, qtbot: QtBot) -> None:
        timeline = contract_relax()
        bar = TimelineBar(LOOK, timeline, bands=False)
        bar.resize(1200, bar.height())
        qtbot.addWidget(bar)
        bar.show_spent([s.duration if s.index <= 3 else timedelta() for s in timeline.segments])
        image = bar.grab().toImage()
        fill = LIGHT.phase(timeline.segments[3].kind).fill
        assert image.pixelColor(150, 13) == fill
        assert image.pixelColor(300, 13) != fill

    def test_a_longer_step_changes_the_bar(self, qtbot: QtBot) -> None:
        timeline = contract_relax()
        bar = TimelineBar(LOOK, timeline)
        bar.resize(1200, bar.height())
        qtbot.addWidget(bar)
        bar.set_timeline(timeline.extended(3, timedelta(seconds=10)))
        assert bar.words_at(3) == "Hold, 40 s, right, round 1"
        assert bar.accessibleName() == "Timeline, 31 steps, 8 min 35 s"


def picture(path: Path, color: str) -> Path:
    drawn = QPixmap(40, 20)
    drawn.fill(QColor(color))
    assert drawn.save(str(path))
    return path


def test_the_stage_is_composed_once_per_change(qtbot: QtBot, tmp_path: Path) -> None:
    stage = Stage(LOOK)
    stage.resize(400, 300)
    qtbot.addWidget(stage)
    stage.show_still(picture(tmp_path / "red.png", "#FF0000"), mirrored=False)
    stage.grab()
    composed = stage._composed
    assert composed is not None
    stage.set_badge("")
    stage.show_still(tmp_path / "red.png", mirrored=False)
    stage.grab()
    assert stage._composed is composed
    stage.set_badge("Right side")
    stage.grab()
    assert stage._composed is not composed


def test_the_stage_mirrors_for_the_left_side(qtbot: QtBot, tmp_path: Path) -> None:
    half = QPixmap(40, 20)
    half.fill(QColor("#FF0000"))
    image = half.toImage()
    for x in range(20):
        for y in range(20):
            image.setPixelColor(x, y, QColor("#0000FF"))
    assert image.save(str(tmp_path / "half.png"))
    stage = Stage(LOOK)
    stage.resize(400, 300)
    qtbot.addWidget(stage)
    stage.show_still(tmp_path / "half.png", mirrored=False)
    assert stage.grab().toImage().pixelColor(50, 154) == QColor("#0000FF")
    stage.show_still(tmp_path / "half.png", mirrored=True)
    assert stage.grab().toImage().pixelColor(50, 154) == QColor("#FF0000")


def test_a_picture_that_cannot_be_read_leaves_the_neutral_drawing(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"not a picture")
    with_broken, without = Stage(LOOK), Stage(LOOK)
    for stage in (with_broken, without):
        stage.resize(400, 300)
        qtbot.addWidget(stage)
    with_broken.show_still(broken)
    assert with_broken.grab().toImage() == without.grab().toImage()


def test_words_that_are_too_long_shrink_until_all_are_seen(qtbot: QtBot) -> None:
    label = FittedLabel(LOOK, weight=450, lines=3)
    qtbot.addWidget(label)
    label.resize(300, 62)
    label.set_px(16, 62)
    label.show_words("Hold.")
    assert label.font().pixelSize() == 16
    label.show_words("Push the knee outward and away, into your hands, with a quarter of your strength. " * 2)
    assert label.font().pixelSize() < 16


def test_words_that_fit_nowhere_are_told_in_a_tooltip(qtbot: QtBot) -> None:
    label = FittedLabel(LOOK, weight=450, lines=3)
    qtbot.addWidget(label)
    label.resize(300, 62)
    label.set_px(16, 62)
    label.show_words("<b>word</b> " * 100)
    assert label.font().pixelSize() == 12
    assert "&lt;b&gt;" in label.toolTip()


def test_a_cut_title_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = CutLabel(LOOK, "A very long name of a routine that somebody wrote")
    shown(qtbot, label)
    label.resize(80, 20)
    assert "somebody wrote" in label.toolTip()
    label.resize(2000, 20)
    assert label.toolTip() == ""


def test_the_repeat_ring_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    ring = RepeatRing(LOOK)
    qtbot.addWidget(ring)
    ring.show_value(RepeatLook(0.5, 0, "1:48", "to go"), "Repeat between 14:10 and 15:10, 1 hour 48 to go")
    assert ring.accessibleName() == "Repeat between 14:10 and 15:10, 1 hour 48 to go"
    assert not ring.grab().isNull()
