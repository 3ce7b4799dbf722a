"""Owns the settings page: the categories, one at a time; only what the program really heeds."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from stretchcoach.storage.settings import Settings
from stretchcoach.ui.boxes import boxed, column
from stretchcoach.ui.break_settings import BreakSettings
from stretchcoach.ui.category_list import CategoryList
from stretchcoach.ui.file_settings import FileSettings
from stretchcoach.ui.fit import Fit, fit_of
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.look_settings import LookSettings
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.reminder_settings import ReminderSettings
from stretchcoach.ui.safety_settings import SafetySettings
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.start_settings import StartSettings
from stretchcoach.ui.voice_settings import VoiceSettings

MEDIUM: Final = QSize(1000, 400)
WIDEST: Final = 900


class SettingsPage(QWidget):
    """The settings; `changed` carries all of them with one changed."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fit: Fit | None = None
        self.voice = VoiceSettings(look)
        self.reminders = ReminderSettings(look)
        self.breaks = BreakSettings(look)
        self.start = StartSettings(look)
        self.files = FileSettings(look)
        self.appearance, self.safety = LookSettings(look), SafetySettings(look)
        self._pages = QStackedWidget()
        categories = (
            ("voice", self.tr("Voice and sounds"), self.voice),
            ("sun", self.tr("Appearance"), self.appearance),
            ("bell", self.tr("Reminders"), self.reminders),
            ("stand", self.tr("Desk breaks"), self.breaks),
            ("play", self.tr("Start-up"), self.start),
            ("shield", self.tr("Safety"), self.safety),
            ("folder", self.tr("Routine files"), self.files),
        )
        for _, _, cards in categories:
            self._pages.addWidget(self._scrolled(cards))
        for changing in (self.appearance, self.reminders, self.breaks, self.start, self.safety, self.voice):
            changing.changed.connect(self._change)
        self._categories = CategoryList(look, tuple((icon, name) for icon, name, _ in categories))
        self._categories.chosen.connect(self._pages.setCurrentIndex)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.addWidget(self._categories)
        self._split.addWidget(self._pages, 1)
        self._title = Label(look, self.tr("Settings"), Style.HEAD, "strong")
        page = column(self._title, spacing=12, margins=(28, 18, 0, 0))
        page.addLayout(self._split, 1)
        self.setLayout(page)
        self._state: SettingsState | None = None

    def show_state(self, state: SettingsState) -> None:
        """Show `state` without telling of a change."""
        self._state = state
        self.voice.show_settings(state.settings)
        for cards in (self.appearance, self.reminders, self.breaks, self.start, self.safety, self.files):
            cards.show_state(state)

    @property
    def category(self) -> int:
        """The index of the category that is shown, to be shown again in a window made anew."""
        return self._categories.current

    def choose_category(self, index: int) -> None:
        """Show a category."""
        self._categories.choose(index)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the category that is shown."""
        super().showEvent(event)
        if not event.spontaneous():
            self._categories.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the arrangement that fits."""
        super().resizeEvent(event)
        fit = fit_of(event.size(), self._look.scale, medium=MEDIUM)
        if fit is self._fit:
            return
        self._fit = fit
        small = fit is Fit.SMALL
        direction = QBoxLayout.Direction
        self._split.setDirection(direction.TopToBottom if small else direction.LeftToRight)
        self._split.setSpacing(12 if small else 28)
        self._categories.set_fit(fit)

    def _scrolled(self, cards: QWidget) -> QWidget:
        box = boxed(column(cards, None, margins=(0, 0, 0, 20)))
        box.setMaximumWidth(round(WIDEST * self._look.scale))
        outer = column(spacing=0)
        outer.addWidget(box)
        return PageScroll(outer, gutter=28)

    def _change(self, settings: Settings) -> None:
        """Let every category know the change, lest it takes it back with its own; then tell."""
        if self._state is not None:
            self.show_state(replace(self._state, settings=settings))
        self.changed.emit(settings)
