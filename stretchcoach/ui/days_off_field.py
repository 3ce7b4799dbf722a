"""Owns the field for days off: which there are, and how more are added."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchcoach.core.free_times import DaysOff
from stretchcoach.ui.boxes import boxed, column, empty, row
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.pick_box import Entry, PickBox

DAY: Final = timedelta(days=1)
AHEAD: Final = 120
"""Days that can be picked as the first."""
LENGTHS: Final = (1, 2, 3, 4, 5, 7, 9, 14, 16, 21, 23, 28)
"""Days; a week off often has the weekends on both sides."""


class DaysOffField(QWidget):
    """A line for each holiday, and one to add another; `changed` carries all `DaysOff` from today on."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._today = date.min
        self._days_off: tuple[DaysOff, ...] = ()
        self._first = PickBox(look, self.tr("First day off"), width=170)
        self._length = PickBox(look, self.tr("How many days off"), width=112)
        for box, width in ((self._first, 170), (self._length, 112)):
            box.setFixedWidth(round(width * look.scale))
        self._lengths = [Entry(str(days), self._days_words(days)) for days in LENGTHS]
        self._length.show_entries(self._lengths, "1")
        self._add = Button(look, self.tr("Add"), "plus", "secondary", 40)
        self._add.setAccessibleName(self.tr("Add days off"))
        self._add.clicked.connect(self._take)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        lines = column(spacing=8)
        lines.addLayout(self._list)
        lines.addLayout(row(self._first, self._length, None, self._add, spacing=8))
        self.setLayout(lines)

    def show_days(self, days_off: tuple[DaysOff, ...], today: date) -> None:
        """Show the days off that are not over, without telling of a change."""
        if (days_off, today) == (self._days_off, self._today):
            return
        if today != self._today:
            days = [today + n * DAY for n in range(AHEAD)] if today > date.min else []
            entries = [Entry(day.isoformat(), self._day_words(day)) for day in days]
            self._first.show_entries(entries, today.isoformat())
        self._days_off, self._today = days_off, today
        empty(self._list)
        for each in days_off:
            if each.last >= today:
                self._list.addWidget(self._line(each))

    def _line(self, days: DaysOff) -> QWidget:
        words = self._words(days)
        remove = Button(self._look, "", "x", "ghost", 40)
        remove.setAccessibleName(self.tr("Remove {days}").format(days=words))
        remove.set_hint(self.tr("Remove"))
        remove.clicked.connect(lambda: self._tell(each for each in self._days_off if each != days))
        return boxed(row(Label(self._look, words, tone="strong"), None, remove))

    def _words(self, days: DaysOff) -> str:
        first, last = self._day_words(days.first), self._day_words(days.last)
        return first if first == last else self.tr("{first} to {last}").format(first=first, last=last)

    def _day_words(self, day: date) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), self.tr("ddd d MMM"))

    def _days_words(self, days: int) -> str:
        return self.tr("1 day") if days == 1 else self.tr("{days} days").format(days=days)

    def _take(self) -> None:
        first = date.fromisoformat(str(self._first.currentData()))
        last = first + (int(self._length.currentData()) - 1) * DAY
        self._tell((*self._days_off, DaysOff(first, last)))

    def _tell(self, days_off: Iterable[DaysOff]) -> None:
        kept = {each for each in days_off if each.last >= self._today}
        told = tuple(sorted(kept, key=lambda each: (each.first, each.last)))
        self.show_days(told, self._today)
        self.changed.emit(told)
