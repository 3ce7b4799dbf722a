"""The endless stream, with a sound server that keeps perfect time, freezes, dies and comes back to order."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from stretchcoach.audio import pulse_output
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import NO_ANSWER, NO_OUTPUT, Clip
from stretchcoach.audio.pulse_output import BLOCK, BUFFER, PulseOutput
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES, from_pcm, to_pcm
from tests.audio.fakes_audio import wait_until

LOUD = Clip(Path("unused.wav"), to_pcm([0.5] * 100))
IN_BUFFER = round(BUFFER * RATE / BLOCK)


class FakeServer:
    """A stream that plays from the moment it is opened, and has room for as many blocks as the test gives."""

    def __init__(self, blocks: int = 0) -> None:
        self.began = time.monotonic()
        self.written: list[bytes] = []
        self.flushed = 0
        self.alive = True
        self.closed = False
        self._room = threading.Semaphore(blocks)

    def give_room(self, blocks: int) -> None:
        self._room.release(blocks)

    def latency(self) -> float:
        return max(0.0, self.began + self.taken / RATE - time.monotonic())

    def write(self, pcm: bytes) -> bool:
        self._room.acquire()
        self.written.append(pcm)
        return self.alive

    def flush(self) -> None:
        self.flushed += 1
        self.began = time.monotonic() - self.taken / RATE

    def close(self) -> None:
        self.closed = True

    @property
    def taken(self) -> int:
        """The samples that were written."""
        return sum(map(len, self.written)) // SAMPLE_BYTES

    @property
    def sounding(self) -> list[int]:
        """The samples that are not silent."""
        return [i for i, value in enumerate(from_pcm(b"".join(self.written))) if value]


class FakeOpener:
    """Opens the given streams one after the other; None is a server that is not there."""

    def __init__(self, *servers: FakeServer | None) -> None:
        self._servers = deque(servers)

    def connect(self, name: str, buffer: float, step: float) -> FakeServer | None:
        del name, buffer, step
        return self._servers.popleft() if self._servers else None


@pytest.fixture
def outputs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[PulseOutput]]:
    monkeypatch.setattr(pulse_output, "FROZEN_AFTER", 0.05)
    monkeypatch.setattr(pulse_output, "RETRY", 0.01)
    opened: list[PulseOutput] = []
    yield opened
    for output in opened:
        output.close()


@pytest.fixture
def server() -> Iterator[FakeServer]:
    server = FakeServer()
    yield server
    server.alive = False
    server.give_room(1)


def next_reports(output: PulseOutput) -> list[Started | Missed]:
    reports: list[Started | Missed] = []

    def some() -> bool:
        reports.extend(output.reports())
        return bool(reports)

    wait_until(some)
    return reports


def test_a_clip_sounds_at_its_sample(outputs: list[PulseOutput], server: FakeServer) -> None:
    output = PulseOutput(FakeOpener(server))
    outputs.append(output)
    output.plan(3, LOUD, server.began + 0.3)
    server.give_room(IN_BUFFER)
    (report,) = next_reports(output)
    assert isinstance(report, Started)
    assert abs(report.late) < 0.0005
    wait_until(lambda: len(server.written) >= IN_BUFFER)
    assert server.sounding[0] == pytest.approx(0.3 * RATE, abs=RATE / 2000)
    assert len(server.sounding) == 100


def test_a_clip_for_now_does_not_wait_behind_silence(outputs: list[PulseOutput], server: FakeServer) -> None:
    output = PulseOutput(FakeOpener(server))
    outputs.append(output)
    server.give_room(IN_BUFFER)
    wait_until(lambda: len(server.written) == IN_BUFFER)
    output.plan(1, LOUD, time.monotonic())
    server.give_room(3)
    (report,) = next_reports(output)
    assert isinstance(report, Started)
    assert report.late < BUFFER
    assert server.flushed == 1


def test_hush_empties_the_servers_buffer(outputs: list[PulseOutput], server: FakeServer) -> None:
    output = PulseOutput(FakeOpener(server))
    outputs.append(output)
    output.plan(1, LOUD, server.began + 60)
    output.hush()
    server.give_room(2)
    wait_until(lambda: server.flushed == 1)
    output.plan(2, LOUD, server.began + 0.1)
    server.give_room(IN_BUFFER)
    (report,) = next_reports(output)
    assert report.number == 2


def test_a_server_that_is_not_there_is_refused(outputs: list[PulseOutput]) -> None:
    output = PulseOutput(FakeOpener(None))
    outputs.append(output)
    wait_until(lambda: output.refused)


def test_a_frozen_server_is_told_and_holds_up_no_call(outputs: list[PulseOutput], server: FakeServer) -> None:
    output = PulseOutput(FakeOpener(server))
    outputs.append(output)
    output.plan(1, LOUD, server.began)
    wait_until(lambda: output.trouble == NO_ANSWER)
    output.hush()
    output.forget()
    server.give_room(100)
    wait_until(lambda: output.trouble is None)


def test_a_server_that_dies_is_told_and_found_again(
    outputs: list[PulseOutput], server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse_output, "RETRY", 0.05)
    dead = FakeServer()
    dead.alive = False
    output = PulseOutput(FakeOpener(dead, *[None] * 4, server))
    outputs.append(output)
    output.plan(1, LOUD, time.monotonic() - 1.2)
    output.plan(2, LOUD, time.monotonic() + 5)
    dead.give_room(1)
    wait_until(lambda: output.trouble == NO_OUTPUT)
    wait_until(lambda: output.trouble is None)
    assert dead.closed
    assert [report.number for report in next_reports(output)] == [1]


def test_a_stream_with_nothing_to_play_is_given_back(
    outputs: list[PulseOutput], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse_output, "OPEN_FOR_MORE", 0.02)
    first, second = FakeServer(10_000), FakeServer(10_000)
    output = PulseOutput(FakeOpener(first, second))
    outputs.append(output)
    wait_until(lambda: first.closed)
    output.plan(1, LOUD, time.monotonic())
    assert [report.number for report in next_reports(output)] == [1]
    wait_until(lambda: second.closed)


def test_what_is_forgotten_in_the_servers_buffer_is_not_heard_and_what_sounds_goes_on(
    outputs: list[PulseOutput], server: FakeServer
) -> None:
    output = PulseOutput(FakeOpener(server))
    outputs.append(output)
    lasting = Clip(Path("unused.wav"), to_pcm([0.3]) * (RATE * 5))
    output.plan(1, lasting, server.began)
    server.give_room(2)
    wait_until(lambda: time.monotonic() > server.began + 0.02)
    output.plan(2, LOUD, server.began + 0.6)
    server.give_room(IN_BUFFER - 2)
    wait_until(lambda: len(server.written) >= IN_BUFFER)
    before = server.flushed
    output.forget()
    server.give_room(20)
    wait_until(lambda: server.flushed == before + 1 and len(server.written) >= IN_BUFFER + 20)
    after = from_pcm(b"".join(server.written[IN_BUFFER + 1 :]))
    assert max(after) == pytest.approx(0.3, abs=0.01)
    assert min(after[RATE // 50 : RATE // 10]) == pytest.approx(0.3, abs=0.01)


def test_a_server_that_stood_still_plays_nothing_stale(
    outputs: list[PulseOutput], server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse_output, "STALLED", 0.05)
    output = PulseOutput(FakeOpener(server))
    outputs.append(output)
    output.plan(1, Clip(Path("unused.wav"), to_pcm([0.3] * RATE)), server.began)
    server.give_room(3)
    wait_until(lambda: len(server.written) == 3 and time.monotonic() > server.began + 0.2)
    server.give_room(1)
    wait_until(lambda: server.flushed == 1)
    server.give_room(5)
    wait_until(lambda: len(server.written) >= 8)
    assert not any(from_pcm(b"".join(server.written[5:8])))
