from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from pytestqt.qtbot import QtBot

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.routine import Choices, Side
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_state import StartRequest
from tests.app.house import House

ROUTINE = "piriformis-contract-relax"


@contextmanager
def full_disk() -> Iterator[None]:
    with patch.object(SqliteHistory, "save", side_effect=StretchCoachError("The disk is full.")):
        yield


def done(house: House) -> None:
    """Do a whole session and come to the page after it."""
    request = StartRequest(routine=ROUTINE, choices=Choices(first_side=Side.LEFT), pain_before=5)
    house.application.desks.starting.start(request)
    house.begin_session()
    house.pass_time(505, step=5)
    assert house.at(Place.AFTER)
    house.settle()


def kept(house: House) -> list[str]:
    return [record.routine for record in SqliteHistory(house.home / "data" / "history.sqlite3").recent(9)]


def test_a_session_that_the_disk_refused_is_kept_when_the_user_comes_back(house: House, qtbot: QtBot) -> None:
    with full_disk():
        done(house)
    assert kept(house) == []
    with qtbot.waitSignal(house.application.desks.session.noticed):
        house.application.desks.set_seen(True)
    assert kept(house) == [ROUTINE]
    assert not house.application.current.services.unfinished.exists
    assert house.application.current.notice == "The session is kept now."


def test_a_session_that_the_disk_refused_is_kept_at_the_end_of_the_program(house: House) -> None:
    with full_disk():
        done(house)
    house.application.close()
    assert kept(house) == [ROUTINE]


def test_nothing_is_lost_where_the_disk_refuses_until_the_program_is_killed(house: House) -> None:
    with full_disk():
        done(house)
    assert house.application.current.services.unfinished.exists
    again = house.started_again()
    again.settle()
    assert kept(again) == [ROUTINE]
    assert not again.application.current.services.unfinished.exists
    again.application.close()
