"""Owns how a reminder is put before the user: as a notice of the desktop, else in a window of its own."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.current import Current
from stretchcoach.app.pausing import Pausing
from stretchcoach.app.reminding import Reminding
from stretchcoach.core.labels import Position
from stretchcoach.core.reminder import Phase, Reminder
from stretchcoach.core.routine import Routine
from stretchcoach.phrasebook import rough_length
from stretchcoach.ports.desktop import Notice, NoticeAction
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.repeat_words import time_words

if TYPE_CHECKING:
    from stretchcoach.ui.look import Look
    from stretchcoach.ui.nudge_window import NudgeWindow
    from stretchcoach.ui.reminder_window import ReminderWindow

CHAIR: Final = Position.CHAIR
MINUTE: Final = timedelta(minutes=1)
SEATED: Final = "seated"
HOLD: Final = "\N{NO-BREAK SPACE}"
"""Between a number and its unit, where others break the lines."""
OPEN: Final = "default"
"""The key of a press beside the buttons, named by the notification specification."""


class ReminderDesk(QObject):
    """Shows one reminder at a time; `answered` carries a `RepeatAnswer`, `seated` another routine's id."""

    answered = Signal(object)
    seated = Signal(str)
    opened = Signal()
    closed = Signal()
    """The window of its own has gone."""

    def __init__(
        self,
        current: Current,
        reminding: Reminding,
        pausing: Pausing,
        look: Callable[[], "Look"],
        parent: QObject | None = None,
    ) -> None:
        """`look` is asked only where a window of our own is needed."""
        super().__init__(parent)
        self._current = current
        self._notifier = current.services.surroundings.notifier
        self._reminding = reminding
        self._pausing = pausing
        self._on = pausing.reminders_on
        self._look = look
        self._window: ReminderWindow | NudgeWindow | None = None
        reminding.presented.connect(self.present)
        reminding.withdrawn.connect(self.withdraw)

    def tidy(self) -> None:
        """Take away a message of a run that was killed."""
        self._notifier.tidy()

    def check(self) -> None:
        """Take a reminder off the screen while reminders are paused, and show it again after that."""
        on, reminder = self._pausing.reminders_on, self._reminding.reminder
        if on is self._on:
            return
        self._on = on
        if not on:
            self.withdraw()
        elif reminder is not None:
            moment = self._current.services.calendar.moment()
            if reminder.phase(moment) is Phase.SHOWN:
                self.present(reminder)

    def present(self, reminder: Reminder) -> None:
        """Remind, without taking the focus; what is still there is taken away, so that it is seen to come."""
        self.withdraw()
        pressed = partial(self._pressed, reminder)
        self._notifier.show(self._notice(reminder), pressed, partial(self._show_window, reminder))

    def withdraw(self) -> None:
        """Take it away: it was answered, or is not due any more."""
        self._notifier.withdraw()
        self._close_window()

    def _notice(self, reminder: Reminder) -> Notice:
        seated = self._seated(reminder)
        actions = [NoticeAction(RepeatAnswer.START, self.tr("Start"))]
        if self._current.settings.private_reminders:
            seated = None
        if seated is not None:
            actions.append(NoticeAction(SEATED, self.tr("Seated version")))
        if self._can_snooze(reminder):
            actions.append(NoticeAction(RepeatAnswer.SNOOZE, self._snooze_words()))
        else:
            actions.append(NoticeAction(RepeatAnswer.SKIP, self.tr("Skip today's repeat")))
        actions.append(NoticeAction(OPEN, self.tr("Open")))
        if self._current.settings.private_reminders:
            return Notice("StretchCoach", self.tr("Time for a short break"), tuple(actions))
        return Notice(self.tr("Time to repeat?"), self._body(reminder, seated), tuple(actions))

    def _body(self, reminder: Reminder, seated: Routine | None) -> str:
        shelved, closes = self._current.shelf.find(reminder.routine), self._closes(reminder)
        if shelved is None:
            return self.tr("Your window is open until {time}. {title}.").format(
                time=closes, title=reminder.title
            )
        title, length = shelved.routine.title, self._length(shelved.routine)
        if seated is None:
            return self.tr("Your window is open until {time}. {title}, {length}.").format(
                time=closes, title=title, length=length
            )
        return self.tr("Your window is open until {time}. {title}, {length}, or {seated} on a chair.").format(
            time=closes, title=title, length=length, seated=self._length(seated)
        )

    def _pressed(self, reminder: Reminder, key: str) -> None:
        match key:
            case RepeatAnswer.START | RepeatAnswer.SNOOZE | RepeatAnswer.SKIP:
                self.answered.emit(RepeatAnswer(key))
            case "seated":
                seated = self._seated(reminder)
                if seated is not None:
                    self.seated.emit(seated.id)
            case "default":
                self.opened.emit()
            case _:
                pass  # a server's own key

    def _show_window(self, reminder: Reminder) -> None:
        self._close_window()
        private = self._current.settings.private_reminders
        self._window = self._silent_window(reminder) if private else self._told_window(reminder)

    def _silent_window(self, reminder: Reminder) -> "NudgeWindow":
        """Return a window that names nothing, and has the notice's buttons."""
        from stretchcoach.ui.nudge_window import NudgeWindow  # noqa: PLC0415 - loaded with the first one

        window = NudgeWindow(self._look(), self._notice(reminder))
        window.pressed.connect(partial(self._pressed, reminder))
        window.show_nudge()
        return window

    def _told_window(self, reminder: Reminder) -> "ReminderWindow":
        from stretchcoach.core.outline import key_segment  # noqa: PLC0415 - loaded with the first reminder
        from stretchcoach.ui.reminder_window import (  # noqa: PLC0415 - as above
            ReminderView,
            ReminderWindow,
        )

        look, still, title = self._look(), None, reminder.title
        shelved, seated = self._current.shelf.find(reminder.routine), self._seated(reminder)
        if shelved is not None:
            timeline, title = self._current.chosen(shelved).timeline, shelved.routine.title
            still = self._current.stills(look.theme.dark).of(key_segment(timeline), shelved)
        calendar = self._current.services.calendar
        now, (_, closes) = calendar.now(), reminder.window(calendar.moment())
        window = ReminderWindow(look)
        window.answered.connect(self.answered)
        window.seated.connect(partial(self._pressed, reminder, SEATED))
        window.show_reminder(
            ReminderView(
                title=title,
                open_until=closes.astimezone(now.tzinfo),
                now=now,
                still=still.path if still else None,
                mirrored=still.mirrored if still else False,
                seated=self._length(seated) if seated is not None else "",
                snooze=self._snooze if self._can_snooze(reminder) else None,
            )
        )
        return window

    def _close_window(self) -> None:
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None
            self.closed.emit()

    @property
    def _snooze(self) -> timedelta:
        return self._current.settings.remind.snooze

    def _snooze_words(self) -> str:
        return self.tr("In {minutes} min").format(minutes=self._snooze // MINUTE)

    def _can_snooze(self, reminder: Reminder) -> bool:
        left = reminder.closes - reminder.elapsed(self._current.services.calendar.moment())
        return left > self._snooze

    def _seated(self, reminder: Reminder) -> Routine | None:
        """Return what works the same muscles on a chair, None where there is none, or no need."""
        shelved = self._current.shelf.find(reminder.routine)
        if shelved is None or shelved.routine.position is CHAIR:
            return None
        on_chair = [each.routine for each in self._current.shelf.routines if each.routine.position is CHAIR]
        targets = set(shelved.routine.targets)
        best = max(on_chair, key=lambda each: len(targets.intersection(each.targets)), default=None)
        return best if best is not None and targets.intersection(best.targets) else None

    def _length(self, routine: Routine) -> str:
        chosen = self._current.timelines.of(routine, self._current.settings.choices)
        return rough_length(chosen.timeline.duration).replace(" ", HOLD)

    def _closes(self, reminder: Reminder) -> str:
        calendar = self._current.services.calendar
        _, closes = reminder.window(calendar.moment())
        now = calendar.now()
        return time_words(closes.astimezone(now.tzinfo), now)
