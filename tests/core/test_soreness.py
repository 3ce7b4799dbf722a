"""Proves what soreness that lasts means: when it is asked about, what is eased, and when that ends."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.condition import Circumstance, Facts
from stretchcoach.core.easing import Easing, eased_hold, easing_of
from stretchcoach.core.profile import Profile
from stretchcoach.core.routine import Choices, Kind, Rounds, Side
from stretchcoach.core.safety import FREE, fine_in_pain, fitted, instead_of, judge
from stretchcoach.core.session import SessionRecord, StopReason
from stretchcoach.core.soreness import FORGOTTEN, Sore, SoreQuestion, sore_question, soreness
from tests.builders import routine, s, session_of, step
from tests.storage.bundled import routine_called, shelf

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SORE = Facts(circumstances=frozenset({Circumstance.SORE}))
ALL = [shelved.routine for shelved in shelf().routines]


def asked(profile: Profile, *records: SessionRecord, now: datetime = NOW) -> SoreQuestion | None:
    return sore_question(profile.sore, profile.sore_asked, records, lambda name: name != "walk", now)


def test_it_is_asked_once_a_day_and_only_a_day_after_what_strains() -> None:
    nobody, yesterday = Profile(), session_of("press", NOW - DAY)
    assert asked(nobody) is None
    assert asked(nobody, session_of("press", NOW - DAY + HOUR)) is None
    assert asked(nobody, session_of("walk", NOW - DAY)) is None
    assert (
        asked(
            nobody,
            replace(
                yesterday, done=s(9), stretch_left=s(0), stretch_right=s(0), stop_reason=StopReason.OTHER
            ),
        )
        is None
    )
    assert asked(nobody, yesterday, session_of("press", NOW - 40 * HOUR)) == SoreQuestion(NOW - DAY)
    told = nobody.told_sore(sore=False, now=NOW - HOUR)
    assert asked(told, yesterday) is None
    assert asked(told, session_of("press", NOW), now=NOW + DAY) == SoreQuestion(NOW)


def test_one_day_shortens_and_two_rest_for_48_hours() -> None:
    once = Profile().told_sore(sore=True, now=NOW)
    assert soreness(once.sore, NOW + HOUR) == Sore(shorter=True)
    assert asked(once, now=NOW + DAY) == SoreQuestion(None)
    twice = once.told_sore(sore=True, now=NOW + DAY)
    assert soreness(twice.sore, NOW + DAY) == Sore(True, NOW + 3 * DAY)
    assert asked(twice, now=NOW + 2 * DAY) is None
    assert soreness(twice.sore, NOW + 3 * DAY) == Sore(shorter=True)
    assert asked(twice, now=NOW + 3 * DAY) == SoreQuestion(None)


def test_a_no_ends_it_and_a_week_does_where_nobody_asks() -> None:
    told = Profile().told_sore(sore=True, now=NOW).told_sore(sore=True, now=NOW + DAY)
    assert told.told_sore(sore=False, now=NOW + 4 * DAY).facts(NOW + 4 * DAY) == Facts()
    assert told.facts(NOW + DAY).rest_until == NOW + 3 * DAY
    assert told.facts(NOW + DAY + FORGOTTEN) == Facts()


def test_the_last_word_of_a_day_counts() -> None:
    slip = Profile().told_sore(sore=True, now=NOW).told_sore(sore=True, now=NOW + HOUR)
    assert soreness(slip.sore, NOW + HOUR) == Sore(shorter=True)
    assert slip.told_sore(sore=False, now=NOW + 2 * HOUR).sore == ()


@pytest.mark.parametrize(("hold", "eased"), [(60, 50), (30, 20), (20, 10), (15, 10), (10, 10), (5, 5)])
def test_a_hold_is_ten_seconds_shorter_and_never_made_shorter_than_ten(hold: int, eased: int) -> None:
    assert eased_hold(s(hold)) == s(eased)


def test_eased_routines_have_shorter_holds_and_one_round_less_on_each_side() -> None:
    press = routine_called("piriformis-contract-relax")
    usual, eased = (compile_routine(press, Choices(eased=flag)) for flag in (False, True))
    for side in Side:
        holds = [
            [each.duration for each in one.segments if each.kind is Kind.HOLD and each.side is side]
            for one in (usual, eased)
        ]
        assert holds == [[s(30)] * 3, [s(20)] * 2]
    assert {each.round.of for each in eased.segments if each.round} == {2}
    chosen = Choices(options={"rounds": 4, "hold": s(20)}, eased=True)
    assert sum(each.kind is Kind.HOLD for each in compile_routine(press, chosen).segments) == 6


def test_only_the_outer_rounds_of_work_are_fewer() -> None:
    inner = Rounds(count=3, steps=(step(Kind.HOLD, 10),))
    assert len(compile_routine(routine(Rounds(count=2, steps=(inner,))), Choices(eased=True)).segments) == 3
    calm = Rounds(count=2, steps=(step(Kind.BREATHE, 10),))
    assert len(compile_routine(routine(calm), Choices(eased=True)).segments) == 2
    assert easing_of(routine(calm)) is None
    assert easing_of(routine(Rounds(count=1, steps=(step(Kind.HOLD, 15),)))) == Easing(
        holds=True, rounds=False
    )


@pytest.mark.parametrize("asked_for", ALL, ids=lambda each: each.id)
def test_soreness_eases_what_can_be_eased_and_leaves_help_for_a_cramp_alone(asked_for: object) -> None:
    each = next(one for one in ALL if one is asked_for)
    ruling = judge(each, SORE)
    assert ruling.severity is None
    assert ruling.eased == (None if each.id == "cramp-sos" else easing_of(each))
    chosen = fitted(each, Choices(), ruling)
    shorter = compile_routine(each, chosen).duration < compile_routine(each).duration
    assert chosen.eased == shorter == (ruling.eased is not None)
    assert fitted(each, chosen, FREE) == Choices()


def test_in_a_rest_only_what_is_fine_in_pain_is_offered() -> None:
    facts = Profile(sore=(NOW - DAY, NOW)).facts(NOW)
    for each in ALL:
        ruling = judge(each, facts)
        assert ruling.blocked is not fine_in_pain(each)
        assert ruling.rest_until == (NOW + 2 * DAY if ruling.blocked else None)
    press = routine_called("piriformis-contract-relax")
    other = instead_of(press, judge(press, facts), ALL, facts)
    assert other is not None
    assert other.id == "desk-break-walk"
