from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.free_times import OFFICE_WEEK, Closed, DaysOff, FreeTimes, Hours

SATURDAY = date(2026, 11, 21)
NIGHT = FreeTimes(quiet=Hours(time(22), time(7)))
OFFICE = FreeTimes(week=OFFICE_WEEK)


def at(hour: int, minute: int = 0, day: date = SATURDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def test_quiet_hours_go_over_midnight() -> None:
    quiet = [hour for hour in range(24) if NIGHT.closed(at(hour)) is Closed.QUIET_HOURS]
    assert quiet == [0, 1, 2, 3, 4, 5, 6, 22, 23]
    assert NIGHT.closed(at(7)) is None


def test_hours_that_begin_when_they_end_are_none() -> None:
    assert not any(Hours(time(9), time(9)).holds(at(hour)) for hour in range(24))


def test_outside_of_the_working_hours_of_each_weekday_nothing_reminds() -> None:
    friday = SATURDAY - timedelta(days=1)
    assert OFFICE.closed(at(17, 59, friday)) is None
    assert OFFICE.closed(at(18, 0, friday)) is Closed.NOT_AT_WORK
    assert OFFICE.closed(at(12)) is Closed.NOT_AT_WORK


def test_a_night_shift_belongs_to_the_day_on_which_it_begins() -> None:
    week = (None, None, None, None, Hours(time(21), time(5)), None, None)
    times = FreeTimes(week=week)
    friday = SATURDAY - timedelta(days=1)
    assert times.closed(at(23, 0, friday)) is None
    assert times.closed(at(4)) is None
    assert times.closed(at(4, 0, friday)) is Closed.NOT_AT_WORK
    assert times.closed(at(5)) is Closed.NOT_AT_WORK
    assert times.closed(at(22)) is Closed.NOT_AT_WORK


def test_days_off_count_the_first_and_the_last() -> None:
    times = FreeTimes(days_off=(DaysOff(SATURDAY, SATURDAY + timedelta(days=2)),))
    closed = [times.closed(at(12, 0, SATURDAY + timedelta(days=n))) is Closed.DAY_OFF for n in range(-1, 4)]
    assert closed == [False, True, True, True, False]


def test_off_is_told_before_all_else_and_a_pause_before_the_hours() -> None:
    quiet = Hours(time(0), time(23, 59))
    assert FreeTimes(on=False, paused=True, quiet=quiet).closed(at(12)) is Closed.OFF
    assert FreeTimes(paused=True, quiet=quiet).closed(at(12)) is Closed.PAUSED


def test_the_next_free_time_is_found_to_five_minutes() -> None:
    assert NIGHT.next_free(at(6, 2), at(8)) == at(7, 2)
    assert NIGHT.next_free(at(12), at(13)) == at(12)
    assert NIGHT.next_free(at(1), at(2)) is None


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.integers(0, 1))  # noqa: DTZ001 - the zone comes beside
def test_on_the_nights_of_the_clock_change_the_clock_on_the_wall_decides(naive: datetime, fold: int) -> None:
    local = naive.replace(tzinfo=ZoneInfo("Europe/Berlin"), fold=fold)
    same = naive.replace(tzinfo=timezone(timedelta(hours=5)))
    for times in (NIGHT, OFFICE):
        assert times.closed(local) == times.closed(same)
