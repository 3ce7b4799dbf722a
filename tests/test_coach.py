from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.coach import AHEAD, Coach, Sitting, sound_of
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Tone
from stretchcoach.core.progress import State
from stretchcoach.core.routine import Choices, CountdownStyle, EachSide, Kind, Side, Sides
from stretchcoach.core.session import StopReason
from stretchcoach.core.timeline import Timeline
from stretchcoach.ports import Speech
from tests.builders import routine, s, step
from tests.fakes import NOON, FakeClock, FakeVoice

SITTING = Sitting(id="one", title="A test", choices=Choices(), began=NOON, pain_before=5)


def hold_and_rest() -> Timeline:
    hold = step(Kind.HOLD, 20, "Hold.", coach={10: "Breathe."}, countdown=CountdownStyle.SPOKEN)
    return compile_routine(routine(hold, step(Kind.REST, 10, "Rest.", countdown=CountdownStyle.CHIME)))


def coached(timeline: Timeline) -> tuple[Coach, FakeClock, FakeVoice]:
    clock, voice = FakeClock(), FakeVoice()
    return Coach(timeline, clock, voice), clock, voice


def test_the_voice_learns_of_every_cue_in_time_whatever_the_ticks() -> None:
    timeline = hold_and_rest()
    coach, clock, voice = coached(timeline)
    begin = clock.now()
    coach.start()
    for pause in (0.1, 4, 5, 0.01, 5.9, 5, 5, 5, 6):
        clock.pass_time(pause)
        coach.tick()
    assert voice.planned == [(begin + cue.at, sound_of(cue.what)) for cue in timeline.cues]
    assert voice.planned[0][1] == Speech("Hold.")
    assert voice.planned[-1][1] is Tone.CHANGE


def test_the_first_word_is_sent_ahead_of_the_moment_the_session_begins() -> None:
    coach, clock, voice = coached(hold_and_rest())
    begin = clock.now() + s(1)
    assert coach.start(s(1)).state is State.READY
    assert voice.planned == [(begin, Speech("Hold."))]
    clock.pass_time(1)
    assert coach.tick().state is State.MOVING
    assert voice.planned == [(begin, Speech("Hold."))]


def test_lengths_that_are_learnt_in_the_lead_in_send_nothing_twice() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.prepare()
    coach.start(s(1))
    clock.pass_time(0.5)
    voice.lengths = {Speech(text): s(0.5) for text in ("Hold.", "Breathe.", "Three")}
    coach.tick()
    assert (len(voice.planned), voice.forgotten) == (1, 0)


def test_going_on_in_the_lead_in_begins_at_once_and_says_the_first_word_once() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start(s(1))
    clock.pass_time(0.4)
    voice.planned.clear()
    assert coach.pause_or_resume().state is State.MOVING
    assert (voice.forgotten, voice.planned) == (1, [(clock.now(), Speech("Hold."))])


def test_a_stop_in_the_lead_in_takes_the_first_word_back_and_going_on_says_it() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start(s(1))
    clock.pass_time(0.4)
    coach.silence()
    clock.pass_time(60)
    assert coach.tick().state is State.READY
    assert (voice.hushed, len(voice.planned)) == (1, 1)
    voice.planned.clear()
    coach.pause_or_resume()
    assert voice.planned == [(clock.now(), Speech("Hold."))]


def test_a_skip_in_the_lead_in_keeps_the_lead_in_and_says_the_next_step() -> None:
    coach, clock, voice = coached(hold_and_rest())
    begin = clock.now() + s(1)
    coach.start(s(1))
    clock.pass_time(0.4)
    voice.planned.clear()
    progress = coach.skip()
    assert (progress.state, progress.position) == (State.READY, s(20))
    assert voice.planned == [(begin, Speech("Rest."))]
    assert coach.record(SITTING, NOON, StopReason.OTHER).done == s(0)


def test_all_sounds_are_prepared_once_and_the_first_first() -> None:
    coach, _, voice = coached(hold_and_rest())
    coach.prepare()
    assert voice.ready == [
        *(
            Speech("Hold."),
            Speech("Breathe."),
            Speech("Three"),
            Speech("Two"),
            Speech("One"),
            Speech("Rest."),
        ),
        Tone.CHANGE,
    ]


def test_what_came_too_late_is_not_said_at_all() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    clock.pass_time(29)
    progress = coach.tick()
    assert voice.planned[1:] == [(clock.now() + s(0.5), Tone.CHANGE)]
    assert progress.segment.kind is Kind.REST


def test_a_pause_hushes_and_going_on_says_the_step_again() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    clock.pass_time(3)
    assert coach.pause_or_resume().state is State.PAUSED
    assert voice.hushed == 1
    clock.pass_time(100)
    planned = len(voice.planned)
    assert coach.pause_or_resume().state is State.MOVING
    assert voice.planned[planned:] == [(clock.now(), Speech("Hold."))]
    assert coach.tick().position == s(3)


def test_going_on_just_before_a_cue_does_not_talk_over_it() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    clock.pass_time(9.5)
    coach.pause_or_resume()
    planned = len(voice.planned)
    coach.pause_or_resume()
    assert voice.planned[planned:] == [(clock.now() + s(0.5), Speech("Breathe."))]


