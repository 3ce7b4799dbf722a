"""Owns the settings of the reminder: when to repeat, how long to put off, and when not to be reminded."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.pause import PauseLength
from stretchcoach.core.reminder import SNOOZES
from stretchcoach.storage.remind_settings import WINDOWS, RemindSettings
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.days_off_field import DaysOffField
from stretchcoach.ui.hours_field import HoursField
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.segmented import Segmented
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.switch import Switch
from stretchcoach.ui.week_field import WeekField

MINUTE: Final = timedelta(minutes=1)


class ReminderSettings(QWidget):
    """The cards of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)
    paused = Signal(object)
    """A `PauseLength`."""
    resumed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings = Settings()
        self._on = Switch(look, self.tr("Remind me to repeat"))
        self._window = Segmented(
            look, [self.tr("As the routine says"), self.tr("4½ to 5½ h"), self.tr("5 to 6 h")]
        )
        snoozes = [self.tr("{minutes} min").format(minutes=span // MINUTE) for span in SNOOZES]
        self._snooze = Segmented(look, snoozes)
        self._private = Switch(look, self.tr("Name no routine"))
        self._quiet_on = Switch(look, self.tr("Quiet hours"))
        self._quiet = HoursField(look, self.tr("Quiet hours"))
        self._week_on = Switch(look, self.tr("Only in my working hours"))
        self._week = WeekField(look)
        self._days_off = DaysOffField(look)
        self._pausing = Label(look, "", Style.CAPTION, "muted", wrap=True)
        self._hour = Button(look, self.tr("For 1 hour"), "pause", "secondary", 40)
        self._tomorrow = Button(look, self.tr("Until tomorrow"), None, "secondary", 40)
        self._resume = Button(look, self.tr("Switch on"), "bell", "secondary", 40)
        self._connect()
        self.setLayout(column(self._reminder_card(), self._pause_card(), self._times_card(), spacing=14))

    def show_state(self, state: SettingsState) -> None:
        """Show what is set, without telling of a change."""
        self._settings = state.settings
        remind = state.settings.remind
        controls = (self._on, self._window, self._snooze, self._private, self._quiet_on, self._week_on)
        blockers = [QSignalBlocker(control) for control in controls]
        self._on.setChecked(state.settings.reminders)
        self._window.choose(WINDOWS.index(remind.window))
        self._snooze.choose(SNOOZES.index(remind.snooze))
        self._private.setChecked(state.settings.private_reminders)
        self._quiet_on.setChecked(remind.quiet_on)
        self._week_on.setChecked(remind.week_on)
        for blocker in blockers:
            blocker.unblock()
        self._quiet.show_hours(remind.quiet)
        self._quiet.setEnabled(remind.quiet_on)
        self._week.show_week(remind.week)
        show_if(self._week, shown=remind.week_on)
        self._days_off.show_days(remind.days_off, state.today)
        self._show_pause(state)

    def _show_pause(self, state: SettingsState) -> None:
        until = state.paused_until
        if until is None:
            told = self.tr("Also of desk breaks and drinks. A reminder that is due then waits.")
        elif until.date() == state.today:
            told = self.tr("Paused until {time}.").format(time=f"{until:%H:%M}")
        else:
            told = self.tr("Paused until tomorrow, {time}.").format(time=f"{until:%H:%M}")
        self._pausing.setText(told)
        show_if(self._resume, shown=until is not None)
        for button in (self._hour, self._tomorrow):
            show_if(button, shown=until is None)

    @property
    def _remind(self) -> RemindSettings:
        return self._settings.remind

    def _connect(self) -> None:
        self._on.toggled.connect(lambda on: self._change(replace(self._settings, reminders=on)))
        self._private.toggled.connect(lambda on: self._change(replace(self._settings, private_reminders=on)))
        self._window.changed.connect(lambda index: self._put(replace(self._remind, window=WINDOWS[index])))
        self._snooze.changed.connect(lambda index: self._put(replace(self._remind, snooze=SNOOZES[index])))
        self._quiet_on.toggled.connect(lambda on: self._put(replace(self._remind, quiet_on=on)))
        self._quiet.changed.connect(lambda hours: self._put(replace(self._remind, quiet=hours)))
        self._week_on.toggled.connect(lambda on: self._put(replace(self._remind, week_on=on)))
        self._week.changed.connect(lambda week: self._put(replace(self._remind, week=week)))
        self._days_off.changed.connect(lambda days: self._put(replace(self._remind, days_off=days)))
        self._hour.clicked.connect(lambda: self.paused.emit(PauseLength.HOUR))
        self._tomorrow.clicked.connect(lambda: self.paused.emit(PauseLength.TOMORROW))
        self._resume.clicked.connect(self.resumed)

    def _reminder_card(self) -> QWidget:
        look = self._look
        on = self.tr("Quietly, once your repeat window is open, in a pause of your work.")
        window = self.tr("For what is to be repeated after 4 to 5 hours. Never sooner than the routine says.")
        snooze = self.tr("What a reminder offers. It never goes beyond the window without saying so.")
        private = self.tr("For a screen that others can see: “Time for a short break”.")
        return group(
            look,
            self.tr("Reminders"),
            setting(look, self.tr("Remind me to repeat"), on, self._on),
            setting(look, self.tr("When to repeat"), window, self._window),
            setting(look, self.tr("Put off by"), snooze, self._snooze),
            setting(look, self.tr("Name no routine"), private, self._private),
        )

    def _pause_card(self) -> QWidget:
        look = self._look
        heading = Label(look, self.tr("Pause all reminders"), tone="strong", weight=550, wrap=True)
        told = column(None, heading, self._pausing, None, spacing=1)
        line = row(spacing=8)
        line.addLayout(told, 1)
        for button in (self._hour, self._tomorrow, self._resume):
            line.addWidget(button)
        return group(look, self.tr("Pause"), boxed(line))

    def _times_card(self) -> QWidget:
        look = self._look
        quiet = boxed(row(self._quiet, self._quiet_on, spacing=12))
        quiet.setAccessibleName(self.tr("Quiet hours"))
        quiet.setFocusProxy(self._quiet_on)
        off = Label(look, self.tr("Days off"), tone="strong", weight=550)
        hint = Label(
            look, self.tr("Holidays, on which nothing reminds you."), Style.CAPTION, "muted", wrap=True
        )
        work = self.tr("On other days and at other hours nothing reminds you.")
        return group(
            look,
            self.tr("When not to remind"),
            setting(look, self.tr("Quiet hours"), self.tr("Nothing reminds you at night."), quiet),
            boxed(
                column(
                    setting(look, self.tr("Only in my working hours"), work, self._week_on),
                    self._week,
                    spacing=8,
                )
            ),
            boxed(column(off, hint, 6, self._days_off, spacing=1)),
        )

    def _put(self, remind: RemindSettings) -> None:
        self._change(replace(self._settings, remind=remind))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)
