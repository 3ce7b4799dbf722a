from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.core.desk_break import (
    APART,
    PATIENCE,
    RARELY,
    BreakSight,
    OfferBreak,
    Spell,
    TakeAway,
    Work,
    decide_break,
    near,
    next_look,
)
from stretchcoach.core.drinks import WAKING, Drunk, drink_due
from stretchcoach.core.free_times import FreeTimes, Hours
from stretchcoach.core.nudge_rules import GOALS, INTERVALS, BreakRules, DrinkRules
from stretchcoach.core.presence import AWAY_AFTER, UNKNOWN, Presence
from stretchcoach.core.reminder import Moment, Reminder, arm, put_off
from stretchcoach.core.routine import Repeat
from tests.fakes import NOON, FakeCalendar

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
LOOK = timedelta(seconds=30)
RULES = BreakRules(on=True)
WORKING, RESTING = Presence(idle=SECOND), Presence(idle=10 * SECOND)
GONE = Presence(idle=3 * MINUTE)


def sight(presence: Presence = RESTING, **more: object) -> BreakSight:
    return replace(BreakSight(local=NOON, times=FreeTimes(), presence=presence), **more)  # type: ignore[arg-type] # by name


def worked(calendar: FakeCalendar, span: timedelta, spell: Spell | None = None) -> Spell:
    """Work for a while, with a look every 30 seconds."""
    now = calendar.moment()
    spell = spell or Spell(now, now)
    for _ in range(span // LOOK):
        calendar.pass_time(LOOK)
        spell = spell.noted(calendar.moment(), WORKING)
    return spell


def test_a_break_is_offered_in_the_first_pause_after_the_time_that_was_set() -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, 44 * MINUTE)
    assert decide_break(spell, calendar.moment(), RULES, sight()) == Work()
    spell = worked(calendar, MINUTE, spell)
    assert decide_break(spell, calendar.moment(), RULES, sight(WORKING)) == Work()
    assert decide_break(spell, calendar.moment(), RULES, sight()) == OfferBreak()
    spell = worked(calendar, PATIENCE, spell)
    assert decide_break(spell, calendar.moment(), RULES, sight(WORKING)) == OfferBreak()


def test_switched_off_it_offers_nothing() -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, 2 * HOUR)
    assert decide_break(spell, calendar.moment(), BreakRules(), sight()) == Work()


@pytest.mark.parametrize("rest", [GONE, Presence(locked=True), Presence(idle=AWAY_AFTER)])
def test_any_pause_of_two_minutes_is_a_break(rest: Presence) -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, 40 * MINUTE).noted(calendar.moment(), rest)
    spell = worked(calendar, 40 * MINUTE, spell)
    assert spell.worked(calendar.moment()) < 40 * MINUTE
    assert decide_break(spell, calendar.moment(), RULES, sight()) == Work()


def test_sleep_and_a_session_are_breaks_too() -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, 40 * MINUTE)
    calendar.pass_time(2 * MINUTE)
    assert not spell.noted(calendar.moment(), WORKING).worked(calendar.moment())
    assert not spell.noted(calendar.moment(), WORKING, in_session=True).worked(calendar.moment())


def test_where_nothing_tells_of_keys_all_time_counts() -> None:
    calendar = FakeCalendar()
    spell = Spell(calendar.moment())
    for _ in range(92):
        spell = spell.noted(calendar.moment(), UNKNOWN)
        calendar.pass_time(LOOK)
    assert decide_break(spell, calendar.moment(), RULES, sight(UNKNOWN)) == OfferBreak()


def test_an_offer_goes_when_the_break_is_taken_or_after_five_minutes() -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, 45 * MINUTE).shown(calendar.moment())
    assert decide_break(spell, calendar.moment(), RULES, sight()) == Work()
    gone = spell.noted(calendar.moment(), GONE)
    assert decide_break(gone, calendar.moment(), RULES, sight(GONE)) == TakeAway()
    spell = worked(calendar, PATIENCE, spell)
    assert decide_break(spell, calendar.moment(), RULES, sight()) == TakeAway()
    assert not spell.over(calendar.moment()).worked(calendar.moment())


