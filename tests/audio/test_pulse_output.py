"""The endless stream, with a sound server that keeps perfect time, freezes, dies and comes back to order.

Time stands still but where a test lets it pass, so that nothing depends on how busy the machine is.
"""

import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from stretchcoach.audio import pulse_output
from stretchcoach.audio.libpulse import UNKNOWN, PulseStream
from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import NO_ANSWER, NO_OUTPUT, Clip
from stretchcoach.audio.pulse_output import (
    BLOCK,
    BUFFER,
    FIRST,
    FROZEN_AFTER,
    OPEN_FOR_MORE,
    STALLED,
    PulseOutput,
)
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES, from_pcm, to_pcm
from tests.audio.fakes_audio import wait_until

LOUD = Clip(Path("unused.wav"), to_pcm([0.5] * 100))
IN_BUFFER = round(BUFFER * RATE / BLOCK)
HEADWAY = FIRST[1]
"""What begins in an emptied buffer begins so late (s)."""
A_SAMPLE = 1 / RATE


class StandingClock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self._instant = 1000.0

    def __call__(self) -> float:
        return self._instant

    def pass_time(self, seconds: float) -> None:
        self._instant += seconds


class FakeServer:
    """A stream that plays from the moment it is opened, and has room for as many blocks as the test gives."""

    def __init__(self, clock: StandingClock, blocks: int = 0) -> None:
        self._clock = clock
        self.began = clock()
        self.written: list[bytes] = []
        self.asked = 0
        """How often it was given samples, whether it took them or not."""
        self.flushed = 0
        self.alive = True
        self.closed = False
        self._room = threading.Semaphore(blocks)

    def give_room(self, blocks: int) -> None:
        self._room.release(blocks)

    def latency(self) -> float:
        return max(0.0, self.began + self.taken / RATE - self._clock())

    def write(self, pcm: bytes) -> bool:
        self.asked += 1
        self._room.acquire()
        self.written.append(pcm)
        return self.alive

    def flush(self) -> None:
        self.flushed += 1
        self.began = self._clock() - self.taken / RATE

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


@dataclass
class Room:
    """Outputs on servers that are made to order; all are ended after the test."""

    clock: StandingClock = field(default_factory=StandingClock)
    outputs: list[PulseOutput] = field(default_factory=list)
    servers: list[FakeServer] = field(default_factory=list)

    def server(self, blocks: int = 0, *, alive: bool = True) -> FakeServer:
        self.servers.append(FakeServer(self.clock, blocks))
        self.servers[-1].alive = alive
        return self.servers[-1]

    def output(self, *servers: FakeServer | None) -> PulseOutput:
        self.outputs.append(PulseOutput(FakeOpener(*servers), self.clock))
        return self.outputs[-1]


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    yield room
    for output in room.outputs:
        output.close()
    for server in room.servers:
        server.alive = False
        server.give_room(1)


def next_reports(output: PulseOutput) -> list[Started | Missed]:
    reports: list[Started | Missed] = []

    def some() -> bool:
        reports.extend(output.reports())
        return bool(reports)

    wait_until(some)
    return reports


def test_a_clip_sounds_at_its_sample(room: Room) -> None:
    server = room.server()
    output = room.output(server)
    output.plan(3, LOUD, server.began + 0.3)
    server.give_room(IN_BUFFER)
    (report,) = next_reports(output)
    assert isinstance(report, Started)
    assert abs(report.late) < A_SAMPLE
    wait_until(lambda: len(server.written) >= IN_BUFFER)
    assert abs(server.sounding[0] - 0.3 * RATE) <= 1
    assert len(server.sounding) == 100


def test_a_clip_for_now_does_not_wait_behind_silence(room: Room) -> None:
    server = room.server(IN_BUFFER)
    output = room.output(server)
    wait_until(lambda: server.asked > IN_BUFFER)
    room.clock.pass_time(0.1)
    output.plan(1, LOUD, room.clock())
    server.give_room(3)
    (report,) = next_reports(output)
    assert isinstance(report, Started)
    assert 0 <= report.late <= HEADWAY + A_SAMPLE
    assert server.flushed == 1


