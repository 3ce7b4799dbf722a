"""Owns how desktops tell that they keep messages back: over D-Bus, GNOME by a command."""

import os
from collections.abc import Mapping
from typing import Final

from stretchcoach.desktop.bus import Body, Call, Remote, get, variant_of
from stretchcoach.desktop.short_answer import Ask, short_answer

PATH: Final = "/org/freedesktop/Notifications"
NOTIFICATIONS: Final = "org.freedesktop.Notifications"
XFCONF: Final = "org.xfce.Xfconf"
GNOME_ASKED: Final = ("gsettings", "get", "org.gnome.desktop.notifications", "show-banners")
MAKO: Final = Remote(NOTIFICATIONS, "/fr/emersion/Mako", "fr.emersion.Mako")
MAKO_MODES: Final = frozenset({"do-not-disturb", "dnd"})
"""What its manual calls the mode, and what it is called for short; users may name modes as they like."""


def questions(within_ms: int) -> tuple[Call, ...]:
    """Return what to ask on the session's bus; each answers as `kept_back_in` reads it, or not at all."""
    return (
        get(Remote(NOTIFICATIONS, PATH, NOTIFICATIONS), "Inhibited", within_ms=within_ms),
        get(Remote(NOTIFICATIONS, PATH, "org.dunstproject.cmd0"), "paused", within_ms=within_ms),
        Call(
            to=Remote(XFCONF, "/org/xfce/Xfconf", XFCONF),
            method="GetProperty",
            signature="ss",
            body=("xfce4-notifyd", "/do-not-disturb"),
            within_ms=within_ms,
            may_start=False,
        ),
        Call(to=MAKO, method="ListModes", within_ms=within_ms, may_start=False),
    )


def kept_back_in(reply: Body) -> bool | None:
    """Return what was told, a flag or mako's modes that are on; None where it is neither."""
    match reply:
        case (list(modes),):
            return not MAKO_MODES.isdisjoint(mode for mode in modes if isinstance(mode, str))
        case _:
            told = variant_of(reply)
            return told if isinstance(told, bool) else None


def gnome_keeps_back(env: Mapping[str, str] = os.environ, ask: Ask = short_answer) -> bool | None:
    """Return whether GNOME shows no banners, None on other desktops; its setting is on no bus."""
    if "GNOME" not in env.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return None
    try:
        told = ask(GNOME_ASKED).strip()
    except OSError:
        return None
    return {"true": False, "false": True}.get(told)
