"""Proves what is asked of the desktop around a session: light, silence, and the keys of a player."""

import struct
from datetime import timedelta

import pytest

from stretchcoach.desktop import x11_awake
from stretchcoach.desktop.bus import PROPERTIES, plain, variant_of
from stretchcoach.desktop.media_keys import MprisKeys
from stretchcoach.desktop.other_players import OWN, PROXY, MprisPlayers
from stretchcoach.desktop.screen_awake import PORTAL, SAVER, DBusScreenAwake
from stretchcoach.desktop.x11_awake import X11ScreenAwake
from stretchcoach.desktop.x11_wire import Display
from stretchcoach.ports.desktop import NowPlaying, PlayerKeys
from tests.desktop.fakes_bus import FakeBus
from tests.desktop.fakes_x11 import GONE, THERE, Talk

DENIED = "org.freedesktop.DBus.Error.AccessDenied"
MUSIC, FILM, STOPPED = (f"org.mpris.MediaPlayer2.{name}" for name in ("music", "film", "stopped"))
NOW = NowPlaying(
    title="Figure-four on your back",
    step="Hold · Right side",
    number=3,
    position=timedelta(seconds=30),
    duration=timedelta(minutes=4),
    moving=True,
)


@pytest.fixture
def bus() -> FakeBus:
    return FakeBus()


def test_the_screen_is_kept_awake_once_and_let_go(bus: FakeBus) -> None:
    awake = DBusScreenAwake(bus)
    awake.keep("A session is on")
    awake.keep("A session is on")
    asked = bus.next("Inhibit")
    assert (asked.call.to, asked.call.body) == (SAVER, ("StretchCoach", "A session is on"))
    asked.answer(42)
    assert bus.methods() == []
    awake.release()
    awake.release()
    assert bus.next("UnInhibit").call.body == (42,)
    assert bus.methods() == []


def test_a_desktop_without_a_screen_saver_is_asked_through_the_portal(bus: FakeBus) -> None:
    awake = DBusScreenAwake(bus)
    awake.keep("why")
    bus.next("Inhibit").fail()
    asked = bus.next("Inhibit")
    assert (asked.call.to, asked.call.body) == (PORTAL, ("", 8, {"reason": ("s", "why")}))
    asked.answer("/request/1")
    awake.release()
    closed = bus.next("Close").call
    assert (closed.to.path, closed.to.interface) == ("/request/1", "org.freedesktop.portal.Request")


def test_a_yes_that_comes_after_the_session_is_undone(bus: FakeBus) -> None:
    awake = DBusScreenAwake(bus)
    awake.keep("first")
    first = bus.next("Inhibit")
    awake.release()
    awake.keep("second")
    first.answer(1)
    assert bus.next("UnInhibit").call.body == (1,)
    bus.next("Inhibit").answer(2)
    awake.release()
    assert bus.next("UnInhibit").call.body == (2,)


def test_a_no_that_comes_after_the_session_asks_nobody_else(bus: FakeBus) -> None:
    awake = DBusScreenAwake(bus)
    awake.keep("why")
    awake.release()
    bus.next("Inhibit").fail(DENIED)
    assert bus.methods() == []


@pytest.mark.parametrize(("saver", "suspended"), [(THERE, True), (GONE, False)], ids=["there", "not there"])
def test_a_display_that_darkens_the_screen_itself_is_stopped_too_until_it_is_let_go(
    bus: FakeBus, monkeypatch: pytest.MonkeyPatch, saver: bytes, *, suspended: bool
) -> None:
    talk = Talk(saver)
    monkeypatch.setattr(x11_awake, "own_display", lambda _: Display("a socket"))
    monkeypatch.setattr(x11_awake, "X11", lambda _: talk)
    awake = X11ScreenAwake(DBusScreenAwake(bus))
    awake.keep("why")
    bus.next("Inhibit").answer(42)
    assert (talk.sent[1:] == [(144, 5, struct.pack("<I", 1))]) is suspended
    assert (talk.fileno() >= 0) is suspended
    awake.release()
    awake.release()
    assert talk.fileno() < 0  # the display is left, which undoes it
    assert bus.methods() == ["UnInhibit"]


@pytest.mark.parametrize("display", [None, Display("/nonexistent")])
def test_without_a_display_the_desktop_is_asked_all_the_same(
    bus: FakeBus, monkeypatch: pytest.MonkeyPatch, display: Display | None
) -> None:
    monkeypatch.setattr(x11_awake, "own_display", lambda _: display)
    X11ScreenAwake(DBusScreenAwake(bus)).keep("why")
    assert bus.methods() == ["Inhibit"]


