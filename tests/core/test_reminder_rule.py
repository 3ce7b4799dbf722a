from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.free_times import Closed, DaysOff, FreeTimes, Hours
from stretchcoach.core.limits import EnoughToday, TooSoon
from stretchcoach.core.presence import UNKNOWN, Presence, Taken
from stretchcoach.core.reminder import Reminder, arm, put_off
from stretchcoach.core.reminder_rule import (
    Busy,
    Forget,
    Show,
    Sight,
    Stay,
    TellMissed,
    Wait,
    WaitsFor,
    decide,
)
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat
from tests.fakes import NOON, FakeCalendar
from tests.reminder_events import KINDS, REPEATS
from tests.reminder_world import live

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
WORKING = Presence(idle=SECOND)
FREE = Sight(local=NOON, times=FreeTimes(), presence=Presence(idle=8 * SECOND))


def due(after: timedelta = 4 * HOUR) -> tuple[Reminder, FakeCalendar]:
    calendar = FakeCalendar()
    reminder = arm("one", "One", DEFAULT_REPEAT, calendar.moment())
    calendar.pass_time(after)
    return reminder, calendar


def step(sight: Sight, after: timedelta = 4 * HOUR) -> object:
    reminder, calendar = due(after)
    return decide(reminder, calendar.moment(), sight)


def test_it_comes_in_the_first_pause_of_the_work_after_four_hours() -> None:
    assert step(FREE, 4 * HOUR - SECOND) == Wait()
    assert step(replace(FREE, presence=WORKING)) == Wait(Busy.AT_WORK)
    assert step(FREE) == Show()


def test_it_comes_as_soon_as_the_user_is_back_from_a_break() -> None:
    back = replace(FREE, presence=WORKING, before=Presence(idle=10 * MINUTE))
    assert step(back) == Show()
    assert step(replace(back, before=Presence(idle=SECOND, full_screen=True))) == Show()
    assert step(replace(back, before=Presence(idle=MINUTE))) == Wait(Busy.AT_WORK)


def test_with_three_quarters_of_the_window_gone_it_waits_for_no_pause() -> None:
    working = replace(FREE, presence=WORKING)
    assert step(working, 4 * HOUR + 44 * MINUTE) == Wait(Busy.AT_WORK)
    assert step(working, 4 * HOUR + 45 * MINUTE) == Show()


def test_where_nothing_is_known_of_the_user_it_comes_when_the_window_opens() -> None:
    assert step(replace(FREE, presence=UNKNOWN)) == Show()


@pytest.mark.parametrize(
    ("sight", "why"),
    [
        (replace(FREE, in_session=True), Busy.IN_SESSION),
        (replace(FREE, times=FreeTimes(on=False)), Closed.OFF),
        (replace(FREE, times=FreeTimes(paused=True)), Closed.PAUSED),
        (replace(FREE, times=FreeTimes(days_off=(DaysOff(NOON.date(), NOON.date()),))), Closed.DAY_OFF),
        (replace(FREE, times=FreeTimes(week=(None,) * 7)), Closed.NOT_AT_WORK),
        (replace(FREE, times=FreeTimes(quiet=Hours(time(11), time(13)))), Closed.QUIET_HOURS),
        (replace(FREE, limit=TooSoon(NOON)), Busy.TOO_SOON),
        (replace(FREE, presence=Presence(locked=True)), Taken.LOCKED),
        (replace(FREE, presence=Presence(idle=2 * MINUTE)), Taken.AWAY),
        (replace(FREE, presence=Presence(idle=10 * SECOND, in_call=True)), Taken.IN_CALL),
        (replace(FREE, presence=Presence(idle=10 * SECOND, full_screen=True)), Taken.FULL_SCREEN),
        (replace(FREE, presence=Presence(do_not_disturb=True)), Taken.DO_NOT_DISTURB),
    ],
)
def test_it_waits_and_says_for_what_until_the_window_closes(sight: Sight, why: WaitsFor) -> None:
    assert step(sight) == Wait(why)
    assert step(sight, 5 * HOUR - SECOND) == Wait(why)


def test_a_day_with_enough_sessions_needs_no_reminder() -> None:
    assert step(replace(FREE, limit=EnoughToday(3, NOON))) == Forget()


def shown_after(after: timedelta) -> tuple[Reminder, FakeCalendar]:
    reminder, calendar = due(after)
    return reminder.shown(calendar.moment()), calendar