def test_skip_and_back_hush_and_open_the_step_they_land_on() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    clock.pass_time(5)
    assert coach.skip().segment.kind is Kind.REST
    assert voice.planned[-1] == (clock.now(), Speech("Rest."))
    assert coach.back().segment.kind is Kind.HOLD
    assert voice.hushed == 2
    assert (clock.now(), Speech("Hold.")) in voice.planned


def test_ten_seconds_more_forget_the_planned_count_but_cut_nothing_off() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    clock.pass_time(15)
    coach.tick()
    assert coach.can_extend()
    planned = len(voice.planned)
    coach.extend()
    assert (voice.hushed, voice.forgotten) == (0, 1)
    clock.pass_time(6)
    coach.tick()
    assert voice.planned[planned:] == [(clock.now() + s(6), Speech("Three"))]


def test_muted_it_sends_nothing_and_unmuted_it_goes_on_from_here() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.set_audible(False)
    coach.start()
    clock.pass_time(12)
    coach.tick()
    assert voice.planned == []
    assert coach.trouble() is None
    coach.set_audible(True)
    clock.pass_time(1)
    coach.tick()
    assert voice.planned[0] == (clock.now() + s(4), Speech("Three"))


def test_trouble_with_the_voice_is_told_and_stops_nothing() -> None:
    coach, clock, voice = coached(hold_and_rest())
    voice.problem = "No voice found on this computer."
    coach.start()
    clock.pass_time(25)
    assert coach.tick().segment.kind is Kind.REST
    assert coach.trouble() == "No voice found on this computer."


def test_a_machine_that_slept_leaves_the_session_paused() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    clock.pass_time(5)
    clock.sleep_machine(timedelta(hours=1))
    assert coach.tick().state is State.PAUSED
    assert voice.hushed == 1
    assert coach.pause_or_resume().state is State.MOVING


def test_a_machine_that_slept_changes_nothing_where_the_session_stands_anyway() -> None:
    coach, clock, voice = coached(
        compile_routine(routine(step(Kind.HOLD, 5, waits=True), step(Kind.REST, 5)))
    )
    coach.prepare()
    clock.sleep_machine(timedelta(hours=1))
    assert coach.tick().state is State.READY
    coach.start()
    clock.pass_time(6)
    clock.sleep_machine(timedelta(hours=1))
    assert coach.tick().state is State.WAITING
    assert voice.hushed == 0


def test_the_record_holds_what_was_really_done() -> None:
    both = EachSide(steps=(step(Kind.HOLD, 20), step(Kind.REST, 5)))
    timeline = compile_routine(routine(both, sides=Sides.WORST_FIRST), Choices(first_side=Side.LEFT))
    coach, clock, _ = coached(timeline)
    coach.start()
    clock.pass_time(20 + 5 + 7)
    coach.tick()
    record = coach.record(SITTING, NOON + timedelta(minutes=1), StopReason.TIRED)
    assert (record.stretch_left, record.stretch_right, record.stretch_both) == (s(20), s(7), s(0))
    assert (record.planned, record.done) == (s(50), s(32))
    assert (record.routine, record.pain_before, record.finished) == ("a-test", 5, False)
    assert record.stretch(Side.LEFT) == s(20)


def test_a_session_broken_off_goes_on_at_the_start_of_its_step() -> None:
    timeline = hold_and_rest()
    coach, clock, _ = coached(timeline)
    coach.start()
    clock.pass_time(23)
    noted = coach.unfinished(SITTING, NOON)
    assert noted.fits(timeline)
    assert noted.offered_at(NOON + timedelta(minutes=30))
    assert not noted.offered_at(NOON + timedelta(minutes=31))
    assert not noted.offered_at(NOON - timedelta(minutes=1))
    assert not replace(noted, spent=noted.spent[:1]).fits(timeline)
    second = Coach(timeline, clock, FakeVoice(), resumed=noted)
    assert second.start().position == s(20)
    clock.pass_time(10)
    assert second.tick().state is State.FINISHED
    assert second.record(SITTING, NOON, StopReason.FINISHED).done == s(33)


def test_a_session_with_a_step_made_longer_goes_on_where_that_begins_without() -> None:
    coach, clock, _ = coached(hold_and_rest())
    coach.start()
    coach.extend()
    clock.pass_time(31)
    assert coach.tick().segment.kind is Kind.REST
    assert coach.unfinished(SITTING, NOON).position == s(20)


def test_silence_ends_all_sound() -> None:
    coach, clock, voice = coached(hold_and_rest())
    coach.start()
    coach.silence()
    clock.pass_time(30)
    assert coach.tick().state is State.PAUSED
    assert voice.hushed == 1


@given(st.lists(st.floats(0, AHEAD.total_seconds()), max_size=40))
def test_no_tick_pattern_closer_than_the_lead_loses_a_cue(ticks: list[float]) -> None:
    timeline = hold_and_rest()
    coach, clock, voice = coached(timeline)
    begin = clock.now()
    coach.start()
    for tick in ticks:
        clock.pass_time(tick)
        coach.tick()
    position = clock.now() - begin
    expected = [cue for cue in timeline.cues if cue.at <= position + AHEAD]
    assert len(voice.planned) >= len([cue for cue in expected if cue.at <= position])
    assert [sound for _, sound in voice.planned] == [sound_of(cue.what) for cue in expected]
