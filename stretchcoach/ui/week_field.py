"""Owns the field for working hours: a switch and two times for each weekday."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.free_times import OFFICE, Hours, Week
from stretchcoach.ui.boxes import column, row
from stretchcoach.ui.hours_field import HoursField
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.switch import Switch


class WeekField(QWidget):
    """Seven days; `changed` carries the `Week`."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        days = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )
        self._hours: list[Hours] = [OFFICE] * len(days)
        """What a day gets when it is switched on again."""
        self._switches = [Switch(look, day) for day in days]
        self._fields = [HoursField(look, day) for day in days]
        lines = column(spacing=4)
        for index, (day, switch, field) in enumerate(zip(days, self._switches, self._fields, strict=True)):
            switch.toggled.connect(self._tell)
            field.changed.connect(lambda hours, index=index: self._put(index, hours))
            lines.addLayout(row(switch, Label(look, day), None, field, spacing=10))
        self.setLayout(lines)

    def show_week(self, week: Week) -> None:
        """Show `week` without telling of a change."""
        for index, hours in enumerate(week):
            switch, field = self._switches[index], self._fields[index]
            with QSignalBlocker(switch):
                switch.setChecked(hours is not None)
            if hours is not None:
                self._hours[index] = hours
            field.show_hours(self._hours[index])
            field.setEnabled(hours is not None)

    def _put(self, index: int, hours: Hours) -> None:
        self._hours[index] = hours
        self._tell()

    def _tell(self) -> None:
        days = zip(self._switches, self._hours, strict=True)
        week: Week = tuple(hours if switch.isChecked() else None for switch, hours in days)
        self.show_week(week)
        self.changed.emit(week)
