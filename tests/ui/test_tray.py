"""Proves the tray: its shapes, its words, its menu, and that nothing in it ticks."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from stretchcoach.core.pause import PauseLength
from stretchcoach.storage.resources import find_resources
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.repeat_words import rough_words
from stretchcoach.ui.theme import DARK, LIGHT, contrast
from stretchcoach.ui.tray import Standing, Tray, TrayState
from tests.ui import pages

NOW = pages.at(12, 22)
WAITING = TrayState(
    now=NOW,
    standing=Standing.IDLE,
    opens=pages.at(14, 10),
    closes=pages.at(15, 10),
    to_go="1 h 48 min to go",
    roughly="2 h to go",
    routine="Legs & hips",
    cramp=True,
)
DUE = replace(WAITING, standing=Standing.DUE, to_go="38 min left", roughly="40 min left")
NOTHING = TrayState(now=NOW, standing=Standing.IDLE)


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    del qtbot  # an application is all that is needed
    made = Tray()
    made.set(WAITING)
    return made


def offered(tray: Tray) -> list[str]:
    return [each.text() for each in tray.menu.actions() if each.isVisible() and not each.isSeparator()]


def press(tray: Tray, text: str) -> None:
    [action] = [each for each in tray.menu.actions() if each.text() == text]
    action.trigger()


def test_the_menu_tells_the_time_to_go_first_and_a_press_on_it_opens_the_window(
    tray: Tray, qtbot: QtBot
) -> None:
    line = tray.menu.actions()[0]
    assert line.text() == "Repeat between 14:10 and 15:10 · 1 h 48 min to go"
    with qtbot.waitSignal(tray.opened):
        line.trigger()


def test_the_tooltip_tells_the_time_to_go(tray: Tray) -> None:
    assert tray.tooltip == "StretchCoach\nRepeat between 14:10 and 15:10\n2 h to go"


@pytest.mark.parametrize(
    ("state", "menu"),
    [
        (WAITING, ["Start Legs && hips", "Cramp now", "Skip this repeat", "Pause reminders"]),
        (DUE, ["Start Legs && hips", "Cramp now", "In 15 min", "Skip this repeat", "Pause reminders"]),
        (NOTHING, ["Pause reminders"]),
        (TrayState(now=NOW, standing=Standing.PAUSED, cramp=True), ["Cramp now", "Switch reminders on"]),
    ],
)
def test_the_menu_offers_only_what_can_be_done(tray: Tray, state: TrayState, menu: list[str]) -> None:
    tray.set(state)
    assert offered(tray)[1:] == [*menu, "Open StretchCoach", "Settings", "Quit"]


def test_nothing_planned_and_reminders_off_are_said(tray: Tray) -> None:
    tray.set(NOTHING)
    assert "Nothing planned" in tray.tooltip
    tray.set(TrayState(now=NOW, standing=Standing.PAUSED))
    assert "Reminders are off" in tray.tooltip
    tray.set(TrayState(now=NOW, standing=Standing.PAUSED, paused_until=pages.at(15, 10)))
    assert "Reminders are paused until 15:10" in tray.tooltip
    tray.set(replace(DUE, standing=Standing.PAUSED))
    assert tray.tooltip == "StretchCoach\nReminders are off"
    morning = pages.at(6) + timedelta(days=1)
    tray.set(TrayState(now=NOW, standing=Standing.PAUSED, paused_until=morning))
    assert "Reminders are paused until Sun 06:00" in tray.tooltip
    far = TrayState(now=NOW, standing=Standing.IDLE, opens=morning, closes=morning + timedelta(hours=8))
    tray.set(far)
    assert "Repeat between Sun 06:00 and 14:00" in tray.tooltip


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (4 * 3600, "4 h"),
        (3 * 3600 + 2701, "4 h"),
        (3601, "1 h 15 min"),
        (3600, "1 h"),
        (3300, "55 min"),
        (5, "5 min"),
    ],
)
def test_for_a_glance_the_time_to_go_is_rounded_up(seconds: int, told: str) -> None:
    assert rough_words(timedelta(seconds=seconds)) == told


def test_presses_are_told(tray: Tray) -> None:
    told: list[object] = []
    tray.set(DUE)
    tray.answered.connect(told.append)
    tray.opened.connect(lambda: told.append("open"))
    tray.quit_asked.connect(lambda: told.append("quit"))
    tray.started.connect(lambda: told.append("start"))
    tray.cramp.connect(lambda: told.append("cramp"))
    tray.settings.connect(lambda: told.append("settings"))
    tray.resumed.connect(lambda: told.append("on"))
    menu = ("Start Legs && hips", "Cramp now", "In 15 min", "Skip this repeat", "Open StretchCoach")
    for text in (*menu, "Settings", "Switch reminders on", "Quit"):
        press(tray, text)
    answers = [RepeatAnswer.SNOOZE, RepeatAnswer.SKIP]
    assert told == ["start", "cramp", *answers, "open", "settings", "on", "quit"]


def test_each_length_of_a_pause_is_told(tray: Tray) -> None:
    told: list[object] = []
    tray.paused.connect(told.append)
    [pause] = [each.menu() for each in tray.menu.actions() if each.text() == "Pause reminders"]
    assert isinstance(pause, QMenu)
    assert [each.text() for each in pause.actions()] == [
        "For 1 hour",
        "Until tomorrow",
        "Until I switch them on",
    ]
    for action in pause.actions():
        action.trigger()
    assert told == list(PauseLength)


def test_fresh_words_are_asked_for_before_the_menu_is_seen(tray: Tray, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.about_to_show, timeout=0):
        tray.menu.aboutToShow.emit()


def test_a_click_opens_the_window(tray: Tray, qtbot: QtBot) -> None:
    [icon] = tray.findChildren(QSystemTrayIcon)
    with qtbot.waitSignal(tray.opened, timeout=0):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_every_standing_has_a_shape_of_its_own_in_both_tones(tray: Tray) -> None:
    [icon] = tray.findChildren(QSystemTrayIcon)
    shapes = set()
    for dark in (False, True):
        for standing in Standing:
            tray.set(replace(WAITING, standing=standing, dark_panel=dark))
            image = icon.icon().pixmap(22, 22).toImage()
            assert not image.isNull()
            shapes.add(bytes(image.constBits()))
    assert len(shapes) == 6


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_panel_of_any_tone_the_icon_can_be_seen(tray: Tray, *, dark: bool) -> None:
    [icon] = tray.findChildren(QSystemTrayIcon)
    for standing, size, panel in product(Standing, (16, 22), (LIGHT.canvas, DARK.canvas)):
        tray.set(replace(WAITING, standing=standing, dark_panel=dark))
        seen = QImage(size, size, QImage.Format.Format_RGB32)
        seen.fill(panel)
        painter = QPainter(seen)
        painter.drawPixmap(0, 0, icon.icon().pixmap(size, size))
        painter.end()
        points = (seen.pixelColor(x, y) for x in range(size) for y in range(size))
        assert sum(contrast(point, panel) >= 3 for point in points) >= size


def test_a_panel_hears_only_of_what_is_new(tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "setIcon", lambda *_: told.append("icon"))
    monkeypatch.setattr(QSystemTrayIcon, "setToolTip", lambda *_: told.append("tip"))
    tray.set(WAITING)
    assert told == []
    tray.tell_time(replace(WAITING, roughly="1 h 45 min to go"))
    assert told == ["tip"]
    tray.set(replace(DUE, roughly=WAITING.roughly))
    assert told == ["tip", "icon"]


def test_small_and_large_icons_have_each_their_own_drawing(tray: Tray) -> None:
    [icon] = tray.findChildren(QSystemTrayIcon)
    folder = find_resources().assets / "app"
    for size, name in ((16, "tray16"), (22, "tray"), (32, "tray"), (64, "tray")):
        drawn = QIcon(str(folder / f"{name}-idle-light.svg")).pixmap(QSize(size, size), 1.0)
        assert icon.icon().pixmap(QSize(size, size), 1.0).toImage() == drawn.toImage()


def test_nothing_in_the_tray_ticks(tray: Tray) -> None:
    assert not tray.findChildren(QTimer)


def test_a_reminder_that_waits_says_for_what(tray: Tray) -> None:
    tray.set(replace(DUE, waiting="Waits for the end of your call"))
    assert tray.tooltip.splitlines()[-1] == "Waits for the end of your call"
    assert offered(tray)[0] == "Repeat between 14:10 and 15:10 · Waits for the end of your call"
