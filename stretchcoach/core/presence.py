"""Owns what is known of the user at the computer, and whether now is a moment to speak to them."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import Final

AWAY_AFTER: Final = timedelta(minutes=2)
"""Without a key or a movement for this long, the user takes a break (content specification, 4.6)."""
PAUSE: Final = timedelta(seconds=5)
"""Hands off keys and mouse for this long: a pause in the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """What is known of the user at this computer; None is not known."""

    idle: timedelta | None = None
    """Since the last key or movement."""
    locked: bool | None = None
    full_screen: bool | None = None
    """Whether the program in front covers the whole screen."""
    in_call: bool | None = None
    """Whether a microphone or a camera is in use."""
    do_not_disturb: bool | None = None
    """Whether the desktop keeps messages back."""
    told: bool = False
    """Whether it is told when the user goes away, locks the screen or comes back: nobody need look then."""

    @property
    def away(self) -> bool:
        """Whether the user is known to have been away from keys and mouse for a while."""
        return self.idle is not None and self.idle >= AWAY_AFTER


UNKNOWN: Final = Presence()
"""Nothing is known."""


@unique
class Taken(StrEnum):
    """Why one does not speak to the user now."""

    LOCKED = "locked"
    AWAY = "away"
    IN_CALL = "in a call"
    FULL_SCREEN = "full screen"
    DO_NOT_DISTURB = "do not disturb"


def taken(presence: Presence) -> Taken | None:
    """Return why the user is not to be spoken to, None where nothing that is known speaks against it."""
    reasons = (
        (presence.locked, Taken.LOCKED),
        (presence.away, Taken.AWAY),
        (presence.in_call, Taken.IN_CALL),
        (presence.full_screen, Taken.FULL_SCREEN),
        (presence.do_not_disturb, Taken.DO_NOT_DISTURB),
    )
    return next((reason for holds, reason in reasons if holds), None)


def pausing(presence: Presence, before: Presence | None) -> bool:
    """Return whether the user is between two things: the hands rest, or something has just ended.

    `before` is what was known a short while ago. Where nothing tells of keys and mouse, any moment is as
    good as another.
    """
    if presence.idle is None or presence.idle >= PAUSE:
        return True
    return before is not None and taken(before) is not None
