"""Owns what the core needs from outside, as Protocols; each has one real adapter and one fake."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeAlias

from stretchcoach.core.cramp import Cramp
from stretchcoach.core.cue import Tone
from stretchcoach.core.presence import Presence
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.session import SessionRecord, Unfinished
from stretchcoach.core.sound_choice import SoundChoice


class Clock(Protocol):
    """The edge's monotonic clock."""

    def now(self) -> timedelta:
        """Return the instant: time since some fixed point, never set back."""

    def slept(self) -> timedelta:
        """Return how long the machine has slept since that point (0 where it cannot be known)."""


class Calendar(Protocol):
    """The wall clock, for history and reminders only."""

    def now(self) -> datetime:
        """Return the date, aware, in the user's zone."""

    def moment(self) -> Moment:
        """Return the wall clock with the clock that no one can set, for reminders."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words to be spoken, as plain text."""

    text: str


Sound: TypeAlias = Speech | Tone


def audible(sound: Sound) -> bool:
    """Return whether there is anything to be heard: a text may be dots and dashes only."""
    return isinstance(sound, Tone) or any(sign.isalnum() for sign in sound.text)


class Voice(Protocol):
    """All that is heard; no call may block, raise or delay the session."""

    def configure(self, sound: SoundChoice) -> None:
        """Let everything be heard like this from now on, what is planned included."""

    def sample(self, text: str, sound: SoundChoice) -> None:
        """Let `text` be heard as soon as it can be, as `sound` would have it, and change nothing else."""

    def prepare(self, sounds: Sequence[Sound]) -> None:
        """Get `sounds` ready, the first first."""

    def play(self, sound: Sound, at: timedelta) -> None:
        """Let `sound` be heard at the instant `at` of the `Clock`; what is over a second late is dropped."""

    def hush(self) -> None:
        """Stop what sounds and forget what is planned."""

    def forget(self) -> None:
        """Forget what is planned; what sounds already goes on to its end."""

    def length(self, sound: Sound) -> timedelta | None:
        """Return how long `sound` is heard, None as long as it is not made."""

    def trouble(self) -> str | None:
        """Return one plain sentence on why nothing or not all is heard, None while all is well."""

    def close(self) -> None:
        """Stop, and leave no process behind."""


class History(Protocol):
    """The sessions that were."""

    def save(self, record: SessionRecord) -> None:
        """Keep `record`; the same id replaces. Raises a `StretchCoachError` that says why it cannot."""

    def recent(self, most: int) -> Sequence[SessionRecord]:
        """Return the newest sessions, newest first."""

    def since(self, date: datetime) -> Iterable[SessionRecord]:
        """Return the sessions that ended at `date` or later, oldest first."""


class CrampLog(Protocol):
    """The cramps that were."""

    def save_cramp(self, cramp: Cramp) -> None:
        """Keep `cramp`; the same id replaces. Raises a `StretchCoachError` that says why it cannot."""

    def cramps_since(self, date: datetime) -> Sequence[Cramp]:
        """Return the cramps at `date` or later, oldest first."""


class DrinkLog(Protocol):
    """The drinks that were."""

    def save_drink(self, at: datetime) -> None:
        """Keep that the user had a drink. Raises a `StretchCoachError` that says why it cannot."""

    def drinks_since(self, date: datetime) -> Sequence[datetime]:
        """Return the drinks at `date` or later, oldest first."""


class UnfinishedStore(Protocol):
    """The session in progress, for after a crash."""

    def note(self, unfinished: Unfinished) -> None:
        """Keep it, in place of the one before."""

    def read(self) -> Unfinished | None:
        """Return what was kept, None where there is none or it cannot be read."""

    def clear(self) -> None:
        """Forget it."""


class ReminderStore(Protocol):
    """The one reminder that is armed."""

    def write(self, reminder: Reminder | None) -> None:
        """Keep it; None forgets it."""

    def read(self) -> Reminder | None:
        """Return what was kept, None where there is none or it cannot be read."""


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
        """Find out; `tell` is called once, within half a second."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` when the machine woke up, or was locked or unlocked."""

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
