"""Owns what a value in a routine file depends on beside its own text: its place and what was declared."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from stretchcoach.core.choices import choice_name
from stretchcoach.core.routine import Kind, Option, Routine, Sides
from stretchcoach.core.value import dataclass
from stretchcoach.storage.findings import Findings

Find: TypeAlias = Callable[[str], Routine | None]
NOTHING: Final[Mapping[str, Option | None]] = MappingProxyType({})

Forms: TypeAlias = Callable[[str], Collection[str]]
"""Says for a language, "" being the program's own, what may stand in braces for a side."""


def no_forms(_: str) -> Collection[str]:
    """Return nothing: beside {side} and {other} there is no form of a side."""
    return ()


def none_found(_: str) -> Routine | None:
    """Find no routine: for a file that stands alone."""
    return None


@dataclass(frozen=True, slots=True)
class Mentions:
    """The options and variants that the steps have named so far."""

    options: set[str] = field(default_factory=set)
    variants: set[str] = field(default_factory=set)


class Scope(NamedTuple):
    """Where a value stands; a named tuple, because each step and group has one of its own."""

    findings: Findings
    id: str
    poses: Collection[str]
    find: Find
    mentions: Mentions
    sided: frozenset[str] = frozenset()
    """What may stand in braces for a side beside {side} and {other}."""
    sides: Sides = Sides.NONE
    options: Mapping[str, Option | None] = NOTHING
    """What the routine declares; None for an option that is declared but broken."""
    variants: tuple[str, ...] = ()
    in_each_side: bool = False
    kind: Kind | None = None
    """The kind of the step around, None outside one."""
    own_side: bool = False
    """Whether the step around says by itself which side it belongs to."""
    rounds: int | None = None
    """The most rounds of the group around, None outside one."""
    gaps: bool = False
    """Whether this is `between`, where texts count the gaps."""

    @property
    def choice_names(self) -> tuple[str, ...]:
        """What texts are called that hold for one choice of an option."""
        options = [option for option in self.options.values() if option is not None]
        return tuple(choice_name(each.name, choice) for each in options for choice in each.choices)

    @property
    def has_side(self) -> bool:
        """Whether {side} means something here."""
        return self.in_each_side or self.own_side or self.sides is Sides.ONE

    @property
    def texts(self) -> int:
        """How many times a text here may be said on one side."""
        return 1 if self.rounds is None else self.rounds - 1 if self.gaps else self.rounds
