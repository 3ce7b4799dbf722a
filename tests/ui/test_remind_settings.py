"""Proves the settings of reminders, desk breaks and the start: shown as set, and every change told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.core.free_times import OFFICE, OFFICE_WEEK, DaysOff, Hours
from stretchcoach.core.nudge_rules import BreakRules, DrinkRules
from stretchcoach.core.pause import PauseLength
from stretchcoach.core.routine import Repeat
from stretchcoach.storage.remind_settings import RemindSettings
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.button import Button
from stretchcoach.ui.look import Look
from stretchcoach.ui.pick_box import PickBox
from stretchcoach.ui.settings_page import SettingsPage
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.switch import Switch
from tests.ui import pages
from tests.ui.reading import button, buttons, words

REMINDERS, BREAKS, START = 2, 3, 4
SATURDAY = date(2026, 11, 21)
MINUTE = timedelta(minutes=1)
STATE = SettingsState(settings=Settings(), own_routines=Path("/home/ana"), today=SATURDAY, drinks_today=3)


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(Look(reduced_motion=True))
    qtbot.addWidget(made)
    made.show_state(STATE)
    made.choose_category(REMINDERS)
    made.resize(1180, 800)
    made.show()
    return made


def changes(page: SettingsPage) -> list[Settings]:
    told: list[Settings] = []
    page.changed.connect(told.append)
    return told


def switch(page: SettingsPage, name: str) -> Switch:
    [found] = [each for each in page.findChildren(Switch) if each.accessibleName() == name]
    return found


def pick(page: SettingsPage, name: str, text: str) -> None:
    """Pick an entry as a user does."""
    [box] = [each for each in page.findChildren(PickBox) if each.accessibleName() == name]
    box.setCurrentText(text)
    box.activated.emit(box.currentIndex())


def remind(**changed: object) -> Callable[[Settings], bool]:
    return lambda settings: settings == replace(Settings(), remind=replace(RemindSettings(), **changed))  # type: ignore[arg-type] # by name


@pytest.mark.parametrize(
    ("press", "expected"),
    [
        ("5 to 6 h", remind(window=Repeat(timedelta(hours=5), timedelta(hours=6)))),
        ("30 min", remind(snooze=30 * MINUTE)),
    ],
)
def test_a_press_tells_all_settings_with_one_changed(
    page: SettingsPage, press: str, expected: Callable[[Settings], bool]
) -> None:
    told = changes(page)
    button(page, press).click()
    assert len(told) == 1
    assert expected(told[0])


def test_switches_tell_their_change(page: SettingsPage) -> None:
    told = changes(page)
    switch(page, "Quiet hours").click()
    switch(page, "Only in my working hours").click()
    switch(page, "Name no routine").click()
    assert remind(quiet_on=False)(told[0])
    assert remind(quiet_on=False, week_on=True)(told[1])
    assert told[2].private_reminders


def test_hours_are_picked_to_the_half_hour_and_others_from_a_file_are_kept(page: SettingsPage) -> None:
    told = changes(page)
    pick(page, "Quiet hours, from", "21:30")
    assert told[-1].remind.quiet == Hours(time(21, 30), time(7))
    odd = replace(RemindSettings(), quiet=Hours(time(22, 15), time(7)))
    page.show_state(replace(STATE, settings=replace(Settings(), remind=odd)))
    pick(page, "Quiet hours, to", "06:00")
    assert told[-1].remind.quiet == Hours(time(22, 15), time(6))


def test_working_hours_are_set_for_each_weekday(page: SettingsPage) -> None:
    assert "Monday" not in words(page)
    page.show_state(replace(STATE, settings=replace(Settings(), remind=RemindSettings(week_on=True))))
    told = changes(page)
    assert "Monday" in words(page)
    switch(page, "Friday").click()
    pick(page, "Monday, to", "17:00")
    switch(page, "Friday").click()
    week = (Hours(OFFICE.begin, time(17)), *OFFICE_WEEK[1:])
    assert told[0].remind.week == (*OFFICE_WEEK[:4], None, None, None)
    assert told[2].remind.week == week


def test_days_off_are_added_and_removed_and_those_that_are_over_go(page: SettingsPage) -> None:
    over = DaysOff(date(2026, 11, 1), date(2026, 11, 20))
    page.show_state(replace(STATE, settings=replace(Settings(), remind=RemindSettings(days_off=(over,)))))
    told = changes(page)
    assert "Sun 1 Nov to Fri 20 Nov" not in words(page)
    pick(page, "First day off", "Mon 23 Nov")
    pick(page, "How many days off", "5 days")
    button(page, "Add").click()
    holiday = DaysOff(date(2026, 11, 23), date(2026, 11, 27))
    assert told[-1].remind.days_off == (holiday,)
    assert "Mon 23 Nov to Fri 27 Nov" in words(page)
    name = "Remove Mon 23 Nov to Fri 27 Nov"
    [remove] = [each for each in page.findChildren(Button) if each.accessibleName() == name]
    remove.click()
    assert not told[-1].remind.days_off


def test_reminders_can_be_paused_and_switched_on_again(page: SettingsPage) -> None:
    told: list[PauseLength] = []
    page.reminders.paused.connect(told.append)
    button(page, "For 1 hour").click()
    button(page, "Until tomorrow").click()
    assert told == [PauseLength.HOUR, PauseLength.TOMORROW]
    page.show_state(replace(STATE, paused_until=pages.at(15, 40)))
    assert "Paused until 15:40." in words(page)
    assert "For 1 hour" not in buttons(page)
    resumed: list[bool] = []
    page.reminders.resumed.connect(lambda: resumed.append(True))
    button(page, "Switch on").click()
    assert resumed == [True]
    page.show_state(replace(STATE, paused_until=pages.at(6) + timedelta(days=1)))
    assert "Paused until tomorrow, 06:00." in words(page)


def test_breaks_and_drinks_are_off_at_first_and_tell_their_changes(page: SettingsPage) -> None:
    page.choose_category(BREAKS)
    told = changes(page)
    assert "3 of 8 drinks today" not in words(page)
    switch(page, "Remind me of breaks").click()
    button(page, "90").click()
    button(page, "5 minutes").click()
    switch(page, "Remind me to drink").click()
    button(page, "6").click()
    assert told[-1].breaks == BreakRules(on=True, every=90 * MINUTE, micro=False)
    assert told[-1].drinks == DrinkRules(on=True, goal=6)
    assert "3 of 6 drinks today" in words(page)
    switch(page, "My fluids are limited").click()
    assert not told[-1].drinks.active
    assert "3 of 6 drinks today" not in words(page)


def test_a_drink_can_be_counted(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_state(replace(STATE, settings=replace(Settings(), drinks=DrinkRules(on=True))))
    page.choose_category(BREAKS)
    with qtbot.waitSignal(page.breaks.drunk, timeout=0):
        button(page, "I had a drink").click()


def test_the_start_at_login_is_asked_for_and_its_trouble_told(page: SettingsPage) -> None:
    page.choose_category(START)
    told: list[bool] = []
    page.start.login.connect(told.append)
    switch(page, "Start at login").click()
    assert told == [True]
    page.show_state(replace(STATE, starts_at_login=False, login_trouble="It could not be changed."))
    assert told == [True]
    assert not switch(page, "Start at login").isChecked()
    assert "It could not be changed." in words(page)


def test_other_players_pause_where_the_user_wants_it(page: SettingsPage) -> None:
    page.choose_category(START)
    told = changes(page)
    switch(page, "Pause music and films").click()
    assert told == [replace(Settings(), pause_players=True)]
