"""Owns the proof that the bundled routines are sound, and true to their words in every way to do them."""

from datetime import timedelta
from typing import Final

import pytest

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Say
from stretchcoach.core.routine import Choices, Kind, Side, walk
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import ENGLISH
from stretchcoach.storage.cautions import CAUTIONS
from tests.storage.bundled import FIGURES, FOLDER, routine_called, seconds, shelf

FILES: Final = sorted(FOLDER.glob("*.yaml"))
CODES: Final = {
    "side-and-angle-finder": "BBBB.BBCCCCC.MC..BC",
    "piriformis-contract-relax": "BBBB.BBCCCCC.MM..BC",
    "knee-to-opposite-shoulder": "BBBB.BBMCMCC.M...BC",
    "figure-four-supine": "BBBB.BBCC.CC.C...BC",
    "figure-four-seated": "BBBB.MBCCMCC.C...BC",
    "seated-spinal-twist": "BBBB.MCCBM.C.....B.",
    "hamstring-strap": "BBBB.B.CB...BC...BC",
    "hip-flexor-half-kneeling": "BBBB.MB..C...M..MBC",
    "glute-bridge": "MBBB.BCC.C..C.M..B.",
    "clamshell": "BBBB.MB....C.....B.",
    "chair-squat": "MBBB.MB..M...MM.MB.",
    "glute-roller-release": "BBBBBMM.CB.C...B.B.",
    "heat-cold-timer": ".C.BCM........CB.M.",
    "desk-break-walk": "CCBB.....C......CC.",
    "dynamic-warm-up": "MBBB.MB......CC.MB.",
    "cool-down": "BBBB.MB.MC..M...MBC",
    "cramp-sos": "MMBBCMM.C.CC.M..CM.",
    "pregnancy-seated-side-lying": "BBBB..M.........CB.",
    "butt-cramp-relief-session": "BBBB.BBCBCCCMMM..BC",
    "bedtime-anti-cramp": "MBBB.MM.MC..M...CBC",
}
"""The rows of the table of contraindications; its columns are in the order of `CAUTIONS`."""
LETTERS: Final = {"block": "B", "modify": "M", "caution": "C"}
ON_THE_BACK: Final = {"hook-lying", "ktos-supine.start", "ktos-supine.search", "ktos-supine.hold"}
WAYS: Final = {
    "piriformis-contract-relax": {"lying": 505, "sitting": 505},
    "knee-to-opposite-shoulder": {"sitting": 472, "lying": 472},
    "seated-spinal-twist": {"chair": 213, "crossed-thigh": 213, "floor": 273},
    "hip-flexor-half-kneeling": {"kneeling": 225, "standing": 225},
    "chair-squat": {"chair": 235, "easier": 235},
    "glute-roller-release": {"roller": 335, "roller-once": 245, "ball": 335, "ball-once": 245},
    "heat-cold-timer": {"alternate": 2220, "heat": 1020, "cold": 1020},
    "desk-break-walk": {"full": 300, "micro": 45},
    "dynamic-warm-up": {"usual": 344, "walk-first": 644, "no-swings": 250, "steps-only": 170},
    "cool-down": {"full": 390, "no-hamstring": 334, "calf-and-hamstring": 278},
    "cramp-sos": {"pull": 120, "no-pull": 120},
    "pregnancy-seated-side-lying": {"usual": 433, "figure-four": 518, "no-forward": 373},
    "butt-cramp-relief-session": {"full": 914, "no-bridge": 840, "no-hamstring": 814, "heat": 1934},
    "bedtime-anti-cramp": {"full": 419, "no-glute": 335, "no-hamstring": 275, "calf": 191},
}
"""Every variant with its seconds; the specification says what is left out or added."""


def played(name: str, variant: str | None = None, **chosen: timedelta | int) -> Timeline:
    return compile_routine(routine_called(name), Choices(variant=variant, options=chosen))


def poses(timeline: Timeline) -> set[str | None]:
    return {segment.pose for segment in timeline.segments}


def words(timeline: Timeline) -> str:
    said = [ENGLISH.fill(cue.what.line) for cue in timeline.cues if isinstance(cue.what, Say)]
    shown = [ENGLISH.fill(segment.show) for segment in timeline.segments if segment.show is not None]
    return " ".join((*said, *shown)).lower()


def test_no_bundled_routine_has_a_problem_of_any_kind() -> None:
    assert [str(problem) for problem in shelf().problems] == []
    assert [shelved.routine.id for shelved in shelf().routines if shelved.path not in FILES] == []


def test_every_bundled_routine_is_held_to_its_figures() -> None:
    assert {path.stem for path in FILES} == {figures.routine for figures in FIGURES} == set(CODES)


@pytest.mark.parametrize("name", CODES)
def test_the_cautions_are_those_of_the_table(name: str) -> None:
    cautions = dict(routine_called(name).cautions)

    row = "".join(LETTERS[cautions[code]] if code in cautions else "." for code in CAUTIONS)
    assert row == CODES[name]


@pytest.mark.parametrize("name", CODES)
def test_a_routine_says_what_a_user_needs_to_know_before_the_start(name: str) -> None:
    routine = routine_called(name)

    assert routine.targets
    assert routine.good_for
    assert routine.not_for
    assert routine.sources
    assert all(step.say and step.show and step.pose for step in walk(routine.steps))


