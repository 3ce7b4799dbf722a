"""Owns what the voice was given: which cues are still to begin, and when what has begun is over."""

from dataclasses import dataclass
from datetime import timedelta

from stretchcoach.core.cue import Cue
from stretchcoach.core.player import INSTANT
from stretchcoach.core.sound_plan import LengthOf


@dataclass(frozen=True, slots=True)
class _Given:
    cue: Cue
    instant: timedelta


class GivenCues:
    """The cues that are sounding or about to; `length_of` may come to know better while they are."""

    def __init__(self, length_of: LengthOf) -> None:
        self._length_of = length_of
        self._given: list[_Given] = []

    def add(self, cue: Cue, instant: timedelta, now: timedelta) -> None:
        """Note a cue that will be heard from `instant` on; forget what is over."""
        self._given = [given for given in self._given if self._end(given) > now]
        self._given.append(_Given(cue, instant))

    def clear(self) -> None:
        """Note that all is hushed."""
        self._given.clear()

    def take_back(self, now: timedelta) -> None:
        """Note that only what has begun is still heard."""
        self._given = [given for given in self._given if given.instant <= now]

    def to_come(self, now: timedelta) -> tuple[Cue, ...]:
        """Return what has not begun, in order."""
        return tuple(given.cue for given in self._given if given.instant > now)

    def clashes(self) -> bool:
        """Return whether something turns out to last into what comes after it."""
        return any(self.free_from(given.instant - INSTANT) > given.instant for given in self._given)

    def free_from(self, instant: timedelta) -> timedelta:
        """Return the first instant, not before `instant`, at which all that began until then is over."""
        return max((instant, *(self._end(given) for given in self._given if given.instant <= instant)))

    def _end(self, given: _Given) -> timedelta:
        return given.instant + self._length_of(given.cue.what)
