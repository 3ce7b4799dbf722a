"""Owns what the routine page tells about a session that is saved as sound."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Saving:
    """It is under way; `done` is 0 to 1."""

    name: str
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class Saved:
    """The file is there; `remark` tells what is missing in it, if anything."""

    name: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class NotSaved:
    """There is no file, and this is why."""

    sentence: str


SavingState: TypeAlias = Saving | Saved | NotSaved | None
