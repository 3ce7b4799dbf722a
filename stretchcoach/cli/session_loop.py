"""Owns the loop of a terminal session: it ticks the coach, shows its progress and obeys keys and signals."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from stretchcoach.cli.interruptions import Interruptions
from stretchcoach.cli.keys import Key, Keys
from stretchcoach.cli.screens import Screen
from stretchcoach.cli.session_view import SAFETY, View
from stretchcoach.coach import Coach
from stretchcoach.core.progress import Progress, State
from stretchcoach.core.session import StopReason
from stretchcoach.phrasebook import ENGLISH, Phrasebook

if TYPE_CHECKING:
    from collections.abc import Callable

TICK: Final = 0.1
"""Seconds between two looks; sound needs none, it is planned ahead."""
SHORTEST_TICK: Final = 0.01
LEAD_IN: Final = timedelta(seconds=2)
"""Before the first step of a session with voice: the first words are being made, and sent ahead."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How this session is played: its `title`, whether it has a voice, how fast its clock runs.

    `note` is shown all the while.
    """

    title: str
    with_voice: bool
    speed: float = 1.0
    note: str = SAFETY
    words: Phrasebook = ENGLISH

    @property
    def tick(self) -> float:
        """Seconds of real time between two looks; shorter where time runs faster."""
        return max(SHORTEST_TICK, TICK / max(1.0, self.speed))


class SessionLoop:
    """One session, from its first tick to its end; without `keys` nobody is waited for."""

    def __init__(
        self, coach: Coach, screen: Screen, keys: Keys, interruptions: Interruptions, manner: Manner
    ) -> None:
        self._coach = coach
        self._screen = screen
        self._keys = keys
        self._interruptions = interruptions
        self._manner = manner
        self._commands: dict[Key, Callable[[], Progress]] = {
            Key.TOGGLE: self._toggled,
            Key.PAUSE: self._paused,
            Key.BACK: coach.back,
            Key.SKIP: coach.skip,
            Key.MORE_TIME: coach.extend,
            Key.READY: coach.ready,
            Key.VOICE: self._voice_off_or_on,
        }

    def run(self) -> StopReason:
        """Coach until the routine, the user or a signal ends it."""
        progress = self._coach.start(LEAD_IN if self._manner.with_voice else timedelta())
        while progress.state is not State.FINISHED:
            if self._interruptions.ended_by is not None:
                return StopReason.OTHER
            if self._interruptions.suspend_asked:
                progress = self._suspend()
            self._show(progress)
            key = self._keys.read(self._manner.tick)
            if key is Key.STOP:
                return StopReason.OTHER
            progress = self._after(key, progress)
            if progress.state is State.WAITING and not self._keys.answers:
                progress = self._coach.ready()
        self._show(progress)  # a late look may be the first at the last step
        return StopReason.FINISHED

    def _after(self, key: Key | None, progress: Progress) -> Progress:
        """Obey a key; in the lead-in, in which the user settles, any of them begins at once."""
        if key is None:
            return self._coach.tick()
        return self._coach.pause_or_resume() if progress.state is State.READY else self._commands[key]()

    def _show(self, progress: Progress) -> None:
        self._screen.show(
            View(
                title=self._manner.title,
                progress=progress,
                can_extend=self._coach.can_extend(),
                with_keys=self._keys.answers,
                audible=self._coach.audible if self._manner.with_voice else None,
                note=self._manner.note,
                trouble=self._coach.trouble(),
                words=self._manner.words,
            )
        )

    def _toggled(self) -> Progress:
        waiting = self._coach.tick().state is State.WAITING
        return self._coach.ready() if waiting else self._coach.pause_or_resume()

    def _paused(self) -> Progress:
        progress = self._coach.tick()
        return progress if progress.state is State.PAUSED else self._coach.pause_or_resume()

    def _voice_off_or_on(self) -> Progress:
        self._coach.set_audible(not self._coach.audible)
        return self._coach.tick()

    def _suspend(self) -> Progress:
        """Pause, leave the terminal to the shell, and come back paused."""
        paused = self._paused()
        self._screen.suspend()
        self._keys.suspend()
        self._interruptions.stop_process()
        self._keys.resume()
        self._screen.resume()
        return paused
