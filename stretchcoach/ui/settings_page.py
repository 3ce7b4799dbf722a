"""Owns the settings page: only what the program really heeds, and where things are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRegularExpression, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QStackedWidget, QWidget

from stretchcoach.storage.settings import TEXT_SCALES, ReducedMotion, Settings
from stretchcoach.ui.boxes import boxed, column
from stretchcoach.ui.button import Button
from stretchcoach.ui.category_list import CategoryList
from stretchcoach.ui.fit import Fit, fit_of
from stretchcoach.ui.label import Label
from stretchcoach.ui.look import Look, Style
from stretchcoach.ui.page_scroll import PageScroll
from stretchcoach.ui.segmented import Segmented
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.switch import Switch
from stretchcoach.ui.theme_choice import ThemeChoice
from stretchcoach.ui.voice_settings import VoiceSettings

MEDIUM: Final = QSize(1000, 400)
WIDEST: Final = 900
NUMBER: Final = QRegularExpression("[0-9+*#][0-9+*# ()/-]{0,19}")
"""What can be dialled."""
MOTIONS: Final = (ReducedMotion.SYSTEM, ReducedMotion.ON, ReducedMotion.OFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """The settings as they are, and where things are kept: a name and a path each."""

    settings: Settings
    own_routines: Path
    kept: tuple[tuple[str, Path], ...] = ()


class SettingsPage(QWidget):
    """The settings; `changed` carries all of them with one changed."""

    changed = Signal(object)
    open_folder = Signal()
    """The folder of the user's own routines is to be opened."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings = Settings()
        self._fit: Fit | None = None
        self._make_controls()
        self._pages = QStackedWidget()
        for content in ((self.voice,), self._appearance(), self._reminding(), self._safety(), self._files()):
            self._pages.addWidget(self._scrolled(content))
        self._categories = CategoryList(
            look,
            (
                ("voice", self.tr("Voice and sounds")),
                ("sun", self.tr("Appearance")),
                ("bell", self.tr("Reminders")),
                ("shield", self.tr("Safety")),
                ("folder", self.tr("Routine files")),
            ),
        )
        self._categories.chosen.connect(self._pages.setCurrentIndex)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.addWidget(self._categories)
        self._split.addWidget(self._pages, 1)
        self._title = Label(look, self.tr("Settings"), Style.HEAD, "strong")
        page = column(self._title, spacing=12, margins=(28, 18, 0, 0))
        page.addLayout(self._split, 1)
        self.setLayout(page)

    def show_state(self, state: SettingsState) -> None:
        """Show `state` without telling of a change."""
        self._settings = state.settings
        self._own.setText(str(state.own_routines))
        self._kept.setText("\n".join(f"{name}: {path}" for name, path in state.kept))
        self._kept_row.setVisible(bool(state.kept))
        self._put(state.settings)

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

    def _make_controls(self) -> None:
        look = self._look
        self._theme = ThemeChoice(look)
        self._theme.changed.connect(lambda theme: self._change(replace(self._settings, theme=theme)))
        self._scale = Segmented(look, [f"{round(scale * 100)} %" for scale in TEXT_SCALES])
        self._scale.changed.connect(
            lambda index: self._change(replace(self._settings, text_scale=TEXT_SCALES[index]))
        )
        motions = [self.tr("Like the system"), self.tr("Reduced"), self.tr("Full")]
        self._motion = Segmented(look, motions)
        self._motion.changed.connect(
            lambda index: self._change(replace(self._settings, reduced_motion=MOTIONS[index]))
        )
        self.voice = VoiceSettings(look)
        self.voice.changed.connect(self._change)
        self._reminders = Switch(look, self.tr("Remind me to repeat"))
        self._reminders.toggled.connect(lambda on: self._change(replace(self._settings, reminders=on)))
        self._number = QLineEdit()
        self._number.setFont(look.font())
        self._number.setFixedSize(round(160 * look.scale), 44)
        self._number.setValidator(QRegularExpressionValidator(NUMBER, self))
        self._number.editingFinished.connect(self._take_number)
        self._own = Label(look, wrap=True)
        self._kept = Label(look, wrap=True)
        for told in (self._own, self._kept):
            told.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._open = Button(look, self.tr("Open the folder"), "folder", "secondary", 44)
        self._open.clicked.connect(self.open_folder)

    def _appearance(self) -> Sequence[QWidget]:
        look = self._look
        scale = setting(
            look, self.tr("Text size"), self.tr("On top of the system's own setting."), self._scale
        )
        hint = self.tr("Reduced: nothing fades or slides, the ring steps once a second.")
        motion = setting(look, self.tr("Motion"), hint, self._motion)
        return (
            group(look, self.tr("Theme"), self._theme),
            group(look, self.tr("Reading and motion"), scale, motion),
        )

    def _reminding(self) -> Sequence[QWidget]:
        hint = self.tr("Quietly, when your repeat window opens, 4 to 5 hours after a session.")
        row = setting(self._look, self.tr("Remind me to repeat"), hint, self._reminders)
        return (group(self._look, self.tr("Reminders"), row),)

    def _safety(self) -> Sequence[QWidget]:
        hint = self.tr("Shown with the emergency signs. 112 in Europe, 999 in the UK, 911 in the USA.")
        row = setting(self._look, self.tr("Emergency number"), hint, self._number)
        return (group(self._look, self.tr("Safety"), row),)

    def _files(self) -> Sequence[QWidget]:
        look = self._look
        hint = self.tr("Text files ending in .yaml in this folder join the list.")
        own = boxed(
            column(setting(look, self.tr("Your own routines"), hint, self._open), self._own, spacing=8)
        )
        self._kept_row = group(look, self.tr("Where things are kept"), self._kept)
        return (group(look, self.tr("Routine files"), own), self._kept_row)

    def _scrolled(self, groups: Sequence[QWidget]) -> QWidget:
        inside = column(*groups, None, spacing=14, margins=(0, 0, 0, 20))
        box = boxed(inside)
        box.setMaximumWidth(round(WIDEST * self._look.scale))
        outer = column(spacing=0)
        outer.addWidget(box)
        return PageScroll(outer, gutter=28)

    def _put(self, settings: Settings) -> None:
        controls = (
            self._theme,
            self._scale,
            self._motion,
            self._reminders,
            self._number,
        )
        blockers = [QSignalBlocker(control) for control in controls]
        self._theme.choose(settings.theme)
        self._scale.choose(TEXT_SCALES.index(settings.text_scale))
        self._motion.choose(MOTIONS.index(settings.reduced_motion))
        self.voice.show_settings(settings)
        self._reminders.setChecked(settings.reminders)
        if not self._number.hasFocus():
            self._number.setText(settings.emergency_number)
        for blocker in blockers:
            blocker.unblock()

    def _take_number(self) -> None:
        number = self._number.text().strip()
        if number:
            self._change(replace(self._settings, emergency_number=number))
        else:
            self._number.setText(self._settings.emergency_number)

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.voice.show_settings(settings)
            self.changed.emit(settings)
