"""Owns hearing a routine out for `check`: the lines without room at the lengths that they really have."""

from collections.abc import Callable
from enum import Enum, unique
from pathlib import Path
from typing import TypeAlias

from stretchcoach.core.routine import Routine
from stretchcoach.core.sound_plan import LengthOf
from stretchcoach.core.timeline import Timeline
from stretchcoach.core.unheard import Unheard, sessions, unheard
from stretchcoach.phrasebook import Phrasebook
from stretchcoach.storage.findings import Findings, Mark, TooManyProblemsError
from stretchcoach.storage.problem import Problem
from stretchcoach.storage.routine_check_cues import is_estimate
from stretchcoach.storage.routine_yaml import content_of
from stretchcoach.storage.spoken_places import RoutinePlaces, composed, text_place
from stretchcoach.storage.unheard_lines import warn_of
from stretchcoach.storage.yaml_nodes import Node

PlaceOf: TypeAlias = Callable[[Unheard], Mark | None]
"""Where a line stands in its file, None where it is not there."""


@unique
class Lengths(Enum):
    """Where the lengths of lines come from."""

    MEASURED = "measured"
    NO_VOICE = "no voice"
    NOT_ASKED = "not asked"

    @property
    def told(self) -> str | None:
        """What the user is told, None where all is as it should be."""
        match self:
            case Lengths.MEASURED:
                return None
            case Lengths.NO_VOICE:
                return "No voice works, so how long lines take is estimated. See `stretchcoach doctor`."
            case Lengths.NOT_ASKED:
                return "How long lines take is estimated, without a voice."


class Hearing:
    """Judges the lines of routines without errors; a voice that does not work is asked only once."""

    def __init__(self, *, with_voice: bool) -> None:
        self._with_voice = with_voice
        self.lengths: Lengths | None = None
        """Where they came from; None while there was nothing to hear."""

    def routine(
        self, routine: Routine, problems: tuple[Problem, ...], path: Path, words: Phrasebook
    ) -> tuple[Problem, ...]:
        """Return the problems of a routine's file, what the voice tells in the place of estimates."""

        def places(root: Node) -> PlaceOf:
            known = RoutinePlaces(routine, root)
            return lambda line: known.find(line.step, line.say.line.template, line.offset)

        heard = self._heard(routine, path, words, places)
        return problems if heard is None else (*(each for each in problems if not is_estimate(each)), *heard)

    def texts(
        self, routine: Routine, problems: tuple[Problem, ...], path: Path, words: Phrasebook
    ) -> tuple[Problem, ...]:
        """Return the problems of a file of texts, with the lines of `routine` that are too long with them."""

        def places(root: Node) -> PlaceOf:
            return lambda line: text_place(root, words.language, line.say.line.template)

        return (*problems, *(self._heard(routine, path, words, places) or ()))

    def _heard(
        self, routine: Routine, path: Path, words: Phrasebook, places: Callable[[Node], PlaceOf]
    ) -> tuple[Problem, ...] | None:
        """Return a warning of each line without room at its place in `path`, None where no voice tells."""
        lines = self._unheard(routine, words)
        if lines is None:
            return None
        root, findings = composed(content_of(path), str(path))
        if root is not None:
            _warn(lines, findings, places(root))
        return findings.problems

    def _unheard(self, routine: Routine, words: Phrasebook) -> tuple[Unheard, ...] | None:
        """Return the lines without room, None where no voice tells their lengths."""
        length_of = self._length_of(sessions(routine), words)
        return None if length_of is None else unheard(routine, length_of)

    def _length_of(self, timelines: tuple[Timeline, ...], words: Phrasebook) -> LengthOf | None:
        if self.lengths is Lengths.NO_VOICE:
            return None
        if not self._with_voice:
            self.lengths = Lengths.NOT_ASKED
            return None
        from stretchcoach.cli.voice_lengths import lengths_in_voice  # noqa: PLC0415 - a broken file needs none

        found = lengths_in_voice(timelines, words)
        self.lengths = Lengths.NO_VOICE if found is None else Lengths.MEASURED
        return found


def _warn(lines: tuple[Unheard, ...], findings: Findings, place: PlaceOf) -> None:
    try:
        for line in lines:
            mark = place(line)
            if mark is not None:
                warn_of(line, mark, findings)
    except TooManyProblemsError:
        pass  # the findings say so
