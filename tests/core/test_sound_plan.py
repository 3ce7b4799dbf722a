from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.countdown import counted
from stretchcoach.core.cue import Announce, Chime, Count, CountRep, Role, Say, Tone, What
from stretchcoach.core.cueing import SECOND
from stretchcoach.core.routine import Choices, CountdownStyle, EachSide, Item, Kind, Side, Sides
from stretchcoach.core.sound_plan import (
    PHASE_TONES,
    LengthOf,
    Planned,
    Priority,
    plan_sounds,
    said_again,
    wished,
)
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.core.timeline import Timeline
from stretchcoach.phrasebook import ENGLISH
from tests.builders import reps, routine, s, step
from tests.plain import plain_routines

SPOKEN = CountdownStyle.SPOKEN
LONG = "Press the leg into both of your hands."
LOUDEST_FIRST = (Talk.FULL, Talk.PHASES, Talk.CHIMES, Talk.SILENT)


def lasting(speech: float, *, announcement: float = 1.0, count: float = 0.5) -> LengthOf:
    """Let each of the author's lines take `speech` seconds."""

    def length_of(what: What) -> timedelta:
        match what:
            case Say():
                return s(speech)
            case Announce():
                return s(announcement)
            case Count() | CountRep():
                return s(count)
            case Chime(tone):
                return s(0.15 if tone is Tone.REP else 0.7)

    return length_of


@st.composite
def lengths(draw: st.DrawFn) -> LengthOf:
    """Draw a voice: each sound takes the time it takes, from nothing to far too long."""
    spans = draw(st.lists(st.integers(0, 6_000_000), min_size=1, max_size=20))
    tones = draw(st.integers(100_000, 1_200_000))

    def length_of(what: What) -> timedelta:
        if isinstance(what, Chime):
            return timedelta(microseconds=tones)
        text = ENGLISH.spoken(what)
        return timedelta(microseconds=spans[sum(map(ord, text)) % len(spans)])

    return length_of


def heard(*items: Item, length_of: LengthOf, talk: Talk = Talk.FULL) -> list[tuple[float, object]]:
    """Return what is heard when, the author's lines as their text."""
    plan = plan_sounds(compile_routine(routine(*items)), length_of, talk)
    return [
        (
            planned.at.total_seconds(),
            what.line.template if isinstance(what := planned.cue.what, Say) else what,
        )
        for planned in plan.sounds
    ]


def timelines() -> st.SearchStrategy[Timeline]:
    """Draw a timeline, counted out in one of the ways there are."""
    return st.builds(counted, plain_routines().map(compile_routine), st.sampled_from(Countdown))


def plans() -> st.SearchStrategy[tuple[Timeline, LengthOf, tuple[Planned, ...]]]:
    """Draw a timeline, a voice, and their plan at a level of talk."""
    made = st.tuples(timelines(), lengths(), st.sampled_from(Talk))
    return made.map(lambda drawn: (drawn[0], drawn[1], plan_sounds(*drawn).sounds))


@given(plans())
def test_no_two_sounds_overlap_and_each_lies_wholly_in_its_segment(
    drawn: tuple[Timeline, LengthOf, tuple[Planned, ...]],
) -> None:
    timeline, length_of, sounds = drawn
    for planned in sounds:
        segment = timeline.segments[planned.cue.segment]
        assert planned.length == length_of(planned.cue.what)
        assert segment.start <= planned.at <= planned.end <= segment.end
    for before, after in pairwise(sounds):
        assert before.at <= after.at
        assert before.end <= after.at


@given(plain_routines().map(compile_routine), lengths(), st.sampled_from([Talk.FULL, Talk.PHASES]))
def test_every_segment_that_has_room_for_its_announcement_says_which_it_is(
    timeline: Timeline, length_of: LengthOf, talk: Talk
) -> None:
    sounds = plan_sounds(timeline, length_of, talk).sounds
    told = {planned.cue.segment: planned for planned in sounds if planned.priority is Priority.OPENING}
    for segment in timeline.segments:
        short = Announce(segment.kind, segment.side)
        if length_of(short) <= segment.duration:
            assert told[segment.index].at == segment.start
            assert not isinstance(told[segment.index].cue.what, Chime)


