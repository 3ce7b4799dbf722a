"""Owns which still picture belongs to a segment."""

from dataclasses import dataclass
from typing import Final

from stretchcoach.core.routine import Kind, Routine, Side
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.storage.library import Shelved
from stretchcoach.storage.poses import PoseCatalogue
from stretchcoach.ui.still import StillPicture

PIRIFORMIS: Final = "piriformis"
"""The muscle that has a picture from behind."""
DEEDS: Final = frozenset({Kind.REPS, Kind.MOVE, Kind.TIMER})
"""What a routine without holds is about."""


@dataclass(frozen=True, slots=True)
class Stills:
    """Finds pictures for one theme."""

    poses: PoseCatalogue
    dark: bool

    def of(self, segment: Segment, shelved: Shelved) -> StillPicture | None:
        """Return the picture of a segment's pose, None where there is none."""
        if segment.pose is None:
            return None
        path = self.poses.still(segment.pose, self.dark, shelved.path.parent)
        if path is None:
            return None
        words, small = self.poses.description(segment.pose), self.poses.small(path)
        return StillPicture(path, segment.side is Side.LEFT, words, small)

    def inset(self, routine: Routine, side: Side | None) -> StillPicture | None:
        """Return the view from behind, for a routine that works the muscle it shows."""
        if PIRIFORMIS not in (target.casefold() for target in routine.targets):
            return None
        path = self.poses.still(f"inset-{PIRIFORMIS}", self.dark)
        return StillPicture(path, side is Side.LEFT) if path else None


def key_segment(timeline: Timeline) -> Segment:
    """Return the segment that shows best what a routine is: its first hold, else what is done first."""
    drawn = [segment for segment in timeline.segments if segment.pose is not None]
    holds = [segment for segment in drawn if segment.kind is Kind.HOLD]
    deeds = [segment for segment in drawn if segment.kind in DEEDS]
    return next(iter((*holds, *deeds, *drawn, *timeline.segments)))
