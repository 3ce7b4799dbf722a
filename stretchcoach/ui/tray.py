"""Owns the icon in the tray: what it shows, its menu, and nothing that ticks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QSize, Signal, SignalInstance
from PySide6.QtGui import QAction, QIcon, QPixmapCache
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from stretchcoach.core.pause import PauseLength
from stretchcoach.core.reminder import SNOOZE
from stretchcoach.storage.resources import find_resources
from stretchcoach.ui.home_state import RepeatAnswer
from stretchcoach.ui.repeat_words import time_words, window_words

SMALL: Final = 16
"""px; the figure is drawn with thicker lines."""
SIZES: Final = (SMALL, 22, 24, 32, 44, 48, 64)
"""px; a panel over the bus is sent those up to 32."""


@unique
class Standing(StrEnum):
    """The shapes of the icon."""

    IDLE = "idle"
    DUE = "due"
    PAUSED = "paused"
    """Reminders are off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayState:
    """What the tray shows; the dates are in the user's zone."""

    standing: Standing
    now: datetime
    opens: datetime | None = None
    closes: datetime | None = None
    """The repeat window, None where nothing is planned."""
    to_go: str = ""
    """Time until the window opens or closes, in words, for the menu."""
    roughly: str = ""
    """The same for the tooltip: whenever that is another one, a panel asks for all anew."""
    waiting: str = ""
    """What a reminder that is due waits for, in words."""
    routine: str = ""
    """The title of what Start starts, empty where there is nothing to start."""
    snooze: timedelta = SNOOZE
    cramp: bool = False
    """Whether there is a routine for a cramp."""
    paused_until: datetime | None = None
    """When reminders come on again by themselves."""
    dark_panel: bool = False
    """Whether the panel is dark, so that the icon is light."""


class Tray(QObject):
    """The icon; `about_to_show` asks for a fresh `TrayState` before the menu is seen."""

    about_to_show = Signal()
    answered = Signal(object)
    started = Signal()
    cramp = Signal()
    paused = Signal(object)
    """Carries a `PauseLength`."""
    resumed = Signal()
    opened = Signal()
    settings = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._shape = ""
        self._menu = QMenu()
        self._line = QAction(self._menu)
        self._line.triggered.connect(lambda _: self.opened.emit())
        self._start = self._item("", self.started)
        self._cramp = self._item(self.tr("Cramp now"), self.cramp)
        self._snooze = self._added("", RepeatAnswer.SNOOZE)
        self._skip = self._added(self.tr("Skip this repeat"), RepeatAnswer.SKIP)
        self._menu.insertAction(self._start, self._line)
        self._menu.insertSeparator(self._start)
        self._menu.addSeparator()
        self._pause = self._pauses()
        self._resume = self._item(self.tr("Switch reminders on"), self.resumed)
        self._menu.addSeparator()
        self._item(self.tr("Open StretchCoach"), self.opened)
        self._item(self.tr("Settings"), self.settings)
        self._item(self.tr("Quit"), self.quit_asked)
        self._menu.aboutToShow.connect(self.about_to_show)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)

    def set(self, state: TrayState) -> None:
        """Show `state`; a panel hears of what is new only, as it asks for all of that again."""
        shape = f"{state.standing}-{'dark' if state.dark_panel else 'light'}"
        if shape != self._shape:
            self._shape = shape
            self._icon.setIcon(_icon(shape))
        window = self._window(state)
        left = "" if state.standing is Standing.PAUSED else state.waiting or state.to_go
        self._line.setText(" · ".join(part for part in (window, left) if part))
        self.tell_time(state)
        self._start.setText(self.tr("Start {title}").format(title=state.routine.replace("&", "&&")))
        self._start.setVisible(bool(state.routine))
        self._cramp.setVisible(state.cramp)
        minutes = state.snooze // timedelta(minutes=1)
        self._snooze.setText(self.tr("In {minutes} min").format(minutes=minutes))
        self._snooze.setVisible(state.standing is Standing.DUE)
        self._skip.setVisible(state.opens is not None)
        quiet = state.standing is Standing.PAUSED
        self._pause.menuAction().setVisible(not quiet)
        self._resume.setVisible(quiet)

    def tell_time(self, state: TrayState) -> None:
        """Bring the tooltip alone up to date."""
        left = "" if state.standing is Standing.PAUSED else state.waiting or state.roughly
        tip = "\n".join(part for part in ("StretchCoach", self._window(state), left) if part)
        if tip != self._icon.toolTip():
            self._icon.setToolTip(tip)

    def show(self) -> None:
        """Put the icon into the tray."""
        self._icon.show()

    def hide(self) -> None:
        """Take it out."""
        self._icon.hide()

    @property
    def menu(self) -> QMenu:
        """The menu."""
        return self._menu

    @property
    def tooltip(self) -> str:
        """What is told when the pointer rests on the icon."""
        return self._icon.toolTip()

    def _pauses(self) -> QMenu:
        menu = self._menu.addMenu(self.tr("Pause reminders"))
        lengths = {
            PauseLength.HOUR: self.tr("For 1 hour"),
            PauseLength.TOMORROW: self.tr("Until tomorrow"),
            PauseLength.RESUMED: self.tr("Until I switch them on"),
        }
        for length, text in lengths.items():
            menu.addAction(text).triggered.connect(partial(self._pause_for, length))
        return menu

    def _pause_for(self, length: PauseLength) -> None:
        self.paused.emit(length)

    def _item(self, text: str, told: SignalInstance) -> QAction:
        action = self._menu.addAction(text)
        action.triggered.connect(lambda _: told.emit())
        return action

    def _added(self, text: str, answer: RepeatAnswer) -> QAction:
        action = self._menu.addAction(text)
        action.triggered.connect(lambda: self.answered.emit(answer))
        return action

    def _window(self, state: TrayState) -> str:
        if state.standing is Standing.PAUSED:
            return self._quiet(state)
        if state.opens is None or state.closes is None:
            return self.tr("Nothing planned")
        opens, closes = window_words(state.opens, state.closes, state.now)
        return self.tr("Repeat between {opens} and {closes}").format(opens=opens, closes=closes)

    def _quiet(self, state: TrayState) -> str:
        if state.paused_until is None:
            return self.tr("Reminders are off")
        return self.tr("Reminders are paused until {time}").format(
            time=time_words(state.paused_until, state.now)
        )

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit()


def _icon(shape: str) -> QIcon:
    """Return the icon; its outline is of the other tone, so that it can be seen on any panel.

    It is drawn here in all sizes: an icon of several SVG files shows one of them in every size. Qt keeps none
    of the drawings, as it would wake up for minutes to see whether they can go.
    """
    folder, icon = find_resources().assets / "app", QIcon()
    kept = QPixmapCache.cacheLimit()
    QPixmapCache.setCacheLimit(0)
    for size in SIZES:
        drawing = QIcon(str(folder / f"tray{SMALL if size == SMALL else ''}-{shape}.svg"))
        icon.addPixmap(drawing.pixmap(QSize(size, size), 1.0))
    QPixmapCache.setCacheLimit(kept)
    return icon
