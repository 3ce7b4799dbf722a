"""Owns what the desktop tells of the user: idle, locked, asleep, in a call, not to be disturbed."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Final

from stretchcoach.core.presence import Presence
from stretchcoach.desktop.bus import PROPERTIES, Body, Bus, Call, Remote, get, variant_of
from stretchcoach.desktop.calls import in_call
from stretchcoach.desktop.do_not_disturb import flag_in, gnome_keeps_back, questions
from stretchcoach.desktop.rests import MUTTER, Rests
from stretchcoach.desktop.x11_presence import x11_presence

LOGIN: Final = "org.freedesktop.login1"
MANAGER: Final = Remote(LOGIN, "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION: Final = Remote(LOGIN, "/org/freedesktop/login1/session/auto", "org.freedesktop.login1.Session")
SAVER: Final = Remote(
    "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
)
GNOME_SAVER: Final = Remote("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver")
ANSWER_WITHIN_MS: Final = 450
ASLEEP_WITHIN_S: Final = 60.0
"""A machine that has not fallen asleep by then stays awake; logind lets programs hold it up for seconds."""


Question = tuple[Bus, Call, Callable[[Presence, Body], Presence]]
"""A call, where it goes, and how its answer is understood."""


def busy_here(env: Mapping[str, str] = os.environ) -> Presence:
    """Return what is known of calls and of the wish not to be disturbed without asking on a bus."""
    return Presence(in_call=in_call(), do_not_disturb=gnome_keeps_back(env))


@dataclass(slots=True)
class _Asking:
    """One question that several services answer, and what is known so far."""

    tell: Callable[[Presence], None]
    known: Presence
    open: int


class DBusPresence:
    """A `PresenceWatch` that asks logind, the compositor, the screen saver and the X server."""

    def __init__(
        self,
        session: Bus,
        system: Bus,
        here: Callable[[], Presence] = x11_presence,
        env: Mapping[str, str] = os.environ,
        busy: Callable[[], Presence] = busy_here,
        *,
        rests: Rests | None = None,
    ) -> None:
        """Ask two buses, `here` for what is known without any, and `busy` only where a message is due.

        `rests` tells of keys and mouse alone: at little cost, and when they rest, where it can.
        """
        self._session = session
        self._system = system
        self._here = here
        self._busy = busy
        self._kde = "KDE" in env.get("XDG_CURRENT_DESKTOP", "").split(":")
        self._rests = rests
        self._watching: Callable[[], None] | None = None
        self._attending: Callable[[], None] | None = None
        self._asleep: float | None = None
        """When it was told that the machine is about to sleep, by a clock that stands while it does."""

    @property
    def asleep(self) -> bool:
        """Whether the machine is about to sleep; not for long, as its waking up may go untold."""
        return self._asleep is not None and time.monotonic() - self._asleep < ASLEEP_WITHIN_S

    def ask(self, tell: Callable[[Presence], None]) -> None:
        """Find out all; the first that knows is believed."""
        known, busy = self._here(), self._busy()
        known = replace(known, in_call=busy.in_call, do_not_disturb=busy.do_not_disturb)
        disturbing = [(self._session, each, _kept_back) for each in questions(ANSWER_WITHIN_MS)]
        self._put(tell, known, [*self._whereabouts(known), *disturbing])

    def glance(self, tell: Callable[[Presence], None]) -> None:
        """Find out where the user is, and no more; who locks the screen is away in a moment, too."""
        known = self._rests.glimpse() if self._rests is not None else Presence()
        if known.idle is None:
            known = self._here()
        if known.idle is not None:
            tell(self._with_news(known))
        else:
            self._put(lambda learnt: tell(self._with_news(learnt)), known, self._whereabouts(known))

    def _with_news(self, known: Presence) -> Presence:
        """Add whether changes are told of; where nothing tells of keys and mouse, locking is all there is."""
        rests_told = self._rests is not None and self._rests.told
        locks_told = self._watching is not None and known.idle is None
        return replace(known, told=self._attending is not None and (rests_told or locks_told))

    def _whereabouts(self, known: Presence) -> list[Question]:
        asked: list[Question] = [
            (self._system, get(SESSION, "LockedHint", within_ms=ANSWER_WITHIN_MS), _locked_hint),
            (self._session, _asked(SAVER, "GetActive"), _active),
            (self._session, _asked(GNOME_SAVER, "GetActive"), _active),
        ]
        if known.idle is None:
            asked.append((self._session, _asked(MUTTER, "GetIdletime"), _idle_ms))
            if self._kde:  # others count in seconds, or do not say in what
                asked.append((self._session, _asked(SAVER, "GetSessionIdleTime"), _idle_ms))
        return asked

    def _put(self, tell: Callable[[Presence], None], known: Presence, asked: list[Question]) -> None:
        asking = _Asking(tell, known, len(asked))
        for bus, call, read in asked:
            bus.call(call, partial(_learn, asking, read), partial(_learn_nothing, asking))

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` when the machine woke up, or was locked or unlocked."""
        self._watching = changed
        self._system.listen(MANAGER, "PrepareForSleep", self._sleeps)
        for saver in (SAVER, GNOME_SAVER):
            self._session.listen(saver, "ActiveChanged", lambda _: self._changed())
        session = Call(to=MANAGER, method="GetSession", signature="s", body=("auto",), may_start=False)
        self._system.call(session, self._watch_session)

    def attend(self, changed: Callable[[], None]) -> None:
        """Call `changed` then, too, and when the user goes away or comes back, where somebody tells."""
        self._attending = changed
        if self._rests is not None:
            self._rests.begin(changed)

    def neglect(self) -> None:
        """Call it no more."""
        self._attending = None
        if self._rests is not None:
            self._rests.end()

    def _changed(self) -> None:
        for told in (self._watching, self._attending):
            if told is not None:
                told()

    def _sleeps(self, body: Body) -> None:
        self._asleep = time.monotonic() if body == (True,) else None
        if self._asleep is None:
            self._changed()

    def _watch_session(self, body: Body) -> None:
        def told(news: Body) -> None:
            match news:
                case (_, dict(now), _) if "LockedHint" in now:
                    self._changed()

        (path,) = body
        object_ = Remote(LOGIN, str(path), PROPERTIES)
        self._system.listen(object_, "PropertiesChanged", told, first=SESSION.interface)