def test_put_off_it_comes_again_ten_minutes_later() -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, 50 * MINUTE).shown(calendar.moment()).put_off(calendar.moment())
    spell = worked(calendar, 10 * MINUTE - LOOK, spell)
    assert decide_break(spell, calendar.moment(), RULES, sight()) == Work()
    spell = worked(calendar, LOOK, spell)
    assert decide_break(spell, calendar.moment(), RULES, sight()) == OfferBreak()


@pytest.mark.parametrize(
    "why",
    [
        {"in_session": True},
        {"times": FreeTimes(paused=True)},
        {"times": FreeTimes(quiet=Hours(time(11), time(13)))},
        {"presence": Presence(idle=10 * SECOND, in_call=True)},
        {"presence": Presence(idle=10 * SECOND, full_screen=True)},
    ],
)
def test_where_one_does_not_disturb_no_break_is_offered(why: dict[str, object]) -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, HOUR)
    assert decide_break(spell, calendar.moment(), RULES, sight(**why)) == Work()  # type: ignore[arg-type] # by name


EVENTS = st.lists(
    st.tuples(st.sampled_from(["work", "work", "rest", "gone", "answer", "off", "arm"]), st.integers(1, 70)),
    max_size=30,
)


@settings(max_examples=70)
@given(st.sampled_from(INTERVALS), EVENTS)
def test_breaks_never_come_near_the_other_reminder_nor_before_their_time(
    every: timedelta, events: list[tuple[str, int]]
) -> None:
    desk = _Desk(BreakRules(on=True, every=every))
    for what, minutes in events:
        desk.do(what, minutes)
    times = sorted((*((at, "break") for at in desk.breaks), *((at, "repeat") for at in desk.repeats)))
    for (first, one), (second, other) in pairwise(times):
        assert one == other == "repeat" or second - first >= APART


class _Desk:
    """A user at work with both kinds of reminders, looked at every 30 seconds."""

    def __init__(self, rules: BreakRules) -> None:
        self.rules = rules
        self.calendar = FakeCalendar()
        self.spell = Spell(self.calendar.moment())
        self.reminder: Reminder | None = None
        self.presence = WORKING
        self.spoken: Moment | None = None
        self.breaks: list[datetime] = []
        self.repeats: list[datetime] = []
        self.due = 0

    def do(self, what: str, minutes: int) -> None:
        match what:
            case "work" | "rest" | "gone":
                self.presence = {"work": WORKING, "rest": RESTING, "gone": GONE}[what]
                for _ in range(minutes * 2):
                    self.calendar.pass_time(LOOK)
                    self.look()
            case "answer":
                if self.reminder is not None and self.reminder.on_screen:
                    self.reminder = self.reminder.answered()
                elif self.spell.offered is not None:
                    self.spell = self.spell.put_off(self.calendar.moment())
            case "off":
                if self.reminder is not None and self.reminder.on_screen:
                    self.reminder = put_off(self.reminder, self.calendar.moment(), 10 * MINUTE).reminder
            case _:
                repeat = Repeat(45 * MINUTE, 75 * MINUTE)
                self.reminder = arm("one", "One", repeat, self.calendar.moment())

    def look(self) -> None:
        now = self.calendar.moment()
        self.spell = self.spell.noted(now, self.presence)
        here = sight(self.presence, local=self.calendar.now(), reminder=self.reminder, spoken=self.spoken)
        match decide_break(self.spell, now, self.rules, here):
            case OfferBreak():
                assert self.spell.worked(now) >= self.rules.every
                assert not near(self.reminder, self.spoken, now)
                self.spell, self.spoken = self.spell.shown(now), now
                self.breaks.append(self.calendar.date)
            case TakeAway():
                self.spell = self.spell.over(now)
            case Work():
                pass
        if self.reminder is not None and self.reminder.phase(now).value == "due" and self.presence is RESTING:
            self.reminder, self.spoken = self.reminder.shown(now), now
            self.repeats.append(self.calendar.date)


MORNING = datetime(2026, 11, 21, 8, tzinfo=UTC)
DRINKS = DrinkRules(on=True)


