"""Owns the tray's icon: that there is one where there is a tray, and what it tells and offers."""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from stretchcoach.app.pausing import Pausing
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.starting import Offer
from stretchcoach.core.reminder import CALLING, Moment, Phase, Reminder
from stretchcoach.desktop.tray_host import TrayHost, panel_is_dark
from stretchcoach.ui.waiting_words import waiting_words

if TYPE_CHECKING:
    from stretchcoach.core.presence import Presence
    from stretchcoach.ports.desktop import PresenceWatch
    from stretchcoach.ui.tray import Standing, Tray, TrayState

GRACE_MS: Final = 10_000
"""How long a tray may stay away before the window takes its place: a panel that is restarted by its
session, or by its user, is back in less."""
LOCKED_MS: Final = 60_000
"""How often it is looked whether the screen is still locked: GNOME has no tray meanwhile."""


class TrayDesk(QObject):
    """Shows how things stand; `answered` carries a `RepeatAnswer`, `started` the id of a routine."""

    answered = Signal(object)
    started = Signal(str)
    cramp = Signal()
    opened = Signal()
    settings = Signal()
    quit_asked = Signal()
    lost = Signal()
    """The tray went away and stays away: nothing must stay hidden now."""

    def __init__(
        self,
        reminding: Reminding,
        pausing: Pausing,
        offer: Callable[[], Offer],
        dark_windows: Callable[[], bool],
        *,
        watch: "PresenceWatch",
        parent: QObject | None = None,
    ) -> None:
        """`offer` is asked before the menu is seen; `watch` knows whether the screen is locked."""
        super().__init__(parent)
        self._reminding = reminding
        self._calendar = pausing.calendar
        self._pausing = pausing
        self._ask = offer
        self._dark_windows = dark_windows
        self._watch = watch
        self._offer = Offer()
        self._tray: Tray | None = None
        self._locked = False
        self._missing = QTimer(self)
        self._missing.setSingleShot(True)
        self._missing.timeout.connect(self._miss)
        self._host = TrayHost(parent=self)
        self._host.came.connect(self.make_tray)
        self._host.went.connect(self.await_tray)
        reminding.changed.connect(self.refresh)
        reminding.looked.connect(self._tell_time)

    @property
    def has_tray(self) -> bool:
        """Whether the program can be reached while its window is hidden."""
        return self._tray is not None and self._host.available()

    def make_tray(self) -> None:
        """Put the icon into the tray, in place of one that a panel may have lost."""
        if not self._host.available():
            return
        from stretchcoach.ui.tray import Tray  # noqa: PLC0415 - loaded where there is a tray

        self._missing.stop()
        self._locked = False
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
        self._tray = Tray(self)
        self._tray.about_to_show.connect(self._freshen)
        self._tray.answered.connect(self.answered)
        self._tray.started.connect(self._start)
        self._tray.cramp.connect(self.cramp)
        self._tray.paused.connect(self._pausing.pause)
        self._tray.resumed.connect(self._pausing.resume)
        self._tray.opened.connect(self.opened)
        self._tray.settings.connect(self.settings)
        self._tray.quit_asked.connect(self.quit_asked)
        self._freshen()
        self._tray.show()

    def refresh(self) -> None:
        """Show how things stand."""
        if self._tray is not None:
            self._tray.set(self._state())

    def _tell_time(self) -> None:
        if self._tray is not None:
            self._tray.tell_time(self._state())

    def close(self) -> None:
        """Leave the desktop as it was."""
        self._host.close()
        self._missing.stop()
        if self._tray is not None:
            self._tray.hide()

    def await_tray(self) -> None:
        """Give a tray that went the time to come back; where none does, `lost` tells."""
        if not self._missing.isActive():
            self._missing.start(GRACE_MS)

    def _miss(self) -> None:
        if not self._host.available():
            self._watch.ask(self._judge)

    def _judge(self, presence: "Presence") -> None:
        """Say that the tray is lost, but not to a locked screen, nor in the moment it is unlocked."""
        if self._host.available():
            return
        was_locked, self._locked = self._locked, presence.locked is True
        if self._locked:
            self._missing.start(LOCKED_MS)
        elif was_locked:
            self._missing.start(GRACE_MS)
        else:
            self.lost.emit()

    def _freshen(self) -> None:
        self._offer = self._ask()
        self.refresh()

    def _start(self) -> None:
        if self._offer.routine:
            self.started.emit(self._offer.routine)

    def _state(self) -> "TrayState":
        from stretchcoach.ui.tray import Standing, TrayState  # noqa: PLC0415 - loaded where there is a tray

        reminder, moment = self._reminding.reminder, self._calendar.moment()
        if reminder is None or reminder.phase(moment) in {Phase.MISSED, Phase.OVER}:
            return TrayState(
                now=self._calendar.now(),
                standing=Standing.IDLE if self._pausing.reminders_on else Standing.PAUSED,
                routine=self._offer.title,
                cramp=self._offer.cramp,
                snooze=self._offer.snooze,
                dark_panel=self._dark_panel(),
                paused_until=self._paused_until(),
            )
        from stretchcoach.ui.repeat_words import (  # noqa: PLC0415 - loaded where there is a tray
            rough_words,
            span_words,
        )

        opens, closes = reminder.window(moment)
        return TrayState(
            now=self._calendar.now(),
            standing=self._standing(reminder, moment),
            opens=self._local(opens),
            closes=self._local(closes),
            to_go=self._to_go(reminder, moment, span_words),
            roughly=self._to_go(reminder, moment, rough_words),
            waiting=self._waiting(),
            routine=self._offer.title,
            cramp=self._offer.cramp,
            snooze=self._offer.snooze,
            dark_panel=self._dark_panel(),
            paused_until=self._paused_until(),
        )

    def _dark_panel(self) -> bool:
        return panel_is_dark(os.environ, dark_windows=self._dark_windows())

    def _waiting(self) -> str:
        why = self._reminding.waiting
        return "" if why is None or not self._pausing.reminders_on else waiting_words(why)

    def _paused_until(self) -> datetime | None:
        until = self._pausing.until
        return None if until is None else self._local(until)

    def _standing(self, reminder: Reminder, moment: Moment) -> "Standing":
        from stretchcoach.ui.tray import Standing  # noqa: PLC0415 - loaded where there is a tray

        if not self._pausing.reminders_on:
            return Standing.PAUSED
        seen = reminder.phase(moment) in CALLING
        return Standing.DUE if seen else Standing.IDLE

    def _to_go(self, reminder: Reminder, moment: Moment, words: Callable[[timedelta], str]) -> str:
        elapsed = reminder.elapsed(moment)
        if elapsed < reminder.opens:
            return self.tr("{time} to go").format(time=words(reminder.opens - elapsed))
        return self.tr("{time} left").format(time=words(reminder.closes - elapsed))

    def _local(self, date: datetime) -> datetime:
        return date.astimezone(self._calendar.now().tzinfo)
