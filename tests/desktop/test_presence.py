"""Proves what is known of the user: what one service tells is believed, what none tells stays unknown."""

import struct
from datetime import timedelta
from pathlib import Path

import pytest

from stretchcoach.core.presence import Presence
from stretchcoach.desktop.compositor import shows_through
from stretchcoach.desktop.presence import SESSION, DBusPresence
from stretchcoach.desktop.x11_presence import x11_presence
from stretchcoach.desktop.x11_wire import X11, Display, X11Error, local_display
from tests.desktop.fakes_bus import FakeBus
from tests.desktop.fakes_x11 import NAME, THERE, WELCOME, FakeRests, reply, server


def answered(session: FakeBus, known: Presence | None = None, *, kde: bool = False) -> list[Presence]:
    """Let logind say that nothing is locked; return where the answer will stand."""
    system, told = FakeBus(), list[Presence]()
    env = {"XDG_CURRENT_DESKTOP": "KDE" if kde else "GNOME"}
    presence = DBusPresence(session, system, lambda: known or Presence(), env, Presence)
    presence.ask(told.append)
    system.next("Get").answer(("b", False))
    for each in ("Get", "Get", "GetProperty"):
        session.next(each).fail()
    return told


def test_what_nobody_tells_stays_unknown() -> None:
    session = FakeBus()
    told = answered(session)
    for made in tuple(session.made):
        assert not told
        made.fail("too late")
    assert told == [Presence(locked=False)]


def test_the_compositor_is_asked_where_the_display_does_not_know() -> None:
    session = FakeBus()
    told = answered(session)
    session.next("GetIdletime").answer(61_500)
    for made in tuple(session.made):
        made.fail()
    assert told == [Presence(idle=timedelta(seconds=61.5), locked=False)]


def test_a_display_that_knows_is_enough() -> None:
    session = FakeBus()
    answered(session, Presence(idle=timedelta(seconds=3), full_screen=True))
    assert session.methods() == ["GetActive", "GetActive"]


def test_for_a_glance_a_display_that_knows_is_all_that_is_asked() -> None:
    session, system, told = FakeBus(), FakeBus(), list[Presence]()
    known = Presence(idle=timedelta(seconds=3))
    DBusPresence(session, system, lambda: known, {}, Presence).glance(told.append)
    assert told == [known]
    assert session.methods() == system.methods() == []
    DBusPresence(session, system, Presence, {}, Presence).glance(told.append)
    assert session.methods() == ["GetActive", "GetActive", "GetIdletime"]


def test_for_a_glance_the_whole_display_is_asked_only_where_a_glimpse_tells_nothing() -> None:
    told = list[Presence]()
    seen, whole = Presence(idle=timedelta(seconds=3)), Presence(idle=timedelta(seconds=4), full_screen=True)
    rests = FakeRests(seen)
    presence = DBusPresence(FakeBus(), FakeBus(), lambda: whole, {}, Presence, rests=rests)
    presence.glance(told.append)
    rests.seen = Presence()
    presence.glance(told.append)
    assert told == [seen, whole]


def test_nobody_need_look_where_rests_are_told_of() -> None:
    rests, told, news = FakeRests(Presence(idle=timedelta(seconds=3))), list[Presence](), list[str]()
    presence = DBusPresence(FakeBus(), FakeBus(), Presence, {}, Presence, rests=rests)
    presence.attend(lambda: news.append("look"))
    assert rests.changed is not None
    rests.changed()
    presence.glance(told.append)
    rests.told = False
    presence.glance(told.append)
    presence.neglect()
    rests.told = True
    presence.glance(told.append)
    assert news == ["look"]
    assert [each.told for each in told] == [True, False, False]
    assert rests.changed is None


def test_where_nothing_tells_of_keys_locking_is_all_there_is_to_tell() -> None:
    session, system, told, news = FakeBus(), FakeBus(), list[Presence](), list[str]()
    presence = DBusPresence(session, system, Presence, {}, Presence)
    presence.watch(lambda: news.append("watch"))
    presence.attend(lambda: news.append("attend"))
    session.signal("ActiveChanged", True)
    assert news == ["watch", "attend"] * 2  # each of two screen savers may be the one that is there
    presence.glance(told.append)
    for made in (*system.made, *session.made):
        made.fail()
    assert told == [Presence(told=True)]


def test_a_machine_that_never_told_of_its_waking_is_awake_a_minute_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    system, now = FakeBus(), [100.0]
    monkeypatch.setattr("stretchcoach.desktop.presence.time.monotonic", lambda: now[0])
    presence = DBusPresence(FakeBus(), system, Presence, {}, Presence)
    presence.watch(lambda: None)
    system.signal("PrepareForSleep", True)
    now[0] += 59
    assert presence.asleep
    now[0] += 2
    assert not presence.asleep


@pytest.mark.parametrize(("kde", "asked"), [(True, 1), (False, 0)])
def test_a_screen_saver_that_does_not_say_its_unit_is_asked_for_the_time_on_kde_only(
    kde: bool, asked: int
) -> None:
    session = FakeBus()
    answered(session, kde=kde)
    assert session.methods().count("GetSessionIdleTime") == asked


