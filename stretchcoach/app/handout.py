"""Owns what is on a printed page: a routine as it is to be done, with a picture for each step. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

from stretchcoach.core.routine import Routine
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook


@dataclass(frozen=True, slots=True)
class Handout:
    """One page; `pictures` are PNG files by the index of the step they belong to."""

    routine: Routine
    timeline: Timeline
    pictures: Mapping[int, bytes]
    words: Phrasebook = ENGLISH
    texts: str = ""
    """The file with the texts of the language, "" for English."""


def shown_on_paper(timeline: Timeline) -> tuple[Segment, ...]:
    """Return the steps that stand for all: those of the first side, of the first round."""
    first = next((segment.side for segment in timeline.segments if segment.side is not None), None)
    return tuple(
        segment
        for segment in timeline.segments
        if (segment.side is None or segment.side is first)
        and (segment.round is None or segment.round.number == 1)
    )
