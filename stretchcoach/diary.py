"""Owns what happens when a session ends: it is kept, and the next window is planned."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from stretchcoach.core.limits import day_of
from stretchcoach.core.reminder import Reminder, arm
from stretchcoach.core.routine import Repeat, Routine
from stretchcoach.core.session import SessionRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stretchcoach.ports import Calendar, History, ReminderStore

LOOK_BACK: Final = timedelta(days=2)
"""How far back sessions matter for today's limits."""


@dataclass(frozen=True, slots=True)
class Diary:
    """Keeps sessions and plans their repeats, for the window and the terminal alike."""

    history: "History"
    reminders: "ReminderStore"
    calendar: "Calendar"

    def keep(self, record: SessionRecord) -> None:
        """Save `record`. Raises a `StretchCoachError` that says why it cannot."""
        self.history.save(record)

    def plan(self, routine: Routine, record: SessionRecord) -> Reminder | None:
        """Arm the reminder for a session that has just ended, in place of the one before.

        None, and nothing is armed, where the routine names no window, nothing was stretched, or the day
        already has as many sessions as it may.
        """
        repeat = routine.repeat
        if repeat is None or not record.counts or not self._another_today(repeat, record):
            return None
        moment = self.calendar.moment()
        ended = moment.earlier(moment.wall - record.ended)
        reminder = arm(routine.id, routine.title, repeat, ended)
        self.reminders.write(reminder)
        return reminder

    def recent(self) -> "Sequence[SessionRecord]":
        """Return the sessions of the last two days, newest first."""
        since = self.calendar.now() - LOOK_BACK
        return sorted(self.history.since(since), key=lambda record: record.ended, reverse=True)

    def _another_today(self, repeat: Repeat, record: SessionRecord) -> bool:
        if repeat.at_most_per_day is None:
            return True
        now = self.calendar.now()
        today = {
            each.id
            for each in (*self.recent(), record)
            if each.routine == record.routine and day_of(each.ended.astimezone(now.tzinfo)) == day_of(now)
        }
        opens = now + repeat.after
        return len(today) < repeat.at_most_per_day or day_of(opens) != day_of(now)
