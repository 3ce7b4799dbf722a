from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.cue import Count, Cue, Say
from stretchcoach.core.player import INSTANT, Due, Player, extension_of
from stretchcoach.core.progress import State
from stretchcoach.core.routine import (
    Choices,
    CountdownStyle,
    EachSide,
    Item,
    Kind,
    Rounds,
    Routine,
    Side,
    Sides,
    Step,
    Use,
)
from stretchcoach.core.timeline import Timeline
from tests.builders import reps, routine, s, step
from tests.plain import plain_routines

if TYPE_CHECKING:
    from collections.abc import Callable

BEGIN = timedelta(hours=7)


def playable() -> st.SearchStrategy[Timeline]:
    """Timelines on which no step waits."""
    return plain_routines().map(without_waits).map(compile_routine)


def without_waits(given_routine: Routine) -> Routine:
    def ready(item: Item) -> Item:
        match item:
            case Step():
                return replace(item, until_ready=False)
            case Rounds():
                return replace(
                    item, steps=tuple(map(ready, item.steps)), between=tuple(map(ready, item.between))
                )
            case EachSide():
                return replace(
                    item, steps=tuple(map(ready, item.steps)), switch=tuple(map(ready, item.switch))
                )
            case Use():
                return replace(item, routine=without_waits(item.routine))

    return replace(given_routine, steps=tuple(map(ready, given_routine.steps)))


@st.composite
def edges(draw: st.DrawFn, timeline: Timeline) -> list[timedelta]:
    """Draw instants from the timeline's own edges, nudged by a microsecond."""
    own = sorted({segment.start for segment in timeline.segments} | {cue.at for cue in timeline.cues})
    picks = draw(st.lists(st.sampled_from([*own, timeline.duration]), max_size=12))
    nudges = draw(st.lists(st.sampled_from([-INSTANT, timedelta(), INSTANT]), min_size=12, max_size=12))
    return sorted(max(timedelta(), pick + nudge) for pick, nudge in zip(picks, nudges, strict=False))


@given(st.data())
def test_every_tick_pattern_yields_the_same_cues(data: st.DataObject) -> None:
    timeline = data.draw(playable())
    player = Player(timeline)
    player.start(BEGIN)
    heard: list[Cue] = []
    for tick in [*data.draw(edges(timeline)), timeline.duration]:
        heard += [due.cue for due in player.take_due(BEGIN + tick)]
    assert heard == list(timeline.cues)


@given(st.data())
def test_cues_taken_ahead_are_the_same_and_carry_their_instant(data: st.DataObject) -> None:
    timeline = data.draw(playable())
    player = Player(timeline)
    player.start(BEGIN)
    ahead = data.draw(st.sampled_from([s(0), s(1), s(6), s(60)]))
    heard: list[Due] = []
    for tick in [*data.draw(edges(timeline)), timeline.duration]:
        heard += player.take_due(BEGIN + tick, ahead)
    assert [(due.cue, due.instant) for due in heard] == [(cue, BEGIN + cue.at) for cue in timeline.cues]


@given(st.data())
def test_in_the_lead_in_all_stands_and_the_first_cue_is_there_to_be_sent_ahead(data: st.DataObject) -> None:
    timeline = data.draw(playable())
    lead = s(data.draw(st.sampled_from([0.2, 1, 3])))
    player = Player(timeline)
    player.start(BEGIN, lead)
    sent = player.take_due(BEGIN, s(6))
    for into in sorted(data.draw(st.lists(st.sampled_from([0, 0.1, 0.5, 0.99]), max_size=5))):
        now = BEGIN + into * lead
        assert (player.state(now), player.position(now)) == (State.READY, s(0))
        assert sum(player.spent(now), timedelta()) == timedelta()
        assert player.taken_ahead(now) == tuple(due.cue for due in sent)
        player.untake(now)
        assert player.take_due(now, BEGIN + s(6) - now) == sent
    begin = BEGIN + lead
    heard = [*sent, *player.take_due(begin + timeline.duration)]
    assert [(due.cue, due.instant) for due in heard] == [(cue, begin + cue.at) for cue in timeline.cues]


@given(st.data())
def test_whatever_is_done_in_the_lead_in_no_cue_of_the_step_that_follows_is_lost(data: st.DataObject) -> None:
    timeline = data.draw(playable())
    player = Player(timeline)
    lead, now = s(3), BEGIN
    player.start(now, lead)
    commands: tuple[Callable[[timedelta], object], ...] = (player.back, player.skip, player.untake)
    for command in data.draw(st.lists(st.sampled_from(commands), max_size=4)):
        player.take_due(now, s(6))
        command(now)
        now += s(0.5)
    if data.draw(st.booleans()):
        player.pause(now)
        assert player.state(now) in {State.READY, State.FINISHED}
        now += s(100)
        player.start(now)
        begin = now
    else:
        player.take_due(now, s(6))
        player.untake(now)
        begin = BEGIN + lead
    at = player.position(now)
    heard = player.take_due(begin + timeline.duration)
    assert [due.cue for due in heard] == [cue for cue in timeline.cues if cue.at >= at]
    assert [due.instant - begin for due in heard] == [due.cue.at - at for due in heard]


