"""Owns what the window needs from whoever draws the figure: pictures and films, and their orders."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, unique
from pathlib import Path
from typing import Protocol, TypeAlias

from stretchcoach.core.routine import Side


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