def test_hush_empties_the_servers_buffer(room: Room) -> None:
    server = room.server()
    output = room.output(server)
    output.plan(1, LOUD, room.clock() + 60)
    output.hush()
    server.give_room(2)
    wait_until(lambda: server.flushed == 1)
    output.plan(2, LOUD, room.clock() + 0.5)
    server.give_room(IN_BUFFER)
    (report,) = next_reports(output)
    assert report.number == 2


def test_a_server_that_is_not_there_is_refused(room: Room) -> None:
    output = room.output(None)
    wait_until(lambda: output.refused)


def test_a_frozen_server_is_told_and_holds_up_no_call(room: Room) -> None:
    server = room.server()
    output = room.output(server)
    output.plan(1, LOUD, server.began)
    wait_until(lambda: server.asked == 1)
    assert output.trouble is None
    room.clock.pass_time(FROZEN_AFTER + 0.1)
    assert output.trouble == NO_ANSWER
    output.hush()
    output.forget()
    server.give_room(100)
    wait_until(lambda: output.trouble is None)


def test_a_server_that_dies_is_told_and_found_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse_output, "RETRY", 0.05)
    dead, server = room.server(1, alive=False), room.server()
    output = room.output(dead, *[None] * 4, server)
    output.plan(1, LOUD, room.clock() - 1.2)
    output.plan(2, LOUD, room.clock() + 5)
    wait_until(lambda: output.trouble == NO_OUTPUT)
    wait_until(lambda: output.trouble is None)
    assert dead.closed
    assert [report.number for report in next_reports(output)] == [1]


def test_a_stream_with_nothing_to_play_is_given_back(room: Room) -> None:
    first, second = room.server(), room.server()
    output = room.output(first, second)
    wait_until(lambda: first.asked == 1)
    room.clock.pass_time(OPEN_FOR_MORE)
    first.give_room(2)
    wait_until(lambda: first.closed)
    output.plan(1, LOUD, room.clock())
    second.give_room(2)
    assert [report.number for report in next_reports(output)] == [1]
    wait_until(lambda: second.asked == 3)
    room.clock.pass_time(OPEN_FOR_MORE)
    second.give_room(2)
    wait_until(lambda: second.closed)


def test_what_is_forgotten_in_the_servers_buffer_is_not_heard_and_what_sounds_goes_on(room: Room) -> None:
    server = room.server()
    output = room.output(server)
    lasting = Clip(Path("unused.wav"), to_pcm([0.3]) * (RATE * 5))
    output.plan(1, lasting, server.began)
    server.give_room(2)
    wait_until(lambda: server.asked == 3)
    room.clock.pass_time(0.2)
    output.plan(2, LOUD, server.began + 0.6)
    server.give_room(IN_BUFFER - 2)
    wait_until(lambda: server.asked > IN_BUFFER)
    before = server.flushed
    output.forget()
    server.give_room(20)
    wait_until(lambda: server.flushed == before + 1 and len(server.written) >= IN_BUFFER + 20)
    after = from_pcm(b"".join(server.written[IN_BUFFER + 1 :]))
    assert max(after) == pytest.approx(0.3, abs=0.01)
    assert min(after[RATE // 50 : RATE // 10]) == pytest.approx(0.3, abs=0.01)


def test_a_server_that_stood_still_plays_nothing_stale(room: Room) -> None:
    server = room.server()
    output = room.output(server)
    output.plan(1, Clip(Path("unused.wav"), to_pcm([0.3] * RATE)), server.began)
    server.give_room(3)
    wait_until(lambda: server.asked == 4)
    room.clock.pass_time(STALLED + 0.1)
    server.give_room(1)
    wait_until(lambda: server.flushed == 1)
    server.give_room(5)
    wait_until(lambda: len(server.written) >= 8)
    assert not any(from_pcm(b"".join(server.written[5:8])))


def test_a_stream_whose_server_is_gone_says_nothing_of_its_clock() -> None:
    """The library then returns minus one as an unsigned number: 585,000 years, and all cues too late."""
    answers = iter([UNKNOWN, 250_000])
    library: Any = SimpleNamespace(pa_simple_get_latency=lambda _handle, _error: next(answers))
    stream = PulseStream(library, 1)
    assert (stream.latency(), stream.latency()) == (0.0, 0.25)
