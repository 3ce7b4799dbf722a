from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.free_times import FreeTimes, Hours
from stretchcoach.core.pause import PauseLength, pause_end
from stretchcoach.core.zone import at, shown
from tests.zones import in_zone, utc

HOUR = timedelta(hours=1)
BERLIN = "Europe/Berlin"
ZONES = (
    BERLIN,
    "America/New_York",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Asia/Kolkata",
)
BEFORE = {"autumn": utc("2026-10-24T21:00"), "spring": utc("2026-03-28T22:00")}
"""In the evening, a few hours before the clocks of Berlin are changed."""
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - zones come beside
CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0, fold=0))


@pytest.mark.parametrize("when", BEFORE.values(), ids=BEFORE)
def test_until_tomorrow_ends_at_six_by_the_clock_on_the_wall_though_clocks_are_changed(
    when: datetime,
) -> None:
    now = in_zone(BERLIN, when)
    end = pause_end(PauseLength.TOMORROW, now)
    assert end is not None
    assert end.astimezone(ZoneInfo(BERLIN)).time() == time(6)
    assert end.date() == now.date() + timedelta(days=1)


@pytest.mark.parametrize("when", BEFORE.values(), ids=BEFORE)
def test_the_next_free_time_is_by_the_clock_on_the_wall_though_clocks_are_changed(when: datetime) -> None:
    now = in_zone(BERLIN, when)
    free = FreeTimes(quiet=Hours(time(22), time(6))).next_free(now, now + 10 * HOUR)
    assert free is not None
    assert free.astimezone(ZoneInfo(BERLIN)).time() == time(6)
    assert f"{free:%H:%M}" == "06:00"


@given(TIMES, TIMES, st.sampled_from(ZONES))
def test_spans_are_true_and_clocks_are_those_of_their_date(now: datetime, other: datetime, name: str) -> None:
    here = in_zone(name, now)
    span = other - now
    assert here + span == other
    assert (here + span) - here == span
    wall = other.astimezone(ZoneInfo(name)).replace(tzinfo=None)
    assert shown(here + span, here).replace(tzinfo=None) == wall
    assert other.astimezone(here.tzinfo).replace(tzinfo=None) == wall


@given(TIMES, st.dates(date(2026, 1, 2), date(2027, 12, 30)), CLOCKS, st.sampled_from(ZONES))
def test_a_time_of_a_day_is_when_clocks_first_show_it(
    now: datetime, day: date, clock: time, name: str
) -> None:
    found, zone = at(day, clock, in_zone(name, now)), ZoneInfo(name)
    assert found == datetime.combine(day, clock, zone).astimezone(UTC)
    there = found.astimezone(zone)
    left_out = datetime.combine(day, clock, zone).astimezone(UTC).astimezone(zone).time() != clock
    assert left_out or (there.date(), there.time(), there.fold) == (day, clock, 0)


def test_an_hour_that_clocks_leave_out_or_show_twice_is_still_one_time() -> None:
    now = in_zone(BERLIN, BEFORE["spring"])
    assert at(date(2026, 3, 29), time(2, 30), now) == utc("2026-03-29T01:30")
    assert at(date(2026, 10, 25), time(2, 30), now) == utc("2026-10-25T00:30")
