"""Owns which still picture belongs to a segment."""

from typing import Final

from stretchcoach.app.figure_desk import FigureDesk
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.core.outline import key_segment
from stretchcoach.core.routine import Routine, Side
from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.core.value import dataclass
from stretchcoach.storage.library import Shelved
from stretchcoach.storage.poses import PoseCatalogue
from stretchcoach.ui.still import StillPicture

PIRIFORMIS: Final = "piriformis"
"""The muscle whose picture from behind ships with the program."""
BUNDLED_STYLE: Final = FigureStyle.BUN
"""The style of the pictures that ship with the program."""
CARD: Final = (480, 360)
"""Pixels of the pictures on cards and small stages."""
INSET: Final = (240, 336)


@dataclass(frozen=True, slots=True)
class Stills:
    """Finds pictures for one theme; what is not there is drawn, and `FigureDesk.drawn` tells of it."""

    poses: PoseCatalogue
    figure: FigureDesk
    dark: bool

    def of(
        self, segment: Segment, shelved: Shelved, room: tuple[int, int] | None = None
    ) -> StillPicture | None:
        """Return the picture of a segment's pose, drawn for a room of that size where that is there."""
        if segment.pose is None:
            return None
        shown = self.bundled(segment, shelved)
        if shown is not None and shown.path.parent != self.poses.stills:
            return shown
        if room is not None or shown is None or self.figure.style is not BUNDLED_STYLE:
            side, dark = segment.side, self.dark
            drawing = self.figure.drawing(segment.pose, room or CARD, side, dark=dark, shelved=shelved)
            path = self.figure.picture(drawing)
            if path is not None:
                return StillPicture(path, description=self.poses.description(segment.pose))
        return shown

    def bundled(self, segment: Segment, shelved: Shelved) -> StillPicture | None:
        """Return the picture that the user put beside the routine for this pose, else the one that ships."""
        if segment.pose is None:
            return None
        path = self.poses.still(segment.pose, self.dark, shelved.path.parent)
        if path is None:
            return None
        words, small = self.poses.description(segment.pose), self.poses.small(path)
        return StillPicture(path, segment.side is Side.LEFT, words, small)

    def inset(self, routine: Routine, timeline: Timeline, side: Side | None) -> StillPicture | None:
        """Return the muscles that the routine works, on a figure that stands."""
        pose = key_segment(timeline).pose
        if pose is None:
            return None
        from stretchcoach.ports.figures import Aspect  # noqa: PLC0415 - loaded with the first drawing

        drawing = self.figure.drawing(pose, INSET, side, dark=self.dark, aspect=Aspect.MUSCLES)
        path = self.figure.picture(drawing)
        if path is not None:
            return StillPicture(path)
        if PIRIFORMIS not in (target.casefold() for target in routine.targets):
            return None
        bundled = self.poses.still(f"inset-{PIRIFORMIS}", self.dark)
        return StillPicture(bundled, side is Side.LEFT) if bundled else None
