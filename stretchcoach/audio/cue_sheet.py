"""Owns the cue sheet: a small text beside a sound file that tells players where each step begins."""

from datetime import timedelta
from typing import Final

from stretchcoach.core.timeline import Segment, Timeline
from stretchcoach.phrasebook import ENGLISH, Phrasebook

MOST_TRACKS: Final = 99
"""What the format allows."""
FRAMES: Final = 75
"""How finely it tells the time, in parts of a second."""


def cue_sheet(timeline: Timeline, title: str, file: str, words: Phrasebook = ENGLISH) -> str:
    """Return the sheet for the sound file named `file`: one track for each step.

    A routine of more than 99 steps has a track for each side and round, the first 99 of them.
    """
    lines = [f'TITLE "{_quoted(title)}"', f'FILE "{_quoted(file)}" WAVE']
    for number, segment in enumerate(chapters(timeline), 1):
        lines += [
            f"  TRACK {number:02d} AUDIO",
            f'    TITLE "{_quoted(chapter_title(segment, words))}"',
            f"    INDEX 01 {_time(segment.start)}",
        ]
    return "\n".join(lines) + "\n"


def chapters(timeline: Timeline) -> tuple[Segment, ...]:
    """Return the segments at which a chapter begins."""
    segments = timeline.segments
    if len(segments) > MOST_TRACKS:
        places = [(segment.side, segment.round) for segment in segments]
        segments = tuple(
            segment
            for segment in segments
            if segment.index == 0 or places[segment.index] != places[segment.index - 1]
        )
    return segments[:MOST_TRACKS]


def chapter_title(segment: Segment, words: Phrasebook) -> str:
    """Return "Hold · Right side · Round 1 of 3"."""
    place, phase = words.where(segment.side, segment.round), words.phase(segment.kind)
    return f"{phase} · {place}" if place else phase


def _time(position: timedelta) -> str:
    frames = position * FRAMES // timedelta(seconds=1)
    return f"{frames // FRAMES // 60:02d}:{frames // FRAMES % 60:02d}:{frames % FRAMES:02d}"


def _quoted(text: str) -> str:
    """Return the text so that it can stand in quotation marks on one line."""
    return " ".join(text.replace('"', "'").split())
