"""Owns how long reminders are paused: an hour, until tomorrow, or until they are switched on again."""

from datetime import datetime, time, timedelta
from enum import StrEnum, unique
from typing import Final

from stretchcoach.core.limits import day_of
from stretchcoach.core.zone import at

MORNING: Final = time(6)
"""When "until tomorrow" ends, by the clock on the wall."""
LONGEST: Final = timedelta(hours=36)
"""No pause that ends by itself lasts longer; a clock that was set may say so."""


@unique
class PauseLength(StrEnum):
    """How long to keep quiet."""

    HOUR = "1h"
    TOMORROW = "tomorrow"
    RESUMED = "resumed"
    """Until the user switches reminders on."""


def pause_end(length: PauseLength, now: datetime) -> datetime | None:
    """Return when the pause ends by itself, None where it does not."""
    match length:
        case PauseLength.HOUR:
            return now + timedelta(hours=1)
        case PauseLength.TOMORROW:
            return at(day_of(now) + timedelta(days=1), MORNING, now)
        case PauseLength.RESUMED:
            return None


def pause_left(until: datetime | None, now: datetime) -> timedelta:
    """Return how long a pause until then still lasts, zero where it is over or cannot be true."""
    left = timedelta() if until is None else until - now
    return left if timedelta() < left <= LONGEST else timedelta()
