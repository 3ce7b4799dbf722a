"""Owns what happens when a session ends: it is kept, and the next window is planned."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from stretchcoach.core.labels import Category
from stretchcoach.core.limits import COUNTS_AS, day_of
from stretchcoach.core.reminder import Reminder, arm, window_of
from stretchcoach.core.routine import Repeat, Routine
from stretchcoach.core.session import SessionRecord
from stretchcoach.core.value import dataclass
from stretchcoach.core.zone import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stretchcoach.ports import Calendar, History, ReminderStore

LOOK_BACK: Final = timedelta(days=2)
"""How far back sessions matter for today's limits."""


def _as_it_says(_repeat: Repeat) -> None:
    """Wish for nothing else."""


def _nothing(_routine: str) -> None:
    """Find no other routine."""


@dataclass(frozen=True, slots=True)
class Diary:
    """Keeps sessions and plans their repeats, for the window and the terminal alike."""

    history: "History"
    reminders: "ReminderStore"
    calendar: "Calendar"

    def keep(self, record: SessionRecord) -> None:
        """Save `record`. Raises a `StretchCoachError` that says why it cannot."""
        self.history.save(record)

    def plan(
        self,
        routine: Routine,
        record: SessionRecord,
        wished: "Callable[[Repeat], Repeat | None]" = _as_it_says,
        find: "Callable[[str], Routine | None]" = _nothing,
    ) -> Reminder | None:
        """Arm the reminder for a session that has just ended, in place of the one before.

        None where the routine names no window or nothing was stretched, and after a desk break, which has a
        schedule of its own; then the one before stays. None, too, where the day already has as many sessions
        as it may; then none is armed, except for the routine that counts as the same, which `find` returns
        by its id. `wished` tells the window that the user wants in place of the routine's.
        """
        if routine.repeat is None or routine.category is Category.BREAK or not record.counts:
            return None
        repeat = window_of(routine.repeat, wished(routine.repeat))
        if not self._another_today(repeat, record):
            same = find(COUNTS_AS[routine.id]) if routine.id in COUNTS_AS else None
            if same is None or same.repeat is None:
                self.reminders.write(None)
                return None
            routine, repeat = same, window_of(same.repeat, wished(same.repeat))
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
        opens = shown(now + repeat.after, now)
        return len(today) < repeat.at_most_per_day or day_of(opens) != day_of(now)
