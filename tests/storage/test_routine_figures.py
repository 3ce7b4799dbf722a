"""Owns the proof that the bundled routines do what the content specification says, second for second."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import pytest

from stretchcoach.core.choices import settle_sides
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Chime, Count, CountRep, Cue, Line, Role, Say, Tone
from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import Choices, CountdownStyle, Kind, OptionValue, Side, walk
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import ENGLISH
from tests.storage.bundled import FIGURES, routine_called, seconds
from tests.storage.content_figures import Figures, Row

USUALLY_COUNTED: Final = {Kind.HOLD, Kind.CONTRACT, Kind.MOVE}
COUNTED_ALOUD_FROM: Final = 5
"""Seconds of one repetition; a shorter one is ticked, and only the last is named."""
TEN, FIFTEEN, TWENTY = (timedelta(minutes=minutes) for minutes in (10, 15, 20))


def ids(figures: Figures) -> str:
    return figures.routine if figures.variant is None else f"{figures.routine}-{figures.variant}"


def expected(figures: Figures, sides: tuple[Side, ...]) -> Iterator[tuple[Row, Side | None]]:
    """Yield the rows in order, each with its side."""
    turns = {SideTurn.FIRST: sides[0], SideTurn.LAST: sides[-1]} if sides else {}
    yield from ((row, turns[row.on] if row.on else None) for row in figures.before)
    for turn in figures.turns:
        for number, side in enumerate(sides):
            rows = turn.rows if number == 0 or turn.second is None else turn.second
            yield from ((row, side) for row in (*(figures.switch if number else ()), *rows))
        yield from ((row, None) for row in turn.then)
    yield from ((row, turns[row.on] if row.on else None) for row in figures.after)


def of(timeline: Timeline, segment: Segment) -> list[Cue]:
    return [cue for cue in timeline.cues if cue.segment == segment.index]


def said(timeline: Timeline, segment: Segment, role: Role) -> list[tuple[float, str]]:
    return [
        ((cue.at - segment.start).total_seconds(), ENGLISH.fill(cue.what.line))
        for cue in of(timeline, segment)
        if isinstance(cue.what, Say) and cue.what.role is role
    ]


def numbers(timeline: Timeline, segment: Segment) -> tuple[int, int, int]:
    """Return how many seconds and repetitions are counted aloud, and how many bells end the segment."""
    sounds = [cue.what for cue in of(timeline, segment)]
    return (
        sum(isinstance(sound, Count) for sound in sounds),
        sum(isinstance(sound, CountRep) for sound in sounds),
        sounds.count(Chime(Tone.CHANGE)),
    )


def expected_numbers(row: Row) -> tuple[int, int, int]:
    counted = row.kind in USUALLY_COUNTED if row.counted is None else row.counted
    if row.reps is None:
        return (3, 0, 0) if counted else (0, 0, 1)
    count = row.reps[0]
    return (0, count - 1 if row.seconds / count >= COUNTED_ALOUD_FROM else 1, 1)


def tempo(segment: Segment) -> tuple[int, str] | None:
    if segment.reps is None:
        return None
    return segment.reps.count, "-".join(f"{part.total_seconds():g}" for part in segment.reps.parts)


def as_specified(row: Row, side: Side | None) -> dict[str, object]:
    return {
        "kind": row.kind,
        "seconds": row.seconds,
        "side": side,
        "pose": row.pose,
        "said": [(0.0, ENGLISH.fill(Line(row.say, side)))],
        "coached": [(float(at), ENGLISH.fill(Line(text, side))) for at, text in row.coach],
        "stop": row.stop,
        "numbers": expected_numbers(row),
        "reps": row.reps,
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
        "numbers": numbers(timeline, segment),
        "reps": tempo(segment),
    }


@pytest.mark.parametrize("first", Side)
@pytest.mark.parametrize("figures", FIGURES, ids=ids)
def test_a_routine_plays_as_specified_segment_for_segment(figures: Figures, first: Side) -> None:
    routine, choices = routine_called(figures.routine), Choices(first_side=first, variant=figures.variant)
    timeline = compile_routine(routine, choices)

    wanted = [as_specified(row, side) for row, side in expected(figures, settle_sides(routine, choices))]
    assert [as_played(timeline, segment) for segment in timeline.segments] == wanted
    assert seconds(timeline) == figures.total


@pytest.mark.parametrize("figures", [each for each in FIGURES if each.turns], ids=ids)
def test_one_side_alone_plays_as_specified(figures: Figures) -> None:
    timeline = compile_routine(routine_called(figures.routine), Choices(first_side=Side.LEFT, one_side=True))

    wanted = [as_specified(row, side) for row, side in expected(figures, (Side.LEFT,))]
    assert [as_played(timeline, segment) for segment in timeline.segments] == wanted
    assert figures.one_side is None or seconds(timeline) == figures.one_side


@pytest.mark.parametrize(
    ("name", "variant", "options", "both", "one"),
    [
        ("piriformis-contract-relax", None, {"rounds": 4}, 635, 330),
        ("piriformis-contract-relax", None, {"hold": timedelta(seconds=20)}, 445, 235),
        ("piriformis-contract-relax", None, {"press": timedelta(seconds=6)}, 481, 253),
        ("knee-to-opposite-shoulder", None, {"rounds": 4}, 608, 324),
        ("knee-to-opposite-shoulder", None, {"hold": timedelta(seconds=20)}, 412, 226),
        ("glute-bridge", None, {"sets": 2}, 240, None),
        ("heat-cold-timer", "heat", {}, 1020, None),
        ("heat-cold-timer", "cold", {}, 1020, None),
        ("heat-cold-timer", None, {"heat": TEN, "cold": TEN}, 1620, None),
        ("heat-cold-timer", None, {"heat": TWENTY, "cold": TWENTY}, 2820, None),
        ("desk-break-walk", "micro", {}, 45, None),
    ],
)
def test_the_timing_variants_last_as_computed(
    name: str, variant: str | None, options: dict[str, OptionValue], both: int, one: int | None
) -> None:
    routine, choices = routine_called(name), Choices(options=options, variant=variant)

    assert seconds(compile_routine(routine, choices)) == both
    if one is not None:
        alone = Choices(options=options, variant=variant, one_side=True)
        assert seconds(compile_routine(routine, alone)) == one


def test_heat_cold_and_the_pause_between_are_told_in_whole_minutes() -> None:
    steps = {step.kind: step.countdown for step in walk(routine_called("heat-cold-timer").steps)}

    assert steps == {
        Kind.PREPARE: CountdownStyle.CHIME,
        Kind.TIMER: CountdownStyle.MINUTES,
        Kind.REST: CountdownStyle.MINUTES,
    }


@pytest.mark.parametrize(("length", "words"), [(TEN, "Ten"), (FIFTEEN, "Fifteen"), (TWENTY, "Twenty")])
def test_a_pack_is_announced_with_the_minutes_that_were_chosen(length: timedelta, words: str) -> None:
    choices = Choices(options={"heat": length, "cold": length})
    timeline = compile_routine(routine_called("heat-cold-timer"), choices)

    packs = [segment for segment in timeline.segments if segment.kind is Kind.TIMER]
    assert [said(timeline, pack, Role.OPENING)[0][1] for pack in packs] == [
        f"Warm pack on. {words} minutes.",
        f"Cold pack on. Up to {words.lower()} minutes.",
    ]
    assert said(timeline, packs[0], Role.COACHING)[-1] == (length.total_seconds() - 60, "One minute left.")


@pytest.mark.parametrize(("repetitions", "word"), [(10, "Ten"), (12, "Twelve")])
@pytest.mark.parametrize("sets", [2, 3])
def test_a_set_of_bridges_is_announced_as_it_was_chosen(sets: int, repetitions: int, word: str) -> None:
    choices = Choices(options={"sets": sets, "repetitions": repetitions})
    timeline = compile_routine(routine_called("glute-bridge"), choices)

    played = [segment for segment in timeline.segments if segment.kind is Kind.REPS]
    openings = [said(timeline, each, Role.OPENING)[0][1] for each in played]
    assert openings[0] == f"{word} bridges. Squeeze and lift."
    assert openings[-1] == "Last set. Squeeze and lift."
    assert said(timeline, played[-1], Role.COACHING)[-1] == (8.0 * repetitions - 20, "Two more to go.")
    assert not any(
        "Two more" in text for each in played[:-1] for _, text in said(timeline, each, Role.COACHING)
    )
