"""Owns the adapters to the user's desktop, each behind its port, and what stands in where there is none."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from stretchcoach.core.presence import Presence
from stretchcoach.desktop.desktop_entry import ENTRY, installed_entry
from stretchcoach.desktop.instance_client import ACTIVATION
from stretchcoach.desktop.media_keys import MprisKeys
from stretchcoach.desktop.notifications import DBusNotifier
from stretchcoach.desktop.other_players import MprisPlayers
from stretchcoach.desktop.presence import DBusPresence, busy_here
from stretchcoach.desktop.rests import MutterRests
from stretchcoach.desktop.screen_awake import DBusScreenAwake
from stretchcoach.desktop.start_at_login import start_at_login
from stretchcoach.desktop.x11_wire import own_display
from stretchcoach.ports.desktop import (
    MediaKeys,
    Notice,
    Notifier,
    NowPlaying,
    OtherPlayers,
    PlayerKeys,
    PresenceWatch,
    ScreenAwake,
    StartAtLogin,
)


class NoNotifier:
    """A `Notifier` without a desktop that shows messages: whoever asks shows a window."""

    def show(self, notice: Notice, pressed: Callable[[str], None], failed: Callable[[], None]) -> None:
        """Say that it cannot be shown."""
        del notice, pressed
        failed()

    def withdraw(self) -> None:
        """Nothing is shown."""

    def tidy(self) -> None:
        """Nothing was left."""


class NoScreenAwake:
    """A `ScreenAwake` that cannot do anything about the screen."""

    def keep(self, why: str) -> None:
        """Leave the screen alone."""
        del why

    def release(self) -> None:
        """Leave the screen alone."""


class NoPlayers:
    """An `OtherPlayers` without any."""

    def pause(self) -> None:
        """There are none."""

    def resume(self) -> None:
        """There are none."""


class NoKeys:
    """A `MediaKeys` where the system tells of none."""

    def begin(self, keys: PlayerKeys) -> None:
        """There are none."""
        del keys

    def show(self, now: NowPlaying) -> None:
        """Nobody shows it."""
        del now

    def end(self) -> None:
        """There are none."""


class NoPresence:
    """A `PresenceWatch` that knows nothing."""

    asleep = False

    def ask(self, tell: Callable[[Presence], None]) -> None:
        """Say that nothing is known."""
        tell(Presence())

    glance = ask

    def watch(self, changed: Callable[[], None]) -> None:
        """Nothing is ever heard."""
        del changed

    attend = watch

    def neglect(self) -> None:
        """Nothing is heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The user's desktop, as far as the program needs it; `close` leaves it."""

    notifier: Notifier = field(default_factory=NoNotifier)
    awake: ScreenAwake = field(default_factory=NoScreenAwake)
    players: OtherPlayers = field(default_factory=NoPlayers)
    keys: MediaKeys = field(default_factory=NoKeys)
    presence: PresenceWatch = field(default_factory=NoPresence)
    login: StartAtLogin = field(default_factory=start_at_login)
    close: Callable[[], None] = lambda: None


def surroundings(image: Path, runtime: Path, env: Mapping[str, str] = os.environ) -> Surroundings:
    """Return what this desktop has, connected at the first use; `image` stands beside messages.

    What is to outlive a crash, but not the log-in, goes into the folder `runtime`.
    """
    if sys.platform != "linux":
        return Surroundings()
    from stretchcoach.desktop.qt_bus import session_bus, system_bus  # noqa: PLC0415 - brings Qt, on Linux only
    from stretchcoach.desktop.x11_awake import X11ScreenAwake  # noqa: PLC0415 - not on other systems
    from stretchcoach.desktop.x11_rests import X11Rests  # noqa: PLC0415 - as above

    session, system = session_bus(), system_bus()
    resting = MutterRests(session) if own_display(env) is None else X11Rests(env)

    def close() -> None:
        resting.end()
        session.close()
        system.close()

    return Surroundings(
        notifier=DBusNotifier(
            session, partial(installed_entry, env), image, _take_token, runtime / "message"
        ),
        awake=X11ScreenAwake(DBusScreenAwake(session), env),
        players=MprisPlayers(session),
        keys=MprisKeys(session, ENTRY),
        presence=DBusPresence(session, system, env=env, busy=partial(busy_here, env), rests=resting),
        close=close,
    )


def _take_token(token: str) -> None:
    """Let the window come to the front where a press on a message asks for it."""
    os.environ[ACTIVATION] = token
