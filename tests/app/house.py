"""Owns a whole program for tests: real pages and files, a clock that tests move, a voice that is silent."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from stretchcoach.app import memory
from stretchcoach.app import shell as shell_module
from stretchcoach.app.application import Application
from stretchcoach.app.handover import Handover
from stretchcoach.app.services import Services
from stretchcoach.app.sound_survey import Survey
from stretchcoach.app.tray_desk import TrayDesk
from stretchcoach.audio.probe import OutputReport, VoiceReport
from stretchcoach.core.compiler import outline_of
from stretchcoach.core.condition import Condition
from stretchcoach.core.profile import Profile
from stretchcoach.desktop.appearance import Appearance
from stretchcoach.diary import Diary
from stretchcoach.ports.figures import Figures
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.in_language import reader_in
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library
from stretchcoach.storage.paths import Paths
from stretchcoach.storage.poses import load_catalogue
from stretchcoach.storage.profile_file import ProfileFile
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.settings import SettingsFile
from stretchcoach.storage.unfinished_file import UnfinishedFile
from stretchcoach.storage.words import Languages
from stretchcoach.ui.place import Place
from stretchcoach.ui.voice_state import EngineOffer, VoiceOffer
from tests.app.fakes_app import FakeDesktop
from tests.fakes import FakeCalendar, FakeClock, FakeFigures, FakePresence, FakeVoice

SURVEY = Survey(
    voices=(VoiceReport(works=True, name="pyttsx3", engine="pyttsx3 2.99"),),
    output=OutputReport(works=True, output="A sound card"),
    engines=(EngineOffer("pyttsx3", "The system's voice", (VoiceOffer("gmw/en-us", "en-us"),)),),
)


@dataclass
class House:
    """One program over files in `home`; `start` is a start of the program, `kill` its sudden end."""

    home: Path
    clock: FakeClock
    calendar: FakeCalendar
    voice: FakeVoice
    presence: FakePresence
    application: Application
    outside: FakeDesktop

    def at(self, place: Place) -> bool:
        shell = self.application.shell
        return shell is not None and shell.window.place is place

    def page(self, place: Place) -> object:
        shell = self.application.shell
        assert shell is not None
        return shell.page(place)

    def pass_time(self, seconds: float, step: float = 4.0) -> None:
        """Let time pass, with a look every `step` seconds as long as a session is on."""
        while seconds > 0:
            part = min(step, seconds)
            self.clock.pass_time(part)
            self.calendar.pass_time(timedelta(seconds=part))
            playing = self.application.desks.session.playing
            if playing is not None and playing.flow.running:
                playing.flow.tick()
            seconds -= part

    def begin_session(self) -> None:
        """Press Space in the moment before the first word."""
        playing = self.application.desks.session.playing
        assert playing is not None
        self.voice.planned.clear()  # what was sent ahead is forgotten, and is sent anew
        playing.flow.pause_or_resume()

    def settle(self) -> None:
        """Wait until everything is on the disk."""
        self.application.settle()

    def started_again(self) -> "House":
        """Return the program after a crash: nothing was closed, all files are as they were."""
        self.settle()
        shell = self.application.shell
        if shell is not None:
            shell.window.leave()
        return open_house(self.home, self.clock, self.calendar)


@lru_cache(maxsize=4)
def index_kept(language: str) -> bytes:
    """Return what an earlier start kept of the bundled routines, so that not each test reads them anew."""
    resources = find_resources()
    with TemporaryDirectory() as place:
        index = Index(Path(place) / "index")
        languages = Languages((resources.languages,), index.words, [language])
        folders = (resources.routines, Path(place) / "routines")
        poses = load_catalogue(resources.assets).names
        library = Library(folders, poses, partial(index.read_in, reader_in(languages, folders)))
        for each in library.load().routines:
            index.outline(each.routine, each.path, partial(outline_of, each.routine))
        index.keep()
        return (Path(place) / "index").read_bytes()


def open_house(
    home: Path,
    clock: FakeClock | None = None,
    calendar: FakeCalendar | None = None,
    figures: Figures | None = None,
    outside: FakeDesktop | None = None,
    *,
    newcomer: bool = False,
    language: str = "",
    kept: Handover | None = None,
) -> House:
    """Return a program that has just been started, by someone who has told all there is, or by a newcomer."""
    clock, calendar, voice = clock or FakeClock(), calendar or FakeCalendar(), FakeVoice()
    outside = outside or FakeDesktop()
    paths = Paths(home / "data", home / "config", home / "cache", home / "runtime", home / "logs")
    resources = find_resources()
    poses = load_catalogue(resources.assets)
    history, reminders = SqliteHistory(paths.history), ReminderFile(paths.reminder)
    if not paths.index.exists():
        paths.index.parent.mkdir(parents=True, exist_ok=True)
        paths.index.write_bytes(index_kept(language))
    index = Index(paths.index)
    languages = Languages((resources.languages, paths.languages), index.words, [language])
    folders = (resources.routines, paths.routines)
    services = Services(
        paths=paths,
        clock=clock,
        calendar=calendar,
        voice=voice,
        settings=SettingsFile(paths.settings),
        languages=languages,
        library=Library(folders, poses.names, partial(index.read_in, reader_in(languages, folders))),
        index=index,
        poses=poses,
        figures=figures or FakeFigures(),
        diary=Diary(history, reminders, calendar),
        history=history,
        reminders=reminders,
        unfinished=UnfinishedFile(paths.unfinished),
        profile=ProfileFile(paths.profile),
        open_surroundings=lambda: outside.surroundings,
        look_around=lambda _given_up: SURVEY,
    )
    if not newcomer and not paths.profile.exists():
        none = dict.fromkeys(Condition, False)
        told = replace(Profile().answered(none, calendar.now()), agreed=calendar.now())
        services.profile.write(told)
    appearance = Appearance(lambda: Qt.ColorScheme.Light, None)
    application = Application(services, appearance)
    application.begin(kept)
    application.show()
    application.complete()
    return House(home, clock, calendar, voice, outside.presence, application, outside)


def closed_to_the_tray(house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """Close the window where there is a tray, and let so much time pass that its pages go."""
    monkeypatch.setattr(shell_module, "LET_GO_AFTER", 0)
    monkeypatch.setattr(memory, "give_back", lambda: None)  # it would walk through all that pytest holds
    monkeypatch.setattr(TrayDesk, "has_tray", property(lambda _: True))
    shell = house.application.shell
    assert shell is not None
    before = shell.window
    before.close()
    assert not before.isVisible()
    qtbot.waitUntil(lambda: shell.window is not before, timeout=3000)
    assert not isValid(before)
