"""Proves desk breaks and drinks in the running program."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.core.desk_break import BREAK
from stretchcoach.core.nudge_rules import BreakRules, DrinkRules
from stretchcoach.core.presence import Presence
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.settings import Settings, SettingsFile
from stretchcoach.ui.place import Place
from stretchcoach.ui.settings_page import SettingsPage
from tests.app.fakes_app import FakeDesktop
from tests.app.house import House, open_house
from tests.ui.reading import words

MINUTE = timedelta(minutes=1)
LOOK = timedelta(seconds=30)
BREAKS = Settings(breaks=BreakRules(on=True))
DRINKS = Settings(drinks=DrinkRules(on=True))


def opened(home: Path, settings: Settings) -> House:
    (home / "config").mkdir(parents=True)
    SettingsFile(home / "config" / "settings.json").write(settings)
    desktop = FakeDesktop()
    desktop.notifier.able = True
    desktop.presence.known = Presence(idle=timedelta(seconds=10))
    return open_house(home, outside=desktop)


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    house = opened(tmp_path, BREAKS)
    yield house
    house.application.close()


@pytest.fixture
def thirsty(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    del qtbot
    house = opened(tmp_path, DRINKS)
    yield house
    house.application.close()


def work(house: House, span: timedelta) -> None:
    nudging = house.application.desks.nudging
    for _ in range(span // LOOK):
        house.calendar.pass_time(LOOK)
        nudging.look()


def shown(house: House) -> str | None:
    notice = house.outside.notifier.shown
    return None if notice is None else notice.title


def test_nothing_ticks_while_both_are_off(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    house = open_house(tmp_path)
    assert not house.application.desks.nudging.watching
    house.application.close()


def test_after_the_time_at_work_a_break_is_offered_and_starts_when_the_user_says(house: House) -> None:
    work(house, 44 * MINUTE)
    assert shown(house) is None
    work(house, 2 * MINUTE)
    assert shown(house) == "Time for a short break"
    house.outside.notifier.press("Start")
    playing = house.application.desks.session.playing
    assert playing is not None
    assert playing.shelved.routine.id == BREAK
    assert playing.coach.tick().timeline.duration == timedelta(seconds=45)
    work(house, 60 * MINUTE)
    assert shown(house) is None


def test_a_break_that_was_done_plans_no_repeat(house: House) -> None:
    house.application.desks.starting.start_break()
    house.begin_session()
    house.pass_time(46)
    assert house.application.reminding.reminder is None


def test_put_off_it_comes_again_and_left_out_only_after_another_spell(house: House) -> None:
    work(house, 46 * MINUTE)
    house.outside.notifier.press("In 10 min")
    work(house, 11 * MINUTE)
    assert shown(house) == "Time for a short break"
    house.outside.notifier.press("Not now")
    work(house, 44 * MINUTE)
    assert shown(house) is None


def test_who_gets_up_needs_no_offer_any_more(house: House) -> None:
    work(house, 46 * MINUTE)
    house.outside.presence.known = Presence(idle=3 * MINUTE)
    work(house, LOOK)
    assert shown(house) is None


def test_without_messages_on_the_desktop_a_small_window_asks(house: House) -> None:
    house.outside.notifier.able = False
    work(house, 46 * MINUTE)
    window = house.application.desks.nudges.window
    assert window is not None
    assert window.isVisible()
    assert "Stand up and walk for 45 seconds." in words(window)
    house.application.desks.nudging.skip()
    assert house.application.desks.nudges.window is None


def test_drinks_are_asked_for_counted_and_kept(thirsty: House) -> None:
    work(thirsty, MINUTE)  # at noon, four hours after the day began
    assert shown(thirsty) == "Time for a drink?"
    thirsty.outside.notifier.press("I had one")
    assert shown(thirsty) is None
    shell = thirsty.application.shell
    assert shell is not None
    shell.go(Place.SETTINGS)
    page = thirsty.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    thirsty.calendar.pass_time(MINUTE)
    page.breaks.drunk.emit()
    thirsty.settle()
    history = SqliteHistory(thirsty.home / "data" / "history.sqlite3")
    assert len(history.drinks_since(thirsty.calendar.now() - timedelta(days=1))) == 2
    page.choose_category(3)
    assert "2 of 8 drinks today" in words(page)
    work(thirsty, 60 * MINUTE)
    assert shown(thirsty) is None


def test_a_drink_that_is_not_answered_goes_after_five_minutes(thirsty: House) -> None:
    work(thirsty, MINUTE)
    work(thirsty, 5 * MINUTE)
    assert shown(thirsty) is None


def test_switched_off_what_is_on_the_screen_goes(house: House) -> None:
    work(house, 46 * MINUTE)
    shell = house.application.shell
    assert shell is not None
    shell.go(Place.SETTINGS)
    page = house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.changed.emit(replace(BREAKS, breaks=BreakRules()))
    assert shown(house) is None
    assert not house.application.desks.nudging.watching


def test_in_a_call_neither_a_break_nor_a_drink_is_offered(house: House) -> None:
    house.outside.presence.known = Presence(idle=timedelta(seconds=10), in_call=True)
    work(house, 60 * MINUTE)
    assert shown(house) is None
    house.outside.presence.known = Presence(idle=timedelta(seconds=10))
    work(house, LOOK)
    assert shown(house) == "Time for a short break"


def test_nothing_but_the_users_presence_is_looked_for_until_a_break_is_due(house: House) -> None:
    work(house, 44 * MINUTE)
    assert not house.outside.presence.asked
    work(house, 2 * MINUTE)
    assert len(house.outside.presence.asked) == 1
