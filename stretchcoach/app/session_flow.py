"""Owns one session in the window: it drives the coach, makes frames of it and notes how far it got."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stretchcoach.coach import Coach
from stretchcoach.core.progress import Progress, State

FRAME: Final = 33
"""Milliseconds between two pictures while someone can see them."""
UNSEEN: Final = 1000
"""Milliseconds between two ticks while nobody can: sound is planned ahead."""
LEAD_IN: Final = 1000
"""Milliseconds before the first word: the page has come, and the voice is awake."""
NOTE_EVERY: Final = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Run:
    """What a session is played with; `note` keeps how far it got, and must not block."""

    coach: Coach
    note: Callable[[], None]
    lead_in: int = LEAD_IN
    """Milliseconds between the first picture and the first word."""


class SessionFlow(QObject):
    """Plays one session; whoever shows it takes `progressed` and gives the commands."""

    progressed = Signal(object)
    noticed = Signal(str)
    finished = Signal()

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coach = run.coach
        self._note = run.note
        self._trouble: str | None = None
        self._noted: timedelta | None = None
        self._lead_in = run.lead_in
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self.tick)

    @property
    def lead_in(self) -> int:
        """Milliseconds between the first picture and the first word."""
        return self._lead_in

    @property
    def running(self) -> bool:
        """Whether the session is under way, paused or not."""
        return self._timer.isActive()

    def start(self) -> None:
        """Show the first picture, and let the session begin a moment later."""
        self._timer.start()
        self._show(self._coach.start(timedelta(milliseconds=self._lead_in)))

    def set_seen(self, seen: bool) -> None:
        """Make thirty frames a second, or hardly any while nobody can see them."""
        self._timer.setInterval(FRAME if seen else UNSEEN)

    def tick(self) -> None:
        """Let the coach work, and show how far it is."""
        self._show(self._coach.tick())

    def pause_or_resume(self) -> None:
        """Pause, or go on; in the lead-in, begin at once."""
        self._show(self._coach.pause_or_resume())

    def pause(self) -> None:
        """Pause; what stands stays so."""
        if self._coach.tick().state in {State.MOVING, State.WAITING}:
            self.pause_or_resume()

    def ready(self) -> None:
        """Go on from a step that waits."""
        self._show(self._coach.ready())

    def back(self) -> None:
        """Do this step again, or the one before."""
        self._show(self._coach.back())

    def skip(self) -> None:
        """Go to the next step."""
        self._show(self._coach.skip())

    def extend(self) -> None:
        """Give this step 10 s more."""
        self._show(self._coach.extend())

    def set_audible(self, audible: bool) -> None:
        """Switch the voice on or off."""
        self._coach.set_audible(audible)

    def stop(self) -> None:
        """Stand still and be silent; `carry_on` is possible."""
        self._timer.stop()
        self._coach.silence()

    def carry_on(self) -> None:
        """Go on after `stop`."""
        self._timer.start()
        self._show(self._coach.pause_or_resume())

    def _show(self, progress: Progress) -> None:
        if not self.running:
            return
        self.progressed.emit(progress)
        trouble = self._coach.trouble()
        if trouble is not None and trouble != self._trouble:
            self._trouble = trouble
            self.noticed.emit(trouble)
        if progress.state is State.FINISHED:
            self.stop()
            self.finished.emit()
        elif self._to_note(progress):
            self._noted = progress.position
            self._note()

    def _to_note(self, progress: Progress) -> bool:
        """Return whether there is more to keep than was kept last: the beginning first, then every 5 s."""
        if self._noted is None and progress.state is not State.READY:
            return True
        return abs(progress.position - (self._noted or timedelta())) >= NOTE_EVERY
