"""Proves what a session in a terminal leaves: its reminder heeds the settings of the window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from stretchcoach.cli.keeping import Keeper
from stretchcoach.core.routine import DEFAULT_REPEAT, Choices, Kind, Repeat
from stretchcoach.core.session import SessionRecord, StopReason
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.library import Library
from stretchcoach.storage.paths import private_folder, user_paths
from stretchcoach.storage.remind_settings import WINDOWS, RemindSettings
from stretchcoach.storage.reminder_file import ReminderFile
from stretchcoach.storage.settings import Settings, SettingsFile
from tests.builders import routine, s, step

RELIEF = replace(routine(step(Kind.HOLD, 30)), repeat=DEFAULT_REPEAT)


@pytest.mark.parametrize("window", WINDOWS)
def test_a_session_in_the_terminal_is_repeated_as_late_as_the_settings_say(window: Repeat | None) -> None:
    paths = user_paths()
    private_folder(paths.settings.parent)
    private_folder(paths.reminder.parent)
    SettingsFile(paths.settings).write(Settings(remind=RemindSettings(window=window)))
    now = datetime.now(UTC)
    record = SessionRecord(
        id="one",
        routine=RELIEF.id,
        title=RELIEF.title,
        began=now - timedelta(minutes=5),
        ended=now,
        planned=s(300),
        done=s(300),
        stretch_left=s(60),
        stretch_right=s(60),
        stretch_both=s(0),
        choices=Choices(),
        stop_reason=StopReason.FINISHED,
    )
    reminder = Keeper(paths, ENGLISH).keep(RELIEF, record, Library((), ()))
    expected = DEFAULT_REPEAT if window is None else window
    assert reminder is not None
    assert (reminder.opens, reminder.closes) == (expected.after, expected.until)
    assert ReminderFile(paths.reminder).read() == reminder