def test_a_lead_in_gives_way_to_a_beginning_at_once() -> None:
    timeline = compile_routine(routine(step(Kind.HOLD, 20, "Hold.")))
    player = Player(timeline)
    player.start(BEGIN, s(2))
    assert len(player.take_due(BEGIN, s(6))) == 1
    player.start(BEGIN + s(1))
    assert [due.instant for due in player.take_due(BEGIN + s(1), s(6))] == [BEGIN + s(1)]
    assert player.state(BEGIN + s(1)) is State.MOVING


@given(st.data())
def test_pauses_shift_and_never_lose_or_repeat_a_cue(data: st.DataObject) -> None:
    timeline = data.draw(playable())
    player = Player(timeline)
    now = BEGIN
    player.start(now)
    heard: list[Cue] = []
    position = timedelta()
    for edge in data.draw(edges(timeline)):
        now += edge - position
        position = edge
        heard += [due.cue for due in player.take_due(now)]
        player.pause(now)
        assert player.position(now + s(500)) == min(position, timeline.duration)
        now += s(data.draw(st.integers(0, 10_000)))
        player.start(now)
    now += timeline.duration
    heard += [due.cue for due in player.take_due(now)]
    assert heard == list(timeline.cues)
    assert player.state(now) is State.FINISHED
    assert sum(player.spent(now), timedelta()) == timeline.duration


@given(st.data())
def test_no_order_of_commands_leaves_the_timeline_or_its_rules(data: st.DataObject) -> None:
    timeline = compile_routine(data.draw(plain_routines()))
    player = Player(timeline)
    now = BEGIN
    commands: tuple[Callable[[timedelta], object], ...] = (
        player.start,
        lambda now: player.start(now, s(2)),
        player.pause,
        player.back,
        player.skip,
        player.ready,
        player.extend,
        player.take_due,
    )
    for command in data.draw(st.lists(st.sampled_from(commands), max_size=30)):
        now += s(data.draw(st.sampled_from([0, 0.3, 1, 5, 40])))
        command(now)
        progress = player.progress(now)
        assert timedelta() <= progress.position <= player.timeline.duration
        assert progress.segment.start <= progress.position <= progress.segment.end
        assert progress.left >= progress.remaining >= timedelta()
        assert (progress.state is State.FINISHED) == (progress.position == player.timeline.duration)
        assert sum(player.spent(now), timedelta()) <= now - BEGIN


def test_thirty_minutes_of_ticks_drift_by_nothing() -> None:
    timeline = compile_routine(routine(Rounds(count=60, steps=(step(Kind.HOLD, 30),))))
    player = Player(timeline)
    player.start(BEGIN)
    now = BEGIN
    for tick in range(1, 54_000):
        now += timedelta(microseconds=33_333 - tick % 7)
        player.take_due(now)
    assert player.position(now) == now - BEGIN


def test_seeking_keeps_skipped_cues_silent() -> None:
    timeline = compile_routine(
        routine(step(Kind.HOLD, 20, "One.", coach={10: "Mid."}), step(Kind.REST, 5, "Two."))
    )
    player = Player(timeline)
    player.start(BEGIN)
    player.take_due(BEGIN)
    player.skip(BEGIN + s(3))
    heard = [due.cue.what for due in player.take_due(BEGIN + s(3))]
    assert [what.line.template for what in heard if isinstance(what, Say)] == ["Two."]


def test_back_replays_the_step_and_twice_goes_to_the_one_before() -> None:
    player = Player(compile_routine(routine(step(Kind.HOLD, 20), step(Kind.REST, 20), step(Kind.HOLD, 20))))
    player.start(BEGIN)
    player.back(BEGIN + s(30))
    assert player.position(BEGIN + s(30)) == s(20)
    player.back(BEGIN + s(31))
    assert player.position(BEGIN + s(31)) == s(0)
    player.back(BEGIN + s(31))
    assert player.position(BEGIN + s(31)) == s(0)


def test_skipping_the_last_step_finishes() -> None:
    player = Player(compile_routine(routine(step(Kind.HOLD, 20))))
    player.start(BEGIN)
    player.skip(BEGIN + s(1))
    assert player.state(BEGIN + s(1)) is State.FINISHED
    assert player.spent(BEGIN + s(1)) == (s(1),)
    player.start(BEGIN + s(2))
    assert player.state(BEGIN + s(2)) is State.FINISHED


