"""What is really heard of a session, whatever the user does and whenever the voice knows its lengths."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchcoach.coach import Coach, sound_of
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Announce, Count, Tone
from stretchcoach.core.progress import State
from stretchcoach.core.routine import CountdownStyle, Kind
from stretchcoach.core.sound_plan import Priority, plan_sounds
from stretchcoach.core.talk import Talk
from stretchcoach.core.timeline import Timeline
from stretchcoach.ports import Sound, Speech
from tests.builders import routine, s, step
from tests.fakes import FakeClock, FakeVoice
from tests.plain import plain_routines

TICK: Final = 0.25


@dataclass
class Heard:
    """A sound that was heard, from when until when."""

    sound: Sound
    begin: timedelta
    end: timedelta


@dataclass
class Listener(FakeVoice):
    """A voice that plays to a listener; it knows how long a sound lasts once that has been made."""

    clock: FakeClock = field(default_factory=FakeClock)
    real: Callable[[Sound], timedelta] = lambda _: s(1)
    heard: list[Heard] = field(default_factory=list)

    def make(self, sound: Sound) -> None:
        self.lengths[sound] = self.real(sound)

    def play(self, sound: Sound, at: timedelta) -> None:
        begin = max(at, self.clock.now())
        self.heard.append(Heard(sound, begin, begin + self.real(sound)))

    def hush(self) -> None:
        self.forget()
        for heard in self.heard:
            heard.end = min(heard.end, self.clock.now())

    def forget(self) -> None:
        self.heard = [heard for heard in self.heard if heard.begin <= self.clock.now()]

    def look(self) -> None:
        """Make what is soon to be heard."""
        soon = self.clock.now() + s(1)
        for heard in self.heard:
            if heard.sound not in self.lengths and heard.begin <= soon:
                self.make(heard.sound)


@st.composite
def voices(draw: st.DrawFn) -> Callable[[Sound], timedelta]:
    """Draw how long each sound lasts."""
    spans = draw(st.lists(st.integers(100, 5_000), min_size=1, max_size=12))

    def real(sound: Sound) -> timedelta:
        if isinstance(sound, Tone):
            return s(0.14 if sound is Tone.REP else 0.7)
        return timedelta(milliseconds=spans[sum(map(ord, sound.text)) % len(spans)])

    return real


def session(
    timeline: Timeline, real: Callable[[Sound], timedelta], talk: Talk = Talk.FULL
) -> tuple[Coach, FakeClock, Listener]:
    clock = FakeClock()
    voice = Listener(clock=clock, real=real)
    return Coach(timeline, clock, voice, talk=talk), clock, voice


def see_that_nothing_overlaps(voice: Listener) -> None:
    begun = [heard for heard in voice.heard if heard.begin <= voice.clock.now()]
    heard = sorted(begun, key=lambda each: (each.begin, each.end))
    for before, after in pairwise(heard):
        assert before.end <= after.begin, (before, after)


@settings(max_examples=100)
@given(plain_routines().map(compile_routine), voices(), st.data())
def test_nothing_overlaps_whatever_the_user_does(
    timeline: Timeline, real: Callable[[Sound], timedelta], data: st.DataObject
) -> None:
    coach, clock, voice = session(timeline, real)
    commands: tuple[Callable[[], object], ...] = (
        coach.pause_or_resume,
        coach.back,
        coach.skip,
        coach.extend,
        coach.extend,
        coach.ready,
        lambda: coach.set_audible(not coach.audible),
        *(lambda talk=talk: coach.set_talk(talk) for talk in Talk),
    )
    known = data.draw(st.lists(st.sampled_from([sound_of(cue.what) for cue in timeline.cues]), max_size=5))
    coach.prepare()
    coach.start(s(data.draw(st.sampled_from([0, 0.2, 1, 3]))))
    for command in data.draw(st.lists(st.sampled_from(commands), max_size=25)):
        for _ in range(data.draw(st.sampled_from([0, 1, 3, 15, 80]))):
            clock.pass_time(TICK)
            voice.look()
            if known:
                voice.make(known.pop())
            coach.tick()
        command()
        see_that_nothing_overlaps(voice)


@settings(max_examples=30)
@given(plain_routines().map(compile_routine), voices(), st.sampled_from(Talk))
def test_a_session_is_heard_as_planned_where_all_lengths_are_known(
    timeline: Timeline, real: Callable[[Sound], timedelta], talk: Talk
) -> None:
    coach, clock, voice = session(timeline, real, talk)
    plan = plan_sounds(timeline, lambda what: real(sound_of(what)), talk)
    for cue in (*timeline.cues, *plan.cues):
        voice.make(sound_of(cue.what))
    for segment in timeline.segments:
        voice.make(sound_of(Announce(segment.kind, segment.side)))
    for tone in Tone:
        voice.make(tone)
    coach, begin = Coach(timeline, clock, voice, talk=talk), clock.now()
    progress = coach.start()
    while progress.state is State.MOVING:
        clock.pass_time(3)
        progress = coach.tick()
    until = progress.segment.end
    expected = [(begin + p.at, begin + p.end, sound_of(p.cue.what)) for p in plan.sounds if p.at < until]
    assert [(each.begin, each.end, each.sound) for each in voice.heard] == expected


@settings(max_examples=30)
@given(plain_routines().map(compile_routine), voices())
def test_every_step_is_told_though_lengths_are_learnt_on_the_way(
    timeline: Timeline, real: Callable[[Sound], timedelta]
) -> None:
    coach, clock, voice = session(timeline, real)
    begin = clock.now()
    progress = coach.start()
    waits = [segment for segment in timeline.segments if segment.waits]
    last = waits[0].end if waits else timeline.duration
    while progress.position < last - s(0.2) and progress.state is not State.WAITING:
        clock.pass_time(TICK)
        voice.look()
        progress = coach.tick()
    see_that_nothing_overlaps(voice)
    plan = plan_sounds(timeline, lambda what: real(sound_of(what)))
    for planned in plan.sounds:
        segment = timeline.segments[planned.cue.segment]
        if planned.priority is Priority.OPENING and segment.end < progress.position:
            within = (begin + segment.start, begin + segment.end)
            assert any(h.begin < within[1] and h.end >= within[0] for h in voice.heard), planned


def test_an_opening_longer_than_thought_gives_way_to_the_announcement_before_it_begins() -> None:
    timeline = compile_routine(
        routine(
            step(Kind.REST, 10, "Rest."),
            step(Kind.CONTRACT, 6, "Press!", countdown=CountdownStyle.SPOKEN),
        )
    )
    coach, clock, voice = session(timeline, lambda sound: s(3.5 if sound == Speech("Press!") else 0.5))
    coach.start()
    clock.pass_time(6)
    coach.tick()
    assert voice.heard[-1].sound == Speech("Press!")
    voice.make(Speech("Press!"))
    voice.ready.clear()
    coach.tick()
    short = sound_of(Announce(Kind.CONTRACT, None))
    assert [heard.sound for heard in voice.heard] == [Speech("Rest."), short]
    assert short in voice.ready


def test_a_number_of_the_countdown_that_would_be_late_is_not_said() -> None:
    timeline = compile_routine(routine(step(Kind.HOLD, 20, "Hold.", countdown=CountdownStyle.SPOKEN)))
    coach, clock, voice = session(timeline, lambda _: s(0.4))
    coach.start()
    clock.pass_time(17.3)
    coach.tick()
    assert [heard.sound for heard in voice.heard[1:]] == [sound_of(Count(2)), sound_of(Count(1))]


@pytest.mark.parametrize("talk", [Talk.CHIMES, Talk.SILENT])
def test_less_talk_takes_back_the_words_that_were_sent_and_cuts_none(talk: Talk) -> None:
    timeline = compile_routine(routine(step(Kind.HOLD, 20, "Hold.", coach={4: "Breathe."})))
    coach, clock, voice = session(timeline, lambda _: s(0.5))
    coach.start()
    clock.pass_time(0.2)
    coach.set_talk(talk)
    coach.tick()
    assert [(heard.sound, heard.end - heard.begin) for heard in voice.heard] == [(Speech("Hold."), s(0.5))]
    coach.set_talk(Talk.FULL)
    coach.tick()
    assert voice.heard[-1].sound == Speech("Breathe.")
