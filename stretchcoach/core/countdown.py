"""Owns how a timeline's last seconds are counted: as the user wants it, where its author wants it at all."""

from dataclasses import replace
from typing import assert_never

from stretchcoach.core.cue import Count
from stretchcoach.core.talk import Countdown
from stretchcoach.core.timeline import Timeline


def counted(timeline: Timeline, countdown: Countdown) -> Timeline:
    """Return the timeline with its steps counted out like this."""
    match countdown:
        case Countdown.SPOKEN:
            return timeline
        case Countdown.TICKS:
            cues = tuple(
                replace(cue, what=replace(cue.what, aloud=False)) if isinstance(cue.what, Count) else cue
                for cue in timeline.cues
            )
        case Countdown.OFF:
            cues = tuple(cue for cue in timeline.cues if not isinstance(cue.what, Count))
        case _:
            assert_never(countdown)
    return replace(timeline, cues=cues)