@given(plans())
def test_numbers_of_the_countdown_come_on_the_second(
    drawn: tuple[Timeline, LengthOf, tuple[Planned, ...]],
) -> None:
    timeline, _, sounds = drawn
    for planned in sounds:
        if planned.priority is Priority.COUNT:
            left = timeline.segments[planned.cue.segment].end - planned.at
            assert left in {SECOND, 2 * SECOND, 3 * SECOND}
            assert planned.length <= SECOND
            if isinstance(planned.cue.what, Count):
                assert left == planned.cue.what.remaining * SECOND


@given(plain_routines().map(compile_routine), lengths(), st.sampled_from(Talk))
def test_ticks_stand_for_the_numbers_on_the_same_seconds_and_off_leaves_them_out(
    timeline: Timeline, length_of: LengthOf, talk: Talk
) -> None:
    """A tick has room wherever a longer number has, and what is not counted costs no opening its words."""

    def at(countdown: Countdown) -> tuple[Planned, ...]:
        return plan_sounds(counted(timeline, countdown), length_of, talk).sounds

    def counts(sounds: tuple[Planned, ...]) -> list[Planned]:
        return [planned for planned in sounds if planned.priority is Priority.COUNT]

    numbers, ticks = counts(at(Countdown.SPOKEN)), counts(at(Countdown.TICKS))
    assert {planned.cue.what for planned in ticks} <= {Chime(Tone.REP)}
    assert {planned.at for planned in ticks} <= {planned.at for planned in numbers}
    if length_of(Chime(Tone.REP)) <= min((planned.length for planned in numbers), default=SECOND):
        assert [planned.at for planned in ticks] == [planned.at for planned in numbers]
    assert not counts(at(Countdown.OFF))
    words = [[p.cue for p in at(c) if isinstance(p.cue.what, Say)] for c in (Countdown.SPOKEN, Countdown.OFF)]
    assert {cue for cue in words[0] if cue.at == timeline.segments[cue.segment].start} <= set(words[1])


def test_the_last_seconds_are_counted_as_the_user_wants() -> None:
    hold = step(Kind.HOLD, 10, "Hold.", countdown=SPOKEN)
    rest = step(Kind.REST, 10, "Rest.", countdown=CountdownStyle.CHIME)
    timeline = compile_routine(routine(hold, rest))
    heard_of = {
        countdown: [
            (planned.at, planned.cue.what)
            for planned in plan_sounds(counted(timeline, countdown), lasting(1)).sounds
            if not isinstance(planned.cue.what, Say)
        ]
        for countdown in Countdown
    }
    bell = (s(19.3), Chime(Tone.CHANGE))
    assert heard_of == {
        Countdown.SPOKEN: [(s(7), Count(3)), (s(8), Count(2)), (s(9), Count(1)), bell],
        Countdown.TICKS: [*((s(at), Chime(Tone.REP)) for at in (7, 8, 9)), bell],
        Countdown.OFF: [bell],
    }


@given(plain_routines().map(compile_routine), lengths())
def test_the_authors_words_never_cost_a_count_and_an_announcement_only_what_it_covers(
    timeline: Timeline, length_of: LengthOf
) -> None:
    sounds = plan_sounds(timeline, length_of).sounds
    counted = {planned.at for planned in sounds if planned.priority is Priority.COUNT}
    opened = {p.cue.segment: p for p in sounds if p.priority is Priority.OPENING}
    for cue in timeline.cues:
        if isinstance(cue.what, Count) and cue.at not in counted:
            assert opened[cue.segment].end > cue.at or length_of(Chime(Tone.REP)) > SECOND
            own = opened[cue.segment].cue.what
            short = Announce(*((seg := timeline.segments[cue.segment]).kind, seg.side))
            assert not isinstance(own, Say) or length_of(short) > min(length_of(own), seg.duration)


