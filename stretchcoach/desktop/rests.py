"""Owns what is told of the user's going away and coming back, so that nobody need look; GNOME tells it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final, Protocol

from stretchcoach.core.presence import AWAY_AFTER, Presence
from stretchcoach.desktop.bus import Body, Bus, Call, Remote

MUTTER: Final = Remote(
    "org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor"
)

MILLISECOND: Final = timedelta(milliseconds=1)


class Rests(Protocol):
    """Whoever knows when keys and mouse rest."""

    @property
    def told(self) -> bool:
        """Whether it tells now."""

    def begin(self, changed: Callable[[], None]) -> None:
        """Call `changed` when the user goes away or comes back, from now on."""

    def end(self) -> None:
        """Call it no more."""

    def glimpse(self) -> Presence:
        """Return what is known at once of keys and mouse, between the two."""


class MutterRests:
    """`Rests` of GNOME's compositor: a watch for going away, and each time one for coming back."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._changed: Callable[[], None] | None = None
        self._listens = False
        self._rest: object = None
        """The number of the watch for going away, None where there is none."""
        self._back: object = None
        """The number of the watch for coming back."""

    @property
    def told(self) -> bool:
        """Whether the watch is set."""
        return self._rest is not None

    def begin(self, changed: Callable[[], None]) -> None:
        """Set the watch; it is answered a moment later."""
        self._changed = changed
        if not self._listens:
            self._listens = True
            self._bus.listen(MUTTER, "WatchFired", self._fired)
        self._bus.call(_mutter("AddIdleWatch", "t", AWAY_AFTER // MILLISECOND), self._set)

    def end(self) -> None:
        """Take the watch away; the one for coming back goes by itself."""
        self._changed = None
        if self._rest is not None:
            self._bus.call(_mutter("RemoveWatch", "u", self._rest))
            self._rest = None

    def glimpse(self) -> Presence:
        """Return nothing: the bus answers later."""
        return Presence()

    def _set(self, body: Body) -> None:
        (watch,) = body
        if self._changed is None:
            self._bus.call(_mutter("RemoveWatch", "u", watch))
        else:
            self._rest = watch

    def _set_back(self, body: Body) -> None:
        (self._back,) = body

    def _fired(self, body: Body) -> None:
        """Tell of ours: the one for coming back rings once, the one for going away each time."""
        if self._changed is None or self._rest is None:
            return
        if body == (self._rest,):
            self._bus.call(_mutter("AddUserActiveWatch"), self._set_back)
            self._changed()
        elif body == (self._back,):
            self._back = None
            self._changed()


def _mutter(method: str, signature: str = "", *body: object) -> Call:
    return Call(to=MUTTER, method=method, signature=signature, body=body, may_start=False)
