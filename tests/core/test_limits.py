from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from stretchcoach.core.labels import Category, Level, Position, Spot
from stretchcoach.core.limits import EnoughToday, TooSoon, day_of, limit_of, most_a_day
from stretchcoach.core.recommend import Recommendation, Why, recommend
from stretchcoach.core.reminder import arm
from stretchcoach.core.routine import Choices, Kind, Repeat, Routine, Side
from stretchcoach.core.session import SessionRecord, StopReason
from tests.builders import routine, s, step
from tests.fakes import FakeCalendar
from tests.storage.bundled import routine_called
from tests.zones import in_zone, utc

HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 21, 15, tzinfo=timezone(timedelta(hours=1)))


def named(name: str, category: Category, level: Level, repeat: Repeat | None) -> Routine:
    return replace(
        routine(step(Kind.HOLD, 30)), id=name, title=name, category=category, level=level, repeat=repeat
    )


TOMORROW = (NOW + timedelta(days=1)).replace(hour=4)


def enough(times: int, until: datetime = TOMORROW, *, firm: bool = True) -> EnoughToday:
    return EnoughToday(times, until, firm)


def early(until: datetime) -> TooSoon:
    """Return what only the routine's own file says."""
    return TooSoon(until, firm=False)


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
    assert limit_of(PRESS, records, KNOWN, NOW) == enough(3)
    records[0] = played("press", NOW.replace(hour=3))
    assert limit_of(PRESS, records, KNOWN, NOW) is None
    assert day_of(NOW.replace(hour=3)) == day_of(NOW) - timedelta(days=1)


@pytest.mark.parametrize(
    ("stretch", "done", "limited"), [(0, 20, False), (1, 20, True), (0, 505, True), (0, 300, True)]
)
def test_only_what_was_really_done_counts(stretch: float, done: float, limited: bool) -> None:
    records = [played("press", NOW - HOUR, stretch=stretch, done=done)]
    assert (limit_of(PRESS, records, KNOWN, NOW) is not None) is limited


def of_side(side: Side, ended: datetime) -> SessionRecord:
    record = played("press", ended, stretch=0)
    left, right = (s(60), s(0)) if side is Side.LEFT else (s(0), s(60))
    return replace(record, stretch_left=left, stretch_right=right)


def test_each_side_has_its_own_window_and_number() -> None:
    early = NOW.replace(hour=5)
    right = [of_side(Side.RIGHT, early + hours) for hours in (timedelta(), HOUR, 2 * HOUR)]
    assert limit_of(PRESS, right, KNOWN, NOW, {Side.RIGHT}) == enough(3)
    assert limit_of(PRESS, right, KNOWN, NOW, {Side.LEFT}) is None
    assert limit_of(PRESS, right, KNOWN, NOW) == enough(3)
    just_now = [of_side(Side.RIGHT, NOW - HOUR)]
    assert limit_of(KNEE, just_now, KNOWN, NOW, {Side.LEFT}) is None
    assert limit_of(KNEE, just_now, KNOWN, NOW, {Side.RIGHT}) == TooSoon(NOW + 3 * HOUR)


def test_relief_of_all_kinds_comes_to_three_a_day() -> None:
    early = NOW.replace(hour=5)
    records = [played(name, early + hours * HOUR) for hours, name in enumerate(("press", "knee", "press"))]
    assert limit_of(KNEE, records, KNOWN, NOW) == enough(3)
    once = replace(PRESS, id="once", repeat=replace(FOUR_HOURS, at_most_per_day=1))
    known = {**KNOWN, "once": once}
    assert limit_of(once, [played("press", early)], known, NOW) is None
    assert limit_of(once, [played("once", early)], known, NOW) == enough(1, firm=False)
    assert limit_of(PRESS, [played("once", early)], known, NOW) is None
    assert limit_of(PRESS, [played("once", NOW - HOUR)], known, NOW) == TooSoon(NOW + 3 * HOUR)


def test_strength_has_a_day_off_whatever_the_hour() -> None:
    squat = named("squat", Category.STRENGTH, Level.GENTLE, Repeat(40 * HOUR, 72 * HOUR, 1))
    day = timedelta(days=1)
    assert limit_of(squat, [played("squat", NOW - HOUR)], {}, NOW) == enough(1, TOMORROW + day)
    free = (NOW + day).replace(hour=4)
    assert limit_of(squat, [played("squat", NOW - day)], {}, NOW) == TooSoon(free)
    assert limit_of(squat, [played("squat", free - 30 * HOUR)], {}, free) is None


