"""Proves the settings page: every control shows its setting, tells its change, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from stretchcoach.core.talk import Talk
from stretchcoach.storage.settings import ReducedMotion, Settings, Theme
from stretchcoach.ui.look import Look
from stretchcoach.ui.pick_box import PickBox
from stretchcoach.ui.segmented import Segmented
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.slider import Slider
from stretchcoach.ui.switch import Switch
from tests.ui.reading import button, buttons, cut_off, settle, the, words

LARGE, SMALL = (1180, 800), (800, 600)
VOICE, APPEARANCE, REMINDERS, BREAKS, START, SAFETY, FILES = range(7)
STATE = SettingsState(
    settings=Settings(),
    own_routines=Path("/home/ana/<b>routines"),
    kept=(("Settings", Path("/home/ana/settings.json")),),
)


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(STATE)
    made.choose_category(APPEARANCE)
    made.resize(*LARGE)
    made.show()
    return made


def changes(page: SettingsPage) -> list[Settings]:
    told: list[Settings] = []
    page.changed.connect(told.append)
    return told


def switch(page: SettingsPage, name: str) -> Switch:
    [found] = [each for each in page.findChildren(Switch) if each.accessibleName() == name]
    return found


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        ("Dark", replace(Settings(), theme=Theme.DARK)),
        ("Light", replace(Settings(), theme=Theme.LIGHT)),
        ("130 %", replace(Settings(), text_scale=1.3)),
        ("Reduced", replace(Settings(), reduced_motion=ReducedMotion.ON)),
        ("Full", replace(Settings(), reduced_motion=ReducedMotion.OFF)),
    ],
)
def test_a_press_tells_all_settings_with_one_changed(
    page: SettingsPage, press: str, expected: Settings
) -> None:
    told = changes(page)
    button(page, press).click()
    assert told == [expected]


@pytest.mark.parametrize(
    ("name", "off"),
    [
        ("Speak the cues", replace(Settings(), voice=False)),
        ("Captions", replace(Settings(), captions=False)),
        ("Remind me to repeat", replace(Settings(), reminders=False)),
    ],
)
def test_a_switch_tells_its_change_and_back(page: SettingsPage, name: str, off: Settings) -> None:
    told = changes(page)
    switch(page, name).click()
    switch(page, name).click()
    assert told == [off, Settings()]


def test_how_much_is_said_is_one_of_three_levels(page: SettingsPage) -> None:
    page.choose_category(VOICE)
    told = changes(page)
    for name in ("Phases", "Chimes", "Everything"):
        button(page, name).click()
    assert [settings.talk for settings in told] == [Talk.PHASES, Talk.CHIMES, Talk.FULL]


def test_two_changes_in_a_row_are_both_kept(page: SettingsPage) -> None:
    told = changes(page)
    button(page, "Dark").click()
    switch(page, "Captions").click()
    assert told[-1] == replace(Settings(), theme=Theme.DARK, captions=False)


def test_what_the_page_does_not_show_stays_as_it_was(page: SettingsPage) -> None:
    page.show_state(replace(STATE, settings=replace(Settings(), window="here")))
    told = changes(page)
    button(page, "Dark").click()
    assert told[0].window == "here"


def test_showing_settings_tells_of_no_change(page: SettingsPage) -> None:
    told = changes(page)
    other = Settings(
        theme=Theme.DARK,
        text_scale=1.5,
        reduced_motion=ReducedMotion.ON,
        voice=False,
        talk=Talk.CHIMES,
        captions=False,
        reminders=False,
        emergency_number="999",
    )
    page.show_state(replace(STATE, settings=other))
    assert not told
    assert button(page, "Dark").isChecked()
    assert button(page, "150 %").isChecked()
    assert button(page, "Reduced").isChecked()
    page.choose_category(VOICE)
    assert button(page, "Chimes").isChecked()
    assert not any(switch(page, name).isChecked() for name in ("Captions", "Remind me to repeat"))
    assert the(QLineEdit, page).text() == "999"


def test_the_number_is_told_when_it_is_finished(page: SettingsPage) -> None:
    page.choose_category(SAFETY)
    told = changes(page)
    field = the(QLineEdit, page)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "9x1a1")
    assert not told
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [replace(Settings(), emergency_number="911")]


def test_an_empty_number_is_put_back(page: SettingsPage) -> None:
    page.choose_category(SAFETY)
    told = changes(page)
    field = the(QLineEdit, page)
    field.setFocus()
    field.clear()
    switch(page, "Captions").setFocus()
    field.editingFinished.emit()
    assert not told
    assert field.text() == "112"


def test_the_folder_is_told_as_text_and_opened_on_request(page: SettingsPage, qtbot: QtBot) -> None:
    page.choose_category(FILES)
    assert "/home/ana/<b>routines" in words(page)
    assert "Settings: /home/ana/settings.json" in words(page)
    with qtbot.waitSignal(page.files.open_folder, timeout=0):
        button(page, "Open the folder").click()


def test_one_category_is_shown_at_a_time(page: SettingsPage) -> None:
    assert "Text size" in words(page)
    assert "Emergency number" not in words(page)
    button(page, "Safety").click()
    assert page.category == SAFETY
    assert "Emergency number" in words(page)
    assert "Text size" not in words(page)


def test_the_categories_are_a_menu_on_a_small_page(page: SettingsPage) -> None:
    page.resize(*SMALL)
    assert "Reminders" not in buttons(page)
    box = button(page, "Appearance")
    assert isinstance(box, QPushButton)
    box.menu().actions()[REMINDERS].trigger()
    assert page.category == REMINDERS
    assert "Reminders" in buttons(page)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [LARGE, SMALL])
def test_nothing_is_cut_off_at_the_right(qtbot: QtBot, scale: float, size: tuple[int, int]) -> None:
    made = SettingsPage(Look(scale=scale, reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(STATE)
    made.resize(*size)
    made.show()
    for category in range(7):
        made.choose_category(category)
        settle()
        assert made.width() <= size[0]
        assert not cut_off(made)


def test_every_control_has_a_name(page: SettingsPage) -> None:
    controls = (*page.findChildren(Switch), *page.findChildren(QLineEdit), *page.findChildren(Segmented))
    assert len(controls) == 29
    assert all(slider.accessibleName() for slider in page.findChildren(Slider))
    assert all(box.accessibleName() for box in page.findChildren(PickBox))
    assert all(each.accessibleName() for each in controls)
