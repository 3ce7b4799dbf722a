"""Owns the mixing: which samples of which clips make up the next block of an endless stream."""

import sys
from array import array
from dataclasses import dataclass
from typing import Final

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import Clip
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
    gain: float

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

    def cut(self) -> None:
        """Drop what sounds: its time has passed while nothing was heard."""
        self._placed.clear()
        self._last_end = 0

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
        stale = [planned for planned in self._planned if instant - planned.due > planned.clip.patience]
        self._planned = [planned for planned in self._planned if planned not in stale]
        return [Missed(planned.number, "late") for planned in stale]

    def overdue(self, instant: float) -> float:
        """Return by how many seconds the latest clip comes too late for a sample heard at `instant`."""
        lateness = [(instant - planned.due, planned.clip.patience) for planned in self._planned]
        return max((late for late, patience in lateness if late < patience), default=0.0)

    def block(self, instant: float, count: int) -> tuple[bytes, list[Started | Missed]]:
        """Return the next `count` samples, the first heard at `instant`, and what became of what is due."""
        reports = [self._place(planned, instant) for planned in self._take(instant + count / RATE)]
        end = self.position + count
        mix = array("h", bytes(count * SAMPLE_BYTES))
        mixed = False
        for placed in self._placed:
            first, last = max(self.position, placed.begin), min(end, placed.end)
            part = placed.pcm[(first - placed.begin) * SAMPLE_BYTES : (last - placed.begin) * SAMPLE_BYTES]
            _add(mix, first - self.position, part, gain=placed.gain, over=mixed)
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
        if late > planned.clip.patience:
            return Missed(planned.number, "late")
        begin = self.position + max(0, round(-late * RATE))
        placed = _Placed(planned.clip.pcm, begin, planned.clip.gain)
        self._placed.append(placed)
        self._last_end = max(self._last_end, placed.end)
        return Started(planned.number, (begin - self.position) / RATE + late)


def _add(mix: "array[int]", at: int, pcm: bytes, *, gain: float, over: bool) -> None:
    """Put little-endian samples into the mix at their gain, or add them to what is there."""
    part = samples_of(pcm)
    if gain != 1.0:
        part = array("h", [round(value * gain) for value in part])
    if over:
        there = mix[at : at + len(part)]
        part = array("h", [max(-LOUDEST, min(LOUDEST, a + b)) for a, b in zip(there, part, strict=True)])
    mix[at : at + len(part)] = part


def samples_of(pcm: bytes) -> "array[int]":
    """Return little-endian 16-bit samples as numbers."""
    part = array("h", pcm)
    if sys.byteorder == "big":
        part.byteswap()
    return part
