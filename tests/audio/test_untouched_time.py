"""A session keeps its time, whatever becomes of its sound."""

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from stretchcoach.audio.process_voice import ProcessVoice
from stretchcoach.coach import Coach
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.progress import State
from stretchcoach.core.routine import CountdownStyle, Kind
from tests.audio.fakes_audio import HERE, QUICK, wait_until, wait_until_gone
from tests.builders import routine, s, step
from tests.fakes import FakeClock, FakeVoice

AT_ONCE = 1.0
"""More than a tick takes on the busiest machine; one that waited for a stopped process never ended (s)."""
TICK = 0.1


@pytest.mark.parametrize(
    ("engines", "outputs"),
    [
        ("missing", "prompt"),
        ("hanging", "prompt"),
        ("obedient", "none"),
        ("obedient", "stuck"),
    ],
)
def test_a_session_keeps_its_time_whatever_becomes_of_its_sound(
    tmp_path: Path, engines: str, outputs: str
) -> None:
    timeline = compile_routine(
        routine(step(Kind.HOLD, 8, "Hold.", countdown=CountdownStyle.SPOKEN), step(Kind.REST, 5, "Rest."))
    )
    clock, cache = FakeClock(), tmp_path / "cache"
    voice = ProcessVoice(
        clock,
        cache,
        engines=f"{HERE}:{engines}",
        outputs=f"{HERE}:{outputs}",
        patience=replace(QUICK, render=0.2, answer=0.6),
    )
    coach, silent = Coach(timeline, clock, voice), Coach(timeline, clock, FakeVoice())
    coach.prepare()
    seen, expected, slowest = coach.start(s(1)), silent.start(s(1)), 0.0
    while expected.state is not State.FINISHED:
        assert (seen.state, seen.position, seen.segment) == (
            expected.state,
            expected.position,
            expected.segment,
        )
        if seen.state is State.MOVING and seen.position < s(TICK):
            wait_until(lambda: coach.trouble() is not None)
        clock.pass_time(TICK)
        began = time.monotonic()
        seen, expected = coach.tick(), silent.tick()
        slowest = max(slowest, time.monotonic() - began)
    voice.close()
    assert slowest < AT_ONCE
    assert seen.position == timeline.duration == timedelta(seconds=13)
    wait_until_gone(cache)
