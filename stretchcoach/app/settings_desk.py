"""Owns the settings page's contents, and the folder it opens."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from stretchcoach.app.alive import alive
from stretchcoach.app.care import Care
from stretchcoach.app.current import Current
from stretchcoach.app.drink_book import DrinkBook
from stretchcoach.app.pausing import Pausing
from stretchcoach.core.errors import StretchCoachError
from stretchcoach.core.figure_style import FigureStyle
from stretchcoach.ports.figures import Aspect, Drawing
from stretchcoach.storage.paths import routines_folder
from stretchcoach.ui.look import Look

if TYPE_CHECKING:
    from stretchcoach.app.voice_desk import VoiceDesk
    from stretchcoach.core.profile import Profile
    from stretchcoach.ui.settings_page import SettingsPage
    from stretchcoach.ui.settings_state import SettingsState

CARD: Final = (320, 272)
"""Pixels of a picture of a style."""


class SettingsDesk(QObject):
    """Makes the settings page; a window made anew shows the same category."""

    def __init__(
        self,
        current: Current,
        care: Care,
        pausing: Pausing,
        drinks: DrinkBook,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._care = care
        care.changed.connect(self._refresh)
        self._drinks = drinks
        drinks.changed.connect(self._refresh)
        self._current = current
        self._pausing = pausing
        self._login_trouble: str | None = None
        self._made: SettingsPage | None = None
        self._voice: VoiceDesk | None = None
        self._dark = False
        current.changed.connect(self._refresh)
        current.figure.drawn.connect(self._show_figures)

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
        page.safety.told.connect(self._tell_profile)
        page.files.open_folder.connect(self._open_folder)
        page.reminders.paused.connect(self._pausing.pause)
        page.reminders.resumed.connect(self._pausing.resume)
        page.start.login.connect(self._set_login)
        page.breaks.drunk.connect(self._drinks.add)
        self.voice.serve(page.voice)
        page.show_state(self._state())
        if before is not None:
            page.choose_category(before.category)
        self._made = page
        self._dark = look.theme.dark
        self._show_figures()
        return page

    @property
    def voice(self) -> "VoiceDesk":
        """What the settings of the voice do."""
        if self._voice is None:
            from stretchcoach.app.voice_desk import VoiceDesk  # noqa: PLC0415 - loaded with the page

            self._voice = VoiceDesk(self._current, self)
        return self._voice

    def let_go(self) -> None:
        """Keep nothing of the page, which is about to go."""
        self._made = None
        if self._voice is not None:
            self._voice.let_go()

    def close(self) -> None:
        """Stop what the page has begun."""
        if self._voice is not None:
            self._voice.close()

    def _state(self) -> "SettingsState":
        from stretchcoach.ui.settings_state import SettingsState  # noqa: PLC0415 - loaded with the page

        paths = self._current.services.paths
        kept = (
            (self.tr("Sessions"), paths.history),
            (self.tr("Settings"), paths.settings),
            (self.tr("Safety profile"), paths.profile),
            (self.tr("Rendered speech"), paths.cache),
        )
        now, until = self._current.services.calendar.now(), self._pausing.until
        return SettingsState(
            settings=self._current.settings,
            own_routines=paths.routines,
            languages=self._current.services.languages.names(),
            kept=kept,
            today=now.date(),
            now=now,
            profile=self._care.profile,
            held_back=self._held_back(),
            paused_until=until.astimezone(now.tzinfo) if until is not None else None,
            drinks_today=self._drinks.count(),
            starts_at_login=self._current.services.surroundings.login.enabled(),
            login_trouble=self._login_trouble,
        )

    def _refresh(self) -> None:
        """Show settings that were changed elsewhere, lest the page writes old ones back."""
        if self._page is not None:
            self._page.show_state(self._state())
        if self._voice is not None:
            self._voice.refresh()

    def _tell_profile(self, profile: "Profile") -> None:
        """Keep what was told; what tells of another body lets the rules be shown again at the next start."""
        if not profile.told_alike(self._care.profile):
            profile = replace(profile, agreed=None)
        self._care.change(profile)

    def _held_back(self) -> tuple[int, int]:
        """Return how many routines the answers change or hold back, and how many there are."""
        return len(self._care.rulings()), len(self._current.shelf.routines)

    def _set_login(self, on: bool) -> None:
        login = self._current.services.surroundings.login
        self._login_trouble = None
        try:
            if on:
                login.enable()
            else:
                login.disable()
        except StretchCoachError as error:
            self._login_trouble = str(error)
        self._refresh()

    def _show_figures(self) -> None:
        """Show how the figure looks in each style; what is not there is drawn."""
        if self._page is not None:
            figures = self._current.services.figures
            found = {
                style: figures.picture(Drawing("", CARD, style.value, self._dark, aspect=Aspect.PORTRAIT))
                for style in FigureStyle
            }
            self._page.appearance.show_figures(
                {style: path for style, path in found.items() if path is not None}
            )

    def _open_folder(self) -> None:
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - loaded with the page
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - loaded with the page

        try:
            folder = routines_folder(self._current.services.paths)
        except StretchCoachError as error:
            self._current.tell(str(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
