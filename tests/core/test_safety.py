from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.condition import Circumstance, Condition, Facts
from stretchcoach.core.labels import Severity
from stretchcoach.core.modification import CHANGES, LIMITS, Change
from stretchcoach.core.routine import Choices, Kind
from stretchcoach.core.safety import (
    FINE_IN_PAIN,
    FREE,
    allowed_values,
    allowed_variants,
    fine_in_pain,
    fitted,
    instead_of,
    judge,
    unasked,
)
from tests.builders import routine, step
from tests.core.content_safety import CODES, COLUMNS, MODIFIED, ROWS
from tests.storage.bundled import routine_called, shelf

SEVERITIES = {"B": Severity.BLOCK, "M": Severity.MODIFY, "C": Severity.CAUTION, ".": None}
ALL = [shelved.routine for shelved in shelf().routines]
PAIRS = [(name, code) for name in ROWS for code in COLUMNS]


def having(*codes: Condition) -> Facts:
    return Facts(frozenset(codes))


def test_the_table_is_whole() -> None:
    assert len(ROWS) == 20
    assert len(COLUMNS) == len(Condition) == 19
    assert set(ROWS) == {each.id for each in ALL}


@pytest.mark.parametrize("name", ROWS)
def test_each_condition_alone_means_what_the_table_says(name: str) -> None:
    for column, letter in ROWS[name].items():
        ruling = judge(routine_called(name), having(CODES[column]))
        assert ruling.severity is SEVERITIES[letter], column
        assert ruling.blocked == (letter == "B")
        told = {"B": ruling.blocked_by, "C": ruling.cautioned_by}.get(letter, ())
        assert told == ((CODES[column],) if letter in "BC" else ())


@pytest.mark.parametrize("name", ROWS)
def test_of_two_conditions_the_stronger_one_rules(name: str) -> None:
    order = [None, Severity.CAUTION, Severity.MODIFY, Severity.BLOCK]
    for one, two in combinations(COLUMNS, 2):
        letters = [SEVERITIES[ROWS[name][code]] for code in (one, two)]
        ruling = judge(routine_called(name), having(CODES[one], CODES[two]))
        strongest = max(letters, key=order.index)
        if strongest is Severity.MODIFY and allowed_variants(routine_called(name), ruling) == ():
            strongest = Severity.BLOCK  # no version makes both changes
        assert ruling.severity is strongest, (one, two)


def test_every_modification_is_the_one_of_the_table_and_every_m_has_one() -> None:
    told = {
        (name, CODES[code]): (change, variant)
        for code, names, change, variant in MODIFIED
        for name in names.split()
    }
    wanted = {(name, CODES[code]) for name, code in PAIRS if ROWS[name][code] == "M"}
    assert wanted == set(told)
    for (name, condition), (change, variant) in told.items():
        asked = routine_called(name)
        ruling = judge(asked, having(condition))
        assert ruling.changes == ((condition, change),)
        choices = fitted(asked, Choices(), ruling)
        assert choices.variant == variant, (name, condition)
        compile_routine(asked, choices)


def test_nothing_is_written_down_that_no_table_names() -> None:
    assert len(CHANGES) == sum(len(names.split()) for _, names, _, _ in MODIFIED)
    assert set(LIMITS) <= {(name, change) for (name, _), change in CHANGES.items()}


def test_limits_name_only_what_the_routines_offer() -> None:
    for (name, _), limits in LIMITS.items():
        asked = routine_called(name)
        assert set(limits.variants) <= {each.name for each in asked.variants}
        for option, values in limits.options:
            offered = asked.option(option)
            assert offered is not None
            assert set(values) <= set(offered.choices)


def test_a_choice_that_fits_the_change_is_kept_and_any_other_is_set() -> None:
    roller = routine_called("glute-roller-release")
    ruling = judge(roller, having(Condition.PREGNANT))
    assert fitted(roller, Choices(variant="ball-once"), ruling).variant == "ball-once"
    assert fitted(roller, Choices(variant="roller-once"), ruling).variant == "ball"
    assert fitted(roller, Choices(variant="roller"), FREE) == Choices(variant="roller")


def test_in_pregnancy_heat_is_all_and_lasts_15_minutes_at_most() -> None:
    heat = routine_called("heat-cold-timer")
    ruling = judge(heat, having(Condition.PREGNANT))
    chosen = fitted(heat, Choices(options={"heat": timedelta(minutes=20)}), ruling)
    assert (chosen.variant, dict(chosen.options or {})) == ("heat", {"heat": timedelta(minutes=15)})
    assert allowed_values(heat, ruling) == {"heat": (timedelta(minutes=15), timedelta(minutes=10))}
    cold = judge(heat, having(Condition.RECENT_INJURY))
    assert fitted(heat, Choices(options={"cold": timedelta(minutes=20)}), cold).variant == "cold"
    both = judge(heat, having(Condition.PREGNANT, Condition.RECENT_INJURY))
    assert both.blocked


def test_changes_come_together_in_one_version_or_block() -> None:
    bedtime, cool_down = routine_called("bedtime-anti-cramp"), routine_called("cool-down")
    both = judge(bedtime, having(Condition.PREGNANT, Condition.SIT_BONE_PAIN))
    assert (both.blocked, fitted(bedtime, Choices(), both).variant) == (False, "calf")
    none = judge(cool_down, having(Condition.PREGNANT, Condition.SIT_BONE_PAIN))
    assert none.blocked_by == (Condition.PREGNANT, Condition.SIT_BONE_PAIN)


