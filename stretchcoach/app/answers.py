"""Owns what each answer to a reminder does."""

from PySide6.QtCore import QObject, Signal

from stretchcoach.app.current import Current
from stretchcoach.app.reminding import Reminding
from stretchcoach.app.session_desk import SessionDesk
from stretchcoach.ui.home_state import SNOOZE_SPANS, RepeatAnswer


class Answers(QObject):
    """Takes answers from wherever they come.

    `opened` carries the id of the routine to look at, `raised` asks for the window, `lost` for its home page.
    """

    opened = Signal(str)
    raised = Signal()
    lost = Signal()

    def __init__(
        self, current: Current, reminding: Reminding, desk: SessionDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._reminding = reminding
        self._desk = desk

    def give(self, answer: RepeatAnswer) -> None:
        """Answer the reminder that there is."""
        reminder = self._reminding.reminder
        if reminder is None:
            return
        match answer:
            case RepeatAnswer.START:
                self.start(reminder.routine)
            case RepeatAnswer.SKIP:
                self._reminding.drop()
            case (
                RepeatAnswer.SNOOZE | RepeatAnswer.SNOOZE_10 | RepeatAnswer.SNOOZE_15 | RepeatAnswer.SNOOZE_30
            ):
                by = SNOOZE_SPANS.get(answer, self._current.settings.remind.snooze)
                self._current.tell(self._reminding.snooze(by))

    def start(self, routine: str) -> None:
        """Answer it with a routine, its own or another that does the same; nothing starts by itself."""
        reminder = self._reminding.reminder
        self._reminding.answer()
        if self._desk.busy:
            self.raised.emit()
        elif self._current.shelf.find(routine) is not None:
            self.opened.emit(routine)
        else:
            gone = self.tr('The routine "{name}" is no longer here. Choose another one.')
            title = reminder.title if reminder is not None and reminder.routine == routine else routine
            self._current.tell(gone.format(name=title))
            self.raised.emit()
            self.lost.emit()
