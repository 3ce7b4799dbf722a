"""Owns the settings of desk breaks and of drinks."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.nudge_rules import GOALS, INTERVALS, BreakRules, DrinkRules
from stretchcoach.storage.settings import Settings
from stretchcoach.ui.boxes import boxed, column, row, show_if
from stretchcoach.ui.button import Button
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look
from stretchcoach.ui.segmented import Segmented
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.switch import Switch

MINUTE: Final = timedelta(minutes=1)


class BreakSettings(QWidget):
    """The cards of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)
    drunk = Signal()
    """The user has had a drink."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings = Settings()
        self._breaks = Switch(look, self.tr("Remind me of breaks"))
        self._every = Segmented(look, [str(span // MINUTE) for span in INTERVALS])
        self._micro = Segmented(look, [self.tr("45 seconds"), self.tr("5 minutes")])
        self._drinks = Switch(look, self.tr("Remind me to drink"))
        self._goal = Segmented(look, [str(goal) for goal in GOALS])
        self._limit = Switch(look, self.tr("My fluids are limited"))
        self._today = Label(look, "", tone="strong", weight=550)
        self._drunk = Button(look, self.tr("I had a drink"), "plus", "secondary", 40)
        self._connect()
        self.setLayout(column(self._break_card(), self._drink_card(), spacing=14))

    def show_state(self, state: SettingsState) -> None:
        """Show what is set, without telling of a change."""
        self._settings = state.settings
        breaks, drinks = state.settings.breaks, state.settings.drinks
        controls = (self._breaks, self._every, self._micro, self._drinks, self._goal, self._limit)
        blockers = [QSignalBlocker(control) for control in controls]
        self._breaks.setChecked(breaks.on)
        self._every.choose(INTERVALS.index(breaks.every))
        self._micro.choose(0 if breaks.micro else 1)
        self._drinks.setChecked(drinks.on)
        self._goal.choose(GOALS.index(drinks.goal))
        self._limit.setChecked(drinks.fluid_limit)
        for blocker in blockers:
            blocker.unblock()
        told = self.tr("{count} of {goal} drinks today")
        self._today.setText(told.format(count=state.drinks_today, goal=drinks.goal))
        show_if(self._count, shown=drinks.active)

    @property
    def _break(self) -> BreakRules:
        return self._settings.breaks

    @property
    def _drink(self) -> DrinkRules:
        return self._settings.drinks

    def _connect(self) -> None:
        self._breaks.toggled.connect(lambda on: self._put_breaks(replace(self._break, on=on)))
        self._every.changed.connect(
            lambda index: self._put_breaks(replace(self._break, every=INTERVALS[index]))
        )
        self._micro.changed.connect(lambda index: self._put_breaks(replace(self._break, micro=index == 0)))
        self._drinks.toggled.connect(lambda on: self._put_drinks(replace(self._drink, on=on)))
        self._goal.changed.connect(lambda index: self._put_drinks(replace(self._drink, goal=GOALS[index])))
        self._limit.toggled.connect(lambda on: self._put_drinks(replace(self._drink, fluid_limit=on)))
        self._drunk.clicked.connect(self.drunk)

    def _break_card(self) -> QWidget:
        look = self._look
        on = self.tr(
            "After a time at keyboard and mouse. Two minutes away from them are a break, too. "
            "Where the desktop tells of neither, as some with Wayland, all time counts."
        )
        every = self.tr("Minutes of work without a break.")
        long = self.tr("Stand up and walk: a moment, or the whole round.")
        return group(
            look,
            self.tr("Desk breaks"),
            setting(look, self.tr("Remind me of breaks"), on, self._breaks),
            setting(look, self.tr("After"), every, self._every),
            setting(look, self.tr("How long"), long, self._micro),
        )

    def _drink_card(self) -> QWidget:
        look = self._look
        on = self.tr("Spread over the day, and never within 10 minutes of another reminder.")
        goal = self.tr("All drinks count: tea, coffee and milk, too. Pale urine is a good sign.")
        limit = self.tr("By a doctor, as with some heart and kidney diseases: then nothing reminds you.")
        self._count = boxed(row(self._today, None, self._drunk, spacing=12))
        return group(
            look,
            self.tr("Drinks"),
            setting(look, self.tr("Remind me to drink"), on, self._drinks),
            setting(look, self.tr("Drinks a day"), goal, self._goal),
            setting(look, self.tr("My fluids are limited"), limit, self._limit),
            self._count,
        )

    def _put_breaks(self, breaks: BreakRules) -> None:
        self._change(replace(self._settings, breaks=breaks))

    def _put_drinks(self, drinks: DrinkRules) -> None:
        self._change(replace(self._settings, drinks=drinks))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)
