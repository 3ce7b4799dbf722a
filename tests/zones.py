"""Owns dates in real zones, as the machine's calendar tells them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from stretchcoach.core.zone import Zone


def in_zone(name: str, when: datetime) -> datetime:
    """Return `when` in the zone called `name`."""
    zone = ZoneInfo(name)

    def show(date: datetime) -> datetime:
        there = date.astimezone(zone)
        offset = there.utcoffset() or timedelta()
        return there.replace(tzinfo=Zone(offset, there.tzname() or "", show), fold=0)

    return show(when)


def utc(text: str) -> datetime:
    """Return an ISO date without an offset as one in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