def test_with_pelvic_girdle_pain_the_figure_four_of_pregnancy_is_not_offered() -> None:
    ease = routine_called("pregnancy-seated-side-lying")
    ruling = judge(ease, having(Condition.PREGNANT, Condition.PELVIC_GIRDLE_PAIN))
    assert allowed_variants(ease, ruling) == ("no-forward", "usual")
    assert fitted(ease, Choices(variant="figure-four"), ruling).variant == "no-forward"


def test_early_pregnancy_is_a_caution_everywhere() -> None:
    for name in ROWS:
        ruling = judge(routine_called(name), Facts(circumstances=frozenset({Circumstance.EARLY_PREGNANCY})))
        assert ruling.severity is Severity.CAUTION
        assert ruling.cautioned_by == (Circumstance.EARLY_PREGNANCY,)


@pytest.mark.parametrize("score", [*range(11), None])
def test_from_seven_on_only_help_heat_and_a_walk_are_offered(score: int | None) -> None:
    facts = Facts().with_pain(score)
    offered = {name for name in ROWS if not judge(routine_called(name), facts).blocked}
    fine = {"cramp-sos", "heat-cold-timer", "desk-break-walk"}
    assert offered == (fine if score is not None and score >= 7 else set(ROWS))


def test_breathing_may_begin_in_pain_and_a_hold_may_not() -> None:
    assert fine_in_pain(routine(step(Kind.PREPARE, 10), step(Kind.BREATHE, 60)))
    assert not fine_in_pain(routine(step(Kind.BREATHE, 60), step(Kind.HOLD, 10)))
    assert all(fine_in_pain(routine_called(name)) for name in FINE_IN_PAIN)


def test_after_an_emergency_sign_nothing_is_offered_that_day() -> None:
    facts = Facts(circumstances=frozenset({Circumstance.EMERGENCY_SIGN}))
    for name in ROWS:
        ruling = judge(routine_called(name), facts)
        assert ruling.blocked_by == (Circumstance.EMERGENCY_SIGN,)
        assert instead_of(routine_called(name), ruling, ALL, facts) is None


def test_what_is_offered_instead_is_never_blocked_itself() -> None:
    for one, two in combinations(Condition, 2):
        facts = having(one, two)
        for each in ALL:
            ruling = judge(each, facts)
            if not ruling.blocked:
                continue
            other = instead_of(each, ruling, ALL, facts)
            free = [some for some in ALL if not judge(some, facts).blocked]
            assert (other in free) if free else (other is None)
            assert other != each


@pytest.mark.parametrize(
    ("name", "facts", "other"),
    [
        ("piriformis-contract-relax", having(Condition.PREGNANT), "pregnancy-seated-side-lying"),
        (
            "clamshell",
            having(Condition.PREGNANT, Condition.PELVIC_GIRDLE_PAIN),
            "pregnancy-seated-side-lying",
        ),
        ("seated-spinal-twist", having(Condition.SCIATICA), "figure-four-seated"),
        ("hamstring-strap", having(Condition.SIT_BONE_PAIN), "figure-four-supine"),
        ("glute-roller-release", having(Condition.BLOOD_THINNERS), "bedtime-anti-cramp"),
        ("piriformis-contract-relax", having(Condition.HIP_REPLACEMENT), "desk-break-walk"),
        ("figure-four-supine", having(Condition.RECENT_INJURY), "desk-break-walk"),
        ("figure-four-supine", having(Condition.FRACTURE), "heat-cold-timer"),
        ("figure-four-supine", having(Condition.BLOOD_CLOT), None),
        ("knee-to-opposite-shoulder", Facts().with_pain(8), "cramp-sos"),
    ],
)
def test_instead_comes_what_is_named_or_what_is_nearest(name: str, facts: Facts, other: str | None) -> None:
    asked = routine_called(name)
    offered = instead_of(asked, judge(asked, facts), ALL, facts)
    assert (offered.id if offered else None) == other


def test_a_routine_of_the_users_own_is_ruled_by_its_own_file() -> None:
    own = replace(
        routine(step(Kind.HOLD, 10)),
        cautions=(("knee", Severity.MODIFY), ("disc", Severity.BLOCK), ("balance", Severity.CAUTION)),
    )
    assert judge(own, having(Condition.KNEE)).changes == ((Condition.KNEE, Change.AS_THE_FILE_SAYS),)
    assert judge(own, having(Condition.DISC)).blocked
    assert judge(own, having(Condition.BALANCE)).severity is Severity.CAUTION
    assert judge(own, having(Condition.SKIN)) == FREE
    named_alike = replace(own, id="bedtime-anti-cramp", cautions=(("pregnant-16-weeks", Severity.MODIFY),))
    ruling = judge(named_alike, having(Condition.PREGNANT))
    assert not ruling.blocked
    assert fitted(named_alike, Choices(), ruling) == Choices()


def test_only_what_would_block_or_change_a_routine_is_asked_and_nothing_before_help_for_a_cramp() -> None:
    roller = routine_called("glute-roller-release")
    asked = unasked(roller, ())
    letters = ROWS["glute-roller-release"]
    assert asked == tuple(CODES[code] for code in COLUMNS if letters[code] in "BM")
    assert unasked(roller, asked) == ()
    assert unasked(routine_called("cramp-sos"), ()) == ()
