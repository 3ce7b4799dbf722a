"""Proves the connection to a bus, on a real bus that is nobody's session."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from stretchcoach.desktop import qt_bus
from stretchcoach.desktop.bus import BUS, NO_BUS, TOO_LATE, Body, Call, Remote
from stretchcoach.desktop.qt_bus import QtBus, session_address, session_bus, system_address
from tests.desktop.fakes_desktop import Bus, private_bus

NAME = "org.example.Clerk"
PATH = "/org/example/Clerk"
CLERK = Remote(NAME, PATH, NAME)
Connect = Callable[[], QtBus]


class Clerk:
    """An object that answers."""

    def answer(self, interface: str, method: str, body: Body) -> tuple[str, Body] | None:
        match interface, method:
            case "org.example.Clerk", "Double":
                (number,) = body
                return "u", (number * 2 if isinstance(number, int) else 0,)
            case _:
                return None


@pytest.fixture
def connect(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connect]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    made = list[QtBus]()

    def connected() -> QtBus:
        made.append(session_bus())
        return made[-1]

    yield connected
    for each in made:
        each.close()


class Heard:
    """What a call came to."""

    def __init__(self) -> None:
        self.done = list[Body]()
        self.failed = list[str]()

    def of(self, bus: QtBus, call: Call, qtbot: QtBot) -> "Heard":
        """Make the call and wait for what comes of it."""
        bus.call(call, self.done.append, self.failed.append)
        assert not self.done
        assert not self.failed
        qtbot.waitUntil(lambda: bool(self.done or self.failed), timeout=3000)
        return self


@contextmanager
def clerk(bus: QtBus) -> Iterator[None]:
    bus.serve(NAME, PATH, Clerk())
    yield
    bus.unserve(NAME, PATH)


def double(number: int) -> Call:
    return Call(to=CLERK, method="Double", signature="u", body=(number,))


def test_calls_are_answered_with_what_they_ask_for_or_with_an_error(connect: Connect, qtbot: QtBot) -> None:
    ours, theirs = connect(), connect()
    with clerk(theirs):
        Heard().of(theirs, Call(to=BUS, method="GetId"), qtbot)  # the name is taken now
        assert Heard().of(ours, double(21), qtbot).done == [(42,)]
        unknown = Heard().of(ours, Call(to=CLERK, method="Dance"), qtbot)
        assert unknown.failed == ["org.freedesktop.DBus.Error.UnknownMethod"]
        nobody = Call(to=Remote("org.example.Nobody", PATH, NAME), method="Double")
        assert Heard().of(ours, nobody, qtbot).failed == ["org.freedesktop.DBus.Error.ServiceUnknown"]
    assert Heard().of(ours, double(1), qtbot).failed == ["org.freedesktop.DBus.Error.ServiceUnknown"]


def test_signals_are_heard_from_the_one_and_of_the_kind_that_was_asked_for(
    connect: Connect, qtbot: QtBot
) -> None:
    ours, theirs = connect(), connect()
    heard = list[Body]()
    with clerk(theirs):
        Heard().of(theirs, Call(to=BUS, method="GetId"), qtbot)
        ours.listen(CLERK, "Told", heard.append)
        ours.listen(CLERK, "Told", lambda body: heard.append((*body, "again")), first="b")
        Heard().of(ours, Call(to=BUS, method="GetId"), qtbot)  # the bus knows by now
        for word in ("a", "b"):
            theirs.tell(Remote("", PATH, NAME), "Told", "s", (word,))
            theirs.tell(Remote("", "/elsewhere", NAME), "Told", "s", ("no",))
        qtbot.waitUntil(lambda: len(heard) == 3, timeout=3000)
    assert heard == [("a",), ("b",), ("b", "again")]


def test_a_service_that_hangs_is_too_late(connect: Connect, qtbot: QtBot) -> None:
    ours, theirs = connect(), connect()
    with clerk(theirs):
        Heard().of(theirs, Call(to=BUS, method="GetId"), qtbot)
        assert theirs._notifier is not None
        theirs._notifier.setEnabled(False)
        late = Call(to=CLERK, method="Double", signature="u", body=(1,), within_ms=50)
        assert Heard().of(ours, late, qtbot).failed == [TOO_LATE]


@pytest.mark.parametrize("address", ["", "unix:path=/nonexistent/bus", "tcp:host=nowhere", "nonsense"])
def test_without_a_bus_every_call_fails_and_nothing_is_raised(
    address: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    bus = session_bus()
    bus.listen(CLERK, "Told", lambda _: None)
    bus.tell(CLERK, "Told", "s", ("a",))
    for _ in range(2):
        assert Heard().of(bus, double(1), qtbot).failed == [NO_BUS]


def test_a_bus_that_dies_fails_what_was_asked_and_all_that_follows(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        ours = session_bus()
        ours.serve(NAME, PATH, Clerk())
        Heard().of(ours, Call(to=BUS, method="GetId"), qtbot)
        asked = Heard()
        ours.call(double(1), asked.done.append, asked.failed.append)
    qtbot.waitUntil(lambda: bool(asked.failed), timeout=3000)
    assert asked.failed == [NO_BUS]
    assert Heard().of(ours, double(1), qtbot).failed == [NO_BUS]
    ours.close()


def test_the_buses_are_where_the_session_says_or_where_they_usually_are() -> None:
    assert session_address({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a"}) == "unix:path=/a"
    assert session_address({"XDG_RUNTIME_DIR": "/run/user/7"}) == "unix:path=/run/user/7/bus"
    with pytest.raises(KeyError):
        session_address({})
    assert system_address({}) == "unix:path=/var/run/dbus/system_bus_socket"


def test_what_follows_from_the_last_replies_is_still_done(
    connect: Connect, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = connect()
    told = list[Body]()
    Heard().of(ours, Call(to=BUS, method="GetId"), qtbot)
    ours.call(
        Call(to=BUS, method="GetId"), lambda _: ours.call(Call(to=BUS, method="ListNames"), told.append)
    )
    ours.close()
    assert len(told) == 1
    hanging = connect()
    monkeypatch.setattr(qt_bus, "LAST_WORDS_S", 0.01)
    hanging.serve(NAME, PATH, Clerk())
    Heard().of(hanging, Call(to=BUS, method="GetId"), qtbot)
    other = connect()
    other.call(double(1), told.append)
    other.close()
    assert len(told) == 1


def fail(*_: object) -> None:
    raise RuntimeError


def test_what_fails_keeps_nothing_after_it_from_being_done(connect: Connect, qtbot: QtBot) -> None:
    ours, theirs, done = connect(), connect(), list[Body]()
    with clerk(theirs), qtbot.captureExceptions() as caught:
        ours.later(0, fail)
        ours.later(0, lambda: done.append(("later",)))
        ours.call(double(1), fail)
        ours.call(double(2), done.append)
        qtbot.waitUntil(lambda: len(done) == 2, timeout=900)  # sooner than a call is too late
    assert sorted(map(str, done)) == ["('later',)", "(4,)"]
    assert len(caught) == 2
