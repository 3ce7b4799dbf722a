"""Owns what the user has set for the whole desktop: dark or light, and whether things may move."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from stretchcoach.core.value import dataclass
from stretchcoach.desktop.portal import session_portal

APPEARANCE: Final = "org.freedesktop.appearance"
PREFERS_DARK: Final = 1
PREFERS_LESS_MOTION: Final = 1


@dataclass(frozen=True, slots=True)
class SystemLook:
    """What the desktop asks of every program; light and moving where it does not say."""

    dark: bool = False
    reduced_motion: bool = False


class Settings(Protocol):
    """Settings of the desktop, by namespace and key."""

    def read(self, namespace: str, key: str) -> object | None:
        """Return a setting, None where it is not known."""


class Appearance(QObject):
    """Knows the look, and emits it as `changed` when it becomes another."""

    changed = Signal(SystemLook)

    def __init__(
        self,
        scheme: Callable[[], Qt.ColorScheme],
        settings: Settings | None,
        parent: QObject | None = None,
    ) -> None:
        """`scheme` is what Qt knows by itself; `settings` are asked for what it does not."""
        super().__init__(parent)
        self._scheme = scheme
        self._settings = settings
        self._look = self._ask()

    @property
    def look(self) -> SystemLook:
        """What was last heard."""
        return self._look

    def check(self) -> None:
        """Ask again."""
        look = self._ask()
        if look != self._look:
            self._look = look
            self.changed.emit(look)

    def _ask(self) -> SystemLook:
        return SystemLook(self._dark(), self._reduced_motion())

    def _dark(self) -> bool:
        known = self._scheme()
        if known is not Qt.ColorScheme.Unknown:
            return known is Qt.ColorScheme.Dark
        return self._setting(APPEARANCE, "color-scheme") == PREFERS_DARK

    def _reduced_motion(self) -> bool:
        if self._setting(APPEARANCE, "reduced-motion") == PREFERS_LESS_MOTION:
            return True
        return self._setting("org.gnome.desktop.interface", "enable-animations") is False

    def _setting(self, namespace: str, key: str) -> object | None:
        return None if self._settings is None else self._settings.read(namespace, key)


def system_appearance(parent: QObject | None = None) -> Appearance:
    """Return the appearance of this desktop, kept up to date; needs the application object."""
    hints = QGuiApplication.styleHints()
    portal = session_portal(parent)
    appearance = Appearance(hints.colorScheme, portal, parent)
    hints.colorSchemeChanged.connect(appearance.check)
    if portal is not None:
        portal.changed.connect(appearance.check)
    return appearance