def test_unanswered_it_comes_once_more_late_in_the_window_and_then_stays_until_it_closes() -> None:
    shown, calendar = shown_after(4 * HOUR)
    for _ in range(45):
        assert decide(shown, calendar.moment(), FREE) == Stay()
        calendar.pass_time(MINUTE)
    assert decide(shown, calendar.moment(), FREE) == Show()
    again = shown.shown(calendar.moment())
    for _ in range(15):
        assert decide(again, calendar.moment(), FREE) == Stay()
        calendar.pass_time(MINUTE)
    assert decide(again, calendar.moment(), FREE) == TellMissed()


def test_the_second_time_it_waits_for_a_moment_like_the_first() -> None:
    shown, calendar = shown_after(4 * HOUR)
    calendar.pass_time(45 * MINUTE)
    working = replace(FREE, presence=WORKING)
    assert decide(shown, calendar.moment(), working) == Wait(Busy.AT_WORK)
    locked = replace(FREE, presence=Presence(locked=True))
    assert decide(shown, calendar.moment(), locked) == Wait(Taken.LOCKED)
    calendar.pass_time(10 * MINUTE)
    assert decide(shown, calendar.moment(), working) == Show()
    calendar.pass_time(3 * MINUTE)
    assert decide(shown, calendar.moment(), FREE) == Stay(), "two minutes before the end it is too late"


@pytest.mark.parametrize(("first", "again"), [(40, 50), (46, 56), (48, None), (55, None)])
def test_ten_minutes_lie_between_the_two_or_there_is_no_second(first: int, again: int | None) -> None:
    shown, calendar = shown_after(4 * HOUR + first * MINUTE)
    seen = list[int]()
    for minute in range(first, 60):
        if decide(shown, calendar.moment(), FREE) == Show():
            seen.append(minute)
        calendar.pass_time(MINUTE)
    assert seen[:1] == ([] if again is None else [again])


def test_what_was_put_off_after_the_second_time_comes_when_the_user_said_and_not_again() -> None:
    shown, calendar = shown_after(4 * HOUR)
    calendar.pass_time(45 * MINUTE)
    off = put_off(shown.shown(calendar.moment()), calendar.moment(), 10 * MINUTE).reminder
    calendar.pass_time(10 * MINUTE)
    assert decide(off, calendar.moment(), FREE) == Show()
    asked_for = off.shown(calendar.moment())
    calendar.pass_time(2 * MINUTE)
    assert decide(asked_for, calendar.moment(), FREE) == Stay()


def test_after_two_messages_a_start_of_the_program_brings_no_third() -> None:
    shown, calendar = shown_after(4 * HOUR)
    calendar.reboot(off_for=MINUTE)
    second = shown.taken_up(calendar.moment())
    assert decide(second, calendar.moment(), FREE) == Show()
    second = second.shown(calendar.moment())
    calendar.reboot(off_for=MINUTE)
    assert decide(second.taken_up(calendar.moment()), calendar.moment(), FREE) == Stay()


def test_what_was_missed_is_told_once_and_kept_for_half_a_day() -> None:
    reminder, calendar = due(9 * HOUR)
    assert decide(reminder, calendar.moment(), FREE) == TellMissed()
    told = reminder.missed(calendar.moment())
    calendar.pass_time(12 * HOUR - SECOND)
    assert decide(told, calendar.moment(), FREE) == Stay()
    calendar.pass_time(SECOND)
    assert decide(told, calendar.moment(), FREE) == Forget()


def test_whoever_wants_no_reminders_is_told_of_none_that_was_missed() -> None:
    assert step(replace(FREE, times=FreeTimes(on=False)), 6 * HOUR) == Forget()


def test_what_was_answered_only_tells_when_the_window_is() -> None:
    reminder, calendar = due()
    answered = reminder.answered()
    assert decide(answered, calendar.moment(), FREE) == Stay()
    calendar.pass_time(HOUR)
    assert decide(answered, calendar.moment(), FREE) == Forget()


EVENTS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(-200, 200)), max_size=25)
BEGINS = st.datetimes(datetime(2026, 3, 28), datetime(2026, 3, 30), timezones=st.just(UTC))  # noqa: DTZ001 - zones come beside


@settings(max_examples=150)
@given(BEGINS, EVENTS, st.sampled_from(REPEATS))
def test_through_sleep_kill_reboot_and_lying_clocks_it_is_never_lost_early_late_or_a_nuisance(
    begin: datetime, events: list[tuple[str, int]], repeat: Repeat
) -> None:
    live(begin, events, repeat)