def test_a_step_that_waits_holds_the_position_until_the_user_is_ready() -> None:
    timeline = compile_routine(
        routine(step(Kind.PREPARE, 10, "Sit.", waits=True), step(Kind.HOLD, 20, "Hold."))
    )
    player = Player(timeline)
    player.start(BEGIN)
    assert [due.cue.segment for due in player.take_due(BEGIN, s(60))] == [0]
    late = BEGIN + s(300)
    assert player.state(late) is State.WAITING
    assert player.progress(late).segment.index == 0
    assert player.take_due(late) == ()
    player.pause(late)
    player.start(late + s(5))
    assert player.state(late + s(5) + INSTANT) is State.WAITING
    player.ready(late + s(60))
    assert [(d.cue.segment, d.instant) for d in player.take_due(late + s(60))] == [(1, late + s(60))]
    assert player.spent(late + s(60))[0] == s(10) - INSTANT


def test_ready_does_nothing_where_nothing_waits() -> None:
    player = Player(compile_routine(routine(step(Kind.HOLD, 20))))
    player.start(BEGIN)
    player.ready(BEGIN + s(3))
    assert player.position(BEGIN + s(3)) == s(3)


def test_ten_seconds_more_move_the_countdown_along() -> None:
    hold = step(Kind.HOLD, 20, "Hold.", countdown=CountdownStyle.SPOKEN)
    player = Player(compile_routine(routine(hold)))
    player.start(BEGIN)
    player.take_due(BEGIN + s(18))
    assert player.extend(BEGIN + s(18))
    heard = player.take_due(BEGIN + s(40))
    assert [(due.cue.what, due.instant - BEGIN) for due in heard] == [
        (Count(3), s(27)),
        (Count(2), s(28)),
        (Count(1), s(29)),
    ]


@pytest.mark.parametrize(
    ("kind", "seconds", "allowed"),
    [
        (Kind.HOLD, 50, True),
        (Kind.HOLD, 51, False),
        (Kind.DEEPEN, 15, True),
        (Kind.CONTRACT, 6, False),
        (Kind.REST, 60, True),
        (Kind.PREPARE, 15, True),
    ],
)
def test_a_step_is_only_made_longer_where_longer_does_no_harm(
    kind: Kind, seconds: int, allowed: bool
) -> None:
    player = Player(compile_routine(routine(step(kind, seconds))))
    player.start(BEGIN)
    assert player.extend(BEGIN) is allowed
    assert player.timeline.duration == s(seconds + 10 * allowed)


def test_what_is_over_is_not_made_longer_and_cannot_be_skipped_further() -> None:
    player = Player(compile_routine(routine(step(Kind.HOLD, 20))))
    player.start(BEGIN)
    player.skip(BEGIN + s(5))
    assert not player.extend(BEGIN + s(6))
    player.skip(BEGIN + s(7))
    player.start(BEGIN + s(8))
    assert (player.state(BEGIN + s(9)), player.position(BEGIN + s(9))) == (State.FINISHED, s(20))
    assert player.spent(BEGIN + s(9)) == (s(5),)
    assert player.take_due(BEGIN + s(9)) == ()


def test_repetitions_are_never_made_longer() -> None:
    assert extension_of(compile_routine(routine(reps(3, 2, 2))).segments[0]) is None


def test_the_repetition_on_screen_follows_the_tempo() -> None:
    player = Player(compile_routine(routine(reps(10, 2, 2, 3, 1))))
    player.start(BEGIN)
    rep = player.progress(BEGIN + s(44.8)).rep
    assert rep is not None
    assert (rep.number, rep.of, rep.part, round(rep.fraction, 3)) == (6, 10, 2, 0.6)
    parts = [player.progress(BEGIN + s(40 + at)).rep for at in (0, 2, 4, 7)]
    assert [None if rep is None else rep.part for rep in parts] == [0, 1, 2, 3]
    last = player.progress(BEGIN + s(80)).rep
    assert last is not None
    assert last.number == 10


def test_alternating_repetitions_change_the_side() -> None:
    made = routine(reps(4, 2, alternate=True), sides=Sides.WORST_FIRST)
    player = Player(compile_routine(made, Choices(first_side=Side.LEFT)))
    player.start(BEGIN)
    sides = [player.progress(BEGIN + s(at)).side for at in (0, 2, 4, 6)]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]


def test_the_number_on_the_screen_is_rounded_up_and_the_last_three_are_marked() -> None:
    player = Player(compile_routine(routine(step(Kind.HOLD, 20, "Hold."), step(Kind.REST, 5))))
    player.start(BEGIN)
    for at, count, last in (
        (0, 20, False),
        (0.5, 20, False),
        (16.9, 4, False),
        (17, 3, True),
        (19.999, 1, True),
    ):
        progress = player.progress(BEGIN + s(at))
        assert (progress.count, progress.in_last_seconds) == (count, last)
    following = player.progress(BEGIN).next
    assert following is not None
    assert following.kind is Kind.REST
