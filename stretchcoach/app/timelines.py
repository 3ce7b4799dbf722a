"""Owns the timelines of routines with what is remembered for each; one is compiled once per change."""

from collections.abc import Mapping
from functools import partial

from stretchcoach.core.compiler import compile_routine, outline_of
from stretchcoach.core.errors import ChoiceError
from stretchcoach.core.outline import Outline, key_segment
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.timeline import Timeline
from stretchcoach.core.value import dataclass
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Shelved


@dataclass(frozen=True, slots=True)
class Chosen:
    """A routine laid on a timeline with `choices`: those that are remembered, where they still fit it."""

    routine: Routine
    remembered: Choices | None
    choices: Choices
    timeline: Timeline


class Timelines:
    """Compiles routines, and keeps what was compiled last for each."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._chosen = dict[str, Chosen]()

    def of(self, routine: Routine, remembered: Mapping[str, Choices]) -> Chosen:
        """Return the timeline of `routine` with what is `remembered` for it, by the routine's id."""
        known, choices = self._chosen.get(routine.id), remembered.get(routine.id)
        if known is not None and known.routine is routine and known.remembered == choices:
            return known
        self._chosen[routine.id] = _chosen(routine, choices)
        return self._chosen[routine.id]

    def outline(self, shelved: Shelved, remembered: Mapping[str, Choices]) -> Outline:
        """Return the outline with what is `remembered`; the routine's own is compiled once per file."""
        if remembered.get(shelved.routine.id) is not None:
            timeline = self.of(shelved.routine, remembered).timeline
            return Outline(timeline.duration, key_segment(timeline))
        return self._index.outline(shelved.routine, shelved.path, partial(outline_of, shelved.routine))


def _chosen(routine: Routine, remembered: Choices | None) -> Chosen:
    if remembered is not None:
        try:
            return Chosen(routine, remembered, remembered, compile_routine(routine, remembered))
        except ChoiceError:
            pass  # the routine has changed since: its own defaults are right again
    return Chosen(routine, remembered, Choices(), compile_routine(routine))
