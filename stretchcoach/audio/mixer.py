"""Owns the mixing: which samples of which clips make up the next block of an endless stream."""

import sys
from array import array
from dataclasses import dataclass
from typing import Final

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import Clip
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES

LOUDEST: Final = 32_767
KEPT: Final = 2.0
"""How long a clip is kept after its last sample was handed out, for a stream that is wound back (s)."""


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
        self._forgotten: list[_Placed] = []
        self._last_end = 0

    @property
    def empty(self) -> bool:
        """Whether nothing is planned and nothing sounds."""
        return not self._planned and self._last_end <= self.position

    def cut(self) -> None:
        """Drop what sounds: its time has passed while nothing was heard."""
        self._keep([])

    def drop_forgotten(self, buffered: float) -> bool:
        """Drop clips that were handed out, then forgotten, and not heard; return whether there were any."""
        heard = self.position - round(buffered * RATE)
        dropped = [placed for placed in self._forgotten if placed.begin > heard]
        self._forgotten.clear()
        self._keep([placed for placed in self._placed if not any(placed is one for one in dropped)])
        return bool(dropped)

    def rewind(self, seconds: float) -> None:
        """Go back in the stream: what was handed out last is never heard."""
        self.position = max(0, self.position - round(max(0.0, seconds) * RATE))

    def sounding(self, buffered: float) -> bool:
        """Return whether a clip is still being heard, with `buffered` seconds handed out but not heard."""
        return self._last_end > self.position - buffered * RATE

    def plan(self, planned: Planned) -> None:
        """Take a clip in."""
        self._planned.append(planned)

    def recall(self) -> None:
        """Drop the clips that were not handed out."""
        self._planned.clear()

    def forget(self) -> None:
        """Drop the clips that were not handed out, and note that the others are not to begin either."""
        self._planned.clear()
        self._forgotten = list(self._placed)

    def hush(self) -> None:
        """Drop all clips."""
        self._planned.clear()
        self._keep([])

    def restart(self) -> None:
        """Begin a new stream at sample 0; what sounded is lost, what is planned stays."""
        self.position = 0
        self._keep([])

    def expire(self, instant: float) -> list[Missed]:
        """Drop what is too late at `instant`."""
        stale = [planned for planned in self._planned if instant - planned.due > planned.clip.patience]
        self._planned = [planned for planned in self._planned if planned not in stale]
        return [Missed(planned.number, "late") for planned in stale]

    def overdue(self, instant: float, now: float) -> float:
        """Return by how many seconds the latest clip comes too late for a sample heard at `instant`.

        One that is too late at `now` already does not count.
        """
        waiting = [clip.due for clip in self._planned if now - clip.due < clip.clip.patience]
        return max((instant - due for due in waiting), default=0.0)

    def block(self, instant: float, count: int) -> tuple[bytes, list[Started | Missed]]:
        """Return the next `count` samples, the first heard at `instant`, and what became of what is due."""
        reports = [self._place(planned, instant) for planned in self._take(instant + count / RATE)]
        end = self.position + count
        mix = array("h", bytes(count * SAMPLE_BYTES))
        mixed = False
        for placed in self._placed:
            first, last = max(self.position, placed.begin), min(end, placed.end)
            if first >= last:
                continue
            part = placed.pcm[(first - placed.begin) * SAMPLE_BYTES : (last - placed.begin) * SAMPLE_BYTES]
            _add(mix, first - self.position, part, gain=placed.gain, over=mixed)
            mixed = True
        self.position = end
        self._prune()
        return mix.tobytes(), reports

    def skip(self, count: int) -> bytes:
        """Return silence for `count` samples that come too late to be heard; what sounds loses them."""
        self.position += count
        self._prune()
        return bytes(count * SAMPLE_BYTES)

    def _prune(self) -> None:
        """Drop the clips that are over for good."""
        over = self.position - KEPT * RATE
        self._placed = [placed for placed in self._placed if placed.end > over]

    def _keep(self, placed: list[_Placed]) -> None:
        """Have only these clips sounding."""
        self._placed = placed
        self._last_end = max((one.end for one in placed), default=0)

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
