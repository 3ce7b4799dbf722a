"""Owns how long speech takes before it is synthesised: an estimate to lay cues by."""

from datetime import timedelta
from typing import Final

WORDS_PER_SECOND: Final = 2.4
"""Content specification 2.0: 150 to 160 words a minute, checked at 2.4 words a second."""
BREATH: Final = timedelta(milliseconds=400)
"""Content specification 2.0: what an utterance takes beside its words."""


def speaking_time(text: str) -> timedelta:
    """Return how long `text` takes to say, about; placeholders count as one word."""
    return timedelta(seconds=len(text.split()) / WORDS_PER_SECOND) + BREATH
