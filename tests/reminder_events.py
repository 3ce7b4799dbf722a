"""Owns what can happen in the small world of a reminder, and which users, zones and windows there are."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from stretchcoach.core.free_times import OFFICE_WEEK, DaysOff, FreeTimes, Hours
from stretchcoach.core.presence import Presence
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat

HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
REPEATS: Final = (
    DEFAULT_REPEAT,
    Repeat(5 * HOUR, 6 * HOUR),
    Repeat(4 * HOUR, 4 * HOUR + 12 * MINUTE),
    Repeat(45 * MINUTE, 90 * MINUTE),
)
ZONES: Final = (
    *("UTC", "Europe/Berlin", "America/New_York", "Africa/Cairo", "America/Santiago"),
    *("Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"),
)
"""Most of them change their clocks: at midnight or later, by an hour or by half an hour."""
NIGHT: Final = Hours(time(22), time(7))
NIGHT_SHIFT: Final = Hours(time(21), time(6))
KINDS: Final = (
    *("work", "rest", "away", "sleep", "kill", "start", "reboot", "set", "zone", "answer"),
    *("work", "rest", "start", "answer", "answer"),
    *("lock", "screen", "call", "silence", "unknown", "pause"),
    *("edge", "edge", "restart", "hours", "session", "disk", "days", "until", "resume"),
)
"""What can happen; each comes with a number, of minutes for most of them.

"edge" goes to a second before or after the window opens, is three quarters gone, all but closes, or closes.
"""
Event = tuple[str, int]


def some_hours(today: date, number: int) -> FreeTimes:
    """Return one of the times in which users want to be reminded; `number` picks it."""
    return (
        FreeTimes(quiet=NIGHT),
        FreeTimes(),
        FreeTimes(week=OFFICE_WEEK, quiet=NIGHT),
        FreeTimes(week=(NIGHT_SHIFT,) * 7),
        FreeTimes(quiet=NIGHT, days_off=(DaysOff(today, today + timedelta(days=number % 2)),)),
    )[number % 5]


def known_now(here: Presence, what: str, *, on: bool) -> Presence:
    """Return what is known of the user after one of these has begun, or ended."""
    match what:
        case "lock":
            return replace(here, locked=on)
        case "screen":
            return replace(here, full_screen=on)
        case "call":
            return replace(here, in_call=on)
        case _:
            return replace(here, do_not_disturb=on)
