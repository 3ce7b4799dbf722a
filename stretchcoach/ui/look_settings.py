"""Owns the settings of how the window looks: theme, figure, text size and motion."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.storage.settings import TEXT_SCALES, ReducedMotion, Settings
from stretchcoach.ui.boxes import column
from stretchcoach.ui.look import Look
from stretchcoach.ui.pick_box import Entry, PickBox
from stretchcoach.ui.segmented import Segmented
from stretchcoach.ui.settings_rows import group, setting
from stretchcoach.ui.settings_state import SettingsState
from stretchcoach.ui.style_choice import StyleChoice
from stretchcoach.ui.theme_choice import ThemeChoice

MOTIONS: Final = (ReducedMotion.SYSTEM, ReducedMotion.ON, ReducedMotion.OFF)


class LookSettings(QWidget):
    """The cards of this category; `changed` carries all settings with one changed."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._settings = Settings()
        self._theme = ThemeChoice(look)
        self._theme.changed.connect(lambda theme: self._change(replace(self._settings, theme=theme)))
        self._figure = StyleChoice(look)
        self._figure.changed.connect(lambda style: self._change(replace(self._settings, figure=style)))
        self._language = PickBox(look, self.tr("Language"))
        self._language.picked.connect(lambda code: self._change(replace(self._settings, language=code)))
        self._scale = Segmented(look, [f"{round(scale * 100)} %" for scale in TEXT_SCALES])
        self._scale.changed.connect(
            lambda index: self._change(replace(self._settings, text_scale=TEXT_SCALES[index]))
        )
        motions = [self.tr("Like the system"), self.tr("Reduced"), self.tr("Full")]
        self._motion = Segmented(look, motions)
        self._motion.changed.connect(
            lambda index: self._change(replace(self._settings, reduced_motion=MOTIONS[index]))
        )
        scale = self.tr("On top of the system's own setting.")
        motion = self.tr("Reduced: nothing fades or slides, the ring steps once a second.")
        reading = group(
            look,
            self.tr("Reading and motion"),
            setting(look, self.tr("Text size"), scale, self._scale),
            setting(look, self.tr("Motion"), motion, self._motion),
        )
        told = self.tr("Of the window, the routines and the voice. A change shows at the next start.")
        language = group(look, self.tr("Language"), setting(look, self.tr("Language"), told, self._language))
        theme = group(look, self.tr("Theme"), self._theme)
        figure = group(look, self.tr("Figure"), self._figure)
        self.setLayout(column(theme, figure, reading, language, spacing=14))

    def show_state(self, state: SettingsState) -> None:
        """Show what is set, without telling of a change."""
        self._settings = state.settings
        controls = (self._theme, self._figure, self._scale, self._motion)
        blockers = [QSignalBlocker(control) for control in controls]
        own = [Entry(code, name) for code, name in state.languages]
        self._language.show_entries([Entry("", self.tr("Like the system")), *own], state.settings.language)
        self._theme.choose(state.settings.theme)
        self._figure.choose(state.settings.figure)
        self._scale.choose(TEXT_SCALES.index(state.settings.text_scale))
        self._motion.choose(MOTIONS.index(state.settings.reduced_motion))
        for blocker in blockers:
            blocker.unblock()

    def show_figures(self, pictures: Mapping[FigureStyle, Path]) -> None:
        """Show how the figure looks in each style, as far as it is drawn."""
        self._figure.show_pictures(pictures)

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)
