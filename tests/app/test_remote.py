"""Proves what later starts of the program can have done, and what they are told."""

from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.app.remote import Remote
from stretchcoach.core.free_times import Hours
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.pause import PauseLength
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT, Choices
from stretchcoach.desktop.wishes import Pause, Quit, Reply, Resume, Show, Skip, Snooze, Sos, Start, Stay, Tell
from stretchcoach.storage.remind_settings import RemindSettings
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.place import Place
from tests.app.house import House, open_house

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SEATED = "figure-four-seated"


class Desk:
    """A program that is spoken to from outside."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.remote = Remote(house.application, house.calendar)
        self.answer = self.remote.answer

    def status(self) -> Mapping[str, object]:
        data = self.answer(Tell()).data
        assert data is not None
        return data

    def arm(self) -> None:
        moment = self.house.calendar.moment()
        self.house.application.reminding.take(arm(SEATED, "Seated", DEFAULT_REPEAT, moment))

    def pass_time(self, by: timedelta) -> None:
        self.house.calendar.pass_time(by)
        self.house.application.reminding.check()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    del qtbot
    house = open_house(tmp_path)
    house.application.current.change(Settings().remembering(SEATED, Choices()))
    yield Desk(house)
    house.application.close()


def test_a_second_start_shows_the_window_and_one_in_the_background_does_not(desk: Desk) -> None:
    shell = desk.house.application.shell
    assert shell is not None
    shell.window.hide()
    assert desk.answer(Stay()) == Reply(done=True)
    assert not shell.window.isVisible()
    assert desk.answer(Show()) == Reply(done=True)
    assert shell.window.isVisible()


def test_a_routine_is_started_or_it_is_said_why_not(desk: Desk) -> None:
    assert desk.answer(Start("nothing")) == Reply(done=False, text='There is no routine "nothing".')
    asked = desk.answer(Start("piriformis-contract-relax"))
    assert asked == Reply(
        done=True, text="There is something to choose or to answer in the window first. Start there."
    )
    assert desk.answer(Start(SEATED)) == Reply(done=True)
    assert desk.house.at(Place.SESSION)
    assert desk.answer(Start(SEATED)) == Reply(done=False, text="A session is on. End it first.")


def test_a_cramp_is_helped_at_once(desk: Desk) -> None:
    assert desk.answer(Sos()) == Reply(done=True)
    playing = desk.house.application.desks.session.playing
    assert playing is not None
    assert playing.shelved.routine.id == CRAMP


def test_an_idle_program_says_so(desk: Desk) -> None:
    reply = desk.answer(Tell())
    assert reply.text == "StretchCoach is running.\nNothing is planned."
    assert reply.data == {
        "running": True,
        "reminders": True,
        "paused_until": None,
        "reminder": None,
        "session": None,
    }


def test_what_is_planned_and_what_is_on_is_told(desk: Desk) -> None:
    desk.arm()
    desk.answer(Start(SEATED))
    desk.house.begin_session()
    desk.house.pass_time(10)
    reply = desk.answer(Tell())
    assert "Repeat Seated between 16:00 and 17:00." in reply.text
    assert "In a session: Seated figure-four (chair), 3 min 20 s left." in reply.text
    session, planned = desk.status()["session"], desk.status()["reminder"]
    assert isinstance(session, dict)
    assert isinstance(planned, dict)
    assert (session["routine"], session["state"], session["left_seconds"]) == (SEATED, "moving", 200.0)
    assert planned["opens"] == "2026-11-21T16:00:00+00:00"
    assert planned["to_go_seconds"] == 4 * 3600 - 10


def test_it_is_told_what_a_reminder_that_is_due_waits_for(desk: Desk) -> None:
    desk.house.application.current.change(Settings(remind=RemindSettings(quiet=Hours(time(15), time(20)))))
    desk.arm()
    assert "No reminders" not in desk.answer(Tell()).text
    desk.pass_time(4 * HOUR)
    assert "No reminders in your quiet hours." in desk.answer(Tell()).text
    planned = desk.status()["reminder"]
    assert isinstance(planned, dict)
    assert (planned["phase"], planned["waits_for"]) == ("due", "quiet hours")


def test_reminders_are_paused_and_resumed(desk: Desk) -> None:
    assert desk.answer(Pause(PauseLength.HOUR)).text == "Reminders are paused until 13:00."
    assert desk.status()["reminders"] is False
    assert desk.status()["paused_until"] == "2026-11-21T13:00:00+00:00"
    assert "Reminders are paused until 13:00." in desk.answer(Tell()).text
    assert desk.answer(Resume()).text == "Reminders are on."
    assert desk.status()["reminders"] is True
    off = desk.answer(Pause(PauseLength.RESUMED))
    assert off == Reply(done=True, text="Reminders are off until you switch them on.")
    assert "Reminders are off." in desk.answer(Tell()).text


def test_a_reminder_is_put_off_and_it_is_said_until_when(desk: Desk) -> None:
    assert desk.answer(Snooze(10)) == Reply(done=False, text="Nothing is planned.")
    desk.arm()
    assert desk.answer(Snooze(10)) == Reply(done=False, text="No reminder is due.")
    desk.pass_time(4 * HOUR)
    assert desk.answer(Snooze(30)) == Reply(done=True, text="The reminder comes at 16:30.")
    desk.pass_time(45 * MINUTE)
    cut = desk.answer(Snooze(30))
    assert cut.text.startswith("The window closes soon, so the reminder comes at 16:5")


def test_a_repeat_is_left_out(desk: Desk) -> None:
    assert desk.answer(Skip()) == Reply(done=False, text="Nothing is planned.")
    desk.arm()
    assert desk.answer(Skip()) == Reply(done=True, text="This repeat is left out.")
    assert desk.status()["reminder"] is None


def test_the_program_ends_after_it_has_said_so(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.house.application.ended, timeout=1000):
        assert desk.answer(Quit()) == Reply(done=True)
