"""Owns when the user may be reminded at all: quiet hours, working hours and days off."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum, unique
from typing import Final, TypeAlias

from stretchcoach.core.value import dataclass
from stretchcoach.core.zone import shown

DAY: Final = timedelta(days=1)
STEP: Final = timedelta(minutes=5)
"""How finely the next free time is looked for."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A part of each day by the clock on the wall; it goes over midnight where it ends before it begins."""

    begin: time
    end: time

    def holds(self, local: datetime) -> bool:
        """Return whether `local` lies within."""
        now = local.time()
        if self.begin <= self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end

    def over_midnight(self) -> bool:
        """Return whether a part of it belongs to the next day."""
        return self.end < self.begin


Week: TypeAlias = tuple[Hours | None, ...]
"""The working hours of the seven days from Monday on, None on a day without."""
OFFICE: Final = Hours(time(8), time(18))
OFFICE_WEEK: Final[Week] = (OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, None, None)


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days without reminders, the first and the last included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether `day` is one of them."""
        return self.first <= day <= self.last


@unique
class Closed(StrEnum):
    """Why the user is not to be reminded at this time."""

    OFF = "off"
    PAUSED = "paused"
    DAY_OFF = "day off"
    NOT_AT_WORK = "not at work"
    QUIET_HOURS = "quiet hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeTimes:
    """What the user set; all by the clock on the wall, in the user's zone."""

    on: bool = True
    paused: bool = False
    quiet: Hours | None = None
    week: Week | None = None
    """None reminds on all days at all hours."""
    days_off: tuple[DaysOff, ...] = ()

    def closed(self, local: datetime) -> Closed | None:
        """Return what speaks against `local`, an aware date in the user's zone; None is free."""
        if not self.on:
            return Closed.OFF
        if self.paused:
            return Closed.PAUSED
        if any(each.holds(local.date()) for each in self.days_off):
            return Closed.DAY_OFF
        if self.week is not None and not _at_work(self.week, local):
            return Closed.NOT_AT_WORK
        if self.quiet is not None and self.quiet.holds(local):
            return Closed.QUIET_HOURS
        return None

    def next_free(self, local: datetime, until: datetime) -> datetime | None:
        """Return the first free time from `local` to before `until`, to five minutes; None where none is."""
        at = local
        while at < until:
            there = shown(at, local)
            if self.closed(there) is None:
                return there
            at += STEP
        return None


def _at_work(week: Week, local: datetime) -> bool:
    """Return whether `local` lies in the hours of its day, or in those of the day before after midnight."""
    today, yesterday = week[local.weekday()], week[(local - DAY).weekday()]
    if (
        today is not None
        and today.holds(local)
        and (not today.over_midnight() or local.time() >= today.begin)
    ):
        return True
    return yesterday is not None and yesterday.over_midnight() and local.time() < yesterday.end
