"""The stream through miniaudio, with a device that asks when the test lets it."""

import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from stretchcoach.audio import miniaudio_output
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.miniaudio_output import LATENCY, MiniaudioOutput, open_device, silence
from stretchcoach.audio.output import NO_ANSWER, NO_OUTPUT, Clip
from stretchcoach.audio.samples import RATE, from_pcm, to_pcm
from tests.audio.fakes_audio import wait_until

LOUD = Clip(Path("unused.wav"), to_pcm([0.5] * 100))
PERIOD = RATE // 50


class FakeDevices:
    """Opens devices that keep what they were given; `there` says whether one can be opened."""

    def __init__(self, *, there: bool = True) -> None:
        self.there = there
        self.opened = 0
        self.closed = 0
        self.played = b""
        self.passed = 0.0
        """How much time has passed beside the real one (s)."""
        self._blocks: Generator[bytes, int, None] | None = None

    def open(self, blocks: Generator[bytes, int, None]) -> "FakeDevices":
        if not self.there:
            raise OSError("no device")
        self.opened += 1
        self._blocks = blocks
        return self

    def ask(self, times: int = 1) -> None:
        """Ask for samples, as the device's thread does."""
        assert self._blocks is not None
        for _ in range(times):
            self.played += self._blocks.send(PERIOD)
            self.passed += PERIOD / RATE

    def close(self) -> None:
        self.closed += 1

    @property
    def sounding(self) -> list[int]:
        return [i for i, value in enumerate(from_pcm(self.played)) if value]


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> FakeDevices:
    monkeypatch.setattr(miniaudio_output, "FROZEN_AFTER", 0.05)
    monkeypatch.setattr(miniaudio_output, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(miniaudio_output, "RETRY", 0.01)
    return FakeDevices()


@pytest.fixture
def output(devices: FakeDevices, monkeypatch: pytest.MonkeyPatch) -> Iterator[MiniaudioOutput]:
    monkeypatch.setattr(miniaudio_output, "FROZEN_AFTER", 5.0)
    made = MiniaudioOutput(devices.open)
    wait_until(lambda: devices.opened == 1)
    yield made
    made.close()
    wait_until(lambda: devices.closed == devices.opened)


def test_a_clip_sounds_at_its_sample(
    output: MiniaudioOutput, devices: FakeDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.monotonic()
    monkeypatch.setattr(miniaudio_output, "time", SimpleNamespace(monotonic=lambda: now + devices.passed))
    output.plan(4, LOUD, now + LATENCY + 4.5 * PERIOD / RATE)
    devices.ask(9)
    (report,) = output.reports()
    assert isinstance(report, Started)
    assert report.late == pytest.approx(0, abs=1e-4)
    assert devices.sounding == list(range(PERIOD * 9 // 2, PERIOD * 9 // 2 + 100))


def test_hush_and_forget_leave_nothing_to_come(output: MiniaudioOutput, devices: FakeDevices) -> None:
    for silenced in (output.hush, output.forget, output.recall):
        output.plan(1, LOUD, time.monotonic() + 0.05)
        silenced()
    devices.ask(20)
    assert devices.sounding == []


def test_a_machine_without_a_device_is_refused() -> None:
    output = MiniaudioOutput(FakeDevices(there=False).open)
    wait_until(lambda: output.refused)
    assert output.trouble == NO_OUTPUT


def test_a_device_that_asks_no_more_is_opened_anew_and_nothing_late_is_played(devices: FakeDevices) -> None:
    output = MiniaudioOutput(devices.open)
    wait_until(lambda: devices.opened == 1)
    output.plan(1, LOUD, time.monotonic() - 2)
    output.plan(2, LOUD, time.monotonic() + 60)
    devices.there = False
    wait_until(lambda: output.trouble in {NO_ANSWER, NO_OUTPUT})
    wait_until(lambda: devices.closed == 1)
    devices.there = True
    wait_until(lambda: devices.opened == 2)
    assert Missed(1, "late") in output.reports()
    assert not output.refused
    output.close()


def test_a_device_with_nothing_to_play_is_given_back_and_opened_for_the_next_sound(
    devices: FakeDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(miniaudio_output, "OPEN_FOR_MORE", 0.02)
    output = MiniaudioOutput(devices.open)
    wait_until(lambda: devices.closed == 1)
    output.plan(1, LOUD, time.monotonic() + 60)
    wait_until(lambda: devices.opened == 2)
    output.close()


def test_without_the_library_there_is_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(OSError, match="miniaudio"):
        open_device(silence())


def test_silence_is_as_long_as_it_is_asked_for() -> None:
    blocks = silence()
    next(blocks)
    assert blocks.send(3) == bytes(6)
