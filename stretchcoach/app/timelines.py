"""Owns the timelines of routines with what is remembered for each; one is compiled once per change."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from stretchcoach.core.compiler import compile_routine, outline_of
from stretchcoach.core.errors import ChoiceError
from stretchcoach.core.outline import Outline, key_segment
from stretchcoach.core.routine import Choices, Routine
from stretchcoach.core.timeline import Timeline
from stretchcoach.core.value import dataclass
from stretchcoach.storage.index import Index
from stretchcoach.storage.library import Shelved

Fit: TypeAlias = Callable[[Choices], Choices]
"""Makes of what is remembered what the user may take now."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A routine laid on a timeline with `choices`: those that are remembered, where they still fit it."""

    routine: Routine
    remembered: Choices | None
    choices: Choices
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Fitted:
    """The outline of a routine with choices that only now make it what it is."""

    routine: Routine
    choices: Choices
    outline: Outline


class Timelines:
    """Compiles routines, and keeps what was compiled last for each."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._chosen = dict[str, Chosen]()
        self._fitted = dict[str, Fitted]()

    def of(self, routine: Routine, remembered: Mapping[str, Choices]) -> Chosen:
        """Return the timeline of `routine` with what is `remembered` for it, by the routine's id."""
        known, choices = self._chosen.get(routine.id), remembered.get(routine.id)
        if known is not None and known.routine is routine and known.remembered == choices:
            return known
        self._chosen[routine.id] = _chosen(routine, choices)
        return self._chosen[routine.id]

    def outline(self, shelved: Shelved, remembered: Mapping[str, Choices], fit: Fit | None = None) -> Outline:
        """Return the outline with what is `remembered`; the routine's own is compiled once per file.

        `fit` is heeded where the session would be another one by it.
        """
        routine, chosen = shelved.routine, None
        if remembered.get(routine.id) is not None:
            chosen = self.of(routine, remembered)
        if fit is not None:
            before = Choices() if chosen is None else chosen.choices
            choices = fit(before)
            if choices != before:
                return self._as_fitted(routine, choices)
        if chosen is not None:
            return Outline(chosen.timeline.duration, key_segment(chosen.timeline))
        return self._index.outline(routine, shelved.path, partial(outline_of, routine))

    def _as_fitted(self, routine: Routine, choices: Choices) -> Outline:
        known = self._fitted.get(routine.id)
        if known is None or known.routine is not routine or known.choices != choices:
            known = self._fitted[routine.id] = Fitted(routine, choices, outline_of(routine, choices))
        return known.outline


def _chosen(routine: Routine, remembered: Choices | None) -> Chosen:
    if remembered is not None:
        try:
            return Chosen(routine, remembered, remembered, compile_routine(routine, remembered))
        except ChoiceError:
            pass  # the routine has changed since: its own defaults are right again
    return Chosen(routine, remembered, Choices(), compile_routine(routine))
