"""Owns what the settings page shows, as a frozen value."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from stretchcoach.core.profile import Profile
from stretchcoach.storage.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsState:
    """The settings as they are, and what the page tells besides."""

    settings: Settings
    own_routines: Path
    languages: tuple[tuple[str, str], ...] = ()
    """Code and name of each language there is."""
    kept: tuple[tuple[str, Path], ...] = ()
    """Where things are kept: a name and a path each."""
    today: date = date.min
    now: datetime | None = None
    """An aware date in the user's zone."""
    profile: Profile = field(default_factory=Profile)
    held_back: tuple[int, int] = (0, 0)
    """How many routines the profile changes or holds back, and how many there are."""
    paused_until: datetime | None = None
    """When reminders come on again by themselves, in the user's zone; None where they are not paused."""
    drinks_today: int = 0
    starts_at_login: bool = False
    login_trouble: str | None = None
    """Why the start at login could not be changed."""