def due(at: datetime, *drunk: datetime, asked: datetime | None = None, rules: DrinkRules = DRINKS) -> bool:
    moment = Moment(at, timedelta(hours=9), "boot")
    return drink_due(Drunk(drunk), asked, moment, rules, sight(local=at))


def test_a_drink_is_due_an_hour_and_a_half_after_the_last_of_eight() -> None:
    assert not due(MORNING + 89 * MINUTE)
    assert due(MORNING + 90 * MINUTE)
    assert not due(MORNING + 3 * HOUR, MORNING + 2 * HOUR)
    assert due(MORNING + 3.5 * HOUR, MORNING + 2 * HOUR)
    assert not due(MORNING + 3.5 * HOUR, MORNING, asked=MORNING + 3 * HOUR)


def test_a_drink_that_lies_ahead_as_a_clock_was_set_back_counts_for_nothing() -> None:
    ahead = MORNING + 9 * HOUR
    assert due(MORNING + 90 * MINUTE, ahead, asked=ahead)
    assert not due(MORNING + 3 * HOUR, MORNING + 2 * HOUR, ahead)


def test_with_a_fluid_limit_at_night_and_after_the_last_one_nothing_is_due() -> None:
    noon = MORNING + 4 * HOUR
    assert not due(noon, rules=DrinkRules())
    assert not due(noon, rules=DrinkRules(on=True, fluid_limit=True))
    assert not due(MORNING - HOUR)
    assert not due(MORNING + 13 * HOUR)
    assert not due(noon, *(MORNING + n * MINUTE for n in range(8)))


def test_a_night_drink_belongs_to_the_day_before() -> None:
    night = MORNING - 5 * HOUR
    assert Drunk((night, MORNING)).today(MORNING) == 1


@given(st.sampled_from(GOALS), st.lists(st.integers(0, 1439), max_size=40), st.booleans())
def test_no_more_than_the_goal_is_asked_for_and_only_by_day(
    goal: int, looks: list[int], obedient: bool
) -> None:
    rules, drunk, asked = DrinkRules(on=True, goal=goal), list[datetime](), list[datetime]()
    midnight = MORNING - 8 * HOUR
    for minutes in sorted(looks):
        at = midnight + minutes * MINUTE
        last = asked[-1] if asked else None
        if due(at, *drunk, asked=last, rules=rules):
            assert WAKING.holds(at)
            assert last is None or at - last >= rules.interval
            asked.append(at)
            if obedient:
                drunk.append(at)
    assert len(asked) <= goal


def test_nobody_looks_oftener_than_a_break_can_be_overlooked() -> None:
    calendar = FakeCalendar()
    spell = Spell(calendar.moment()).noted(calendar.moment(), WORKING)
    at_work = sight(WORKING)
    assert next_look(spell, calendar.moment(), RULES, at_work) == 90 * SECOND
    calendar.pass_time(44 * MINUTE)
    assert next_look(spell, calendar.moment(), RULES, at_work) == MINUTE
    calendar.pass_time(5 * MINUTE)
    assert next_look(spell, calendar.moment(), RULES, at_work) == LOOK
    assert next_look(spell.shown(calendar.moment()), calendar.moment(), RULES, sight()) == LOOK


def test_where_rests_are_told_of_a_look_is_for_what_is_due() -> None:
    calendar = FakeCalendar()
    spell = Spell(calendar.moment()).noted(calendar.moment(), WORKING)
    told = sight(replace(RESTING, idle=MINUTE, told=True))
    assert next_look(spell, calendar.moment(), RULES, told) == 5 * MINUTE
    assert next_look(spell, calendar.moment(), RULES, told, drink=4 * MINUTE) == 4 * MINUTE
    calendar.pass_time(44 * MINUTE)
    assert next_look(spell, calendar.moment(), RULES, told) == MINUTE
    shown = spell.shown(calendar.moment())
    calendar.pass_time(MINUTE)
    assert next_look(shown, calendar.moment(), RULES, told) == 4 * MINUTE