def test_a_screen_saver_that_is_on_counts_as_a_lock_whoever_answers_first() -> None:
    session = FakeBus()
    told = answered(session, Presence(idle=timedelta()))
    session.next("GetActive").answer(True)
    session.next("GetActive").answer(False)
    assert told == [Presence(idle=timedelta(), locked=True)]


def test_before_a_message_calls_and_the_wish_not_to_be_disturbed_are_asked_for() -> None:
    session, system, told = FakeBus(), FakeBus(), list[Presence]()
    busy = Presence(in_call=True)
    presence = DBusPresence(session, system, lambda: Presence(idle=timedelta()), {}, lambda: busy)
    presence.ask(told.append)
    system.next("Get").answer(("b", False))
    session.next("Get").fail()
    session.next("Get").answer(("b", True))
    session.next("GetProperty").answer(("b", False))
    for made in tuple(session.made):
        made.fail()
    assert told == [Presence(idle=timedelta(), locked=False, in_call=True, do_not_disturb=True)]


def test_waking_up_and_unlocking_are_told() -> None:
    session, system, told = FakeBus(), FakeBus(), list[str]()
    presence = DBusPresence(session, system, Presence, {}, Presence)
    presence.watch(lambda: told.append("look"))
    system.signal("PrepareForSleep", True)
    assert presence.asleep
    assert told == []
    system.signal("PrepareForSleep", False)
    assert not presence.asleep
    assert len(told) == 1
    system.next("GetSession").answer("/session/7")
    system.signal("PropertiesChanged", SESSION.interface, {"IdleHint": ("b", True)}, [])
    assert len(told) == 1
    system.signal("PropertiesChanged", SESSION.interface, {"LockedHint": ("b", False)}, [])
    session.signal("ActiveChanged", False)
    assert len(told) == 4  # each of two screen savers may be the one that is there


def test_the_display_tells_the_time_since_the_last_key() -> None:
    event = b"\x1c" + bytes(31)
    with (
        server(WELCOME, event + THERE, reply(struct.pack("<II", 0, 0) + struct.pack("<I", 1234))) as (
            display,
            heard,
        ),
        X11(display) as x11,
    ):
        assert x11.root == 99
        assert x11.idle_ms() == 1234
    assert NAME in heard
    assert b"secret" in heard
    assert struct.pack("<BBHI", 144, 1, 2, 99) in heard


def test_a_display_without_the_extension_or_that_refuses_says_so() -> None:
    with server(WELCOME, reply(bytes(4))) as (display, _), X11(display) as x11, pytest.raises(X11Error):
        x11.idle_ms()
    with server(WELCOME, b"\0\x03" + bytes(30)) as (display, _), X11(display) as x11, pytest.raises(X11Error):
        x11.atom("_NET_ACTIVE_WINDOW")


@pytest.mark.parametrize(("atom", "owner", "owned"), [(0, 0, False), (7, 0, False), (7, 99, True)])
def test_the_display_tells_whether_somebody_owns_a_selection(atom: int, owner: int, owned: bool) -> None:
    replies = [reply(struct.pack("<I", each)) for each in ((atom, owner) if atom else (atom,))]
    with server(WELCOME, *replies) as (display, _), X11(display) as x11:
        assert x11.owned("_NET_WM_CM_S0") is owned


def test_where_no_display_says_otherwise_windows_may_be_clear() -> None:
    assert shows_through({})
    assert shows_through({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})
    assert shows_through({"DISPLAY": "far.example:0"})


def test_a_display_that_does_not_let_us_in_or_hangs_up_says_so() -> None:
    refusal = struct.pack("<BBHHH", 0, 4, 11, 0, 1) + b"None"
    for first in (refusal, b""):
        with server(first) as (display, _), pytest.raises(X11Error):
            X11(display)
    with pytest.raises(X11Error):
        X11(Display("/nonexistent/X9"))


@pytest.mark.parametrize("name", ["", "far.example:0", "localhost:10.0", ":", ":x", "wayland-0"])
def test_a_display_of_another_machine_is_not_asked(name: str) -> None:
    assert local_display({"DISPLAY": name}) is None
    assert x11_presence({"DISPLAY": name}) == Presence()


def test_the_key_is_that_of_the_display(tmp_path: Path) -> None:
    def entry(family: int, number: bytes, key: bytes) -> bytes:
        fields = (b"host", number, NAME, key)
        return struct.pack(">H", family) + b"".join(struct.pack(">H", len(part)) + part for part in fields)

    file = tmp_path / "keys"
    file.write_bytes(entry(0, b"3", b"tcp") + entry(256, b"2", b"two") + entry(256, b"3", b"three") + b"\0")
    display = local_display({"DISPLAY": ":3.0", "XAUTHORITY": str(file)})
    assert display is not None
    assert display.key == b"three"
    assert display.socket.endswith("X3")
    other = local_display({"DISPLAY": ":4", "HOME": str(tmp_path)})
    assert other is not None
    assert other.key == b""


def test_under_wayland_the_display_is_not_believed() -> None:
    assert x11_presence({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == Presence()
