"""Owns what an X server tells of the user's going away and coming back, on Qt's event loop."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta

from stretchcoach.core.presence import AWAY_AFTER, Presence
from stretchcoach.desktop.x11_news import X11News, tell_rests
from stretchcoach.desktop.x11_wire import X11, X11Error, own_display


class X11Rests:
    """`Rests` of an X server; it stays connected, so a look costs one answer, and news cost nothing."""

    def __init__(self, env: Mapping[str, str] = os.environ) -> None:
        self._env = env
        self._changed: Callable[[], None] | None = None
        self._server: X11 | None = None
        self._news: X11News | None = None

    @property
    def told(self) -> bool:
        """Whether the server counts how long nothing was touched, and tells."""
        return self._news is not None and self._news.open

    def begin(self, changed: Callable[[], None]) -> None:
        """Connect, and say what to tell of; a server that cannot is looked at."""
        self.end()
        self._changed = changed
        display = own_display(self._env)
        if display is None:
            return
        with suppress(X11Error):
            self._server = X11(display)
            tell_rests(self._server, AWAY_AFTER)
            self._news = X11News(self._server, changed)

    def end(self) -> None:
        """Leave the display."""
        self._changed = None
        self._leave()

    def glimpse(self) -> Presence:
        """Return when anything was touched; a server that did not answer is connected to once more."""
        if self._server is None and self._changed is not None:
            self.begin(self._changed)
        if self._server is None:
            return Presence()
        try:
            return Presence(idle=timedelta(milliseconds=self._server.idle_ms()))
        except X11Error:
            self._leave()
            return Presence()

    def _leave(self) -> None:
        if self._news is not None:
            self._news.close()
            self._news = None
        if self._server is not None:
            self._server.close()
            self._server = None
