"""Owns the mixing: which samples of which clips make up the next block of an endless stream."""

import sys
from array import array
from dataclasses import dataclass
from typing import Final

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import STALE, Clip
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES

LOUDEST: Final = 32_767


@dataclass(slots=True)
class Planned:
    """A clip that is to begin at the instant `due`."""

    number: int
    clip: Clip
    due: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A clip that begins at a sample of the stream."""

    pcm: bytes
    begin: int

    @property
    def end(self) -> int:
        """The sample after its last."""
        return self.begin + len(self.pcm) // SAMPLE_BYTES


class Mixer:
    """Knows what is planned and what sounds; `position` is the stream's sample that comes next."""

    def __init__(self) -> None:
        self.position = 0
        self._planned: list[Planned] = []
        self._placed: list[_Placed] = []
        self._last_end = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is planned and nothing sounds."""
        return not self._planned and not self._placed

    def sounding(self, buffered: float) -> bool:
        """Return whether a clip is still being heard, with `buffered` seconds handed out but not heard."""
        return self._last_end > self.position - buffered * RATE

    def plan(self, planned: Planned) -> None:
        """Take a clip in."""
        self._planned.append(planned)

    def forget(self) -> None:
        """Drop the clips that have not begun."""
        self._planned.clear()

    def hush(self) -> None:
        """Drop all clips."""
        self._planned.clear()
        self._placed.clear()
        self._last_end = 0

    def restart(self) -> None:
        """Begin a new stream at sample 0; what sounded is lost, what is planned stays."""
        self.position = self._last_end = 0
        self._placed.clear()

    def expire(self, instant: float) -> list[Missed]:
        """Drop what is too late at `instant`."""
        stale = [planned.number for planned in self._planned if instant - planned.due > STALE]
        self._planned = [planned for planned in self._planned if instant - planned.due <= STALE]
        return [Missed(number, "late") for number in stale]

    def overdue(self, instant: float) -> float:
        """Return by how many seconds the latest clip comes too late for a sample heard at `instant`."""
        lateness = [instant - planned.due for planned in self._planned]
        return max((late for late in lateness if late < STALE), default=0.0)

    def block(self, instant: float, count: int) -> tuple[bytes, list[Started | Missed]]:
        """Return the next `count` samples, the first heard at `instant`, and what became of what is due."""
        reports = [self._place(planned, instant) for planned in self._take(instant + count / RATE)]
        end = self.position + count
        mix = array("h", bytes(count * SAMPLE_BYTES))
        mixed = False
        for placed in self._placed:
            first, last = max(self.position, placed.begin), min(end, placed.end)
            part = placed.pcm[(first - placed.begin) * SAMPLE_BYTES : (last - placed.begin) * SAMPLE_BYTES]
            _add(mix, first - self.position, part, over=mixed)
            mixed = True
        self._placed = [placed for placed in self._placed if placed.end > end]
        self.position = end
        return mix.tobytes(), reports

    def skip(self, count: int) -> bytes:
        """Return silence for `count` samples that come too late to be heard; what sounds loses them."""
        self.position += count
        self._placed = [placed for placed in self._placed if placed.end > self.position]
        return bytes(count * SAMPLE_BYTES)

    def _take(self, until: float) -> list[Planned]:
        """Take out what is due before that instant."""
        due = [planned for planned in self._planned if planned.due < until]
        self._planned = [planned for planned in self._planned if planned.due >= until]
        return due

    def _place(self, planned: Planned, instant: float) -> Started | Missed:
        """Give a clip its sample in the block that begins at `instant`, or drop it."""
        late = instant - planned.due
        if late > STALE:
            return Missed(planned.number, "late")
        begin = self.position + max(0, round(-late * RATE))
        placed = _Placed(planned.clip.pcm, begin)
        self._placed.append(placed)
        self._last_end = max(self._last_end, placed.end)
        return Started(planned.number, (begin - self.position) / RATE + late)


def _add(mix: "array[int]", at: int, pcm: bytes, *, over: bool) -> None:
    """Put little-endian samples into the mix, or add them to what is there."""
    part = array("h", pcm)
    if sys.byteorder == "big":
        part.byteswap()
    if over:
        there = mix[at : at + len(part)]
        part = array("h", [max(-LOUDEST, min(LOUDEST, a + b)) for a, b in zip(there, part, strict=True)])
    mix[at : at + len(part)] = part
