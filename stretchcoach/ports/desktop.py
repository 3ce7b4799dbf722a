"""Owns what a session and the reminders need from the desktop around them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from stretchcoach.core.presence import Presence


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button of a notice; `key` is told when it is pressed."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A message outside the window, as plain text; the first actions matter most."""

    title: str
    body: str
    actions: tuple[NoticeAction, ...] = ()


class Notifier(Protocol):
    """Messages of the desktop, one at a time."""

    def show(self, notice: Notice, pressed: Callable[[str], None], failed: Callable[[], None]) -> None:
        """Show `notice` in place of the one before, until it is answered or withdrawn.

        `failed` is told within a second where it cannot be seen in full, or when it has gone unanswered.
        """

    def withdraw(self) -> None:
        """Take it away."""

    def tidy(self) -> None:
        """Take away what a run of the program that was killed has left; nobody would hear its buttons."""


class ScreenAwake(Protocol):
    """The screen, while someone looks at it without touching anything."""

    def keep(self, why: str) -> None:
        """Let it not go dark until it is released, or the program ends in whatever way."""

    def release(self) -> None:
        """Let it go dark again."""


class OtherPlayers(Protocol):
    """The music and films of other programs."""

    def pause(self) -> None:
        """Pause those that play."""

    def resume(self) -> None:
        """Let those go on that were paused, unless the user has done something else with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NowPlaying:
    """What a session is at, for those who show players."""

    title: str
    step: str
    number: int
    """Of the step, from 0."""
    position: timedelta
    duration: timedelta
    moving: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerKeys:
    """What the keys of a player do."""

    play: Callable[[], None]
    pause: Callable[[], None]
    play_or_pause: Callable[[], None]
    next: Callable[[], None]
    previous: Callable[[], None]
    stop: Callable[[], None]
    raise_window: Callable[[], None]


class MediaKeys(Protocol):
    """The keys of keyboards and headsets that play, pause and skip."""

    def begin(self, keys: PlayerKeys) -> None:
        """Let them control this program."""

    def show(self, now: NowPlaying) -> None:
        """Tell what is on; may be called often."""

    def end(self) -> None:
        """Let them go."""


class PresenceWatch(Protocol):
    """Whether the user is there."""

    def ask(self, tell: Callable[[Presence], None]) -> None:
        """Find out all that keeps a message back; `tell` is called once, within half a second."""

    def glance(self, tell: Callable[[Presence], None]) -> None:
        """Find out whether the user is there; the rest may stay unknown. For those who look often."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` when the machine woke up, or was locked or unlocked."""

    def attend(self, changed: Callable[[], None]) -> None:
        """Call `changed` when the user goes away, locks the screen or comes back, where that is told.

        A glance says whether it is. One caller at a time.
        """

    def neglect(self) -> None:
        """Call it no more."""

    @property
    def asleep(self) -> bool:
        """Whether the machine is about to sleep, or sleeps."""


class StartAtLogin(Protocol):
    """Whether the program starts, without its window, when the user logs in."""

    def enabled(self) -> bool:
        """Return whether it does."""

    def enable(self) -> None:
        """Let it. Raises a `StretchCoachError` that says why it cannot be."""

    def disable(self) -> None:
        """Let it no more. Raises a `StretchCoachError` that says why it cannot be."""
