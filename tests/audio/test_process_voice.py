"""The voice as the window has it, with real processes, and engines and outputs that fail to order."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from stretchcoach.audio import process_voice
from stretchcoach.audio.clip_shelf import NO_VOICE
from stretchcoach.audio.environment import child_environment
from stretchcoach.audio.output import NO_OUTPUT
from stretchcoach.audio.process_voice import NOT_SPOKEN, RESTARTING, ProcessVoice
from stretchcoach.audio.wire import Wire
from stretchcoach.core.cue import Tone
from stretchcoach.core.sound_choice import SoundChoice, VoiceChoice
from stretchcoach.ports import Speech, Voice
from tests.audio.fakes_audio import (
    QUICK,
    DrivenVoice,
    RealClock,
    noted,
    processes_with,
    wait_until_gone,
)

AT_ONCE = 1.0
"""More than a call takes on the busiest machine; a call that waited for a stopped process never ended (s)."""
GOOD = Speech("Hold.")


@pytest.fixture
def voices() -> Iterator[list[DrivenVoice]]:
    """Close whatever was opened, and see that it is gone."""
    opened: list[DrivenVoice] = []
    yield opened
    for driven in opened:
        driven.voice.close()
        wait_until_gone(driven.cache)


@pytest.fixture
def driven(voices: list[DrivenVoice], tmp_path: Path) -> DrivenVoice:
    voices.append(DrivenVoice(tmp_path / "cache"))
    return voices[0]


def test_it_is_the_voice_that_the_coach_wants(tmp_path: Path) -> None:
    voice: Voice = ProcessVoice(RealClock(), tmp_path)
    assert voice.trouble() is None


def test_speech_and_tones_are_heard_and_nothing_is_wrong(driven: DrivenVoice) -> None:
    driven.voice.prepare([GOOD, Tone.REP])
    driven.voice.play(GOOD, driven.soon())
    driven.voice.play(Tone.REP, driven.soon())
    driven.voice.play(Speech("Never prepared."), driven.soon())
    driven.until(lambda: all(map(driven.started, (1, 2, 3))))
    assert driven.sentences == [None]


def test_how_long_a_sound_lasts_is_known_once_it_is_made(driven: DrivenVoice) -> None:
    voice = driven.voice
    assert (voice.length(GOOD), voice.length(Tone.REP)) == (None, None)
    voice.prepare([GOOD, Tone.REP])
    driven.until(lambda: voice.length(GOOD) is not None and voice.length(Tone.REP) is not None)
    assert voice.length(Tone.REP) == timedelta(seconds=0.14)
    assert timedelta(seconds=0.5) < (voice.length(GOOD) or timedelta()) < timedelta(seconds=0.8)
    assert voice.length(Speech("...")) == timedelta()


def test_a_text_without_words_is_nothing_to_be_heard(driven: DrivenVoice) -> None:
    driven.voice.prepare([Speech("...")])
    driven.voice.play(Speech("-"), driven.soon())
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(1))
    assert driven.sentences == [None]


def test_what_is_over_a_second_late_is_dropped(driven: DrivenVoice) -> None:
    driven.voice.play(Tone.REP, driven.clock.now() - timedelta(seconds=1.5))
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(2))
    assert driven.missed(1)


@pytest.mark.parametrize("text", ["Crash.", "Hang.", "Empty.", "Disk full."])
def test_an_engine_that_fails_costs_one_cue_and_is_reported_once(
    voices: list[DrivenVoice], tmp_path: Path, text: str
) -> None:
    patience = replace(QUICK, render=0.3) if text == "Hang." else QUICK
    driven = DrivenVoice(tmp_path / "cache", patience=patience)
    voices.append(driven)
    driven.voice.prepare([Speech(text), GOOD])
    driven.voice.play(Speech(text), driven.soon())
    driven.voice.play(GOOD, driven.soon())
    driven.until(lambda: driven.missed(1) and driven.started(2))
    driven.until(lambda: NOT_SPOKEN in driven.sentences)
    assert driven.sentences in ([None, NOT_SPOKEN], [NOT_SPOKEN])


def test_a_missing_engine_leaves_the_tones_and_one_sentence(
    voices: list[DrivenVoice], tmp_path: Path
) -> None:
    driven = DrivenVoice(tmp_path / "cache", engines="missing")
    voices.append(driven)
    driven.voice.prepare([GOOD, Speech("Press."), Tone.CHANGE])
    driven.voice.play(GOOD, driven.soon())
    driven.voice.play(Tone.CHANGE, driven.soon())
    driven.until(lambda: driven.missed(1) and driven.started(2) and NO_VOICE in driven.sentences)
    driven.voice.prepare([GOOD])
    driven.voice.play(GOOD, driven.soon())
    driven.until(lambda: driven.missed(3))
    assert [sentence for sentence in driven.sentences if sentence is not None] == [NO_VOICE]


@pytest.mark.parametrize("engines", ["missing_first", "hanging_first", "mute_first"])
def test_an_engine_that_does_not_work_gives_way_to_the_next_and_that_is_said_once(
    voices: list[DrivenVoice], tmp_path: Path, engines: str
) -> None:
    driven = DrivenVoice(tmp_path / "cache", engines=engines, patience=replace(QUICK, render=0.4))
    voices.append(driven)
    driven.voice.prepare([GOOD, Speech("Press.")])
    driven.voice.play(GOOD, driven.soon())
    driven.voice.play(Speech("Press."), driven.soon())
    driven.until(lambda: driven.started(1) and driven.started(2))
    said = [sentence for sentence in driven.sentences if sentence is not None]
    failed = engines.removesuffix("_first")
    told = f"{failed} does not work here. obedient speaks instead."
    assert said == ([] if engines == "mute_first" else [told])


def test_another_choice_takes_effect_at_once_and_is_made_anew(
    voices: list[DrivenVoice], tmp_path: Path
) -> None:
    driven = DrivenVoice(tmp_path / "cache", outputs="noting")
    voices.append(driven)
    driven.voice.prepare([GOOD, Tone.REP])
    driven.voice.play(GOOD, driven.soon())
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: len(noted(driven.cache)) == 2)
    quick = SoundChoice(voice=VoiceChoice(rate=300, volume=50), tick=20, latency=150)
    driven.voice.configure(quick)
    driven.voice.configure(quick)
    driven.until(lambda: len(noted(driven.cache)) == 4)
    first, second = noted(driven.cache)[:2], noted(driven.cache)[2:]
    assert sorted(gain for _, _, gain in second) == [0.2, 0.5]
    assert {number for number, _, _ in first} == {number for number, _, _ in second} == {1, 2}
    for number, due, _ in second:
        before = next(due for other, due, _ in first if other == number)
        assert before - due == pytest.approx(0.15, abs=1e-6)
    assert len(list(driven.cache.rglob("*.wav"))) == 3


def test_a_voice_can_be_tried_without_being_taken(voices: list[DrivenVoice], tmp_path: Path) -> None:
    driven = DrivenVoice(tmp_path / "cache", outputs="noting")
    voices.append(driven)
    driven.voice.sample("Relax and breathe.", SoundChoice(voice=VoiceChoice(volume=70)))
    driven.until(lambda: len(noted(driven.cache)) == 1)
    driven.voice.play(GOOD, driven.soon())
    driven.until(lambda: len(noted(driven.cache)) == 2)
    assert [gain for _, _, gain in noted(driven.cache)] == [0.7, 1.0]
    assert driven.reports == []


def test_what_was_made_before_is_heard_without_a_renderer(voices: list[DrivenVoice], tmp_path: Path) -> None:
    renderers = [0]
    for _ in range(2):
        driven = DrivenVoice(tmp_path / "cache")
        voices.append(driven)
        driven.voice.play(GOOD, driven.soon())
        driven.until(lambda: driven.started(1))  # noqa: B023 - called before the next turn
        renderers = [pid for pid in processes_with(str(driven.cache)) if pid != driven.process]
        driven.voice.close()
        wait_until_gone(driven.cache)
    assert renderers == []


def test_a_voice_that_is_silent_gives_way_to_the_plain_one(voices: list[DrivenVoice], tmp_path: Path) -> None:
    driven = DrivenVoice(
        tmp_path / "cache", sound=SoundChoice(voice=VoiceChoice(voice="a voice that is not there"))
    )
    voices.append(driven)
    driven.voice.play(GOOD, driven.soon())
    driven.until(lambda: driven.started(1))
    assert driven.sentences[-1] is None


def test_an_output_that_refuses_gives_way_to_the_next(voices: list[DrivenVoice], tmp_path: Path) -> None:
    driven = DrivenVoice(tmp_path / "cache", outputs="refusing")
    voices.append(driven)
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(1))
    assert driven.sentences[-1] is None


def test_a_machine_without_sound_says_so_once(voices: list[DrivenVoice], tmp_path: Path) -> None:
    driven = DrivenVoice(tmp_path / "cache", outputs="none")
    voices.append(driven)
    driven.voice.play(Tone.REP, driven.soon())
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.missed(1) and driven.missed(2))
    assert [sentence for sentence in driven.sentences if sentence is not None] == [NO_OUTPUT]


@pytest.mark.parametrize("silence", ["hush", "forget"])
def test_what_is_planned_can_be_taken_back(voices: list[DrivenVoice], tmp_path: Path, silence: str) -> None:
    driven = DrivenVoice(tmp_path / "cache", outputs="patient")
    voices.append(driven)
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: bool(list(driven.cache.rglob("*.wav"))))
    getattr(driven.voice, silence)()
    driven.until(lambda: driven.missed(1))
    assert "hushed" in str(driven.reports) if silence == "hush" else "forgotten" in str(driven.reports)


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP])
def test_a_speaker_that_dies_or_freezes_is_replaced_and_says_what_it_had_to(
    voices: list[DrivenVoice], tmp_path: Path, blow: signal.Signals
) -> None:
    driven = DrivenVoice(tmp_path / "cache", patience=replace(QUICK, answer=0.9))
    voices.append(driven)
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(1))
    first = driven.process
    os.kill(first, blow)
    began = time.monotonic()
    driven.voice.play(Tone.CHANGE, driven.soon())
    driven.voice.prepare([GOOD] * 50)
    driven.voice.hush()
    driven.voice.play(Tone.REP, driven.soon())
    driven.look()
    assert time.monotonic() - began < AT_ONCE
    driven.until(lambda: driven.started(3))
    assert driven.process != first
    assert [sentence for sentence in driven.sentences if sentence is not None] == [RESTARTING]


def test_a_window_that_looked_away_for_long_blames_no_speaker_but_one_that_it_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = socket.socketpair()
    speaker, killed, now = SimpleNamespace(poll=lambda: 0), list[object](), [100.0]
    monkeypatch.setattr(process_voice, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(process_voice, "start_process", lambda *_: (speaker, Wire(ours)))
    monkeypatch.setattr(process_voice, "kill_all", killed.append)
    voice = ProcessVoice(RealClock(), tmp_path)
    voice.prepare([GOOD])
    for passed, ended in ((60.0, []), (2.0, []), (2.0, [speaker])):
        now[0] += passed
        voice.trouble()
        assert killed == ended
    theirs.close()


def test_a_speaker_that_reads_nothing_holds_up_no_call(driven: DrivenVoice) -> None:
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(1))
    first = driven.process
    os.kill(first, signal.SIGSTOP)
    slowest = 0.0
    for number in range(40):
        began = time.monotonic()
        driven.voice.prepare([Speech(f"{number} {line} " + "x" * 1000) for line in range(50)])
        slowest = max(slowest, time.monotonic() - began)
    assert slowest < AT_ONCE
    driven.voice.prepare([])
    driven.until(lambda: driven.voice._process is not None and driven.process != first)


def test_a_speaker_with_nothing_to_do_ends_and_comes_back(voices: list[DrivenVoice], tmp_path: Path) -> None:
    driven = DrivenVoice(tmp_path / "cache", patience=replace(QUICK, idle=0.1))
    voices.append(driven)
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(1))
    wait_until_gone(driven.cache)
    driven.look()
    driven.voice.play(Tone.REP, driven.soon())
    driven.until(lambda: driven.started(2))
    assert driven.sentences == [None]


def test_a_machine_that_starts_no_process_is_silent_and_says_so(
    driven: DrivenVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    driven.voice.prepare([GOOD])
    driven.voice.play(GOOD, driven.soon())
    driven.look()
    assert driven.sentences == [RESTARTING]


def test_closing_leaves_no_process_even_when_the_engine_hangs(driven: DrivenVoice) -> None:
    driven.voice.play(Speech("Hang."), driven.soon())
    driven.until(lambda: len(processes_with(str(driven.cache))) == 2)
    driven.voice.close()
    wait_until_gone(driven.cache)
    driven.voice.play(GOOD, driven.soon())
    assert driven.voice._process is None


LONELY = """
import sys
from pathlib import Path
from datetime import timedelta
from stretchcoach.ports import Speech
from tests.audio.fakes_audio import DrivenVoice, processes_with
driven = DrivenVoice(Path(sys.argv[1]))
driven.voice.play(Speech("Hang."), driven.soon())
driven.until(lambda: len(processes_with(sys.argv[1])) == 3)
print("ready", flush=True)
sys.stdin.read()
"""


def test_a_window_that_is_killed_leaves_no_process(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with subprocess.Popen(
        [sys.executable, "-c", LONELY, str(cache)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=child_environment(),
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"ready\n"
        window.kill()
    wait_until_gone(cache)
