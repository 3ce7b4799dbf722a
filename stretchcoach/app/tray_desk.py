"""Owns what is outside the window: the tray's icon and the small window of a reminder."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.reminding import Reminding
from stretchcoach.core.reminder import CALLING, Moment, Phase, Reminder
from stretchcoach.desktop.tray_host import TrayHost
from stretchcoach.phrasebook import length
from stretchcoach.ports import Calendar
from stretchcoach.ui.still import StillPicture
from stretchcoach.ui.tray import Standing, Tray, TrayState

if TYPE_CHECKING:
    from stretchcoach.ui.look import Look
    from stretchcoach.ui.reminder_window import ReminderWindow


class TrayDesk(QObject):
    """Shows the reminder where the user is; `answered` carries a `RepeatAnswer`."""

    answered = Signal(object)
    opened = Signal()
    quit_asked = Signal()
    lost = Signal()
    """The tray went away: nothing must stay hidden now."""

    def __init__(
        self,
        reminding: Reminding,
        calendar: Calendar,
        reminders_on: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reminding = reminding
        self._calendar = calendar
        self._reminders_on = reminders_on
        self._tray: Tray | None = None
        self._window: ReminderWindow | None = None
        self._host = TrayHost(parent=self)
        self._host.came.connect(self.make_tray)
        self._host.went.connect(self.lost)
        reminding.changed.connect(self.refresh)
        reminding.withdrawn.connect(self._withdraw)

    @property
    def has_tray(self) -> bool:
        """Whether the program can be reached while its window is hidden."""
        return self._tray is not None and self._host.available()

    def make_tray(self) -> None:
        """Put the icon into the tray, in place of one that a panel may have lost."""
        if not self._host.available():
            return
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
        self._tray = Tray(self)
        self._tray.about_to_show.connect(self.refresh)
        self._tray.answered.connect(self.answered)
        self._tray.opened.connect(self.opened)
        self._tray.quit_asked.connect(self.quit_asked)
        self.refresh()
        self._tray.show()

    def refresh(self) -> None:
        """Show how things stand."""
        if self._tray is not None:
            self._tray.set(self._state())

    def present(self, reminder: Reminder, look: "Look", still: StillPicture | None) -> None:
        """Remind, without taking the focus."""
        from stretchcoach.ui.reminder_window import (  # noqa: PLC0415 - loaded with the first reminder
            ReminderView,
            ReminderWindow,
        )

        self._withdraw()
        _, closes = reminder.window(self._calendar.moment())
        self._window = ReminderWindow(look)
        self._window.answered.connect(self.answered)
        self._window.show_reminder(
            ReminderView(
                title=reminder.title,
                open_until=self._local(closes),
                still=still.path if still else None,
                mirrored=still.mirrored if still else False,
            )
        )

    def close(self) -> None:
        """Leave the desktop as it was."""
        self._withdraw()
        if self._tray is not None:
            self._tray.hide()

    def _withdraw(self) -> None:
        if self._window is not None:
            self._window.hide()
            self._window.deleteLater()
            self._window = None

    def _state(self) -> TrayState:
        reminder, moment = self._reminding.reminder, self._calendar.moment()
        if reminder is None or reminder.phase(moment) in {Phase.MISSED, Phase.OVER}:
            return TrayState(standing=Standing.IDLE if self._reminders_on() else Standing.PAUSED)
        opens, closes = reminder.window(moment)
        return TrayState(
            standing=self._standing(reminder, moment),
            opens=self._local(opens),
            closes=self._local(closes),
            to_go=self._to_go(reminder, moment),
        )

    def _standing(self, reminder: Reminder, moment: Moment) -> Standing:
        if not self._reminders_on():
            return Standing.PAUSED
        seen = reminder.phase(moment) in CALLING
        return Standing.DUE if seen else Standing.IDLE

    def _to_go(self, reminder: Reminder, moment: Moment) -> str:
        elapsed = reminder.elapsed(moment)
        if elapsed < reminder.opens:
            return self.tr("{time} to go").format(time=length(reminder.opens - elapsed))
        return self.tr("{time} left").format(time=length(reminder.closes - elapsed))

    def _local(self, date: datetime) -> datetime:
        return date.astimezone(self._calendar.now().tzinfo)
