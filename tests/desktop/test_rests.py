"""Proves who tells that the user rests: an X server by an alarm, GNOME by a watch, else nobody."""

import struct
from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.core.presence import Presence
from stretchcoach.desktop import x11_rests as rests_module
from stretchcoach.desktop.rests import MutterRests
from stretchcoach.desktop.x11_news import X11News, tell_owner, tell_rests
from stretchcoach.desktop.x11_rests import X11Rests
from stretchcoach.desktop.x11_wire import X11Error
from tests.desktop.fakes_bus import FakeBus
from tests.desktop.fakes_x11 import GONE, THERE, WELCOME, Talk, reply, server

EVENT = bytes([86]) + bytes(31)
NO_COUNTERS = reply(struct.pack("<I", 0))


@pytest.fixture
def talk() -> Iterator[Talk]:
    talk = Talk()
    yield talk
    talk.close()


def counter(number: int, name: bytes) -> bytes:
    data = struct.pack("<I8xH", number, len(name)) + name
    return data + bytes(-len(data) % 4)


def test_the_display_is_asked_to_tell_when_the_idle_time_comes_to_two_minutes_from_either_side(
    talk: Talk,
) -> None:
    counters = counter(3, b"SERVERTIME") + counter(7, b"IDLETIME")
    talk.answers = [THERE, reply(b""), reply(struct.pack("<I", 2), counters)]
    tell_rests(talk, timedelta(minutes=2))
    for alarm, test in ((0, 0), (1, 1)):
        opcode, minor, request = talk.sent[3 + alarm]
        assert (opcode, minor) == (144, 8)
        assert struct.unpack("<10I", request) == (0x400000 + alarm, 63, 7, 0, 0, 120_000, test, 0, 0, 1)


def test_a_display_that_does_not_count_says_so(talk: Talk) -> None:
    for answers in ([GONE], [THERE, reply(b""), NO_COUNTERS]):
        talk.answers = answers
        with pytest.raises(X11Error):
            tell_rests(talk, timedelta(minutes=2))


def test_the_display_is_asked_to_tell_who_owns_a_selection_even_before_anybody_has_named_it(
    talk: Talk,
) -> None:
    talk.answers = [THERE, reply(b""), reply(struct.pack("<I", 412))]
    tell_owner(talk, "_NET_SYSTEM_TRAY_S0")
    assert talk.sent[2][1] == 0, "the name is made"
    assert talk.sent[3] == (144, 2, struct.pack("<III", 99, 412, 7))


def test_news_of_the_display_are_heard_until_it_is_gone(talk: Talk, qtbot: QtBot) -> None:
    heard = list[int]()
    news = X11News(talk, lambda: heard.append(1))
    talk.theirs.sendall(bytes(32) + EVENT + EVENT)  # a refusal is no news
    qtbot.waitUntil(lambda: heard == [1], timeout=3000)
    talk.theirs.close()
    qtbot.waitUntil(lambda: not news.open, timeout=3000)
    assert heard == [1]


def test_a_display_that_cannot_tell_is_looked_at_over_one_connection(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    del qtbot
    idle = [reply(struct.pack("<III", 0, 0, milliseconds)) for milliseconds in (1234, 5678)]
    with server(WELCOME, GONE, THERE, *idle) as (display, heard):
        monkeypatch.setattr(rests_module, "own_display", lambda _: display)
        resting = X11Rests({})
        assert resting.glimpse() == Presence(), "nobody has begun"
        resting.begin(lambda: None)
        assert not resting.told
        assert resting.glimpse() == Presence(idle=timedelta(milliseconds=1234))
        before = len(heard)
        assert resting.glimpse() == Presence(idle=timedelta(milliseconds=5678))
        assert bytes(heard[before:]) == struct.pack("<BBHI", 144, 1, 2, 99)
        resting.end()


def test_a_display_that_hung_up_is_connected_to_once_more(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    del qtbot
    resting = X11Rests({})
    with server(WELCOME, GONE) as (display, _):
        monkeypatch.setattr(rests_module, "own_display", lambda _: display)
        resting.begin(lambda: None)
    assert resting.glimpse() == Presence()
    with server(WELCOME, GONE, THERE, reply(struct.pack("<III", 0, 0, 7))) as (display, _):
        monkeypatch.setattr(rests_module, "own_display", lambda _: display)
        assert resting.glimpse() == Presence(idle=timedelta(milliseconds=7))
        resting.end()


def test_gnome_tells_of_each_rest_and_of_each_coming_back() -> None:
    bus, heard = FakeBus(), list[str]()
    resting = MutterRests(bus)
    resting.begin(lambda: heard.append("look"))
    assert not resting.told
    asked = bus.next("AddIdleWatch")
    assert asked.call.body == (120_000,)
    asked.answer(5)
    assert resting.told
    bus.signal("WatchFired", 5)
    bus.next("AddUserActiveWatch").answer(6)
    bus.signal("WatchFired", 6)
    bus.signal("WatchFired", 9)
    assert heard == ["look"] * 2, "another program's watch is not ours"
    resting.end()
    assert bus.next("RemoveWatch").call.body == (5,)
    assert not resting.told
    bus.signal("WatchFired", 5)
    assert len(heard) == 2


def test_a_watch_that_is_set_too_late_is_taken_away() -> None:
    bus = FakeBus()
    resting = MutterRests(bus)
    resting.begin(lambda: None)
    resting.end()
    bus.next("AddIdleWatch").answer(5)
    assert bus.next("RemoveWatch").call.body == (5,)


def test_without_gnome_nobody_tells() -> None:
    bus = FakeBus()
    resting = MutterRests(bus)
    resting.begin(lambda: None)
    bus.next("AddIdleWatch").fail()
    assert not resting.told
    assert resting.glimpse() == Presence()