@given(plans())
def test_coaching_keeps_its_time_or_is_left_out(
    drawn: tuple[Timeline, LengthOf, tuple[Planned, ...]],
) -> None:
    timeline, _, sounds = drawn
    planned = {p.cue for p in sounds if p.priority is Priority.COACHING}
    assert planned <= {
        cue for cue in timeline.cues if isinstance(cue.what, Say) and cue.what.role is Role.COACHING
    }


@given(plain_routines().map(compile_routine), lengths())
def test_where_a_quieter_level_sounds_the_louder_one_does_too(
    timeline: Timeline, length_of: LengthOf
) -> None:
    levels = [plan_sounds(timeline, length_of, talk).sounds for talk in LOUDEST_FIRST]
    for louder, quieter in pairwise(levels):
        for planned in quieter:
            assert any(p.at == planned.at or p.at < planned.at < p.end for p in louder)


@given(plain_routines().map(compile_routine))
def test_what_is_wished_for_at_a_quieter_level_is_less(timeline: Timeline) -> None:
    cues = [{(cue.at, cue.segment) for cue in wished(timeline, talk)} for talk in LOUDEST_FIRST]
    assert cues[0] >= cues[1] >= cues[2] >= cues[3]
    assert cues[3] == set()
    words = [
        [cue.what for cue in wished(timeline, talk) if not isinstance(cue.what, Chime)]
        for talk in LOUDEST_FIRST
    ]
    assert words[2:] == [[], []]
    assert not any(isinstance(what, Say) for what in words[1])


def test_an_opening_that_would_run_into_the_countdown_gives_way_to_the_announcement() -> None:
    press = step(Kind.CONTRACT, 6, LONG, countdown=SPOKEN)
    counts = [(3.0, Count(3)), (4.0, Count(2)), (5.0, Count(1))]
    assert heard(press, length_of=lasting(3)) == [(0.0, LONG), *counts]
    assert heard(press, length_of=lasting(3.1)) == [(0.0, Announce(Kind.CONTRACT, None)), *counts]


def test_an_opening_that_would_run_past_its_step_gives_way_to_the_announcement() -> None:
    assert heard(step(Kind.MOVE, 3, LONG), length_of=lasting(3.1)) == [(0.0, Announce(Kind.MOVE, None))]


def test_a_count_that_the_announcement_would_cover_is_left_out_and_the_others_keep_their_time() -> None:
    short = step(Kind.HOLD, 4, LONG, countdown=SPOKEN)
    assert heard(short, length_of=lasting(3, announcement=1.5)) == [
        (0.0, Announce(Kind.HOLD, None)),
        (2.0, Count(2)),
        (3.0, Count(1)),
    ]


def test_a_step_too_short_for_words_has_a_tone_and_one_too_short_for_that_a_tick() -> None:
    for seconds, tone in ((0.9, Tone.PRESS), (0.6, Tone.REP)):
        assert heard(step(Kind.CONTRACT, seconds), length_of=lasting(2)) == [(0.0, Chime(tone))]
    assert heard(step(Kind.CONTRACT, 0.1), length_of=lasting(2)) == []


def test_a_number_that_takes_over_a_second_is_ticked_so_that_the_rhythm_stays() -> None:
    tick = Chime(Tone.REP)
    assert heard(step(Kind.HOLD, 20, "Hold.", countdown=SPOKEN), length_of=lasting(1, count=1.2)) == [
        (0.0, "Hold."),
        (17.0, tick),
        (18.0, tick),
        (19.0, tick),
    ]


