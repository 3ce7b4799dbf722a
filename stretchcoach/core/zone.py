"""Owns what clocks in the user's zone show at other dates than now: in some nights they are changed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

DAY = timedelta(days=1)


class Zone(tzinfo):
    """The zone of one date: its own offset in sums, and at each other date the offset that holds then.

    `date.astimezone(now.tzinfo)` is what clocks show at `date`. `now + span` keeps the offset of `now`, so
    that spans between dates are true; `shown` tells what clocks show then. The standard library's zones count
    spans by the clock on the wall, which is an hour off over a change.
    """

    def __init__(self, offset: timedelta, name: str, show: Callable[[datetime], datetime]) -> None:
        """`show` returns a date, which is in UTC, with the offset that the zone has then."""
        self._offset = offset
        self._name = name
        self._show = show

    def utcoffset(self, _: datetime | None) -> timedelta:
        """Return the offset of its own date."""
        return self._offset

    def dst(self, _: datetime | None) -> None:
        """Return that it is not told how much of the offset is for the summer."""

    def tzname(self, _: datetime | None) -> str:
        """Return the zone's name at its own date."""
        return self._name

    def __reduce__(self) -> "tuple[type[Zone], tuple[timedelta, str, Callable[[datetime], datetime]]]":
        """Let a date of this zone be handed to another process, where what shows it can be."""
        return Zone, (self._offset, self._name, self._show)

    def fromutc(self, when: datetime) -> datetime:
        """Return what clocks show at `when`."""
        return self._show(when.replace(tzinfo=UTC))


def shown(when: datetime, now: datetime) -> datetime:
    """Return `when` as clocks in the zone of `now` show it, where it may be a sum with `now` as well."""
    return when.astimezone(UTC).astimezone(now.tzinfo)


def at(day: date, clock: time, now: datetime) -> datetime:
    """Return when clocks in the zone of `now` show `clock` on `day`, the first time where they do so twice.

    Where the clocks are put forward over that time, it is as long after midnight as on any other day.
    """
    there = datetime.combine(day, clock, UTC)
    around = [shown(there + by, now).utcoffset() or timedelta() for by in (-DAY, DAY)]
    either = [shown(there - offset, now) for offset in around]
    return min((each for each in either if each.replace(tzinfo=UTC) == there), default=either[0])