def test_a_day_begins_at_four_by_the_clock_on_the_wall_though_clocks_are_changed() -> None:
    now = in_zone("Europe/Berlin", utc("2026-10-24T19:00"))
    squat = named("squat", Category.STRENGTH, Level.GENTLE, Repeat(40 * HOUR, 72 * HOUR, 1))
    assert limit_of(squat, [played("squat", now - HOUR)], {}, now) == enough(1, utc("2026-10-26T03:00"))
    thrice = [played("press", now - hours * HOUR) for hours in (5, 9, 13)]
    assert limit_of(PRESS, thrice, KNOWN, now) == enough(3, utc("2026-10-25T03:00"))


def test_a_stretch_at_the_desk_may_come_six_times_a_day_45_minutes_apart() -> None:
    desk = named("desk", Category.BREAK, Level.GENTLE, Repeat(HOUR, 3 * HOUR))
    soon = [played("desk", NOW - timedelta(minutes=44))]
    assert limit_of(desk, soon, {}, NOW) == TooSoon(NOW + timedelta(minutes=1))
    assert limit_of(desk, [played("desk", NOW - timedelta(minutes=45))], {}, NOW) is None
    six = [played("desk", NOW - hours * HOUR) for hours in range(1, 7)]
    assert limit_of(desk, six, {}, NOW) == enough(6)
    walk = replace(routine(step(Kind.MOVE, 60)), category=Category.BREAK, repeat=desk.repeat, id="desk")
    assert limit_of(walk, six, {}, NOW) is None


def test_any_other_stretch_may_come_twice_a_day_and_once_a_day_may_be_early_or_late() -> None:
    open_ended = replace(FIGURE_FOUR, repeat=Repeat(timedelta(minutes=5), HOUR))
    twice = [played("figure-four", NOW - hours * HOUR) for hours in (1, 2)]
    assert limit_of(open_ended, twice, {}, NOW) == enough(2)
    assert limit_of(open_ended, twice[:1], {}, NOW) is None
    nightly = replace(FIGURE_FOUR, repeat=Repeat(20 * HOUR, 28 * HOUR, 1))
    late = NOW.replace(hour=5)
    assert limit_of(nightly, [played("figure-four", late - 2 * HOUR)], {}, NOW) is None
    assert limit_of(nightly, [played("figure-four", late)], {}, NOW) == enough(1, firm=False)


@pytest.mark.parametrize(
    ("name", "most", "gap", "bound", "apart"),
    [
        ("side-and-angle-finder", 1, None, 2, 0),
        ("piriformis-contract-relax", 3, 240, 3, 240),
        ("knee-to-opposite-shoulder", 3, 240, 3, 240),
        ("figure-four-supine", 2, 240, 2, 0),
        ("figure-four-seated", 6, 45, 6, 45),
        ("seated-spinal-twist", 6, 45, 6, 45),
        ("hamstring-strap", 1, None, 2, 0),
        ("hip-flexor-half-kneeling", 2, 240, 2, 0),
        ("glute-roller-release", 1, None, 1, 0),
        ("heat-cold-timer", 4, 120, 4, 120),
        ("desk-break-walk", None, 45, None, 0),
        ("cool-down", 2, None, 2, 0),
        ("pregnancy-seated-side-lying", 2, 240, 3, 240),
        ("butt-cramp-relief-session", 1, 240, 3, 240),
        ("bedtime-anti-cramp", 1, None, 2, 0),
    ],
)
def test_the_bundled_routines_have_the_limits_of_the_specification(
    name: str, most: int | None, gap: int | None, bound: int | None, apart: int
) -> None:
    asked = routine_called(name)
    assert most_a_day(asked) == most
    before, minute = NOW.replace(hour=5), timedelta(minutes=1)
    begun = played(name, before)
    limit = limit_of(asked, [begun], {}, before + minute)
    if most == 1:
        assert limit == enough(1, firm=bound == 1)
    else:
        firm = apart > 1
        assert limit == (None if gap is None else TooSoon(before + gap * minute, firm=firm))
    if bound is not None:
        done = [replace(begun, id=str(number)) for number in range(bound)]
        found = limit_of(asked, done, {}, NOW + 6 * HOUR)
        assert isinstance(found, EnoughToday)
        assert found.firm


def test_help_for_a_cramp_has_no_limit() -> None:
    many = [played("cramp-sos", NOW - timedelta(minutes=each)) for each in range(10)]
    assert limit_of(routine_called("cramp-sos"), many, {}, NOW) is None


@pytest.mark.parametrize("name", ["glute-bridge", "clamshell", "chair-squat"])
def test_strength_is_for_every_other_day(name: str) -> None:
    asked, day = routine_called(name), timedelta(days=1)
    assert limit_of(asked, [played(name, NOW - HOUR)], {}, NOW) == enough(1, TOMORROW + day)
    assert limit_of(asked, [played(name, NOW - day)], {}, NOW) == TooSoon(TOMORROW)
    assert limit_of(asked, [played(name, NOW - 2 * day)], {}, NOW) is None


