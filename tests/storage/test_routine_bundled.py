"""Owns the proof that the bundled routines do what the content specification says, second for second."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Count, Cue, Role, Say
from stretchcoach.core.routine import Choices, Kind, OptionValue, Routine, Side
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import fill
from stretchcoach.storage.cautions import CAUTIONS
from stretchcoach.storage.routine_yaml import read_routine
from tests.storage.content_figures import CONTRACT_RELAX, OPPOSITE_SHOULDER, Figures, Row
from tests.storage.content_figures_daily import FIGURE_FOUR_SEATED, FIGURE_FOUR_SUPINE, SPINAL_TWIST

FOLDER: Final = Path(__file__).resolve().parents[2] / "routines"
LYING: Final = {"hook-lying", "ktos-supine.start", "ktos-supine.search", "ktos-supine.hold"}
POSES: Final = frozenset(
    LYING
    | {"ktos-supine.contract", "ktos-supine.deepen", "fig4-supine.start", "fig4-supine.hold", "long-sit"}
    | {"ktos-seated.start", "ktos-seated.search", "ktos-seated.hold", "twist-floor", "sit-tall"}
    | {"fig4-seated.start", "fig4-seated.hold", "twist-chair.start", "twist-chair.hold"}
)
"""The pictures of the content specification that these routines show."""
ALL: Final = (CONTRACT_RELAX, OPPOSITE_SHOULDER, FIGURE_FOUR_SUPINE, FIGURE_FOUR_SEATED, SPINAL_TWIST)
USUALLY_COUNTED: Final = {Kind.HOLD, Kind.CONTRACT, Kind.MOVE}
CODES: Final = {
    "piriformis-contract-relax": "BBBB.BBCCCCC.MM..BC",
    "knee-to-opposite-shoulder": "BBBB.BBMCMCC.M...BC",
    "figure-four-supine": "BBBB.BBCC.CC.C...BC",
    "figure-four-seated": "BBBB.MBCCMCC.C...BC",
    "seated-spinal-twist": "BBBB.MCCBM.C.....B.",
}
"""The rows of the table of contraindications; its columns are in the order of `CAUTIONS`."""
LETTERS: Final = {"block": "B", "modify": "M", "caution": "C"}
VARIANTS: Final = (
    ("piriformis-contract-relax", {"rounds": 4}, 635, 330),
    ("piriformis-contract-relax", {"hold": timedelta(seconds=20)}, 445, 235),
    ("piriformis-contract-relax", {"press": timedelta(seconds=6)}, 481, 253),
    ("knee-to-opposite-shoulder", {"rounds": 4}, 608, 324),
    ("knee-to-opposite-shoulder", {"hold": timedelta(seconds=20)}, 412, 226),
)
"""Totals of both sides and of one, from the table of timing variants."""


def routine_called(name: str) -> Routine:
    reading = read_routine(FOLDER / f"{name}.yaml", poses=POSES)
    assert reading.routine is not None, "\n".join(str(problem) for problem in reading.problems)
    return reading.routine


def seconds(timeline: Timeline) -> float:
    return timeline.duration.total_seconds()


def expected(figures: Figures, sides: tuple[Side, ...]) -> Iterator[tuple[Row, Side | None]]:
    yield from ((row, None) for row in figures.before)
    for turn in figures.turns:
        for number, side in enumerate(sides):
            if number:
                yield from ((row, side) for row in figures.switch)
            yield from ((row, side) for row in turn)
    yield from ((row, None) for row in figures.after)


def said(timeline: Timeline, segment: Segment, role: Role) -> list[tuple[float, str]]:
    return [
        ((cue.at - segment.start).total_seconds(), cue.what.line.template)
        for cue in timeline.cues
        if cue.segment == segment.index and isinstance(cue.what, Say) and cue.what.role is role
    ]


def counts(timeline: Timeline, segment: Segment) -> list[Cue]:
    return [cue for cue in timeline.cues if cue.segment == segment.index and isinstance(cue.what, Count)]


def as_specified(row: Row, side: Side | None) -> dict[str, object]:
    counted = row.kind in USUALLY_COUNTED if row.counted is None else row.counted
    return {
        "kind": row.kind,
        "seconds": row.seconds,
        "side": side,
        "pose": row.pose,
        "said": [(0.0, row.say)],
        "coached": [(float(at), text) for at, text in row.coach],
        "stop": row.stop,
        "counts": 3 if counted else 0,
    }


def as_played(timeline: Timeline, segment: Segment) -> dict[str, object]:
    return {
        "kind": segment.kind,
        "seconds": segment.duration.total_seconds(),
        "side": segment.side,
        "pose": segment.pose,
        "said": said(timeline, segment, Role.OPENING),
        "coached": said(timeline, segment, Role.COACHING),
        "stop": segment.offer_stop,
        "counts": len(counts(timeline, segment)),
    }


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_bundled_routine_has_no_problem_of_any_kind(path: Path) -> None:
    assert [str(problem) for problem in read_routine(path, poses=POSES).problems] == []


@pytest.mark.parametrize("figures", ALL, ids=lambda figures: figures.routine)
@pytest.mark.parametrize("first", Side)
def test_a_routine_plays_as_specified_segment_for_segment(figures: Figures, first: Side) -> None:
    timeline = compile_routine(routine_called(figures.routine), Choices(first_side=first))

    wanted = [as_specified(row, side) for row, side in expected(figures, (first, first.other))]
    assert [as_played(timeline, segment) for segment in timeline.segments] == wanted
    assert seconds(timeline) == figures.total


@pytest.mark.parametrize("figures", ALL, ids=lambda figures: figures.routine)
def test_one_side_alone_plays_as_specified(figures: Figures) -> None:
    timeline = compile_routine(routine_called(figures.routine), Choices(first_side=Side.LEFT, one_side=True))

    wanted = [as_specified(row, side) for row, side in expected(figures, (Side.LEFT,))]
    assert [as_played(timeline, segment) for segment in timeline.segments] == wanted
    assert figures.one_side is None or seconds(timeline) == figures.one_side


@pytest.mark.parametrize(("name", "options", "both", "one"), VARIANTS)
def test_the_timing_variants_last_as_computed(
    name: str, options: dict[str, OptionValue], both: int, one: int
) -> None:
    routine = routine_called(name)

    assert seconds(compile_routine(routine, Choices(options=options))) == both
    assert seconds(compile_routine(routine, Choices(options=options, one_side=True))) == one


@pytest.mark.parametrize("figures", ALL, ids=lambda figures: figures.routine)
def test_the_cautions_are_those_of_the_table(figures: Figures) -> None:
    cautions = dict(routine_called(figures.routine).cautions)

    row = "".join(LETTERS[cautions[code]] if code in cautions else "." for code in CAUTIONS)
    assert row == CODES[figures.routine]


@pytest.mark.parametrize("figures", ALL, ids=lambda figures: figures.routine)
def test_every_variant_lasts_as_long_as_the_first(figures: Figures) -> None:
    routine = routine_called(figures.routine)

    assert {
        seconds(compile_routine(routine, Choices(variant=variant.name))) for variant in routine.variants
    } <= {figures.total}


@pytest.mark.parametrize("rounds", [3, 4])
@pytest.mark.parametrize("name", ["piriformis-contract-relax", "knee-to-opposite-shoulder"])
def test_no_round_is_called_by_a_wrong_number(name: str, rounds: int) -> None:
    words = {1: ("first",), 2: ("second",), 3: ("third",), 4: ("fourth",)}
    timeline = compile_routine(routine_called(name), Choices(options={"rounds": rounds}))

    for cue in timeline.cues:
        at = timeline.segments[cue.segment].round
        if not isinstance(cue.what, Say) or at is None:
            continue
        text = fill(cue.what.line).lower()
        wrong = {word for number, names in words.items() if number != at.number for word in names}
        assert not wrong & set(text.replace(".", " ").split()), text
        if "last" in text or "one more" in text:
            is_gap = timeline.segments[cue.segment].kind is not Kind.HOLD
            assert at.number == at.of - is_gap, text


def test_the_sitting_contract_relax_shows_no_one_lying_down() -> None:
    routine = routine_called("piriformis-contract-relax")
    timeline = compile_routine(routine, Choices(variant="sitting"))

    poses = {segment.kind: segment.pose for segment in timeline.segments}
    assert poses[Kind.CONTRACT] == poses[Kind.DEEPEN] == poses[Kind.HOLD] == "ktos-seated.hold"
    assert not {segment.pose for segment in timeline.segments} & POSES.intersection(LYING)
    assert not any(
        "lie " in fill(each.what.line).lower() for each in timeline.cues if isinstance(each.what, Say)
    )


def test_the_lying_opposite_shoulder_shows_no_one_sitting() -> None:
    timeline = compile_routine(routine_called("knee-to-opposite-shoulder"), Choices(variant="lying"))

    assert {segment.pose for segment in timeline.segments} == LYING
    assert not any(
        "sit " in fill(each.what.line).lower() for each in timeline.cues if isinstance(each.what, Say)
    )


def test_the_twist_on_the_floor_holds_thirty_seconds_when_asked() -> None:
    choices = Choices(variant="floor", options={"hold": timedelta(seconds=30)})
    timeline = compile_routine(routine_called("seated-spinal-twist"), choices)

    holds = [segment for segment in timeline.segments if segment.kind is Kind.HOLD]
    assert {(hold.pose, hold.duration.total_seconds()) for hold in holds} == {("twist-floor", 30.0)}
    assert timeline.stretch(Side.LEFT) == timeline.stretch(Side.RIGHT) == timedelta(seconds=90)
