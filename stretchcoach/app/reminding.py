"""Owns the one armed reminder while the program runs: when it is shown, answered, put off and over."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from stretchcoach.core.reminder import CALLING, ZERO, Phase, Reminder, put_off
from stretchcoach.desktop.reminder_timer import FARTHEST, ReminderTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from stretchcoach.core.presence import Presence
    from stretchcoach.core.reminder_rule import Sight, WaitsFor
    from stretchcoach.ports import Calendar, ReminderStore
    from stretchcoach.ports.desktop import PresenceWatch

SETTLED_AFTER_MS: Final = 5000
"""Nobody is greeted with a reminder in the moment in which the machine wakes up or is unlocked."""


class Reminding(QObject):
    """Holds the reminder; `presented` and `withdrawn` say when it is to be seen, `changed` that it is new.

    While a reminder is due it looks each 30 seconds whether the user can be spoken to; `waiting` says why
    not.
    """

    presented = Signal(object)
    withdrawn = Signal()
    changed = Signal()
    looked = Signal()
    """Some time has passed, a minute at most while something is planned."""

    def __init__(
        self,
        store: "ReminderStore",
        calendar: "Calendar",
        watch: "Callable[[], PresenceWatch]",
        see: "Callable[[Reminder], Sight]",
        parent: QObject | None = None,
    ) -> None:
        """`see` tells what speaks against the reminder, apart from where the user is, which `watch` knows."""
        super().__init__(parent)
        self._store = store
        self._calendar = calendar
        self._watch = watch
        self._see = see
        self._reminder: Reminder | None = None
        self._stored: Reminder | None = None
        """What lies in the store, which is another where the disk refused what was to be kept."""
        self._before: Presence | None = None
        self._waiting: WaitsFor | None = None
        self._timer = ReminderTimer(self._until_look, self)
        self._timer.due.connect(self._look)
        self._timer.looked.connect(self.looked)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_AFTER_MS)
        self._settled.timeout.connect(self.check)

    @property
    def reminder(self) -> Reminder | None:
        """The armed reminder, None where nothing is planned."""
        return self._reminder

    @property
    def kept(self) -> bool:
        """Whether the disk has taken what is armed, so that another run would find it."""
        return self._stored == self._reminder

    @property
    def calls(self) -> bool:
        """Whether the user is being reminded, or is to be as soon as there is a moment."""
        moment = self._calendar.moment()
        return self._reminder is not None and self._reminder.phase(moment) in CALLING

    @property
    def waiting(self) -> "WaitsFor | None":
        """What a reminder that is due waits for, None where none is due."""
        return self._waiting

    def begin(self) -> None:
        """Take up what was armed before the program started."""
        found = self._stored = self._store.read()
        if found is not None:
            self.take(found.taken_up(self._calendar.moment()))

    def listen(self) -> None:
        """Look again, from now on, when the machine wakes up or is unlocked."""
        self._watch().watch(self._settled.start)

    def take(self, reminder: Reminder | None) -> None:
        """Watch over `reminder` from now on, in place of the one before."""
        self._before = None
        self._keep(reminder)
        self.withdrawn.emit()
        self._timer.check()

    def check(self) -> None:
        """Look again: what it depends on may have changed."""
        self._timer.check()

    def reread(self) -> None:
        """Take over what another program, such as a session in a terminal, has written meanwhile."""
        before, self._stored = self._stored, self._store.read()
        if self._stored not in {before, self._reminder}:
            self._reminder = self._stored
            self._before = None
            self._wait_for(None)
            self.changed.emit()
            self.withdrawn.emit()
            self._timer.check()

    def snooze(self, by: timedelta) -> str | None:
        """Put it off, within its window; return a sentence where it comes sooner than that, or not again."""
        if self._reminder is None:
            return None
        off = put_off(self._reminder, self._calendar.moment(), by)
        self.take(off.reminder)
        if not off.cut:
            return None
        if off.until is None:
            return self.tr("The window is about to close, so you will not be reminded again.")
        told = self.tr("The window closes soon, so you will be reminded at {time}.")
        return told.format(time=f"{off.until.astimezone(self._calendar.now().tzinfo):%H:%M}")

    def answer(self) -> None:
        """Take it as answered, once its window is open: it only tells when the window is."""
        reminder, moment = self._reminder, self._calendar.moment()
        if reminder is not None and reminder.phase(moment) is not Phase.ARMED:
            self.take(reminder.answered())

    def drop(self) -> None:
        """Forget it: this repeat is skipped."""
        self.take(None)

    def _until_look(self) -> timedelta | None:
        """Return the time until there is something to do, zero while it is due."""
        moment = self._calendar.moment()
        if not self.kept:
            self._store_again()
        if self._reminder is None:
            return None if self._stored is None else FARTHEST
        rebased = self._reminder.rebased(moment)
        if rebased is not self._reminder:
            self._keep(rebased)
        left = None if rebased.phase(moment) is Phase.DUE else rebased.until_change(moment)
        return ZERO if left is None else left

    def _look(self) -> None:
        """Do what needs no knowledge of the user; else ask where they are, and decide then."""
        from stretchcoach.core.reminder_rule import (  # noqa: PLC0415 - loaded with the first look
            Busy,
            Forget,
            Show,
            Stay,
            TellMissed,
            Wait,
            decide,
        )

        if self._reminder is None:
            return
        sight = self._see(self._reminder)
        match decide(self._reminder, self._calendar.moment(), sight):
            case Show() | Wait(Busy.AT_WORK):
                if not self._watch().asleep:
                    self._watch().ask(self._judge)
            case Wait(why):
                self._before = None
                self._wait_for(why)
            case TellMissed():
                self.take(self._reminder.missed(self._calendar.moment()))
            case Forget():
                self.drop()
            case Stay():
                pass
            case step:
                assert_never(step)

    def _judge(self, presence: "Presence") -> None:
        from stretchcoach.core.reminder_rule import (  # noqa: PLC0415 - as above
            Forget,
            Show,
            Stay,
            TellMissed,
            Wait,
            decide,
        )

        if self._reminder is None:
            return
        sight = replace(self._see(self._reminder), presence=presence, before=self._before)
        self._before = presence
        match decide(self._reminder, self._calendar.moment(), sight):
            case Show():
                self._keep(self._reminder.shown(self._calendar.moment()))
                self.presented.emit(self._reminder)
            case Wait(why):
                self._wait_for(why)
            case TellMissed() | Forget() | Stay():
                pass  # the window closed, or the user answered, while the question was on its way

    def _wait_for(self, why: "WaitsFor | None") -> None:
        """Tell what it waits for; one that is on the screen only waits to come again, which is no news."""
        if self._reminder is not None and self._reminder.on_screen:
            why = None
        if why != self._waiting:
            self._waiting = why
            self.changed.emit()

    def _keep(self, reminder: Reminder | None) -> None:
        if reminder != self._reminder:
            self._reminder = reminder
            self._waiting = None
            self._store.write(reminder)
            self._stored = self._store.read()
            self.changed.emit()

    def _store_again(self) -> None:
        """Store what the disk refused, once it takes it; never over what another program has written."""
        if self._store.read() == self._stored:
            self._store.write(self._reminder)
            before, self._stored = self._stored, self._store.read()
            if self._stored != before:
                self.changed.emit()
