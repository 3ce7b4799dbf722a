"""Owns what the core needs from outside, as Protocols; each has one real adapter and one fake."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeAlias

from stretchcoach.core.cramp import Cramp
from stretchcoach.core.cue import Tone
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.session import SessionRecord, Unfinished
from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.core.value import dataclass


class Clock(Protocol):
    """The edge's monotonic clock."""

    def now(self) -> timedelta:
        """Return the instant: time since some fixed point, never set back."""

    def slept(self) -> timedelta:
        """Return how long the machine has slept since that point (0 where it cannot be known)."""


class Calendar(Protocol):
    """The wall clock, for history and reminders only."""

    def now(self) -> datetime:
        """Return the date in the user's zone, whose clocks `astimezone(now.tzinfo)` reads at other dates."""

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
