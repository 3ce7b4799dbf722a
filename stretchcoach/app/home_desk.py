"""Owns the home page's contents: it gathers what decides them and shows the page anew."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive
from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.home_flow import Today, home_state
from stretchcoach.app.outlook import Outlook
from stretchcoach.app.reminding import Reminding
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.session import SessionRecord
from stretchcoach.ui.home_state import UnfinishedView
from stretchcoach.ui.look import Look

if TYPE_CHECKING:
    from stretchcoach.app.session_states import Left
    from stretchcoach.ui.home_page import HomePage

A_MOMENT: Final = timedelta(seconds=1)
"""What was told so recently is still true."""
MINUTE: Final = 60_000
"""Milliseconds between two looks at the clock: the page tells times to the minute."""

GATHERED_FOR: Final = 400
"""Milliseconds in which pictures of cards are gathered before they are shown."""


class HomeDesk(QObject):
    """Makes the home page and keeps it true; the signals are the user's wishes."""

    start = Signal(str)
    open_routine = Signal(str)
    answered = Signal(object)
    carry_on = Signal()
    show_problems = Signal()
    cramp = Signal()

    def __init__(
        self,
        current: Current,
        care: Care,
        reminding: Reminding,
        outlook: Outlook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._care = care
        care.changed.connect(self.refresh)
        self._reminding = reminding
        self._outlook = outlook
        self._made: HomePage | None = None
        self._dark = False
        self._told: datetime | None = None
        """When the page last told how things stand."""
        self._unread: str | None = None
        """Why the history cannot be read."""
        self.left: Left | None = None
        """A session that can be carried on."""
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.timeout.connect(self._refresh_if_seen)
        reminding.changed.connect(self.refresh)
        current.noticed.connect(self.refresh)
        current.renewed.connect(self.refresh)
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERED_FOR)
        self._gathering.timeout.connect(self._refresh_if_seen)
        current.figure.drawn.connect(self._gather)

    @property
    def _page(self) -> "HomePage | None":
        """The page, None before it was made and after its window has gone."""
        return alive(self._made)

    def make(self, look: Look) -> QWidget:
        """Return the page."""
        from stretchcoach.ui.home_page import HomePage  # noqa: PLC0415 - loaded when it is first shown

        self._dark = look.theme.dark
        page = HomePage(look)
        page.start.connect(self.start)
        page.open_routine.connect(self.open_routine)
        page.remind_change.connect(self.answered)
        page.carry_on.connect(self.carry_on)
        page.dismiss.connect(self._dismiss)
        page.show_problems.connect(self.show_problems)
        page.cramp.connect(self.cramp)
        page.spot_chosen.connect(self.refresh)
        page.sore.connect(self._care.tell_sore)
        self._made = page
        self.refresh()
        return page

    def refresh(self) -> None:
        """Show how things stand now."""
        if self._page is not None:
            today = self._today()
            self._told = today.now
            self._page.show_state(home_state(today))

    def set_seen(self, seen: bool) -> None:
        """Keep the page true while someone can see it, and do nothing while nobody can."""
        if not seen:
            self._minute.stop()
            return
        self._current.renew()
        if not self._minute.isActive():
            self._minute.start()
            if self._told is None or abs(self._current.services.calendar.now() - self._told) > A_MOMENT:
                self._refresh_if_seen()

    def let_go(self) -> None:
        """Keep nothing of the page, which is about to go."""
        self._made = None

    def search(self) -> None:
        """Let the user type what to look for."""
        if self._page is not None:
            self._page.search()

    def _gather(self) -> None:
        """Wait a moment for more pictures: cards are shown anew in one go."""
        if not self._gathering.isActive():
            self._gathering.start()

    def _refresh_if_seen(self) -> None:
        if self._page is not None and self._page.isVisible():
            self.refresh()

    def _dismiss(self) -> None:
        self.left = None
        self.refresh()

    def _today(self) -> Today:
        current, calendar = self._current, self._current.services.calendar
        records = self._records()
        return Today(
            shelf=current.shelf,
            remembered=current.settings.choices,
            records=records,
            rulings=self._care.rulings(records),
            sore=self._care.sore_question(records),
            reminder=self._reminding.reminder,
            times=self._outlook.times(on=current.settings.reminders),
            waiting=self._reminding.waiting,
            moment=calendar.moment(),
            now=calendar.now(),
            spot=None if self._page is None else self._page.spot,
            stills=current.stills(self._dark),
            timelines=current.timelines,
            unfinished=self._unfinished(),
            notice=self._notice(),
        )

    def _notice(self) -> str | None:
        """Return all there is to tell, each thing once: one trouble must not hide another."""
        services = self._current.services
        kept = (
            services.profile.notice,
            services.history.notice,
            services.reminders.notice,
            services.unfinished.notice,
        )
        told = dict.fromkeys(notice for notice in (self._current.notice, self._unread, *kept) if notice)
        if not told:
            return None
        from stretchcoach.ui.notice_words import notice_words  # noqa: PLC0415 - loaded when there is one

        return " ".join(map(notice_words, told))

    def _records(self) -> Sequence[SessionRecord]:
        try:
            records = self._current.services.diary.recent()
        except StretchCoachError as error:
            self._unread = str(error)
            return ()
        self._unread = None
        return records

    def _unfinished(self) -> UnfinishedView | None:
        if self.left is None:
            return None
        return UnfinishedView(title=self.left.shelved.routine.title, position=self.left.unfinished.position)
