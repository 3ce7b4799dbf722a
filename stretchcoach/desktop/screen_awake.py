"""Owns the wish that the screen stays on during a session; the bus drops it when the program dies."""

import itertools
from functools import partial
from typing import Final

from stretchcoach.desktop.bus import Body, Bus, Call, Remote

APP: Final = "StretchCoach"
SAVER: Final = Remote(
    "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
)
PORTAL: Final = Remote(
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Inhibit",
)
IDLE: Final = 8


class DBusScreenAwake:
    """A `ScreenAwake`: the screen saver is asked first, then the portal; without either nothing is done."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._wishes = itertools.count(1)
        self._wish = 0
        """The number of the wish that holds, 0 while none does: an answer to an older one is undone."""
        self._undo: Call | None = None

    def keep(self, why: str) -> None:
        """Let the screen not go dark."""
        if self._wish:
            return
        self._wish = next(self._wishes)
        self._bus.call(
            Call(to=SAVER, method="Inhibit", signature="ss", body=(APP, why)),
            partial(self._granted, self._wish, SAVER),
            partial(self._ask_portal, self._wish, why),
        )

    def release(self) -> None:
        """Let it go dark again."""
        self._wish = 0
        undo, self._undo = self._undo, None
        if undo is not None:
            self._bus.call(undo)

    def _ask_portal(self, wish: int, why: str, _error: str) -> None:
        if wish == self._wish:
            options = {"reason": ("s", why)}
            self._bus.call(
                Call(to=PORTAL, method="Inhibit", signature="sua{sv}", body=("", IDLE, options)),
                partial(self._granted, wish, PORTAL),
            )

    def _granted(self, wish: int, by: Remote, body: Body) -> None:
        (handle,) = body
        undo = (
            Call(to=SAVER, method="UnInhibit", signature="u", body=(handle,), may_start=False)
            if by is SAVER
            else Call(
                to=Remote(PORTAL.service, str(handle), "org.freedesktop.portal.Request"),
                method="Close",
                may_start=False,
            )
        )
        if wish == self._wish:
            self._undo = undo
        else:
            self._bus.call(undo)
