"""Owns what the core needs from outside, as Protocols; each has one real adapter and one fake."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from pathlib import Path
from typing import Protocol, TypeAlias

from stretchcoach.core.cue import Tone
from stretchcoach.core.reminder import Moment, Reminder
from stretchcoach.core.routine import Side
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


@unique
class Aspect(StrEnum):
    """What a picture is to show of a pose."""

    POSE = "pose"
    MUSCLES = "muscles"
    """A figure that stands, seen from where the muscles are that the pose stretches."""
    PORTRAIT = "portrait"
    """Head and shoulders, whatever the pose."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is wanted: all that decides how it looks."""

    pose: str
    room: tuple[int, int]
    """The most it may be wide and high, in pixels of the screen."""
    style: str
    dark: bool = False
    side: Side | None = None
    """The side that works; left is the mirror of right."""
    among: tuple[str, ...] = ()
    """Poses it is seen with, in their order: all from one place and equally large."""
    folder: Path | None = None
    """Where poses of the user's own lie."""
    aspect: Aspect = Aspect.POSE


@unique
class Motion(StrEnum):
    """What moves in a film."""

    TRANSITION = "transition"
    """From one pose to another, once."""
    LOOP = "loop"
    """What the pose itself does, again and again."""
    PULSE = "pulse"
    """The arrows of a press."""
    BREATH = "breath"
    TURN = "turn"
    """Once around the figure: no times, one picture for each angle."""


@dataclass(frozen=True, slots=True)
class FilmOrder:
    """A film that is wanted; it ends in, or stays at, the pose of the drawing."""

    drawing: Drawing
    motion: Motion
    start: str | None = None
    """The pose that a transition begins with."""
    at_once: bool = False
    """Whether someone waits: then it is drawn before all else, with less detail."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture is there; None: it cannot be drawn."""

    drawing: Drawing
    path: Path | None


@dataclass(frozen=True, slots=True)
class FilmBegun:
    """A film begins to come. Its frames are parts of the picture, `box` (x, y, width, height) in pixels.

    `ground` is the picture around them: width x height pixels as 32-bit words 0xAARRGGBB, premultiplied.
    """

    order: FilmOrder
    size: tuple[int, int]
    box: tuple[int, int, int, int]
    schedule: tuple[tuple[int, int], ...]
    """Which frame, and for how many milliseconds."""
    repeats: bool
    ground: bytearray


@dataclass(frozen=True, slots=True)
class FrameDrawn:
    """A frame of a film has come: `box` pixels as in `FilmBegun.ground`."""

    order: FilmOrder
    number: int
    pixels: bytearray


@dataclass(frozen=True, slots=True)
class NotFilmed:
    """There is no such film: the pose is unknown, does not move, or is in another place than the start."""

    order: FilmOrder


FigureNews: TypeAlias = Drawn | FilmBegun | FrameDrawn | NotFilmed


class Figures(Protocol):
    """Whoever draws the figure; no call blocks or raises. What is asked for comes later, or never."""

    def listen(self, hear: Callable[[FigureNews], None]) -> None:
        """Let `hear` be called with all that comes, from any thread."""

    def picture(self, drawing: Drawing) -> Path | None:
        """Return the picture if it is there already; else ask for it."""

    def film(self, order: FilmOrder) -> None:
        """Ask for a film; to ask again for what is on its way changes nothing."""

    def forget(self, order: FilmOrder) -> None:
        """Stop drawing a film that is no longer needed."""

    def close(self) -> None:
        """Stop, and leave no process behind."""
