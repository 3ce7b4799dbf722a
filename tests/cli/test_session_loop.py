"""Owns the proof that a terminal session obeys its keys and signals, and ends as it should."""

import signal
from dataclasses import dataclass
from datetime import timedelta

import pytest

from stretchcoach.cli.interruptions import Interruptions
from stretchcoach.cli.keys import Key
from stretchcoach.cli.session_loop import Manner, SessionLoop
from stretchcoach.coach import Coach
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.progress import State
from stretchcoach.core.routine import Kind
from stretchcoach.core.session import StopReason
from tests.builders import routine, step
from tests.cli.fakes_cli import MemoryScreen, ScriptedKeys
from tests.fakes import FakeClock, FakeVoice

SILENT = Manner("A test", with_voice=False)


@dataclass
class Room:
    """A session with all its fakes."""

    clock: FakeClock
    voice: FakeVoice
    screen: MemoryScreen
    keys: ScriptedKeys
    interruptions: Interruptions
    coach: Coach

    def play(self, manner: Manner = SILENT) -> tuple[StopReason, float]:
        """Run it; return the reason of its end and how long it took."""
        began = self.clock.now()
        loop = SessionLoop(self.coach, self.screen, self.keys, self.interruptions, manner)
        reason = loop.run()
        return reason, (self.clock.now() - began) / timedelta(seconds=1)

    def states(self) -> list[State]:
        """Return the states that were shown, repetitions left out."""
        shown = [view.progress.state for view in self.screen.views]
        return [state for index, state in enumerate(shown) if index == 0 or shown[index - 1] is not state]

    def phases(self) -> list[Kind]:
        """Return the phases that were shown, repetitions left out."""
        shown = [view.progress.segment.index for view in self.screen.views]
        return [
            self.screen.views[index].progress.segment.kind
            for index, number in enumerate(shown)
            if index == 0 or shown[index - 1] != number
        ]


def room(*keys: tuple[float, Key], waits: bool = False, answers: bool = True) -> Room:
    clock, voice = FakeClock(), FakeVoice()
    timeline = compile_routine(
        routine(step(Kind.PREPARE, 10, waits=waits), step(Kind.HOLD, 20), step(Kind.REST, 5))
    )
    return Room(
        clock,
        voice,
        MemoryScreen(),
        ScriptedKeys(clock, keys, answers=answers),
        Interruptions(),
        Coach(timeline, clock, voice),
    )


def test_left_alone_a_session_runs_to_its_end_in_its_time() -> None:
    session = room()
    reason, took = session.play()
    assert reason is StopReason.FINISHED
    assert took == pytest.approx(35, abs=0.11)
    assert session.phases() == [Kind.PREPARE, Kind.HOLD, Kind.REST]


def test_a_look_that_comes_too_late_still_shows_the_last_step(monkeypatch: pytest.MonkeyPatch) -> None:
    session = room()
    monkeypatch.setattr(session.keys, "read", lambda _: session.clock.pass_time(60))
    assert session.play()[0] is StopReason.FINISHED
    assert session.phases() == [Kind.PREPARE, Kind.REST]


def test_q_stops_at_once() -> None:
    session = room((12.0, Key.STOP))
    assert session.play() == (StopReason.OTHER, 12.0)


def test_a_pause_is_not_on_the_timeline() -> None:
    session = room((3.0, Key.TOGGLE), (103.0, Key.TOGGLE))
    reason, took = session.play()
    assert reason is StopReason.FINISHED
    assert took == pytest.approx(135, abs=0.11)
    assert State.PAUSED in session.states()


def test_escape_pauses_and_never_goes_on() -> None:
    session = room((3.0, Key.PAUSE), (4.0, Key.PAUSE), (9.0, Key.STOP))
    session.play()
    assert session.states() == [State.MOVING, State.PAUSED]


def test_arrows_go_forth_and_back() -> None:
    session = room((1.0, Key.SKIP), (2.0, Key.BACK), (3.0, Key.STOP))
    session.play()
    assert session.phases() == [Kind.PREPARE, Kind.HOLD, Kind.PREPARE]


def test_plus_makes_the_step_ten_seconds_longer() -> None:
    session = room((3.0, Key.MORE_TIME))
    assert session.play()[1] == pytest.approx(45, abs=0.11)


def test_a_step_that_waits_goes_on_with_enter() -> None:
    session = room((60.0, Key.READY), waits=True)
    assert session.play()[1] == pytest.approx(85, abs=0.11)
    assert State.WAITING in session.states()


def test_without_a_keyboard_nobody_is_waited_for() -> None:
    session = room(waits=True, answers=False)
    reason, took = session.play()
    assert reason is StopReason.FINISHED
    assert took == pytest.approx(35, abs=0.3)
    assert not session.screen.views[0].with_keys


def test_m_switches_the_voice_off_and_on() -> None:
    session = room((3.0, Key.VOICE), (5.0, Key.VOICE), (7.0, Key.STOP))
    session.play(Manner("A test", with_voice=True))
    shown = [view.audible for view in session.screen.views]
    assert [audible for index, audible in enumerate(shown) if index == 0 or shown[index - 1] != audible] == [
        True,
        False,
        True,
    ]


def test_with_voice_there_are_two_seconds_before_the_first_word() -> None:
    session = room()
    began = session.clock.now()
    session.play(Manner("A test", with_voice=True))
    assert session.voice.planned[0][0] - began == timedelta(seconds=2)
    assert session.states()[0] is State.READY


def test_any_key_begins_at_once_and_q_does_not_begin_at_all() -> None:
    hasty = room((0.5, Key.READY), (1.0, Key.STOP))
    hasty.play(Manner("A test", with_voice=True))
    assert hasty.states() == [State.READY, State.MOVING]
    stopped = room((0.5, Key.STOP))
    assert stopped.play(Manner("A test", with_voice=True)) == (StopReason.OTHER, 0.5)
    assert stopped.states() == [State.READY]


def test_a_signal_ends_the_session_between_two_ticks() -> None:
    session = room()
    with session.interruptions:
        signal.raise_signal(signal.SIGTERM)
    assert session.play() == (StopReason.OTHER, 0.0)
    assert session.interruptions.exit_code == 128 + signal.SIGTERM


def test_a_second_signal_breaks_through_whatever_holds_the_session_up() -> None:
    with Interruptions():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_signals_are_handled_as_before_once_the_session_is_over() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGTSTP)]
    with Interruptions():
        pass
    assert before == [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGTSTP)]


def test_suspending_pauses_and_gives_the_terminal_back(monkeypatch: pytest.MonkeyPatch) -> None:
    session = room((5.0, Key.STOP))
    stopped = list[list[str]]()

    def stop_process(interruptions: Interruptions) -> None:
        interruptions.suspend_asked = False
        stopped.append([*session.screen.taken, *session.keys.taken])

    monkeypatch.setattr(Interruptions, "stop_process", stop_process)
    session.interruptions.suspend_asked = True
    session.play()
    assert stopped == [["suspend", "suspend"]]
    assert session.screen.taken == session.keys.taken == ["suspend", "resume"]
    assert session.states() == [State.PAUSED]


def test_a_trouble_of_the_voice_is_shown() -> None:
    session = room((1.0, Key.STOP))
    session.voice.problem = "No sound output found."
    session.play()
    assert session.screen.views[0].trouble == "No sound output found."
