"""Proves what a session in a terminal leaves: its reminder heeds the settings of the window."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from stretchcoach.cli.keeping import Keeper
from stretchcoach.core.routine import DEFAULT_REPEAT, Kind, Repeat
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.library import Library
from stretchcoach.storage.paths import private_folder, user_paths
from stretchcoach.storage.remind_settings import WINDOWS, RemindSettings
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import Settings, SettingsFile
from tests.builders import routine, session_of, step

RELIEF = replace(routine(step(Kind.HOLD, 30)), repeat=DEFAULT_REPEAT)


@pytest.mark.parametrize("window", WINDOWS)
def test_a_session_in_the_terminal_is_repeated_as_late_as_the_settings_say(window: Repeat | None) -> None:
    paths = user_paths()
    private_folder(paths.settings.parent)
    private_folder(paths.reminder.parent)
    SettingsFile(paths.settings).write(Settings(remind=RemindSettings(window=window)))
    record = session_of(RELIEF.id, datetime.now(UTC))
    reminder = Keeper(paths, ENGLISH).keep(RELIEF, record, Library((), ()))
    expected = DEFAULT_REPEAT if window is None else window
    assert reminder is not None
    assert (reminder.opens, reminder.closes) == (expected.after, expected.until)
    assert ReminderFile(paths.reminder).read() == reminder
