"""Owns what a user can ask on the command line, as values."""

from dataclasses import dataclass
from typing import TypeAlias

from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.routine import Side
from stretchcoach.core.talk import Countdown, Talk
from stretchcoach.desktop.wishes import Wish


class UsageError(StretchCoachError):
    """A command line that cannot be understood."""


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """What was said about how to play a routine, before the routine is known."""

    side: Side | None = None
    one_side: bool = False
    settings: tuple[str, ...] = ()
    """Each as `name=value`."""
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Open the window."""

    background: bool = False
    exit_after_first_paint: bool = False


@dataclass(frozen=True, slots=True)
class ListRoutines:
    """List the routines."""

    as_json: bool
    language: str | None = None
    """A code such as "de"; None is what the user has set. So it is in every order."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show the timeline of a routine."""

    routine: str
    choices: ChoiceWords
    as_json: bool
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Check routine files."""

    files: tuple[str, ...]
    as_json: bool
    with_voice: bool = True
    """Whether lines are spoken to see how long they are; else that is estimated."""


@dataclass(frozen=True, slots=True)
class Play:
    """Coach a routine in this terminal."""

    routine: str
    choices: ChoiceWords
    silent: bool = False
    speed: float = 1.0
    talk: Talk = Talk.FULL
    countdown: Countdown = Countdown.SPOKEN
    language: str | None = None
    anyway: bool = False
    """Go on where only a routine's own advice speaks against it."""
    sore: bool | None = None
    """What the user says of soreness that lasted, None where nothing."""


@dataclass(frozen=True, slots=True)
class Render:
    """Save a whole session as a sound file."""

    routine: str
    file: str
    choices: ChoiceWords
    talk: Talk = Talk.FULL
    cue_sheet: bool = False
    countdown: Countdown = Countdown.SPOKEN
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Doctor:
    """Tell what is installed and what is missing."""

    as_json: bool


@dataclass(frozen=True, slots=True)
class Wished:
    """Let the program that runs do something."""

    wish: Wish
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class DesktopEntry:
    """Install, or remove, what a desktop needs to know the program."""

    remove: bool = False


@dataclass(frozen=True, slots=True)
class DrawFigure:
    """Draw a pose into a file, at most `size` pixels wide and high."""

    pose: str
    file: str
    side: Side | None = None
    size: int = 800
    dark: bool = False
    style: FigureStyle = FigureStyle.BUN


@dataclass(frozen=True, slots=True)
class Sheet:
    """Write a routine as one page for the printer."""

    routine: str
    file: str
    choices: ChoiceWords
    language: str | None = None


Order: TypeAlias = (
    Window | ListRoutines | Show | Check | Play | Render | Doctor | DrawFigure | Sheet | Wished | DesktopEntry
)
