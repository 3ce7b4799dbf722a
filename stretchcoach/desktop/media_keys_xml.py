"""Owns the description of the session as an MPRIS player, for programs that ask before they call."""

from typing import Final


def _property(name: str, signature: str) -> str:
    return f'<property name="{name}" type="{signature}" access="read"/>'


ABOUT: Final = (
    ("Identity", "s"),
    ("DesktopEntry", "s"),
    ("CanRaise", "b"),
    ("CanQuit", "b"),
    ("HasTrackList", "b"),
    ("SupportedUriSchemes", "as"),
    ("SupportedMimeTypes", "as"),
)
PLAYER: Final = (
    ("PlaybackStatus", "s"),
    ("Metadata", "a{sv}"),
    ("Position", "x"),
    ("Rate", "d"),
    ("MinimumRate", "d"),
    ("MaximumRate", "d"),
    ("Volume", "d"),
    ("CanGoNext", "b"),
    ("CanGoPrevious", "b"),
    ("CanPlay", "b"),
    ("CanPause", "b"),
    ("CanSeek", "b"),
    ("CanControl", "b"),
)
PRESSES: Final = ("Play", "Pause", "PlayPause", "Next", "Previous", "Stop")
INTROSPECTION: Final = "".join(
    (
        '<node><interface name="org.mpris.MediaPlayer2"><method name="Raise"/><method name="Quit"/>',
        *(_property(*each) for each in ABOUT),
        '</interface><interface name="org.mpris.MediaPlayer2.Player">',
        *(f'<method name="{each}"/>' for each in PRESSES),
        '<signal name="Seeked"><arg type="x"/></signal>',
        *(_property(*each) for each in PLAYER),
        '</interface><interface name="org.freedesktop.DBus.Properties">',
        '<method name="Get"><arg type="s" direction="in"/><arg type="s" direction="in"/>',
        '<arg type="v" direction="out"/></method>',
        '<method name="GetAll"><arg type="s" direction="in"/><arg type="a{sv}" direction="out"/></method>',
        '<signal name="PropertiesChanged"><arg type="s"/><arg type="a{sv}"/><arg type="as"/></signal>',
        "</interface></node>",
    )
)