def test_only_what_played_is_paused_and_only_what_still_stands_goes_on(bus: FakeBus) -> None:
    players = MprisPlayers(bus)
    players.pause()
    bus.next("ListNames").answer([MUSIC, FILM, STOPPED, OWN, PROXY, "org.example.Mail", ":1.4"])
    for status in ("Playing", "Playing", "Stopped"):
        bus.next("Get").answer(("s", status))
    assert [bus.next("Pause").call.to.service for _ in range(2)] == [MUSIC, FILM]
    players.resume()
    bus.next("Get").answer(("s", "Paused"))
    bus.next("Get").answer(("s", "Stopped"))  # the user has closed the film meanwhile
    assert [made.call.to.service for made in bus.made if made.call.method == "Play"] == [MUSIC]


def test_a_player_that_tells_late_that_it_plays_is_left_alone(bus: FakeBus) -> None:
    players = MprisPlayers(bus)
    players.pause()
    bus.next("ListNames").answer([MUSIC])
    players.resume()
    bus.next("Get").answer(("s", "Playing"))
    assert bus.methods() == []


class Player:
    """The session as a player, and the keys that were pressed."""

    def __init__(self, bus: FakeBus) -> None:
        self.bus = bus
        self.pressed = list[str]()
        self.keys = MprisKeys(bus, "stretchcoach")
        names = ("play", "pause", "play_or_pause", "next", "previous", "stop", "raise_window")
        self.keys.begin(PlayerKeys(**{name: lambda name=name: self.pressed.append(name) for name in names}))

    def get(self, interface: str, name: str) -> object:
        reply = self.keys.answer(PROPERTIES, "Get", (interface, name))
        assert reply is not None
        assert reply[0] == "v"
        return variant_of(reply[1])


@pytest.fixture
def player(bus: FakeBus) -> Player:
    return Player(bus)


@pytest.mark.parametrize(
    ("method", "key"),
    [
        ("PlayPause", "play_or_pause"),
        ("Play", "play"),
        ("Pause", "pause"),
        ("Next", "next"),
        ("Previous", "previous"),
        ("Stop", "stop"),
        ("Raise", "raise_window"),
    ],
)
def test_each_key_does_what_is_on_it(player: Player, method: str, key: str) -> None:
    assert player.keys.answer("org.mpris.MediaPlayer2.Player", method, ()) == ("", ())
    assert player.pressed == []  # the key is answered first
    player.bus.pass_time(0)
    assert player.pressed == [key]


def test_title_length_and_position_are_told(player: Player) -> None:
    player.keys.show(NOW)
    metadata = player.get("org.mpris.MediaPlayer2.Player", "Metadata")
    assert isinstance(metadata, dict)
    assert plain(metadata) == {
        "mpris:trackid": "/org/mpris/MediaPlayer2/step/3",
        "mpris:length": 240_000_000,
        "xesam:title": "Hold · Right side",
        "xesam:album": "Figure-four on your back",
        "xesam:artist": ["Figure-four on your back"],
    }
    assert player.get("org.mpris.MediaPlayer2.Player", "Position") == 30_000_000
    assert player.get("org.mpris.MediaPlayer2.Player", "PlaybackStatus") == "Playing"
    assert player.get("org.mpris.MediaPlayer2", "Identity") == "StretchCoach"


def test_the_bus_hears_of_changes_only(player: Player) -> None:
    bus = player.bus
    for frame in range(30):
        player.keys.show(_at(30 + frame / 30))
    assert [signal for signal, _ in bus.told] == ["PropertiesChanged"]
    player.keys.show(_at(31, moving=False))
    interface, changed, dropped = bus.told[-1][1]
    assert (interface, changed, dropped) == (
        "org.mpris.MediaPlayer2.Player",
        {"PlaybackStatus": ("s", "Paused")},
        [],
    )
    player.keys.show(_at(60, moving=False))
    assert bus.told[-1] == ("Seeked", (60_000_000,))


def test_keys_are_taken_for_the_session_only(player: Player) -> None:
    assert OWN in player.bus.served
    player.keys.end()
    player.keys.end()
    assert player.bus.served == {}
    player.keys.show(NOW)
    assert player.bus.told == []
    assert player.keys.answer("org.mpris.MediaPlayer2.Player", "PlayPause", ()) is None


def test_what_a_session_cannot_do_does_no_harm(player: Player) -> None:
    assert player.keys.answer("org.mpris.MediaPlayer2.Player", "Seek", (5,)) == ("", ())
    assert player.keys.answer("org.mpris.MediaPlayer2.Player", "Dance", ()) is None
    assert player.keys.answer(PROPERTIES, "Get", ("org.mpris.MediaPlayer2.Player", "Colour")) is None
    assert player.keys.answer(PROPERTIES, "Set", ("", "Volume", ("d", 0.2))) == ("", ())


def _at(seconds: float, *, moving: bool = True) -> NowPlaying:
    return NowPlaying(
        title=NOW.title,
        step=NOW.step,
        number=NOW.number,
        position=timedelta(seconds=seconds),
        duration=NOW.duration,
        moving=moving,
    )
