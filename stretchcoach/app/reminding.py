"""Owns the one armed reminder while the program runs: when it is shown, answered, put off and over."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from stretchcoach.core.reminder import SNOOZE, Phase, Reminder
from stretchcoach.desktop.reminder_timer import ReminderTimer
from stretchcoach.ports import Calendar, ReminderStore


class Reminding(QObject):
    """Holds the reminder; `presented` and `withdrawn` say when it is to be seen, `changed` that it is new."""

    presented = Signal(object)
    withdrawn = Signal()
    changed = Signal()

    def __init__(
        self,
        store: ReminderStore,
        calendar: Calendar,
        may_show: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`may_show` tells whether a reminder may be put on the screen now."""
        super().__init__(parent)
        self._store = store
        self._calendar = calendar
        self._may_show = may_show
        self._reminder: Reminder | None = None
        self._timer = ReminderTimer(self._until_change, self)
        self._timer.due.connect(self._look)

    @property
    def reminder(self) -> Reminder | None:
        """The armed reminder, None where nothing is planned."""
        return self._reminder

    def begin(self) -> Reminder | None:
        """Take up what was armed before the program started; return one whose window was missed meanwhile."""
        found = self._store.read()
        if found is None:
            return None
        moment = self._calendar.moment()
        phase = found.phase(moment)
        self.take(found.rebased(moment))
        if phase is Phase.SHOWN and self._may_show():
            self.presented.emit(self._reminder)
        return found if phase is Phase.OVER and found.times_shown == 0 else None

    def take(self, reminder: Reminder | None) -> None:
        """Watch over `reminder` from now on, in place of the one before."""
        self._keep(reminder)
        self.withdrawn.emit()
        self._timer.check()

    def check(self) -> None:
        """Look again: what it depends on may have changed."""
        self._timer.check()

    def reread(self) -> None:
        """Take over what another program, such as a session in a terminal, has written meanwhile."""
        found = self._store.read()
        if found != self._reminder:
            self._reminder = found
            self.changed.emit()
            self.withdrawn.emit()
            self._timer.check()

    def snooze(self, by: timedelta = SNOOZE) -> None:
        """Put it off, within its window."""
        if self._reminder is not None:
            self.take(self._reminder.snoozed(self._calendar.moment(), by))

    def drop(self) -> None:
        """Forget it: it was answered, or this repeat is skipped."""
        self.take(None)

    def _until_change(self) -> timedelta | None:
        moment = self._calendar.moment()
        if self._reminder is None:
            return None
        rebased = self._reminder.rebased(moment)
        if rebased is not self._reminder:
            self._keep(rebased)
        left = rebased.until_change(moment)
        return timedelta() if left is None else left

    def _look(self) -> None:
        if self._reminder is None:
            return
        moment = self._calendar.moment()
        match self._reminder.phase(moment):
            case Phase.OVER:
                self.drop()
            case Phase.DUE:
                if self._may_show():
                    self._keep(self._reminder.shown(moment))
                    self.presented.emit(self._reminder)
            case Phase.WAITING | Phase.SHOWN:
                pass

    def _keep(self, reminder: Reminder | None) -> None:
        if reminder != self._reminder:
            self._reminder = reminder
            self._store.write(reminder)
            self.changed.emit()
