"""Owns the settings page's contents, and the folder it opens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive
from stretchcoach.app.current import Current
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.storage.paths import routines_folder
from stretchcoach.ui.look import Look

if TYPE_CHECKING:
    from stretchcoach.app.voice_desk import VoiceDesk
    from stretchcoach.ui.settings_page import SettingsPage, SettingsState


class SettingsDesk(QObject):
    """Makes the settings page; a window made anew shows the same category."""

    def __init__(self, current: Current, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._made: SettingsPage | None = None
        self._voice: VoiceDesk | None = None
        current.changed.connect(self._refresh)

    @property
    def _page(self) -> "SettingsPage | None":
        """The page, None before it was made and after its window has gone."""
        return alive(self._made)

    def make(self, look: Look) -> QWidget:
        """Return the page."""
        from stretchcoach.ui.settings_page import SettingsPage  # noqa: PLC0415 - loaded when it is first shown

        before = self._page
        page = SettingsPage(look)
        page.changed.connect(self._current.change)
        page.open_folder.connect(self._open_folder)
        self.voice.serve(page.voice)
        page.show_state(self._state())
        if before is not None:
            page.choose_category(before.category)
        self._made = page
        return page

    @property
    def voice(self) -> "VoiceDesk":
        """What the settings of the voice do."""
        if self._voice is None:
            from stretchcoach.app.voice_desk import VoiceDesk  # noqa: PLC0415 - loaded with the page

            self._voice = VoiceDesk(self._current, self)
        return self._voice

    def close(self) -> None:
        """Stop what the page has begun."""
        if self._voice is not None:
            self._voice.close()

    def _state(self) -> "SettingsState":
        from stretchcoach.ui.settings_page import SettingsState  # noqa: PLC0415 - loaded with the page

        paths = self._current.services.paths
        kept = (
            (self.tr("Sessions"), paths.history),
            (self.tr("Settings"), paths.settings),
            (self.tr("Rendered speech"), paths.cache),
        )
        return SettingsState(settings=self._current.settings, own_routines=paths.routines, kept=kept)

    def _refresh(self) -> None:
        """Show settings that were changed elsewhere, lest the page writes old ones back."""
        if self._page is not None:
            self._page.show_state(self._state())
        if self._voice is not None:
            self._voice.refresh()

    def _open_folder(self) -> None:
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - loaded with the page

        try:
            folder = routines_folder(self._current.services.paths)
        except StretchCoachError as error:
            self._current.tell(str(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
