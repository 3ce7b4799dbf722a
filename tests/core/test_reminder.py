from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.reminder import SNOOZES, Moment, Phase, Reminder, arm, put_off, window_of
from stretchcoach.core.routine import DEFAULT_REPEAT, Repeat
from tests.fakes import FakeCalendar

HOURS = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def armed(calendar: FakeCalendar) -> Reminder:
    return arm("piriformis-contract-relax", "Piriformis contract-relax", DEFAULT_REPEAT, calendar.moment())


def test_it_is_due_four_hours_after_the_session_and_not_before() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.pass_time(4 * HOURS - timedelta(seconds=1))
    assert reminder.phase(calendar.moment()) is Phase.ARMED
    assert reminder.to_go(calendar.moment()) == timedelta(seconds=1)
    calendar.pass_time(timedelta(seconds=1))
    assert reminder.phase(calendar.moment()) is Phase.DUE
    assert reminder.to_go(calendar.moment()) == timedelta()


def test_it_says_when_the_window_opens_and_closes() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.pass_time(2 * HOURS)
    opens, closes = reminder.window(calendar.moment())
    assert (opens, closes) == (calendar.date + 2 * HOURS, calendar.date + 3 * HOURS)


def test_put_off_it_comes_back_when_the_user_said_and_waits_for_no_pause_then() -> None:
    for by in SNOOZES:
        calendar = FakeCalendar()
        reminder = armed(calendar)
        calendar.pass_time(4 * HOURS)
        off = put_off(reminder.shown(calendar.moment()), calendar.moment(), by)
        assert (off.until, off.cut) == (calendar.date + by, False)
        calendar.pass_time(by - timedelta(seconds=1))
        assert off.reminder.phase(calendar.moment()) is Phase.SNOOZED
        calendar.pass_time(timedelta(seconds=1))
        assert off.reminder.phase(calendar.moment()) is Phase.DUE
        assert off.reminder.hurries(calendar.moment())


def test_put_off_beyond_the_window_it_comes_just_before_the_end_and_says_so() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.pass_time(4 * HOURS + 40 * MINUTE)
    off = put_off(reminder.shown(calendar.moment()), calendar.moment(), 30 * MINUTE)
    assert (off.until, off.cut) == (calendar.date + 18 * MINUTE, True)


def test_put_off_in_the_last_minutes_it_does_not_come_again_and_says_so() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.pass_time(5 * HOURS - 2 * MINUTE)
    off = put_off(reminder.shown(calendar.moment()), calendar.moment())
    assert (off.until, off.cut) == (None, True)
    assert off.reminder.phase(calendar.moment()) is Phase.ANSWERED


def test_after_a_start_of_the_program_what_was_on_the_screen_is_due_at_once() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.pass_time(4 * HOURS)
    calendar.reboot(off_for=10 * MINUTE)
    again = reminder.shown(calendar.moment()).taken_up(calendar.moment())
    assert again.phase(calendar.moment()) is Phase.DUE
    assert again.hurries(calendar.moment())


def test_a_wish_for_another_window_makes_it_neither_sooner_nor_shorter_than_the_routine_allows() -> None:
    later = Repeat(5 * HOURS, 6 * HOURS)
    assert window_of(DEFAULT_REPEAT, None) == DEFAULT_REPEAT
    assert window_of(DEFAULT_REPEAT, later) == later
    assert window_of(DEFAULT_REPEAT, Repeat(HOURS, 2 * HOURS)) == DEFAULT_REPEAT
    assert window_of(DEFAULT_REPEAT, Repeat(5 * HOURS, 5 * HOURS + MINUTE)) == later
    long = Repeat(6 * HOURS, 9 * HOURS, at_most_per_day=2)
    assert window_of(long, later) == long


def test_a_clock_set_back_or_forth_changes_nothing() -> None:
    for by in (-3 * HOURS, 3 * HOURS):
        calendar = FakeCalendar()
        reminder = armed(calendar)
        calendar.set_wall(by)
        calendar.pass_time(HOURS)
        reminder = reminder.rebased(calendar.moment())
        assert reminder.to_go(calendar.moment()) == 3 * HOURS
        opens, _ = reminder.window(calendar.moment())
        assert opens == calendar.date + 3 * HOURS
        calendar.reboot(off_for=HOURS)
        assert reminder.to_go(calendar.moment()) == 2 * HOURS


def test_time_switched_off_counts_by_the_wall_clock() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.pass_time(HOURS)
    calendar.reboot(off_for=2 * HOURS)
    assert reminder.to_go(calendar.moment()) == HOURS
    assert reminder.rebased(calendar.moment()).to_go(calendar.moment()) == HOURS


def test_a_clock_that_lies_after_a_reboot_never_makes_the_wait_longer_than_it_was() -> None:
    calendar = FakeCalendar()
    reminder = armed(calendar)
    calendar.reboot(off_for=-10 * HOURS)
    assert reminder.to_go(calendar.moment()) == 4 * HOURS


def test_the_time_to_its_next_change_leads_from_phase_to_phase() -> None:
    calendar = FakeCalendar()
    reminder, seen = armed(calendar), list[tuple[Phase, timedelta]]()
    while (wait := reminder.until_change(calendar.moment())) is not None:
        calendar.pass_time(wait)
        seen.append((reminder.phase(calendar.moment()), wait))
        if seen[-1][0] is Phase.MISSED:
            assert reminder.until_change(calendar.moment()) == timedelta()
            reminder = reminder.missed(calendar.moment())
    assert seen == [(Phase.DUE, 4 * HOURS), (Phase.MISSED, HOURS), (Phase.OVER, 12 * HOURS)]


EVENTS = st.lists(st.tuples(st.sampled_from(["pass", "set", "look"]), st.integers(-600, 600)), max_size=30)


@given(EVENTS)
def test_however_often_the_clock_is_set_it_is_due_after_four_real_hours(
    events: list[tuple[str, int]],
) -> None:
    calendar = FakeCalendar(date=datetime(2026, 3, 29, 0, 30, tzinfo=UTC))
    reminder = armed(calendar)
    real = timedelta()
    for what, minutes in events:
        if what == "pass":
            real += abs(minutes) * MINUTE
            calendar.pass_time(abs(minutes) * MINUTE)
        elif what == "set":
            calendar.set_wall(minutes * MINUTE)
        else:
            reminder = reminder.rebased(calendar.moment())
        expected = Phase.ARMED if real < 4 * HOURS else Phase.DUE if real < 5 * HOURS else Phase.MISSED
        assert reminder.phase(calendar.moment()) is expected
        assert reminder.elapsed(calendar.moment()) == real


def test_time_between_two_moments_is_never_negative() -> None:
    early = Moment(datetime(2026, 1, 1, tzinfo=UTC), timedelta(hours=5), "a")
    late = Moment(datetime(2025, 1, 1, tzinfo=UTC), timedelta(hours=1), "b")
    assert late.since(early) == timedelta()
