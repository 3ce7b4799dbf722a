"""Proves what happens outside the window: the reminder on the desktop, pauses, and what is done at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchcoach.app import tray_desk
from stretchcoach.app.starting import Offer, Started
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.pause import PauseLength, pause_end, pause_left
from stretchcoach.core.presence import Presence
from stretchcoach.core.progress import State
from stretchcoach.core.reminder import Phase, arm
from stretchcoach.core.routine import DEFAULT_REPEAT, Choices
from stretchcoach.desktop.tray_host import TrayHost
from stretchcoach.storage.settings import Settings, SettingsFile
from stretchcoach.ui.corner_window import CornerWindow
from stretchcoach.ui.place import Place
from tests.app.fakes_app import FakeNotifier
from tests.app.house import House, open_house
from tests.fakes import NOON
from tests.ui.reading import button, buttons, words

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
LYING = "piriformis-contract-relax"
SEATED = "figure-four-seated"


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    house = open_house(tmp_path)
    house.application.current.change(Settings().remembering(SEATED, Choices()))
    yield house
    house.application.close()


@pytest.fixture
def notifier(house: House) -> FakeNotifier:
    house.outside.notifier.able = True
    return house.outside.notifier


def change(house: House, settings: Settings) -> None:
    house.application.current.change(settings)


def due(house: House, after: timedelta = 4 * HOUR, routine: str = LYING) -> None:
    """Let a reminder come."""
    reminding = house.application.reminding
    reminding.take(arm(routine, "Piriformis", DEFAULT_REPEAT, house.calendar.moment()))
    house.calendar.pass_time(after)
    reminding.check()


def phase(house: House) -> Phase:
    reminder = house.application.reminding.reminder
    assert reminder is not None
    return reminder.phase(house.calendar.moment())


def windows() -> list[CornerWindow]:
    found = (each for each in QApplication.topLevelWidgets() if isinstance(each, CornerWindow))
    return [each for each in found if each.isVisible()]


def labels(notifier: FakeNotifier) -> list[str]:
    assert notifier.shown is not None
    return [action.label for action in notifier.shown.actions]


def test_a_reminder_is_a_message_of_the_desktop(house: House, notifier: FakeNotifier) -> None:
    due(house)
    assert notifier.shown is not None
    assert notifier.shown.title == "Time to repeat?"
    assert notifier.shown.body == (
        "Your window is open until 17:00. Piriformis contract-relax, 8\N{NO-BREAK SPACE}min, "
        "or 4\N{NO-BREAK SPACE}min on a chair."
    )
    assert labels(notifier) == ["Start", "Seated version", "In 15 min", "Open"]
    assert not windows()


def test_without_a_server_the_own_window_comes(house: House) -> None:
    due(house)
    assert len(windows()) == 1


def test_shortly_before_the_window_closes_the_own_window_puts_nothing_off(house: House) -> None:
    due(house, 5 * HOUR - 10 * MINUTE)
    assert "In 15 min" not in buttons(windows()[0])


def test_the_own_window_offers_what_the_message_does(house: House) -> None:
    due(house)
    [window] = windows()
    assert "Piriformis contract-relax" in words(window)
    button(window, "Seated, 4\N{NO-BREAK SPACE}min").click()
    assert house.at(Place.ROUTINE)
    assert house.application.desks.routine._shelved is not None
    assert house.application.desks.routine._shelved.routine.id == SEATED


def test_the_own_window_of_a_private_reminder_names_nothing(house: House) -> None:
    change(house, replace(Settings(), private_reminders=True))
    due(house)
    [window] = windows()
    assert words(window).splitlines() == ["StretchCoach", "Time for a short break"]
    assert buttons(window) == {"Start", "In 15 min", "Open"}
    button(window, "Start").click()
    assert house.at(Place.ROUTINE)
    assert not windows()


def test_a_server_that_dies_with_the_message_leaves_it_to_the_window(
    house: House, notifier: FakeNotifier
) -> None:
    due(house)
    assert notifier.failed is not None
    notifier.failed()
    assert len(windows()) == 1
    house.application.reminding.drop()
    assert not windows()


@pytest.mark.parametrize(("press", "routine"), [("Start", LYING), ("Seated version", SEATED)])
def test_a_press_opens_the_routine_and_starts_nothing(
    house: House, notifier: FakeNotifier, press: str, routine: str
) -> None:
    due(house)
    notifier.press(press)
    assert house.at(Place.ROUTINE)
    assert house.application.desks.routine._shelved is not None
    assert house.application.desks.routine._shelved.routine.id == routine
    assert house.application.desks.session.playing is None


def test_in_15_minutes_it_comes_again(house: House, notifier: FakeNotifier) -> None:
    due(house)
    notifier.press("In 15 min")
    assert notifier.shown is None
    house.calendar.pass_time(15 * MINUTE)
    house.application.reminding.check()
    assert notifier.shown is not None


def test_shortly_before_the_window_closes_it_is_done_or_left_out(
    house: House, notifier: FakeNotifier
) -> None:
    due(house, 5 * HOUR - 10 * MINUTE)
    assert labels(notifier) == ["Start", "Seated version", "Skip today's repeat", "Open"]
    notifier.press("Skip today's repeat")
    assert house.application.reminding.reminder is None


def test_a_routine_for_the_chair_has_no_seated_version(house: House, notifier: FakeNotifier) -> None:
    due(house, routine=SEATED)
    assert "Seated version" not in labels(notifier)


def test_a_routine_that_is_gone_is_still_reminded_of(house: House, notifier: FakeNotifier) -> None:
    due(house, routine="deleted")
    assert notifier.shown is not None
    assert notifier.shown.body == "Your window is open until 17:00. Piriformis."


def test_a_private_reminder_names_nothing(house: House, notifier: FakeNotifier) -> None:
    change(house, replace(Settings(), private_reminders=True))
    due(house)
    assert notifier.shown is not None
    assert (notifier.shown.title, notifier.shown.body) == ("StretchCoach", "Time for a short break")
    assert "Seated version" not in labels(notifier)


def test_a_pause_takes_the_reminder_away_and_brings_it_back(house: House, notifier: FakeNotifier) -> None:
    due(house)
    pausing = house.application.pausing
    pausing.pause(PauseLength.HOUR)
    assert notifier.shown is None
    assert not pausing.reminders_on
    assert pausing.until == house.calendar.now() + HOUR
    pausing.resume()
    assert notifier.shown is not None
    assert pausing.until is None
    assert phase(house) is Phase.SHOWN


def test_what_becomes_due_in_a_pause_waits_for_its_end(house: House, notifier: FakeNotifier) -> None:
    due(house, 4 * HOUR - 30 * MINUTE)
    house.application.pausing.pause(PauseLength.HOUR)
    house.calendar.pass_time(59 * MINUTE)
    house.application.reminding.check()
    assert notifier.shown is None
    house.calendar.pass_time(MINUTE)
    house.application.pausing.begin()
    house.application.reminding.check()
    assert house.application.pausing.reminders_on
    assert notifier.shown is not None
    assert house.application.current.settings.paused_until is None


def test_a_pause_outlives_the_program_and_can_be_without_end(house: House) -> None:
    house.application.pausing.pause(PauseLength.TOMORROW)
    again = house.started_again()
    assert again.application.pausing.until == NOON.replace(hour=6) + timedelta(days=1)
    again.application.pausing.pause(PauseLength.RESUMED)
    assert not again.application.current.settings.reminders
    again.application.pausing.resume()
    again.settle()
    kept = SettingsFile(house.home / "config" / "settings.json").read()
    assert kept.reminders
    assert kept.paused_until is None
    again.application.close()


def test_a_pause_of_an_hour_is_over_after_an_hour_though_the_clock_is_set_back(house: House) -> None:
    pausing = house.application.pausing
    pausing.pause(PauseLength.HOUR)
    house.calendar.set_wall(-3 * HOUR)
    house.pass_time(59 * 60)
    assert not pausing.reminders_on
    house.pass_time(60)
    assert pausing.reminders_on
    pausing.pause(PauseLength.HOUR)
    assert not pausing.reminders_on


def test_until_tomorrow_begins_after_the_night(house: House) -> None:
    del house
    at_night = NOON.replace(hour=1)
    assert pause_end(PauseLength.TOMORROW, at_night) == NOON.replace(hour=6)
    assert pause_left(NOON + HOUR, NOON + 2 * HOUR) == timedelta()
    assert pause_left(NOON + HOUR, NOON - timedelta(days=400)) == timedelta()  # somebody set the clock


def test_the_tray_offers_what_is_to_be_repeated_else_what_was_done_last(house: House) -> None:
    starting = house.application.desks.starting
    assert starting.offer(None) == Offer(cramp=True)
    assert starting.start_now(SEATED) is Started.BEGUN
    house.begin_session()
    house.pass_time(100)
    house.application.desks.session.stop()
    house.settle()
    assert starting.offer(None) == Offer(SEATED, "Seated figure-four (chair)", cramp=True)
    assert starting.offer(LYING).routine == LYING


@pytest.fixture
def tray(house: House, monkeypatch: pytest.MonkeyPatch) -> TrayHost:
    """The tray of a program whose window was closed."""
    monkeypatch.setattr(tray_desk, "GRACE_MS", 0)
    monkeypatch.setattr(tray_desk, "LOCKED_MS", 0)
    shell, host = house.application.shell, house.application.desks.tray.findChild(TrayHost)
    assert shell is not None
    assert host is not None
    shell.window.hide()
    return host


def seen(house: House) -> bool:
    return house.application.shell is not None and house.application.shell.window.isVisible()


def test_a_tray_that_stays_away_brings_up_the_window(house: House, tray: TrayHost, qtbot: QtBot) -> None:
    tray.went.emit()
    assert not seen(house)
    qtbot.waitUntil(lambda: seen(house), timeout=3000)


def test_a_tray_that_comes_back_does_not(
    house: House, tray: TrayHost, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tray.went.emit()
    monkeypatch.setattr(TrayHost, "available", lambda _: True)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    [patience] = house.application.desks.tray.findChildren(QTimer, options=direct)
    assert patience.isActive()
    qtbot.waitUntil(lambda: not patience.isActive(), timeout=3000)
    assert not seen(house)
    assert not house.presence.asked


def test_over_a_locked_screen_no_window_comes_up_and_after_it_the_tray_has_its_time_again(
    house: House, tray: TrayHost, qtbot: QtBot
) -> None:
    house.presence.patient = True
    tray.went.emit()
    for locked in (True, True, False):
        qtbot.waitUntil(lambda: bool(house.presence.asked), timeout=3000)
        house.presence.asked.pop()(Presence(locked=locked))
        assert not seen(house)
    qtbot.waitUntil(lambda: bool(house.presence.asked), timeout=3000)
    house.presence.asked.pop()(Presence())
    assert seen(house)


def test_a_cramp_starts_at_once_even_in_the_middle_of_a_session(house: House) -> None:
    starting, desk = house.application.desks.starting, house.application.desks.session
    assert starting.start_now(SEATED) is Started.BEGUN
    house.begin_session()
    house.pass_time(60)
    assert starting.start_now(LYING) is Started.BUSY
    assert starting.cramp_now() is Started.BEGUN
    assert desk.playing is not None
    assert desk.playing.shelved.routine.id == CRAMP
    assert house.at(Place.SESSION)
    playing = desk.playing
    assert starting.cramp_now() is Started.BEGUN
    assert desk.playing is playing
    house.settle()
    assert [record.routine for record in house.application.current.services.history.recent(5)] == [SEATED]


def test_a_session_that_waits_for_answers_makes_room(house: House) -> None:
    starting = house.application.desks.starting
    starting.start_now(SEATED)
    house.begin_session()
    house.pass_time(300)
    assert house.at(Place.AFTER)
    house.calendar.pass_time(timedelta(hours=1))
    assert starting.start_now(SEATED) is Started.BEGUN
    assert house.at(Place.SESSION)


def test_a_routine_that_asks_for_a_side_is_opened_the_first_time(house: House) -> None:
    starting = house.application.desks.starting
    assert starting.start_now(LYING) is Started.ASKED
    assert house.at(Place.ROUTINE)
    change(house, Settings().remembering(LYING, Choices()))
    assert starting.start_now(LYING) is Started.BEGUN
    assert starting.start_now("nothing") is Started.UNKNOWN


def test_the_screen_stays_on_while_the_user_is_in_position(house: House) -> None:
    around = house.outside.around
    house.application.desks.starting.start_now(SEATED)
    assert around.kept
    house.begin_session()
    house.pass_time(8)
    assert around.keys is not None
    around.keys.play_or_pause()
    assert not around.kept
    around.keys.play()
    assert around.kept
    house.application.desks.session.stop()
    assert not around.kept
    assert around.keys is None


def test_the_screen_is_let_go_when_the_program_ends(house: House) -> None:
    house.application.desks.starting.start_now(SEATED)
    house.application.close()
    assert not house.outside.around.kept


@pytest.mark.parametrize(("wished", "done"), [(False, []), (True, ["players paused"])])
def test_other_players_are_paused_where_the_user_wants_it(
    house: House, wished: bool, done: list[str]
) -> None:
    change(house, replace(house.application.current.settings, pause_players=wished))
    house.application.desks.starting.start_now(SEATED)
    assert house.outside.around.log == done
    house.begin_session()
    house.pass_time(300)
    assert house.outside.around.log == [*done, "players resumed"]
    house.application.close()
    assert house.outside.around.log == [*done, "players resumed"]


def test_the_keys_of_a_headset_control_the_session(house: House) -> None:
    around, desk = house.outside.around, house.application.desks.session
    house.application.desks.starting.start_now(SEATED)
    house.begin_session()
    house.pass_time(8)
    keys, playing = around.keys, desk.playing
    assert keys is not None
    assert playing is not None
    keys.pause()
    keys.pause()
    assert around.now is not None
    assert (around.now.moving, around.now.title) == (False, "Seated figure-four (chair)")
    assert around.now.position == timedelta(seconds=8)
    keys.play()
    keys.play()
    assert around.now.moving
    keys.next()
    assert around.now.number == 1
    assert around.now.step == "Get ready · Right side"
    keys.previous()
    keys.previous()
    assert around.now.number == 0
    keys.stop()
    assert house.at(Place.SESSION) is False
    assert playing.coach.tick().state is State.PAUSED


def test_a_session_taken_back_has_its_keys_again(house: House) -> None:
    around, desk = house.outside.around, house.application.desks.session
    house.application.desks.starting.start_now(SEATED)
    house.begin_session()
    house.pass_time(60)
    desk.stop()
    assert around.keys is None
    desk.carry_on()
    assert around.keys is not None
    assert around.kept
