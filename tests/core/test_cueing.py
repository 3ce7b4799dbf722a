from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Announce, Chime, Count, CountRep, Say, Tone
from stretchcoach.core.routine import CountdownStyle, Item, Kind, Step
from tests.builders import reps, routine, s, step


def heard(*items: Item) -> list[tuple[float, object]]:
    cues = compile_routine(routine(*items)).cues
    return [
        (cue.at.total_seconds(), cue.what.line.template if isinstance(cue.what, Say) else cue.what)
        for cue in cues
    ]


def test_a_spoken_countdown_takes_the_last_three_seconds() -> None:
    assert heard(step(Kind.HOLD, 20, "Hold.", countdown=CountdownStyle.SPOKEN)) == [
        (0, "Hold."),
        (17, Count(3)),
        (18, Count(2)),
        (19, Count(1)),
    ]


def test_a_short_step_counts_as_far_back_as_it_reaches() -> None:
    short = step(Kind.HOLD, 2.5, "Hold here and breathe.", countdown=CountdownStyle.SPOKEN)
    assert heard(short) == [(0, "Hold here and breathe."), (0.5, Count(2)), (1.5, Count(1))]
    three = step(Kind.HOLD, 3, "Hold.", countdown=CountdownStyle.SPOKEN)
    assert heard(three) == [(0, "Hold."), (1, Count(2)), (2, Count(1))]


def test_a_bell_leads_into_the_next_step() -> None:
    assert heard(step(Kind.REST, 10, "Rest.", countdown=CountdownStyle.CHIME)) == [
        (0, "Rest."),
        (9.5, Chime(Tone.CHANGE)),
    ]
    assert heard(step(Kind.REST, 0.5, "Rest.", countdown=CountdownStyle.CHIME)) == [(0, "Rest.")]


def test_a_step_without_words_announces_its_phase() -> None:
    assert heard(step(Kind.CONTRACT, 6, None)) == [(0, Announce(Kind.CONTRACT, None))]


def test_coaching_sounds_at_its_offset_from_start_or_end() -> None:
    hold = step(Kind.HOLD, 30, "Hold.", coach={10: "Breathe.", -8: "Soon."}, countdown=CountdownStyle.SPOKEN)
    assert heard(hold)[:3] == [(0, "Hold."), (10, "Breathe."), (22, "Soon.")]


def test_all_coaching_inside_the_step_is_laid_and_none_outside() -> None:
    hold = step(Kind.HOLD, 20, "Hold.", coach={25: "Never.", 16: "Late.", 0.5: "Soon.", -20: "Never."})
    assert heard(hold) == [(0, "Hold."), (0.5, "Soon."), (16, "Late.")]


def test_long_repetitions_are_counted_aloud_from_the_second() -> None:
    assert heard(reps(3, 2, 2, 3, 1)) == [(0, "Lift."), (8, CountRep(2, 3)), (16, CountRep(3, 3))]


def test_short_repetitions_tick_and_name_the_last() -> None:
    assert heard(reps(3, 1, 1)) == [(0, "Lift."), (2, Chime(Tone.REP)), (4, CountRep(3, 3))]
    assert heard(reps(3, 0.5, 0.5)) == [(0, "Lift."), (1, Chime(Tone.REP)), (2, Chime(Tone.REP))]


def test_a_timer_tells_when_it_is_enough() -> None:
    timer: Step = step(Kind.TIMER, 60, "Go.", at_least=30, countdown=CountdownStyle.MINUTES)
    assert heard(timer) == [(0, "Go."), (30, Chime(Tone.ENOUGH)), (59.5, Chime(Tone.CHANGE))]
    assert heard(step(Kind.TIMER, 60, "Go.", at_least=60)) == [(0, "Go.")]


def test_an_extended_segment_takes_what_is_tied_to_its_end_along() -> None:
    timeline = compile_routine(
        routine(
            step(Kind.HOLD, 20, "Hold.", coach={5: "Breathe."}, countdown=CountdownStyle.SPOKEN),
            step(Kind.REST, 5, "Rest."),
        )
    ).extended(0, s(10))
    assert [cue.at.total_seconds() for cue in timeline.cues] == [0, 5, 27, 28, 29, 30]
    assert [(seg.start, seg.duration) for seg in timeline.segments] == [(s(0), s(30)), (s(30), s(5))]