def test_coaching_that_does_not_fit_is_dropped_and_never_squeezed() -> None:
    late = step(Kind.HOLD, 20, "Hold.", coach={16: "Into the count."}, countdown=SPOKEN)
    over = step(Kind.HOLD, 20, "Over it.", coach={1: "While it is said."})
    twice = step(Kind.HOLD, 20, "Hold.", coach={10: "First.", -9.5: "Second."})
    end = step(Kind.HOLD, 20, "Hold.", coach={19: "Past the end."})
    for item, left in ((late, 4), (over, 1), (twice, 2), (end, 1)):
        assert len(heard(item, length_of=lasting(1.2))) == left
        assert len(heard(item, length_of=lasting(0.4))) == left + 1


def test_a_bell_has_died_away_when_the_next_step_opens() -> None:
    rest = step(Kind.REST, 10, "Rest.", countdown=CountdownStyle.CHIME)
    assert heard(rest, length_of=lasting(1)) == [(0.0, "Rest."), (9.3, Chime(Tone.CHANGE))]


def test_numbers_of_repetitions_give_way_to_the_opening_and_are_ticked_where_they_are_too_long() -> None:
    lifts = reps(3, 3, 3, say=LONG)
    numbers = [(6.0, CountRep(2, 3)), (12.0, CountRep(3, 3))]
    assert heard(lifts, length_of=lasting(5)) == [(0.0, LONG), *numbers]
    assert heard(lifts, length_of=lasting(7)) == [(0.0, LONG), numbers[1]]
    assert heard(lifts, length_of=lasting(5, count=7)) == [
        (0.0, LONG),
        (6.0, Chime(Tone.REP)),
        (12.0, Chime(Tone.REP)),
    ]


def test_each_level_says_less_of_the_same() -> None:
    hold = step(Kind.HOLD, 20, "Knee up.", coach={8: "Breathe."}, countdown=SPOKEN)
    counts = [(17.0, Count(3)), (18.0, Count(2)), (19.0, Count(1))]
    ticks = [(at, Chime(Tone.REP)) for at, _ in counts]
    voice = lasting(1)
    assert heard(hold, length_of=voice) == [(0.0, "Knee up."), (8.0, "Breathe."), *counts]
    assert heard(hold, length_of=voice, talk=Talk.PHASES) == [(0.0, Announce(Kind.HOLD, None)), *counts]
    assert heard(hold, length_of=voice, talk=Talk.CHIMES) == [(0.0, Chime(Tone.HOLD)), *ticks]
    assert heard(hold, length_of=voice, talk=Talk.SILENT) == []


def test_phases_tell_the_side() -> None:
    both = routine(EachSide(steps=(step(Kind.HOLD, 20, "Hold."),)), sides=Sides.WORST_FIRST)
    plan = plan_sounds(compile_routine(both, Choices(first_side=Side.LEFT)), talk=Talk.PHASES)
    assert [cue.what for cue in plan.cues] == [
        Announce(Kind.HOLD, Side.LEFT),
        Announce(Kind.HOLD, Side.RIGHT),
    ]


def test_every_phase_has_a_tone_and_effort_release_and_rest_are_told_apart() -> None:
    assert set(PHASE_TONES) == set(Kind)
    assert len({PHASE_TONES[kind] for kind in (Kind.HOLD, Kind.CONTRACT, Kind.DEEPEN, Kind.REST)}) == 4


def test_going_on_repeats_the_opening_or_what_is_shorter_or_nothing() -> None:
    timeline = compile_routine(routine(step(Kind.HOLD, 20, LONG, countdown=SPOKEN)))
    voice = lasting(3)

    def again(at: float, length_of: Callable[[What], timedelta] = voice, talk: Talk = Talk.FULL) -> object:
        cue = said_again(timeline, plan_sounds(timeline, length_of, talk), s(at), length_of, talk)
        assert cue is None or cue.at == s(at)
        return None if cue is None else cue.what

    assert isinstance(again(14), Say)
    assert again(14.5) == Announce(Kind.HOLD, None)
    assert again(16.5) is None
    assert again(17.6) is None
    assert again(16, talk=Talk.PHASES) == Announce(Kind.HOLD, None)
    assert again(16, talk=Talk.CHIMES) == Chime(Tone.HOLD)
    assert again(16, talk=Talk.SILENT) is None
