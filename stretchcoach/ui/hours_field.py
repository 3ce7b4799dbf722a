"""Owns the field for hours of the day: from when to when, in half hours."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.free_times import Hours
from stretchcoach.ui.boxes import row
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.pick_box import Entry, PickBox

HALF_HOURS = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))
WIDTH = 112
"""px at text scale 1."""


class HoursField(QWidget):
    """Two times; `changed` carries the `Hours`. A time that is no half hour, from a file, is kept."""

    changed = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._hours = Hours(time(), time())
        begins, ends = self.tr("{name}, from").format(name=name), self.tr("{name}, to").format(name=name)
        self._begin = PickBox(look, begins, width=WIDTH)
        self._end = PickBox(look, ends, width=WIDTH)
        for box in (self._begin, self._end):
            box.setFixedWidth(round(WIDTH * look.scale))
        self._begin.picked.connect(lambda text: self._put(Hours(time.fromisoformat(text), self._hours.end)))
        self._end.picked.connect(lambda text: self._put(Hours(self._hours.begin, time.fromisoformat(text))))
        self.setAccessibleName(name)
        self.setFocusProxy(self._begin)
        self.setLayout(row(self._begin, Label(look, self.tr("to")), self._end, spacing=8))

    def show_hours(self, hours: Hours) -> None:
        """Show `hours` without telling of a change."""
        self._hours = hours
        for box, at in ((self._begin, hours.begin), (self._end, hours.end)):
            offered = sorted({*HALF_HOURS, at})
            entries = [Entry(each.isoformat("minutes"), f"{each:%H:%M}") for each in offered]
            box.show_entries(entries, at.isoformat("minutes"))

    def _put(self, hours: Hours) -> None:
        self.show_hours(hours)
        self.changed.emit(hours)
