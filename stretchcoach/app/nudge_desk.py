"""Owns how a break or a drink is put before the user, and what each answer does."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.current import Current
from stretchcoach.app.drink_book import DrinkBook
from stretchcoach.app.nudging import Nudge, Nudging
from stretchcoach.core.desk_break import LATER
from stretchcoach.ports.desktop import Notice, NoticeAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from stretchcoach.ui.look import Look
    from stretchcoach.ui.nudge_window import NudgeWindow

MINUTE: Final = timedelta(minutes=1)
START: Final = "start"
LATER_KEY: Final = "later"
DRUNK: Final = "drunk"
NOT_NOW: Final = "not now"


class NudgeDesk(QObject):
    """Shows one small reminder at a time; `start_break` asks for the break's routine."""

    start_break = Signal()
    closed = Signal()
    """The window of its own has gone."""

    def __init__(
        self,
        current: Current,
        nudging: Nudging,
        drinks: DrinkBook,
        look: "Callable[[], Look]",
        parent: QObject | None = None,
    ) -> None:
        """`look` is asked only where a window of our own is needed."""
        super().__init__(parent)
        self._current = current
        self._notifier = current.services.surroundings.notifier
        self._nudging = nudging
        self._drinks = drinks
        self._look = look
        self._shown = False
        self.window: NudgeWindow | None = None
        """The window of our own, None where the desktop shows the message, or nothing is shown."""
        nudging.offered.connect(self._present)
        nudging.withdrawn.connect(self.withdraw)

    def withdraw(self) -> None:
        """Take it away, where it is there: the desktop shows the reminder to repeat in the same place."""
        if self._shown:
            self._shown = False
            self._notifier.withdraw()
        self._close_window()

    def _present(self, nudge: Nudge) -> None:
        self._close_window()
        self._shown = True
        notice = self._notice(nudge)
        self._notifier.show(notice, self._pressed, partial(self._show_window, notice))

    def _notice(self, nudge: Nudge) -> Notice:
        match nudge:
            case Nudge.BREAK:
                return self._break_notice()
            case Nudge.DRINK:
                return self._drink_notice()

    def _break_notice(self) -> Notice:
        breaks = self._current.settings.breaks
        short, full = (
            self.tr("Stand up and walk for 45 seconds."),
            self.tr("Stand up and walk for 5 minutes."),
        )
        body = short if breaks.micro else full
        later = self.tr("In {minutes} min").format(minutes=LATER // MINUTE)
        return Notice(
            self.tr("Time for a short break"),
            body,
            (
                NoticeAction(START, self.tr("Start")),
                NoticeAction(LATER_KEY, later),
                NoticeAction(NOT_NOW, self.tr("Not now")),
            ),
        )

    def _drink_notice(self) -> Notice:
        told = self.tr("{count} of {goal} so far today. All drinks count.")
        body = told.format(count=self._drinks.count(), goal=self._current.settings.drinks.goal)
        return Notice(
            self.tr("Time for a drink?"),
            body,
            (NoticeAction(DRUNK, self.tr("I had one")), NoticeAction(NOT_NOW, self.tr("Not now"))),
        )

    def _pressed(self, key: str) -> None:
        match key:
            case "start":
                self._nudging.skip()
                self.start_break.emit()
            case "later":
                self._nudging.put_off()
            case "drunk":
                self._drinks.add()
            case _:
                self._nudging.skip()

    def _show_window(self, notice: Notice) -> None:
        from stretchcoach.ui.nudge_window import NudgeWindow  # noqa: PLC0415 - loaded with the first one

        self._close_window()
        self.window = NudgeWindow(self._look(), notice)
        self.window.pressed.connect(self._pressed)
        self.window.show_nudge()

    def _close_window(self) -> None:
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None
            self.closed.emit()
