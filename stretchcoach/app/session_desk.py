"""Owns the way of a session from Start to Save: it is begun, ended, kept and its repeat planned."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.background import Background
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.services import Services
from stretchcoach.app.session_states import Ended, Left, Playing
from stretchcoach.core.compiler import compile_routine
from stretchcoach.core.countdown import counted
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.reminder import Reminder
from stretchcoach.core.routine import Choices, Repeat, Routine
from stretchcoach.core.session import SessionRecord, StopReason, Unfinished, broken_off
from stretchcoach.core.timeline import Timeline
from stretchcoach.storage.library import Shelf, Shelved
from stretchcoach.storage.settings import Settings

if TYPE_CHECKING:
    from stretchcoach.coach import Coach, Sitting
    from stretchcoach.ui.after_state import AfterAnswers

BARELY_BEGUN: Final = timedelta(seconds=10)
"""A session left sooner than this, with nothing stretched, was a slip and is not kept."""


class SessionDesk(QObject):
    """One session at a time; `begun`, `over` and `left` tell where the user now is."""

    begun = Signal()
    over = Signal()
    left = Signal()
    noticed = Signal(str)

    def __init__(
        self,
        services: Services,
        background: Background,
        reminding: Reminding,
        wished: Callable[[Repeat], Repeat | None],
        parent: QObject | None = None,
    ) -> None:
        """`wished` tells the window that the user wants in place of the routine's."""
        super().__init__(parent)
        self._services = services
        self._background = background
        self._reminding = reminding
        self._wished = wished
        self._refused = dict[str, SessionRecord]()
        """What the disk has not taken yet, by id; only the background touches it."""
        self.playing: Playing | None = None
        self.ended: Ended | None = None

    @property
    def busy(self) -> bool:
        """Whether a session is under way; one that is over is kept, and only waits to be told about."""
        return self.playing is not None and self.ended is None

    @property
    def at_rest(self) -> bool:
        """Whether no session is under way, and none waits to be told about."""
        return self.playing is None and self.ended is None

    def begin(
        self,
        shelved: Shelved,
        choices: Choices,
        pain_before: int | None,
        heard: Settings,
    ) -> None:
        """Begin a session that is heard as the settings say.

        Raises a `ChoiceError` where the routine does not offer `choices`.
        """
        from uuid import uuid4  # noqa: PLC0415 - loaded with the first session

        from stretchcoach.coach import Sitting  # noqa: PLC0415 - loaded with the first session

        sitting = Sitting(
            id=str(uuid4()),
            title=shelved.routine.title,
            choices=choices,
            began=self._services.calendar.now(),
            pain_before=pain_before,
        )
        self._play(shelved, sitting, self._coach(shelved, sitting, heard), heard)

    def take_up(self, left: Left, heard: Settings) -> None:
        """Go on with a session that broke off, at the start of its step."""
        from stretchcoach.coach import Sitting  # noqa: PLC0415 - loaded with the first session

        unfinished = left.unfinished
        sitting = Sitting(
            id=unfinished.id,
            title=left.shelved.routine.title,
            choices=unfinished.choices,
            began=unfinished.began,
            pain_before=unfinished.pain_before,
        )
        coach = self._coach(left.shelved, sitting, heard, unfinished)
        self._play(left.shelved, sitting, coach, heard)

    def make_room(self) -> bool:
        """Put away a session that is over, though nothing was said about it; False while one is on."""
        if self.busy:
            return False
        self._clear()
        return True

    def stop(self) -> None:
        """End the session now, with no question asked."""
        self._end(StopReason.OTHER)

    def carry_on(self) -> None:
        """Take the end back."""
        if self.playing is not None:
            if self.ended is not None and self.ended.reminder is not None:
                self._reminding.drop()
            self.ended = None
            self.begun.emit()
            self.playing.flow.carry_on()

    def save(self, answers: "AfterAnswers") -> None:
        """Keep what the user said about the session that ended."""
        if self.ended is None:
            return
        record = replace(
            self.ended.record,
            pain_before=answers.pain_before,
            pain_after=answers.pain_after,
            feelings=answers.feelings,
            stop_reason=answers.stop_reason,
            note=answers.note,
        )
        self._keep(record)
        if self.ended.reminder is not None and not answers.remind:
            self._reminding.drop()
        self._clear()
        self.left.emit()

    def put_away(self) -> None:
        """Leave a session that is over; what was kept of it stays as it is."""
        if self.make_room():
            self.left.emit()

    def leftover(self, shelf: Shelf) -> Left | None:
        """Return the session that the last run broke off, once; what was done of it is kept either way."""
        unfinished = self._services.unfinished.read()
        if unfinished is None:
            return None
        shelved = shelf.find(unfinished.routine)
        timeline = _timeline(shelved.routine, unfinished.choices) if shelved is not None else None
        if shelved is None or timeline is None or not unfinished.fits(timeline):
            self._services.unfinished.clear()
            return None
        record = broken_off(unfinished, timeline, shelved.routine.title)
        if record.counts:
            self._keep(record)
            self._plan(shelved.routine, record)
        else:
            self._services.unfinished.clear()
        now = self._services.calendar.now()
        return Left(shelved, unfinished) if unfinished.offered_at(now) else None

    def close(self) -> None:
        """End quietly: the program is about to go. A session under way stays noted, to be taken up."""
        if self.playing is not None and self.busy:
            self._note(self.playing.coach, self.playing.sitting)
            self.playing.flow.stop()
        self.keep_refused()

    def keep_refused(self) -> None:
        """Try again to keep what the disk would not take."""
        self._background.do(self._keep_all)

    def _coach(
        self, shelved: Shelved, sitting: "Sitting", heard: Settings, resumed: Unfinished | None = None
    ) -> "Coach":
        from stretchcoach.coach import Coach  # noqa: PLC0415 - loaded with the first session

        timeline = counted(compile_routine(shelved.routine, sitting.choices), heard.countdown)
        words = self._services.languages.book(shelved.routine.language)
        clock, voice = self._services.clock, self._services.voice
        return Coach(timeline, clock, voice, talk=heard.talk, words=words, resumed=resumed)

    def _play(self, shelved: Shelved, sitting: "Sitting", coach: "Coach", heard: Settings) -> None:
        from stretchcoach.app.session_flow import Run, SessionFlow  # noqa: PLC0415 - loaded with the first session

        words = self._services.languages.book(shelved.routine.language)
        self._services.voice.configure(heard.sound.speaking(words.language))
        coach.set_audible(heard.voice)
        if heard.voice:
            coach.prepare()
        flow = SessionFlow(Run(coach, partial(self._note, coach, sitting), heard.sound.lead_in), self)
        flow.finished.connect(lambda: self._end(StopReason.FINISHED))
        flow.noticed.connect(self.noticed)
        self._clear()
        self.playing, self.ended = Playing(shelved, sitting, coach, flow), None
        self.begun.emit()
        flow.start()

    def _note(self, coach: "Coach", sitting: "Sitting") -> None:
        unfinished = coach.unfinished(sitting, self._services.calendar.now())
        self._background.do(partial(self._services.unfinished.note, unfinished))

    def _end(self, reason: StopReason) -> None:
        playing = self.playing
        if playing is None or self.ended is not None:
            return
        playing.flow.stop()
        record = playing.coach.record(playing.sitting, self._services.calendar.now(), reason)
        if not record.counts and record.done < BARELY_BEGUN:
            self._background.do(self._services.unfinished.clear)
            self._clear()
            self.left.emit()
            return
        self._keep(record)
        routine, progress = playing.shelved.routine, playing.coach.tick()
        reminder = self._plan(routine, record)
        self.ended = Ended(playing.shelved, progress.timeline, playing.coach.spent(), record, reminder)
        self.over.emit()

    def _keep(self, record: SessionRecord) -> None:
        self._background.do(partial(self._take, record))

    def _take(self, record: SessionRecord) -> None:
        """Keep it with all that was refused before; only then the note of the session in progress may go."""
        was_refused = self._refused.pop(record.id, None) is not None
        self._refused[record.id] = record
        self._save_refused(told=was_refused or len(self._refused) > 1)

    def _keep_all(self) -> None:
        if self._refused:
            self._save_refused(told=True)

    def _save_refused(self, *, told: bool) -> None:
        for record in tuple(self._refused.values()):
            self._services.diary.keep(record)
            del self._refused[record.id]
        if not self.busy:
            self._services.unfinished.clear()
        if told:
            self.noticed.emit(self.tr("The session is kept now."))

    def _plan(self, routine: Routine, record: SessionRecord) -> Reminder | None:
        try:
            reminder = self._services.diary.plan(routine, record, self._wished, self._services.library.find)
        except StretchCoachError as error:
            self.noticed.emit(str(error))
            return None
        if reminder is not None:
            self._reminding.take(reminder)
        else:
            self._reminding.reread()
        return reminder

    def _clear(self) -> None:
        if self.playing is not None:
            self.playing.flow.deleteLater()
        self.playing, self.ended = None, None


def _timeline(routine: Routine, choices: Choices) -> Timeline | None:
    """Return the timeline, None where the routine has changed so that it no longer offers `choices`."""
    try:
        return compile_routine(routine, choices)
    except StretchCoachError:
        return None
