"""Owns the machine's clocks: the monotonic one for sessions, wall and boot clock for reminders."""

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from stretchcoach.core.reminder import Moment
from stretchcoach.core.zone import Zone

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """The `Clock` of this machine; it stands still while the machine sleeps, except on Windows."""

    def now(self) -> timedelta:
        """Return the time since some point before the program began."""
        return _span(time.monotonic_ns())

    def slept(self) -> timedelta:
        """Return how long the machine has slept since it booted; zero where that is not told."""
        if sys.platform != "linux":
            return timedelta()
        return max(timedelta(), since_boot() - self.now())


class SystemCalendar:
    """The `Calendar` of this machine and of its user's time zone."""

    def __init__(self, boot_id_file: Path = BOOT_ID) -> None:
        self._boot_id = _boot_id(boot_id_file)

    def now(self) -> datetime:
        """Return the date in the user's zone; the zone is asked each time, for travellers.

        The C library alone would keep the zone in which the program was started.
        """
        if sys.platform != "win32":
            time.tzset()
        here = datetime.now(UTC).astimezone()
        zone = Zone(here.utcoffset() or timedelta(), here.tzname() or "", datetime.astimezone)
        return here.replace(tzinfo=zone)

    def moment(self) -> Moment:
        """Return this instant by the wall clock and by the boot clock."""
        return Moment(datetime.now(UTC), since_boot(), self._boot_id)


def since_boot() -> timedelta:
    """Return the time since the machine booted, sleep included."""
    if sys.platform == "linux":
        return _span(time.clock_gettime_ns(time.CLOCK_BOOTTIME))
    if sys.platform == "darwin":
        # there CLOCK_MONOTONIC goes on in sleep, and Python's own monotonic clock does not
        return _span(time.clock_gettime_ns(time.CLOCK_MONOTONIC))
    return _span(time.monotonic_ns())


def _boot_id(file: Path) -> str:
    """Return what tells this boot from any other: the kernel's word, else the minute it booted in."""
    try:
        return file.read_text(encoding="ascii").strip()
    except OSError:
        booted = datetime.now(UTC) - since_boot()
        return f"booted {booted:%Y-%m-%dT%H:%M}Z"


def _span(nanoseconds: int) -> timedelta:
    return timedelta(microseconds=nanoseconds // 1000)
