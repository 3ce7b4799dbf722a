"""Owns what speaks against a reminder now, apart from where the user is: settings, sessions and limits."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.pausing import Pausing
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.free_times import FreeTimes
from stretchcoach.core.reminder import Reminder
from stretchcoach.core.routine import Repeat

if TYPE_CHECKING:
    from stretchcoach.core.limits import Limit
    from stretchcoach.core.reminder_rule import Sight


class Outlook:
    """Sees what the rules of all reminders need to know."""

    def __init__(
        self, current: Current, care: Care, pausing: Pausing, in_session: Callable[[], bool]
    ) -> None:
        self._current = current
        self._care = care
        self._pausing = pausing
        self.in_session = in_session
        """Whether a session is on."""

    def see(self, reminder: Reminder) -> "Sight":
        """Return what the rule of the reminder can see."""
        from stretchcoach.core.reminder_rule import Sight  # noqa: PLC0415 - loaded with the first look

        return Sight(
            local=self._current.services.calendar.now(),
            times=self.times(on=self._current.settings.reminders),
            in_session=self.in_session(),
            limit=self._limit(reminder),
        )

    def times(self, *, on: bool) -> FreeTimes:
        """Return when the user may be reminded, `on` being the switch of that kind of reminder."""
        return self._current.settings.remind.times(on=on, paused=self._pausing.until is not None)

    def wished(self, repeat: Repeat) -> Repeat | None:
        """Return the window that the user wants in place of `repeat`."""
        return self._current.settings.remind.wished(repeat)

    def _limit(self, reminder: Reminder) -> "Limit | None":
        """Return what other sessions since have to say, and soreness; an unreadable history says nothing."""
        from stretchcoach.core.limits import limit_of  # noqa: PLC0415 - loaded with the first look

        shelved = self._current.shelf.find(reminder.routine)
        if shelved is None:
            return None
        rest = self._care.rests(shelved.routine)
        if rest is not None:
            return rest
        known = {each.routine.id: each.routine for each in self._current.shelf.routines}
        services = self._current.services
        try:
            records = services.diary.recent()
        except StretchCoachError:
            return None
        return limit_of(shelved.routine, records, known, services.calendar.now())
