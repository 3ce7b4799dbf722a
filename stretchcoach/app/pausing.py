"""Owns whether reminders are on: switched on, and not paused for a while."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stretchcoach.app.current import Current
from stretchcoach.core.pause import PauseLength, pause_end, pause_left
from stretchcoach.core.value import dataclass
from stretchcoach.desktop.reminder_timer import ReminderTimer

if TYPE_CHECKING:
    from stretchcoach.core.reminder import Moment
    from stretchcoach.ports import Calendar


@dataclass(frozen=True, slots=True)
class _Seen:
    """A pause as it was first seen; the clock on the wall may be set after that."""

    until: datetime
    left: timedelta
    moment: "Moment"


class Pausing(QObject):
    """Pauses by the settings, which tell of it; a pause that is over ends there by itself."""

    def __init__(self, current: Current, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._seen: _Seen | None = None
        self._timer = ReminderTimer(self._left, self)
        self._timer.due.connect(self._end)
        current.changed.connect(self._timer.check)

    @property
    def calendar(self) -> "Calendar":
        """What tells how late it is."""
        return self._current.services.calendar

    def begin(self) -> None:
        """Go on with a pause that the last run left."""
        self._timer.check()

    @property
    def reminders_on(self) -> bool:
        """Whether reminders may be shown now."""
        return self._current.settings.reminders and not self._left()

    @property
    def until(self) -> datetime | None:
        """When the pause ends by itself; None where nothing is paused, or until it is switched on."""
        return self._current.settings.paused_until if self._left() else None

    def pause(self, length: PauseLength) -> None:
        """Keep quiet from now on."""
        self._seen = None
        end = pause_end(length, self._current.services.calendar.now())
        settings = replace(self._current.settings, paused_until=end)
        self._current.change(settings if end is not None else replace(settings, reminders=False))

    def resume(self) -> None:
        """Remind again."""
        self._current.change(replace(self._current.settings, reminders=True, paused_until=None))

    def _left(self) -> timedelta | None:
        """Return how long it lasts by the clock on the wall, and no longer than it was to at first."""
        until = self._current.settings.paused_until
        if until is None:
            return None
        left, moment = pause_left(until, self.calendar.now()), self.calendar.moment()
        if self._seen is None or self._seen.until != until:
            self._seen = _Seen(until, left, moment)
        return min(left, max(timedelta(), self._seen.left - moment.since(self._seen.moment)))

    def _end(self) -> None:
        self._current.change(replace(self._current.settings, paused_until=None))
