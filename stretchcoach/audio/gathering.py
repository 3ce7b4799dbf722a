"""Owns having sounds made beforehand, all of them, for whoever cannot go on without."""

import select
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from stretchcoach.audio.clip_shelf import ClipShelf
from stretchcoach.audio.messages import Made, Message
from stretchcoach.audio.sound_file import NotExportedError
from stretchcoach.ports import Sound

NO_VOICE: Final = "No voice found on this computer, so there is nothing to save. Chimes alone can be saved."
STUCK_VOICE: Final = "The voice keeps stopping, so nothing was saved. `stretchcoach doctor` may tell why."
STUCK: Final = 60.0
"""A voice that has made nothing for so long will not (s)."""
LOOK_EVERY: Final = 0.1
"""How often it is asked whether to go on (s)."""


class CancelledError(Exception):
    """The user has changed their mind."""


def gather(
    sounds: Sequence[Sound],
    shelf: ClipShelf,
    *,
    made: Callable[[int], None],
    cancelled: Callable[[], bool],
    stuck_after: float = STUCK,
) -> None:
    """Have all of `sounds` made that some engine can speak, and put on the shelf.

    `made` is told how many are. Raises a `NotExportedError` where there is no engine or it does not get on,
    and `CancelledError`.
    """
    done, worked_at = _made(shelf.want(sounds)), time.monotonic()
    while not shelf.queue.idle:
        if cancelled():
            raise CancelledError
        made(done)
        more = _made(shelf.turn(time.monotonic()))
        if shelf.trouble is not None:
            raise NotExportedError(NO_VOICE)
        done, worked_at = done + more, time.monotonic() if more else worked_at
        if time.monotonic() - worked_at > stuck_after:
            raise NotExportedError(STUCK_VOICE)
        wire = shelf.queue.wire
        select.select([] if wire is None else [wire], [], [], LOOK_EVERY)
    made(done)


def _made(messages: Iterable[Message]) -> int:
    return sum(isinstance(message, Made) for message in messages)
