"""Owns the messages of a freedesktop desktop: shown over D-Bus with buttons, never piled up, never lost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from stretchcoach.desktop.bus import BUS, Body, Bus, Call, Remote, Variant
from stretchcoach.desktop.left_message import LeftMessage
from stretchcoach.ports.desktop import Notice

SERVICE: Final = "org.freedesktop.Notifications"
SERVER: Final = Remote(SERVICE, "/org/freedesktop/Notifications", SERVICE)
APP: Final = "StretchCoach"
CATEGORY: Final = "x-stretchcoach.reminder"
TAG: Final = "x-dunst-stack-tag"
"""A message replaces any of this program with the same tag, also one whose run was killed: dunst and mako."""
PATIENCE_MS: Final = 900
"""How long a server may take from the wish to the message; then another way is gone."""
SETTLED_AFTER_MS: Final = 300
"""After one server went, how long the next may take to come."""
REPLY_MS: Final = 60_000
"""How long a late answer is waited for, so that a message that comes too late is taken away again."""
NEVER: Final = 0
NORMAL: Final = 1
EXPIRED: Final = 1


@dataclass(slots=True)
class _Shown:
    """A notice on its way to the screen, or on it."""

    notice: Notice
    pressed: Callable[[str], None]
    failed: Callable[[], None]
    number: int = 0
    """The server's, 0 as long as it is not on the screen."""


class DBusNotifier:
    """A `Notifier`; what it shows survives the death of the server that showed it.

    Whoever asks hears `failed` where there is no server, or one that hangs, knows no buttons or closes the
    message by itself. A message that comes up after that is taken away again.
    """

    def __init__(
        self,
        bus: Bus,
        desktop_entry: Callable[[], str | None],
        image: Path,
        take_token: Callable[[str], None],
        memory: Path | None = None,
    ) -> None:
        """`desktop_entry` is the installed one's name, None where there is none; `image` is the picture.

        `take_token` is given what lets a window come to the front on Wayland. `memory` is a file that tells
        the next run what this one has left on the screen.
        """
        self._bus = bus
        self._desktop_entry = desktop_entry
        self._image = image
        self._take_token = take_token
        self._shown: _Shown | None = None
        self._listening = False
        self._left = LeftMessage(bus, SERVER, memory)

    def tidy(self) -> None:
        """Take away what a run that was killed has left."""
        self._left.tidy()

    def show(self, notice: Notice, pressed: Callable[[str], None], failed: Callable[[], None]) -> None:
        """Show `notice` in place of the one before."""
        self._listen()
        self.tidy()
        before = self._shown.number if self._shown is not None else 0
        self._shown = _Shown(notice, pressed, failed)
        self._ask(self._shown, before)

    def withdraw(self) -> None:
        """Take it away."""
        shown, self._shown = self._shown, None
        if shown is not None and shown.number:
            self._left.forget()
            self._close(shown.number)

    def _listen(self) -> None:
        if self._listening:
            return
        self._listening = True
        self._bus.listen(SERVER, "ActionInvoked", self._pressed)
        self._bus.listen(SERVER, "NotificationClosed", self._closed)
        self._bus.listen(SERVER, "ActivationToken", self._token)
        self._bus.listen(BUS, "NameOwnerChanged", self._server_changed, first=SERVICE)

    def _ask(self, shown: _Shown, before: int) -> None:
        self._bus.later(PATIENCE_MS, partial(self._give_up_unseen, shown))
        self._bus.call(
            Call(to=SERVER, method="GetCapabilities", within_ms=PATIENCE_MS),
            partial(self._send, shown, before),
            partial(self._give_up, shown),
        )

    def _send(self, shown: _Shown, before: int, capabilities: Body) -> None:
        """Send the message in the way that this server understands."""
        if shown is not self._shown:
            return
        able = _names(capabilities)
        notice = shown.notice
        if notice.actions and "actions" not in able:
            self._give_up(shown, "no buttons")
            return
        body = _escaped(notice.body) if "body-markup" in able else notice.body
        actions = [word for action in notice.actions for word in (action.key, action.label)]
        icon = self._image.as_uri()  # by the name of an icon, dunst and mako do not find the user's own
        self._bus.call(
            Call(
                to=SERVER,
                method="Notify",
                signature="susssasa{sv}i",
                body=(APP, before, icon, notice.title, body, actions, self._hints(), NEVER),
                within_ms=REPLY_MS,
            ),
            partial(self._came, shown),
            partial(self._give_up, shown),
        )

    def _hints(self) -> dict[str, Variant]:
        entry = self._desktop_entry()
        hints: dict[str, Variant] = {"urgency": ("y", NORMAL), "category": ("s", CATEGORY)}
        hints[TAG] = ("s", APP)
        if entry is None:
            hints["image-path"] = ("s", str(self._image))
        else:
            hints["desktop-entry"] = ("s", entry)
        return hints

    def _came(self, shown: _Shown, reply: Body) -> None:
        (number,) = reply
        if not isinstance(number, int):
            self._give_up(shown, "no number")
        elif shown is self._shown:
            shown.number = number
            self._left.note(number)
        elif self._shown is None or self._shown.number != number:
            self._close(number)

    def _give_up_unseen(self, shown: _Shown) -> None:
        if not shown.number:
            self._give_up(shown, "not in time")

    def _give_up(self, shown: _Shown, _why: str) -> None:
        if shown is self._shown:
            self._shown = None
            shown.failed()

    def _pressed(self, body: Body) -> None:
        number, key = body
        shown = self._shown
        if shown is not None and shown.number == number and isinstance(key, str):
            self.withdraw()  # some servers leave it on the screen
            shown.pressed(key)

    def _closed(self, body: Body) -> None:
        """Forget a message that the user put away; one that went by itself was never answered."""
        number, reason = body
        shown = self._shown
        if shown is not None and shown.number == number:
            shown.number = 0
            self._left.forget()
            if reason == EXPIRED:
                self._give_up(shown, "expired")
            else:
                self._shown = None

    def _token(self, body: Body) -> None:
        number, token = body
        if self._shown is not None and self._shown.number == number and isinstance(token, str):
            self._take_token(token)

    def _server_changed(self, body: Body) -> None:
        """Show it again where the server that showed it is gone."""
        _, old, _ = body
        shown = self._shown
        if old and shown is not None and shown.number:
            shown.number = 0
            self._bus.later(SETTLED_AFTER_MS, partial(self._show_again, shown))

    def _show_again(self, shown: _Shown) -> None:
        if shown is self._shown and not shown.number:
            self._ask(shown, 0)

    def _close(self, number: int) -> None:
        self._bus.call(
            Call(to=SERVER, method="CloseNotification", signature="u", body=(number,), may_start=False)
        )


def _escaped(text: str) -> str:
    """Return text that reads the same to a server that takes it for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _names(reply: Body) -> frozenset[str]:
    """Return the names in a reply that holds a list of them."""
    match reply:
        case (list(names),):
            return frozenset(name for name in names if isinstance(name, str))
        case _:
            return frozenset()
