from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Say, What
from stretchcoach.core.player import Player
from stretchcoach.core.progress import READABLE, State, progress_at
from stretchcoach.core.routine import Kind
from stretchcoach.core.sound_plan import plan_sounds
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Timeline
from tests.builders import routine, s, step
from tests.plain import plain_routines

TIMELINE = compile_routine(
    routine(step(Kind.HOLD, 30, "Hold the stretch.", coach={10: "Breathe."}), step(Kind.REST, 8, None))
)


def captions(timeline: Timeline, *seconds: float, speech: float = 4) -> list[str | None]:
    """Return the captions at some positions, where each line takes `speech` seconds."""
    lines = [
        progress_at(timeline, s(at), State.MOVING, length_of=lambda _: s(speech)).caption for at in seconds
    ]
    return [None if line is None else line.template for line in lines]


def plans() -> st.SearchStrategy[tuple[Timeline, int]]:
    """Timelines, and the milliseconds that a line takes."""
    return st.tuples(plain_routines().map(compile_routine), st.integers(100, 8_000))


def test_a_line_is_shown_while_it_is_said_and_no_longer() -> None:
    assert captions(TIMELINE, 0, 3.999, 4, 9.999) == ["Hold the stretch."] * 2 + [None] * 2
    assert captions(TIMELINE, 10, 13.999, 14) == ["Breathe.", "Breathe.", None]


def test_a_short_line_stays_until_it_can_be_read() -> None:
    assert captions(TIMELINE, 2.999, 3, speech=0.5) == ["Hold the stretch.", None]


def test_a_line_ends_where_the_next_one_begins_and_with_its_step() -> None:
    assert captions(TIMELINE, 9.999, 10, 29.999, 30, speech=60) == [
        "Hold the stretch.",
        "Breathe.",
        "Breathe.",
        None,
    ]


def test_numbers_are_not_captioned_beside_the_ring() -> None:
    assert captions(TIMELINE, 27.2, 28.2, 29.2) == [None, None, None]


def test_without_a_voice_the_length_is_an_estimate() -> None:
    said = [progress_at(TIMELINE, s(at), State.MOVING).caption for at in (0, 2.999, 3)]
    assert [line is not None for line in said] == [True, True, False]


def test_a_player_shows_lines_for_as_long_as_its_voice_takes() -> None:
    player = Player(TIMELINE, length_of=lambda _: s(7))
    player.start(s(0))
    assert player.progress(s(6.9)).caption is not None
    assert player.progress(s(7)).caption is None


def test_an_opening_is_shown_where_a_tone_stands_for_it_and_coaching_only_where_it_is_said() -> None:
    heard = plan_sounds(TIMELINE, talk=Talk.CHIMES).cues
    lines = [progress_at(TIMELINE, s(at), State.MOVING, heard=heard).caption for at in (1, 11)]
    assert [None if line is None else line.template for line in lines] == ["Hold the stretch.", None]


@given(plans())
def test_every_line_that_is_said_is_shown_from_its_first_word_to_its_last(
    drawn: tuple[Timeline, int],
) -> None:
    timeline, milliseconds = drawn

    def length_of(what: What) -> timedelta:
        return timedelta(milliseconds=milliseconds if isinstance(what, Say) else 300)

    sounds = plan_sounds(timeline, length_of).sounds
    heard = [planned.cue for planned in sounds]
    for planned in sounds:
        if isinstance(planned.cue.what, Say):
            for position in (planned.at, planned.end - timedelta.resolution):
                shown = progress_at(timeline, position, State.MOVING, heard=heard, length_of=length_of)
                assert shown.caption == planned.cue.what.line


@given(plans(), st.floats(0, 1))
def test_what_is_shown_has_begun_in_this_step_and_is_being_said_or_read(
    drawn: tuple[Timeline, int], where: float
) -> None:
    timeline, milliseconds = drawn
    length = timedelta(milliseconds=milliseconds)
    position = timeline.duration * where
    progress = progress_at(timeline, position, State.MOVING, length_of=lambda _: length)
    if progress.caption is not None:
        assert any(
            isinstance(cue.what, Say)
            and cue.what.line == progress.caption
            and cue.segment == progress.segment.index
            and cue.at <= position < cue.at + max(length, READABLE)
            for cue in timeline.cues
        )


@given(plans())
def test_the_stage_is_clear_between_two_lines_of_a_step(drawn: tuple[Timeline, int]) -> None:
    timeline, milliseconds = drawn
    length = timedelta(milliseconds=milliseconds)
    lines = [cue for cue in timeline.cues if isinstance(cue.what, Say)]
    for before, after in pairwise(lines):
        between = progress_at(
            timeline, after.at - timedelta.resolution, State.MOVING, length_of=lambda _: length
        )
        if before.segment == after.segment and before.at + max(length, READABLE) < after.at:
            assert between.caption is None
