"""Owns the session as a player on the bus, so that the keys of keyboard and headset control it (MPRIS)."""

from datetime import timedelta
from typing import Final

from stretchcoach.desktop.bus import PROPERTIES, Body, HostBus, Remote, Variant
from stretchcoach.desktop.media_keys_xml import INTROSPECTION
from stretchcoach.desktop.other_players import OWN, PATH, PLAYER
from stretchcoach.ports.desktop import NowPlaying, PlayerKeys

ROOT: Final = "org.mpris.MediaPlayer2"
HERE: Final = Remote("", PATH, PROPERTIES)
JUMP: Final = timedelta(seconds=2)
"""A position this far from where it should be was jumped to."""

Properties = dict[str, Variant]


class MprisKeys:
    """The `MediaKeys` of a freedesktop desktop; the name is taken only while a session is on."""

    def __init__(self, bus: HostBus, desktop_entry: str) -> None:
        self._bus = bus
        self._desktop_entry = desktop_entry
        self._keys: PlayerKeys | None = None
        self._now: NowPlaying | None = None

    def begin(self, keys: PlayerKeys) -> None:
        """Let the keys control this program."""
        self._keys, self._now = keys, None
        self._bus.serve(OWN, PATH, self)

    def show(self, now: NowPlaying) -> None:
        """Tell what is on; the bus hears of changes only."""
        before, self._now = self._now, now
        if self._keys is None:
            return
        told = _told(before)
        changed = {key: value for key, value in _told(now).items() if told.get(key) != value}
        if changed:
            self._bus.tell(HERE, "PropertiesChanged", "sa{sv}as", (PLAYER, changed, []))
        if before is not None and abs(now.position - before.position) > JUMP:
            self._bus.tell(Remote("", PATH, PLAYER), "Seeked", "x", (_microseconds(now.position),))

    def end(self) -> None:
        """Let the keys go."""
        if self._keys is not None:
            self._keys, self._now = None, None
            self._bus.unserve(OWN, PATH)

    def answer(self, interface: str, method: str, body: Body) -> tuple[str, Body] | None:
        """Do what a key asks, or tell what the session is at."""
        match interface, method, body:
            case "org.freedesktop.DBus.Introspectable", "Introspect", ():
                return "s", (INTROSPECTION,)
            case "org.freedesktop.DBus.Properties", "GetAll", (asked,):
                return "a{sv}", (self._properties(str(asked)),)
            case "org.freedesktop.DBus.Properties", "Get", (asked, name):
                found = self._properties(str(asked)).get(str(name))
                return None if found is None else ("v", (found,))
            case "org.freedesktop.DBus.Properties", "Set", _:
                return "", ()  # speed and volume are not for a player's keys
            case _:
                return self._press(method)

    def _press(self, method: str) -> tuple[str, Body] | None:
        if self._keys is None:
            return None
        presses = {
            "Play": self._keys.play,
            "Pause": self._keys.pause,
            "PlayPause": self._keys.play_or_pause,
            "Next": self._keys.next,
            "Previous": self._keys.previous,
            "Stop": self._keys.stop,
            "Raise": self._keys.raise_window,
        }
        press = presses.get(method)
        if press is not None:
            self._bus.later(0, press)
        return (
            None if press is None and method not in {"Quit", "Seek", "SetPosition", "OpenUri"} else ("", ())
        )

    def _properties(self, interface: str) -> Properties:
        match interface:
            case "org.mpris.MediaPlayer2":
                return self._about()
            case "org.mpris.MediaPlayer2.Player":
                return _still() | _told(self._now) | {"Position": ("x", self._position())}
            case _:
                return {}

    def _about(self) -> Properties:
        return {
            "Identity": ("s", "StretchCoach"),
            "DesktopEntry": ("s", self._desktop_entry),
            "CanRaise": ("b", True),
            "CanQuit": ("b", False),
            "HasTrackList": ("b", False),
            "SupportedUriSchemes": ("as", []),
            "SupportedMimeTypes": ("as", []),
        }

    def _position(self) -> int:
        return 0 if self._now is None else _microseconds(self._now.position)


def _still() -> Properties:
    """Return what never changes."""
    one = ("d", 1.0)
    able = dict.fromkeys(("CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", "CanControl"), ("b", True))
    return {
        "Rate": one,
        "MinimumRate": one,
        "MaximumRate": one,
        "Volume": one,
        "CanSeek": ("b", False),
        **able,
    }


def _told(now: NowPlaying | None) -> Properties:
    """Return what changes and is told."""
    if now is None:
        return {"PlaybackStatus": ("s", "Stopped"), "Metadata": ("a{sv}", {})}
    return {
        "PlaybackStatus": ("s", "Playing" if now.moving else "Paused"),
        "Metadata": (
            "a{sv}",
            {
                "mpris:trackid": ("o", f"{PATH}/step/{now.number}"),
                "mpris:length": ("x", _microseconds(now.duration)),
                "xesam:title": ("s", now.step),
                "xesam:album": ("s", now.title),
                "xesam:artist": ("as", [now.title]),  # GNOME shows "Unknown artist" else, and no album
            },
        ),
    }


def _microseconds(span: timedelta) -> int:
    return span // timedelta(microseconds=1)
