"""The wire: whole messages or none, and never a wait."""

import json
import socket
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchcoach.audio.messages import (
    KINDS,
    Bye,
    Message,
    Ping,
    Play,
    Pong,
    Prepare,
    Trouble,
    decode,
    encode,
    name_of,
    named,
)
from stretchcoach.audio.wire import MOST_WAITING, Wire
from stretchcoach.core.cue import Tone
from stretchcoach.ports import Sound, Speech

MESSAGES = st.one_of([st.from_type(kind) for kind in KINDS.values()])
SOUNDS = st.one_of(st.builds(Speech, st.text()), st.sampled_from(list(Tone)))


@pytest.fixture
def ends() -> Iterator[tuple[Wire, Wire]]:
    here, there = map(Wire, socket.socketpair())
    yield here, there
    here.close()
    there.close()


@given(MESSAGES)
def test_every_message_survives_its_line(message: Message) -> None:
    line = encode(message)
    assert line.count(b"\n") == 1
    assert json.dumps(str(decode(line))) == json.dumps(str(message))


@given(SOUNDS)
def test_every_sound_survives_its_name(sound: Sound) -> None:
    assert named(name_of(sound)) == sound


@pytest.mark.parametrize(
    "line",
    [b"", b"{}", b"[]", b"7", b'["Play",{}]', b'["Pong",{"x":1}]', b'["No",{}]', b'["Prepare",7]', b"\xff"],
)
def test_what_is_no_message_is_none(line: bytes) -> None:
    assert decode(line) is None


def test_messages_arrive_in_order_and_then_the_end(ends: tuple[Wire, Wire]) -> None:
    here, there = ends
    sent: list[Message] = [Ping(1), Prepare(("say:Größe",)), Play(1, "tone:rep", 2.5), Trouble(None)]
    for message in sent:
        here.send(message)
    assert there.receive() == sent
    assert not there.closed
    here.send(Bye())
    here.close()
    assert there.receive() + there.receive() == [Bye()]
    assert there.closed


def test_what_the_other_side_said_before_it_went_is_still_read(ends: tuple[Wire, Wire]) -> None:
    here, there = ends
    here.send(Bye())
    here.close()
    there.send(Ping(1))
    there.send(Ping(2))
    assert there.receive() == [Bye()]


def test_a_side_that_does_not_read_makes_no_one_wait(ends: tuple[Wire, Wire]) -> None:
    here, there = ends
    long = Prepare(("x" * 50_000,))
    for _ in range(2 * MOST_WAITING // 50_000):
        here.send(long)
    assert here.overflowed
    assert here.waiting <= MOST_WAITING
    here.send(Pong(1))
    got = 0
    while received := there.receive():
        got += sum(message == long for message in received)
        here.flush()
    assert got > MOST_WAITING // 50_000 - 1
