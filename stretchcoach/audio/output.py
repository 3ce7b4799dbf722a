"""Owns what every output of the speaker promises, and the one that is left where nothing can be heard."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from stretchcoach.audio.messages import Missed, Started
from stretchcoach.audio.samples import RATE, SAMPLE_BYTES

STALE: Final = 1.0
"""No sound is of use when it begins later than this after it was due (s)."""
NO_OUTPUT: Final = "No sound output found. Sessions work with captions."
NO_ANSWER: Final = "The sound system does not answer. Sessions work with captions meanwhile."


@dataclass(frozen=True, slots=True)
class Clip:
    """A sound that is ready: as a file and as 16-bit mono samples of `RATE`, to be played at `gain`."""

    path: Path
    pcm: bytes
    gain: float = 1.0
    patience: float = STALE
    """What would begin later than this after it was due is dropped (s)."""

    @property
    def length(self) -> float:
        """How long it sounds (s)."""
        return len(self.pcm) / SAMPLE_BYTES / RATE


class Output(Protocol):
    """Plays clips at instants of `time.monotonic`; no call waits for the sound system."""

    def plan(self, number: int, clip: Clip, due: float) -> None:
        """Let the clip begin at `due`."""

    def hush(self) -> None:
        """Stop what sounds and forget what is planned."""

    def forget(self) -> None:
        """Forget what is planned; what sounds goes on to its end."""

    def recall(self) -> None:
        """Forget what no report was made of; all of which there is a report is heard."""

    def reports(self) -> list[Started | Missed]:
        """Return what has happened to the clips since the last call."""

    @property
    def refused(self) -> bool:
        """Whether this output turned out not to work on this machine, so that another may be tried."""

    @property
    def trouble(self) -> str | None:
        """One sentence on why nothing is heard for the moment."""

    def close(self) -> None:
        """Stop, as far as that goes at once."""


OutputMaker: TypeAlias = Callable[[], Output]
"""Makes an output; raises OSError where the machine lacks what it needs."""


class SilentOutput:
    """The last resort: it plays nothing and says so."""

    def __init__(self) -> None:
        self._reports: list[Started | Missed] = []

    def plan(self, number: int, clip: Clip, due: float) -> None:
        """Drop the clip."""
        del clip, due
        self._reports.append(Missed(number, "there is no sound output"))

    def hush(self) -> None:
        """Stay silent."""

    def forget(self) -> None:
        """Have nothing to forget."""

    def recall(self) -> None:
        """Have nothing to forget."""

    def reports(self) -> list[Started | Missed]:
        """Return what was dropped."""
        reports, self._reports = self._reports, []
        return reports

    @property
    def refused(self) -> bool:
        """It never refuses."""
        return False

    @property
    def trouble(self) -> str | None:
        """Why nothing is heard."""
        return NO_OUTPUT

    def close(self) -> None:
        """Do nothing: there is nothing to stop."""
