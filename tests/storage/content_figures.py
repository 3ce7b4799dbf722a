"""Owns how the figures of the content specification are written down, to compare routines with."""

from typing import NamedTuple

from stretchcoach.core.labels import SideTurn
from stretchcoach.core.routine import Kind


class Row(NamedTuple):
    """One step as specified: what it is, its seconds, its picture and all that is said in it."""

    kind: Kind
    seconds: int
    pose: str
    say: str
    coach: tuple[tuple[int, str], ...] = ()
    stop: bool = False
    counted: bool | None = None
    """Whether its last seconds are counted aloud, where the kind's usual end does not hold."""
    reps: tuple[int, str] | None = None
    """How many repetitions of which tempo."""
    on: SideTurn | None = None
    """The side it belongs to where it stands outside the turns, but its words or picture need one."""


class Turn(NamedTuple):
    """What is done on the first side, then on the second, which may do something else."""

    rows: tuple[Row, ...]
    second: tuple[Row, ...] | None = None
    then: tuple[Row, ...] = ()
    """What is done once after both sides, or after the only one."""


class Figures(NamedTuple):
    """A routine as specified: its seconds with both sides and with one, and its rows in order."""

    routine: str
    total: int
    one_side: int | None
    before: tuple[Row, ...]
    turns: tuple[Turn, ...] = ()
    after: tuple[Row, ...] = ()
    switch: tuple[Row, ...] = ()
    """What stands before the second side of each turn."""
    variant: str | None = None
