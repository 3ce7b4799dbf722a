from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from stretchcoach.core.labels import Category, Level, Position
from stretchcoach.core.limits import EnoughToday, TooSoon, day_of, limit_of
from stretchcoach.core.recommend import Recommendation, Why, recommend
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import Choices, Kind, Repeat, Routine
from stretchcoach.core.session import SessionRecord, StopReason
from tests.builders import routine, s, step
from tests.fakes import FakeCalendar

HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 21, 15, tzinfo=timezone(timedelta(hours=1)))


def named(name: str, category: Category, level: Level, repeat: Repeat | None) -> Routine:
    return replace(
        routine(step(Kind.HOLD, 30)), id=name, title=name, category=category, level=level, repeat=repeat
    )


FOUR_HOURS = Repeat(4 * HOUR, 5 * HOUR, at_most_per_day=3)
PRESS = named("press", Category.RELIEF, Level.STANDARD, FOUR_HOURS)
KNEE = named("knee", Category.RELIEF, Level.GENTLE, FOUR_HOURS)
FIGURE_FOUR = named("figure-four", Category.MOBILITY, Level.GENTLE, None)
CHAIR = replace(named("chair", Category.BREAK, Level.GENTLE, None), position=Position.CHAIR)
ALL = (PRESS, KNEE, CHAIR, FIGURE_FOUR)
KNOWN = {each.id: each for each in ALL}


def played(name: str, ended: datetime, *, stretch: float = 60, done: float = 90) -> SessionRecord:
    return SessionRecord(
        id=f"{name}{ended}",
        routine=name,
        title=name,
        began=ended - timedelta(minutes=8),
        ended=ended,
        planned=s(505),
        done=s(done),
        stretch_left=s(stretch),
        stretch_right=s(0),
        stretch_both=s(0),
        choices=Choices(),
        stop_reason=StopReason.FINISHED if done == 505 else StopReason.TIRED,
    )


def test_a_routine_rests_for_its_window() -> None:
    ended = NOW - 3 * HOUR
    assert limit_of(PRESS, [played("press", ended)], KNOWN, NOW) == TooSoon(NOW + HOUR)
    assert limit_of(PRESS, [played("press", NOW - 4 * HOUR)], KNOWN, NOW) is None


def test_relief_routines_share_their_window_and_others_do_not() -> None:
    records = [played("press", NOW - HOUR)]
    assert limit_of(KNEE, records, KNOWN, NOW) == TooSoon(NOW + 3 * HOUR)
    assert limit_of(FIGURE_FOUR, records, KNOWN, NOW) is None
    assert limit_of(KNEE, [played("gone", NOW - HOUR)], KNOWN, NOW) is None


def test_a_day_has_an_end_and_begins_at_four_in_the_morning() -> None:
    early = NOW.replace(hour=5)
    records = [played("press", early + hours) for hours in (timedelta(), HOUR, 2 * HOUR)]
    assert limit_of(PRESS, records, KNOWN, NOW) == EnoughToday(3)
    records[0] = played("press", NOW.replace(hour=3))
    assert limit_of(PRESS, records, KNOWN, NOW) is None
    assert day_of(NOW.replace(hour=3)) == day_of(NOW) - timedelta(days=1)


@pytest.mark.parametrize(
    ("stretch", "done", "limited"), [(0, 20, False), (1, 20, True), (0, 505, True), (0, 300, True)]
)
def test_only_what_was_really_done_counts(stretch: float, done: float, limited: bool) -> None:
    records = [played("press", NOW - HOUR, stretch=stretch, done=done)]
    assert (limit_of(PRESS, records, KNOWN, NOW) is not None) is limited


def test_a_new_user_is_offered_a_gentle_relief_routine() -> None:
    moment = FakeCalendar().moment()
    assert recommend(ALL, [], None, moment, NOW) == Recommendation("knee", Why.BEGIN)
    assert recommend([], [], None, moment, NOW) is None


def test_before_the_window_opens_only_what_is_allowed_is_offered() -> None:
    calendar = FakeCalendar(date=NOW)
    reminder = arm("press", "press", FOUR_HOURS, calendar.moment())
    calendar.pass_time(2 * HOUR)
    records = [played("press", NOW)]
    offered = recommend(ALL, records, reminder, calendar.moment(), calendar.now())
    assert offered == Recommendation("figure-four", Why.UNTIL_THEN)


def test_in_the_open_window_the_planned_routine_is_offered() -> None:
    calendar = FakeCalendar(date=NOW)
    reminder = arm("press", "press", FOUR_HOURS, calendar.moment())
    calendar.pass_time(4.5 * HOUR)
    offered = recommend(ALL, [played("press", NOW)], reminder, calendar.moment(), calendar.now())
    assert offered == Recommendation("press", Why.WINDOW_OPEN)


def test_with_nothing_planned_the_last_routine_is_offered_where_it_is_allowed() -> None:
    moment = FakeCalendar().moment()
    again = recommend(ALL, [played("press", NOW - 6 * HOUR)], None, moment, NOW)
    assert again == Recommendation("press", Why.AGAIN)
    too_soon = recommend(ALL, [played("press", NOW - HOUR)], None, moment, NOW)
    assert too_soon == Recommendation("figure-four", Why.BEGIN)


def test_once_the_window_has_closed_the_planned_routine_is_the_last_one() -> None:
    calendar = FakeCalendar(date=NOW)
    reminder = arm("press", "press", FOUR_HOURS, calendar.moment())
    calendar.pass_time(6 * HOUR)
    offered = recommend(ALL, [played("press", NOW)], reminder, calendar.moment(), calendar.now())
    assert offered == Recommendation("press", Why.AGAIN)


def test_a_new_user_is_not_offered_what_is_for_the_moment_a_cramp_grips() -> None:
    sos = named("a-cramp", Category.RELIEF, Level.GENTLE, None)
    moment = FakeCalendar().moment()
    assert recommend((sos, *ALL), [], None, moment, NOW) == Recommendation("knee", Why.BEGIN)


def test_what_has_an_hour_of_its_own_is_not_offered_for_the_meantime() -> None:
    bedtime = named("bedtime", Category.SELF_CARE, Level.GENTLE, None)
    records = [played("press", NOW - HOUR)]
    known = (PRESS, bedtime, CHAIR, FIGURE_FOUR)
    moment = FakeCalendar().moment()
    assert recommend(known, records, None, moment, NOW) == Recommendation("figure-four", Why.BEGIN)
    assert recommend((PRESS, bedtime), records, None, moment, NOW) == Recommendation("bedtime", Why.BEGIN)
