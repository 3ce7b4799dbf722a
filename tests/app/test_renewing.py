"""Proves that what the user does in the routines folder is seen without a new start."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import DEFAULT_REPEAT
from stretchcoach.ui.card_grid import CardGrid
from stretchcoach.ui.home_page import HomePage
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.place import Place
from stretchcoach.ui.routine_page import RoutinePage
from tests.app.house import House
from tests.ui.reading import button, the, words

ROUTINE = """\
format: 1
title: {title}
purpose: Try things.
category: break
level: gentle
position: standing
sides: none
options:
  hold: {{label: Hold, choices: [{choices}], default: 20s}}
steps:
  - hold: $hold
    say: Now.
"""


def write(house: House, name: str = "mine.yaml", title: str = "Aaa mine", choices: str = "20s, 30s") -> Path:
    path = house.home / "data" / "routines" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ROUTINE.format(title=title, choices=choices), encoding="utf-8")
    return path


def come_back(house: House) -> None:
    """Come back to the window from the editor."""
    shell = house.application.shell
    assert shell is not None
    QApplication.sendEvent(shell.window, QEvent(QEvent.Type.WindowActivate))


def home(house: House) -> HomePage:
    page = house.page(Place.HOME)
    assert isinstance(page, HomePage)
    return page


def titles(house: House) -> list[str]:
    return [card.card.title for card in the(CardGrid, home(house)).cards]


def test_a_file_that_is_put_into_the_folder_is_on_the_page_when_one_comes_back(house: House) -> None:
    write(house)
    assert "Aaa mine" not in titles(house)
    come_back(house)
    assert "Aaa mine" in titles(house)


def test_a_broken_file_is_told_and_gone_again_when_it_is_mended(house: House) -> None:
    path = write(house)
    path.write_text("title: [", encoding="utf-8")
    come_back(house)
    assert "1 file has problems." in words(home(house))
    write(house)
    come_back(house)
    assert "problems" not in words(home(house))
    assert "Aaa mine" in titles(house)


def test_a_broken_pose_file_beside_the_routines_is_told_as_well(house: House) -> None:
    poses = write(house).parent / "poses"
    poses.mkdir()
    (poses / "mine.yaml").write_text("format: 1\nposes: {p: {bass: seated}}\n", encoding="utf-8")
    come_back(house)
    assert "1 file has problems." in words(home(house))
    (poses / "mine.yaml").unlink()
    come_back(house)
    assert "problems" not in words(home(house))


def test_a_page_shows_what_the_file_says_now_and_starts_it(house: House) -> None:
    write(house)
    come_back(house)
    home(house).open_routine.emit("mine")
    page = house.page(Place.ROUTINE)
    assert isinstance(page, RoutinePage)
    write(house, title="Bbb mine", choices="20s, 50s")
    come_back(house)
    assert house.at(Place.ROUTINE)
    assert "Bbb mine" in words(page)
    button(page, "Start").click()
    assert house.at(Place.SESSION)


def test_a_page_goes_with_its_routine(house: House) -> None:
    path = write(house)
    come_back(house)
    home(house).open_routine.emit("mine")
    path.unlink()
    come_back(house)
    assert house.at(Place.HOME)
    assert "Aaa mine" not in titles(house)


def test_a_session_goes_on_when_its_file_goes(house: House) -> None:
    path = write(house)
    come_back(house)
    home(house).start.emit("mine")
    house.begin_session()
    path.unlink()
    come_back(house)
    house.pass_time(5)
    assert house.at(Place.SESSION)
    house.pass_time(20)
    assert house.at(Place.AFTER)


def test_a_picture_beside_a_routine_makes_its_pose_known(house: House) -> None:
    path = write(house)
    path.write_text(path.read_text(encoding="utf-8") + "    pose: my-own\n", encoding="utf-8")
    come_back(house)
    assert any("my-own" in str(problem) for problem in house.application.current.shelf.problems)
    picture = path.parent / "poses" / "my-own.png"
    picture.parent.mkdir()
    picture.write_bytes(b"")
    come_back(house)
    assert not house.application.current.shelf.problems


def test_a_folder_that_is_as_it_was_is_not_read_again(house: House) -> None:
    write(house)
    come_back(house)
    before = house.application.current.shelf
    come_back(house)
    assert house.application.current.shelf is before


def test_a_reminder_of_a_routine_that_is_gone_says_so_on_the_home_page(house: House) -> None:
    path = write(house)
    come_back(house)
    house.application.reminding.take(arm("mine", "Aaa mine", DEFAULT_REPEAT, house.calendar.moment()))
    path.unlink()
    come_back(house)
    house.application.desks.tray.settings.emit()
    house.application.desks.tray.answered.emit(RepeatAnswer.START)
    assert house.at(Place.HOME)
    assert 'The routine "Aaa mine" is no longer here. Choose another one.' in words(home(house))