def _asked(of: Remote, method: str) -> Call:
    return Call(to=of, method=method, within_ms=ANSWER_WITHIN_MS, may_start=False)


def _locked_hint(known: Presence, body: Body) -> Presence:
    return _locked(known, variant_of(body))


def _active(known: Presence, body: Body) -> Presence:
    """Take a screen saver that is on for a lock: not all desktops tell logind."""
    return _locked(known, body[0] if body else None)


def _locked(known: Presence, told: object) -> Presence:
    """Believe each who says that it is locked, and "not locked" where nobody says so."""
    return replace(known, locked=bool(known.locked) or told) if isinstance(told, bool) else known


def _kept_back(known: Presence, body: Body) -> Presence:
    """Believe each who says that messages are kept back."""
    told = flag_in(body)
    return known if told is None else replace(known, do_not_disturb=bool(known.do_not_disturb) or told)


def _idle_ms(known: Presence, body: Body) -> Presence:
    match body:
        case (int(idle),) if known.idle is None:
            return replace(known, idle=timedelta(milliseconds=idle))
        case _:
            return known


def _learn(asking: _Asking, read: Callable[[Presence, Body], Presence], body: Body) -> None:
    asking.known = read(asking.known, body)
    _learn_nothing(asking, "")


def _learn_nothing(asking: _Asking, _error: str) -> None:
    asking.open -= 1
    if not asking.open:
        asking.tell(asking.known)
