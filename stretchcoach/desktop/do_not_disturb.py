"""Owns how desktops tell that they keep messages back: KDE, Xfce and dunst over D-Bus, GNOME by a command."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from stretchcoach.desktop.bus import Body, Call, Remote, get, variant_of

PATH: Final = "/org/freedesktop/Notifications"
NOTIFICATIONS: Final = "org.freedesktop.Notifications"
XFCONF: Final = "org.xfce.Xfconf"
GNOME_ASKED: Final = ("gsettings", "get", "org.gnome.desktop.notifications", "show-banners")
ANSWER_WITHIN_S: Final = 0.3
Run = Callable[[Sequence[str]], str]
"""Runs a command and returns what it prints, or raises an `OSError`."""


def questions(within_ms: int) -> tuple[Call, ...]:
    """Return what to ask on the session's bus; each answers with one flag, or not at all."""
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
    )


def flag_in(reply: Body) -> bool | None:
    """Return what was told, None where it is no flag."""
    told = variant_of(reply)
    return told if isinstance(told, bool) else None


def gnome_keeps_back(env: Mapping[str, str] = os.environ, run: Run | None = None) -> bool | None:
    """Return whether GNOME shows no banners, None on other desktops; its setting is on no bus."""
    if "GNOME" not in env.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return None
    try:
        told = (run or _run)(GNOME_ASKED).strip()
    except OSError:
        return None
    return {"true": False, "false": True}.get(told)


def _run(command: Sequence[str]) -> str:
    import subprocess  # noqa: PLC0415 - not at the start

    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=ANSWER_WITHIN_S
        ).stdout
    except subprocess.TimeoutExpired as error:
        raise OSError("It does not answer.") from error
