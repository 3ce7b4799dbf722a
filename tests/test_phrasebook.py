from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach import phrasebook
from stretchcoach.core.cue import Announce, Count, CountRep, Line, Role, Say
from stretchcoach.core.routine import Kind, Side
from stretchcoach.core.timeline import RoundOf
from stretchcoach.phrasebook import ENGLISH


def test_sides_and_rounds_are_put_into_the_authors_words() -> None:
    line = Line("{Side} leg. Toward your {other} shoulder. Round {round} of {rounds}.", Side.LEFT, 2, 3)
    assert ENGLISH.fill(line) == "Left leg. Toward your right shoulder. Round 2 of 3."


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (900, "fifteen minutes"),
        (60, "one minute"),
        (90, "one minute 30 seconds"),
        (3601, "one hour one second"),
        (0.2, "no time"),
    ],
)
def test_a_length_is_said_in_words(seconds: float, words: str) -> None:
    line = Line("{Length} of warmth, {length}.", length=timedelta(seconds=seconds))
    assert ENGLISH.fill(line) == f"{words.capitalize()} of warmth, {words}."


@pytest.mark.parametrize(("count", "words"), [(10, "Ten times, ten."), (25, "25 times, 25.")])
def test_a_number_of_repetitions_is_said_in_words(count: int, words: str) -> None:
    assert ENGLISH.fill(Line("{Reps} times, {reps}.", reps=count)) == words


@given(st.text(), st.sampled_from([None, *Side]))
def test_text_from_a_file_is_never_a_format_string(text: str, side: Side | None) -> None:
    filled = ENGLISH.fill(Line(text, side, 1, 2))
    if not any(f"{{{name}}}" in text for name in phrasebook.PLACEHOLDERS):
        assert filled == text


def test_cues_are_said_in_words() -> None:
    said = [
        ENGLISH.spoken(what)
        for what in (
            Say(Line("Hold."), Role.OPENING),
            Announce(Kind.DEEPEN, Side.RIGHT),
            Announce(Kind.REST, None),
            Count(3),
            CountRep(2, 10),
            CountRep(10, 10),
            CountRep(21, 30),
        )
    ]
    assert said == ["Hold.", "Relax and deepen. Right side.", "Rest.", "Three", "Two", "Last one.", "21"]


@pytest.mark.parametrize(
    ("seconds", "length", "rough", "clock"),
    [
        (30, "30 s", "30 s", "0:30"),
        (89, "1 min 29 s", "89 s", "1:29"),
        (120, "2 min", "2 min", "2:00"),
        (210, "3 min 30 s", "4 min", "3:30"),
        (270, "4 min 30 s", "5 min", "4:30"),
        (505, "8 min 25 s", "8 min", "8:25"),
        (3600, "1 h", "60 min", "1:00:00"),
        (3900.2, "1 h 5 min", "65 min", "1:05:01"),
    ],
)
def test_durations_are_written_as_people_do(seconds: float, length: str, rough: str, clock: str) -> None:
    duration = timedelta(seconds=seconds)
    assert (phrasebook.length(duration), phrasebook.rough_length(duration), phrasebook.clock(duration)) == (
        *(length, rough, clock),
    )


def test_the_place_in_a_session_is_said_in_whole_words() -> None:
    assert ENGLISH.where(Side.RIGHT, RoundOf(1, 3)) == "Right side · Round 1 of 3"
    assert ENGLISH.where(None, RoundOf(1, 1)) == ""
    assert ENGLISH.where(Side.LEFT, None) == "Left side"
