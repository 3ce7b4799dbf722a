"""Proves that every trouble with the user's files is told, and none hides another."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.place import Place
from stretchcoach.ui.settings_page import SettingsPage
from tests.app.house import House, open_house
from tests.ui.reading import words


def told(house: House) -> str:
    page = house.page(Place.HOME)
    assert isinstance(page, HomePage)
    return words(page)


def test_every_file_that_is_kept_aside_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    for name in (
        "config/settings.json",
        "data/history.sqlite3",
        "data/reminder.json",
        "data/unfinished.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"{broken" * 200)
    house = open_house(tmp_path)
    home = told(house)
    for name in ("settings.broken", "history.broken", "reminder.broken", "unfinished.broken"):
        assert name in home
    house.application.close()


def test_a_session_that_was_not_saved_is_told_beside_a_history_that_cannot_be_read(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    house = open_house(tmp_path)
    (tmp_path / "data" / "history.sqlite3").mkdir(parents=True)
    house.application.desks.session.noticed.emit("This session could not be saved. The disk is full.")
    home = told(house)
    assert "This session could not be saved. The disk is full." in home
    assert "The history could not be read." in home
    assert isinstance(house.page(Place.SETTINGS), SettingsPage)
    house.application.close()
