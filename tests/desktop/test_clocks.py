"""Owns the tests of the machine's clocks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stretchcoach.desktop.clocks import BOOT_ID, SystemCalendar, SystemClock

if TYPE_CHECKING:
    from stretchcoach.ports import Calendar, Clock

SOON = timedelta(seconds=5)


def test_the_clock_is_the_edge_s_clock_and_never_goes_back() -> None:
    clock: Clock = SystemClock()
    instants = [clock.now() for _ in range(100)]
    assert instants == sorted(instants)
    assert instants[-1] - instants[0] < SOON


def test_sleep_is_told_apart_from_the_clock() -> None:
    clock = SystemClock()
    assert timedelta() <= clock.slept()
    assert abs(clock.slept() - clock.slept()) < timedelta(milliseconds=50)


def test_the_calendar_tells_an_aware_date() -> None:
    calendar: Calendar = SystemCalendar()
    assert calendar.now().utcoffset() is not None
    assert abs(calendar.now() - datetime.now(UTC)) < SOON


def test_the_calendar_goes_with_a_traveller() -> None:
    calendar = SystemCalendar()
    with pytest.MonkeyPatch.context() as env:
        for zone, hours in (("EAST-9", 9), ("WEST+5", -5)):
            env.setenv("TZ", zone)
            assert calendar.now().utcoffset() == timedelta(hours=hours)
    calendar.now()


def test_two_moments_of_one_boot_are_measured_by_the_boot_clock() -> None:
    calendar = SystemCalendar()
    earlier, later = calendar.moment(), calendar.moment()
    assert earlier.boot_id == later.boot_id
    assert earlier.wall.tzinfo is UTC
    assert timedelta() <= later.since(earlier) < SOON


def test_the_kernel_names_the_boot(tmp_path: Path) -> None:
    file = tmp_path / "boot_id"
    file.write_text("d7b3\n", encoding="ascii")
    assert SystemCalendar(file).moment().boot_id == "d7b3"


def test_without_the_kernel_s_word_the_minute_of_the_boot_names_it(tmp_path: Path) -> None:
    boot_id = SystemCalendar(tmp_path / "missing").moment().boot_id
    assert boot_id.startswith("booted 2")
    assert SystemCalendar(tmp_path / "missing").moment().boot_id[: len("booted 2026-01-01T")] in boot_id


def test_two_calendars_agree_on_the_boot() -> None:
    assert BOOT_ID.exists()
    assert SystemCalendar().moment().boot_id == SystemCalendar().moment().boot_id


def test_the_calendar_s_zone_knows_the_clocks_of_summer_and_of_winter() -> None:
    calendar = SystemCalendar()
    with pytest.MonkeyPatch.context() as env:
        env.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        now = calendar.now()
        hours = [datetime(2026, month, 1, 12, tzinfo=UTC).astimezone(now.tzinfo).hour for month in (1, 7)]
        assert hours == [13, 14]
        assert now.tzname() in {"CET", "CEST"}
        assert (now + timedelta(days=182)).utcoffset() == now.utcoffset(), "spans stay true"
    calendar.now()
