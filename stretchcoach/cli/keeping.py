"""Owns what a terminal session reads from and leaves in the user's files; no fault there stops a session."""

import sys

from stretchcoach.cli.outcome import limit_words
from stretchcoach.cli.printable import printable
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.limits import limit_of
from stretchcoach.core.reminder import Reminder
from stretchcoach.core.routine import Routine
from stretchcoach.core.session import SessionRecord
from stretchcoach.desktop.clocks import SystemCalendar
from stretchcoach.diary import Diary
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.history import SqliteHistory
from stretchcoach.storage.library import Library
from stretchcoach.storage.paths import Paths
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import SettingsFile


class Keeper:
    """The diary with its files; what cannot be read or saved is told on stderr."""

    def __init__(self, paths: Paths, words: Phrasebook) -> None:
        self._words = words
        self._calendar = SystemCalendar()
        self._history = SqliteHistory(paths.history)
        self._reminders = ReminderFile(paths.reminder)
        self._settings = SettingsFile(paths.settings)
        self._diary = Diary(self._history, self._reminders, self._calendar)

    def note_before(self, routine: Routine, library: Library) -> str | None:
        """Return what speaks against `routine` now, None where nothing does.

        The library tells which of the recent sessions worked the same muscle.
        """
        try:
            recent = self._diary.recent()
        except StretchCoachError as error:
            return self._words.message(str(error))
        known = {shelved.routine.id: shelved.routine for shelved in library.load().routines} if recent else {}
        now = self._calendar.now()
        return limit_words(limit_of(routine, recent, known, now), self._words, now)

    def keep(self, routine: Routine, record: SessionRecord, library: Library) -> Reminder | None:
        """Save the session and arm its reminder, as late as the user wishes; return it, None without one."""
        reminder, wished = None, self._settings.read().remind.wished
        try:
            self._diary.keep(record)
            reminder = self._diary.plan(routine, record, wished, library.find)
        except StretchCoachError as error:
            self._tell(str(error))
        for notice in (self._history.notice, self._reminders.notice):
            if notice is not None:
                self._tell(notice)
        return reminder

    def _tell(self, sentence: str) -> None:
        print(printable(self._words.message(sentence)), file=sys.stderr)
