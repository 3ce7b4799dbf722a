"""Owns how long sounds take before they are made: an estimate to lay cues by."""

from datetime import timedelta
from functools import lru_cache
from typing import Final, assert_never

from stretchcoach.core.cue import Announce, Chime, Count, CountRep, Say, Tone, What

WORDS_PER_SECOND: Final = 2.4
"""Content specification 2.0: 150 to 160 words a minute, checked at 2.4 words a second."""
BREATH: Final = timedelta(milliseconds=400)
"""Content specification 2.0: what an utterance takes beside its words."""
BELL: Final = timedelta(milliseconds=500)
"""What a tone takes that is no tick."""
TICK: Final = timedelta(milliseconds=150)


def speaking_time(text: str) -> timedelta:
    """Return how long `text` takes to say, about; placeholders count as one word."""
    return _of_words(len(text.split()))


@lru_cache(maxsize=128)
def _of_words(number: int) -> timedelta:
    return timedelta(seconds=number / WORDS_PER_SECOND) + BREATH


NUMBER: Final = speaking_time("number")
LAST_ONE: Final = speaking_time("last one")
ANNOUNCEMENT: Final = speaking_time("phase and side")


def estimated(what: What) -> timedelta:
    """Return how long a cue sounds, about."""
    match what:
        case Say(line):
            return speaking_time(line.template)
        case Announce():
            return ANNOUNCEMENT
        case Count():
            return NUMBER
        case CountRep():
            return LAST_ONE if what.last else NUMBER
        case Chime(tone):
            return TICK if tone is Tone.REP else BELL
        case _:
            assert_never(what)
