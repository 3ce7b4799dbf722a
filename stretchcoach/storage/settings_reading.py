"""Owns how settings are taken out of a file one by one, so that a wrong one spoils no other."""

from collections.abc import Callable
from typing import TypeVar

from stretchcoach.core.sound_choice import SoundChoice
from stretchcoach.storage.json_file import BrokenFileError, Fields
from stretchcoach.storage.sound_fields import sound_of

T = TypeVar("T")


class Reading:
    """Takes settings out of what is written, and remembers which made no sense."""

    def __init__(self, written: Fields, within: str = "", wrong: list[str] | None = None) -> None:
        self._written = written
        self._within = within
        self.wrong: list[str] = [] if wrong is None else wrong

    def of(self, key: str, read: Callable[[object], T], default: T) -> T:
        """Return the setting `key`; `read` raises a `BrokenFileError` or `ValueError` at a wrong one."""
        if key not in self._written:
            return default
        try:
            return read(self._written[key])
        except (BrokenFileError, ValueError):
            self.wrong.append(self._within + key)
            return default

    def sound(self, key: str, default: SoundChoice) -> SoundChoice:
        """Return how sound is to be; each figure that makes no sense is remembered by itself."""
        nothing: tuple[str, ...] = ()
        sound, wrong = self.of(key, sound_of, (default, nothing))
        self.wrong += [f"{key}.{name}" for name in wrong]
        return sound

    def inner(self, key: str) -> "Reading":
        """Return the settings that lie together under `key`."""
        empty: Fields = {}
        written = self.of(key, _object, empty)
        return Reading(written, f"{self._within}{key}.", self.wrong)


def _object(value: object) -> Fields:
    if not isinstance(value, dict):
        raise BrokenFileError
    return value