def test_the_day_off_is_for_all_strength_and_the_day_of_strength_for_each_once() -> None:
    asked, day = routine_called("clamshell"), timedelta(days=1)
    known = {each: routine_called(each) for each in ("glute-bridge", "chair-squat", "clamshell")}
    assert limit_of(asked, [played("glute-bridge", NOW - HOUR)], known, NOW) is None
    yesterday = [played("glute-bridge", NOW - day), played("chair-squat", NOW - HOUR)]
    assert limit_of(asked, yesterday, known, NOW) == TooSoon(TOMORROW)
    assert limit_of(asked, [played("figure-four-supine", NOW - day)], known, NOW) is None


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
    assert offered == Recommendation("figure-four", Why.UNTIL_THEN, 2 * HOUR)


def test_in_the_open_window_the_planned_routine_is_offered() -> None:
    calendar = FakeCalendar(date=NOW)
    reminder = arm("press", "press", FOUR_HOURS, calendar.moment())
    calendar.pass_time(4.5 * HOUR)
    offered = recommend(ALL, [played("press", NOW)], reminder, calendar.moment(), calendar.now())
    assert offered == Recommendation("press", Why.WINDOW_OPEN, 4.5 * HOUR)
    forgotten = recommend(ALL, [], reminder, calendar.moment(), calendar.now())
    assert forgotten == offered, "a window may open when the session is no recent one any more"


def test_with_nothing_planned_the_last_routine_is_offered_where_it_is_allowed() -> None:
    moment = FakeCalendar().moment()
    again = recommend(ALL, [played("press", NOW - 6 * HOUR)], None, moment, NOW)
    assert again == Recommendation("press", Why.AGAIN, 6 * HOUR)
    too_soon = recommend(ALL, [played("press", NOW - HOUR)], None, moment, NOW)
    assert too_soon == Recommendation("figure-four", Why.MEANWHILE, HOUR)


def test_once_the_window_has_closed_the_planned_routine_is_the_last_one() -> None:
    calendar = FakeCalendar(date=NOW)
    reminder = arm("press", "press", FOUR_HOURS, calendar.moment())
    calendar.pass_time(6 * HOUR)
    offered = recommend(ALL, [played("press", NOW)], reminder, calendar.moment(), calendar.now())
    assert offered == Recommendation("press", Why.AGAIN, 6 * HOUR)


def test_a_new_user_is_not_offered_what_is_for_the_moment_a_cramp_grips() -> None:
    sos = named("a-cramp", Category.RELIEF, Level.GENTLE, None)
    moment = FakeCalendar().moment()
    assert recommend((sos, *ALL), [], None, moment, NOW) == Recommendation("knee", Why.BEGIN)


def test_what_has_an_hour_of_its_own_is_not_offered_for_the_meantime() -> None:
    bedtime = named("bedtime", Category.SELF_CARE, Level.GENTLE, None)
    records = [played("press", NOW - HOUR)]
    known = (PRESS, bedtime, CHAIR, FIGURE_FOUR)
    moment = FakeCalendar().moment()
    meanwhile = Recommendation("figure-four", Why.MEANWHILE, HOUR)
    assert recommend(known, records, None, moment, NOW) == meanwhile
    meanwhile = Recommendation("bedtime", Why.MEANWHILE, HOUR)
    assert recommend((PRESS, bedtime), records, None, moment, NOW) == meanwhile


def test_what_is_blocked_is_not_offered_even_in_its_open_window() -> None:
    calendar = FakeCalendar(date=NOW)
    reminder = arm("press", "press", FOUR_HOURS, calendar.moment())
    calendar.pass_time(4.5 * HOUR)
    records = [played("press", NOW)]
    offered = recommend(
        ALL, records, reminder, calendar.moment(), calendar.now(), blocked=["press", "knee", "figure-four"]
    )
    assert offered == Recommendation("chair", Why.BEGIN, 4.5 * HOUR)
    assert recommend(ALL, [], None, calendar.moment(), NOW, blocked=[each.id for each in ALL]) is None


def test_what_is_offered_fits_where_the_user_wants_to_be() -> None:
    moment = FakeCalendar().moment()
    on_a_chair = recommend(ALL, [], None, moment, NOW, spot=Spot.CHAIR)
    assert on_a_chair == Recommendation("chair", Why.BEGIN)
    nowhere = recommend(ALL, [], None, moment, NOW, spot=Spot.STANDING)
    assert nowhere == Recommendation("knee", Why.BEGIN)
