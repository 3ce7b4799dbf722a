"""Owns what later starts of the program wish of this one, and what is replied."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QObject, QTimer

from stretchcoach.app.application import Application
from stretchcoach.app.starting import Started
from stretchcoach.core.labels import CRAMP
from stretchcoach.core.pause import PauseLength
from stretchcoach.core.reminder import CALLING, Phase
from stretchcoach.desktop.wishes import (
    Pause,
    Quit,
    Reply,
    Resume,
    Show,
    Skip,
    Snooze,
    Sos,
    Start,
    Stay,
    Tell,
    Wish,
)
from stretchcoach.phrasebook import length
from stretchcoach.ports import Calendar
from stretchcoach.ui.repeat_words import time_words, window_words
from stretchcoach.ui.waiting_words import waiting_words

if TYPE_CHECKING:
    from stretchcoach.core.reminder_rule import WaitsFor

DONE: Final = Reply(done=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedNow:
    """The repeat that is planned; dates are ISO 8601."""

    routine: str
    title: str
    phase: str
    opens: str | None
    closes: str | None
    to_go_seconds: int
    """Until it is shown."""
    waits_for: str | None
    """What it waits for while it is due, as "at work"; None where nothing keeps it back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionNow:
    """The session that is on."""

    routine: str
    title: str
    state: str
    step: str
    position_seconds: float
    left_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How things stand, for programs."""

    running: bool = True
    reminders: bool
    """Whether they are on and not paused."""
    paused_until: str | None
    reminder: PlannedNow | None
    session: SessionNow | None


class Remote(QObject):
    """Does what is wished over the private socket."""

    def __init__(self, application: Application, calendar: Calendar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._calendar = calendar

    def answer(self, wish: Wish) -> Reply:
        """Do it, and tell what came of it."""
        match wish:
            case Start() | Sos():
                return self._start(wish)
            case Pause() | Resume():
                return self._pause(wish)
            case Snooze() | Skip():
                return self._put_off(wish)
            case Tell():
                return self._tell()
            case Show():
                self._application.show()
            case Quit():
                QTimer.singleShot(0, self, self._application.ended.emit)
            case Stay():
                pass
            case _:
                assert_never(wish)
        return DONE

    def _start(self, wish: Start | Sos) -> Reply:
        starting = self._application.desks.starting
        match wish:
            case Start(routine):
                return self._started(starting.start_now(routine), routine)
            case Sos():
                return self._started(starting.cramp_now(), CRAMP)

    def _started(self, started: Started, routine: str) -> Reply:
        match started:
            case Started.BEGUN:
                return DONE
            case Started.ASKED:
                text = self.tr("There is something to choose or to answer in the window first. Start there.")
                return Reply(done=True, text=text)
            case Started.NOT_NOW:
                return Reply(done=False, text=self._not_now(routine))
            case Started.BUSY:
                return Reply(done=False, text=self.tr("A session is on. End it first."))
            case Started.UNKNOWN:
                text = self.tr('There is no routine "{name}".').format(name=routine)
                return Reply(done=False, text=text)

    def _not_now(self, routine: str) -> str:
        """Say why the routine is not for the user now, and what is offered instead."""
        from stretchcoach.app.routine_care import routine_care  # noqa: PLC0415 - loaded when it is needed

        shelved = self._application.current.shelf.find(routine)
        view = None
        if shelved is not None:
            choices = self._application.current.chosen(shelved).choices
            view = routine_care(self._application.care, shelved.routine, choices).view
        if view is None:
            return self.tr("This is not for you now.")
        told = f"{view.heading}: {' '.join(view.lines)}"
        if view.instead is None:
            return told
        other = self.tr("For you now instead: {title}").format(title=view.instead.title)
        return f"{told} {other}."

    def _pause(self, wish: Pause | Resume) -> Reply:
        match wish:
            case Pause(length=how_long):
                self._application.pausing.pause(how_long)
            case Resume():
                self._application.pausing.resume()
        if isinstance(wish, Pause) and wish.length is PauseLength.RESUMED:
            return Reply(done=True, text=self.tr("Reminders are off until you switch them on."))
        return Reply(done=True, text=self._switched())

    def _switched(self) -> str:
        until = self._application.pausing.until
        if until is not None:
            return self.tr("Reminders are paused until {time}.").format(time=self._time(until))
        return self.tr("Reminders are on.") if self._application.pausing.reminders_on else self._off()

    def _off(self) -> str:
        return self.tr("Reminders are off.")

    def _put_off(self, wish: Snooze | Skip) -> Reply:
        reminding, moment = self._application.reminding, self._calendar.moment()
        if reminding.reminder is None:
            return Reply(done=False, text=self.tr("Nothing is planned."))
        match wish:
            case Skip():
                reminding.drop()
                return Reply(done=True, text=self.tr("This repeat is left out."))
            case Snooze(minutes):
                if reminding.reminder.phase(moment) not in CALLING:
                    return Reply(done=False, text=self.tr("No reminder is due."))
                by = timedelta(minutes=minutes)
                reminding.snooze(by)
                return Reply(done=True, text=self._comes_again(by))

    def _comes_again(self, by: timedelta) -> str:
        reminder, moment = self._application.reminding.reminder, self._calendar.moment()
        left = reminder.to_go(moment) if reminder is not None else timedelta()
        if not left:
            return self.tr("The window is about to close: you are not reminded again.")
        at = self._time(moment.wall + left)
        if left < by - timedelta(seconds=1):
            return self.tr("The window closes soon, so the reminder comes at {time}.").format(time=at)
        return self.tr("The reminder comes at {time}.").format(time=at)

    def _tell(self) -> Reply:
        pausing = self._application.pausing
        planned, session = self._planned(), self._session()
        lines = [self.tr("StretchCoach is running."), self._planned_words()]
        if not pausing.reminders_on:
            lines.append(self._switched())
        elif self._waits_for is not None:
            lines.append(f"{waiting_words(self._waits_for)}.")
        if session is not None:
            words = self.tr("In a session: {title}, {left} left.")
            left = length(timedelta(seconds=session.left_seconds))
            lines.append(words.format(title=session.title, left=left))
        status = Status(
            reminders=pausing.reminders_on,
            paused_until=_iso(pausing.until),
            reminder=planned,
            session=session,
        )
        return Reply(done=True, text="\n".join(lines), data=asdict(status))

    def _planned(self) -> PlannedNow | None:
        reminder, moment = self._application.reminding.reminder, self._calendar.moment()
        if reminder is None or reminder.phase(moment) in {Phase.MISSED, Phase.OVER}:
            return None
        opens, closes = reminder.window(moment)
        return PlannedNow(
            routine=reminder.routine,
            title=reminder.title,
            phase=str(reminder.phase(moment)),
            opens=_iso(self._local(opens)),
            closes=_iso(self._local(closes)),
            to_go_seconds=round(reminder.to_go(moment).total_seconds()),
            waits_for=None if self._waits_for is None else str(self._waits_for),
        )

    @property
    def _waits_for(self) -> "WaitsFor | None":
        return self._application.reminding.waiting

    def _planned_words(self) -> str:
        reminder, moment = self._application.reminding.reminder, self._calendar.moment()
        if reminder is None or reminder.phase(moment) in {Phase.MISSED, Phase.OVER}:
            return self.tr("Nothing is planned.")
        opens, closes = (self._local(date) for date in reminder.window(moment))
        begin, end = window_words(opens, closes, self._calendar.now())
        words = self.tr("Repeat {title} between {opens} and {closes}.")
        return words.format(title=reminder.title, opens=begin, closes=end)

    def _session(self) -> SessionNow | None:
        playing = self._application.desks.session.playing
        if playing is None or self._application.desks.session.ended is not None:
            return None
        progress = playing.coach.tick()
        return SessionNow(
            routine=playing.shelved.routine.id,
            title=playing.sitting.title,
            state=str(progress.state),
            step=self._application.current.words.phase(progress.segment.kind),
            position_seconds=round(progress.position.total_seconds(), 1),
            left_seconds=round(progress.left.total_seconds(), 1),
        )

    def _local(self, date: datetime) -> datetime:
        return date.astimezone(self._calendar.now().tzinfo)

    def _time(self, date: datetime) -> str:
        return time_words(self._local(date), self._calendar.now())


def _iso(date: datetime | None) -> str | None:
    return None if date is None else date.isoformat(timespec="seconds")