def test_what_is_due_while_one_must_not_disturb_is_looked_for_seldom() -> None:
    calendar = FakeCalendar()
    spell = worked(calendar, HOUR)
    for told in (True, False):
        calls = sight(Presence(idle=10 * SECOND, in_call=True, told=told))
        assert next_look(spell, calendar.moment(), RULES, calls) == 90 * SECOND
    free = sight(replace(WORKING, told=True))
    assert next_look(spell, calendar.moment(), RULES, free) == LOOK
    assert next_look(spell, calendar.moment(), BreakRules(), free, drink=0 * SECOND) == 90 * SECOND


@given(st.integers(0, 89), st.integers(120, 600))
def test_each_pause_of_two_minutes_is_seen(first_look: int, pause: int) -> None:
    calendar = FakeCalendar()
    spell = Spell(calendar.moment()).noted(calendar.moment(), WORKING)
    at, seen = first_look * SECOND, False
    while at <= pause * SECOND + SECOND and not seen:
        here = Presence(idle=at)
        seen = here.away
        at += next_look(spell, calendar.moment(), RULES, sight(here))
    assert seen


@settings(max_examples=60)
@given(
    st.booleans(),
    st.sampled_from(INTERVALS),
    st.lists(st.tuples(st.sampled_from(["work", "rest", "sleep", "nap"]), st.integers(1, 4000)), max_size=12),
)
def test_in_each_rhythm_of_looks_breaks_come_after_their_time_of_work_and_never_before(
    told: bool, every: timedelta, life: list[tuple[str, int]]
) -> None:
    worker = _Worker(BreakRules(on=True, every=every), told=told)
    for what, seconds in life:
        worker.live(what, seconds * SECOND)
    before, looks, begun = len(worker.offers), worker.looks, worker.calendar.date
    worker.live("work", every + 2 * PATIENCE + RARELY + LOOK)
    assert len(worker.offers) > before
    if told:
        span = worker.calendar.date - begun
        assert worker.looks - looks <= span / RARELY + 2 * (1 + PATIENCE / LOOK) + 4


class _Worker:
    """A user of whom the display tells the idle time, and where `told`, when rests begin and end."""

    def __init__(self, rules: BreakRules, *, told: bool) -> None:
        self.rules, self.told = rules, told
        self.calendar = FakeCalendar()
        self.idle = self.slept = timedelta()
        self.spell = Spell(self.calendar.moment())
        self.timer = LOOK
        self.before: Presence | None = None
        self.fresh = self.calendar.date
        """Since when there was no break."""
        self.offers = list[datetime]()
        self.looks = 0

    def live(self, what: str, span: timedelta) -> None:
        if what in {"sleep", "nap"}:  # no timer counts it, and neither does the display
            self.calendar.pass_time(span)
            self.slept += span
            if span >= AWAY_AFTER:
                self.fresh = self.calendar.date
            if what == "nap":  # one of which somebody tells when it is over
                self.look()
            return
        if what == "work" and self.idle >= AWAY_AFTER:
            self.idle, self.fresh = SECOND, self.calendar.date
            if self.told:
                self.look()
        while span:
            step = min(span, self.timer)
            if what == "rest" and self.idle < AWAY_AFTER:
                step = min(step, AWAY_AFTER - self.idle)
            self.calendar.pass_time(step)
            self.timer, span = self.timer - step, span - step
            self.idle = SECOND if what == "work" else self.idle + step
            if not self.timer or (self.told and self.idle == AWAY_AFTER):
                self.look()

    def look(self) -> None:
        self.looks += 1
        now = self.calendar.moment()
        presence = Presence(idle=self.idle, told=self.told)
        self.spell = self.spell.noted(now, presence, slept=self.slept)
        here = sight(presence, local=self.calendar.date, before=self.before)
        self.before = presence
        match decide_break(self.spell, now, self.rules, here):
            case OfferBreak():
                assert self.calendar.date - self.fresh >= self.rules.every
                self.spell = self.spell.shown(now)
                self.offers.append(self.calendar.date)
            case TakeAway():
                self.spell, self.fresh = self.spell.over(now), self.calendar.date
            case Work():
                pass
        self.timer = next_look(self.spell, now, self.rules, here)
        self.spell = self.spell.left_for(self.timer)
