"""Owns which output plays: the first that works, with what is planned handed on when one turns out not to."""

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.output import Clip, Output, OutputMaker, SilentOutput
from stretchcoach.ports import Sound

TRY_AGAIN: Final = 15.0
"""How long silence is put up with before all outputs are tried anew (s)."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A sound that an output has, kept in case it must be given to another one, or be changed."""

    number: int
    sound: Sound
    clip: Clip
    due: float


class OutputChain:
    """Plays through the first output that works; `ahead` is how much earlier than heard a sound is played."""

    def __init__(self, makers: Sequence[OutputMaker], ahead: float) -> None:
        self._makers = tuple(makers)
        self._untried = list(makers)
        self._output: Output = SilentOutput()
        self._silent_since = 0.0
        self._planned: dict[int, Planned] = {}
        self.ahead = ahead
        self._next()

    @property
    def empty(self) -> bool:
        """Whether nothing is planned."""
        return not self._planned

    @property
    def trouble(self) -> str | None:
        """One sentence on why nothing is heard for the moment."""
        return self._output.trouble

    def wake(self, now: float) -> None:
        """Try the outputs again, where none has worked for a while."""
        if isinstance(self._output, SilentOutput) and now - self._silent_since > TRY_AGAIN:
            self._untried = list(self._makers)
            self._next()

    def plan(self, planned: Planned) -> None:
        """Let a clip be heard at its instant."""
        self._planned[planned.number] = planned
        self._output.plan(planned.number, planned.clip, planned.due - self.ahead)

    def hush(self) -> None:
        """Stop what sounds and forget what is planned."""
        self._planned.clear()
        self._output.hush()

    def forget(self) -> None:
        """Forget what is planned; what sounds goes on."""
        self._planned.clear()
        self._output.forget()

    def take_back(self) -> tuple[list[Started | Missed], list[Planned]]:
        """Return what has happened until now, and what has not begun and is no longer planned."""
        self._output.recall()
        reports = self.reports()
        back = list(self._planned.values())
        self._planned.clear()
        return reports, back

    def reports(self) -> list[Started | Missed]:
        """Return what has happened; go to the next output where this one does not work."""
        reports = self._output.reports()
        for report in reports:
            self._planned.pop(report.number, None)
        if self._output.refused:
            self._next()
        return reports

    def close(self) -> None:
        """Stop."""
        self._output.close()

    def _next(self) -> None:
        """Take the next output that can be made, and give it what is planned."""
        self._output.close()
        self._output = SilentOutput()
        self._silent_since = time.monotonic()
        while self._untried:
            with suppress(OSError):
                self._output = self._untried.pop(0)()
                break
        for planned in self._planned.values():
            self._output.plan(planned.number, planned.clip, planned.due - self.ahead)
