"""Owns what is offered where a start comes too soon or once too often, and the reminder for later."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.reminding import Reminding
from stretchcoach.core.limits import Limit, TooSoon, day_of
from stretchcoach.core.reminder import CALLING, WAITING, arm
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat, Routine
from stretchcoach.core.safety import FREE
from stretchcoach.ui.repeat_words import time_words
from stretchcoach.ui.safety_state import Instead, LimitView
from stretchcoach.ui.safety_words import limit_words

if TYPE_CHECKING:
    from datetime import datetime


class LimitCare:
    """Knows what can be done instead of a start that has to wait."""

    def __init__(self, current: Current, care: Care, reminding: Reminding) -> None:
        self._current = current
        self._care = care
        self._reminding = reminding

    def view(self, routine: Routine, limit: Limit) -> LimitView:
        """Return what is told before `routine`, and what is offered."""
        other = self._care.instead(routine, FREE)
        if other is not None and self._care.limit(other) is not None:
            other = None
        planned = self._planned()
        return LimitView(
            routine=routine.title,
            reason=limit_words(limit, self._care.now()),
            remind_at=None if planned is not None else self._remind_at(limit),
            reminded=planned if planned and self._is_planned(routine) else None,
            instead=None if other is None else Instead(other.id, other.title),
            firm=limit.firm,
        )

    def remind(self, routine: Routine, limit: Limit) -> None:
        """Plan a reminder for when `routine` is free again."""
        at = self._remind_at(limit)
        if at is None:
            return
        wait = at - self._care.now()
        repeat = routine.repeat or DEFAULT_REPEAT
        window = Repeat(wait, wait + (repeat.until - repeat.after))
        moment = self._current.services.calendar.moment()
        self._reminding.take(arm(routine.id, routine.title, window, moment))

    def _remind_at(self, limit: Limit) -> "datetime | None":
        """Return when to remind, today only: nobody is called at four in the morning."""
        now = self._care.now()
        if not isinstance(limit, TooSoon) or not self._current.settings.reminders:
            return None
        at = limit.until.astimezone(now.tzinfo)
        return at if day_of(at) == day_of(now) else None

    def _planned(self) -> str | None:
        """Return what is planned, None where a new reminder takes the place of none."""
        reminder, moment = self._reminding.reminder, self._current.services.calendar.moment()
        if reminder is None or reminder.phase(moment) not in WAITING | CALLING:
            return None
        now, (opens, _) = self._care.now(), reminder.window(moment)
        words = QCoreApplication.translate("Safety", "You will be reminded at {time}.")
        return words.format(time=time_words(opens.astimezone(now.tzinfo), now))

    def _is_planned(self, routine: Routine) -> bool:
        reminder = self._reminding.reminder
        return reminder is not None and reminder.routine == routine.id
