"""Owns what speaks against a reminder now, apart from where the user is: settings, sessions and limits."""

from stretchcoach.app.current import Current
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.limits import Limit, limit_of
from stretchcoach.core.reminder import Reminder
from stretchcoach.core.reminder_rule import Sight


def sight_of(current: Current, reminder: Reminder, *, paused: bool, in_session: bool) -> Sight:
    """Return what the rule of the reminder can see now."""
    settings = current.settings
    return Sight(
        local=current.services.calendar.now(),
        times=settings.remind.times(on=settings.reminders, paused=paused),
        in_session=in_session,
        limit=_limit(current, reminder),
    )


def _limit(current: Current, reminder: Reminder) -> Limit | None:
    """Return what other sessions since have to say; a history that cannot be read says nothing."""
    shelved = current.shelf.find(reminder.routine)
    if shelved is None:
        return None
    known = {each.routine.id: each.routine for each in current.shelf.routines}
    try:
        records = current.services.diary.recent()
    except StretchCoachError:
        return None
    return limit_of(shelved.routine, records, known, current.services.calendar.now())
