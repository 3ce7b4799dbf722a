"""Owns the settings page's contents, and the folder it opens."""

from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from stretchcoach.app.current import Current
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.ports import Aspect, Drawing
from stretchcoach.storage.paths import routines_folder
from stretchcoach.ui.look import Look
from stretchcoach.ui.settings_page import SettingsPage, SettingsState

CARD: Final = (320, 272)
"""Pixels of a picture of a style."""


class SettingsDesk(QObject):
    """Makes the settings page; a window made anew shows the same category."""

    def __init__(self, current: Current, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._page: SettingsPage | None = None
        self._dark = False
        current.figure.drawn.connect(self._show_figures)

    def make(self, look: Look) -> QWidget:
        """Return the page."""
        before = self._page
        page = SettingsPage(look)
        page.changed.connect(self._current.change)
        page.open_folder.connect(self._open_folder)
        paths = self._current.services.paths
        kept = (
            (self.tr("Sessions"), paths.history),
            (self.tr("Settings"), paths.settings),
            (self.tr("Rendered speech"), paths.cache),
        )
        page.show_state(
            SettingsState(settings=self._current.settings, own_routines=paths.routines, kept=kept)
        )
        if before is not None:
            page.choose_category(before.category)
        self._page = page
        self._dark = look.theme.dark
        self._show_figures()
        return page

    def _show_figures(self) -> None:
        """Show how the figure looks in each style; what is not there is drawn."""
        page, figures = self._page, self._current.services.figures
        if page is None or not shiboken6.isValid(page):
            return
        found = {
            style: figures.picture(Drawing("", CARD, style.value, self._dark, aspect=Aspect.PORTRAIT))
            for style in FigureStyle
        }
        page.show_figures({style: path for style, path in found.items() if path is not None})

    def _open_folder(self) -> None:
        try:
            folder = routines_folder(self._current.services.paths)
        except StretchCoachError as error:
            self._current.tell(str(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