@pytest.mark.parametrize("name", CODES)
def test_every_variant_lasts_as_long_as_it_should(name: str) -> None:
    routine = routine_called(name)

    assert {each.name: seconds(played(name, each.name)) for each in routine.variants} == WAYS.get(name, {})


@pytest.mark.parametrize("rounds", [3, 4])
@pytest.mark.parametrize("name", ["piriformis-contract-relax", "knee-to-opposite-shoulder"])
def test_no_round_is_called_by_a_wrong_number(name: str, rounds: int) -> None:
    names = {1: "first", 2: "second", 3: "third", 4: "fourth"}
    timeline = played(name, rounds=rounds)

    for cue in timeline.cues:
        at = timeline.segments[cue.segment].round
        if not isinstance(cue.what, Say) or at is None:
            continue
        text = ENGLISH.fill(cue.what.line).lower()
        wrong = {word for number, word in names.items() if number != at.number}
        assert not wrong & set(text.replace(".", " ").split()), text
        if "last" in text or "one more" in text:
            is_gap = timeline.segments[cue.segment].kind is not Kind.HOLD
            assert at.number == at.of - is_gap, text


def test_the_sitting_contract_relax_shows_no_one_lying_down() -> None:
    timeline = played("piriformis-contract-relax", "sitting")

    shown = {segment.kind: segment.pose for segment in timeline.segments}
    assert shown[Kind.CONTRACT] == shown[Kind.DEEPEN] == shown[Kind.HOLD] == "ktos-seated.hold"
    assert not poses(timeline) & ON_THE_BACK
    assert "lie " not in words(timeline)


def test_the_lying_opposite_shoulder_shows_no_one_sitting() -> None:
    timeline = played("knee-to-opposite-shoulder", "lying")

    assert poses(timeline) == ON_THE_BACK
    assert "sit " not in words(timeline)


def test_the_twist_on_the_floor_holds_thirty_seconds() -> None:
    timeline = played("seated-spinal-twist", "floor")

    holds = [segment for segment in timeline.segments if segment.kind is Kind.HOLD]
    assert {(hold.pose, hold.duration.total_seconds()) for hold in holds} == {("twist-floor", 30.0)}
    assert timeline.stretch(Side.LEFT) == timeline.stretch(Side.RIGHT) == timedelta(seconds=90)


def test_the_standing_hip_flexor_stretch_needs_no_knee_on_the_floor() -> None:
    timeline = played("hip-flexor-half-kneeling", "standing")

    assert poses(timeline) == {"stand-tall", "lunge-standing"}
    assert "kneel" not in words(timeline)
    assert "cushion" not in words(timeline)


@pytest.mark.parametrize("variant", ["ball", "ball-once"])
def test_the_ball_at_the_wall_needs_no_roller(variant: str) -> None:
    timeline = played("glute-roller-release", variant)

    assert poses(timeline) == {"stand-tall", "ball-wall"}
    assert "roller" not in words(timeline)


def test_the_help_without_a_pull_only_stands_shifts_rubs_and_walks() -> None:
    timeline = played("cramp-sos", "no-pull")

    assert timeline.stretch() == timedelta()
    assert poses(timeline) == {"stand-tall", "weight-shift", "rub-stand", "walk"}


@pytest.mark.parametrize(("variant", "other"), [("heat", "cold"), ("cold", "heat")])
def test_one_pack_alone_speaks_of_no_other(variant: str, other: str) -> None:
    text = words(played("heat-cold-timer", variant))

    assert f"{variant} off." in text
    assert f"{other} " not in text
    assert "packs" not in text


def test_nobody_lies_on_the_back_in_pregnancy() -> None:
    eases = "pregnancy-seated-side-lying"
    ways = [played(eases, variant) for variant in WAYS[eases]]
    for timeline in (*ways, played("bedtime-anti-cramp", "no-glute")):
        shown = poses(timeline)
        assert not [pose for pose in shown if pose and ("supine" in pose or pose in ON_THE_BACK)]


def test_a_pregnant_body_is_drawn_on_the_side_it_lies_on() -> None:
    routine = routine_called("pregnancy-seated-side-lying")
    for first in Side:
        timeline = compile_routine(routine, Choices(first_side=first))
        lying = [segment.side for segment in timeline.segments if "side-lying" in (segment.pose or "")]
        assert lying == [first, first, first, first.other, first.other, first.other, first.other]


def test_the_session_ends_with_warmth_where_it_is_wanted() -> None:
    timeline = played("butt-cramp-relief-session", "heat")

    alone = played("heat-cold-timer", "heat")
    assert [(each.kind, each.duration) for each in timeline.segments[-3:]] == [
        (each.kind, each.duration) for each in alone.segments
    ]


def test_the_worst_side_gets_three_rounds_and_the_other_two() -> None:
    timeline = compile_routine(routine_called("butt-cramp-relief-session"), Choices(first_side=Side.LEFT))

    stretched = {side: timeline.stretch(side).total_seconds() for side in Side}
    assert stretched == {Side.LEFT: 195.0, Side.RIGHT: 150.0}
