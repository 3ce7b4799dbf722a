from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from stretchcoach.core.condition import Circumstance, Condition, Facts
from stretchcoach.core.profile import Pregnancy, Profile
from stretchcoach.core.routine import Choices
from stretchcoach.core.session import Feeling, SessionRecord, StopReason

NOW = datetime(2026, 11, 22, 15, tzinfo=timezone(timedelta(hours=1)))
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
NOBODY = Profile()


def told(*codes: Condition) -> Profile:
    return NOBODY.answered(dict.fromkeys(codes, True), NOW)


def session(ended: datetime, reason: StopReason, *feelings: Feeling) -> SessionRecord:
    return SessionRecord(
        id="a",
        routine="a",
        title="A",
        began=ended - timedelta(minutes=5),
        ended=ended,
        planned=timedelta(minutes=5),
        done=timedelta(minutes=5),
        stretch_left=timedelta(),
        stretch_right=timedelta(),
        stretch_both=timedelta(),
        choices=Choices(),
        stop_reason=reason,
        feelings=feelings,
    )


def test_of_someone_who_told_nothing_nothing_is_taken_for_granted() -> None:
    assert NOBODY.facts(NOW) == Facts()
    assert not any(NOBODY.knows(code, NOW) for code in Condition)
    assert NOBODY.wants_first_run(NOW)


@pytest.mark.parametrize("code", sorted(set(Condition) - {Condition.PREGNANT}))
def test_a_yes_holds_and_a_no_does_not(code: Condition) -> None:
    assert told(code).facts(NOW).conditions == {code}
    no = told(code).answered({code: False}, NOW)
    assert no.facts(NOW) == Facts()
    assert no.knows(code, NOW)


@pytest.mark.parametrize(
    ("code", "last", "over"),
    [
        (Condition.RECENT_SURGERY, 12 * WEEK - DAY, 12 * WEEK),
        (Condition.RECENT_INJURY, timedelta(hours=71), timedelta(hours=72)),
        (Condition.SCIATICA, timedelta(hours=12), timedelta(hours=14)),
    ],
)
def test_what_passes_is_asked_again(code: Condition, last: timedelta, over: timedelta) -> None:
    profile = told(code)
    assert profile.facts(NOW + last).conditions == {code}
    assert profile.knows(code, NOW + last)
    assert profile.facts(NOW + over) == Facts()
    assert not profile.knows(code, NOW + over)


def test_what_stays_holds_for_years() -> None:
    assert told(Condition.HIP_REPLACEMENT).facts(NOW + 1000 * DAY).conditions == {Condition.HIP_REPLACEMENT}


def test_an_answer_that_stays_the_same_keeps_its_date() -> None:
    profile = told(Condition.RECENT_SURGERY)
    again = profile.answered({Condition.RECENT_SURGERY: True}, NOW + 6 * WEEK)
    assert again == profile
    anew = profile.answered({Condition.RECENT_SURGERY: True}, NOW + 13 * WEEK)
    assert anew.facts(NOW + 13 * WEEK).conditions == {Condition.RECENT_SURGERY}


@pytest.mark.parametrize("week", range(1, 43))
def test_lying_flat_ends_with_week_16(week: int) -> None:
    facts = NOBODY.pregnant(week, NOW).facts(NOW)
    early = Facts(circumstances=frozenset({Circumstance.EARLY_PREGNANCY}))
    assert facts == (early if week < 16 else Facts(frozenset({Condition.PREGNANT})))


def test_a_pregnancy_goes_on_by_the_week() -> None:
    profile = NOBODY.pregnant(15, NOW)
    assert profile.facts(NOW + 6 * DAY).conditions == frozenset()
    assert profile.facts(NOW + 7 * DAY).conditions == {Condition.PREGNANT}
    assert profile.pregnant(16, NOW + WEEK) == profile
    assert profile.pregnant(20, NOW).pregnancy == Pregnancy(20, NOW)


def test_not_to_be_sure_of_the_week_counts_as_16() -> None:
    assert NOBODY.pregnant(None, NOW).facts(NOW).conditions == {Condition.PREGNANT}
    assert NOBODY.answered({Condition.PREGNANT: True}, NOW).facts(NOW).conditions == {Condition.PREGNANT}
    none = NOBODY.pregnant(20, NOW).answered({Condition.PREGNANT: False}, NOW)
    assert none.facts(NOW) == Facts()
    assert none.knows(Condition.PREGNANT, NOW)


def test_an_emergency_sign_is_of_one_day() -> None:
    profile = replace(NOBODY, emergency=NOW)
    assert profile.facts(NOW + timedelta(hours=12)).circumstances == {Circumstance.EMERGENCY_SIGN}
    assert profile.facts(NOW + timedelta(hours=14)) == Facts()


@pytest.mark.parametrize(
    ("reason", "feelings", "counts"),
    [
        (StopReason.TINGLING, (), True),
        (StopReason.FINISHED, (Feeling.TINGLING,), True),
        (StopReason.FINISHED, (Feeling.DOWN_THE_LEG,), True),
        (StopReason.PAIN, (Feeling.GROIN_PINCH, Feeling.GOOD_PULL), False),
    ],
)
def test_a_session_of_today_that_told_of_a_nerve_counts_for_the_day(
    reason: StopReason, feelings: tuple[Feeling, ...], counts: bool
) -> None:
    record = session(NOW - timedelta(hours=3), reason, *feelings)
    assert (Condition.SCIATICA in NOBODY.facts(NOW, [record]).conditions) is counts
    assert NOBODY.facts(NOW + DAY, [record]) == Facts()


def test_the_first_run_comes_again_after_six_months() -> None:
    profile = replace(NOBODY, agreed=NOW)
    assert not profile.wants_first_run(NOW + 181 * DAY)
    assert profile.wants_first_run(NOW + 182 * DAY)


def test_to_tell_the_same_is_no_change_whatever_the_dates() -> None:
    profile = told(Condition.KNEE)
    assert profile.told_alike(told(Condition.KNEE).answered({Condition.DISC: False}, NOW + DAY))
    assert not profile.told_alike(told(Condition.DISC))
    assert not profile.told_alike(profile.pregnant(12, NOW))
