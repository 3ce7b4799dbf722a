"""Owns the timeline as one line of a terminal: a piece for each step, and how far the session is."""

from datetime import timedelta
from typing import Final

from rich.text import Text

from stretchcoach.cli.colours import PHASE_COLOURS
from stretchcoach.core.progress import Progress

DONE: Final = "█"
TO_COME: Final = "─"
HERE: Final = "━"


def timeline_bar(progress: Progress, width: int) -> Text:
    """Return `width` cells, each in the colour of its step; the step that is on is drawn heavier."""
    timeline, bar = progress.timeline, Text()
    for cell in range(width):
        middle = timeline.duration * (2 * cell + 1) / (2 * width) if width else timedelta()
        segment = timeline.at(middle)
        if middle <= progress.position:
            sign = DONE
        elif segment.index == progress.segment.index:
            sign = HERE
        else:
            sign = TO_COME
        bar.append(sign, style=PHASE_COLOURS[segment.kind])
    return bar
