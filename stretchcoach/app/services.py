"""Owns what the program is made of: every adapter behind its port, built once."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from stretchcoach.app.late_figures import LateFigures
from stretchcoach.app.late_voice import LateVoice
from stretchcoach.core.value import dataclass
from stretchcoach.desktop.clocks import SystemCalendar, SystemClock
from stretchcoach.desktop.system_language import system_languages
from stretchcoach.diary import Diary
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.in_language import reader_in
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Library
from stretchcoach.storage.paths import Paths, user_paths
from stretchcoach.storage.poses import PoseCatalogue
from stretchcoach.storage.profile_file import ProfileFile
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.resources import find_resources
from stretchcoach.storage.settings import SettingsFile
from stretchcoach.storage.unfinished_file import UnfinishedFile
from stretchcoach.storage.words import Languages

if TYPE_CHECKING:
    from stretchcoach.app.sound_survey import LookAround, Survey
    from stretchcoach.desktop.surroundings import Surroundings
    from stretchcoach.ports import Calendar, Clock, Voice
    from stretchcoach.ports.figures import Figures


@dataclass(frozen=True, kw_only=True)
class Services:
    """The outside world, as far as the window needs it."""

    paths: Paths
    clock: "Clock"
    calendar: "Calendar"
    voice: "Voice"
    settings: SettingsFile
    languages: Languages
    library: Library
    index: Index
    poses: PoseCatalogue
    figures: "Figures"
    diary: Diary
    history: SqliteHistory
    reminders: ReminderFile
    unfinished: UnfinishedFile
    profile: ProfileFile
    open_surroundings: "Callable[[], Surroundings]"
    look_around: "LookAround"

    @cached_property
    def surroundings(self) -> "Surroundings":
        """The user's desktop, looked for when it is first asked for."""
        return self.open_surroundings()


def open_services(paths: Paths | None = None) -> Services:
    """Return the real ones; nothing heavy is opened before it is used."""
    paths = paths or user_paths()
    resources = find_resources()
    index = Index(paths.index)
    poses = index.catalogue(resources.assets)
    clock, calendar = SystemClock(), SystemCalendar()
    history, reminders = SqliteHistory(paths.history), ReminderFile(paths.reminder)
    settings = SettingsFile(paths.settings)
    wanted = (settings.read().language, *system_languages())
    languages = Languages((resources.languages, paths.languages), index.words, wanted)
    folders = (resources.routines, paths.routines)
    reader = reader_in(languages, folders)
    read, ahead = partial(index.read_in, reader), partial(index.ahead, reader)
    return Services(
        paths=paths,
        clock=clock,
        calendar=calendar,
        voice=LateVoice(lambda: _process_voice(clock, paths.cache)),
        settings=settings,
        languages=languages,
        library=Library(folders, poses.names, read, ahead),
        index=index,
        poses=poses,
        figures=LateFigures(lambda: _process_figures(paths.cache, resources.assets)),
        diary=Diary(history, reminders, calendar),
        history=history,
        reminders=reminders,
        unfinished=UnfinishedFile(paths.unfinished),
        profile=ProfileFile(paths.profile),
        open_surroundings=lambda: _surroundings(resources.assets, paths),
        look_around=_look_around,
    )


def _surroundings(assets: Path, paths: Paths) -> "Surroundings":
    from stretchcoach.desktop.surroundings import surroundings  # noqa: PLC0415 - loaded after the first paint

    return surroundings(assets / "app" / "stretchcoach-128.png", paths.runtime)


def _process_voice(clock: "Clock", cache: Path) -> "Voice":
    from stretchcoach.audio.process_voice import ProcessVoice  # noqa: PLC0415 - loaded with the first sound

    return ProcessVoice(clock, cache)


def _process_figures(cache: Path, assets: Path) -> "Figures":
    from stretchcoach.app.figure_places import open_figures  # noqa: PLC0415 - loaded with the first picture

    return open_figures(cache, assets)


def _look_around(given_up: Callable[[], bool]) -> "Survey | None":
    from stretchcoach.app.sound_survey import look_around  # noqa: PLC0415 - loaded with the settings of the voice

    return look_around(given_up)
